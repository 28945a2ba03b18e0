"""What bars, lines, areas and dots stand on and beside: axes, their numbers, names and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.charts.numbers import GROUPED
from briefing.layout.charts.scale import MOST
from briefing.model.chart import CategoryAxis, PlotArea, ValueAxis
from briefing.model.chart.number_format import NumberFormat
from briefing.model.design import Measures
from briefing.model.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.layout.charts.plot import Plot
    from briefing.layout.charts.scale import Scale


class AxesMeasures(Measures):
    """Pt between an axis and what is written beside it."""

    PART = "axes"
    beside_ticks: float
    above_names: float
    between_names: float


def value_axis(plot: Plot, scale: Scale, *, visible: bool = True) -> ValueAxis:
    """The axis of `scale`, for programs with charts of their own."""
    return ValueAxis(scale.ticks, visible, scale.held, plot.ticks)


def baseline(plot: Plot, box: Box, scale: Scale, highest: float) -> PlotArea | None:
    """Categories under a line, and nothing else; None where their names have no room."""
    chart, m = plot.chart, plot.context.measures(AxesMeasures)
    slot = box.width / len(chart.categories)
    wide = slot - m.between_names
    if not all(plot.fits(name, wide, 3) for name in chart.categories):
        return None
    below = max(plot.height(name, wide) for name in chart.categories)
    bottom = round(box.bottom - m.above_names - below - _foot(plot), 2)
    top = _top(box.y, bottom, scale.share(highest), plot.value_line + 4)
    inside = Box(box.x, top, box.width, bottom - top)
    for index, category in enumerate(chart.categories):
        centre = inside.x + (index + 0.5) * slot
        name = Box(centre - wide / 2, inside.bottom + m.above_names, wide, below)
        plot.write(category, kept_inside(name, box), "center", valign="top")
    return PlotArea(inside, value_axis(plot, scale, visible=False), _names_axis(plot, inside, box))


def _top(top: float, bottom: float, share: float, label: float) -> float:
    """Where a plot begins, so that over the highest value, which reaches up to `share` of it, there
    are `label` pt.
    """
    missing = label - (1 - share) * (bottom - top)
    return round(top + max(missing / share if share > 0 else 0.0, 0.0), 2)


def axes(
    plot: Plot, box: Box, scale: Scale, highest: float, under: float = 0.0, *, edges: bool = False
) -> PlotArea | None:
    """Ticks with their numbers on the left, categories below; what is left for the plot, or None
    where the categories' names have no room. Over the `highest` value there is room for a label;
    values have `under` pt below the plot to be written in. The first and the last category stand
    on the `edges` of the plot where it is filled from one to the other.
    """
    chart, m = plot.chart, plot.context.measures(AxesMeasures)
    left = _numbers_width(plot, scale) + m.beside_ticks
    count = len(chart.categories)
    room = box.width - left - (plot.natural(chart.categories[-1]) / 2 if edges else 0.0)
    slot = room / max(count - 1, 1) if edges else room / count
    wide = slot - m.between_names
    every = 1
    if not all(plot.fits(name, wide, 3) for name in chart.categories):
        every = _thinned(plot, slot)
        if not every:
            return None
        wide = slot * every - m.between_names
    shown = range(0, count, every)
    below = max(plot.height(chart.categories[i], wide) for i in shown)
    bottom = round(box.bottom - under - m.above_names - below - _foot(plot), 2)
    top = max(
        _top(box.y, bottom, scale.share(highest), plot.line + 9), round(box.y + plot.line / 2, 2)
    )
    inside = Box(box.x + left, top, room, bottom - top)
    draw_ticks(plot, inside, scale, box.x)
    for index in shown:
        centre = inside.x + (index + (0.0 if edges else 0.5)) * slot
        across = min(wide, plot.natural(chart.categories[index])) if edges else wide
        name = Box(centre - across / 2, inside.bottom + under + m.above_names, across, below)
        plot.write(chart.categories[index], kept_inside(name, box), "center", valign="top")
    return PlotArea(inside, value_axis(plot, scale), _names_axis(plot, inside, box, every))


def _foot(plot: Plot) -> float:
    """Height of the title under the names."""
    return plot.line if plot.chart.titles[0] else 0.0


def _names_axis(plot: Plot, inside: Box, box: Box, every: int = 1) -> CategoryAxis:
    title = plot.title(plot.chart.titles[0], _under(plot, inside, box), "center")
    return CategoryAxis(every, title=title)


def _under(plot: Plot, inside: Box, box: Box) -> Box:
    return Box(inside.x, box.bottom - plot.line, inside.width, plot.line)


def _numbers_width(plot: Plot, scale: Scale) -> float:
    return max(plot.natural(plot.ticks.written(tick)) for tick in scale.ticks)


def draw_ticks(plot: Plot, inside: Box, scale: Scale, left: float) -> None:
    """Lines across the plot, and their numbers from `left` on."""
    m = plot.context.measures(AxesMeasures)
    for tick in scale.ticks:
        y = round(inside.bottom - scale.share(tick) * inside.height, 2)
        plot.rule(inside.x, y, inside.width, 0)
        number = Box(left, y - plot.line / 2, inside.x - left - m.beside_ticks, plot.line)
        plot.write(plot.ticks.written(tick), number, "right")


def crossed(
    plot: Plot, box: Box, up: Scale, across: Callable[[int], Scale], highest: float
) -> tuple[PlotArea, Scale] | None:
    """Two axes of values; `across` gives the lower one its scale in so many steps at most."""
    m = plot.context.measures(AxesMeasures)
    left = _numbers_width(plot, up) + m.beside_ticks
    room = box.width - left
    scale = across(MOST)
    numbers = NumberFormat(grouped=max(map(abs, scale.ticks)) >= GROUPED)
    wide = max(plot.natural(numbers.written(tick)) for tick in scale.ticks)
    scale = across(max(int(room / (wide + m.between_names)), 2))
    title = plot.chart.titles[0]
    bottom = round(box.bottom - m.above_names - plot.line - _foot(plot), 2)
    top = max(_top(box.y, bottom, up.share(highest), plot.line), round(box.y + plot.line / 2, 2))
    inside = Box(box.x + left, top, room - wide / 2, bottom - top)
    if inside.height < 3 * plot.line or inside.width < 2 * wide:
        return None
    draw_ticks(plot, inside, up, box.x)
    for tick in scale.ticks:
        x = inside.x + scale.share(tick) * inside.width
        number = Box(x - wide / 2, inside.bottom + m.above_names, wide, plot.line)
        plot.write(numbers.written(tick), kept_inside(number, box), "center", valign="top")
    said = plot.title(title, _under(plot, inside, box), "center")
    lower = ValueAxis(scale.ticks, True, scale.held, numbers, said)
    return PlotArea(inside, value_axis(plot, up), lower), scale


def _thinned(plot: Plot, slot: float) -> int:
    """On a time axis every second, third … name may do; 0 where none would."""
    count = len(plot.chart.categories)
    if plot.chart.kind not in ("line", "area") or count < 6:
        return 0
    between = plot.context.measures(AxesMeasures).between_names
    for every in range(2, count // 2 + 1):
        if all(
            plot.fits(name, slot * every - between, 2) for name in plot.chart.categories[::every]
        ):
            return every
    return 0


def kept_inside(name: Box, box: Box) -> Box:
    """A label at the edge may not leave the chart."""
    x = min(max(name.x, box.x), box.right - name.width)
    return Box(round(x, 2), name.y, name.width, name.height)
