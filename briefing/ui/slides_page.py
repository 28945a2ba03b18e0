"""The first view: rail, slide, notes and inspector side by side, with their borders movable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter

from briefing.model.text import Source
from briefing.ui.canvas import Canvas
from briefing.ui.inspector import Inspector
from briefing.ui.notes_pane import NotesPane
from briefing.ui.slide_views import Rail

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from briefing.qt.settings import Settings
    from briefing.ui.session import Session
    from briefing.ui.slide_list import SlideList

SHARES = (165, 615, 220)
"""Thousandths of the window's width for rail, slide and inspector, until a person moves the
borders; and of what a larger window gives, or a smaller one takes.
"""
NOTES = 0.17
"""Of the height."""


class SlidesPage(QSplitter):
    def __init__(self, session: Session, model: SlideList, settings: Settings) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._session = session
        self._settings = settings
        self.rail = Rail(session, model)
        self.canvas = Canvas(session)
        self.notes = NotesPane(session)
        self.inspector = Inspector(session)
        self._middle = QSplitter(Qt.Orientation.Vertical)
        _fill(self._middle, (self.canvas, self.notes), (1, 0))
        _fill(self, (self.rail, self._middle, self.inspector), SHARES)
        self.rail.setMinimumWidth(140)
        self.inspector.setMinimumWidth(220)
        self.canvas.line_clicked.connect(self.inspector.source.mark)
        self.inspector.source_chosen.connect(self._mark)
        self.inspector.line_chosen.connect(self.show_line)
        self._restore()

    def take_focus(self) -> None:
        """The slide has the keyboard. A focus proxy would keep Tab from every other pane."""
        self.canvas.setFocus()

    def show_line(self, line: int) -> None:
        """Go to the slide that was made from a source line, and mark it. Of several, the one that
        was made from the fewest.
        """
        deck = self._session.deck
        if deck is None:
            return
        found = [
            (slide.last - slide.first, index)
            for index, slide in enumerate(deck.slides)
            if slide.first <= line <= slide.last
        ]
        if found:
            self._session.go_to_slide(min(found)[1])
            self._mark(Source(line, 0, max(len(deck.lines[line - 1]), 1)))

    def fold_section(self, model: SlideList) -> None:
        """Fold the section of the current slide, or unfold it."""
        section = model.section_of(self._session.slide_index)
        if section >= 0:
            model.fold(section, not model.is_folded(section))

    def save(self) -> None:
        """Keep where the borders are."""
        self._settings.window_state = self.saveState()
        self._settings.side_state = self._middle.saveState()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._settings.window_state.isEmpty():  # nobody ever moved the borders
            self.setSizes([self.width() * share // 1000 for share in SHARES])
            self._middle.setSizes(
                [round(self.height() * (1 - NOTES)), round(self.height() * NOTES)]
            )
            self.save()

    def _restore(self) -> None:
        for splitter, state in (
            (self, self._settings.window_state),
            (self._middle, self._settings.side_state),
        ):
            if not state.isEmpty():
                splitter.restoreState(QByteArray(state))
        self.rail.setVisible(self._settings.show_rail)
        self.notes.setVisible(self._settings.show_notes)
        self.inspector.setVisible(self._settings.show_inspector)

    def _mark(self, source: Source) -> None:
        self.canvas.mark(source)
        self.inspector.source.mark(source)


def _fill(splitter: QSplitter, widgets: tuple[QWidget, ...], shares: tuple[int, ...]) -> None:
    """`shares` of `widgets` in the room that comes and goes."""
    splitter.setHandleWidth(5)
    splitter.setChildrenCollapsible(False)
    for number, (widget, share) in enumerate(zip(widgets, shares, strict=True)):
        splitter.addWidget(widget)
        splitter.setStretchFactor(number, share)
