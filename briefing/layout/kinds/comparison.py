"""Two halves beside each other, the second filled; what is compared stands in rows across both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.fitting import fitting
from briefing.layout.kinds.lists.listed import groups_of
from briefing.layout.page import Page
from briefing.layout.prose import paragraph
from briefing.model import deck
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.regex import lazy_regex
from briefing.model.scene import Path
from briefing.model.shapes.outline import polyline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Slide
    from briefing.model.shapes.paint import Paint
    from briefing.model.text import RichText

_ONWARD = lazy_regex(
    r"从.+(?:到|走向|迈向|转向|变)|走向|迈向|转向|过去|以前|之前|原来|"
    r"\b(?:from .+ to|before|after|towards?|old|new|today|yesterday)\b",
    flags=2,
)
"""In the title or a head, where what is compared leads from one to the other."""


class VersusMeasures(Measures):
    """Of a theme: two halves that are compared, all in pt."""

    PART = "versus"
    gap: float
    radius: float
    first_fill: Paint
    second_fill: Paint
    heads: tuple[float, ...]
    sizes: tuple[float, ...]
    pad: float
    head: float
    """Height of the heads' row."""
    tallest: float
    """Of a row."""
    air: float
    rule: float
    second_rule_fill: Paint
    disc: float
    """Radius of the disc with the arrow."""
    disc_fill: Paint
    arrow: float
    """Length of the arrow, and width of its line:"""
    arrow_line: float
    arrow_fill: Paint


def comparison(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page. None where there are not two halves with heads over short points."""
    if len(slide.blocks) != 1 or not isinstance(slide.blocks[0], deck.Columns):
        return None
    block = slide.blocks[0]
    if len(block.columns) != 2 or len(block.heads) != 2 or not all(block.heads):
        return None
    halves = [_texts(slide, column) for column in block.columns]
    if None in halves:
        return None
    m, area, styles = context.measures(VersusMeasures), context.content, context.styles
    width = round((area.width - m.gap) / 2, 2)
    inner = width - 2 * m.pad
    count = max(len(half or ()) for half in halves)
    tall = min((area.height - m.head) / count, m.tallest)
    height = m.head + tall * count
    heads = fitting(block.heads, styles["versus_head"], m.heads, inner, m.head, context, lines=2)
    texts = [text for half in halves for text in half or ()]
    size = fitting(texts, styles["versus"], m.sizes, inner, tall - m.air, context)
    if not heads or not size:
        return None
    page = Page(context)
    for number, (head, half) in enumerate(zip(block.heads, halves, strict=True)):
        x = area.x + number * (width + m.gap)
        panel = Box(round(x, 2), area.y, width, height)
        name = f"Column {number + 1}"
        fill = m.second_fill if number else m.first_fill
        page.shape(panel, fill, "round" if m.radius else "rect", radius=m.radius, name=name)
        if number:
            page.ornament_panel(panel)
        rule = m.second_rule_fill if number else "rule"
        paint = "second" if number else ""
        place = Box(panel.x + m.pad, panel.y, inner, m.head)
        para = paragraph(head, styles["versus_second_head" if paint else "versus_head"], heads)
        page.text(place, (para,), role="head", name=f"{name} head", balance=True, valign="middle")
        for row, text in enumerate(half or ()):
            top = round(panel.y + m.head + row * tall, 2)
            page.shape(Box(place.x, top, inner, m.rule), rule, name=f"{name} rule {row + 1}")
            box = Box(place.x, top + m.air / 2, inner, round(tall - m.air, 2))
            para = paragraph(text, styles["versus_second" if paint else "versus"], size)
            page.text(
                box,
                (para,),
                role="body",
                name=f"{name} point {row + 1}",
                balance=True,
                valign="middle",
            )
    if any(_ONWARD.search(text.plain) for text in (slide.title, *block.heads)):
        _draw_arrow(page, area.x + area.width / 2, area.y + m.head / 2)
    return [page]


def _texts(slide: Slide, column: Sequence[deck.Block]) -> tuple[RichText, ...] | None:
    groups = groups_of(replace(slide, blocks=tuple(column)))
    if not groups or any(group.children or group.step for group in groups):
        return None
    return tuple(group.text for group in groups)


def _draw_arrow(page: Page, x: float, y: float) -> None:
    m = page.context.measures(VersusMeasures)
    disc = Box(round(x - m.disc, 2), round(y - m.disc, 2), 2 * m.disc, 2 * m.disc)
    page.shape(
        disc, m.disc_fill, "ellipse", stroke="background", stroke_width=4.0, name="Arrow disc"
    )
    half, head = m.arrow / 2, m.arrow * 0.36
    shaft = polyline([(x - half, y), (x + half, y)])
    tip = [(x + half - head, y - head), (x + half, y), (x + half - head, y + head)]
    outline = (*shaft, *polyline(tip))
    page.draw(Path(outline, "", m.arrow_fill, m.arrow_line, name="Arrow"))
