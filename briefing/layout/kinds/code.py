"""A listing on a dark panel over the page, with line numbers; lines its author marked stand out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.kinds.points import points
from briefing.layout.page import Page
from briefing.layout.pieces.code_colors import stretches
from briefing.layout.prose import paragraph
from briefing.model import deck
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.scene import Paragraph, StyledRun
from briefing.model.text import rich

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.layout.context import LayoutContext
    from briefing.layout.pieces.code_colors import Stretch
    from briefing.model.deck import Code, Slide
    from briefing.model.shapes.paint import Paint

_CAP = 0.36
"""Em from a baseline to the middle of its letters."""


class ListingMeasures(Measures):
    """Of a theme: code on a page of its own, all in pt."""

    PART = "listing"
    sizes: tuple[float, ...]
    pitches: tuple[float, ...]
    """Distance of lines, at most and at least."""
    pitch: float
    """Of the type size, at least."""
    radius: float
    pad: float
    left: float
    """From the panel's edge to the code: the numbers stand in it."""
    numbers: float
    """Width of the numbers."""
    least: float
    """Height of the panel."""
    mark_fill: Paint
    bar: float
    bar_fill: Paint


def code(slide: Slide, context: LayoutContext) -> list[Page]:
    """As many pages as the lines need. Lines that are longer than the page are set as a piece, and
    wrap.
    """
    one = slide.blocks[0] if len(slide.blocks) == 1 else None
    if not isinstance(one, deck.Code) or not one.lines:
        return points(slide, context)
    m, area = context.measures(ListingMeasures), context.content
    style, inner = context.styles["listing"], area.width - m.left - m.pad
    widest = max(context.natural(paragraph(line, style, 100.0)) for line in one.lines) / 100.0
    room = area.height - 2 * m.pad
    for size in m.sizes:
        per_page = int(room / max(m.pitches[1], size * m.pitch))
        if widest * size <= inner and (len(one.lines) <= per_page or size == m.sizes[-1]):
            break
    else:
        return points(slide, context)
    count = -(-len(one.lines) // per_page)
    even = -(-len(one.lines) // count)
    colors = stretches(tuple(line.plain.expandtabs(4) for line in one.lines), one.language)
    pages: list[Page] = []
    for first in range(0, len(one.lines), even):
        page = Page(context)
        _draw(page, one, range(first, min(first + even, len(one.lines))), colors, size)
        pages.append(page)
    return pages


def _draw(
    page: Page, one: Code, shown: range, colors: Sequence[Sequence[Stretch]], size: float
) -> None:
    context, m = page.context, page.context.measures(ListingMeasures)
    area, styles = context.content, context.styles
    pitch = round(min(max((area.height - 2 * m.pad) / len(shown), m.pitches[1]), m.pitches[0]), 2)
    tall = max(pitch * len(shown) + 2 * m.pad, m.least)
    panel = Box(area.x, area.y, area.width, min(tall, area.height))
    page.shape(panel, "code", "round" if m.radius else "rect", radius=m.radius, name="Code ground")
    lower = 0.3 * pitch - _CAP * size  # a line's letters stand under its middle
    top = round(panel.y + (panel.height - pitch * len(shown)) / 2 - lower, 2)
    for place, index in enumerate(shown):
        if index + 1 not in one.marked:
            continue
        middle = top + pitch * place + 0.8 * pitch - _CAP * size
        band = Box(panel.x, round(middle - pitch / 2, 2), panel.width, pitch)
        page.shape(band, m.mark_fill, name=f"Mark of line {index + 1}")
        page.shape(replace(band, width=m.bar), m.bar_fill, name=f"Bar of line {index + 1}")
    numbers = Box(panel.x, top, m.numbers, pitch * len(shown))
    style = styles["listing_number"]
    paras = [replace(paragraph(rich(str(n + 1)), style, size), leading=pitch) for n in shown]
    page.text(numbers, paras, role="label", name="Line numbers")
    box = Box(panel.x + m.left, top, panel.width - m.left - m.pad, pitch * len(shown))
    lines = [
        replace(
            _colored(paragraph(one.lines[n], styles["listing"], size), colors[n]), leading=pitch
        )
        for n in shown
    ]
    page.text(box, lines, role="code", name="Code")


def _colored(para: Paragraph, parts: Iterable[Stretch]) -> Paragraph:
    """Each stretch in its colour."""
    if len(para.runs) != 1:
        return para
    run, runs, at = para.runs[0], list[StyledRun](), 0
    for start, end, color in parts:
        if start > at:
            runs.append(replace(run, text=run.text[at:start]))
        runs.append(replace(run, text=run.text[start:end], style=replace(run.style, color=color)))
        at = end
    if at < len(run.text) or not runs:
        runs.append(replace(run, text=run.text[at:]))
    return replace(para, runs=tuple(one for one in runs if one.text or len(runs) == 1))
