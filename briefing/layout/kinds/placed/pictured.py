"""A picture in the place that a template's layout has for one, and what is said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.blocks import pieces_of
from briefing.layout.page import Page
from briefing.layout.pieces.picture import picture as picture_pieces
from briefing.layout.stack import arrange, draw
from briefing.model import deck
from briefing.model.placeholder import Placeholder
from briefing.model.record import replace

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Slide
    from briefing.model.looks.template import TemplateLayout


def pictured(slide: Slide, context: LayoutContext, layout: TemplateLayout) -> list[Page] | None:
    """None where the slide is something else, or its text does not fit beside the picture."""
    pictures = [block for block in slide.blocks if isinstance(block, deck.Picture)]
    others = [block for block in slide.blocks if not isinstance(block, deck.Picture)]
    place, body = (layout.places.get(Placeholder(role)) for role in ("picture", "body"))
    if len(pictures) != 1 or place is None or (others and body is None):
        return None
    page = Page(context)
    shown = arrange(
        picture_pieces(pictures[0], replace(context, content=place.box)), place.box, context
    )
    if len(shown) != 1:
        return None
    if others and body is not None:
        inner = replace(context, content=body.box)
        sheets = arrange(pieces_of(others, inner), body.box, context)
        if len(sheets) != 1:
            return None
        draw(sheets[0], page)
    draw(shown[0], page)
    return [page]
