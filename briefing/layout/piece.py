"""What a stack is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from briefing.layout.page import Page
    from briefing.model.geometry import Box

Split = tuple["Piece | None", "tuple[Piece, ...]"]
"""What goes on this page, and what is left for the next ones."""


class Piece(Protocol):
    """A block of a slide. Every length is pt; `size` is the body's type size, one of
    the theme's, which everything else on the slide follows.
    """

    def height(self, width: float, size: float) -> float:
        """What it needs."""
        ...

    def preferred_height(self, width: float, size: float) -> float:
        """What it can use: more room than that would not make it look better. At least
        `height`.
        """
        ...

    def split(self, width: float, size: float, available: float, fresh: bool) -> Split:
        """The part that fits into `available` pt, and the rest. On a fresh page the first part is
        never None, so that every page takes something away.
        """
        ...

    def draw(self, page: Page, box: Box, size: float) -> None:
        """Set it in `box`, whose height is between `height` and `preferred_height`."""
        ...
