"""Cards: panels with a numeral, a head and a body; in even rows where there are many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.markers import draw_marker, written
from briefing.layout.pieces.plain_text import card_paras
from briefing.layout.pieces.tiles import Bands, Tiles
from briefing.layout.prose import paragraph
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.layout.pieces.prose import Para
    from briefing.model.deck import Card
    from briefing.model.scene import Paragraph
    from briefing.model.shapes.paint import Paint


class CardMeasures(Measures):
    """Of a theme: cards, all in pt."""

    PART = "cards"
    fill: Paint
    """Empty for none."""
    gap: float
    """Between cards that fill a page."""
    stripe: float
    """At the top; 0 for none."""
    divider: float
    """Between cards without a gap; 0 for none."""
    radius: float
    tall: float
    """Pt that a card grows to where there is room; in several rows less."""
    wide: float
    """A narrower card has less around its text."""
    side: float
    pad: float
    narrow_side: float
    narrow_pad: float
    marker: float
    """Beside a head, where there are several rows."""
    after_marker: float
    above_paragraph: float
    """Em."""
    below_head: float

    def side_at(self, width: float) -> float:
        return self.side if width > self.wide else self.narrow_side

    def pad_at(self, width: float) -> float:
        return self.pad if width > self.wide else self.narrow_pad


def card_places(area: Box, count: int, context: LayoutContext) -> list[Box]:
    """Where so many cards stand beside each other, over the height of `area`."""
    gap = context.measures(CardMeasures).gap
    width = round((area.width - gap * (count - 1)) / count, 2)
    return [
        Box(round(area.x + index * (width + gap), 2), area.y, width, area.height)
        for index in range(count)
    ]


def draw_card(page: Page, box: Box, name: str, *, first: bool = True, step: int = 0) -> None:
    """A card's ground. One that is not the `first` of a row is parted from the one before."""
    m = page.context.measures(CardMeasures)
    if m.fill:
        kind = "round" if m.radius else "rect"
        page.shape(box, m.fill, kind, radius=m.radius, name=f"{name} panel", step=step)
    if m.stripe:
        stripe = Box(box.x, box.y, box.width, m.stripe)
        kind = "top_round" if m.radius else "rect"
        radius = min(m.radius, m.stripe)
        page.shape(stripe, "accent", kind, radius=radius, name=f"{name} stripe", step=step)
    if m.divider and not first:
        line = Box(box.x - m.gap / 2, box.y, m.divider, box.height)
        page.shape(line, "rule", name=f"{name} divider", step=step)


def cards(given: Sequence[Card], context: LayoutContext) -> Tiles:
    """A grid of cards, up to four in a row."""
    tiles = [CardTile(card, index, context) for index, card in enumerate(given, 1)]
    widest = 3 if context.narrow or len(given) in (5, 6, 9) else 4
    if len(given) == 4:
        widest = 2
    return Tiles(tiles, context, widest, tall=context.measures(CardMeasures).tall)


@record
class CardTile:
    """One card of a row: number and head, and a body under them."""

    card: Card
    index: int
    context: LayoutContext

    def bands(self, width: float, size: float) -> Bands:
        inner = width - 2 * self.context.measures(CardMeasures).side_at(width)
        head, body = self._texts(size)
        return self._head_height(head, inner), self.context.height(body, inner)

    def frame(self, width: float, size: float, bands: Bands) -> float:
        del size
        m = self.context.measures(CardMeasures)
        between = m.below_head if bands[0] and bands[1] else 0.0
        return 2 * m.pad_at(width) + m.stripe + sum(bands) + between

    def draw(self, page: Page, box: Box, size: float, bands: Bands) -> None:
        name, m = f"Card {self.index}", self.context.measures(CardMeasures)
        page.reveal(self.card.stepwise)
        draw_card(page, box, name)
        x, inner = box.x + m.side_at(box.width), box.width - 2 * m.side_at(box.width)
        spare = max(box.height - self.frame(box.width, size, bands), 0.0)
        top = round(box.y + m.stripe + m.pad_at(box.width) + min(spare / 2, m.pad), 2)
        head, body = self._texts(size)
        if head:
            beside = self._beside(inner)
            if beside:
                y = round(top + (bands[0] - m.marker) / 2, 2)
                square = Box(x, y, m.marker, m.marker)
                draw_marker(
                    page,
                    square,
                    written(self.card.number, self.context),
                    f"{name} number",
                    index=self.index,
                )
            place = Box(x + beside, top, inner - beside, bands[0])
            page.text(
                place,
                head,
                role="head",
                index=self.index,
                name=f"{name} head",
                balance=True,
                valign="middle",
            )
            top += bands[0] + m.below_head
        if body:
            place = Box(x, round(top, 2), inner, max(box.bottom - m.pad - top, bands[1]))
            page.text(place, body, role="text", index=self.index, name=f"{name} text")
        page.reveal(False)

    def paras(self) -> Sequence[Para]:
        return list(card_paras(self.card, self.context))

    def _beside(self, inner: float) -> float:
        """What the numeral takes of the head's width."""
        m = self.context.measures(CardMeasures)
        return m.marker + m.after_marker if self.card.number and inner > 3 * m.marker else 0.0

    def _head_height(self, head: list[Paragraph], inner: float) -> float:
        beside = self._beside(inner)
        tall = self.context.height(head, inner - beside) if head else 0.0
        return max(tall, self.context.measures(CardMeasures).marker) if head and beside else tall

    def _texts(self, size: float) -> tuple[list[Paragraph], list[Paragraph]]:
        m, styles = self.context.measures(CardMeasures), self.context.styles
        head, body = self.context.scale.card_at(size)
        above = round(body * m.above_paragraph, 2)
        card, style = self.card, styles["card_body"]
        return (
            [paragraph(card.head, styles["card_head"], head)] if card.head else [],
            [paragraph(text, style, body, before=above) for text in card.body],
        )
