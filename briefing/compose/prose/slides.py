"""Units → slides: one builder for each kind of unit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.compose.prose.extracts import MOST, Extractor
from briefing.compose.prose.units import LinesUnit, ListUnit, PeopleUnit, SpeechUnit, TextUnit
from briefing.compose.prose.words import word
from briefing.model.deck import (
    Card,
    Cards,
    Figure,
    Figures,
    People,
    Person,
    Point,
    Points,
    Quote,
)
from briefing.model.exhaustive import assert_never
from briefing.model.text import Rich

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.analysis.facts import Entry, Enumeration, Facts
    from briefing.analysis.facts import Figure as FoundFigure
    from briefing.compose.prose.units import Unit
    from briefing.model.deck import Block, Kind

_NUMERALS = "一二三四五六七八九十"
_SMALL = 40
"""A passage shorter than this says too little for a slide of its own."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A slide before it has an id and a section. `passages` go whole into its notes."""

    kind: Kind
    title: Rich
    """May be empty: then the slide before it gives its own."""
    blocks: tuple[Block, ...] = ()
    passages: tuple[int, ...] = ()
    kicker: Rich = Rich()  # noqa: RUF009 - frozen, and empty
    subtitle: Rich = Rich()  # noqa: RUF009 - frozen, and empty


