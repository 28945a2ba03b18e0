"""A quotation beside a bar, as large as it fits; a long one runs on over further pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.blocks import pieces_of
from briefing.layout.page import Page
from briefing.layout.pieces.prose import Prose
from briefing.layout.pieces.quote import Barred, QuoteMeasures, quote_paras
from briefing.layout.stack import Sheet, arrange, draw
from briefing.model import deck
from briefing.model.record import replace

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Slide


def quote(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """The quotation and whatever else there is."""
    quotes = [block for block in slide.blocks if isinstance(block, deck.Quote)]
    if len(quotes) != 1 or slide.blocks[0] is not quotes[0]:
        return None
    measures, others = context.measures(QuoteMeasures), pieces_of(slide.blocks[1:], context)
    sheets: list[Sheet] = []
    for size in measures.sizes:
        piece = _large(quotes[0], context, size / context.scale.largest)
        sheets = arrange([piece, *others], context.content, context)
        if len(sheets) == 1 and all(placed.size >= measures.large for placed in sheets[0]):
            break
    pages: list[Page] = []
    for sheet in sheets:
        page = Page(context)
        draw(sheet, page)
        pages.append(page)
    return pages


def _large(given: deck.Quote, context: LayoutContext, scale: float) -> Barred:
    style = replace(context.styles["large_quote"], scale=scale)
    paras = quote_paras(given, context, style, context.styles["large_quote_by"])
    return Barred(Prose(paras, context, "quote", balance=True), context)
