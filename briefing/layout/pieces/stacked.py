"""Several pieces as one: a column of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout import stack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.layout.piece import Piece, Split
    from briefing.model.geometry import Box


class Stacked:
    """Pieces one above the other, from the top."""

    __slots__ = ("_context", "_pieces")

    def __init__(self, pieces: Sequence[Piece], context: LayoutContext) -> None:
        self._pieces = tuple(pieces)
        self._context = context

    def __bool__(self) -> bool:
        """Whether there is anything in it."""
        return bool(self._pieces)

    def height(self, width: float, size: float) -> float:
        return stack.height(self._pieces, width, size, self._context.scale)

    def preferred_height(self, width: float, size: float) -> float:
        gaps = self._context.scale.gap_at(size) * max(len(self._pieces) - 1, 0)
        return sum(piece.preferred_height(width, size) for piece in self._pieces) + gaps

    def split(self, width: float, size: float, available: float, fresh: bool) -> Split:
        if not self._pieces:
            return self, ()
        scale = self._context.scale
        head, rest = stack.first_page(self._pieces, width, size, available, scale, fresh=fresh)
        below = (Stacked(rest, self._context),) if rest else ()
        return Stacked(head, self._context) if head else None, below

    def draw(self, page: Page, box: Box, size: float) -> None:
        for placed in stack.place(self._pieces, box, size, self._context):
            placed.draw(page)
