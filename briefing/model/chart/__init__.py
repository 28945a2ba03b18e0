"""What a chart on a page says besides the picture of it: series and their colours, axes, legend,
labels. Programs with charts of their own write them from this; nothing of it is read back out of
words or shapes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefing.model.chart.number_format import NumberFormat
from briefing.model.record import record

if TYPE_CHECKING:
    from briefing.model.geometry import Box
    from briefing.model.theme import Color


@record
class ChartSeries:
    """A row of values, one for each category; None for none."""

    name: str
    values: tuple[float | None, ...]
    color: Color
    point_colors: tuple[Color, ...] = ()
    """One for each category where each has its own, as slices of a pie do."""


@record
class AxisTitle:
    """What an axis measures, written level wherever it stands."""

    text: str
    box: Box
    """Around the words, pt on the slide."""


@record
class ValueAxis:
    """The scale that values are measured on."""

    ticks: tuple[float, ...]
    """At least two, rising by equal steps: the axis ends at the outer ones. Programs with charts of
    their own find them themselves, and others for other values.
    """
    visible: bool = True
    """With numbers and grid lines; without where every bar says its own value."""
    held: Literal["", "low", "high"] = ""
    """The end that stays at zero, whatever the values are."""
    numbers: NumberFormat = NumberFormat()
    title: AxisTitle | None = None

    @property
    def minimum(self) -> float:
        return self.ticks[0]

    @property
    def maximum(self) -> float:
        return self.ticks[-1]

    @property
    def step(self) -> float:
        return (self.maximum - self.minimum) / (len(self.ticks) - 1)


@record
class CategoryAxis:
    """The axis with the names."""

    interval: int = 1
    """The first name is shown and every so-manieth after it."""
    reverse: bool = False
    """From the top down rather than from the bottom up."""
    title: AxisTitle | None = None


@record
class BarSpacing:
    """Percent of a bar's thickness, as OOXML counts it."""

    gap: int
    """Between the bars of two categories."""
    overlap: int
    """Of neighbouring bars; negative for a gap."""


@record
class LineStyle:
    """How the lines of a line chart are drawn."""

    width: float
    marker: float
    """Diameter of the dot on each value; 0 for none. Both pt."""


@record
class DataLabels:
    """What stands at each bar, point or slice."""

    content: Literal["value", "percent"] = "value"
    position: Literal["outside", "above"] = "outside"
    size: float = 0.0
    """Type size in pt; 0 for that of everything else."""
    numbers: NumberFormat = NumberFormat()


@record
class PlotArea:
    """Where the values are drawn, and how."""

    box: Box
    """Between the axes, or around the pie; pt on the slide."""
    value_axis: ValueAxis | None = None
    category_axis: CategoryAxis | ValueAxis | None = None
    """Of a scatter chart a second axis of values; a pie has no axes."""
    bars: BarSpacing | None = None
    lines: LineStyle | None = None
    """Of a line chart, and the dots alone of a scatter chart."""
    stacked: bool = False
    """Of areas: each stands on the one before."""
    labels: DataLabels | None = None


@record
class Legend:
    """The names of the series beside the plot."""

    box: Box
    """Around swatches and names, pt on the slide."""
    side: Literal["top", "right"]
