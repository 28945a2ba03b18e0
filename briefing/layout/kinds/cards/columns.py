"""Columns: cards over the height of the page, with numeral, head and body each at one height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.fitting import fits, fitting, together
from briefing.layout.markers import draw_marker, written
from briefing.layout.page import Page
from briefing.layout.pictures.icons import draw_icon, icons_of, within
from briefing.layout.pieces.cards import CardMeasures, card_places, draw_card
from briefing.layout.prose import paragraph
from briefing.model.deck import Card, Cards, Points
from briefing.model.design import Measures
from briefing.model.geometry import Box

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Slide
    from briefing.model.text import RichText


class CardColumnMeasures(Measures):
    """Of a theme: cards that fill a page, all in pt from a card's top."""

    PART = "card_columns"
    narrowest: float
    """On less than so much for each, they stand in rows."""
    heads: tuple[float, ...]
    """Sizes of the heads, and for each that of the bodies:"""
    bodies: tuple[float, ...]
    bare_heads: tuple[float, ...]
    """Sizes of heads that have no body."""
    lead: float
    """Size of a sentence over the cards."""
    below_lead: float
    numeral: float
    marker: float
    head: float
    head_lines: int
    body: float
    above_body: float
    """Between head and body, where the head is lower than is usual."""
    foot: float
    wide: float
    """A narrower card has less around its text."""
    side: float
    narrow_side: float

    def side_at(self, width: float) -> float:
        return self.side if width >= self.wide else self.narrow_side


def cards_of(slide: Slide) -> tuple[Card, ...] | None:
    """Of a slide that holds nothing else."""
    if len(slide.blocks) == 1 and isinstance(slide.blocks[0], Cards):
        return slide.blocks[0].cards or None
    return None


def _lead_and_cards(slide: Slide) -> tuple[RichText | None, tuple[Card, ...]]:
    """A sentence over the cards, where there is one; no cards where there is anything else."""
    *before, last = slide.blocks or (None,)
    if not isinstance(last, Cards) or len(before) > 1:
        return None, ()
    if not before:
        return None, last.cards
    lead = before[0]
    if isinstance(lead, Points) and len(lead.items) == 1 and not lead.items[0].heading:
        return lead.items[0].text, last.cards
    return None, ()


def columns(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page."""
    lead, cards = _lead_and_cards(slide)
    if len(cards) < 2:
        return None
    m, styles, area = context.measures(CardColumnMeasures), context.styles, context.content
    said = [paragraph(lead, styles["ledger"], m.lead)] if lead else []
    if said:
        tall = context.height(said, area.width) + m.below_lead
        area = Box(area.x, round(area.y + tall, 2), area.width, round(area.height - tall, 2))
    places = card_places(area, len(cards), context)
    if places[0].width < m.narrowest:
        return None
    width = places[0].width - 2 * m.side_at(places[0].width)
    icons, cards = icons_of(cards)
    counted = any(card.number for card in cards) or any(icons)
    head_top = m.head if counted else m.numeral
    body_top = m.body - (m.head - head_top)
    if _are_brief(cards, width, context):
        body_top -= round(m.heads[0] * styles["card_head"].leading)
    bare = not any(card.body for card in cards)
    if bare:
        heads = [card.head for card in cards]
        room = area.height - head_top - m.foot
        large = fitting(heads, styles["card_head"], m.bare_heads, width, room, context)
        sizes = (large, m.bodies[0]) if large else None
    else:
        sizes = _sizes(cards, width, area.height, body_top, context)
    if sizes is None:
        return None
    large, small = sizes
    page = Page(context)
    if said:
        top = context.content
        over = Box(top.x, top.y, top.width, area.y - top.y - m.below_lead)
        page.text(over, said, role="body", name="Body")
    for index, (card, place) in enumerate(zip(cards, places, strict=True), 1):
        name, x = f"Card {index}", place.x + m.side_at(place.width)
        page.reveal(card.stepwise)
        draw_card(page, place, name, first=index == 1)
        square = Box(x, place.y + m.numeral, m.marker, m.marker)
        if icons[index - 1]:
            draw_icon(page, within(page, square), icons[index - 1], name)
        elif card.number:
            draw_marker(page, square, written(card.number, context), f"{name} number", index=index)
        if card.head:
            tall = body_top - head_top - m.above_body
            if bare:
                tall = area.height - head_top - m.foot
            head = Box(x, place.y + head_top, width, round(tall, 2))
            para = paragraph(card.head, styles["card_head"], large)
            page.text(head, (para,), role="head", index=index, name=f"{name} head", balance=True)
        if card.body:
            above = context.measures(CardMeasures).above_paragraph
            paras = [
                paragraph(text, styles["card_body"], small, before=round(above * small, 2))
                for text in card.body
            ]
            body = Box(x, place.y + body_top, width, area.height - body_top - m.foot)
            page.text(body, paras, role="text", index=index, name=f"{name} text")
    page.reveal(False)
    return [page]


def _are_brief(cards: tuple[Card, ...], width: float, context: LayoutContext) -> bool:
    """Every head keeps to one line."""
    style, size = context.styles["card_head"], context.measures(CardColumnMeasures).heads[0]
    return all(context.natural(paragraph(card.head, style, size)) <= width for card in cards)


def _sizes(
    cards: tuple[Card, ...], width: float, height: float, body_top: float, context: LayoutContext
) -> tuple[float, float] | None:
    """Of heads and bodies."""
    m, styles = context.measures(CardColumnMeasures), context.styles
    tall = m.body - m.head - m.above_body
    room = height - body_top - m.foot
    above = context.measures(CardMeasures).above_paragraph
    for large, small in zip(m.heads, m.bodies, strict=True):
        heads = all(
            fits(card.head, styles["card_head"], large, width, tall, context, lines=m.head_lines)
            for card in cards
            if card.head
        )
        bodies = all(
            together(
                card.body,
                styles["card_body"],
                [small],
                width,
                room,
                context,
                above=round(above * small, 2),
            )
            for card in cards
            if card.body
        )
        if heads and bodies:
            return large, small
    return None
