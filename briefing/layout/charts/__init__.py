"""A deck's chart and a box → the scene's chart: what it says, and the picture of it: bars, lines,
slices, axes, labels, legend.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.charts.bars import bars, columns
from briefing.layout.charts.lines import areas, lines, scatter
from briefing.layout.charts.numbers import is_sign
from briefing.layout.charts.pie import pie
from briefing.layout.charts.plot import Plot
from briefing.model import scene
from briefing.model.chart import ChartSeries, Legend
from briefing.model.geometry import Box, around
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.layout.context import LayoutContext
    from briefing.model.chart import AxisTitle, PlotArea
    from briefing.model.deck import Chart, ChartKind
    from briefing.model.theme import Color

_DRAW: Mapping[ChartKind, Callable[[Plot, Box], PlotArea | None]] = {
    "bar": bars,
    "column": columns,
    "line": lines,
    "area": areas,
    "pie": pie,
    "scatter": scatter,
}
_MOST_SERIES = 6


def set_chart(chart: Chart, box: Box, context: LayoutContext, label: float) -> scene.Chart | None:
    """The chart in `box` with labels of `label` pt; None where it has no room for its names, or is
    no chart: no values, too many series.
    """
    if not chart.categories or not 0 < len(chart.series) <= _MOST_SERIES:
        return None
    if not any(value is not None for series in chart.series for value in series.values):
        return None
    if is_sign(chart.unit):
        return _drawn(Plot(chart, context, label, units=True), box)
    plot = Plot(chart, context, label, units=True)
    if chart.unit and len(plot.values) <= plot.measures.large:
        found = _drawn(plot, box)
        if found is not None and found.plot.labels is not None:
            return found
    return _drawn(Plot(chart, context, label), box)


def _drawn(plot: Plot, box: Box) -> scene.Chart | None:
    chart = plot.chart
    head = _draw_head(plot, box)
    if head is None:
        return None
    below, title, names_title = head
    inside = Box(box.x, below, box.width, box.bottom - below)
    area = _DRAW[chart.kind](plot, inside)
    if area is None:
        return None
    if area.value_axis is not None:
        area = replace(area, value_axis=replace(area.value_axis, title=title))
    if names_title is not None and area.category_axis is not None:
        area = replace(area, category_axis=replace(area.category_axis, title=names_title))
    return scene.Chart(
        box,
        chart.kind,
        chart.categories,
        _series(chart, plot),
        area,
        tuple(plot.parts),
        plot.style,
        _legend(plot),
        plot.numbers,
        chart.across,
    )


def _series(chart: Chart, plot: Plot) -> tuple[ChartSeries, ...]:
    points = range(len(chart.categories))
    own: tuple[Color, ...] = ()
    if chart.kind == "pie":
        own = tuple(f"series{number}" for number in points)
    elif plot.highest >= 0:
        own = tuple(plot.color(0, number) for number in points)
    return tuple(
        ChartSeries(series.name, series.values, f"series{number}", own)
        for number, series in enumerate(chart.series)
    )


def _legend(plot: Plot) -> Legend | None:
    side = "right" if plot.chart.kind == "pie" else "top"
    return Legend(around(plot.legend), side) if plot.legend else None


def _draw_head(plot: Plot, box: Box) -> tuple[float, AxisTitle | None, AxisTitle | None] | None:
    """What the values are and count on the right, on the left names of the series, and of lying
    bars what their names are. Where the plot may begin, and both titles; None without room.
    """
    chart, m = plot.chart, plot.measures
    if chart.kind == "pie":
        return box.y, None, None
    named = len(chart.series) > 1
    aside = chart.titles[0] if chart.kind == "bar" else ""
    words = _values_title(plot)
    if not named and not words and not aside:
        return box.y, None, None
    x = box.x
    right = box.right - (plot.natural(words) + m.between if words else 0.0)
    title = plot.title(words, Box(right, box.y, box.right - right, plot.line), "right")
    width = plot.natural(aside)
    names_title = plot.title(aside, Box(x, box.y, width, plot.line), "left")
    x += width + m.between if aside else 0.0
    for number, series in enumerate(chart.series if named else ()):
        width = plot.natural(series.name)
        if x + m.swatch + m.after_swatch + width > right:
            return None
        swatch = Box(x, box.y + (plot.line - m.swatch) / 2, m.swatch, m.swatch)
        left = swatch.right + m.after_swatch
        plot.entry(number, series.name, swatch, Box(left, box.y, width, plot.line))
        x = left + width + m.between
    return (box.y + plot.line + m.below_legend, title, names_title) if x <= right else None


def _values_title(plot: Plot) -> str:
    """What its author calls the values, and what they count where they do not say so."""
    title, unit = plot.chart.titles[1], plot.chart.unit
    if not unit or plot.shown != plot.numbers.bare:
        return title
    return plot.context.words.measured(title, unit) if title else plot.context.words.unit(unit)
