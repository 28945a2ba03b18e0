"""In: pieces that stand one above the other, and a box. Out: pages, each with its pieces placed.

Little grows to fill the box, much shrinks to the floor and then runs on over further pages.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from briefing.layout import look
from briefing.model.geometry import Box
from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.page import Page
    from briefing.layout.piece import Piece

_GROWN = 0.8
"""Of the room: type larger than normal may fill no more than this."""
_WRAPS = 1.04
"""Type may grow while heights grow no faster than it, give or take: that is, while hardly a line
more is broken.
"""
_OPTICAL = 0.4
"""Of the spare room stands above: the optical centre lies above the middle."""
_BREATH = 14.0
"""Pt of spare room that stays empty, so that nothing stands on the footer."""
_LOWEST = 72.0
"""Pt that a block may sink at most to stand on the optical centre."""
_HOPELESS = 3.0
"""Times the room that a stack takes in normal type: the floor's would take half of that."""
_MANY = 24
"""Pages of one slide that are evened; of more, nobody sees whether the last one is full."""


@record
class PlacedPiece:
    piece: Piece
    box: Box
    size: float

    def draw(self, page: Page) -> None:
        self.piece.draw(page, self.box, self.size)


Sheet = tuple[PlacedPiece, ...]
"""What stands in a box on one page."""


def arrange(
    pieces: Sequence[Piece],
    box: Box,
    *,
    centred: bool = True,
    largest: float = look.BODY_SIZES[0],
) -> list[Sheet]:
    """The pieces on as few pages as they need at the floor, at the largest size up to `largest`
    that needs no more. `centred` moves a short stack to the optical centre.
    """
    if not pieces:
        return [()]
    size = best_size(pieces, box.width, box.height, largest)
    if size:
        return [place(pieces, box, size, centred)]
    return _continued(pieces, box)


def draw(sheet: Sheet, page: Page) -> None:
    for placed in sheet:
        placed.draw(page)


def height(pieces: Sequence[Piece], width: float, size: float) -> float:
    """Of the whole stack."""
    gaps = gap(size) * (len(pieces) - 1)
    return sum(piece.height(width, size) for piece in pieces) + max(gaps, 0.0)


def gap(size: float) -> float:
    return round(look.GAP * size / look.BODY, 1)


def best_size(
    pieces: Sequence[Piece], width: float, available: float, largest: float = look.BODY_SIZES[0]
) -> float:
    """The body size at which the stack looks best in `available` pt; 0: the floor is too large."""
    normal = height(pieces, width, look.BODY)
    if normal > available * _HOPELESS:
        return 0.0
    if normal > available:
        smaller = (size for size in look.BODY_SIZES if size < look.BODY)
        return next((size for size in smaller if height(pieces, width, size) <= available), 0.0)
    larger = [size for size in look.BODY_SIZES if size > look.BODY]

    def grows(size: float) -> bool:
        grown = height(pieces, width, size)
        return grown <= available * _GROWN and grown <= normal * size / look.BODY * _WRAPS

    if grows(larger[0]):  # short slides are the most common
        return larger[0]
    return next((size for size in larger[1:] if grows(size)), look.BODY)


def place(pieces: Sequence[Piece], box: Box, size: float, centred: bool) -> Sheet:
    """All pieces on one page. Spare room goes to those that can use it, the rest above and
    below.
    """
    needs = [piece.height(box.width, size) for piece in pieces]
    spare = box.height - sum(needs) - gap(size) * (len(pieces) - 1)
    wishes = [
        max(piece.preferred_height(box.width, size) - need, 0.0)
        for piece, need in zip(pieces, needs, strict=True)
    ]
    wished = sum(wishes)
    share = min(max(spare - _BREATH, 0.0) / wished, 1.0) if wished else 0.0
    spare -= wished * share
    top = box.y + (min(max(spare, 0.0) * _OPTICAL, _LOWEST) if centred else 0.0)
    placed: list[PlacedPiece] = []
    for piece, need, wish in zip(pieces, needs, wishes, strict=True):
        tall = need + wish * share
        placed.append(PlacedPiece(piece, Box(box.x, round(top, 2), box.width, tall), size))
        top += tall + gap(size)
    return tuple(placed)


def _continued(pieces: Sequence[Piece], box: Box) -> list[Sheet]:
    fewest = _paginate(pieces, box.width, box.height, look.BODY_FLOOR)
    if len(fewest) > _MANY:
        return [place(page, box, look.BODY_FLOOR, centred=False) for page in fewest]
    size, pages = look.BODY_FLOOR, fewest
    for larger in look.BODY_SIZES:
        if look.BODY_FLOOR < larger <= look.BODY:
            tried = _paginate(pieces, box.width, box.height, larger, len(fewest))
            if len(tried) == len(fewest):
                size, pages = larger, tried
                break
    pages = _evened(pieces, box, size, pages)
    return [place(page, box, size, centred=False) for page in pages]


def _evened(
    pieces: Sequence[Piece], box: Box, size: float, pages: list[list[Piece]]
) -> list[list[Piece]]:
    """As many pages, filled as evenly as whole paragraphs and rows allow."""
    low, high = box.height * (len(pages) - 1) / len(pages) * 0.8, box.height
    for _ in range(5):
        middle = (low + high) / 2
        tried = _paginate(pieces, box.width, middle, size, len(pages))
        if len(tried) == len(pages):
            pages, high = tried, middle
        else:
            low = middle
    return pages


def _paginate(
    pieces: Sequence[Piece], width: float, available: float, size: float, most: int = sys.maxsize
) -> list[list[Piece]]:
    """Pages of `available` pt. Gives up beyond `most` pages."""
    pages: list[list[Piece]] = []
    waiting: Sequence[Piece] = pieces
    while waiting and len(pages) <= most:
        page, waiting = first_page(waiting, width, size, available, fresh=True)
        pages.append(page)
    return pages


def first_page(
    pieces: Sequence[Piece], width: float, size: float, available: float, fresh: bool
) -> tuple[list[Piece], list[Piece]]:
    """What of the pieces fits into `available` pt, and the rest."""
    page: list[Piece] = []
    for index, piece in enumerate(pieces):
        available -= gap(size) if page else 0.0
        head, rest = piece.split(width, size, available, fresh and not page)
        if head is not None:
            page.append(head)
            available -= head.height(width, size)
        if rest:
            return page, [*rest, *pieces[index + 1 :]]
    return page, []
