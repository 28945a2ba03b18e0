"""A quotation beside a bar, as large as it fits; a long one runs on over further pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.blocks import pieces_of
from briefing.layout.look import Look
from briefing.layout.page import Page
from briefing.layout.pieces.prose import Para, Prose
from briefing.layout.pieces.quote import Barred, quote_paras
from briefing.layout.stack import Sheet, arrange, draw
from briefing.model import deck
from briefing.model.record import replace

if TYPE_CHECKING:
    from briefing.layout.context import Context
    from briefing.model.deck import Slide

_BY = Look(color="muted", strong="muted", scale=0.0, floor=18.0, leading=1.4)
_SCALES = (40 / 28, 36 / 28, 32 / 28, 1.0)
"""Of the body's size, largest first: a quotation is set at 40 pt down to the body's floor."""
_LARGE = 24.0
"""A body size at which the scale need not be smaller."""


def quote(slide: Slide, context: Context) -> list[Page] | None:
    """The quotation and whatever else there is."""
    quotes = [block for block in slide.blocks if isinstance(block, deck.Quote)]
    if len(quotes) != 1 or slide.blocks[0] is not quotes[0]:
        return None
    others = pieces_of(slide.blocks[1:], context)
    sheets: list[Sheet] = []
    for scale in _SCALES:
        sheets = arrange([_large(quotes[0], context, scale), *others], context.content)
        if len(sheets) == 1 and all(placed.size >= _LARGE for placed in sheets[0]):
            break
    pages: list[Page] = []
    for sheet in sheets:
        page = Page(context)
        draw(sheet, page)
        pages.append(page)
    return pages


def _large(given: deck.Quote, context: Context, scale: float) -> Barred:
    look = Look(font="heading", leading=1.42, scale=scale, before=0.4, strong="accent")
    paras = quote_paras(given, context, look, _BY)
    if given.by:
        paras[-1] = Para(paras[-1].text, replace(_BY, before=1.2))
    return Barred(Prose(paras, context, "quote", balance=True))
