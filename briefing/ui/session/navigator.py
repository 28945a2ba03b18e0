"""A deck and its pages → which page is current, and every way to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from briefing.model.deck import Deck, Slide
    from briefing.ui.session.pages import Page, Pages


class Whereabouts(QObject):
    """Nothing is current while `pages` is None."""

    current_changed = Signal()
    """Another page is current, by whatever way."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.deck: Deck | None = None
        self.pages: Pages | None = None
        self._place = (0, 0)

    @property
    def index(self) -> int:
        """Of the current page in `pages`."""
        return self.pages.index_of(*self._place) if self.pages else 0

    @property
    def slide_index(self) -> int:
        """Of the current slide in `deck.slides`."""
        return self._place[0]

    @property
    def page(self) -> Page | None:
        return self.pages[self.index] if self.pages else None

    @property
    def slide(self) -> Slide | None:
        """The slide that the current page belongs to."""
        if self.deck is None or not self.deck.slides:
            return None
        return self.deck.slides[self._place[0]]

    def go_to(self, index: int) -> None:
        """Make a page current; too far is the last, before the first is the first."""
        if self.pages:
            self._move(self.pages.places[min(max(index, 0), len(self.pages) - 1)])

    def go_to_slide(self, slide: int, part: int = 0) -> None:
        """Make page `part` (0-based) of slide number `slide` (index) current."""
        if self.pages:
            self.pages.lay_out(slide)
            self._move(self.pages.places[self.pages.index_of(slide, part)])

    def go_to_id(self, slide_id: str) -> bool:
        """Make the slide with this id current; False when there is none."""
        found = self.find(slide_id)
        if found is None:
            return False
        self.go_to_slide(found)
        return True

    def find(self, slide_id: str) -> int | None:
        """Index of the slide with this id. Composes slides until it is found."""
        if self.deck is None:
            return None
        return next((i for i, slide in enumerate(self.deck.slides) if slide.id == slide_id), None)

    def next(self) -> None:
        self.go_to(self.index + 1)

    def previous(self) -> None:
        self.go_to(self.index - 1)

    def first(self) -> None:
        self.go_to(0)

    def last(self) -> None:
        if self.pages:
            slide = len(self.pages.places) and self.pages.places[-1][0]
            self.go_to_slide(slide, len(self.pages.lay_out(slide)) - 1)

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
    found = next((i for i, one in enumerate(slides) if one.id == slide.id), None)
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
