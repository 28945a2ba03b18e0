"""Columns that stand and bars that lie, one for each value, grouped by category."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.charts.scale import scale_of, written
from briefing.model.chart import BarSpacing, CategoryAxis, DataLabels, PlotArea, ValueAxis
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import replace

if TYPE_CHECKING:
    from briefing.layout.charts.plot import Plot
    from briefing.layout.charts.scale import Scale


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
    beside_ticks: float
    above_names: float
    between_names: float
    beside_names: float
    """Of lying bars, whose names may take"""
    names_share: float
    """of the width."""


def columns(plot: Plot, box: Box) -> PlotArea | None:
    """Draw standing columns; None where the labels have no room. Where every column says its value
    and none is below zero, there is nothing else than the line they stand on.
    """
    chart, m = plot.chart, plot.context.measures(BarsMeasures)
    values = [value for series in chart.series for value in series.values if value is not None]
    slot = box.width / len(chart.categories)
    labelled = _few(plot) and _are_labelled(plot, slot, m)
    bare = labelled and min(values) >= 0 < max(values)
    if bare:
        area = _baseline(plot, box, max(values))
        scale = None
    else:
        scale = scale_of(values)
        area = axes(plot, box, scale, plot.line * 1.2, plot.line if scale.low < 0 else 0.0)
    if area is None:
        return None
    inside = area.box
    slot = inside.width / len(chart.categories)
    if not bare and _few(plot):
        labelled = _are_labelled(plot, slot, m)
    thick = _thickness(plot, slot, m)
    zero = inside.bottom - scale.share(0) * inside.height if scale else inside.bottom
    for category in range(len(chart.categories)):
        left = inside.x + (category + 0.5) * slot - thick * len(chart.series) / 2
        for number, series in enumerate(chart.series):
            value = series.values[category] if category < len(series.values) else None
            if value is None:
                continue
            share = scale.share(value) if scale else value / max(values)
            top = inside.bottom - share * inside.height
            bar = Box(left + number * thick, min(top, zero), thick * m.column, abs(zero - top))
            plot.shape(bar, plot.color(number, category))
            if labelled:
                y = bar.y - plot.value_line - 2 if value >= 0 else bar.bottom + 2
                wide = slot if bare and len(chart.series) == 1 else 80.0
                around = Box(bar.x + bar.width / 2 - wide / 2, y, wide, plot.value_line)
                plot.write(written(value), _kept_inside(around, box), "center", value=True)
    if bare:
        plot.rule(inside.x, inside.bottom, inside.width, 0)
    spacing = _spacing(slot, thick, m.column, len(chart.series))
    labels = DataLabels(size=plot.value_size) if labelled else None
    return replace(area, bars=spacing, labels=labels)


def _thickness(plot: Plot, slot: float, m: BarsMeasures) -> float:
    return min(slot * m.group / len(plot.chart.series), m.thickest)


def _are_labelled(plot: Plot, slot: float, m: BarsMeasures) -> bool:
    """Whether each value has room over its column; a large one becomes small where it has none."""
    room = max(_thickness(plot, slot, m) + 6, slot * 0.9 / len(plot.chart.series))
    values = [v for series in plot.chart.series for v in series.values if v is not None]
    wide = max(plot.natural(written(value), value=True) for value in values)
    if wide > room and plot.large:
        plot.large = False
        wide = max(plot.natural(written(value), value=True) for value in values)
    return wide <= room


def _baseline(plot: Plot, box: Box, high: float) -> PlotArea | None:
    """Categories under a line, and nothing else; None where their names have no room."""
    chart, m = plot.chart, plot.context.measures(BarsMeasures)
    slot = box.width / len(chart.categories)
    wide = slot - m.between_names
    if not all(plot.fits(name, wide, 3) for name in chart.categories):
        return None
    below = max(plot.height(name, wide) for name in chart.categories)
    top = round(box.y + plot.value_line + 4, 2)
    bottom = round(box.bottom - m.above_names - below, 2)
    inside = Box(box.x, top, box.width, bottom - top)
    for index, category in enumerate(chart.categories):
        centre = inside.x + (index + 0.5) * slot
        name = Box(centre - wide / 2, inside.bottom + m.above_names, wide, below)
        plot.write(category, _kept_inside(name, box), "center", valign="top")
    return PlotArea(inside, ValueAxis((0.0, high), visible=False), CategoryAxis())


def axes(plot: Plot, box: Box, scale: Scale, above: float, under: float = 0.0) -> PlotArea | None:
    """Ticks with their numbers on the left, categories below; what is left for the plot, or None
    where the categories' names have no room. Values have `above` pt over the plot and `under` pt
    below it to be written in.
    """
    chart, m = plot.chart, plot.context.measures(BarsMeasures)
    left = max(plot.natural(written(tick)) for tick in scale.ticks) + m.beside_ticks
    slot = (box.width - left) / len(chart.categories)
    wide = slot - m.between_names
    every = 1
    if not all(plot.fits(name, wide, 3) for name in chart.categories):
        every = _thinned(plot, slot)
        if not every:
            return None
        wide = slot * every - m.between_names
    shown = range(0, len(chart.categories), every)
    below = max(plot.height(chart.categories[i], wide) for i in shown)
    top = round(box.y + above, 2)
    bottom = round(box.bottom - under - m.above_names - below, 2)
    inside = Box(box.x + left, top, box.width - left, bottom - top)
    for tick in scale.ticks:
        y = round(inside.bottom - scale.share(tick) * inside.height, 2)
        plot.rule(inside.x, y, inside.width, 0)
        number = Box(box.x, y - plot.line / 2, left - m.beside_ticks, plot.line)
        plot.write(written(tick), number, "right")
    for index in shown:
        centre = inside.x + (index + 0.5) * slot
        name = Box(centre - wide / 2, inside.bottom + under + m.above_names, wide, below)
        name = _kept_inside(name, box)
        plot.write(chart.categories[index], name, "center", valign="top")
    return PlotArea(inside, ValueAxis(scale.ticks), CategoryAxis(every))


def bars(plot: Plot, box: Box) -> PlotArea | None:
    """Draw lying bars, first category on top; None where the labels have no room."""
    chart, m = plot.chart, plot.context.measures(BarsMeasures)
    scale = scale_of(value for series in chart.series for value in series.values)
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
    values = [value for series in chart.series for value in series.values if value is not None]
    plot.large = False
    right = max(plot.natural(written(value), value=True) for value in values) + 10
    labelled = thick * 1.15 >= plot.line * 0.8
    start = left + (right if scale.low < 0 else 0.0)
    inside = Box(box.x + start, box.y, box.width - start - right, box.height)
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
                plot.write(written(value), beside, anchor, value=True)
    plot.rule(zero, box.y, 0, box.height)
    return PlotArea(
        *_reach(inside, scale, values),
        CategoryAxis(reverse=True),
        _spacing(slot, thick, m.bar, len(chart.series)),
        labels=DataLabels() if labelled else None,
    )


def _reach(inside: Box, scale: Scale, values: list[float]) -> tuple[Box, ValueAxis]:
    """From the end of the longest bar on the left to that on the right: nothing else shows where
    an axis without ticks begins and ends.
    """
    low, high = min(0.0, *values), max(0.0, *values)
    if low == high:
        low, high = scale.low, scale.high
    start, end = (inside.x + scale.share(value) * inside.width for value in (low, high))
    box = Box(start, inside.y, end - start, inside.height)
    return box, ValueAxis((low, high), visible=False)


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


def _thinned(plot: Plot, slot: float) -> int:
    """On a time axis every second, third … name may do; 0 where none would."""
    count = len(plot.chart.categories)
    if plot.chart.kind != "line" or count < 6:
        return 0
    between = plot.context.measures(BarsMeasures).between_names
    for every in range(2, count // 2 + 1):
        if all(
            plot.fits(name, slot * every - between, 2) for name in plot.chart.categories[::every]
        ):
            return every
    return 0


def _kept_inside(name: Box, box: Box) -> Box:
    """A label at the edge may not leave the chart."""
    x = min(max(name.x, box.x), box.right - name.width)
    return Box(round(x, 2), name.y, name.width, name.height)
