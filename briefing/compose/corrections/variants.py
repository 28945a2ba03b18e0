"""A deck, and the ways to compose its slides that a person chose → the deck that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.lazy import LazySequence
from briefing.model.looks.variants import is_variant
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.deck import Deck, Slide


def with_variants(deck: Deck, chosen: Mapping[str, str]) -> Deck:
    """`chosen` by slide id. What a slide's kind does not know is passed over."""
    if not chosen:
        return deck
    slides = deck.slides

    def slide(index: int) -> Slide:
        one = slides[index]
        name = chosen.get(one.id, "")
        return replace(one, variant=name) if is_variant(one.kind, name) else one

    return replace(deck, slides=LazySequence(len(slides), slide))
