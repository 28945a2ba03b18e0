"""A chart as a piece; its table where a chart cannot be."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefing.layout.charts import set_chart
from briefing.layout.charts.numbers import number_format
from briefing.layout.charts.plot import ChartMeasures
from briefing.layout.pieces.stacked import Stacked
from briefing.layout.pieces.table import table
from briefing.model.geometry import Box
from briefing.model.record import field, record, replace

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.layout.piece import Piece, Split
    from briefing.model import scene
    from briefing.model.chart.number_format import NumberFormat
    from briefing.model.deck import Chart


def chart(given: Chart, context: LayoutContext) -> list[Piece]:
    """The chart, and its table's caption."""
    caption = replace(given.table, header=(), rows=())
    return [ChartPiece(given, context), *table(caption, context)]


@record
class ChartPiece:
    """Drawn as its table at widths where a chart cannot be."""

    chart: Chart
    context: LayoutContext
    _least: dict[float, float] = field(default_factory=dict[float, float])
    """Height needed, by width; 0 where no chart can be."""

    def height(self, width: float, size: float) -> float:
        return self._height(width) or self._table().height(width, size)

    def preferred_height(self, width: float, size: float) -> float:
        if self._height(width):
            return self.context.measures(ChartMeasures).tall
        return self._table().preferred_height(width, size)

    def split(self, width: float, size: float, available: float, fresh: bool) -> Split:
        least = self._height(width)
        if least and (available >= least or not fresh):
            return (self, ()) if available >= least else (None, (self,))
        return self._table().split(width, size, available, fresh)

    def draw(self, page: Page, box: Box, size: float) -> None:
        found = _largest(self.chart, box, self.context) if self._height(box.width) else None
        if found is None:
            self._table().draw(page, box, size)
            return
        alt, name, part = _described(self.chart), page.name("Chart"), page.placeholder("chart")
        page.add(replace(found, alt=alt, name=name, part=part))

    def _table(self) -> Stacked:
        return Stacked(table(replace(self.chart.table, caption=None), self.context), self.context)

    def _height(self, width: float) -> float:
        if width not in self._least:
            self._least[width] = next(
                (
                    tall
                    for tall in self.context.measures(ChartMeasures).least
                    if _largest(self.chart, Box(0, 0, width, tall), self.context) is not None
                ),
                0.0,
            )
        return self._least[width]


def _largest(given: Chart, box: Box, context: LayoutContext) -> scene.Chart | None:
    """The chart with labels as large as it has room for."""
    values = [v for series in given.series for v in series.values if v is not None]
    if not all(math.isfinite(value) and abs(value) < 1e15 for value in values):
        return None
    m = context.measures(ChartMeasures)
    for label in m.pie_labels if given.kind == "pie" else m.labels:
        found = set_chart(given, box, context, label)
        if found is not None:
            return found
    return None


def _described(given: Chart) -> str:
    """What a screen reader says: names of the series, then every category with its numbers."""
    names = ", ".join(series.name for series in given.series if series.name)
    numbers = number_format(given).bare
    rows = [
        f"{name} {_values(given, index, numbers)}" for index, name in enumerate(given.categories)
    ]
    return "; ".join(part for part in (names, *rows, given.unit) if part.strip())


def _values(given: Chart, index: int, numbers: NumberFormat) -> str:
    values = (value for series in given.series for value in series.values[index : index + 1])
    return " / ".join(numbers.written(value) for value in values if value is not None)
