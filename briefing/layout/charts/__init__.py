"""A deck's chart and a box → the chart drawn: bars, lines, slices, axes, labels, legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.charts.bars import bars, columns
from briefing.layout.charts.lines import lines
from briefing.layout.charts.pie import pie
from briefing.layout.charts.plot import Plot
from briefing.model.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.layout.context import Context
    from briefing.model.deck import Chart, ChartKind

_DRAW: Mapping[ChartKind, Callable[[Plot, Box], bool]] = {
    "bar": bars,
    "column": columns,
    "line": lines,
    "pie": pie,
}
_SWATCH = 11.0
_MOST_SERIES = 6
_LEGEND_GAP = 14.0


def draw_chart(chart: Chart, box: Box, room: Context, label: float) -> Plot | None:
    """The chart in `box` with labels of `label` pt; None where it has no room for its names, or is
    no chart: no values, too many series.
    """
    if not chart.categories or not 0 < len(chart.series) <= _MOST_SERIES:
        return None
    if not any(value is not None for series in chart.series for value in series.values):
        return None
    plot = Plot(chart, room, label)
    below = _legend(plot, box)
    if below is None:
        return None
    inside = Box(box.x, below, box.width, box.bottom - below)
    return plot if _DRAW[chart.kind](plot, inside) else None


def _legend(plot: Plot, box: Box) -> float | None:
    """Unit on the right, names of the series on the left; where the plot may begin."""
    chart = plot.chart
    named = len(chart.series) > 1 and chart.kind != "pie"
    unit = plot.room.words.unit(chart.unit) if chart.unit and chart.kind != "pie" else ""
    if not named and not unit:
        return box.y
    x = box.x
    right = box.right - (plot.natural(unit) + 24 if unit else 0.0)
    if unit:
        plot.write(unit, Box(right, box.y, box.right - right, plot.line), "right")
    for number, series in enumerate(chart.series if named else ()):
        width = plot.natural(series.name)
        if x + _SWATCH + 8 + width > right:
            return None
        swatch = Box(x, box.y + (plot.line - _SWATCH) / 2, _SWATCH, _SWATCH)
        plot.shape(swatch, f"series{number}", "ellipse")
        plot.write(series.name, Box(swatch.right + 8, box.y, width, plot.line))
        x = swatch.right + 8 + width + 24
    return box.y + plot.line + _LEGEND_GAP
