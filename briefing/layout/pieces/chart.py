"""A chart as a piece; its table where a chart cannot be."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefing.layout.charts import set_chart
from briefing.layout.charts.scale import written
from briefing.layout.pieces.stacked import Stacked
from briefing.layout.pieces.table import table
from briefing.model.geometry import Box
from briefing.model.record import field, record, replace

if TYPE_CHECKING:
    from briefing.layout.context import Context
    from briefing.layout.page import Page
    from briefing.layout.piece import Piece, Split
    from briefing.model import scene
    from briefing.model.deck import Chart

_LEAST = (190.0, 250.0, 310.0)
"""Heights that a chart is tried at."""
_MOST = 400.0
_SIZES = (14.0, 13.0, 12.0, 11.0)
_PIE_SIZES = (18.0, 17.0, 16.0, *_SIZES)
"""A pie's names are a list to be read, no axis to be glanced at."""


def chart(given: Chart, room: Context) -> list[Piece]:
    """The chart, and its table's caption."""
    caption = replace(given.table, header=(), rows=())
    return [ChartPiece(given, room), *table(caption, room)]


@record
class ChartPiece:
    """Drawn as its table at widths where a chart cannot be."""

    chart: Chart
    room: Context
    _least: dict[float, float] = field(default_factory=dict[float, float])
    """Height needed, by width; 0 where no chart can be."""

    def height(self, width: float, size: float) -> float:
        return self._height(width) or self._table().height(width, size)

    def preferred_height(self, width: float, size: float) -> float:
        return _MOST if self._height(width) else self._table().preferred_height(width, size)

    def split(self, width: float, size: float, available: float, fresh: bool) -> Split:
        least = self._height(width)
        if least and (available >= least or not fresh):
            return (self, ()) if available >= least else (None, (self,))
        return self._table().split(width, size, available, fresh)

    def draw(self, page: Page, box: Box, size: float) -> None:
        found = _largest(self.chart, box, self.room) if self._height(box.width) else None
        if found is None:
            self._table().draw(page, box, size)
            return
        alt, name, part = _described(self.chart), page.name("Chart"), page.placeholder("chart")
        page.add(replace(found, alt=alt, name=name, part=part))

    def _table(self) -> Stacked:
        return Stacked(table(replace(self.chart.table, caption=None), self.room), self.room)

    def _height(self, width: float) -> float:
        if width not in self._least:
            self._least[width] = next(
                (
                    tall
                    for tall in _LEAST
                    if _largest(self.chart, Box(0, 0, width, tall), self.room) is not None
                ),
                0.0,
            )
        return self._least[width]


def _largest(given: Chart, box: Box, room: Context) -> scene.Chart | None:
    """The chart with labels as large as it has room for."""
    values = [v for series in given.series for v in series.values if v is not None]
    if not all(math.isfinite(value) and abs(value) < 1e15 for value in values):
        return None
    for label in _PIE_SIZES if given.kind == "pie" else _SIZES:
        found = set_chart(given, box, room, label)
        if found is not None:
            return found
    return None


def _described(given: Chart) -> str:
    """What a screen reader says: names of the series, then every category with its numbers."""
    names = ", ".join(series.name for series in given.series if series.name)
    rows = [f"{name} {_values(given, index)}" for index, name in enumerate(given.categories)]
    return "; ".join(part for part in (names, *rows, given.unit) if part.strip())


def _values(given: Chart, index: int) -> str:
    values = (value for series in given.series for value in series.values[index : index + 1])
    return " / ".join(written(value) for value in values if value is not None)