class Builder:
    """Makes slides from the units of one document."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.extract = Extractor(facts)
        self._noted: set[int] = set()

    def build(self, unit: Unit, heading: Rich) -> list[Draft]:
        """The slides of a unit. `heading` titles them where they have no better title."""
        match unit:
            case SpeechUnit():
                return self._speech(unit)
            case PeopleUnit():
                return self._people(unit, heading)
            case ListUnit():
                return self._list(unit.enumeration, heading)
            case TextUnit():
                return self._text(unit.span, heading)
            case LinesUnit():
                return self._lines(unit, heading)
            case _:
                assert_never(unit)

    def notes(self, passages: Iterable[int]) -> tuple[int, ...]:
        """Those of the passages that stand in no notes yet: each goes into one slide's notes."""
        fresh = tuple(i for i in dict.fromkeys(passages) if i not in self._noted)
        self._noted.update(fresh)
        return fresh

    def _speech(self, unit: SpeechUnit) -> list[Draft]:
        facts = self.facts
        person = facts.people[unit.person]
        shares: list[tuple[int, list[Span]]] = []
        for span in unit.spans:
            shares += [(span.passage, share) for share in self.extract.slides(span)]
        quote = self._slogan(unit.spans)
        name = facts.rich(person.name)
        found: list[Draft] = []
        for place, (passage, share) in enumerate(_packed(shares)):
            blocks: list[Block] = [self._person(unit.person)]
            if place == 0 and quote:
                blocks.append(Quote((self._with_marks(quote),)))
            blocks.append(self._points(share))
            found.append(Draft("speaker", name, tuple(blocks), self.notes([passage])))
        rest = self.notes(span.passage for span in unit.spans)
        if found and rest:
            found[-1] = replace(found[-1], passages=(*found[-1].passages, *rest))
        return found or [Draft("speaker", name, (self._person(unit.person),), rest)]

    def _person(self, index: int) -> Person:
        person = self.facts.people[index]
        role = self.facts.rich(person.act) if person.act else None
        return Person(self.facts.rich(person.name), tuple(map(self.facts.rich, person.posts)), role)

    def _people(self, unit: PeopleUnit, heading: Rich) -> list[Draft]:
        """A grid of persons, and what the passage says after it has named them."""
        facts = self.facts
        title = heading or word("speakers" if unit.speak else "people", facts.lang)
        people = tuple(self._person(index) for index in unit.people)
        if not unit.speak:
            people = tuple(replace(person, role=None) for person in people)
        index = unit.span.passage
        found = [Draft("people", title, (People(people),), self.notes([index]))]
        last = max(
            (m.span.end for m in facts.mentions if m.span.passage == index),
            default=unit.span.start,
        )
        after = Span(index, min(last, unit.span.end), unit.span.end)
        if after.end - after.start > 2 * _SMALL:
            found += self._text(after, Rich())
        return found

    def _list(self, enumeration: Enumeration, heading: Rich) -> list[Draft]:
        """An overview of the heads, then a slide for each item that says more."""
        title = self._anchor_title(enumeration) or heading
        rests = [self._rest(entry) for entry in enumeration.entries]
        sizes = [rest.end - rest.start for rest in rests]
        anchors = [enumeration.anchor.passage] if enumeration.anchor else []
        passages = [entry.span.passage for entry in enumeration.entries]
        if max(sizes) <= 90:
            bodies = [self.extract.best(rest, 2) for rest in rests]
            return self._overview(enumeration, title, bodies, [*anchors, *passages])
        found = self._overview(enumeration, title, [[] for _ in rests], anchors)
        following = [*passages[1:], passages[-1] + 1]
        for entry, rest, stop in zip(enumeration.entries, rests, following, strict=True):
            found += self._item(entry, rest, range(entry.span.passage + 1, stop))
        return found

    def _rest(self, entry: Entry) -> Span:
        """What an item says after its head."""
        return Span(entry.span.passage, min(entry.head.end, entry.span.end), entry.span.end)

    def _overview(
        self,
        enumeration: Enumeration,
        title: Rich,
        bodies: Sequence[Sequence[Span]],
        passages: Sequence[int],
    ) -> list[Draft]:
        heads = [self.facts.rich(entry.head) for entry in enumeration.entries]
        notes = self.notes(passages)
        if 2 <= len(heads) <= 4:
            cards = tuple(
                Card(head, tuple(map(self.facts.rich, body)), self._ornament(place))
                for place, (head, body) in enumerate(zip(heads, bodies, strict=True))
            )
            return [Draft("cards", title, (Cards(cards),), notes)]
        points: list[Point] = []
        for place, (head, body) in enumerate(zip(heads, bodies, strict=True), 1):
            points.append(Point(head, marker="number", number=place))
            points += [Point(self.facts.rich(span), level=2) for span in body]
        return [Draft("points", title, (Points(tuple(points)),), notes)]

    def _item(self, entry: Entry, rest: Span, more: Iterable[int]) -> list[Draft]:
        head = self.facts.rich(entry.head)
        found = self._points_slides(rest, head)
        for index in more:
            if index not in self.facts.skipped():
                found += self._points_slides(Span(index, 0, len(self.facts.passages[index])), head)
        return found or [
            Draft("statement", head, (Points((Point(head, marker="none"),)),),
                  self.notes([entry.span.passage]))
        ]  # fmt: skip

    def _text(self, span: Span, heading: Rich) -> list[Draft]:
        """A passage: parallel clauses become cards, figures their own slide, the rest points."""
        inner = [
            found
            for found in self.facts.enumerations
            if found.form in {"inline", "clauses"} and found.entries[0].span.within(span)
        ]
        if inner:
            return self._text_with_list(span, inner[0], heading)
        title = heading
        head = None
        if not title:
            head = self.extract.headline(span)
            title = self.facts.rich(head) if head else Rich()
        return self._points_slides(span, title, head)

    def _text_with_list(self, span: Span, listed: Enumeration, heading: Rich) -> list[Draft]:
        """What leads to the list, the list, what follows it."""
        first, last = listed.entries[0].span.start, listed.entries[-1].span.end
        title = self._anchor_title(listed) or heading
        bodies = [self.extract.best(self._rest(entry), 2) for entry in listed.entries]
        before = Span(span.passage, span.start, first)
        after = Span(span.passage, min(last, span.end), span.end)
        found: list[Draft] = []
        if before.end - before.start > 2 * _SMALL:
            found += self._points_slides(before, heading)
        found += self._overview(listed, title, bodies, [span.passage])
        if after.end - after.start > _SMALL:
            found += self._points_slides(after, Rich())
        return found

    def _points_slides(self, span: Span, title: Rich, head: Span | None = None) -> list[Draft]:
        shares = self.extract.slides(span, head)
        found = [
            Draft("points", title, (self._points(share),), self.notes([span.passage]))
            for share in shares
        ]
        if not shares and title:
            lone = Points((Point(title, marker="none"),))
            found = [Draft("statement", title, (lone,), self.notes([span.passage]))]
        return [*found, *self._figures(span)]

    def _figures(self, span: Span) -> list[Draft]:
        """Up to three big numbers of the passage on a slide of their own."""
        big = [f for f in self.facts.figures if f.span.within(span) and self._is_big(f)]
        if not big:
            return []
        blocks = Figures(tuple(self._figure(figure) for figure in big[:3]))
        works = [w for w in self.facts.works if w.within(span) and w.start < big[0].span.start]
        title = self.facts.rich(self._marked(works[-1])) if works else self.facts.rich(big[0].label)
        return [Draft("figure", title, (blocks,))]

    def _is_big(self, figure: FoundFigure) -> bool:
        """Whether a number is worth a slide: large, or exact, and its clause short."""
        value, unit = self.facts.folded(figure.value), self.facts.folded(figure.unit)
        digits = sum(char.isdigit() for char in value)
        grand = any(char in unit for char in "万亿%") or "." in value or digits >= 4
        return grand and figure.label.end - figure.label.start <= 40

    def _figure(self, figure: FoundFigure) -> Figure:
        label = figure.label
        before = Span(label.passage, label.start, figure.span.start)
        after = Span(label.passage, figure.span.end, label.end)
        side = before if before.end - before.start >= 2 else after
        return Figure(
            self.facts.rich(figure.value), self.facts.rich(figure.unit), self.facts.rich(side)
        )

    def _lines(self, unit: LinesUnit, heading: Rich) -> list[Draft]:
        """Short lines, some on each slide, evenly shared."""
        count = max(1, -(-len(unit.passages) // 8))
        size = -(-len(unit.passages) // count)
        found: list[Draft] = []
        for low in range(0, len(unit.passages), size):
            group = unit.passages[low : low + size]
            points = tuple(
                Point(self.facts.passages[index].rich(), marker="none") for index in group
            )
            found.append(Draft("points", heading, (Points(points),), self.notes(group)))
        return found

    def _points(self, spans: Sequence[Span]) -> Points:
        return Points(tuple(Point(self.facts.rich(span)) for span in spans))

    def _slogan(self, spans: Sequence[Span]) -> Span | None:
        """What the speech is remembered by: a slogan, else a mode in quotation marks."""
        for group in (self.facts.slogans, self.facts.modes):
            for slogan in group:
                if any(slogan.within(span) for span in spans):
                    return slogan
        return None

    def _with_marks(self, span: Span) -> Rich:
        return self.facts.rich(self._marked(span))

    def _marked(self, span: Span) -> Span:
        """The span with the quotation or title marks round it, where they stand there."""
        folded = self.facts.passages[span.passage].folded
        pair = folded[span.start - 1 : span.start] + folded[span.end : span.end + 1]
        if pair in {"“”", "《》", "「」"}:
            return Span(span.passage, span.start - 1, span.end + 1)
        return span

    def _anchor_title(self, enumeration: Enumeration) -> Rich:
        """The clause that announces a list, if it is short; else the words that count it."""
        anchor = enumeration.anchor
        if anchor is None:
            return Rich()
        for piece in self.extract.clauses_round(anchor):
            if piece.end - piece.start <= 24:
                return self.facts.rich(piece)
        return self.facts.rich(anchor)

    def _ornament(self, place: int) -> str:
        return _NUMERALS[place] if self.facts.lang == "zh" else str(place + 1)


def _packed(shares: list[tuple[int, list[Span]]]) -> list[tuple[int, list[Span]]]:
    """Shares of several short passages on one slide, as long as it holds them."""
    found: list[tuple[int, list[Span]]] = []
    for passage, share in shares:
        if found and len(found[-1][1]) + len(share) <= MOST:
            found[-1] = (found[-1][0], [*found[-1][1], *share])
        else:
            found.append((passage, share))
    return found
