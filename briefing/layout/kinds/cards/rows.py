"""Rows: cards as lines of a list, numeral and head at the left, the body beside them; and the same
on a page whose title stands on a panel.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.fitting import fitting, together
from briefing.layout.kinds.cards.columns import cards_of
from briefing.layout.kinds.side import titled_page
from briefing.layout.markers import draw_dot, draw_marker, written
from briefing.layout.page import Page
from briefing.layout.pictures.icons import draw_icon, icons_of, within
from briefing.layout.prose import paragraph
from briefing.model.design import Measures
from briefing.model.geometry import Box

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Card, Slide


class CardRowMeasures(Measures):
    """Of a theme: cards in rows, all in pt."""

    PART = "card_rows"
    heads: tuple[float, ...]
    bodies: tuple[float, ...]
    """Sizes."""
    marker: float
    after_marker: float
    after_dot: float
    head_share: float
    """Of the width, for head and numeral; where body and head are beside each other."""
    wide: float
    """On less, the body stands under its head."""
    gutter: float
    tallest: float
    air: float
    rule: float


def rows(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page."""
    cards = cards_of(slide)
    page = Page(context)
    return [page] if cards and _draw(page, cards, context.content) else None


def split(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page, its title on a panel."""
    cards = cards_of(slide)
    page = titled_page(slide, context) if cards else None
    if not cards or page is None or not _draw(page, cards, context.boxes["beside"]):
        return None
    return [page]


def _draw(page: Page, cards: tuple[Card, ...], area: Box) -> bool:
    """False where they do not fit."""
    context, m = page.context, page.context.measures(CardRowMeasures)
    styles = context.styles
    icons, cards = icons_of(cards)
    counted = any(card.number for card in cards) or any(icons)
    before = m.marker + m.after_marker if counted else m.after_dot
    tall = min(area.height / len(cards), m.tallest)
    beside = area.width >= m.wide
    head_width = area.width * m.head_share - before if beside else area.width - before
    left = area.width * m.head_share + m.gutter if beside else before
    body_width = area.width - left
    room = tall - m.air
    heads = [card.head for card in cards]
    large = fitting(heads, styles["card_head"], m.heads, head_width, room, context, lines=2)
    lead = 0.0
    if large and not beside:
        lead = (
            max(
                context.height((paragraph(h, styles["card_head"], large),), head_width)
                for h in heads
                if h
            )
            + 4
        )
    small = min(
        (
            together(card.body, styles["card_body"], m.bodies, body_width, room - lead, context)
            for card in cards
            if card.body
        ),
        default=m.bodies[0],
    )
    if not large or not small:
        return False
    for index, card in enumerate(cards):
        name, top = f"Card {index + 1}", round(area.y + index * tall, 2)
        page.reveal(card.stepwise)
        if index:
            line = Box(area.x, round(top - m.rule / 2, 2), area.width, m.rule)
            page.shape(line, "rule", name=f"Rule {index}")
        square = Box(area.x, round(top + (tall - m.marker) / 2, 2), m.marker, m.marker)
        if icons[index]:
            draw_icon(page, within(page, square), icons[index], name)
        elif card.number:
            draw_marker(
                page, square, written(card.number, context), f"{name} number", index=index + 1
            )
        elif not counted:
            draw_dot(page, area.x, top + tall / 2, f"{name} dot")
        body = [paragraph(text, styles["card_body"], small) for text in card.body]
        under = context.height(body, body_width) if body else 0.0
        if beside:
            place = Box(area.x + before, top + m.air / 2, head_width, room)
            place_body = Box(area.x + left, top + m.air / 2, body_width, room)
        else:
            y = top + (tall - lead - under) / 2
            place = Box(area.x + before, round(y, 2), head_width, lead - 4 if under else lead)
            place_body = Box(area.x + before, round(y + lead, 2), body_width, under)
        para = paragraph(card.head, styles["card_head"], large)
        page.text(
            place, (para,), role="head", index=index + 1, name=f"{name} head", valign="middle"
        )
        if body:
            page.text(
                place_body, body, role="text", index=index + 1, name=f"{name} text", valign="middle"
            )
    page.reveal(False)
    return True
