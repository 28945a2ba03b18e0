"""In: a measured row and the room there is. Out: the pieces it breaks into, each filled as far as
it goes, spaces hanging, no last line of a single character.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefing.layout.typeset.characters import AMBIGUOUS, CLOSING, is_han
from briefing.layout.typeset.libreoffice import own_break
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.layout.typeset.row import TextRow

SLACK = 1e-4
"""Em by which a line may be too wide: sums of floats are not exact."""
EASE = 0.05
"""Em left free on each of several lines: LibreOffice rounds, and takes the last character away
from a line that is exactly full.
"""
_MARKS = CLOSING.replace("\\", "") + AMBIGUOUS
_COUNTED = frozenset(
    "%‰℃°万亿千百十年月日号时分秒个次人名位家项条种部届场集份件台辆座元吨米亩倍岁周天级度斤克升瓦股"
)
"""Behind a number, what belongs to it."""
_AFTER_SEPARATOR = lazy_regex(r"(?<=[/?&=_.-])(?=\w)")
"""Where an address is broken best."""


class LinePiece(NamedTuple):
    """What stands on one line. Offsets count from the row's first character, positions are em."""

    unit: int
    """The first unit on it."""
    start: int
    end: int
    """Trailing space left out."""
    left: float
    right: float
    forced: bool = False
    """LibreOffice would not end it here."""


def broken(row: TextRow, width: float, outdent: float = 0.0) -> list[LinePiece]:
    """The pieces of `row`, at least one, none wider than `width` em unless a character is. The
    first stands out by `outdent` em: its `left` is where the others begin.
    """
    pieces = greedy(row, width, outdent)
    if len(pieces) > 1:
        pieces = _without_single(row, pieces, width)
        pieces = marked(row, pieces, width)
    return pieces


def greedy(row: TextRow, width: float, outdent: float = 0.0) -> list[LinePiece]:
    """As much as fits on each line."""
    if not row.ends:
        return [LinePiece(0, 0, 0, 0.0, 0.0)]
    if row.ends[-1] <= width + outdent + SLACK:
        return [_piece(row, 0, 0, outdent, len(row.ends))]
    width -= EASE
    pieces: list[LinePiece] = []
    unit, start, left = 0, 0, outdent
    while unit < len(row.ends):
        after = bisect_right(row.reach, left + row.more[unit] + width + SLACK, unit)
        if after > unit:
            after = _together(row, unit, after)
            pieces.append(_piece(row, unit, start, left, after))
            unit = after
        else:
            offset, right = _split(row, unit, start, left, width)
            pieces.append(LinePiece(unit, start, offset, left, right))
            start, left = offset, right
            if offset < row.inks[unit]:
                continue
            unit += 1
        if unit < len(row.ends):
            start, left = row.offsets[unit], row.starts[unit]
    return pieces


def keeps_together(text: str, at: int) -> bool:
    """Whether a line should not end before `at`: between a number and what it counts."""
    if at >= len(text):
        return False
    before, after = text[at - 1], text[at]
    return (before.isdecimal() and after in _COUNTED) or (before == "第" and after.isdecimal())


def _together(row: TextRow, unit: int, after: int) -> int:
    """The last unit of a line that starts with `unit` and has room up to `after`: one further back
    where that keeps a number with what it counts.
    """
    fits = after
    while (
        after > unit + 1 and after < len(row.ends) and keeps_together(row.text, row.offsets[after])
    ):
        after -= 1
    return fits if after == unit + 1 and keeps_together(row.text, row.offsets[after]) else after


def at_units(row: TextRow, units: list[int]) -> list[LinePiece]:
    """The pieces that start at these units; the first is 0."""
    ends = [*units[1:], len(row.ends)]
    return [
        _piece(row, unit, row.offsets[unit], row.starts[unit], after)
        for unit, after in zip(units, ends, strict=True)
    ]


