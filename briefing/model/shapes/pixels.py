"""A picture at a glance: its colours on a grid of few cells, so that who sets text on it knows what
lies beneath, and who cuts it knows where there is something to see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.geometry import Box


@record
class Pixels:
    """None of a picture that nobody has seen."""

    columns: int = 0
    rows: int = 0
    data: bytes = b""
    """Red, green and blue of every cell, row by row from the top."""

    def color(self, column: int, row: int) -> str:
        """`#rrggbb` of a cell."""
        at = 3 * (row * self.columns + column)
        return f"#{self.data[at : at + 3].hex()}"

    def under(self, box: Box, whole: Box) -> Iterator[str]:
        """Colours of the cells that `box` touches where the picture stands in `whole`."""
        if not self.data:
            return
        left, right = _cells(box.x - whole.x, box.width, whole.width, self.columns)
        top, bottom = _cells(box.y - whole.y, box.height, whole.height, self.rows)
        for row in range(top, bottom):
            for column in range(left, right):
                yield self.color(column, row)


def _cells(start: float, length: float, whole: float, count: int) -> tuple[int, int]:
    """The first cell that a stretch of the whole touches, and the one after the last."""
    first = int(start / whole * count)
    last = int((start + length) / whole * count)
    first = min(max(first, 0), count - 1)
    return first, min(max(last, first), count - 1) + 1
