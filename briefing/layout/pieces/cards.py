"""Cards: panels with a numeral, a head and a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout import look
from briefing.layout.look import Look
from briefing.layout.pieces.plain_text import card_paras
from briefing.layout.pieces.tiles import Bands, Tiles
from briefing.layout.prose import paragraph
from briefing.model.geometry import Box
from briefing.model.record import record
from briefing.model.text import rich

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import Context
    from briefing.layout.page import Page
    from briefing.layout.pieces.prose import Para
    from briefing.model.deck import Card
    from briefing.model.scene import Paragraph

_NUMERAL = Look(color="accent", bold=True, font="heading", leading=1.15)
_HEAD = Look(bold=True, strong="ink", font="heading", leading=1.25)
_BODY = Look(leading=look.CARD_LEADING)
_STRIPE = 4.0
_TALL = 216.0
"""Pt that a card grows to where there is room; in several rows less."""
_BELOW_NUMERAL = 0.5
"""Of a card's spare height stands between numeral and head, the rest at its foot."""


def cards(given: Sequence[Card], context: Context) -> Tiles:
    """A grid of cards, up to four in a row."""
    tiles = [CardTile(card, index, context) for index, card in enumerate(given, 1)]
    widest = 3 if context.narrow or len(given) in (5, 6, 9) else 4
    return Tiles(tiles, context, widest, tall=_TALL)


@record
class CardTile:
    card: Card
    index: int
    context: Context

    def bands(self, width: float, size: float) -> Bands:
        inner = width - 2 * _side(width)
        numeral, head, body = self._texts(size)
        return (
            self.context.height(numeral, inner),
            self.context.height(head, inner),
            self.context.height(body, inner),
        )

    def frame(self, width: float, size: float, bands: Bands) -> float:
        del size
        return 2 * _pad(width) + _STRIPE + sum(bands) + _between(bands)

    def draw(self, page: Page, box: Box, size: float, bands: Bands) -> None:
        name = f"Card {self.index}"
        page.shape(box, "soft", "round", radius=6, name=f"{name} panel")
        page.shape(
            Box(box.x, box.y, box.width, _STRIPE),
            "accent",
            "top_round",
            radius=_STRIPE,
            name=f"{name} stripe",
        )
        x, inner = box.x + _side(box.width), box.width - 2 * _side(box.width)
        top = box.y + _STRIPE + _pad(box.width)
        spare = box.height - self.frame(box.width, size, bands)
        for what, tall, paragraphs in zip(
            ("number", "head", "body"), bands, self._texts(size), strict=True
        ):
            if paragraphs:
                page.text(
                    Box(x, round(top, 2), inner, tall),
                    paragraphs,
                    name=f"{name} {what}",
                    balance=what == "head",
                )
            if tall:
                top += tall + _GAPS[what]
            if what == "number" and tall:
                top += spare * _BELOW_NUMERAL

    def paras(self) -> Sequence[Para]:
        return list(card_paras(self.card))

    def _texts(self, size: float) -> tuple[list[Paragraph], list[Paragraph], list[Paragraph]]:
        head, body = look.card_sizes(size)
        card = self.card
        return (
            [paragraph(rich(card.number), _NUMERAL, head + 6)] if card.number else [],
            [paragraph(card.head, _HEAD, head)] if card.head else [],
            [paragraph(text, _BODY, body, before=round(body * 0.35, 2)) for text in card.body],
        )


_GAPS = {"number": 6.0, "head": 10.0, "body": 0.0}
"""Below each band."""


def _between(bands: Bands) -> float:
    """Gaps between the bands that are there."""
    numeral, head, body = bands
    below_numeral = _GAPS["number"] if numeral and (head or body) else 0.0
    return below_numeral + (_GAPS["head"] if head and body else 0.0)


def _side(width: float) -> float:
    return 22.0 if width > 220 else 16.0


def _pad(width: float) -> float:
    return 20.0 if width > 220 else 16.0
