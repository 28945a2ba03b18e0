"""A timeline on a line through the page: heads above it, what happened below."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefing.layout.fitting import fitting, together
from briefing.layout.markers import draw_marker, numeral
from briefing.layout.page import Page
from briefing.layout.prose import paragraph
from briefing.model import deck
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.scene import Path

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Card, Slide
    from briefing.model.shapes.outline import Step
    from briefing.model.shapes.paint import Paint


class TimelineMeasures(Measures):
    """Of a theme: a line with steps on it, all in pt."""

    PART = "timeline"
    most: int
    most_narrow: int
    """On a page of 4:3."""
    gap: float
    heads: tuple[float, ...]
    bodies: tuple[float, ...]
    """Sizes."""
    axis: float
    """From the content's top to the line."""
    above: float
    """From a head to the line."""
    marker: float
    dot: float
    """Of a step that is not counted."""
    line: float
    second_line: float
    """Of a second line under it; 0 for none."""
    line_fill: Paint
    wave: float
    """How high the line swings; 0 for a straight one."""
    panel: float
    """From the content's top to the panels."""
    fill: Paint
    radius: float
    pad: float
    above_paragraph: float


def timeline(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page. None with more steps than stand beside each other, or longer ones."""
    if len(slide.blocks) != 1 or not isinstance(slide.blocks[0], deck.Steps):
        return None
    steps = slide.blocks[0].steps
    m, area = context.measures(TimelineMeasures), context.content
    if not 2 <= len(steps) <= (m.most_narrow if context.narrow else m.most):
        return None
    width = round((area.width - m.gap * (len(steps) - 1)) / len(steps), 2)
    inner = width - 2 * m.pad if m.fill else width - m.pad
    styles = context.styles
    head_room = m.axis - m.above - m.marker / 2
    heads = fitting(
        [step.head for step in steps],
        styles["timeline_head"],
        m.heads,
        width,
        head_room,
        context,
        lines=2,
    )
    room = area.height - m.panel - 2 * m.pad
    body = min(
        (
            together(
                step.body,
                styles["timeline_body"],
                m.bodies,
                inner,
                room,
                context,
                above=m.above_paragraph,
            )
            for step in steps
            if step.body
        ),
        default=m.bodies[0],
    )
    if not heads or not body:
        return None
    page = Page(context)
    _draw_line(page, Box(area.x, area.y + m.axis, area.width, 0), len(steps))
    for index, step in enumerate(steps):
        x = round(area.x + index * (width + m.gap), 2)
        page.reveal(step.stepwise)
        _draw_step(page, step, index + 1, Box(x, area.y, width, area.height), heads, body)
    page.reveal(False)
    return [page]


def _draw_step(page: Page, step: Card, number: int, column: Box, heads: float, body: float) -> None:
    context, m = page.context, page.context.measures(TimelineMeasures)
    styles, name = context.styles, f"Step {number}"
    axis = column.y + m.axis
    if step.head:
        above = Box(column.x, column.y, column.width, m.axis - m.above - m.marker / 2)
        para = paragraph(step.head, styles["timeline_head"], heads)
        page.text(above, (para,), role="head", index=number, name=f"{name} head", valign="bottom")
    if step.number:
        square = Box(column.x, round(axis - m.marker / 2, 2), m.marker, m.marker)
        page.shape(square, "background", "ellipse", name=f"{name} ground")
        counted = int(step.number) if step.number.isdecimal() else number
        letters = numeral(counted, context)
        draw_marker(page, square, letters, f"{name} number", index=number)
    else:
        dot = Box(column.x, round(axis - m.dot / 2, 2), m.dot, m.dot)
        page.shape(dot, "accent", "ellipse", name=f"{name} dot")
    if not step.body:
        return
    panel = Box(column.x, column.y + m.panel, column.width, column.height - m.panel)
    if m.fill:
        kind = "round" if m.radius else "rect"
        page.shape(panel, m.fill, kind, radius=m.radius, name=f"{name} panel")
        inner = panel.inset(m.pad, m.pad)
    else:
        inner = Box(panel.x, panel.y, panel.width - m.pad, panel.height)
    paras = [
        paragraph(text, styles["timeline_body"], body, before=m.above_paragraph)
        for text in step.body
    ]
    page.text(inner, paras, role="text", index=number, name=f"{name} text")


def _draw_line(page: Page, line: Box, count: int) -> None:
    m = page.context.measures(TimelineMeasures)
    if not m.wave:
        place = Box(line.x, round(line.y - m.line / 2, 2), line.width, m.line)
        page.shape(place, m.line_fill, name="Time line")
        if m.second_line:
            under = Box(line.x, place.bottom + 2.0, line.width, m.second_line)
            page.shape(under, m.line_fill, name="Time line 2")
        return
    length = line.width / count / 2
    steps: list[Step] = [("M", (line.x, line.y))]
    for half in range(count * 2):
        x, bend = line.x + half * length, m.wave * (1 if half % 2 else -1) * 4 / 3
        first, second = x + length * (1 - 1 / math.sqrt(3)), x + length / math.sqrt(3)
        points = (first, line.y - bend, second, line.y - bend, x + length, line.y)
        steps.append(("C", tuple(round(value, 2) for value in points)))
    page.draw(Path(tuple(steps), "", m.line_fill, m.line, name="Time line"))
