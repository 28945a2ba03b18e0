"""A deck made from an article → where each of its texts stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Origin
from briefing.model.texts import texts_in

if TYPE_CHECKING:
    from briefing.model.deck import Deck
    from briefing.model.text import Source


def origin_of(deck: Deck) -> Origin:
    """The article of `deck`, to be taken along by the saved briefing."""
    own = (deck.title, deck.meta, deck.sections)
    places = {"": _places(own)}
    places |= {slide.id: _places(slide) for slide in deck.slides}
    dropped = tuple((item.line, item.why) for item in deck.dropped)
    return Origin(deck.article or "", tuple(deck.lines), places, dropped)


def _places(value: object) -> tuple[tuple[Source, ...], ...]:
    return tuple(text.sources for text in texts_in(value) if text.source)
