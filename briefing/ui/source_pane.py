"""The source of the current slide as it was written, with the words marked that a clicked line
came from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QVBoxLayout, QWidget

from briefing.model.text import Source
from briefing.ui.style import look
from briefing.ui.widgets import label

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from briefing.ui.session import Session

MOST_LINES = 400
"""Of the source of one slide that are shown: more is no slide."""
LEADING = 1.2
SMALLEST, LARGEST = 24, 320
"""Height in px; it grows with the text between these."""


class SourceText(QTextEdit):
    clicked = Signal(int, int)
    """Block and column."""
    rewrapped = Signal()
    """Its lines may break elsewhere: it has another width."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.rewrapped.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        cursor = self.cursorForPosition(event.position().toPoint())
        if not self.textCursor().hasSelection():
            self.clicked.emit(cursor.blockNumber(), cursor.positionInBlock())


class SourcePane(QWidget):
    chosen = Signal(object)
    """The `Source` of the character that was clicked."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._first = 0
        self._head = label(role="head")
        self._where = label(role="muted", wrap=True)
        self.text = SourceText()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.document().setDocumentMargin(0)
        self.text.viewport().setAutoFillBackground(False)
        self.text.clicked.connect(self._click)
        self.text.rewrapped.connect(self._fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._head, self.text, self._where):
            column.addWidget(widget)
        session.current_changed.connect(self.show_slide)
        self.retranslate()

    def mark(self, source: Source | None) -> None:
        """Mark the words of `source` and bring them into view; None marks nothing."""
        if source is None:
            self.text.setExtraSelections([])
        else:
            self._mark(source)
        self._say_where(source)

    def show_slide(self) -> None:
        """All of the current slide's source."""
        lines = self._lines()
        text = "\n".join(lines)
        if text != self.text.toPlainText():
            self.text.setPlainText(text)
            self._open_lines()
        self._fit()
        self.mark(None)

    @property
    def marked(self) -> str:
        """The words that are marked."""
        marks: list[QTextEdit.ExtraSelection] = self.text.extraSelections()
        return "".join(_cursor(mark).selectedText() for mark in marks)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self._head.setText(self.tr("Source"))
        self.text.setAccessibleName(self.tr("Source of this slide"))
        self._say_where(None)

    # inside

    def _open_lines(self) -> None:
        airy = QTextBlockFormat()
        proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        airy.setLineHeight(LEADING * 100, proportional.value)
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(airy)

    def _lines(self) -> list[str]:
        slide, deck = self._session.slide, self._session.deck
        if slide is None or deck is None or not slide.first:
            self._first = 0
            return []
        lines = list(deck.lines[slide.first - 1 : slide.last][:MOST_LINES])
        leading = next((i for i, line in enumerate(lines) if line.strip()), 0)
        self._first = slide.first + leading
        while lines and not lines[-1].strip():
            lines.pop()
        return lines[leading:]

    def _mark(self, source: Source) -> None:
        block = self.text.document().findBlockByNumber(source.line - self._first)
        if not self._first or not block.isValid():
            return
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + min(source.start, block.length() - 1))
        end = block.position() + min(source.end, block.length() - 1)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        colors = look()
        style = QTextCharFormat()
        style.setBackground(QColor(colors.mark))
        style.setForeground(QColor(colors.on_mark))
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor  # type: ignore[attr-defined]
        mark.format = style  # type: ignore[attr-defined]
        self.text.setExtraSelections([mark])
        view = QTextCursor(cursor)
        view.clearSelection()
        self.text.setTextCursor(view)
        self.text.ensureCursorVisible()

    def _say_where(self, source: Source | None) -> None:
        slide = self._session.slide
        if slide is None:
            self._where.setText("")
        elif not slide.first:
            self._where.setText(self.tr("Added by Briefing: it stands in no line of the file."))
        elif source is not None:
            self._where.setText(self.tr("Line {0}").format(source.line))
        elif slide.first == slide.last:
            self._where.setText(self.tr("Line {0}").format(slide.first))
        else:
            self._where.setText(self.tr("Lines {0} to {1}").format(slide.first, slide.last))

    def _click(self, block: int, column: int) -> None:
        if self._first:
            self.chosen.emit(Source(self._first + block, column, column + 1))

    def _fit(self) -> None:
        """As high as the text, within bounds."""
        document = self.text.document()
        document.setTextWidth(self.text.viewport().width())
        wanted = round(document.size().height()) + 4
        self.text.setFixedHeight(min(max(wanted, SMALLEST), LARGEST))
        self.text.setVisible(bool(self._first))


def _cursor(selection: QTextEdit.ExtraSelection) -> QTextCursor:
    return selection.cursor  # type: ignore[attr-defined,no-any-return]
