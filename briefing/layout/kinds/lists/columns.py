"""Columns: each point on a card of its own, beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.fitting import fitting
from briefing.layout.kinds.lists.listed import counts, groups_of, keeps_numbers
from briefing.layout.kinds.lists.rows import draw_mark
from briefing.layout.page import Page
from briefing.layout.pieces.cards import card_places, draw_card
from briefing.layout.prose import paragraph
from briefing.model.design import Measures
from briefing.model.geometry import Box

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Slide


class PillarMeasures(Measures):
    """Of a theme: points in columns, all in pt."""

    PART = "pillars"
    sizes: tuple[float, ...]
    narrowest: float
    """On less than so much for each, they stand in rows."""
    marker: float
    side: float
    """Left and right of the text."""
    top: float
    """From a card's top to its numeral; from the page's foot to the text."""
    text: float
    """From a card's top to its text."""


def columns(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page."""
    groups = groups_of(slide)
    if groups is None or any(group.children for group in groups):
        return None
    m, style = context.measures(PillarMeasures), context.styles["pillar"]
    area = context.content
    places = card_places(area, len(groups), context)
    if places[0].width < m.narrowest:
        return None
    if not keeps_numbers(groups):
        return None
    counted = counts(groups) or any(group.icon for group in groups)
    top = m.text if counted else m.top
    width, height = places[0].width - 2 * m.side, area.height - top - m.top
    size = fitting([group.text for group in groups], style, m.sizes, width, height, context)
    if not size:
        return None
    page = Page(context)
    for index, (group, place) in enumerate(zip(groups, places, strict=True), 1):
        draw_card(page, place, f"Point {index}", step=group.step)
        x = place.x + m.side
        if counted:
            square = Box(x, place.y + m.top, m.marker, m.marker)
            draw_mark(page, square, group, f"Point {index}")
        box = Box(x, place.y + top, width, height)
        page.text(
            box,
            (paragraph(group.text, style, size),),
            role="body",
            name=f"Point {index}",
            balance=True,
            valign="top" if counted else "middle",
            step=group.step,
        )
    page.steps += max((group.step for group in groups), default=0)
    return [page]
