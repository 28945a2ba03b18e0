"""Waves as on old cloth: rows of scales, each three half circles in one another."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefing.layout.motifs.curves import arc, at
from briefing.model.record import record
from briefing.model.scene import Path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.layout.motifs.stage import Drawn, Stage
    from briefing.model.geometry import Box
    from briefing.model.shapes.outline import Outline, Step
    from briefing.model.shapes.paint import Paint

    Test = Callable[[float, float], bool]

_EVERY = 6.0
"""Degrees between two looks at an arc."""
_HALVINGS = 8


@record
class Waves:
    """A band of them."""

    box: Box
    stroke: Paint
    radii: tuple[float, ...] = (26.0, 18.0, 9.0)
    step: float = 16.0
    width: float = 0.75

    def draw(self, stage: Stage) -> Iterator[Drawn]:
        box = self.box

        def inside(x: float, y: float) -> bool:
            return box.x <= x <= box.right and box.y <= y <= box.bottom

        outline = scales(box, self.radii, self.step, inside)
        yield Path(
            outline,
            stroke=self.stroke,
            stroke_width=self.width,
            flat=True,
            name="Waves",
            part="frame",
        )


def scales(box: Box, radii: tuple[float, ...], step: float, inside: Test) -> Outline:
    """What can be seen of scales that fill a box, each row over the one above it, where `inside`
    says so.
    """
    across = 2 * radii[0]
    steps: list[Step] = []
    for row in range(math.ceil(box.height / step) + 2):
        y = box.y + radii[0] + row * step
        shift = (row % 2) * radii[0]
        for index in range(math.ceil(box.width / across) + 2):
            x = box.x + index * across - shift
            seen = _seen(x, y, radii[0], step, inside)
            for radius in radii:
                steps += _pieces(x, y, radius, seen)
    return tuple(steps)


def _seen(x: float, y: float, radius: float, step: float, inside: Test) -> Test:
    """Whether a point of a scale is in its place and under none of the next rows."""
    later = [
        (x + side * radius, y + rows * step)
        for rows, sides in ((1, (-1, 1)), (2, (-2, 0, 2)), (3, (-1, 1)))
        for side in sides
    ]

    def seen(px: float, py: float) -> bool:
        return inside(px, py) and all(math.hypot(px - cx, py - cy) > radius for cx, cy in later)

    return seen


def _pieces(x: float, y: float, radius: float, seen: Test) -> Outline:
    """The stretches of an upper half circle where `seen` is true, their ends found by halving."""
    angles = [180 + _EVERY * index for index in range(round(180 / _EVERY) + 1)]
    shown = [seen(*at(x, y, radius, angle)) for angle in angles]
    edges = [angles[0]] if shown[0] else []
    for index in range(1, len(angles)):
        if shown[index] != shown[index - 1]:
            edges.append(_edge(x, y, radius, angles[index - 1], angles[index], seen))
    if shown[-1]:
        edges.append(angles[-1])
    steps: list[Step] = []
    for begin, end in zip(edges[::2], edges[1::2], strict=True):
        steps += arc(x, y, radius, begin, end)
    return tuple(steps)


def _edge(x: float, y: float, radius: float, low: float, high: float, seen: Test) -> float:
    first = seen(*at(x, y, radius, low))
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if seen(*at(x, y, radius, middle)) == first:
            low = middle
        else:
            high = middle
    return (low + high) / 2
