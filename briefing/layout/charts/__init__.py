"""A deck's chart and a box → the scene's chart: what it says, and the picture of it: bars, lines,
slices, axes, labels, legend.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.charts.bars import bars, columns
from briefing.layout.charts.lines import lines
from briefing.layout.charts.pie import pie
from briefing.layout.charts.plot import Plot
from briefing.model import scene
from briefing.model.chart import ChartSeries, Legend
from briefing.model.geometry import Box, around

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.layout.context import LayoutContext
    from briefing.model.chart import PlotArea
    from briefing.model.deck import Chart, ChartKind
    from briefing.model.theme import Color

_DRAW: Mapping[ChartKind, Callable[[Plot, Box], PlotArea | None]] = {
    "bar": bars,
    "column": columns,
    "line": lines,
    "pie": pie,
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
    plot = Plot(chart, context, label)
    below = _draw_legend(plot, box)
    if below is None:
        return None
    inside = Box(box.x, below, box.width, box.bottom - below)
    area = _DRAW[chart.kind](plot, inside)
    if area is None:
        return None
    return scene.Chart(
        box,
        chart.kind,
        chart.categories,
        _series(chart, plot),
        area,
        tuple(plot.parts),
        plot.style,
        _legend(plot),
        unit=chart.unit,
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


def _draw_legend(plot: Plot, box: Box) -> float | None:
    """Unit on the right, names of the series on the left; where the plot may begin."""
    chart = plot.chart
    named = len(chart.series) > 1 and chart.kind != "pie"
    unit = plot.context.words.unit(chart.unit) if chart.unit and chart.kind != "pie" else ""
    if not named and not unit:
        return box.y
    x, m = box.x, plot.measures
    right = box.right - (plot.natural(unit) + m.between if unit else 0.0)
    if unit:
        plot.write(unit, Box(right, box.y, box.right - right, plot.line), "right")
    for number, series in enumerate(chart.series if named else ()):
        width = plot.natural(series.name)
        if x + m.swatch + m.after_swatch + width > right:
            return None
        swatch = Box(x, box.y + (plot.line - m.swatch) / 2, m.swatch, m.swatch)
        left = swatch.right + m.after_swatch
        plot.entry(number, series.name, swatch, Box(left, box.y, width, plot.line))
        x = left + width + m.between
    return box.y + plot.line + m.below_legend
