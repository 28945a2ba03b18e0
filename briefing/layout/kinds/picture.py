"""A picture: alone, or beside what is said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.blocks import pieces_of
from briefing.layout.kinds.points import points
from briefing.layout.page import Page
from briefing.layout.pieces.picture import PictureMeasures
from briefing.layout.pieces.picture import picture as picture_pieces
from briefing.layout.stack import arrange, draw
from briefing.model import deck
from briefing.model.geometry import Box
from briefing.model.record import replace

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Slide


def picture(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """Left or right of the other blocks where the first picture says so, else one above the
    other.
    """
    pictures = [block for block in slide.blocks if isinstance(block, deck.Picture)]
    beside = [block for block in pictures if block.placement in ("left", "right")]
    others = [block for block in slide.blocks if not (beside and block is beside[0])]
    if not beside or not others:
        return points(slide, context)
    one = beside[0]
    area, m = context.content, context.measures(PictureMeasures)
    width = round((area.width - m.gutter) * (one.share or m.share))
    beyond = area.width - m.gutter - width
    if one.placement == "left":
        place = Box(area.x, area.y, width, area.height)
        column = Box(area.right - beyond, area.y, beyond, area.height)
    else:
        place = Box(area.right - width, area.y, width, area.height)
        column = Box(area.x, area.y, beyond, area.height)
    shown = arrange(picture_pieces(one, replace(context, content=place)), place, context)
    sheets = arrange(pieces_of(others, replace(context, content=column)), column, context)
    pages: list[Page] = []
    for index in range(max(len(shown), len(sheets))):
        page = Page(context)
        first = shown[index] if index < len(shown) else ()
        second = sheets[index] if index < len(sheets) else ()
        for sheet in (first, second) if one is slide.blocks[0] else (second, first):
            draw(sheet, page)
        pages.append(page)
    return pages
