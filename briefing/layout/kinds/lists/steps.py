"""Steps: each point on a block higher than the one before, the last in the accent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.fitting import fitting
from briefing.layout.kinds.lists.listed import groups_of
from briefing.layout.markers import numeral
from briefing.layout.page import Page
from briefing.layout.prose import paragraph
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.text import rich

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Slide
    from briefing.model.shapes.paint import Paint


class StairMeasures(Measures):
    """Of a theme: points on a stair, all in pt."""

    PART = "stair"
    sizes: tuple[float, ...]
    rise: float
    gap: float
    radius: float
    side: float
    top: float
    numeral: float
    below_numeral: float
    paints: tuple[Paint, ...]
    """Of the lowest, of those between, of the last."""


def steps(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page; a stair of one step is none."""
    groups = groups_of(slide)
    if groups is None or len(groups) < 2 or any(group.children for group in groups):
        return None
    m, area, styles = context.measures(StairMeasures), context.content, context.styles
    count = len(groups)
    rise = min(m.rise, area.height / (count + 1))
    width = round((area.width - m.gap * (count - 1)) / count, 2)
    inner = width - 2 * m.side
    numerals = m.numeral * styles["stair_numeral"].leading + m.below_numeral
    lowest = area.height - rise * (count - 1)
    texts = [group.text for group in groups]
    room = lowest - m.top - numerals - m.top / 2
    size = fitting(texts, styles["stair"], m.sizes, inner, room, context)
    if not size:
        return None
    page = Page(context)
    for index, group in enumerate(groups):
        tall = lowest + rise * index
        x = round(area.x + index * (width + m.gap), 2)
        block = Box(x, round(area.bottom - tall, 2), width, tall)
        last = index + 1 == count
        fill = m.paints[-1] if last else m.paints[min(index, len(m.paints) - 2)]
        page.shape(
            block,
            fill,
            "round" if m.radius else "rect",
            radius=m.radius,
            name=f"Step {index + 1}",
            step=group.step,
        )
        color = {"color": "on_accent", "strong": "on_accent"} if last else {}
        place = Box(x + m.side, block.y + m.top, inner, numerals - m.below_numeral)
        number = numeral(group.number or index + 1, context)
        style = replace(styles["stair_numeral"], **color)
        page.text(
            place,
            (paragraph(rich(number), style, m.numeral),),
            role="number",
            name=f"Step {index + 1} number",
            step=group.step,
        )
        below = Box(place.x, block.y + m.top + numerals, inner, room)
        page.text(
            below,
            (paragraph(group.text, replace(styles["stair"], **color), size),),
            role="body",
            name=f"Point {index + 1}",
            balance=True,
            step=group.step,
        )
    page.steps += max((group.step for group in groups), default=0)
    return [page]
