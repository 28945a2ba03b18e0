"""A place in the source → where its words went: on a slide, into notes only, or nowhere and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.model.texts import texts_on

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.model.deck import Deck
    from briefing.model.text import RichText, Source


class SourceUsage(NamedTuple):
    """Where words of the source stand in a deck, or why they stand nowhere."""

    slide: int = -1
    """Index of the slide; -1 where the words stand on none and in no notes."""
    sources: tuple[Source, ...] = ()
    """All of the text that holds the words; empty where no text does."""
    on_slide: bool = False
    """The text stands on the slide itself, else in its notes."""
    why: str = ""
    """Why the line was left out."""


def usage_of(deck: Deck, place: Source, near: int) -> SourceUsage:
    """Where the words at `place` went. Slide `near` (index) goes before others, and a slide's own
    words before notes.
    """
    if deck.article is None:
        return _usage_in_talk(deck, place, near)
    order = _order(deck, near)
    for index in order:
        if found := _holding(texts_on(deck.slides[index]), place):
            return SourceUsage(index, found.sources, on_slide=True)
    for index in order:
        if found := _holding(deck.slides[index].notes, place):
            return SourceUsage(index, found.sources)
    return SourceUsage(why=next((item.why for item in deck.dropped if item.line == place.line), ""))


def _usage_in_talk(deck: Deck, place: Source, near: int) -> SourceUsage:
    """A slide that its author marked was made from its lines. One whose words cannot be told apart
    from others is used whole.
    """
    for index in _order(deck, near):
        slide = deck.slides[index]
        if slide.first <= place.line <= slide.last:
            if found := _holding(texts_on(slide), place):
                return SourceUsage(index, found.sources, on_slide=True)
            found = _holding(slide.notes, place)
            return (
                SourceUsage(index, found.sources)
                if found
                else SourceUsage(index, (place,), on_slide=True)
            )
    return SourceUsage()


def _order(deck: Deck, near: int) -> Iterable[int]:
    first = (near,) if 0 <= near < len(deck.slides) else ()
    return [*first, *(index for index in range(len(deck.slides)) if index != near)]


def _holding(texts: Iterable[RichText], place: Source) -> RichText | None:
    """The shortest of the texts that hold the character where `place` begins."""
    found = (text for text in texts if text.overlaps(place))
    return min(found, key=lambda text: len(text.plain), default=None)
