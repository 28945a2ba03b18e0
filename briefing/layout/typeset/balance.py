"""A title over several lines: broken between phrases, into lines of like length, and never over
more lines than it needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.typeset.breaking import EASE, SLACK, LinePiece, at_units, greedy, marked
from briefing.layout.typeset.characters import is_han
from briefing.layout.typeset.phrases import phrase_starts

if TYPE_CHECKING:
    from briefing.layout.typeset.row import TextRow

_MOST_LINES = 8
"""What is longer is no title."""
_INSIDE = 6.0
"""Cost of a break inside a phrase. Lines of unlike length cost the square of what each is off the
mean, as a share of it.
"""
_AFTER = {
    **dict.fromkeys("：:；;。！!？?", 0.35),
    **dict.fromkeys("，,", 0.5),
    "·": 0.7,
    "、": 1.1,
}
"""At a mark between clauses lines may be of rather unlike length: 8 and 3, not 12 and 3."""
_QUOTED = 1.1
"""Before something quoted or behind it."""
_LEADS_IN = frozenset("在从将由把向以对与和同为被让于用到就按据既又也都还及或是")
"""One character before a quotation that belongs to it."""
_FOLLOWS = frozenset("的了着过们等性化上下中内外里后前间时")
"""One character behind a quotation that belongs to it."""
_BETWEEN_CLAUSES = 0.3
"""At a space that the author put between Han."""
_BETWEEN_WORDS = 0.9
_CLINGS = 0.4
_CLINGING = frozenset(
    ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]
)
"""English words that should not end a line."""


def balanced(row: TextRow, width: float) -> list[LinePiece]:
    """The pieces of `row` as a title is broken."""
    pieces = greedy(row, width)
    if not 1 < len(pieces) <= _MOST_LINES:
        return pieces
    if any(piece.start != row.offsets[piece.unit] for piece in pieces):  # a word is broken
        return pieces
    units = _Best(row, width).units(len(pieces))
    return marked(row, at_units(row, units), width) if units else pieces


class _Best:
    """The cheapest way to break a row into a given number of lines."""

    def __init__(self, row: TextRow, width: float) -> None:
        self._row = row
        self._limit = width - EASE + SLACK
        self._phrases = phrase_starts(row.text)
        self._known: dict[tuple[int, int], tuple[float, tuple[int, ...]]] = {}

    def units(self, lines: int) -> list[int]:
        """The unit that each line starts with."""
        self._mean = (self._row.ends[-1] - self._row.starts[0]) / lines
        return list(self._cheapest(0, lines)[1])

    def _cheapest(self, unit: int, lines: int) -> tuple[float, tuple[int, ...]]:
        known = self._known.get((unit, lines))
        if known is None:
            known = self._known[unit, lines] = self._find(unit, lines)
        return known

    def _find(self, unit: int, lines: int) -> tuple[float, tuple[int, ...]]:
        """Cost and starts of `lines` lines from `unit` to the end."""
        row = self._row
        count = len(row.ends)
        best: tuple[float, tuple[int, ...]] = (float("inf"), ())
        for after in range(unit + 1, count - lines + 2):
            if row.reach[after - 1] > row.starts[unit] + row.more[unit] + self._limit:
                break
            if lines == 1 and after < count:
                continue
            cost = ((row.ends[after - 1] - row.starts[unit]) / self._mean - 1.0) ** 2
            rest: tuple[int, ...] = ()
            if lines > 1:
                more, rest = self._cheapest(after, lines - 1)
                cost += more + self._break_cost(after)
            if cost < best[0]:
                best = cost, (unit, *rest)
        return best

    def _break_cost(self, unit: int) -> float:
        row = self._row
        at = row.offsets[unit]
        before, after = row.text[at - 1], row.text[at]
        if after == "—" and before != "—":
            return 0.0
        if before.isspace():
            return _space_cost(row.text[:at].split()[-1:], after)
        if before in _AFTER:
            return _AFTER[before]
        if before == "—":
            return 0.5
        if before.isdecimal() or before in "%‰":  # and what it counts
            return _INSIDE
        quoted = (after in "“‘「『《〈" and before not in _LEADS_IN) or (
            before in "”’」』》〉" and after not in _FOLLOWS
        )
        if quoted:
            return _QUOTED
        return 2.2 - self._phrases[at] if at in self._phrases else _INSIDE


def _space_cost(word_before: list[str], after: str) -> float:
    if not word_before:
        return _BETWEEN_WORDS
    word = word_before[0]
    if word[-1] in _AFTER and len(word) > 1:
        return _AFTER[word[-1]]
    if is_han(word[-1]):
        return _BETWEEN_CLAUSES
    name = word[0].isupper() and after.isupper()
    return _BETWEEN_WORDS + (_CLINGS if name or word.lower() in _CLINGING else 0.0)
