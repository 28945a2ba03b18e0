"""In: pieces that stand one above the other, and a box. Out: pages, each with its pieces placed.

Little grows to fill the box, much shrinks to the floor and then runs on over further pages.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.layout.piece import Piece
    from briefing.layout.type_scale import TypeScale

_WRAPS = 1.04
"""Type may grow while heights grow no faster than it, give or take: that is, while hardly a line
more is broken.
"""
_HOPELESS = 3.0
"""Times the room that a stack takes in normal type: the floor's would take half of that."""
_MANY = 12
"""Pages of one slide that are evened; of more, nobody sees whether the last one is full."""


class StackMeasures(Measures):
    """Of a theme: how pieces fill a page from above."""

    PART = "stack"
    grown: float
    """Of the box: type larger than normal may fill no more than this."""
    optical: float
    """Of the spare height stands above: the optical centre lies above the middle."""
    breath: float
    """Pt of spare height that stays empty, so that nothing stands on the footer."""
    lowest: float
    """Pt that a block may sink at most to stand on the optical centre."""


@record
class PlacedPiece:
    """A piece, and where on the page it stands."""

    piece: Piece
    box: Box
    size: float

    def draw(self, page: Page) -> None:
        self.piece.draw(page, self.box, self.size)


Sheet = tuple[PlacedPiece, ...]
"""What stands in a box on one page."""


def arrange(pieces: Sequence[Piece], box: Box, context: LayoutContext) -> list[Sheet]:
    """The pieces on as few pages as they need at the floor, at the largest size that needs no more.
    A short stack stands on the optical centre.
    """
    if not pieces:
        return [()]
    size = best_size(pieces, box.width, box.height, context)
    if size:
        return [place(pieces, box, size, context, centred=True)]
    return _continued(pieces, box, context)


def draw(sheet: Sheet, page: Page) -> None:
    """Draw all pieces where they were placed."""
    for placed in sheet:
        placed.draw(page)


def height(pieces: Sequence[Piece], width: float, size: float, scale: TypeScale) -> float:
    """Of the whole stack."""
    gaps = scale.gap_at(size) * (len(pieces) - 1)
    return sum(piece.height(width, size) for piece in pieces) + max(gaps, 0.0)


def best_size(
    pieces: Sequence[Piece], width: float, available: float, context: LayoutContext
) -> float:
    """The body size at which the stack looks best in `available` pt; 0: the floor is too large."""
    scale = context.scale
    normal = height(pieces, width, scale.body, scale)
    if normal > available * _HOPELESS:
        return 0.0
    if normal > available:
        smaller = (size for size in scale.sizes if size < scale.body)
        fitting = (size for size in smaller if height(pieces, width, size, scale) <= available)
        return next(fitting, 0.0)
    larger = [size for size in scale.sizes if size > scale.body]
    most = available * context.measures(StackMeasures).grown

    def grows(size: float) -> bool:
        grown = height(pieces, width, size, scale)
        return grown <= most and grown <= normal * size / scale.body * _WRAPS

    return next(filter(grows, larger), scale.body)


def place(
    pieces: Sequence[Piece], box: Box, size: float, context: LayoutContext, *, centred: bool = False
) -> Sheet:
    """All pieces on one page. Spare room goes to those that can use it, the rest above and
    below.
    """
    measures = context.measures(StackMeasures)
    gap = context.scale.gap_at(size)
    needs = [piece.height(box.width, size) for piece in pieces]
    spare = box.height - sum(needs) - gap * (len(pieces) - 1)
    wishes = [
        max(piece.preferred_height(box.width, size) - need, 0.0)
        for piece, need in zip(pieces, needs, strict=True)
    ]
    wished = sum(wishes)
    share = min(max(spare - measures.breath, 0.0) / wished, 1.0) if wished else 0.0
    spare -= wished * share
    top = box.y + (min(max(spare, 0.0) * measures.optical, measures.lowest) if centred else 0.0)
    placed: list[PlacedPiece] = []
    for piece, need, wish in zip(pieces, needs, wishes, strict=True):
        tall = need + wish * share
        placed.append(PlacedPiece(piece, Box(box.x, round(top, 2), box.width, tall), size))
        top += tall + gap
    return tuple(placed)


def _continued(pieces: Sequence[Piece], box: Box, context: LayoutContext) -> list[Sheet]:
    scale = context.scale
    fewest = _paginate(pieces, box.width, box.height, scale.floor, scale)
    if len(fewest) > _MANY:
        return [place(page, box, scale.floor, context) for page in fewest]
    size, pages = scale.floor, fewest
    for larger in scale.sizes:
        if scale.floor < larger <= scale.body:
            tried = _paginate(pieces, box.width, box.height, larger, scale, len(fewest))
            if len(tried) == len(fewest):
                size, pages = larger, tried
                break
    pages = _evened(pieces, box, size, scale, pages)
    return [place(page, box, size, context) for page in pages]


def _evened(
    pieces: Sequence[Piece], box: Box, size: float, scale: TypeScale, pages: list[list[Piece]]
) -> list[list[Piece]]:
    """As many pages, filled as evenly as whole paragraphs and rows allow."""
    low, high = box.height * (len(pages) - 1) / len(pages) * 0.8, box.height
    for _ in range(5):
        middle = (low + high) / 2
        tried = _paginate(pieces, box.width, middle, size, scale, len(pages))
        if len(tried) == len(pages):
            pages, high = tried, middle
        else:
            low = middle
    return pages


def _paginate(
    pieces: Sequence[Piece],
    width: float,
    available: float,
    size: float,
    scale: TypeScale,
    most: int = sys.maxsize,
) -> list[list[Piece]]:
    """Pages of `available` pt. Gives up beyond `most` pages."""
    pages: list[list[Piece]] = []
    waiting: Sequence[Piece] = pieces
    while waiting and len(pages) <= most:
        page, waiting = first_page(waiting, width, size, available, scale, fresh=True)
        pages.append(page)
    return pages


def first_page(
    pieces: Sequence[Piece],
    width: float,
    size: float,
    available: float,
    scale: TypeScale,
    *,
    fresh: bool,
) -> tuple[list[Piece], list[Piece]]:
    """What of the pieces fits into `available` pt, and the rest."""
    page: list[Piece] = []
    for index, piece in enumerate(pieces):
        available -= scale.gap_at(size) if page else 0.0
        head, rest = piece.split(width, size, available, fresh and not page)
        if head is not None:
            page.append(head)
            available -= head.height(width, size)
        if rest:
            return page, [*rest, *pieces[index + 1 :]]
    return page, []
