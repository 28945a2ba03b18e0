"""Slides of one title know which of them they are, so that no list shows two alike."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing.model.record import replace

if TYPE_CHECKING:
    from briefing.model.deck import Deck, Slide

_UNCOUNTED = frozenset({"cover", "section", "agenda"})
"""Kinds whose slides say what they are beside their title."""


def with_runs(deck: Deck) -> Deck:
    """The deck of an article with its repeated titles numbered, wherever they stand."""
    titles = [_counted_title(slide) for slide in deck.slides]
    counts, seen = Counter(titles), Counter[str]()
    found: list[Slide] = []
    for slide, title in zip(deck.slides, titles, strict=True):
        seen[title] += 1
        several = title and counts[title] > 1
        found.append(replace(slide, run=(seen[title], counts[title])) if several else slide)
    return replace(deck, slides=tuple(found))


def _counted_title(slide: Slide) -> str:
    """Its title, empty for slides that no list needs to tell from others of the title."""
    return "" if slide.kind in _UNCOUNTED else " ".join(slide.title.plain.split())
