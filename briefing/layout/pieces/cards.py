"""Cards: panels with a numeral, a head and a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.pieces.plain_text import card_paras
from briefing.layout.pieces.tiles import Bands, Tiles
from briefing.layout.prose import paragraph
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import record
from briefing.model.text import rich

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.layout.pieces.prose import Para
    from briefing.model.deck import Card
    from briefing.model.placeholder import Role
    from briefing.model.scene import Paragraph


class CardMeasures(Measures):
    """Of a theme: cards, all in pt."""

    PART = "cards"
    stripe: float
    radius: float
    tall: float
    """Pt that a card grows to where there is room; in several rows less."""
    wide: float
    """A narrower card has less around its text."""
    side: float
    pad: float
    narrow_side: float
    narrow_pad: float
    numeral_larger: float
    """Than the head."""
    above_paragraph: float
    """Em."""
    below_numeral: float
    below_head: float
    numeral_share: float
    """Of a card's spare height stands between numeral and head, the rest at its foot."""

    def side_at(self, width: float) -> float:
        return self.side if width > self.wide else self.narrow_side

    def pad_at(self, width: float) -> float:
        return self.pad if width > self.wide else self.narrow_pad

    def between(self, bands: Bands) -> float:
        """Gaps between the bands that are there."""
        numeral, head, body = bands
        below_numeral = self.below_numeral if numeral and (head or body) else 0.0
        return below_numeral + (self.below_head if head and body else 0.0)


def cards(given: Sequence[Card], context: LayoutContext) -> Tiles:
    """A grid of cards, up to four in a row."""
    tiles = [CardTile(card, index, context) for index, card in enumerate(given, 1)]
    widest = 3 if context.narrow or len(given) in (5, 6, 9) else 4
    return Tiles(tiles, context, widest, tall=context.measures(CardMeasures).tall)


@record
class CardTile:
    """One card of a row: number, head and body."""

    card: Card
    index: int
    context: LayoutContext

    def bands(self, width: float, size: float) -> Bands:
        inner = width - 2 * self.context.measures(CardMeasures).side_at(width)
        numeral, head, body = self._texts(size)
        return (
            self.context.height(numeral, inner),
            self.context.height(head, inner),
            self.context.height(body, inner),
        )

    def frame(self, width: float, size: float, bands: Bands) -> float:
        del size
        m = self.context.measures(CardMeasures)
        return 2 * m.pad_at(width) + m.stripe + sum(bands) + m.between(bands)

    def draw(self, page: Page, box: Box, size: float, bands: Bands) -> None:
        name, m = f"Card {self.index}", self.context.measures(CardMeasures)
        page.shape(box, "soft", "round", radius=m.radius, name=f"{name} panel")
        stripe = Box(box.x, box.y, box.width, m.stripe)
        page.shape(stripe, "accent", "top_round", radius=m.stripe, name=f"{name} stripe")
        x, inner = box.x + m.side_at(box.width), box.width - 2 * m.side_at(box.width)
        top = box.y + m.stripe + m.pad_at(box.width)
        spare = box.height - self.frame(box.width, size, bands)
        roles: tuple[Role, ...] = ("number", "head", "text")
        gaps = {"number": m.below_numeral, "head": m.below_head, "text": 0.0}
        foot = box.bottom - m.pad_at(box.width)
        for what, tall, paragraphs in zip(roles, bands, self._texts(size), strict=True):
            if paragraphs:
                high = max(foot - top, tall) if what == "text" else tall
                page.text(
                    Box(x, round(top, 2), inner, high),
                    paragraphs,
                    role=what,
                    index=self.index,
                    name=f"{name} {what}",
                    balance=what == "head",
                )
            if tall:
                top += tall + gaps[what]
            if what == "number" and tall:
                top += spare * m.numeral_share

    def paras(self) -> Sequence[Para]:
        return list(card_paras(self.card, self.context))

    def _texts(self, size: float) -> tuple[list[Paragraph], list[Paragraph], list[Paragraph]]:
        m, styles = self.context.measures(CardMeasures), self.context.styles
        head, body = self.context.scale.card_at(size)
        above = round(body * m.above_paragraph, 2)
        card, style = self.card, styles["card_body"]
        numeral = head + m.numeral_larger
        return (
            [paragraph(rich(card.number), styles["card_numeral"], numeral)] if card.number else [],
            [paragraph(card.head, styles["card_head"], head)] if card.head else [],
            [paragraph(text, style, body, before=above) for text in card.body],
        )
