"""The speaker notes of the current slide, on a card under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QVBoxLayout, QWidget

from briefing.ui.shared.fonts import content_font
from briefing.ui.shared.long_notes import beginning
from briefing.ui.shared.style import look
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.model.text import RichText, Source
    from briefing.ui.session.session import Session

LEADING = 120
"""Percent of a line's own height."""
LEAST_LINES = 3
"""Of notes, in however small a window."""
BETWEEN = 8
"""Px between two paragraphs."""
LINE_BREAK = "\u2028"
"""Where a paragraph goes on in a new line, as Qt writes it."""


class NotesPane(Translated, QWidget):
    """The speaker notes of the slide that is shown."""

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
        session.navigator.current_changed.connect(self._show)
        self.retranslate()

    def mark(self, source: Source | None) -> None:
        """Mark what stands at `source` in the notes, as far as it can be told, and bring it into
        view; None marks nothing.
        """
        marks: list[QTextEdit.ExtraSelection] = []
        slide = self._session.navigator.slide
        for number, note in enumerate(beginning(slide.notes) if slide and source else ()):
            if source and any(place.line == source.line for place in note.sources):
                marks.append(self._mark(number, *_columns(note, source)))
        self.text.setExtraSelections(marks)
        if marks:
            view = QTextCursor(_cursor(marks[0]))
            view.setPosition(view.selectionStart())
            self.text.setTextCursor(view)
            self.text.ensureCursorVisible()

    @property
    def marked(self) -> str:
        """The words that are marked."""
        marks: list[QTextEdit.ExtraSelection] = self.text.extraSelections()
        return "".join(_cursor(mark).selectedText() for mark in marks)

    def sizeHint(self) -> QSize:
        return QSize(600, 130)

    def minimumSizeHint(self) -> QSize:
        return QSize(
            200, 24 + self._head.sizeHint().height() + 28 + LEAST_LINES * self._line_height
        )

    @property
    def _line_height(self) -> int:
        return round(self.text.fontMetrics().height() * LEADING / 100)

    def retranslate(self) -> None:
        self._head.setText(self.tr("Speaker notes"))
        self.text.setAccessibleName(self.tr("Speaker notes"))
        self.text.setPlaceholderText(self.tr("No notes for this slide"))

    def _mark(self, paragraph: int, start: int, end: int) -> QTextEdit.ExtraSelection:
        block = self.text.document().findBlockByNumber(paragraph)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + min(start, block.length() - 1))
        cursor.setPosition(
            block.position() + min(end, block.length() - 1), QTextCursor.MoveMode.KeepAnchor
        )
        colors = look()
        style = QTextCharFormat()
        style.setBackground(QColor(colors.mark))
        style.setForeground(QColor(colors.on_mark))
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor  # type: ignore[attr-defined]
        mark.format = style  # type: ignore[attr-defined]
        return mark

    def _show(self) -> None:
        self.mark(None)
        self.text.setFont(content_font(self.font(), self._session.lang))
        slide = self._session.navigator.slide
        self._write(note.plain for note in beginning(slide.notes)) if slide else self.text.clear()

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


def _columns(note: RichText, source: Source) -> tuple[int, int]:
    """From where to where of the note's text `source` stands; all of it where that is not told."""
    if note.source == source or len(note.sources) != 1 or note.source is None:
        return 0, len(note.plain)
    if len(note.plain) != note.source.end - note.source.start:
        return 0, len(note.plain)
    return max(source.start - note.source.start, 0), max(source.end - note.source.start, 0)


def _cursor(selection: QTextEdit.ExtraSelection) -> QTextCursor:
    return selection.cursor  # type: ignore[attr-defined,no-any-return]
