"""Circles, arcs and smooth lines as outlines of cubic curves. Angles are degrees clockwise from the
right, as on a page whose y grows downwards.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.shapes.outline import Outline, Point, Step


def at(x: float, y: float, radius: float, angle: float) -> Point:
    """The point of a circle at an angle."""
    turn = math.radians(angle)
    return x + radius * math.cos(turn), y + radius * math.sin(turn)


def arc(
    x: float, y: float, radius: float, start: float, end: float, *, joined: bool = False
) -> Outline:
    """From one angle to another, also backwards; `joined` leaves out the move to its start."""
    parts = max(math.ceil(abs(end - start) / 90), 1)
    turn = math.radians((end - start) / parts)
    reach = 4 / 3 * math.tan(turn / 4) * radius
    first = at(x, y, radius, start)
    steps: list[Step] = [("L" if joined else "M", first)]
    for part in range(parts):
        one, other = (math.radians(start) + turn * (part + k) for k in (0, 1))
        x1, y1 = x + radius * math.cos(one), y + radius * math.sin(one)
        x2, y2 = x + radius * math.cos(other), y + radius * math.sin(other)
        handles = (
            x1 - reach * math.sin(one),
            y1 + reach * math.cos(one),
            x2 + reach * math.sin(other),
            y2 - reach * math.cos(other),
        )
        steps.append(("C", (*handles, x2, y2)))
    return tuple(steps)


def circle(x: float, y: float, radius: float) -> Outline:
    """Closed; inside another it is a hole."""
    return (*arc(x, y, radius, 0, 360), ("Z", ()))


def band(x: float, y: float, inner: float, outer: float, start: float, end: float) -> Outline:
    """Between two arcs of one middle."""
    return (
        *arc(x, y, outer, start, end),
        *arc(x, y, inner, end, start, joined=True),
        ("Z", ()),
    )


def smooth(points: Sequence[Point], *, joined: bool = False) -> Outline:
    """Through all the points, as Catmull and Rom have it."""
    steps: list[Step] = [("L" if joined else "M", points[0])]
    for index in range(len(points) - 1):
        before, start = points[max(index - 1, 0)], points[index]
        end, after = points[index + 1], points[min(index + 2, len(points) - 1)]
        steps.append(
            (
                "C",
                (
                    start[0] + (end[0] - before[0]) / 6,
                    start[1] + (end[1] - before[1]) / 6,
                    end[0] - (after[0] - start[0]) / 6,
                    end[1] - (after[1] - start[1]) / 6,
                    *end,
                ),
            )
        )
    return tuple(steps)
