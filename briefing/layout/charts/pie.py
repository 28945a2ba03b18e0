"""A pie with its slices named beside it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefing.layout.charts.scale import written
from briefing.model.geometry import Box
from briefing.model.scene import Path

if TYPE_CHECKING:
    from briefing.layout.charts.plot import Plot

_ARC = math.radians(3)
"""Of a circle that one straight piece stands for."""
_MOST = 10
"""Slices that can still be told apart."""
_SWATCH = 11.0
_RADIUS = 150.0


def pie(plot: Plot, box: Box) -> bool:
    """Draw the first series clockwise from the top; False where it is none of a whole's parts."""
    chart = plot.chart
    values = [value or 0.0 for value in chart.series[0].values]
    total = sum(values)
    if len(chart.series) > 1 or len(values) > _MOST or total <= 0:
        return False
    if any(value < 0 or not math.isfinite(value) for value in values):
        return False
    radius = min(box.height / 2 - 8, box.width * 0.2, _RADIUS)
    centre = (box.x + box.width * 0.07 + radius, box.y + box.height / 2)
    left = centre[0] + radius + 56
    if not _name_slices(plot, Box(left, box.y, box.right - left, box.height), values, total):
        return False
    angle = -math.pi / 2
    for number, value in enumerate(values):
        if value:
            end = angle + value / total * 2 * math.pi
            plot.path(
                Path(
                    _slice(centre, radius, angle, end),
                    fill=f"series{number}",
                    stroke="background",
                    stroke_width=1.5,
                )
            )
            angle = end
    return True


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


def _name_slices(plot: Plot, box: Box, values: list[float], total: float) -> bool:
    """Name, value and share of each slice, a row each."""
    names = plot.chart.categories
    numbers = [f"{written(value)}{plot.chart.unit}  {value / total:.0%}" for value in values]
    right = max(plot.natural(number, value=True) for number in numbers)
    inner = box.width - right - _SWATCH - 28
    if inner < 40 or not all(plot.fits(name, inner, 2) for name in names):
        return False
    rows = [max(plot.height(name, inner), plot.line) for name in names]
    spare = box.height - sum(rows)
    between = min(spare / (len(rows) + 1), plot.line * 0.9)
    if between < 3:
        return False
    wide = min(inner, max(plot.natural(name) for name in names) + 24)
    top = box.y + (box.height - sum(rows) - between * (len(rows) - 1)) / 2
    for number, (name, tall) in enumerate(zip(names, rows, strict=True)):
        swatch = Box(box.x, top + (plot.line - _SWATCH) / 2, _SWATCH, _SWATCH)
        plot.shape(swatch, f"series{number}", "ellipse")
        plot.write(name, Box(swatch.right + 10, top, wide, tall), valign="top")
        x = swatch.right + 10 + wide + 8
        plot.write(numbers[number], Box(x, top, right, plot.line), "right", value=True)
        top += tall + between
    return True
