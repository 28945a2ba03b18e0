"""The paper a chart is drawn on: collects parts, sets labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.charts.numbers import number_format
from briefing.layout.charts.scale import MOST
from briefing.layout.prose import paragraph
from briefing.layout.text_style import style_at
from briefing.layout.typeset import set_text
from briefing.model import scene
from briefing.model.chart import AxisTitle
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.text import rich

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.model.chart.number_format import NumberFormat
    from briefing.model.deck import Chart
    from briefing.model.design import StyleName
    from briefing.model.scene import Anchor, Paragraph, ShapeKind, VerticalAlign
    from briefing.model.theme import Color

_SLACK = 3.0
"""Pt that a label's box is wider than the label, so that no rounding breaks its line."""


class ChartMeasures(Measures):
    """What all charts have: heights, type, axes, legend. pt unless it says otherwise."""

    PART = "chart"
    least: tuple[float, ...]
    """Heights that a chart is tried at."""
    tall: float
    """Height that it grows to where there is room."""
    labels: tuple[float, ...]
    """Type sizes."""
    pie_labels: tuple[float, ...]
    """A pie's names are a list to be read, no axis to be glanced at."""
    rule: float
    swatch: float
    after_swatch: float
    large: int
    """Up to so many bars have their values written large."""
    between: float
    """Names of the legend, and before the unit."""
    below_legend: float


def highest(chart: Chart) -> int:
    """Index of the one category whose bar stands out among the bars of one series; -1 for none."""
    if chart.kind not in ("bar", "column") or len(chart.series) != 1:
        return -1
    values = chart.series[0].values[: len(chart.categories)]
    known = [value for value in values if value is not None]
    if len(known) < 2 or min(known) < 0 or known.count(max(known)) != 1:
        return -1
    return values.index(max(known))


class Plot:
    """A chart at one size: `label` is the type size of everything written on it."""

    def __init__(
        self, chart: Chart, context: LayoutContext, label: float, *, units: bool = False
    ) -> None:
        self.chart = chart
        self.numbers = number_format(chart)
        """Of the values, with what they count."""
        self.shown = self.numbers if units else self.numbers.bare
        """As they are written on the chart."""
        self.context = context
        self.measures = context.measures(ChartMeasures)
        self.label = label
        self.highest = highest(chart)
        self.large = self.highest >= 0 and len(chart.categories) <= self.measures.large
        """Values are written large: there are few."""
        self.parts: list[scene.Shape | scene.Text | scene.Path] = []
        self.legend: list[Box] = []
        """Around each swatch and each name of the legend."""

    @property
    def line(self) -> float:
        """Height of a line of labels."""
        return self.label * self.context.styles["chart_name"].leading

    @property
    def value_line(self) -> float:
        """Height of a value."""
        return self.context.styles[self._value_style].line(self.label)

    @property
    def value_size(self) -> float:
        return self.context.styles[self._value_style].size(self.label)

    @property
    def _value_style(self) -> StyleName:
        return "chart_large_value" if self.large else "chart_value"

    @property
    def values(self) -> list[float]:
        """All that there are."""
        return [v for series in self.chart.series for v in series.values if v is not None]

    def written(self, value: float) -> str:
        """A value as it stands at its bar or point."""
        return self.shown.written(value)

    @property
    def ticks(self) -> NumberFormat:
        """Of the numbers on an axis: they may be rounder than the values are."""
        return replace(self.shown, decimals=None)

    def steps(self, height: float) -> int:
        """Of a standing axis of `height` pt, at most: a number needs a line."""
        return min(max(int(height / self.line), 2), MOST)

    def color(self, series: int, category: int) -> Color:
        """Of a bar: where one stands out, it has the accent and the others are quiet."""
        if self.highest < 0:
            return f"series{series}"
        return "accent" if category == self.highest else "quiet"

    @property
    def style(self) -> scene.Style:
        """Of every label but the values."""
        return style_at(self.context.styles["chart_name"], self.label)

    def write(
        self,
        text: str,
        box: Box,
        anchor: Anchor = "left",
        *,
        valign: VerticalAlign = "middle",
        value: bool = False,
    ) -> scene.Text | None:
        """A label in `box`; None where it says nothing."""
        if not text.strip():
            return None
        para = self.paragraph(text, anchor, value=value)
        name = f"Label {len(self.parts)}"
        label = set_text(box, (para,), self.context.measurer, name=name, valign=valign)
        self.parts.append(label)
        return label

    def title(self, words: str, box: Box, anchor: Anchor) -> AxisTitle | None:
        """What an axis measures, written in `box`; None where there is nothing to say."""
        label = self.write(words, box, anchor)
        if label is None:
            return None
        line = label.lines[0]
        return AxisTitle(words, Box(line.x, box.y, line.width, box.height))

    def entry(
        self, number: int, name: str, swatch: Box, beside: Box, *, valign: VerticalAlign = "middle"
    ) -> None:
        """A swatch of the legend in colour `number`, and the name that stands `beside` it."""
        self.shape(swatch, f"series{number}", "ellipse")
        self.legend.append(swatch)
        label = self.write(name, beside, valign=valign)
        if label is not None:
            right = max(line.x + line.width for line in label.lines)
            self.legend.append(replace(label.box, width=right - label.box.x))

    def shape(self, box: Box, fill: Color, kind: ShapeKind = "rect") -> None:
        self.parts.append(scene.Shape(box, kind, fill, name=f"Mark {len(self.parts)}"))

    def rule(self, x: float, y: float, width: float, height: float) -> None:
        self.parts.append(
            scene.Shape(
                Box(x, y, width, height),
                "line",
                stroke="rule",
                stroke_width=self.measures.rule,
                name=f"Rule {len(self.parts)}",
            )
        )

    def path(self, path: scene.Path) -> None:
        self.parts.append(path)

    def paragraph(self, text: str, anchor: Anchor = "left", *, value: bool = False) -> Paragraph:
        line = " ".join(text.split())
        style = self.context.styles[self._value_style if value else "chart_name"]
        return replace(paragraph(rich(line), style, self.label), align=anchor)

    def natural(self, text: str, *, value: bool = False) -> float:
        """Width of the label on one line."""
        return (
            self.context.natural(self.paragraph(text, value=value)) + _SLACK
            if text.strip()
            else 0.0
        )

    def fits(self, text: str, width: float, lines: int) -> bool:
        """The label needs no more than `lines` lines, and none of its words is broken."""
        if not text.strip():
            return True
        para = self.paragraph(text)
        words = self.context.widest_word(para)
        return words <= width and self.context.line_count(para, width) <= lines

    def height(self, text: str, width: float) -> float:
        return self.context.height((self.paragraph(text),), width) if text.strip() else 0.0
