"""What a presenter drew on the pages, as plain data: it belongs to a slide by the slide's id, so it
stays on it when the deck changes around it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.model.geometry import Box
from briefing.model.record import field, record, replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Point = tuple[float, float]

COLORS = ("accent", "series1", "series3", "ink")
"""Theme tokens that a pen can have; the first is the one it has at the start."""
WIDTH = 3.0
"""Of the pen, pt."""
REACH = 8.0
"""Of the eraser, pt."""
_LOOSE = 0.35
"""How far a simplified stroke may lie from what was drawn, pt."""
_DOT = 0.1
"""Length of a dot, pt: a line without any is drawn nowhere."""
_UNDO = 100


@record
class Stroke:
    """A line drawn freehand. It is an item of a scene: PowerPoint has a freeform for it."""

    points: tuple[Point, ...]
    """Pt of the page, at least one; a single one is a dot."""
    color: str = COLORS[0]
    """A theme token."""
    width: float = WIDTH
    name: str = "Ink"
    step: int = 0

    @property
    def box(self) -> Box:
        """Around its points; the curve through them may leave it a little."""
        xs, ys = [x for x, _ in self.points], [y for _, y in self.points]
        return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))

    def curves(self) -> Iterator[tuple[Point, Point, Point]]:
        """From the first point on: two control points and the next point, for a smooth line
        through all of them (Catmull–Rom).
        """
        points = self.points
        if len(points) == 1:
            points = (*points, (points[0][0] + _DOT, points[0][1]))
        for index in range(len(points) - 1):
            before, start = points[max(index - 1, 0)], points[index]
            end, after = points[index + 1], points[min(index + 2, len(points) - 1)]
            yield (
                (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6),
                (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6),
                end,
            )

    def near(self, x: float, y: float, reach: float = REACH) -> bool:
        """Whether it comes so close to (x, y)."""
        far = reach + self.width / 2
        pairs = zip(self.points, self.points[1:] or self.points, strict=False)
        return any(_distance((x, y), one, other) <= far for one, other in pairs)


class PageKey(NamedTuple):
    """A page of a slide, in the deck as it was laid out."""

    slide: str
    """Its id."""
    page: int = 0
    """Of the pages it is continued over, from 0."""


@record
class Ink:
    """Every stroke of a show. Each change is a new Ink that knows how to take it back."""

    pages: Mapping[PageKey, tuple[Stroke, ...]] = field(
        default_factory=dict[PageKey, "tuple[Stroke, ...]"]
    )
    """Only pages with strokes, which lie in the order they were drawn."""
    before: tuple[tuple[PageKey, tuple[Stroke, ...]], ...] = field(
        default_factory=tuple["tuple[PageKey, tuple[Stroke, ...]]", ...], compare=False
    )
    """What stood on a page before each change, the latest last."""

    def __bool__(self) -> bool:
        return bool(self.pages)

    def on(self, key: PageKey) -> tuple[Stroke, ...]:
        return self.pages.get(key, ())

    def draw(self, key: PageKey, stroke: Stroke) -> Ink:
        """The stroke is kept with the points it needs, and no more."""
        return self._with(key, (*self.on(key), replace(stroke, points=simplified(stroke.points))))

    def erase(self, key: PageKey, x: float, y: float) -> Ink:
        """Take whole strokes away that come near."""
        left = tuple(stroke for stroke in self.on(key) if not stroke.near(x, y))
        return self if len(left) == len(self.on(key)) else self._with(key, left)

    def clear(self, key: PageKey) -> Ink:
        """Take everything from one page."""
        return self._with(key, ()) if self.on(key) else self

    def undo(self) -> Ink:
        """As before the last change; the same where there was none."""
        if not self.before:
            return self
        key, strokes = self.before[-1]
        return Ink(_put(self.pages, key, strokes), self.before[:-1])

    def _with(self, key: PageKey, strokes: tuple[Stroke, ...]) -> Ink:
        before = (*self.before, (key, self.on(key)))[-_UNDO:]
        return Ink(_put(self.pages, key, strokes), before)


def _put(
    pages: Mapping[PageKey, tuple[Stroke, ...]], key: PageKey, strokes: tuple[Stroke, ...]
) -> dict[PageKey, tuple[Stroke, ...]]:
    others = {one: kept for one, kept in pages.items() if one != key}
    return {**others, key: strokes} if strokes else others


def simplified(points: tuple[Point, ...], loose: float = _LOOSE) -> tuple[Point, ...]:
    """The points that the line's form needs (Ramer, Douglas, Peucker)."""
    if len(points) < 3:
        return points
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        inner = range(first + 1, last)
        far = max(
            ((_distance(points[i], points[first], points[last]), i) for i in inner), default=None
        )
        if far is not None and far[0] > loose:
            keep.add(far[1])
            spans += [(first, far[1]), (far[1], last)]
    return tuple(points[index] for index in sorted(keep))


def _distance(point: Point, one: Point, other: Point) -> float:
    """From a point to the stretch between two others."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    length = dx * dx + dy * dy
    along = ((point[0] - one[0]) * dx + (point[1] - one[1]) * dy) / length if length else 0.0
    along = min(max(along, 0.0), 1.0)
    x, y = one[0] + along * dx - point[0], one[1] + along * dy - point[1]
    return (x * x + y * y) ** 0.5
