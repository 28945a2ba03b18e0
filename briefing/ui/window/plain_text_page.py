"""The plain text of a file whose slides were not made, or not in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing.ui.shared.fonts import content_font
from briefing.ui.shared.plain import name_of_file
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from briefing.ui.session.session import Session
    from briefing.ui.session.unfinished import Unfinished

COLUMN = 720
"""Pixels at most from one end of a line to the other."""
SIZE = 13.0
"""pt."""
LONGEST = 5_000
"""Characters after which a line is broken: Qt lays a line out as a whole."""
PIECE = 20_000
"""Characters that are put in between two rounds of events."""


class PlainTextPage(Translated, QWidget):
    """Over the views, until something else is opened or a person goes back."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("startBody")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._shown: Unfinished | None = None
        self._pieces: Iterator[str] = iter(())
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._put_in)
        self._name = ElidedLabel(role="head")
        self.back = QPushButton()
        self.back.clicked.connect(session.cancel_build)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setUndoRedoEnabled(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._column = QVBoxLayout(self)
        self._put_together()
        self.retranslate()

    def show_text(self, unfinished: Unfinished) -> None:
        """The text of `unfinished`, its beginning at once."""
        if unfinished is self._shown:
            return
        self._shown = unfinished
        chinese = any("\u4e00" <= letter <= "\u9fff" for letter in unfinished.text[:PIECE])
        font = content_font(self.font(), "zh-CN" if chinese else "en")
        font.setPointSizeF(SIZE)
        self.text.setFont(font)
        self.text.clear()
        self._pieces = pieces(unfinished.text)
        self._put_in()
        self._turns.start()
        self.retranslate()

    def take_focus(self) -> None:
        self.text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._session.cancel_build()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = max((self.width() - COLUMN) // 2, 24)
        self._column.setContentsMargins(side, 24, side, 0)

    def retranslate(self) -> None:
        path = self._shown.path if self._shown else None
        self._name.set_whole(name_of_file(path.name) if path else self.tr("What was copied"))
        self.text.setAccessibleName(self.tr("Plain text"))
        stays = self._session.briefing is not None
        self.back.setText(self.tr("Back to the slides") if stays else self.tr("Close"))

    # inside

    def _put_in(self) -> None:
        piece = next(self._pieces, None)
        if piece is None:
            self._turns.stop()
            return
        cursor = QTextCursor(self.text.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(piece)

    def _put_together(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self.back)
        self._column.setSpacing(12)
        self._column.addLayout(head)
        self._column.addWidget(self.text, 1)


def pieces(text: str) -> Iterator[str]:
    """All of `text` in stretches of about PIECE characters, no line longer than LONGEST."""
    waiting: list[str] = []
    size = 0
    for line in text.replace("\0", "\ufffd").splitlines():
        for start in range(0, len(line) or 1, LONGEST):
            waiting.append(line[start : start + LONGEST] + "\n")
            size += len(waiting[-1])
            if size >= PIECE:
                yield "".join(waiting)
                waiting, size = [], 0
    if waiting:
        yield "".join(waiting)
