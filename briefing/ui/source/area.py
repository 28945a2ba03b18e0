"""Where the Markdown is written: numbers and problems in its margin, what is being written carried
on, and words that may stand there offered.

It knows no briefing: what is written is told as patches of lines, and what was changed elsewhere is
put in without moving the cursor.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QKeyEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from briefing.model.edits.patch import difference
from briefing.ui.shared.fonts import content_font
from briefing.ui.shared.style import look
from briefing.ui.source import lines
from briefing.ui.source.highlighter import Highlighter
from briefing.ui.source.lines import from_qt, into_qt
from briefing.ui.source.margin import Margin

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

FAMILIES = (
    "Cascadia Mono", "SF Mono", "Menlo", "Consolas", "JetBrains Mono", "Noto Sans Mono",
    "DejaVu Sans Mono",
)  # fmt: skip
"""Letters of one width, the first that the machine has."""
_ODD = str.maketrans(dict.fromkeys("\u2029\u2028\ufdd0\ufdd1\x00", "\ufffd"))
"""What Qt would take for the end of a line or of a frame."""
_LEFT_TO_THE_WINDOW = (Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_S)
"""Undo, redo and save, with Ctrl."""
_OURS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Delete)
"""Keys with Ctrl that mean the text here, whatever they are for the slides."""
_KEEP = QTextCursor.MoveMode.KeepAnchor


class Place(NamedTuple):
    """Before a character of a line."""

    line: int
    """1-based."""
    column: int


class Typed(NamedTuple):
    """What a person wrote: from where to where of the text as it was, and what stands there now."""

    start: Place
    end: Place
    text: str


class SourceArea(QPlainTextEdit):
    """A text of lines that end with a line feed."""

    typed = Signal(object)
    """A `Typed`."""
    moved = Signal()
    """The cursor stands elsewhere, and not since something was put in."""
    words_wanted = Signal(bool)
    """Words that may stand here: True where a person asked for them."""
    key_of_words = Signal(int)
    """Up (-1), down (1), 0 for taking one, 2 for leaving them: while words are offered."""
    left = Signal()
    """Esc: back to the slide."""
    mend_wanted = Signal()
    """What mends the problem of this line is to be done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("source")
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.highlighter = Highlighter(self.document())
        self.margin = Margin(self)
        self.margin.widened.connect(self._keep_margin)
        self.offers_words = False
        self._said = ""
        """What it says, as it was told last."""
        self._quiet = False
        self._hits: list[QTextEdit.ExtraSelection] = []
        self.textChanged.connect(self._tell)
        self.cursorPositionChanged.connect(self._tell_moved)
        self.set_letters("")

    # what it says

    @property
    def text(self) -> str:
        return self._said

    def say(self, text: str) -> None:
        """Say this. What is the same at both ends stays, and the cursor with it."""
        text = text.translate(_ODD)
        edit = difference(self._said, text)
        if not edit:
            return
        patch, self._quiet = edit[0], True
        if not self._said:
            self.setPlainText(text)
        else:
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._in_qt(patch.start))
            cursor.setPosition(self._in_qt(patch.end), _KEEP)
            cursor.insertText(patch.text)
        self._said = text
        self._quiet = False

    def set_letters(self, language: str) -> None:
        """Letters of one width, and Chinese ones of the language (BCP 47)."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        there = filter(QFontDatabase.hasFamily, FAMILIES)
        families = [next(there, font.family()), *content_font(self.font(), language).families()]
        font.setFamilies(families)
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setPointSizeF(max(font.pointSizeF(), 10.0))
        self.setFont(font)
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))
        self.margin.fit()

    # where the cursor is

    @property
    def line(self) -> int:
        """Of the cursor, 1-based."""
        return self.textCursor().blockNumber() + 1

    @property
    def column(self) -> int:
        """Of the cursor, in characters."""
        cursor = self.textCursor()
        block = cursor.block().text()
        return from_qt(block, cursor.positionInBlock())

    @property
    def line_text(self) -> str:
        """Of the cursor's line."""
        return self.textCursor().block().text()

    @property
    def selected(self) -> str:
        return self.textCursor().selectedText().replace("\u2029", "\n")

    def go_to(self, line: int, column: int = 0) -> None:
        """Put the cursor before a character, its line well in view."""
        block = self.document().findBlockByNumber(line - 1)
        if not block.isValid():
            return
        self._quiet = True
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + into_qt(block.text(), column))
        self.setTextCursor(cursor)
        self._quiet = False
        top = block.layout().position() if block.layout() else None
        first, last = self.firstVisibleBlock().blockNumber(), self._last_visible()
        if top is not None and not first < line - 1 < last - 1:
            self.centerCursor()
        self._show_line()

    def show_hits(self, hits: Iterable[tuple[int, int]]) -> None:
        """Mark what was found: from character to character."""
        colors = look()
        self._hits = []
        for start, end in hits:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._in_qt(start))
            cursor.setPosition(self._in_qt(end), _KEEP)
            mark.cursor = cursor  # type: ignore[attr-defined]
            mark.format.setBackground(QColor(colors.mark))  # type: ignore[attr-defined]
            mark.format.setForeground(QColor(colors.on_mark))  # type: ignore[attr-defined]
            self._hits.append(mark)
        self._show_line()

    def put_word(self, start: int, word: str) -> None:
        """Write a word from a column of the cursor's line on to the cursor."""
        cursor = self.textCursor()
        block = cursor.block()
        end = cursor.position()
        cursor.setPosition(block.position() + into_qt(block.text(), start))
        cursor.setPosition(end, _KEEP)
        cursor.insertText(word)
        self.setTextCursor(cursor)

    def wear(self) -> None:
        """The interface looks otherwise."""
        self.highlighter.wear(look())
        self.margin.update()
        self._show_line()

    # events

    def event(self, event: QEvent) -> bool:
        """Keys that the window has for other things are the text's, but undo and save."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if control and event.key() in _LEFT_TO_THE_WINDOW:
                event.ignore()
                return False
            if (control and event.key() in _OURS) or event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.offers_words and key in _KEYS_OF_WORDS and not control:
            self.key_of_words.emit(_KEYS_OF_WORDS[key])
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif enter and modifiers & Qt.KeyboardModifier.AltModifier:
            self.mend_wanted.emit()
        elif control and key == Qt.Key.Key_Space:
            self.words_wanted.emit(True)
        elif enter and not control and not modifiers & Qt.KeyboardModifier.ShiftModifier:
            lines.new_line(self)
        elif key == Qt.Key.Key_Tab and not control:
            lines.indent(self, deeper=True)
        elif key == Qt.Key.Key_Backtab:
            lines.indent(self, deeper=False)
        else:
            super().keyPressEvent(event)
            if event.text().strip() or key == Qt.Key.Key_Backspace:
                self.words_wanted.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.margin.place()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.key_of_words.emit(2)

    def _keep_margin(self, width: int) -> None:
        self.setViewportMargins(width, 6, 0, 0)
        inside = self.contentsRect()
        self.margin.setGeometry(QRect(inside.left(), inside.top(), width, inside.height()))

    # inside

    def _tell(self) -> None:
        if self._quiet:
            return
        text = self.document().toRawText().replace("\u2029", "\n")
        for patch in difference(self._said, text):
            first, last = self._place(patch.start), self._place(patch.end)
            self._said = text
            self.typed.emit(Typed(first, last, patch.text))

    def _place(self, position: int) -> Place:
        line_start = self._said.rfind("\n", 0, position) + 1
        return Place(self._said.count("\n", 0, position) + 1, position - line_start)

    def _tell_moved(self) -> None:
        self._show_line()
        if not self._quiet:
            self.moved.emit()

    def _show_line(self) -> None:
        """A calm ground under the cursor's line, and what was found."""
        here = QTextEdit.ExtraSelection()
        cursor = self.textCursor()
        cursor.clearSelection()
        here.cursor = cursor  # type: ignore[attr-defined]
        here.format.setBackground(QColor(look().hover))  # type: ignore[attr-defined]
        whole = QTextFormat.Property.FullWidthSelection
        here.format.setProperty(whole, True)  # type: ignore[attr-defined]
        self.setExtraSelections([here, *self._hits])

    def _last_visible(self) -> int:
        bottom = self.viewport().rect().bottomLeft()
        return self.cursorForPosition(bottom).blockNumber()

    def _in_qt(self, position: int) -> int:
        return into_qt(self._said, position)


_KEYS_OF_WORDS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Return: 0,
    Qt.Key.Key_Enter: 0,
    Qt.Key.Key_Tab: 0,
    Qt.Key.Key_Escape: 2,
}
