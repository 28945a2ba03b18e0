"""A chart, and beside it what it shows: the highest value and whose it is, from the data only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.blocks import pieces_of
from briefing.layout.charts.numbers import is_sign, number_format
from briefing.layout.charts.plot import highest
from briefing.layout.fitting import fitting
from briefing.layout.kinds.points import points
from briefing.layout.page import Page
from briefing.layout.prose import paragraph
from briefing.layout.stack import arrange, draw
from briefing.model import deck
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.text import rich

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Chart, Slide
    from briefing.model.shapes.paint import Paint


class TakeawayMeasures(Measures):
    """Of a theme: what a chart shows, in words beside it; all in pt."""

    PART = "takeaway"
    most: int
    """Categories; more say too much for one sentence."""
    wide: float
    """The page's content is at least so wide."""
    chart: float
    """Width of the chart."""
    gutter: float
    fill: Paint
    radius: float
    bar: float
    """Width of the line at the panel's left; 0 for none."""
    bar_fill: Paint
    pad: float
    numbers: tuple[float, ...]
    sizes: tuple[float, ...]
    lines: int
    """Of the sentence."""
    above_sentence: float
    optical: float


def chart(slide: Slide, context: LayoutContext) -> list[Page]:
    """Where one bar stands out, its value stands beside the chart; otherwise the chart alone."""
    one = slide.blocks[0] if len(slide.blocks) == 1 else None
    m, area = context.measures(TakeawayMeasures), context.content
    if not isinstance(one, deck.Chart) or area.width < m.wide:
        return points(slide, context)
    place = highest(one)
    if place < 0 or len(one.categories) > m.most:
        return points(slide, context)
    left = Box(area.x, area.y, m.chart, area.height)
    x = left.right + m.gutter
    panel = Box(x, area.y, area.right - x, area.height)
    sheets = arrange(pieces_of([one], replace(context, content=left)), left, context)
    page = Page(context)
    if len(sheets) > 1 or not _draw(page, one, place, panel):
        return points(slide, context)
    said = len(page.items)
    draw(sheets[0], page)
    page.items[:] = page.items[said:] + page.items[:said]
    return [page]


def _draw(page: Page, one: Chart, place: int, panel: Box) -> bool:
    context, m = page.context, page.context.measures(TakeawayMeasures)
    styles, inner = context.styles, panel.width - 2 * m.pad
    value = one.series[0].values[place]
    if value is None:
        return False
    numbers = replace(number_format(one), decimals=None)
    number = rich((numbers if is_sign(one.unit) else numbers.bare).written(value))
    sentence = rich(context.words.highest(one.categories[place]))
    size = fitting([number], styles["takeaway_number"], m.numbers, inner, panel.height, context)
    small = fitting(
        [sentence],
        styles["takeaway"],
        m.sizes,
        inner,
        panel.height / 2,
        context,
        lines=m.lines,
    )
    if not size or not small:
        return False
    if m.fill:
        kind = "round" if m.radius else "rect"
        page.shape(panel, m.fill, kind, radius=m.radius, name="Takeaway panel")
    if m.bar:
        line = Box(panel.x, panel.y, m.bar, panel.height)
        page.shape(line, m.bar_fill, name="Takeaway bar")
    large = paragraph(number, styles["takeaway_number"], size)
    below = paragraph(sentence, styles["takeaway"], small)
    tall = context.height((below,), inner)
    unit = context.words.unit(one.unit) if one.unit and not is_sign(one.unit) else ""
    whole = large.leading + m.above_sentence + tall
    top = panel.y + (panel.height - whole) * m.optical
    x = panel.x + m.pad
    box = Box(x, round(top, 2), inner, large.leading)
    page.text(box, (large,), role="number", name="Takeaway value")
    under = Box(x, round(box.bottom + m.above_sentence, 2), inner, tall)
    page.text(under, (below,), role="text", name="Takeaway", balance=True)
    if unit:
        para = paragraph(rich(unit), styles["figure_caption"], context.scale.caption)
        foot = Box(x, round(under.bottom + m.above_sentence, 2), inner, para.leading)
        page.text(foot, (para,), role="caption", name="Takeaway unit")
    return True
