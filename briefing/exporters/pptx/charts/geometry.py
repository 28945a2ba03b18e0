"""What the layout drew of a chart, read back from its parts, so that the native chart has the same
plot area, scale, bars and legend instead of those that each program would choose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.geometry import Box
from briefing.model.record import record, replace
from briefing.model.scene import Path, Shape, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.model.scene import Chart

_PIE = 0.88
"""Of the drawn pie's size: the native one has its labels around it."""

_BESIDE = 10.0
"""Room that programs want after a name in the legend, pt."""


@record
class Drawn:
    """A chart as it stands on its slide: what a native chart must repeat to look the same."""

    plot: Box | None = None
    """Between the axes, pt on the slide."""
    legend: Box | None = None
    ticks: tuple[float, ...] = ()
    """On the value axis, lowest first."""
    gap: int = 60
    """Between categories, percent of a bar's thickness."""
    overlap: int = -10
    """Of neighbouring bars, percent; negative for a gap."""
    labelled: bool = True
    """Values stand at the bars or points."""


def read_drawn(item: Chart) -> Drawn:
    """Empty but for usual values where the chart was not drawn."""
    if not item.parts:
        return Drawn(labelled=len(item.series) == 1)
    labelled = any(
        run.style.bold
        for part in item.parts
        if isinstance(part, Text)
        for paragraph in part.paragraphs
        for run in paragraph.runs
    )
    if item.kind == "pie":
        pie = _around([_bounds(part) for part in item.parts if isinstance(part, Path)])
        names = _names(item, lambda swatch: pie is None or swatch.x > pie.right)
        plot = pie and pie.inset(*[(1 - _PIE) / 2 * pie.width] * 2)
        return Drawn(plot=plot, legend=names, labelled=labelled)
    plot, ticks = _lying(item) if item.kind == "bar" else _standing(item)
    legend = _names(item, lambda swatch: plot is not None and swatch.bottom <= plot.y)
    gap, overlap = _spacing(item, plot)
    return Drawn(plot, legend, ticks, gap, overlap, labelled)


def _standing(item: Chart) -> tuple[Box | None, tuple[float, ...]]:
    """Of columns and lines: each grid line, with the number that was written after it."""
    rules: list[Box] = []
    ticks: list[float] = []
    for index, part in enumerate(item.parts[:-1]):
        following = item.parts[index + 1]
        if isinstance(part, Shape) and part.kind == "line" and isinstance(following, Text):
            rules.append(part.box)
            ticks.append(float(following.paragraphs[0].text.replace(",", "")))
    return _around(rules), tuple(sorted(ticks))


def _lying(item: Chart) -> tuple[Box | None, tuple[float, ...]]:
    """Of bars, which have no grid: from the end of the longest on the left to that on the right."""
    bars = _bars(item)
    axis = [part.box for part in item.parts if isinstance(part, Shape) and part.kind == "line"]
    if not bars or not axis:
        return None, ()
    values = [value for series in item.series for value in series.values if value is not None]
    across = _around(bars)
    if across is None or across.width <= 0:
        return None, ()
    plot = Box(across.x, axis[0].y, across.width, axis[0].height)
    return plot, (min(0.0, *values), max(0.0, *values))


def _spacing(item: Chart, plot: Box | None) -> tuple[int, int]:
    bars = _bars(item)
    if not bars or plot is None or not item.categories:
        return 60, -10
    lying = item.kind == "bar"
    thick = bars[0].height if lying else bars[0].width
    slot = (plot.height if lying else plot.width) / len(item.categories)
    count = len(item.series)
    pitch = thick
    if count > 1 and len(bars) > 1:
        pitch = abs(bars[1].y - bars[0].y if lying else bars[1].x - bars[0].x)
    between = max(pitch - thick, 0.0) if pitch < 1.5 * thick else 0.0
    gap = (slot - count * thick - (count - 1) * between) / thick
    return min(max(round(gap * 100), 0), 500), -min(round(between / thick * 100), 100)


def _bars(item: Chart) -> list[Box]:
    return [
        part.box
        for part in item.parts
        if isinstance(part, Shape) and part.kind == "rect" and part.fill.startswith("series")
    ]


def _names(item: Chart, is_swatch: Callable[[Box], bool]) -> Box | None:
    """Around the swatches and the names written after them."""
    found: list[Box] = []
    for part, following in zip(item.parts, item.parts[1:], strict=False):
        if isinstance(part, Shape) and part.kind == "ellipse" and is_swatch(part.box):
            found.append(part.box)
            if isinstance(following, Text):
                written = max((line.x + line.width for line in following.lines), default=0.0)
                width = max(written + _BESIDE - following.box.x, 0.0)
                found.append(replace(following.box, width=width))
    return _around(found)


def _bounds(path: Path) -> Box:
    xs, ys = zip(*path.points, strict=True)
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _around(boxes: Sequence[Box]) -> Box | None:
    if not boxes:
        return None
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
    return Box(left, top, right - left, bottom - top)
