"""Which stretches of a passage stand on a slide, and which over it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.sentences import clauses, sentences, trim
from briefing.compose.prose.segments import MEASURES, Segmenter, spread
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
_TITLE = {"zh": (6, 26), "en": (14, 64)}
"""Characters that a sentence may have which is a title."""
_PLAIN_STOPS = frozenset("。.")

_IN = ("在", "以")
"""What leads in a name."""


class Extractor:
    """Cuts and weighs stretches of one document."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._lang = facts.lang
        self._chinese = facts.lang == "zh"
        self._least = MEASURES[facts.lang].least
        self._segmenter = Segmenter(facts)
        self.pieces = self._segmenter.pieces
        """All of a span, in whole lines, as `Segmenter.pieces` cuts it."""
        self._strong = _by_passage(
            [*facts.slogans, *facts.modes, *facts.works, *(f.span for f in facts.figures)]
        )
        self._names = {(name.passage, name.start): name for name in facts.quoted_names}
        self._lists: dict[int, list[Enumeration]] = {}
        for found in facts.enumerations:
            if found.form in {"inline", "clauses"} and self._chinese:
                self._lists.setdefault(found.entries[0].span.passage, []).append(found)

    def shares(self, pieces: Sequence[Span]) -> list[list[Span]]:
        """All of `pieces`, in order, shared out over as many slides as they need."""
        lengths = [piece.end - piece.start for piece in pieces]
        return [[pieces[i] for i in share] for share in spread(lengths, MOST, ROOM[self._lang])]

    def best(self, pieces: Sequence[Span], most: int) -> list[Span]:
        """The `most` weightiest of `pieces`, in order."""
        if len(pieces) <= most:
            return list(pieces)
        ranked = sorted(range(len(pieces)), key=lambda i: (-self._weight(pieces[i], i), i))
        return [pieces[i] for i in sorted(ranked[:most])]

    def segments(self, span: Span) -> Iterator[tuple[Span, Enumeration | None]]:
        """`span` in order as lists that stand in it and text between them. An English list is a
        sentence like others.
        """
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
        """What can stand over the rest of the stretch: the name that it opens with, else its first
        sentence, where that is short, stands alone and something follows.
        """
        folded = self._facts.passages[span.passage].folded
        if named := self.name_of(span):
            return named
        parts = sentences(folded, self._chinese, span.start, min(span.end, span.start + 600))
        if len(parts) < 2 or (len(parts) == 2 and parts[1][1] - parts[1][0] < self._least):
            return None
        low, high = trim(folded, *parts[0])
        first = Span(span.passage, low, high)
        least, most = _TITLE[self._lang]
        ends = folded[high : high + 1] in _PLAIN_STOPS
        fits = least <= high - low <= most and ends
        return first if fits and self._segmenter.stands_alone(first) else None

    def clause_of(self, span: Span) -> Span | None:
        """The clause that `span` stands in, if it is whole; None if it reaches over several."""
        folded = self._facts.passages[span.passage].folded
        low = max(0, span.start - 120)
        high = min(len(folded), span.end + 120)
        for sentence in sentences(folded, self._chinese, low, high):
            bare = trim(folded, *sentence)
            for start, end in clauses(folded, sentence) if self._chinese else [bare]:
                clause = Span(span.passage, start, end)
                if start <= span.start and span.end <= end:
                    return clause if self._segmenter.stands_alone(clause) else None
        return None

    def name_of(self, span: Span) -> Span | None:
        """The name in quotation marks that the stretch opens with: `在“数字乡村”分论坛上`."""
        folded = self._facts.passages[span.passage].folded
        leads_in = folded[span.start : span.start + 1] in _IN
        start = span.start + leads_in
        named = self._names.get((span.passage, start))
        if not named or not named.within(span):
            return None
        close = folded.index("”", start)
        return Span(span.passage, start + 1, close)

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


def is_demand(text: str) -> bool:
    """Whether a sentence demands, decides or plans something."""
    return bool(_DEMAND.search(text))


def _opening(listed: Enumeration) -> int:
    return listed.entries[0].span.start


def _by_passage(spans: Iterable[Span]) -> dict[int, list[int]]:
    """Where the spans of each passage start, in order."""
    found: dict[int, list[int]] = {}
    for span in spans:
        found.setdefault(span.passage, []).append(span.start)
    return {passage: sorted(starts) for passage, starts in found.items()}
