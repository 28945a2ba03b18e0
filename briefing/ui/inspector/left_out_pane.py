"""What the notes of an article's slide say and the slide does not show: a click puts it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from briefing.ui.shared.fonts import content_font
from briefing.ui.shared.plain import set_tool_tip
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from briefing.model.text import RichText
    from briefing.ui.session.correction_editor import CorrectionEditor
    from briefing.ui.session.session import Session

MOST = 6
"""Sentences that are shown until a person asks for more."""
LONGEST = 60
"""Characters of a sentence that are shown."""


class LeftOutPane(Translated, QWidget):
    """Hidden while nothing is left out."""

    def __init__(self, session: Session, corrections: CorrectionEditor) -> None:
        super().__init__()
        self._session = session
        self._corrections = corrections
        self._texts: list[RichText] = []
        self._all = False
        self._head = label(role="head")
        self._list = QGridLayout()
        self._list.setHorizontalSpacing(6)
        self._list.setVerticalSpacing(6)
        self._list.setColumnStretch(1, 1)
        self.more = QPushButton()
        self.more.setObjectName("line")
        self.more.clicked.connect(self._show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addLayout(self._list)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        session.navigator.current_changed.connect(self.show_slide)
        self.show_slide()

    def show_slide(self) -> None:
        texts = self._corrections.left_out()
        if texts != self._texts:
            self._texts, self._all = texts, False
        self.retranslate()

    def retranslate(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        shown = self._texts if self._all else self._texts[:MOST]
        for row, text in enumerate(shown):
            words = _short(text.plain)
            sentence = label(words, "muted", wrap=True)
            sentence.setFont(content_font(self.font(), self._session.lang))
            self._list.addWidget(self._button(text), row, 0, Qt.AlignmentFlag.AlignTop)
            self._list.addWidget(sentence, row, 1)
        self._head.setText(self.tr("Only in the notes"))
        rest = len(self._texts) - len(shown)
        self.more.setText(self.tr("%n more", "", rest))
        self.more.setVisible(rest > 0)
        self.setVisible(bool(self._texts))

    def _button(self, text: RichText) -> QPushButton:
        button = QPushButton("+")
        button.setObjectName("line")
        set_tool_tip(button, self.tr("Put on the slide"))
        button.setAccessibleName(self.tr("Put “{0}” on the slide").format(_short(text.plain)))
        button.clicked.connect(lambda: self._corrections.put_on(text))
        return button

    def _show_all(self) -> None:
        self._all = True
        self.retranslate()


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[:LONGEST].rstrip() + "…"