def marked(row: TextRow, pieces: list[LinePiece], width: float) -> list[LinePiece]:
    """The same pieces, those `forced` that LibreOffice would end elsewhere."""
    ended = [
        piece._replace(forced=_own_next(row, piece, width) != following.start)
        for piece, following in pairwise(pieces)
    ]
    return [*ended, pieces[-1]]


def _piece(row: TextRow, unit: int, start: int, left: float, after: int) -> LinePiece:
    return LinePiece(unit, start, row.inks[after - 1], left, row.ends[after - 1])


def _split(row: TextRow, unit: int, start: int, left: float, width: float) -> tuple[int, float]:
    """Where a word that is longer than a line is broken: by character, at least one, but an
    address rather behind a slash or a full stop.
    """
    low = _furthest(row, unit, range(start + 1, row.inks[unit] + 1), left + width + SLACK)
    if low < row.inks[unit]:
        half = start + (low - start + 1) // 2
        low = max(
            (match.start() for match in _AFTER_SEPARATOR.finditer(row.text, half, low + 1)),
            default=low,
        )
    return low, row.ends[unit] if low == row.inks[unit] else row.position(unit, low)


def _furthest(row: TextRow, unit: int, offsets: range, limit: float) -> int:
    """The last of `offsets` inside `unit` whose position is no further than `limit`; the first of
    them where none is. To measure takes long, so it begins where letters as wide as the unit's are
    on the whole would end.
    """
    low, high = offsets[0], offsets[-1]
    each = (row.ends[unit] - row.starts[unit]) / (row.inks[unit] - row.offsets[unit])
    at = row.offsets[unit] + int((limit - row.starts[unit]) / each) if each > 0 else high
    step = 1
    while low < high:
        at = min(max(at, low + 1), high)
        if row.position(unit, at) <= limit:
            low, at = at, at + step
        else:
            high, at = at - 1, at - step
        step *= 2
        if not low < at <= high or step > high - low:
            at = (low + high + 1) // 2
    return low


def _own_next(row: TextRow, piece: LinePiece, width: float) -> int:
    """Where LibreOffice, left alone, would start the line after `piece`."""
    limit = piece.left + row.more[piece.unit] + width - EASE + SLACK
    unit = bisect_right(row.reach, limit, piece.unit)
    if unit == len(row.ends):
        return len(row.text)
    overflow = max(row.offsets[unit], piece.start)
    more = row.more[unit]
    if overflow + 1 < row.inks[unit]:
        overflow = _furthest(row, unit, range(overflow, row.inks[unit]), limit - more)
    return own_break(row.text, piece.start, max(overflow, piece.start + 1))


def _single(text: str) -> bool:
    """Whether it is one Han character, perhaps with marks."""
    return is_han(text[:1]) and not text[1:].strip(_MARKS)


def _without_single(row: TextRow, pieces: list[LinePiece], width: float) -> list[LinePiece]:
    """Where a single character is left for the last line, a phrase comes down to it if both have
    room there.
    """
    before, last = pieces[-2:]
    if last.start != row.offsets[last.unit] or not _single(row.text[last.start : last.end]):
        return pieces
    from briefing.layout.typeset.phrases import phrase_starts

    starts = phrase_starts(row.text)
    lowest = before.unit + (last.unit - before.unit) // 2
    candidates = [
        unit
        for unit in range(last.unit - 1, max(lowest, before.unit), -1)
        if row.reach[-1] <= row.starts[unit] + row.more[unit] + width - EASE + SLACK
        and not keeps_together(row.text, row.offsets[unit])
    ]
    if not candidates:
        return pieces
    unit = next((unit for unit in candidates if row.offsets[unit] in starts), candidates[0])
    return [
        *pieces[:-2],
        _piece(row, before.unit, before.start, before.left, unit),
        _piece(row, unit, row.offsets[unit], row.starts[unit], len(row.ends)),
    ]
