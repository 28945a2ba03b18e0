"""A pie with its slices named beside it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefing.model.chart import DataLabels, PlotArea
from briefing.model.design import Measures
from briefing.model.geometry import Box, around
from briefing.model.record import record
from briefing.model.scene import Path
from briefing.model.shapes.outline import polyline

if TYPE_CHECKING:
    from briefing.layout.charts.plot import Plot

_ARC = math.radians(3)
"""Of a circle that one straight piece stands for."""
_PERCENT = ("%", "％")


class PieMeasures(Measures):
    """How a pie and the names beside it are drawn, in pt."""

    PART = "pie"
    slices: int
    """So many can still be told apart."""
    edge: float
    """Between two slices."""
    radius: float
    share: float
    """Of the chart's width, the radius at most."""
    inset: float
    """From the chart's top and bottom, at least."""
    beside: float
    """From the pie to the names."""
    after_swatch: float
    column: float
    """Between names, values and shares."""
    narrowest: float
    """Of the names."""
    closest: float
    """Between two rows, at least."""
    optical: float


def pie(plot: Plot, box: Box) -> PlotArea | None:
    """Draw the first series clockwise from the top; None where it is none of a whole's parts."""
    chart, m = plot.chart, plot.context.measures(PieMeasures)
    values = [value or 0.0 for value in chart.series[0].values]
    total = sum(values)
    if len(chart.series) > 1 or len(values) > m.slices or total <= 0:
        return None
    if any(value < 0 or not math.isfinite(value) for value in values):
        return None
    radius = min(box.height / 2 - m.inset, box.width * m.share, m.radius)
    rows = _rows(plot, values, total, box.width - 2 * radius - m.beside, box.height)
    if rows is None:
        return None
    left = box.x + (box.width - 2 * radius - m.beside - rows.width) * m.optical
    _draw_rows(plot, rows, left + 2 * radius + m.beside, box.y + box.height / 2)
    centre = (left + radius, box.y + box.height / 2)
    angle = -math.pi / 2
    outline: list[Box] = []
    for number, value in enumerate(values):
        if value:
            end = angle + value / total * 2 * math.pi
            points = _slice(centre, radius, angle, end)
            plot.path(
                Path(
                    polyline(points, closed=True),
                    fill=f"series{number}",
                    stroke="background",
                    stroke_width=m.edge,
                )
            )
            outline += (Box(x, y, 0, 0) for x, y in points)
            angle = end
    return PlotArea(around(outline), labels=_labels(plot))


def _labels(plot: Plot) -> DataLabels:
    """What a program writes around the pie, which here stands in rows beside it."""
    if plot.chart.unit in _PERCENT:
        return DataLabels("value", numbers=plot.numbers)
    return DataLabels("percent")


def _slice(
    centre: tuple[float, float], radius: float, start: float, end: float
) -> tuple[tuple[float, float], ...]:
    count = max(math.ceil((end - start) / _ARC), 2)
    arc = [
        (
            round(centre[0] + radius * math.cos(start + (end - start) * index / count), 2),
            round(centre[1] + radius * math.sin(start + (end - start) * index / count), 2),
        )
        for index in range(count + 1)
    ]
    return (centre, *arc) if end - start < 2 * math.pi - 1e-6 else tuple(arc)


@record
class _Rows:
    """Name, value and share of each slice; widths and heights in pt."""

    values: tuple[str, ...]
    shares: tuple[str, ...]
    name: float
    value: float
    share: float
    heights: tuple[float, ...]
    between: float
    width: float
    """Of the whole."""


def _rows(
    plot: Plot, values: list[float], total: float, width: float, height: float
) -> _Rows | None:
    """The rows in so much room; None where they do not fit."""
    names, m = plot.chart.categories, plot.context.measures(PieMeasures)
    written_values = tuple(plot.numbers.written(value) for value in values)
    percent = plot.chart.unit in _PERCENT
    shares = tuple("" if percent else f"{value / total:.0%}" for value in values)
    value = max(plot.natural(text, value=True) for text in written_values)
    share = max(plot.natural(text) for text in shares)
    beside = plot.measures.swatch + m.after_swatch
    most = width - beside - value - share - 2 * m.column
    if most < m.narrowest or not all(plot.fits(name, most, 2) for name in names):
        return None
    name = min(most, max(plot.natural(text) for text in names))
    heights = tuple(max(plot.height(text, name), plot.line) for text in names)
    between = min((height - sum(heights)) / (len(heights) + 1), plot.line * 0.9)
    if between < m.closest:
        return None
    whole = beside + name + value + share + 2 * m.column
    return _Rows(written_values, shares, name, value, share, heights, between, whole)


def _draw_rows(plot: Plot, rows: _Rows, x: float, middle: float) -> None:
    m, across = plot.context.measures(PieMeasures), plot.measures.swatch
    tall = sum(rows.heights) + rows.between * (len(rows.heights) - 1)
    top = middle - tall / 2
    for number, (name, height) in enumerate(zip(plot.chart.categories, rows.heights, strict=True)):
        swatch = Box(x, top + (plot.line - across) / 2, across, across)
        left = swatch.right + m.after_swatch
        plot.entry(number, name, swatch, Box(left, top, rows.name, height), valign="top")
        left += rows.name + m.column
        value = Box(left, top, rows.value, plot.line)
        plot.write(rows.values[number], value, "right", value=True)
        left += rows.value + m.column
        plot.write(rows.shares[number], Box(left, top, rows.share, plot.line), "right")
        top += height + rows.between
