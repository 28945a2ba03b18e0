"""Slides in the layouts of a company's template: their texts go where it has places for them, and
everything else is drawn in the room that these leave.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.kinds.placed.halves import halves
from briefing.layout.kinds.placed.opening import opening
from briefing.layout.kinds.placed.pictured import pictured
from briefing.layout.kinds.quote import quote
from briefing.layout.kinds.statement import statement

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.model.deck import Slide

OPENING = ("cover", "section", "closing")
"""Kinds that have no content beside their texts."""
__all__ = ["OPENING", "opening", "placed"]


def placed(slide: Slide, framed: Slide, context: LayoutContext) -> list[Page] | None:
    """The pages of a slide with content; `framed` is the slide with what its frame has no room for
    among its blocks. None where that goes into the room of its layout as it is.
    """
    layout = context.layout
    assert layout is not None
    match slide.kind:
        case "columns" | "comparison":
            return halves(framed, context, layout)
        case "picture":
            return pictured(framed, context, layout)
        case "statement":
            return statement(slide, context)
        case "quote":
            return quote(slide, context)
        case _:
            return None
