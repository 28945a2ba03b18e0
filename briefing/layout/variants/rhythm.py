"""A deck → the variant of each slide, by what it holds and by the slides before it.

A slide is decided after those before it, back to the last that stands by itself (a section's page,
a statement, a quotation), and no further: so a change moves little, a deck of a thousand slides is
composed where it is looked at, and the answer is the same wherever one begins to ask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.variants.content import Content, content_of
from briefing.layout.variants.rules import LONG_RUN, Place, preferred
from briefing.model.looks.variants import VARIANT_INFO, silhouette_of
from briefing.model.record import record, replace

if TYPE_CHECKING:
    from briefing.model.deck import Deck, Kind, Slide
    from briefing.model.looks.variants import Silhouette

_APART: frozenset[Kind] = frozenset({"cover", "agenda", "section", "closing", "statement", "quote"})
"""Kinds that no slide around them looks like."""
_STRETCH = 12
"""Slides in a row that are decided one after the other; then it begins anew."""
_DENSE = 90.0
"""Han on a slide that is to be read rather than seen."""


@record
class Decided:
    """What is known of a slide that the next ones look at."""

    kind: Kind
    variant: str
    silhouette: Silhouette
    dense: bool


_UNKNOWN = Decided("points", "", "top", dense=False)


class Rhythm:
    """Of one deck. A slide is decided when it is first asked for."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck
        self._starts = {section.first for section in deck.sections}
        self._decided: dict[int, Decided] = {}

    def variant(self, index: int) -> str:
        """How the slide at `index` is composed; empty where its kind has one way."""
        kind = self._deck.slides[index].kind
        return self.decided(index).variant if kind in VARIANT_INFO else ""

    def slide(self, index: int) -> Slide:
        """The slide at `index`, saying how it is composed."""
        slide, variant = self._deck.slides[index], self.variant(index)
        return slide if variant == slide.variant else replace(slide, variant=variant)

    def decided(self, index: int) -> Decided:
        """What the slide at `index` looks like."""
        first = index
        while first not in self._decided and not self._begins(first):
            first -= 1
        for at in range(first, index + 1):
            if at not in self._decided:
                self._decided[at] = self._decide(at, self._before(at))
        return self._decided[index]

    def _begins(self, index: int) -> bool:
        """What stands before it does not count, or is not asked."""
        if self._stands_apart(index) or not index:
            return True
        if index % _STRETCH:
            return False
        return not any(map(self._stands_apart, range(max(index - LONG_RUN, 0), index)))

    def _stands_apart(self, index: int) -> bool:
        return self._deck.slides[index].kind in _APART

    def _before(self, index: int) -> list[Decided]:
        """The slides before, the nearest first, as far as they count. Those before a stretch begins
        are taken to be like most, so that nothing depends on what was asked first.
        """
        found: list[Decided] = []
        at = index
        while len(found) < LONG_RUN and not self._begins(at):
            at -= 1
            found.append(self._decided[at])
        if at == 0 or self._stands_apart(at):
            return found
        return found + [_UNKNOWN] * (LONG_RUN - len(found))

    def _decide(self, index: int, before: list[Decided]) -> Decided:
        slide = self._deck.slides[index]
        content = content_of(slide)
        nearest = before[0] if before else None
        place = Place(
            edge=self._is_edge(index),
            alike=_run(before, "top"),
            previous=nearest.variant if nearest and nearest.kind == slide.kind else "",
        )
        names = preferred(content, place) or ("",)
        if slide.variant in names:
            return _made(slide, slide.variant, content)
        ways = [_made(slide, name, content) for name in names]
        fresh = [way for way in ways if _is_fresh(way, before)]
        if len(fresh) > 1 and _run(before, fresh[0].silhouette) == LONG_RUN - 1:
            bound = self._bound_look(index + 1)
            fresh.sort(key=lambda way: way.silhouette == bound)
        return (fresh or ways)[0]

    def _bound_look(self, index: int) -> Silhouette | None:
        """What the slide at `index` looks like where it has no choice."""
        if index >= len(self._deck.slides):
            return None
        kind = self._deck.slides[index].kind
        return None if kind in VARIANT_INFO else silhouette_of(kind, "")

    def _is_edge(self, index: int) -> bool:
        """Whether it is the first after a section's page, or the last of a section."""
        opened = index - 1 in self._starts and self._deck.slides[index - 1].kind == "section"
        return opened or index + 1 in self._starts


def _made(slide: Slide, variant: str, content: Content) -> Decided:
    return Decided(
        slide.kind, variant, silhouette_of(slide.kind, variant), dense=content.total > _DENSE
    )


def _is_fresh(way: Decided, before: list[Decided]) -> bool:
    """It is no fourth of one silhouette, and after three pages to be read it looks different."""
    if way.dense and len(before) >= LONG_RUN and all(one.dense for one in before):
        return way.silhouette != before[0].silhouette
    return _run(before, way.silhouette) < LONG_RUN


def _run(before: list[Decided], silhouette: Silhouette) -> int:
    """So many slides just before look like this."""
    count = 0
    for one in before:
        if one.silhouette != silhouette:
            break
        count += 1
    return count
