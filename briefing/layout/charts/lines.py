"""Lines with a dot on every value, areas under them, and dots alone."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.layout.charts.axes import axes, crossed, kept_inside
from briefing.layout.charts.scale import HALF, MOST, ROOM, scale_of
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
    scatter_dot: float


def lines(plot: Plot, box: Box) -> PlotArea | None:
    """Draw the lines; None where the labels have no room. An empty cell is a gap."""
    chart, m = plot.chart, plot.context.measures(LinesMeasures)
    scale = scale_of(plot.values, plot.steps(box.height - 3 * plot.line))
    area = axes(plot, box, scale, max(plot.values))
    if area is None:
        return None
    inside = area.box
    slot = inside.width / len(chart.categories)
    dotted = len(chart.categories) <= m.dotted
    labelled = len(chart.series) == 1 and len(chart.categories) <= m.labelled
    # All of them or none: a chart that others edit has one rule for its labels.
    labelled = labelled and slot >= max(
        plot.natural(plot.written(value), value=True) for value in plot.values
    )
    labels = DataLabels(position="above", numbers=plot.shown) if labelled else None
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
            if labelled:
                above = Box(x - slot / 2, y - plot.line - m.dot, slot, plot.line)
                plot.write(plot.written(value), kept_inside(above, box), "center", value=True)
        _stroke(plot, run, number)
    return replace(area, lines=LineStyle(m.stroke, m.dot if dotted else 0.0), labels=labels)


def _stroke(plot: Plot, run: list[tuple[float, float]], number: int) -> None:
    if len(run) > 1:
        width = plot.context.measures(LinesMeasures).stroke
        path = Path(polyline(run), stroke=f"series{number}", stroke_width=width)
        plot.path(path)


def areas(plot: Plot, box: Box) -> PlotArea | None:
    """Fill what lies under the values, each series on those before it; None where the labels have
    no room. An empty cell is nothing.
    """
    chart = plot.chart
    count = len(chart.categories)
    stacks = [[0.0] * count]
    for series in chart.series:
        values = [value or 0.0 for value in (*series.values, *[None] * count)][:count]
        stacks.append([below + value for below, value in zip(stacks[-1], values, strict=True)])
    if count < 2:
        return None
    tops = [value for stack in stacks[1:] for value in stack]
    scale = scale_of(tops, plot.steps(box.height - 3 * plot.line))
    area = axes(plot, box, scale, max(tops), edges=True)
    if area is None:
        return None
    inside = area.box
    slot = inside.width / (count - 1)

    def line(stack: list[float]) -> list[tuple[float, float]]:
        heights = (inside.bottom - scale.share(value) * inside.height for value in stack)
        return [(round(inside.x + index * slot, 2), round(y, 2)) for index, y in enumerate(heights)]

    for number, (under, over) in enumerate(pairwise(stacks)):
        outline = polyline([*line(over), *reversed(line(under))], closed=True)
        plot.path(Path(outline, fill=f"series{number}"))
    return replace(area, stacked=len(chart.series) > 1)


def scatter(plot: Plot, box: Box) -> PlotArea | None:
    """Draw a dot for each value, at its place on both axes; None where these have no room."""
    chart, m = plot.chart, plot.context.measures(LinesMeasures)
    if len(chart.across) != len(chart.categories):
        return None
    up = scale_of(plot.values, plot.steps(box.height - 4 * plot.line), before=HALF)
    found = crossed(
        plot,
        box,
        up,
        lambda most: scale_of(chart.across, min(most, MOST), before=ROOM),
        max(plot.values),
    )
    if found is None:
        return None
    area, across = found
    inside, dot = area.box, m.scatter_dot
    for number, series in enumerate(chart.series):
        for place, value in zip(chart.across, series.values, strict=False):
            if value is not None:
                x = inside.x + across.share(place) * inside.width
                y = inside.bottom - up.share(value) * inside.height
                shape = Box(x - dot / 2, y - dot / 2, dot, dot)
                plot.shape(shape, f"series{number}", "ellipse")
    return replace(area, lines=LineStyle(0.0, dot))
