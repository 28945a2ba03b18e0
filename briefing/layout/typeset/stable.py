"""A box's width can move a good way before any line of its text breaks elsewhere. In the middle of
that way, breaks survive rounding and a font that is a little wider or narrower.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.layout.typeset.breaking import Piece
    from briefing.layout.typeset.row import Row
    from briefing.model.scene import Anchor

_LEAST = 0.1
"""Em that a box is wider than its widest line, where nothing speaks against it."""


class Limits:
    """Between which widths, in pt, every line seen so far breaks as it does."""

    __slots__ = ("_em", "narrow", "wide")

    def __init__(self) -> None:
        self.narrow = 0.0
        self.wide = float("inf")
        self._em = 0.0

    def see(self, row: Row, pieces: Sequence[Piece], margin: float, size: float) -> None:
        """Lines of a paragraph set in `size`, its left edge `margin` from the box."""
        self._em = max(self._em, size)
        for index, piece in enumerate(pieces):
            start = piece.left + (row.more[piece.unit] if row.more else 0.0)
            last = index + 1 == len(pieces)
            after = len(row.ends) if last else pieces[index + 1].unit
            if after == piece.unit:  # a word longer than a line
                continue
            reach = row.reach[after - 1] - start if after else 0.0
            self.narrow = max(self.narrow, margin + reach * size)
            if not last and not piece.forced:
                self.wide = min(self.wide, margin + (row.reach[after] - start) * size)

    def width(self, given: float) -> float:
        """The width to write for a box that was `given` wide."""
        if self.wide == float("inf"):
            return max(given, self.narrow + _LEAST * self._em)
        return (self.narrow + self.wide) / 2


def stable_box(box: Box, limits: Limits, aligns: Iterable[Anchor]) -> Box:
    """`box` with its stable width, its text standing where it stood. Text aligned in more than one
    way cannot; it keeps its box.
    """
    width = limits.width(box.width)
    match tuple(set(aligns)):
        case ("left",):
            return Box(box.x, box.y, width, box.height)
        case ("center",):
            return Box(box.x + (box.width - width) / 2, box.y, width, box.height)
        case ("right",):
            return Box(box.right - width, box.y, width, box.height)
        case _:
            return box
