"""Which stretches of a passage stand on a slide, and which over it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.sentences import clauses, sentences
from briefing.compose.prose.segments import MEASURES, Segmenter, is_scene
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.analysis.facts import Enumeration, Facts

MOST = 5
"""Points on a slide."""
ROOM = {"zh": 230, "en": 560}
"""Characters that a slide's points may have together."""

_DEMAND = lazy_regex(
    r"(?:要|必须|应当?|需要?|将|建议|呼吁|倡议|希望|坚持|推动|加强|强化|打造|决定|同意|通过|审议)"
    r"|(?i:must|should|will|agreed|need|urged|called)"
)
_MINOR = lazy_regex(r"(?:例如|比如|譬如|正如|如|同时|此外|当天|据悉|为此|针对此|对此)，?")
_CLAIM = lazy_regex(r"是|应|要|将|必须|需|不能|不是|关键|核心|根本|成为|实现|推动|迈")

_IN = ("在", "以")
"""What leads in a name."""


class Extractor:
    """Cuts and weighs stretches of one document."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._chinese = facts.lang == "zh"
        self._least = MEASURES[facts.lang].least
        self._segmenter = Segmenter(facts)
        self.pieces = self._segmenter.pieces
        """All of a span, as `Cutter.pieces` cuts it."""
        self._strong = _by_passage(
            [*facts.slogans, *facts.modes, *facts.works, *(f.span for f in facts.figures)]
        )
        self._names = {(name.passage, name.start): name for name in facts.quoted_names}
        self._lists: dict[int, list[Enumeration]] = {}
        for found in facts.enumerations:
            if found.form in {"inline", "clauses"}:
                self._lists.setdefault(found.entries[0].span.passage, []).append(found)

    def shares(self, pieces: Sequence[Span]) -> list[list[Span]]:
        """`pieces`, or the weightiest of them, shared out over as many slides as they need."""
        tiny = self._least * 2 // 3
        full = [piece for piece in pieces if piece.end - piece.start >= tiny]
        pieces = full if len(full) >= 3 else pieces
        count = max(1, -(-len(pieces) // (MOST + 1)))
        chosen = self.best(pieces, count * MOST)
        size = -(-len(chosen) // count)
        return [list(chosen[i : i + size]) for i in range(0, len(chosen), size)] if chosen else []

    def best(self, pieces: Sequence[Span], most: int) -> list[Span]:
        """The `most` weightiest of `pieces`, in order."""
        if len(pieces) <= most:
            return list(pieces)
        ranked = sorted(range(len(pieces)), key=lambda i: (-self._weight(pieces[i], i), i))
        return [pieces[i] for i in sorted(ranked[:most])]

    def segments(self, span: Span) -> Iterator[tuple[Span, Enumeration | None]]:
        """`span` in order as lists that stand in it and text between them."""
        low = span.start
        lists = self._lists.get(span.passage, ())
        for listed in islice(lists, bisect_left(lists, low, key=_opening), None):
            first, last = listed.entries[0].span.start, listed.entries[-1].span.end
            if first >= span.end:
                break
            if first < low or last > span.end:
                continue
            if first > low:
                yield Span(span.passage, low, first), None
            yield Span(span.passage, first, last), listed
            low = last
        if low < span.end:
            yield Span(span.passage, low, span.end), None

    def headline(self, span: Span) -> Span | None:
        """A short clause that can stand over the rest: one that claims something, early on."""
        most, least = (26, 6) if self._chinese else (64, 14)
        folded = self._facts.passages[span.passage].folded
        named = self._named(span)
        if named:
            return named
        best: tuple[float, Span] | None = None
        place = 0
        for sentence in sentences(
            folded, self._chinese, span.start, min(span.end, span.start + 600)
        ):
            parts = self._segmenter.clauses(folded, sentence, most)
            for start, end in self._segmenter.untagged(span.passage, parts, -1):
                place += 1
                if least <= end - start <= most:
                    piece = Span(span.passage, start, end)
                    weight = self._headline_weight(piece) - place * 0.35
                    if best is None or weight > best[0]:
                        best = weight, piece
        return best[1] if best and best[0] > -2.5 else None

    def clause_of(self, span: Span) -> Span | None:
        """The clause that `span` stands in; None if it reaches over several."""
        folded = self._facts.passages[span.passage].folded
        low = max(0, span.start - 120)
        high = min(len(folded), span.end + 120)
        for sentence in sentences(folded, self._chinese, low, high):
            for start, end in clauses(folded, sentence, self._chinese):
                if start <= span.start and span.end <= end:
                    return Span(span.passage, start, end)
        return None

    def _named(self, span: Span) -> Span | None:
        """`“…”分论坛`: a quoted name with what it is, where the stretch opens with it."""
        folded = self._facts.passages[span.passage].folded
        leads_in = folded[span.start : span.start + 1] in _IN
        named = self._names.get((span.passage, span.start + leads_in))
        return named if named and named.within(span) else None

    def _headline_weight(self, piece: Span) -> float:
        folded = self._facts.folded(piece)
        weight = 1.0 if _CLAIM.search(folded) else 0.0
        weight += 0.5 * min(self._strong_in(piece), 2)
        weight -= 3.0 if is_scene(folded, 0, len(folded)) else 0.0
        weight -= 2.0 if _MINOR.match(folded) else 0.0
        good = (8, 20) if self._chinese else (20, 56)
        return weight + (1.0 if good[0] <= len(folded) <= good[1] else 0.0)

    def _strong_in(self, piece: Span) -> int:
        """How many slogans, modes, works and figures begin in the stretch."""
        starts = self._strong.get(piece.passage, [])
        return bisect_left(starts, piece.end) - bisect_left(starts, piece.start)

    def _weight(self, piece: Span, place: int) -> float:
        folded = self._facts.folded(piece)
        weight = 1.5 if place == 0 else 0.0
        weight += 2 * min(self._strong_in(piece), 3)
        weight += 1.5 if _DEMAND.match(folded) else 0.5 if _DEMAND.search(folded) else 0
        weight -= 1.5 if _MINOR.match(folded) else 0
        weight -= 1.0 if len(folded) < self._least else 0
        return weight


def _opening(listed: Enumeration) -> int:
    return listed.entries[0].span.start


def _by_passage(spans: Iterable[Span]) -> dict[int, list[int]]:
    """Where the spans of each passage start, in order."""
    found: dict[int, list[int]] = {}
    for span in spans:
        found.setdefault(span.passage, []).append(span.start)
    return {passage: sorted(starts) for passage, starts in found.items()}
