"""Columns that stand and bars that lie, one for each value, grouped by category."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.charts.axes import axes, baseline, kept_inside, value_axis
from briefing.layout.charts.scale import scale_of
from briefing.model.chart import BarSpacing, CategoryAxis, DataLabels, PlotArea
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import replace

if TYPE_CHECKING:
    from briefing.layout.charts.plot import Plot


class BarsMeasures(Measures):
    """Shares of the room that columns and bars take, and the pt between them."""

    PART = "bars"
    group: float
    """Of a category's slot is filled by its bars."""
    column: float
    """Of its place, that a column is thick."""
    bar: float
    """And a lying bar."""
    thickest: float
    """A column's place, pt."""
    bar_thickest: float
    labelled: int
    """Values are written at the bars while there are no more than so many."""
    beside_names: float
    """Of lying bars, whose names may take"""
    names_share: float
    """of the width."""


def columns(plot: Plot, box: Box) -> PlotArea | None:
    """Draw standing columns; None where the labels have no room. Where every column says its value
    and none is below zero, there is nothing else than the line they stand on.
    """
    chart, m, values = plot.chart, plot.context.measures(BarsMeasures), plot.values
    slot = box.width / len(chart.categories)
    labelled = _few(plot) and _are_labelled(plot, slot, m)
    if labelled and min(values) >= 0 < max(values):
        scale = scale_of(values)
        area = baseline(plot, box, scale, max(values))
    else:
        scale = scale_of(values, plot.steps(box.height - 3 * plot.line))
        area = axes(plot, box, scale, max(values), plot.line if scale.low < 0 else 0.0)
    if area is None or area.value_axis is None:
        return None
    bare, inside = not area.value_axis.visible, area.box
    slot = inside.width / len(chart.categories)
    if not bare and _few(plot):
        labelled = _are_labelled(plot, slot, m)
    thick = _thickness(plot, slot, m)
    zero = inside.bottom - scale.share(0) * inside.height
    for category in range(len(chart.categories)):
        left = inside.x + (category + 0.5) * slot - thick * len(chart.series) / 2
        for number, series in enumerate(chart.series):
            value = series.values[category] if category < len(series.values) else None
            if value is None:
                continue
            top = inside.bottom - scale.share(value) * inside.height
            bar = Box(left + number * thick, min(top, zero), thick * m.column, abs(zero - top))
            plot.shape(bar, plot.color(number, category))
            if labelled:
                y = bar.y - plot.value_line - 2 if value >= 0 else bar.bottom + 2
                wide = slot if bare and len(chart.series) == 1 else 80.0
                around = Box(bar.x + bar.width / 2 - wide / 2, y, wide, plot.value_line)
                plot.write(plot.written(value), kept_inside(around, box), "center", value=True)
    if bare:
        plot.rule(inside.x, inside.bottom, inside.width, 0)
    spacing = _spacing(slot, thick, m.column, len(chart.series))
    labels = DataLabels(size=plot.value_size, numbers=plot.shown) if labelled else None
    return replace(area, bars=spacing, labels=labels)


def _thickness(plot: Plot, slot: float, m: BarsMeasures) -> float:
    return min(slot * m.group / len(plot.chart.series), m.thickest)


def _are_labelled(plot: Plot, slot: float, m: BarsMeasures) -> bool:
    """Whether each value has room over its column; a large one becomes small where it has none."""
    room = max(_thickness(plot, slot, m) + 6, slot * 0.9 / len(plot.chart.series))
    wide = _widest(plot)
    if wide > room and plot.large:
        plot.large = False
        wide = _widest(plot)
    return wide <= room


def _widest(plot: Plot) -> float:
    return max(plot.natural(plot.written(value), value=True) for value in plot.values)


def bars(plot: Plot, box: Box) -> PlotArea | None:
    """Draw lying bars, first category on top; None where the labels have no room."""
    chart, m = plot.chart, plot.context.measures(BarsMeasures)
    scale = scale_of(plot.values)
    slot = box.height / len(chart.categories)
    longest = max(plot.natural(name) for name in chart.categories)
    left = min(longest + m.beside_names, box.width * m.names_share)
    lines = int(slot / plot.line)
    if lines < 1 or not all(
        plot.fits(name, left - m.beside_names, lines) for name in chart.categories
    ):
        return None
    thick = min(slot * m.group / len(chart.series), m.bar_thickest)
    if thick < 4:
        return None
    plot.large = False
    right = _widest(plot) + 10
    labelled = thick * 1.15 >= plot.line * 0.8
    start = left + (right if scale.low < 0 else 0.0)
    # Beyond the longest bar a scale goes on: the value stands there as far as it has room.
    reach = scale.share(max(0.0, *plot.values)) or 1.0
    wide = min(box.width - start, (box.width - start - right) / reach)
    inside = Box(box.x + start, box.y, wide, box.height)
    zero = inside.x + scale.share(0) * inside.width
    for category, name in enumerate(chart.categories):
        top = box.y + category * slot
        plot.write(name, Box(box.x, top, left - m.beside_names, slot), "right")
        first = top + slot / 2 - thick * len(chart.series) / 2
        for number, series in enumerate(chart.series):
            value = series.values[category] if category < len(series.values) else None
            if value is None:
                continue
            end = inside.x + scale.share(value) * inside.width
            y = first + number * thick
            bar = Box(min(zero, end), y, abs(end - zero), thick * m.bar)
            plot.shape(bar, plot.color(number, category))
            if labelled:
                x = bar.right + 8 if value >= 0 else bar.x - right
                anchor = "left" if value >= 0 else "right"
                beside = Box(x, y + thick * 0.45 - plot.line / 2, right - 8, plot.line)
                plot.write(plot.written(value), beside, anchor, value=True)
    plot.rule(zero, box.y, 0, box.height)
    return PlotArea(
        inside,
        value_axis(plot, scale, visible=False),
        CategoryAxis(reverse=True),
        _spacing(slot, thick, m.bar, len(chart.series)),
        labels=DataLabels(numbers=plot.shown) if labelled else None,
    )


def _spacing(slot: float, thick: float, share: float, count: int) -> BarSpacing:
    """Of `count` bars in a category's `slot`, each `share` of `thick` in its place."""
    bar = thick * share
    between = thick - bar if count > 1 else 0.0
    gap = (slot - count * bar - (count - 1) * between) / bar
    return BarSpacing(min(max(round(gap * 100), 0), 500), -min(round(between / bar * 100), 100))


def _few(plot: Plot) -> bool:
    return (
        len(plot.chart.categories) * len(plot.chart.series)
        <= plot.context.measures(BarsMeasures).labelled
    )
