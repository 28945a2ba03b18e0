"""Points: paragraphs and lists of up to five levels; also the way every slide is shown whose own
kind cannot take what is on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.blocks import pieces_of
from briefing.layout.page import Page
from briefing.layout.stack import arrange, draw

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Slide


def points(slide: Slide, context: LayoutContext) -> list[Page]:
    """All blocks, one above the other."""
    pages: list[Page] = []
    for sheet in arrange(pieces_of(slide.blocks, context), context.content, context):
        page = Page(context)
        draw(sheet, page)
        pages.append(page)
    return pages
