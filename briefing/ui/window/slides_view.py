"""The first view: rail, slide, notes and inspector side by side, with their borders movable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QSplitter

from briefing.compose.source_usage import usage_of
from briefing.model.corrections import NO_HEADING
from briefing.model.message import T
from briefing.model.text import Source
from briefing.ui.inspector.inspector import Inspector
from briefing.ui.inspector.line_menu import LineMenu
from briefing.ui.inspector.notes_pane import NotesPane
from briefing.ui.inspector.removal_reasons import why_it_stays
from briefing.ui.session.correction_editor import CorrectionEditor
from briefing.ui.shared.focus_ring import FocusRing
from briefing.ui.shared.hit_testing import lines_of
from briefing.ui.slides.canvas import Canvas
from briefing.ui.slides.list_views import Rail
from briefing.ui.slides.slide_editor import SlideEditor
from briefing.ui.window.source_beside import SourceBeside
from briefing.ui.window.stage import Stage

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from briefing.qt.storage.settings import Settings
    from briefing.ui.session.document_editor import DocumentEditor
    from briefing.ui.session.session import Session
    from briefing.ui.slides.slide_list import SlideList

SHARES = (165, 615, 220)
"""Thousandths of the window's width for rail, slide and inspector, until a person moves the
borders; and of what a larger window gives, or a smaller one takes.
"""
WHOLE_PARAGRAPH = T("Staying", "This is a whole paragraph: only a short line can be a heading.")
NOTES = 0.17
"""Of the height."""


class SlidesView(QSplitter):
    """The slide, and around it what one needs to correct it."""

    menu_opening = Signal(QMenu)
    """A menu about a line of the slide opens: whoever has commands for the slide adds them."""

    def __init__(
        self, session: Session, editor: DocumentEditor, model: SlideList, settings: Settings
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._session = session
        self._settings = settings
        self.rail = Rail(session, model)
        self.canvas = Canvas(session)
        self.writing = SlideEditor(session, editor, self.canvas)
        self.notes = NotesPane(session, editor)
        self.corrections = CorrectionEditor(session)
        self.inspector = Inspector(session, self.corrections)
        self.menu = LineMenu(self.corrections, self)
        self._place: Source | None = None
        """What was clicked last, on the slide or in the source."""
        self.stage = Stage(session, editor, self.canvas)
        self._middle = QSplitter(Qt.Orientation.Vertical)
        _fill(self._middle, (self.stage, self.notes), (1, 0))
        _fill(self, (self.rail, self._middle, self.inspector), SHARES)
        self.beside = SourceBeside(
            session, editor, settings, self, (self.canvas, self.notes, self.inspector)
        )
        self.rail.setMinimumWidth(140)
        self.inspector.setMinimumWidth(220)
        self.canvas.line_clicked.connect(self._show_origin)
        self.canvas.menu_wanted.connect(self._open_menu)
        self.inspector.source_chosen.connect(self.show_place)
        self.inspector.source.menu_wanted.connect(self._open_source_menu)
        self.menu.person_wanted.connect(self.correct_person)
        self.stage.finder.shown.connect(self._mark_note)
        session.navigator.current_changed.connect(self._forget_place)
        self.inspector.line_chosen.connect(self.show_line)
        for pane in (self.rail, self.canvas, self.notes.text, self.inspector.scrolling):
            FocusRing(pane)
        self._restore()

    def take_focus(self) -> None:
        """The slide has the keyboard. A focus proxy would keep Tab from every other pane."""
        if not self.writing.is_editing:
            self.canvas.setFocus()

    def show_line(self, line: int) -> None:
        """Go to the slide that was made from a source line, and mark it. Of several, the one that
        was made from the fewest.
        """
        if (briefing := self._session.briefing) is None:
            return
        deck = briefing.deck
        found = [
            (slide.last - slide.first, index)
            for index, slide in enumerate(deck.slides)
            if slide.first <= line <= slide.last
        ]
        if found:
            self._session.navigator.go_to_slide(min(found)[1])
            self._mark(Source(line, 0, max(len(deck.lines[line - 1]), 1)))

    def show_place(self, place: Source) -> None:
        """Go to where the words at a place of the source went, and mark them: on a slide, else in
        its notes; where they went nowhere, say why.
        """
        session, source = self._session, self.inspector.source
        briefing = session.briefing
        if briefing is None or not briefing.deck.lines[place.line - 1].strip():
            return
        used = usage_of(briefing.deck, place, session.navigator.slide_index)
        if used.slide < 0:
            self._mark(None)
            source.say_left_out(place, used.why)
        elif used.on_slide:
            session.navigator.go_to_slide(used.slide, self._part_with(used.slide, used.sources))
            self._mark(*used.sources)
        else:
            session.navigator.go_to_slide(used.slide)
            self.canvas.mark(None)
            sentence = self.corrections.left_out_at(place)
            spot = sentence.sources[0] if sentence else place
            self.notes.mark(spot if sentence else used.sources[0])
            source.say(spot, self.tr("only in the notes of this slide"))
        self._place = place

    def open_line_menu(self) -> None:
        """What can be said of the marked line, beside it."""
        self._open_menu(self._place, self.canvas.beside_mark())

    def take_off(self) -> str:
        """The marked line does not stand on the slide any more; else why it stays, in English."""
        slide, place = self._session.navigator.slide, self._place
        if slide is None or place is None:
            return ""
        text = self.corrections.extract_at(place)
        if text is None:
            return why_it_stays(self.corrections, slide, place)
        self.corrections.take_off(text)
        return ""

    def put_on(self) -> None:
        """The sentence that was clicked in the source stands on the slide."""
        text = self.corrections.left_out_at(self._place) if self._place else None
        if text is not None:
            self.corrections.put_on(text)

    def turn_heading(self) -> str:
        """The line that was clicked is a heading like the one before it, or is none; else why it is
        not, in English.
        """
        if self._place is None:
            return ""
        line = self._place.line
        level = self.corrections.level(line)
        if not level and self.corrections.is_article and not self.corrections.can_be_heading(line):
            return WHOLE_PARAGRAPH
        wanted = NO_HEADING if level else self.corrections.level_before(line)
        self.corrections.set_heading(line, wanted)
        return ""

    def correct_person(self, found: str = "") -> None:
        """Put the cursor into the name of somebody: on this slide, or on the first that shows
        them.
        """
        self.inspector.show()
        index = self.corrections.slide_with(found) if found else None
        if index is not None:
            self._session.navigator.go_to_slide(index)
        self.inspector.person.edit(found)

    def choose_kind(self) -> None:
        """Open the list of kinds that suit the slide."""
        self.inspector.show()
        self.inspector.properties.choose_kind()

    def fold_section(self, model: SlideList) -> None:
        """Fold the section of the current slide, or unfold it."""
        section = model.section_of(self._session.navigator.slide_index)
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

    def _mark(self, source: Source | None, *more: Source) -> None:
        self.canvas.mark(source, *more)
        self.notes.mark(None)
        self.inspector.source.mark(source, *more)

    def _mark_note(self) -> None:
        """What was found in the notes is marked there."""
        found = self.stage.finder.current_found
        self.notes.mark(found.place if found else None)

    def _forget_place(self) -> None:
        self._place = None

    def _show_origin(self, source: Source | None) -> None:
        """Mark in the source all of the text that was clicked on the slide."""
        briefing = self._session.briefing
        self._place = source
        self.notes.mark(None)
        if source is None or briefing is None:
            self.inspector.source.mark(None)
            return
        self.beside.show_place(source)
        current = self._session.navigator.slide_index
        used = usage_of(briefing.deck, source, current)
        here = used.on_slide and used.slide == current
        self.inspector.source.mark(*(used.sources if here and used.sources else (source,)))

    def _part_with(self, slide: int, places: tuple[Source, ...]) -> int:
        """The first page of a slide on which text from `places` stands."""
        briefing = self._session.briefing
        scenes = briefing.pages.lay_out(slide) if briefing else ()
        parts = (n for n, scene in enumerate(scenes) if any(lines_of(scene, *places)))
        return next(parts, 0)

    def _open_menu(self, place: Source | None, at: QPoint, selected: bool = False) -> None:
        menu = self.menu.menu(place, selected=selected)
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu_opening.emit(menu)
        if not menu.isEmpty():
            menu.popup(at)

    def _open_source_menu(self, place: Source, selected: bool, at: QPoint) -> None:
        self.show_place(place)
        self._open_menu(place, at, selected)


def _fill(splitter: QSplitter, widgets: tuple[QWidget, ...], shares: tuple[int, ...]) -> None:
    """`shares` of `widgets` in the room that comes and goes."""
    splitter.setHandleWidth(5)
    splitter.setChildrenCollapsible(False)
    for number, (widget, share) in enumerate(zip(widgets, shares, strict=True)):
        splitter.addWidget(widget)
        splitter.setStretchFactor(number, share)
