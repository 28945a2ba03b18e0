"""The speaker notes of the current slide, on a card under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QVBoxLayout, QWidget

from briefing.ui.widgets import label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.ui.session import Session

LEADING = 120
"""Percent of a line's own height."""
BETWEEN = 8
"""Px between two paragraphs."""
LINE_BREAK = "\u2028"
"""Where a paragraph goes on in a new line, as Qt writes it."""


class NotesPane(QWidget):
    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage")
        self._session = session
        card = QFrame()
        card.setObjectName("notes")
        self._head = label(role="head")
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setAcceptRichText(False)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.viewport().setAutoFillBackground(False)
        self.text.document().setDocumentMargin(0)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(18, 12, 10, 10)
        inside.addWidget(self._head)
        inside.addWidget(self.text)
        around = QVBoxLayout(self)
        around.setContentsMargins(32, 4, 32, 20)
        around.addWidget(card)
        session.current_changed.connect(self._show)
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(600, 130)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 92)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self._head.setText(self.tr("Speaker notes"))
        self.text.setAccessibleName(self.tr("Speaker notes"))
        self.text.setPlaceholderText(self.tr("No notes for this slide"))

    def _show(self) -> None:
        slide = self._session.slide
        self._write(note.plain for note in slide.notes) if slide else self.text.clear()

    def _write(self, paragraphs: Iterable[str]) -> None:
        lines = (paragraph.replace("\n", LINE_BREAK) for paragraph in paragraphs)
        self.text.setPlainText("\n".join(lines))
        airy = QTextBlockFormat()
        airy.setTopMargin(BETWEEN)
        proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        airy.setLineHeight(LEADING, proportional.value)
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(airy)
        airy.setTopMargin(0)
        cursor.setPosition(0)
        cursor.mergeBlockFormat(airy)
