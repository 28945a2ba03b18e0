"""A quotation beside a bar, with who said it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.look import Look
from briefing.layout.pieces.prose import Para, Prose
from briefing.model.geometry import Box
from briefing.model.text import RichText, Run

if TYPE_CHECKING:
    from briefing.layout.context import Context
    from briefing.layout.page import Page
    from briefing.layout.piece import Piece, Split
    from briefing.model.deck import Quote

QUOTE = Look(color="strong", bold=True, font="heading", leading=1.4, scale=1.08, before=0.4)
BY = Look(color="muted", strong="muted", scale=0.85, floor=14.0, before=0.5)

_BAR = 3.0
_INDENT = 20.0


def quote(given: Quote, context: Context) -> Barred:
    """The quotation, bold and in colour."""
    return Barred(Prose(quote_paras(given, context, QUOTE, BY), context, "quote", balance=True))


def quote_paras(given: Quote, context: Context, text: Look, by: Look) -> list[Para]:
    paras = [Para(paragraph, text) for paragraph in given.text]
    if given.by:
        said = RichText((Run(context.words.dash), *given.by.runs), given.by.source)
        paras.append(Para(said, by))
    return paras


class Barred:
    """A piece with a bar on its left."""

    __slots__ = ("_piece",)

    def __init__(self, piece: Piece) -> None:
        self._piece = piece

    def height(self, width: float, size: float) -> float:
        return self._piece.height(width - _INDENT, size)

    def preferred_height(self, width: float, size: float) -> float:
        return self.height(width, size)

    def split(self, width: float, size: float, available: float, fresh: bool) -> Split:
        head, rest = self._piece.split(width - _INDENT, size, available, fresh)
        return Barred(head) if head else None, tuple(map(Barred, rest))

    def draw(self, page: Page, box: Box, size: float) -> None:
        tall = min(box.height, self.height(box.width, size))
        page.shape(Box(box.x, box.y + 3, _BAR, max(tall - 6, 6)), "accent2", name="Quote bar")
        inner = Box(box.x + _INDENT, box.y, box.width - _INDENT, tall)
        self._piece.draw(page, inner, size)
