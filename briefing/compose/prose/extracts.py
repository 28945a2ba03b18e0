"""Which stretches of a passage stand on a slide: cut at clauses, weighed, never reworded."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.lexicon import any_of
from briefing.analysis.sentences import clauses, sentences, trim

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.analysis.facts import Facts

MOST = 5
"""Points on a slide."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How long a point may be, in characters."""

    least: int
    good: int
    most: int


_MEASURES = {"zh": Measure(12, 42, 60), "en": Measure(36, 110, 170)}
_DEMAND = re.compile(
    r"(?:要|必须|应当?|需要?|将|建议|呼吁|倡议|希望|坚持|推动|加强|强化|打造|决定|同意|通过|审议)|(?i:must|should|will|agreed|need|urged|called)"
)
_MINOR = re.compile(r"(?:例如|比如|譬如|正如|如|同时|此外|当天|据悉|为此|针对此|对此)，?")
_PRONOUN = re.compile(r"(?:随后|最后|同时)?，?(?:他|她)(?:们)?(?:还|也|同时)?")


class Extractor:
    """Cuts and weighs stretches of one document."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._chinese = facts.lang == "zh"
        self._measure = _MEASURES[facts.lang]
        self._strong = _by_passage(
            [*facts.slogans, *facts.modes, *facts.works, *(f.span for f in facts.figures)]
        )

    def slides(self, span: Span, without: Span | None = None) -> list[list[Span]]:
        """The points of `span`, in order, shared out over as many slides as they need."""
        pieces = self.pieces(span, without)
        count = max(1, -(-len(pieces) // (MOST + 1)))
        chosen = self._best(pieces, count * MOST)
        size = -(-len(chosen) // count)
        return [chosen[i : i + size] for i in range(0, len(chosen), size)] if chosen else []

    def best(self, span: Span, most: int = MOST, without: Span | None = None) -> list[Span]:
        """The `most` weightiest points of `span`, in order."""
        return self._best(self.pieces(span, without), most)

    def pieces(self, span: Span, without: Span | None = None) -> list[Span]:
        """All of `span`, cut into stretches that are good to read; speech tags left out."""
        folded = self._facts.passages[span.passage].folded
        cut = max(span.start, without.end if without and without.passage == span.passage else 0)
        found: list[Span] = []
        for start, end in sentences(folded, self._chinese, span.start, span.end):
            if end > cut:
                found += self._sentence(span.passage, max(start, cut), end)
        return self._joined(found)

    def headline(self, span: Span) -> Span | None:
        """A short stretch that can stand over the rest: the first clause that says something."""
        most = 28 if self._chinese else 70
        folded = self._facts.passages[span.passage].folded
        least = 6 if self._chinese else 12
        for sentence in sentences(folded, self._chinese, span.start, span.end)[:3]:
            for start, end in self._content(folded, clauses(folded, sentence, self._chinese)):
                if least <= end - start <= most and not _MINOR.match(folded, start, end):
                    return Span(span.passage, start, end)
        return None

    def clauses_round(self, span: Span) -> list[Span]:
        """The clause that `span` stands in; none if it reaches over one."""
        folded = self._facts.passages[span.passage].folded
        low = max(0, span.start - 120)
        found: list[Span] = []
        for sentence in sentences(folded, self._chinese, low, min(len(folded), span.end + 120)):
            for start, end in clauses(folded, sentence, self._chinese):
                if start <= span.start and span.end <= end:
                    found.append(Span(span.passage, start, end))
        return found

    def _sentence(self, passage: int, start: int, end: int) -> list[Span]:
        """One sentence as stretches of whole clauses, each near the good length."""
        folded = self._facts.passages[passage].folded
        parts = self._content(folded, clauses(folded, (start, end), self._chinese))
        found: list[Span] = []
        for low, high in parts:
            last = found[-1] if found else None
            if last and self._goes_with(folded, last, low, high):
                found[-1] = Span(passage, last.start, high)
            else:
                found += self._halved(passage, low, high)
        return found

    def _goes_with(self, folded: str, last: Span, low: int, high: int) -> bool:
        """Whether the clause at `low` continues the stretch before it."""
        together = high - last.start
        if together > self._measure.most:
            return False
        short = min(high - low, last.end - last.start) < self._measure.least
        parted = "；" in folded[last.end : low] or "。" in folded[last.end : low]
        return together <= self._measure.good or (short and not parted)

    def _halved(self, passage: int, low: int, high: int) -> list[Span]:
        """A clause that is far too long for a line, cut where there is a space or anywhere."""
        limit = self._measure.most * 3
        folded = self._facts.passages[passage].folded
        found: list[Span] = []
        while high - low > limit:
            cut = folded.rfind(" ", low + limit // 2, low + limit)
            cut = cut if cut > 0 else low + limit
            found.append(Span(passage, *trim(folded, low, cut)))
            low = cut
        found.append(Span(passage, *trim(folded, low, high)))
        return [span for span in found if span.end > span.start]

    def _content(self, folded: str, parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """Clauses without the tag that only says who speaks: `他表示，`"""
        if not self._chinese or not parts:
            return list(parts)
        kept = [part for part in parts if not _tag().fullmatch(folded, *part)] or list(parts)
        low, high = kept[0]
        pronoun = _PRONOUN.match(folded, low, high)
        if pronoun and high - pronoun.end() > 4:
            kept[0] = (pronoun.end(), high)
        return kept

    def _joined(self, pieces: list[Span]) -> list[Span]:
        """Neighbouring short sentences as one point."""
        found: list[Span] = []
        for piece in pieces:
            last = found[-1] if found else None
            small = last and min(piece.end - piece.start, last.end - last.start)
            if (
                last
                and small is not None
                and small < self._measure.least + 6
                and piece.end - last.start <= self._measure.good
                and piece.start - last.end <= 2
            ):
                found[-1] = Span(piece.passage, last.start, piece.end)
            else:
                found.append(piece)
        return found

    def _best(self, pieces: list[Span], most: int) -> list[Span]:
        if len(pieces) <= most:
            return pieces
        ranked = sorted(range(len(pieces)), key=lambda i: (-self._weight(pieces[i], i), i))
        return [pieces[i] for i in sorted(ranked[:most])]

    def _strong_in(self, piece: Span) -> int:
        """How many slogans, modes, works and figures begin in the stretch."""
        starts = self._strong.get(piece.passage, [])
        return bisect_left(starts, piece.end) - bisect_left(starts, piece.start)

    def _weight(self, piece: Span, place: int) -> float:
        folded = self._facts.folded(piece)
        weight = 1.5 if place == 0 else 0.0
        weight += 2 * self._strong_in(piece)
        weight += 1.5 if _DEMAND.match(folded) else 0.5 if _DEMAND.search(folded) else 0
        weight -= 1.5 if _MINOR.match(folded) else 0
        weight -= 1.0 if len(folded) < self._measure.least else 0
        return weight


@cache
def _tag() -> re.Pattern[str]:
    """A clause that does nothing but name the speaker."""
    return re.compile(rf".{{0,40}}?(?<![了作做的行一])(?:{any_of('tags')})(?:道)?")


def _by_passage(spans: Iterable[Span]) -> dict[int, list[int]]:
    """Where the spans of each passage start, in order."""
    found: dict[int, list[int]] = {}
    for span in spans:
        found.setdefault(span.passage, []).append(span.start)
    return {passage: sorted(starts) for passage, starts in found.items()}
