"""In: a measured row and the room there is. Out: the pieces it breaks into, as PowerPoint and
LibreOffice break by width: as much as fits on each line, spaces hanging.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.layout.typeset.measure import Row

SLACK = 1e-4
"""Em by which a line may be too wide: sums of floats are not exact."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands on one line. Offsets count from the row's first character, positions are em."""

    start: int
    end: int
    """Trailing space left out."""
    left: float
    right: float
    unit: int
    """The first unit on it."""
    forced: bool = False
    """It ends where the width alone would not end it."""


def greedy(row: Row, room: float) -> list[Piece]:
    """Breaks `row` where it reaches `room` em; at least one piece."""
    ends, starts, offsets = row.ends, row.starts, row.offsets
    count = len(ends)
    pieces: list[Piece] = []
    unit = 0
    start, left = 0, 0.0
    while unit < count:
        after = bisect_right(ends, left + room + SLACK, unit)
        if after == unit:
            offset, right = _split(row, unit, start, left, room)
            pieces.append(Piece(start, offset, left, right, unit))
            start, left = offset, right
            if offset >= row.inks[unit]:
                unit += 1
                start, left = offsets[unit], starts[unit]
            continue
        pieces.append(Piece(start, row.inks[after - 1], left, ends[after - 1], unit))
        unit, start, left = after, offsets[after], starts[after]
    return pieces or [Piece(0, 0, 0.0, 0.0, 0)]


def _split(row: Row, unit: int, start: int, left: float, room: float) -> tuple[int, float]:
    """Where a word that is longer than a line is broken: by character, at least one."""
    ink = row.inks[unit]
    low, high = start + 1, ink
    while low < high:
        middle = (low + high + 1) // 2
        if row.position(unit, middle) <= left + room + SLACK:
            low = middle
        else:
            high = middle - 1
    return low, row.ends[unit] if low == ink else row.position(unit, low)
