"""A quotation beside a bar, with who said it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.pieces.prose import Para, Prose
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.text import RichText, Run

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.layout.piece import Piece, Split
    from briefing.model.deck import Quote
    from briefing.model.design import TextStyle


class QuoteMeasures(Measures):
    """Of a theme: a quotation and who said it."""

    PART = "quote"
    sizes: tuple[float, ...]
    """Of a quotation with a slide of its own, where the body has its largest."""
    large: float
    """A body size at which it need not be set smaller."""
    bar: float
    bar_inset: float
    indent: float


def quote(given: Quote, context: LayoutContext) -> Barred:
    """The quotation, bold and in colour."""
    paras = quote_paras(given, context, context.styles["quote"], context.styles["quote_by"])
    return Barred(Prose(paras, context, "quote", balance=True), context)


def quote_paras(given: Quote, context: LayoutContext, text: TextStyle, by: TextStyle) -> list[Para]:
    """A quotation, and who said it under it."""
    paras = [Para(paragraph, text) for paragraph in given.text]
    if given.by:
        said = RichText((Run(context.words.dash), *given.by.runs), given.by.source)
        paras.append(Para(said, by))
    return paras


class Barred:
    """A piece with a bar on its left."""

    __slots__ = ("_context", "_measures", "_piece")

    def __init__(self, piece: Piece, context: LayoutContext) -> None:
        self._piece = piece
        self._context = context
        self._measures = context.measures(QuoteMeasures)

    def height(self, width: float, size: float) -> float:
        return self._piece.height(width - self._measures.indent, size)

    def preferred_height(self, width: float, size: float) -> float:
        return self.height(width, size)

    def split(self, width: float, size: float, available: float, fresh: bool) -> Split:
        head, rest = self._piece.split(width - self._measures.indent, size, available, fresh)
        below = tuple(Barred(piece, self._context) for piece in rest)
        return Barred(head, self._context) if head else None, below

    def draw(self, page: Page, box: Box, size: float) -> None:
        m, tall = self._measures, min(box.height, self.height(box.width, size))
        inset = m.bar_inset
        bar = Box(box.x, box.y + inset, m.bar, max(tall - 2 * inset, 2 * inset))
        page.shape(bar, "accent2", name="Quote bar")
        inner = Box(box.x + m.indent, box.y, box.width - m.indent, tall)
        self._piece.draw(page, inner, size)
