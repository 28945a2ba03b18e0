"""What a chart on a page says besides the picture of it: series and their colours, axes, legend,
labels. Programs with charts of their own write them from this; nothing of it is read back out of
words or shapes.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from briefing.model.record import record, replace

if TYPE_CHECKING:
    from briefing.model.geometry import Box
    from briefing.model.theme import Color

_EXACT = 1e15
"""Below it all digits before the point are known."""


@record
class NumberFormat:
    """How the numbers of a chart are written, by people and as a format of spreadsheets."""

    decimals: int | None = None
    """Digits after the point; None for as many as each number has."""
    grouped: bool = False
    """`12,345`; years and other small numbers are not."""
    before: str = ""
    """`¥`"""
    after: str = ""
    """`%`, ` kg`"""

    def written(self, value: float) -> str:
        """`¥1,234.5`; empty for what is no number."""
        if not math.isfinite(value):
            return ""
        digits = self._digits(abs(value))
        minus = "-" if value < 0 and digits.strip("0.,") else ""
        return f"{minus}{self.before}{digits}{self.after}"

    def _digits(self, value: float) -> str:
        comma = "," if self.grouped else ""
        if self.decimals is not None:
            return f"{value:{comma}.{self.decimals}f}"
        value = float(f"{value:.12g}")
        return f"{value:{comma}}".removesuffix(".0") if value < _EXACT else f"{value:g}"

    @property
    def code(self) -> str:
        """`#,##0`, `0"%"`, `0.0" kg"`, `General"%"`."""
        before, after = _literal(self.before), _literal(self.after)
        if self.decimals is not None:
            point = f".{'0' * self.decimals}" if self.decimals else ""
            return f"{before}{'#,##0' if self.grouped else '0'}{point}{after}"
        plain = f"{before}General{after}"
        if not self.grouped:
            return plain
        # The numbers may be small ones some day, and those of an axis between whole ones.
        large = f"{before}#,##0{after}"
        return f"[>=1000]{large};[<=-1000]-{large};{plain}"

    @property
    def bare(self) -> NumberFormat:
        """Without a unit."""
        return replace(self, before="", after="")


def _literal(words: str) -> str:
    """Words in a number format. A quotation mark cannot stand in them."""
    kept = words.replace('"', "\u2033")
    return f'"{kept}"' if kept else ""


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
