"""A line for each series, with a dot on every value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.charts.bars import axis
from briefing.layout.charts.scale import scale_of, written
from briefing.model.geometry import Box
from briefing.model.scene import Path

if TYPE_CHECKING:
    from briefing.layout.charts.plot import Plot

_STROKE = 3.0
_DOT = 7.0
_DOTTED = 40
"""Dots while there are no more values than so many in a series."""
_LABELLED = 12


def lines(plot: Plot, box: Box) -> bool:
    """Draw the lines; False where the labels have no room. An empty cell is a gap."""
    chart = plot.chart
    scale = scale_of(value for series in chart.series for value in series.values)
    inside = axis(plot, box, scale, plot.line + _DOT)
    if inside is None:
        return False
    slot = inside.width / len(chart.categories)
    labelled = len(chart.series) == 1 and len(chart.categories) <= _LABELLED
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
            if len(values) <= _DOTTED:
                dot = Box(x - _DOT / 2, y - _DOT / 2, _DOT, _DOT)
                plot.shape(dot, f"series{number}", "ellipse")
            if labelled and plot.natural(written(value), value=True) <= slot:
                above = Box(x - slot / 2, y - plot.line - _DOT, slot, plot.line)
                plot.write(written(value), above, "center", value=True)
        _stroke(plot, run, number)
    return True


def _stroke(plot: Plot, run: list[tuple[float, float]], number: int) -> None:
    if len(run) > 1:
        path = Path(tuple(run), closed=False, stroke=f"series{number}", stroke_width=_STROKE)
        plot.path(path)
