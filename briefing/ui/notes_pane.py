"""The speaker notes of the current slide, on a card under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from briefing.ui.widgets import label

if TYPE_CHECKING:
    from briefing.ui.session import Session


class NotesPane(QWidget):
    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage")
        self._session = session
        card = QFrame()
        card.setObjectName("notes")
        self._head = label(role="head")
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.viewport().setAutoFillBackground(False)
        self._text.document().setDocumentMargin(0)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(18, 12, 10, 10)
        inside.addWidget(self._head)
        inside.addWidget(self._text)
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
        self._text.setAccessibleName(self.tr("Speaker notes"))
        self._text.setPlaceholderText(self.tr("No notes for this slide"))

    def _show(self) -> None:
        slide = self._session.slide
        self._text.setPlainText("\n".join(note.plain for note in slide.notes) if slide else "")
