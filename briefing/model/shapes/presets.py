"""The outlines of the shapes that flow charts have, as PowerPoint draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.model.shapes.outline import polyline

if TYPE_CHECKING:
    from briefing.model.geometry import Box
    from briefing.model.shapes.outline import Outline, Step

SLANT = 0.4
"""Of a parallelogram's height: how far its top is shifted."""
_CAP = 0.18
_CAP_MOST = 14.0
_ROUND = 0.5523
"""How far a quarter of a circle's handles reach."""


class ShapeOutline(NamedTuple):
    """What is filled and has an edge, and lines on it."""

    body: Outline
    lines: Outline = ()


def diamond(box: Box) -> ShapeOutline:
    """A decision."""
    x, y = box.x + box.width / 2, box.y + box.height / 2
    points = ((x, box.y), (box.right, y), (x, box.bottom), (box.x, y))
    return ShapeOutline(polyline(points, closed=True))


def hexagon(box: Box) -> ShapeOutline:
    """A preparation."""
    left, right, y = box.x + box.width / 5, box.right - box.width / 5, box.y + box.height / 2
    points = (
        (left, box.y), (right, box.y), (box.right, y), (right, box.bottom), (left, box.bottom),
        (box.x, y),
    )  # fmt: skip
    return ShapeOutline(polyline(points, closed=True))


def parallelogram(box: Box) -> ShapeOutline:
    """Data that come or go."""
    slant = box.height * SLANT
    points = (
        (box.x + slant, box.y),
        (box.right, box.y),
        (box.right - slant, box.bottom),
        (box.x, box.bottom),
    )
    return ShapeOutline(polyline(points, closed=True))


def subroutine(box: Box) -> ShapeOutline:
    """A process that is described elsewhere."""
    inset = box.width / 8
    body = polyline(
        ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)),
        closed=True,
    )
    left, right = box.x + inset, box.right - inset
    lines = (
        *polyline(((left, box.y), (left, box.bottom))),
        *polyline(((right, box.y), (right, box.bottom))),
    )
    return ShapeOutline(body, lines)


def cylinder(box: Box) -> ShapeOutline:
    """A store."""
    cap = min(box.height * _CAP, _CAP_MOST)
    top, low = box.y + cap, box.bottom - cap
    body: list[Step] = [
        ("M", (box.x, top)),
        *_half(box, top, -cap),
        ("L", (box.right, low)),
        *_half(box, low, cap, back=True),
        ("Z", ()),
    ]
    return ShapeOutline(tuple(body), (("M", (box.x, top)), *_half(box, top, cap)))


def _half(box: Box, y: float, reach: float, *, back: bool = False) -> tuple[Step, Step]:
    """Half of an ellipse from the left edge to the right, or back."""
    left, right = (box.right, box.x) if back else (box.x, box.right)
    middle = (left + right) / 2
    handle = (right - left) / 2 * _ROUND
    return (
        ("C", (left, y + reach * _ROUND, middle - handle, y + reach, middle, y + reach)),
        ("C", (middle + handle, y + reach, right, y + reach * _ROUND, right, y)),
    )


OUTLINES = {
    "diamond": diamond,
    "hexagon": hexagon,
    "parallelogram": parallelogram,
    "cylinder": cylinder,
    "subroutine": subroutine,
}
