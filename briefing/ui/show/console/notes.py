"""What the speaker wants to say, in letters that can be read from where one stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QToolButton, QVBoxLayout, QWidget

from briefing.ui.shared.fonts import content_font
from briefing.ui.shared.long_notes import beginning
from briefing.ui.shared.plain import set_tool_tip
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.text import RichText, Run

SMALLEST, LARGEST = 14, 72
"""Px of the letters."""
STEP = 1.15
LEADING = 1.6
"""Of a letter's height, from line to line."""
BETWEEN = 0.6
"""Of a letter's height, between two paragraphs."""
SCROLL = 0.6
"""Of what is seen, for one key."""
LINE_BREAK = "\u2028"
BUTTON = 40
"""Px: a finger's width."""


class Notes(Translated, QFrame):
    """The speaker notes on the console, in a size that can be read from where one stands."""

    resized = Signal(int)
    """The letters are that many px large now."""

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notes")
        self.size_px = min(max(size, SMALLEST), LARGEST)
        self._said: Sequence[RichText] = ()
        self._lang = ""
        self._head = label(role="muted")
        self.smaller_button, self.larger_button = QToolButton(), QToolButton()
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.viewport().setAutoFillBackground(False)
        self.text.viewport().installEventFilter(self)
        self.text.document().setDocumentMargin(0)
        top = QHBoxLayout()
        top.addWidget(self._head, 1)
        for button, change in (
            (self.smaller_button, self.smaller),
            (self.larger_button, self.larger),
        ):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setMinimumSize(BUTTON, BUTTON)
            button.clicked.connect(change)
            top.addWidget(button)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(20, 8, 10, 12)
        inside.setSpacing(2)
        inside.addLayout(top)
        inside.addWidget(self.text)
        self.retranslate()

    def show_notes(self, said: Sequence[RichText], lang: str) -> None:
        """From the top, in letters for `lang`."""
        if (said, lang) != (self._said, self._lang):
            self._said, self._lang = said, lang
            self._write()

    def resize_to(self, size: int) -> None:
        """Letters of `size` px, within what can be read; nobody chose that, so nobody is told."""
        size = min(max(size, SMALLEST), LARGEST)
        if size != self.size_px:
            self.size_px = size
            kept = self._place()
            self._write()
            self._go_to(kept)

    def larger(self) -> None:
        self._resize(max(round(self.size_px * STEP), self.size_px + 1))

    def smaller(self) -> None:
        self._resize(round(self.size_px / STEP))

    def scroll_by(self, pages: float) -> None:
        bar = self.text.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * SCROLL * bar.pageStep()))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 130)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        control = Qt.KeyboardModifier.ControlModifier
        if isinstance(event, QWheelEvent) and event.modifiers() & control:
            (self.larger if event.angleDelta().y() > 0 else self.smaller)()
            return True
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        self._head.setText(self.tr("Speaker notes"))
        self.text.setAccessibleName(self.tr("Speaker notes"))
        self.text.setPlaceholderText(self.tr("No notes for this slide"))
        for button, text, name in (
            (self.smaller_button, "A−", self.tr("Smaller notes")),
            (self.larger_button, "A+", self.tr("Larger notes")),
        ):
            button.setText(text)
            button.setAccessibleName(name)
            set_tool_tip(button, name)

    # inside

    def _resize(self, size: int) -> None:
        before = self.size_px
        self.resize_to(size)
        if self.size_px != before:
            self.resized.emit(self.size_px)

    def _write(self) -> None:
        font = content_font(self.font(), self._lang)
        font.setPixelSize(self.size_px)
        self.text.setFont(font)
        self.text.clear()
        block = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        block.setLineHeight(round(LEADING * self.size_px), fixed.value)
        cursor = QTextCursor(self.text.document())
        for number, paragraph in enumerate(beginning(self._said)):
            block.setTopMargin(self.size_px * BETWEEN if number else 0)
            if number:
                cursor.insertBlock(block)
            else:
                cursor.setBlockFormat(block)
            for run in paragraph.runs:
                cursor.insertText(run.text.replace("\n", LINE_BREAK), _format(run))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.text.verticalScrollBar().setValue(0)

    def _place(self) -> float:
        """How far it is read, 0 to 1."""
        bar = self.text.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def _go_to(self, part: float) -> None:
        bar = self.text.verticalScrollBar()
        bar.setValue(round(part * bar.maximum()))


def _format(run: Run) -> QTextCharFormat:
    characters = QTextCharFormat()
    if run.strong:
        characters.setFontWeight(QFont.Weight.Bold)
    characters.setFontItalic(run.emphasis)
    characters.setFontStrikeOut(run.strike)
    return characters
