"""A line for each series, with a dot on every value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.charts.bars import axes
from briefing.layout.charts.scale import scale_of, written
from briefing.model.chart import DataLabels, LineStyle, PlotArea
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.scene import Path
from briefing.model.shapes.outline import polyline

if TYPE_CHECKING:
    from briefing.layout.charts.plot import Plot


class LinesMeasures(Measures):
    """How lines and their dots are drawn, in pt."""

    PART = "lines"
    stroke: float
    dot: float
    dotted: int
    """Dots while there are no more values than so many in a series."""
    labelled: int
    """Values, likewise."""


def lines(plot: Plot, box: Box) -> PlotArea | None:
    """Draw the lines; None where the labels have no room. An empty cell is a gap."""
    chart, m = plot.chart, plot.context.measures(LinesMeasures)
    scale = scale_of(value for series in chart.series for value in series.values)
    area = axes(plot, box, scale, plot.line + m.dot)
    if area is None:
        return None
    inside = area.box
    slot = inside.width / len(chart.categories)
    dotted = len(chart.categories) <= m.dotted
    labelled = len(chart.series) == 1 and len(chart.categories) <= m.labelled
    labels = None
    for number, series in enumerate(chart.series):
        run: list[tuple[float, float]] = []
        values = series.values[: len(chart.categories)]
        for index, value in enumerate(values):
            if value is None:
                _stroke(plot, run, number)
                run = []
                continue
            x = inside.x + (index + 0.5) * slot
            y = inside.bottom - scale.share(value) * inside.height
            run.append((round(x, 2), round(y, 2)))
            if dotted:
                dot = Box(x - m.dot / 2, y - m.dot / 2, m.dot, m.dot)
                plot.shape(dot, f"series{number}", "ellipse")
            if labelled and plot.natural(written(value), value=True) <= slot:
                above = Box(x - slot / 2, y - plot.line - m.dot, slot, plot.line)
                plot.write(written(value), above, "center", value=True)
                labels = DataLabels(position="above")
        _stroke(plot, run, number)
    return replace(area, lines=LineStyle(m.stroke, m.dot if dotted else 0.0), labels=labels)


def _stroke(plot: Plot, run: list[tuple[float, float]], number: int) -> None:
    if len(run) > 1:
        width = plot.context.measures(LinesMeasures).stroke
        path = Path(polyline(run), stroke=f"series{number}", stroke_width=width)
        plot.path(path)
