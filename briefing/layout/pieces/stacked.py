"""Several pieces as one: a column of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout import stack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.page import Page
    from briefing.layout.piece import Piece, Split
    from briefing.model.geometry import Box


class Stacked:
    """Pieces one above the other, from the top."""

    __slots__ = ("_pieces",)

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = tuple(pieces)

    def height(self, width: float, size: float) -> float:
        return stack.height(self._pieces, width, size)

    def preferred_height(self, width: float, size: float) -> float:
        gaps = stack.gap(size) * max(len(self._pieces) - 1, 0)
        return sum(piece.preferred_height(width, size) for piece in self._pieces) + gaps

    def split(self, width: float, size: float, available: float, fresh: bool) -> Split:
        if not self._pieces:
            return self, ()
        head, rest = stack.first_page(self._pieces, width, size, available, fresh)
        return Stacked(head) if head else None, (Stacked(rest),) if rest else ()

    def draw(self, page: Page, box: Box, size: float) -> None:
        for placed in stack.place(self._pieces, box, size, centred=False):
            placed.draw(page)
