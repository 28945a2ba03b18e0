"""Lines of the source as text to read, click and select; what a click means is for its pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from briefing.ui.shared.style import look

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QTextDocument
    from PySide6.QtWidgets import QWidget

    from briefing.model.text import Source

LEADING = 1.2
LONGEST = 10_000
"""Characters of a line: more of it is laid out only while the window stands still."""
FURTHEST = 0x2029
"""The mark between two blocks, as Qt writes it in a selection."""


class SourceText(QTextEdit):
    """The source's lines, those of the slide marked."""

    clicked = Signal(int, int)
    """Block and column: of a click, or of the cursor when Enter is pressed."""
    menu_wanted = Signal(int, int, QPoint)
    """Block and column, and where on the screen."""
    rewrapped = Signal()
    """Its lines may break elsewhere: it has another width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)

    def show_lines(self, lines: Sequence[str]) -> None:
        """All of `lines`, a block each; of an endless one its beginning."""
        shown = (line if len(line) <= LONGEST else line[:LONGEST] + "…" for line in lines)
        text = "\n".join(shown)
        if text == self.toPlainText():
            return
        self.setPlainText(text)
        airy = QTextBlockFormat()
        proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        airy.setLineHeight(LEADING * 100, proportional.value)
        _whole(self.document()).mergeBlockFormat(airy)

    def shade(self, quiet: Container[int], struck: Container[int]) -> None:
        """Set these blocks (from 0) back, and strike those out that are in `struck`."""
        colors = look()
        block = self.document().begin()
        while block.isValid():
            number = block.blockNumber()
            style = QTextCharFormat()
            away = number in quiet or number in struck
            style.setForeground(QColor(colors.muted if away else colors.ink))
            style.setFontStrikeOut(number in struck)
            cursor = QTextCursor(block)
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.mergeCharFormat(style)
            block = block.next()

    def mark(self, places: Iterable[Source], first: int) -> None:
        """Mark words; block 0 is source line `first`."""
        colors = look()
        style = QTextCharFormat()
        style.setBackground(QColor(colors.mark))
        style.setForeground(QColor(colors.on_mark))
        marks: list[QTextEdit.ExtraSelection] = []
        for place in places:
            block = self.document().findBlockByNumber(place.line - first)
            if place.line < first or not block.isValid():
                continue
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + min(place.start, block.length() - 1))
            end = block.position() + min(place.end, block.length() - 1)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor  # type: ignore[attr-defined]
            mark.format = style  # type: ignore[attr-defined]
            marks.append(mark)
        self.setExtraSelections(marks)
        if marks and not self.textCursor().hasSelection():
            view = QTextCursor(_cursor(marks[0]))
            view.setPosition(view.selectionStart())
            self.setTextCursor(view)
            self.ensureCursorVisible()

    def bring_up(self, block: int) -> None:
        """Scroll until a block stands at the top, if there is that much."""
        found = self.document().findBlockByNumber(block)
        if found.isValid():
            top = self.document().documentLayout().blockBoundingRect(found).top()
            self.verticalScrollBar().setValue(round(top))

    @property
    def marked(self) -> str:
        """The words that are marked."""
        marks: list[QTextEdit.ExtraSelection] = self.extraSelections()
        return "".join(_cursor(mark).selectedText() for mark in marks)

    @property
    def selection(self) -> tuple[int, int, int] | None:
        """(block, from, to) of what is selected on one line; None for nothing or more lines."""
        cursor = self.textCursor()
        if not cursor.hasSelection() or chr(FURTHEST) in cursor.selectedText():
            return None
        block = self.document().findBlock(cursor.selectionStart())
        start = cursor.selectionStart() - block.position()
        return block.blockNumber(), start, start + len(cursor.selectedText())

    # events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.rewrapped.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._click(self.cursorForPosition(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._click(self.textCursor())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Of the word under the pointer, or of the cursor where a key asks for it."""
        cursor = self.cursorForPosition(event.pos())
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            cursor = self.textCursor()
            at = self.viewport().mapToGlobal(self.cursorRect(cursor).bottomLeft())
        self.menu_wanted.emit(cursor.blockNumber(), cursor.positionInBlock(), at)

    def _click(self, cursor: QTextCursor) -> None:
        self.clicked.emit(cursor.blockNumber(), cursor.positionInBlock())


def _whole(document: QTextDocument) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    return cursor


def _cursor(selection: QTextEdit.ExtraSelection) -> QTextCursor:
    return selection.cursor  # type: ignore[attr-defined,no-any-return]
