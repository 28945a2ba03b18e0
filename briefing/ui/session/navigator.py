"""Which page of the open briefing is current, and every way to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from briefing.compose.slides.deck import place_of

if TYPE_CHECKING:
    from briefing.model.deck import Deck, Slide
    from briefing.ui.session.open_briefing import OpenBriefing
    from briefing.ui.session.pages import Page

START = (0, 0)
"""Slide and part of a briefing's first page."""


class Current(NamedTuple):
    """The current page with all that it belongs to."""

    briefing: OpenBriefing
    slide: Slide
    page: Page


class Location(NamedTuple):
    """Where in a deck somebody is, so that it can be found in another deck of the same text."""

    slide: Slide | None
    """None in a deck without slides."""
    place: tuple[int, int]
    line: int = 0
    """A source line that is to be seen; 0 for none in particular."""

    def place_in(self, deck: Deck) -> tuple[int, int]:
        """(slide, part) of it in `deck`."""
        if self.slide is None:
            return self.place
        place = place_in(deck, self.slide, self.place)
        there = slide_of_line(deck, self.line) if self.line else None
        return place if there in (None, place[0]) else (there, 0)


class Navigator(QObject):
    """Nothing is current while no briefing is open, or one without a page."""

    current_changed = Signal()
    """Another page is current, by whatever way; or the same one of another deck."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._briefing: OpenBriefing | None = None
        self._place = START

    def enter(self, briefing: OpenBriefing | None, place: tuple[int, int] = START) -> None:
        """Be at a place (slide, part) of another briefing. Nothing is emitted: whoever opens it
        does that.
        """
        self._briefing = briefing
        self._place = place

    # where one is

    @property
    def index(self) -> int:
        """Of the current page among all."""
        return self._briefing.pages.index_of(*self._place) if self._briefing else 0

    @property
    def place(self) -> tuple[int, int]:
        """Slide and part of the current page."""
        return self._place

    @property
    def slide_index(self) -> int:
        """Of the current slide in the deck."""
        return self._place[0]

    @property
    def slide(self) -> Slide | None:
        """The slide that the current page belongs to."""
        slides = self._briefing.deck.slides if self._briefing else ()
        return slides[self._place[0]] if slides else None

    @property
    def page(self) -> Page | None:
        pages = self._briefing.pages if self._briefing else ()
        return pages[self.index] if pages else None

    @property
    def current(self) -> Current | None:
        """Page, slide and briefing, where all of them are asked for."""
        briefing, slide, page = self._briefing, self.slide, self.page
        return Current(briefing, slide, page) if briefing and slide and page else None

    def location(self, line: int = 0) -> Location:
        """The current place, or where it shows `line` of the source."""
        return Location(self.slide, self._place, line)

    # ways to another page

    def go_to(self, index: int) -> None:
        """Make a page current; too far is the last, before the first is the first."""
        if self._briefing and (places := self._briefing.pages.places):
            self._move(places[min(max(index, 0), len(places) - 1)])

    def go_to_slide(self, slide: int, part: int = 0) -> None:
        """Make page `part` (0-based) of slide number `slide` (index) current."""
        if self._briefing and (pages := self._briefing.pages):
            pages.lay_out(slide)
            self._move(pages.places[pages.index_of(slide, part)])

    def go_to_id(self, slide_id: str) -> bool:
        """Make the slide with this id current; False when there is none."""
        found = self._briefing.find(slide_id) if self._briefing else None
        if found is None:
            return False
        self.go_to_slide(found)
        return True

    def next(self) -> None:
        self.go_to(self.index + 1)

    def previous(self) -> None:
        self.go_to(self.index - 1)

    def first(self) -> None:
        self.go_to(0)

    def last(self) -> None:
        if self._briefing and (pages := self._briefing.pages):
            slide = pages.places[-1][0]
            self.go_to_slide(slide, len(pages.lay_out(slide)) - 1)

    def _move(self, place: tuple[int, int]) -> None:
        if place != self._place:
            self._place = place
            self.current_changed.emit()


def place_in(deck: Deck, slide: Slide, place: tuple[int, int]) -> tuple[int, int]:
    """Where `slide`, which stood at `place` of another deck, stands in `deck`: there still, or
    under its id, or (renamed) there with the same lines, or where its first line went.
    """
    at, part = place
    slides = deck.slides
    here = slides[at] if at < len(slides) else None
    if here is not None and here.id == slide.id:
        return place
    found = place_of(deck, slide.id)
    if found is not None:
        return (found, part)
    if here is not None and here.first == slide.first and here.kind == slide.kind:
        return place
    found = slide_of_line(deck, slide.first) if deck.article is not None else None
    if found is not None:
        return (found, 0)
    return (min(at, max(len(slides) - 1, 0)), 0)


def slide_of_line(deck: Deck, line: int) -> int | None:
    """Index of the slide that source line `line` is in the notes of, or that was made from it."""
    near: int | None = None
    for index, slide in enumerate(deck.slides):
        if slide.first <= line <= slide.last and line:
            if any(place.line == line for note in slide.notes for place in note.sources):
                return index
            near = index if near is None else near
    return near
