"""The source of the current slide as it was written, or all of an article around it, with the words
marked that a line came from. What is no line of the current slide is set back, and what Briefing
left out is struck out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from briefing.model.text import Source
from briefing.ui.inspector.source_text import SourceText
from briefing.ui.shared.fonts import content_font
from briefing.ui.shared.plain import set_tool_tip
from briefing.ui.shared.problem_texts import said
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.ui.session.session import Session

MOST_LINES = 400
"""Of the source of one slide that are shown: more is no slide."""
MOST_AROUND = 600
"""Lines of an article before a slide's first, and after it, that are shown with it."""
SMALLEST, LARGEST, LARGEST_WHOLE = 24, 320, 460
"""Height in px; it grows with the text between the first and one of the others."""


class SourcePane(Translated, QWidget):
    """The text that the slide was made from."""

    chosen = Signal(object)
    """The `Source` of the character that was clicked."""
    menu_wanted = Signal(object, bool, QPoint)
    """The `Source` that a person wants to say something of, whether they selected it (else it is
    one character), and where on the screen."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._first = 0
        self._head = label(role="head")
        self._where = label(role="muted", wrap=True)
        self.whole = QToolButton()
        self.whole.setCheckable(True)
        self.whole.setObjectName("quiet")
        self.whole.toggled.connect(self.show_slide)
        self.text = SourceText()
        self.text.clicked.connect(self._click)
        self.text.menu_wanted.connect(self._ask_for_menu)
        self.text.rewrapped.connect(self._fit)
        line = QHBoxLayout()
        line.addWidget(self._head, 1)
        line.addWidget(self.whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        for widget in (self.text, self._where):
            column.addWidget(widget)
        session.navigator.current_changed.connect(self.show_slide)
        self.retranslate()

    def mark(self, source: Source | None, *more: Source) -> None:
        """Mark the words of `source`, which go on at `more`, and bring them into view; None marks
        nothing.
        """
        self.text.mark((source, *more) if source and self._first else (), self._first)
        self._say_where(source)

    def say(self, source: Source, why: str) -> None:
        """Mark `source`, and say why it stands nowhere, or that only the notes have it."""
        self.mark(source)
        self._where.setText(self.tr("Line {0}: {1}").format(source.line, why))

    def say_left_out(self, source: Source, why: str) -> None:
        """Mark `source`, which stands nowhere, and say why (English, listed in problem_texts)."""
        if why:
            self.say(source, self.tr("left out: {0}").format(said(why)))
        else:
            self.say(source, self.tr("stands on no slide"))

    def show_slide(self) -> None:
        """All of the current slide's source, or with it what stands around."""
        briefing = self._session.briefing
        self.whole.setVisible(briefing is not None and briefing.deck.article is not None)
        before = self._first
        lines = self._lines()
        self.text.setFont(content_font(self.font(), self._session.lang))
        self.text.show_lines(lines)
        self._shade(len(lines))
        self._fit()
        self.mark(None)
        slide = self._session.navigator.slide
        if self._is_whole and slide is not None and (before or slide.first):
            self.text.bring_up(max(slide.first - self._first - 1, 0))

    @property
    def marked(self) -> str:
        """The words that are marked."""
        return self.text.marked

    def retranslate(self) -> None:
        self._head.setText(self.tr("Source"))
        self.whole.setText(self.tr("Whole text"))
        set_tool_tip(self.whole, self.tr("Show all of the article, not this slide's lines alone"))
        self.text.setAccessibleName(self.tr("Source of this slide"))
        self._say_where(None)

    # inside

    @property
    def _is_whole(self) -> bool:
        return self.whole.isChecked() and not self.whole.isHidden()

    def _lines(self) -> Sequence[str]:
        current = self._session.navigator.current
        self._first = 0
        if current is None:
            return []
        slide, deck = current.slide, current.briefing.deck
        if self._is_whole:
            self._first = max(slide.first - MOST_AROUND, 1)
            return deck.lines[self._first - 1 : self._first + 2 * MOST_AROUND]
        if not slide.first:
            return []
        lines = list(deck.lines[slide.first - 1 : slide.last][:MOST_LINES])
        leading = next((i for i, line in enumerate(lines) if line.strip()), 0)
        self._first = slide.first + leading
        while lines and not lines[-1].strip():
            lines.pop()
        return lines[leading:]

    def _shade(self, count: int) -> None:
        """Only an article has lines in between that are another slide's."""
        current = self._session.navigator.current
        if current is None or current.briefing.deck.article is None or not count:
            return
        slide, deck = current.slide, current.briefing.deck
        noted = {place.line for note in slide.notes for place in note.sources}
        own = noted or set(range(slide.first, slide.last + 1))
        lines = range(self._first, self._first + count)
        dropped = {item.line - self._first for item in deck.dropped if item.line in lines}
        self.text.shade({line - self._first for line in lines if line not in own}, dropped)

    def _say_where(self, source: Source | None) -> None:
        slide = self._session.navigator.slide
        if slide is None:
            self._where.setText("")
        elif source is not None:
            self._where.setText(self.tr("Line {0}").format(source.line))
        elif not slide.first:
            self._where.setText(self.tr("Added by Briefing: it stands in no line of the file."))
        elif slide.first == slide.last:
            self._where.setText(self.tr("Line {0}").format(slide.first))
        else:
            self._where.setText(self.tr("Lines {0} to {1}").format(slide.first, slide.last))

    def _click(self, block: int, column: int) -> None:
        if self._first:
            self.chosen.emit(Source(self._first + block, column, column + 1))

    def _ask_for_menu(self, block: int, column: int, at: QPoint) -> None:
        if not self._first:
            return
        selected = self.text.selection
        if selected is not None:
            block, start, end = selected
            self.menu_wanted.emit(Source(self._first + block, start, end), True, at)
        else:
            self.menu_wanted.emit(Source(self._first + block, column, column + 1), False, at)

    def _fit(self) -> None:
        """As high as the text, within bounds."""
        document = self.text.document()
        document.setTextWidth(self.text.viewport().width())
        wanted = round(document.size().height()) + 4
        most = LARGEST_WHOLE if self._is_whole else LARGEST
        self.text.setFixedHeight(min(max(wanted, SMALLEST), most))
        self.text.setVisible(bool(self._first))
