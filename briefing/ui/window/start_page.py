"""What stands there while no briefing is open: open one, a recent one, a sample, or drop a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from briefing.resources import asset
from briefing.ui.shared.icons import pixmap
from briefing.ui.shared.plain import Label, name_of_file, set_tool_tip
from briefing.ui.shared.style import look
from briefing.ui.shared.translated import Restyled
from briefing.ui.shared.widgets import ElidedLabel, label

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction

SAMPLES = {"symposium.zh.md": "zh_CN", "symposium.en.md": "en"}
WIDTH = 720
MOST_RECENT = 6


class StartPage(Restyled, QScrollArea):
    """What is shown when nothing is open."""

    file_chosen = Signal(object)
    """A `Path`."""

    def __init__(self, open_file: QAction, paste: QAction, welcome: QWidget) -> None:
        super().__init__()
        self.setObjectName("startPage")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._recent_files: list[Path] = []
        self.welcome = welcome
        self._picture = Label()
        self._title = label(role="big")
        self._what = label(role="muted", wrap=True)
        self._open = QPushButton()
        self._open.setObjectName("primary")
        self._open.clicked.connect(open_file.trigger)
        self._paste = QPushButton()
        self._paste.clicked.connect(paste.trigger)
        self._drop = label(role="muted", wrap=True)
        self._drop_picture = Label()
        self._recent_head, self._recent = label(role="head"), QVBoxLayout()
        self._sample_head, self._samples = label(role="head"), QVBoxLayout()
        self._put_together()
        self.retranslate()

    def show_recent(self, files: list[Path]) -> None:
        """The newest first."""
        self._recent_files = files[:MOST_RECENT]
        _clear(self._recent)
        for path in self._recent_files:
            self._recent.addWidget(self._entry(path, name_of_file(path.name), str(path.parent)))
        if not files:
            nothing = label(self.tr("Nothing opened yet"), "muted")
            nothing.setContentsMargins(11, 6, 0, 6)
            self._recent.addWidget(nothing)

    def take_focus(self) -> None:
        self._open.setFocus()

    def retranslate(self) -> None:
        self.drawn_in = colors = look()
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(pixmap("briefing", "#000", 64, ratio))
        self._drop_picture.setPixmap(pixmap("drop", colors.muted, 28, ratio))
        self._title.setText(self.tr("Turn a document into a talk"))
        self._what.setText(
            self.tr(
                "Open Markdown, or an article as text, from Word or saved from the web. "
                "It becomes slides, runs as a slideshow, "
                "and leaves as PowerPoint that stays editable."
            )
        )
        self._open.setText(self.tr("Open a file…"))
        self._paste.setText(self.tr("Paste text"))
        set_tool_tip(self._paste, self.tr("Turn what you copied elsewhere into a briefing"))
        self._drop.setText(self.tr("or drop a file anywhere in this window"))
        self._recent_head.setText(self.tr("Recent"))
        self._sample_head.setText(self.tr("Sample briefings"))
        _clear(self._samples)
        names = {"zh_CN": "微短剧主题研讨会", "en": "A symposium on micro-dramas"}
        about = {"zh_CN": "简体中文", "en": "English"}
        for file, language in SAMPLES.items():
            path = asset("samples", file)
            self._samples.addWidget(self._entry(path, names[language], about[language]))
        self.show_recent(self._recent_files)

    # inside

    def _put_together(self) -> None:
        cards = QHBoxLayout()
        cards.setSpacing(16)
        for head, entries in (
            (self._recent_head, self._recent),
            (self._sample_head, self._samples),
        ):
            card = QFrame()
            card.setObjectName("card")
            inside = QVBoxLayout(card)
            inside.setContentsMargins(14, 14, 14, 14)
            inside.setSpacing(6)
            head.setContentsMargins(11, 0, 0, 4)
            inside.addWidget(head)
            inside.addLayout(entries)
            inside.addStretch(1)
            cards.addWidget(card, 1)
        offer = QHBoxLayout()
        offer.setSpacing(12)
        offer.addWidget(self._open)
        offer.addWidget(self._paste)
        offer.addWidget(self._drop_picture)
        offer.addWidget(self._drop, 1)
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addStretch(2)
        for widget in (self._picture, self._title, self._what):
            column.addWidget(widget)
        column.addLayout(offer)
        column.addSpacing(18)
        column.addWidget(self.welcome)
        column.addLayout(cards)
        column.addStretch(3)
        inner = QWidget()
        inner.setLayout(column)
        inner.setMaximumWidth(WIDTH)
        inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        body = QWidget()
        body.setObjectName("startBody")
        around = QHBoxLayout(body)
        around.setContentsMargins(32, 24, 32, 24)
        around.addWidget(inner)
        self.setWidget(body)

    def _entry(self, path: Path, name: str, about: str) -> QPushButton:
        """A button of two lines: the name, and quieter what it is."""
        entry = QPushButton()
        entry.setAccessibleName(f"{name}, {about}")
        entry.clicked.connect(lambda: self.file_chosen.emit(path))
        picture = Label()
        muted = look().muted
        picture.setPixmap(pixmap("document", muted, 20, self.devicePixelRatioF()))
        inside = QGridLayout(entry)
        inside.setContentsMargins(10, 7, 10, 7)
        inside.setHorizontalSpacing(10)
        inside.setVerticalSpacing(1)
        inside.addWidget(picture, 0, 0, 2, 1)
        inside.addWidget(ElidedLabel(name), 0, 1)
        inside.addWidget(ElidedLabel(about, "muted"), 1, 1)
        inside.setColumnStretch(1, 1)
        return entry


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.deleteLater()
