"""The speaker notes of the current slide, on a card under it, where they are written, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QVBoxLayout, QWidget

from briefing.ui.session.open_notes import OpenNotes
from briefing.ui.shared.fonts import content_font
from briefing.ui.shared.long_notes import beginning
from briefing.ui.shared.style import look
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.model.text import RichText, Source
    from briefing.ui.session.document_editor import DocumentEditor
    from briefing.ui.session.session import Session

LEADING = 120
"""Percent of a line's own height."""
LEAST_LINES = 3
"""Of notes, in however small a window."""
BETWEEN = 8
"""Px between two paragraphs."""
LINE_BREAK = "\u2028"
"""Where a paragraph goes on in a new line, as Qt writes it."""
LEFT_TO_THE_WINDOW = (Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_S)
"""With Ctrl."""


class NotesField(QTextEdit):
    """Plain paragraphs; undo is the window's."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)

    @property
    def paragraphs(self) -> list[str]:
        """What it says."""
        text = self.document().toRawText()
        return [one.replace(LINE_BREAK, "\n") for one in text.split("\u2029")]

    def event(self, event: QEvent) -> bool:
        """Keys are the field's, but undo, redo and save."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if control and event.key() in LEFT_TO_THE_WINDOW:
                event.ignore()
                return False
        return super().event(event)


class NotesPane(Translated, QWidget):
    """The speaker notes of the slide that is shown."""

    def __init__(
        self, session: Session, editor: DocumentEditor, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("stage")
        self._session = session
        self._open = OpenNotes(session, editor)
        self._quiet = False
        card = QFrame()
        card.setObjectName("notes")
        self._head = label(role="head")
        self.text = NotesField()
        self.text.textChanged.connect(self._change)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(18, 12, 10, 10)
        inside.addWidget(self._head)
        inside.addWidget(self.text)
        around = QVBoxLayout(self)
        around.setContentsMargins(32, 4, 32, 20)
        around.addWidget(card)
        session.navigator.current_changed.connect(self._show)
        session.words_changed.connect(self._show)
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

    def _say_hint(self, *, writable: bool) -> None:
        hint = self.tr("Click to write notes") if writable else self.tr("No notes for this slide")
        self.text.setPlaceholderText(hint)

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

    def _change(self) -> None:
        """Somebody writes: the file says so, or the field what the file says."""
        if not self._quiet and not self._open.change(self.text.paragraphs):
            self._show(anew=True)

    def _show(self, *, anew: bool = False) -> None:
        """Say what the slide's notes say. What was just written here stays, empty lines too."""
        slide = self._session.navigator.slide
        notes = beginning(slide.notes) if slide else ()
        said = [note.plain for note in notes]
        whole = slide is not None and len(notes) == len(slide.notes)
        writable = whole and self._open.can_change(slide)
        self.text.setReadOnly(not writable)
        self._say_hint(writable=writable)
        if self._open.is_of(slide) and not anew and self.text.hasFocus():
            written = [one.strip() for one in self.text.paragraphs if one.strip()]
            if written == [one.strip() for one in said if one.strip()]:
                return
        at = self.text.textCursor().position() if self._open.is_of(slide) else 0
        self._open.enter(slide)
        self._quiet = True
        self.mark(None)
        self.text.setFont(content_font(self.font(), self._session.lang))
        self._write(said)
        cursor = self.text.textCursor()
        cursor.setPosition(min(at, self.text.document().characterCount() - 1))
        self.text.setTextCursor(cursor)
        self._quiet = False

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
