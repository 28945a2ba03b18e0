"""Outlines of freeform shapes: moves, lines, cubic curves and closings, in pt of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefing.model.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Point = tuple[float, float]
Step = tuple[Literal["M", "L", "C", "Z"], tuple[float, ...]]
"""As SVG has them, absolute: `M x y`, `L x y`, `C x1 y1 x2 y2 x y`, `Z`."""
Outline = tuple[Step, ...]


def polyline(points: Iterable[Point], *, closed: bool = False) -> Outline:
    """Straight from point to point."""
    steps: list[Step] = [("L", point) for point in points]
    steps[0] = ("M", steps[0][1])
    return (*steps, ("Z", ())) if closed else tuple(steps)


def shifted(outline: Outline, right: float, down: float) -> Outline:
    """The outline elsewhere."""
    return tuple(
        (verb, tuple(value + (down if odd % 2 else right) for odd, value in enumerate(at)))
        for verb, at in outline
    )


_KEPT = 512
_known: dict[int, tuple[Outline, Box]] = {}
"""By the outline's identity, which holds as long as it is kept here."""


def bounds(outline: Outline) -> Box:
    """The smallest box around an outline, its curves' bellies included. Ornaments have thousands of
    steps and are the same on every page: each is measured once.
    """
    found = _known.get(id(outline))
    if found is None:
        if len(_known) >= _KEPT:
            _known.clear()
        found = _known[id(outline)] = outline, _measured(outline)
    return found[1]


def _measured(outline: Outline) -> Box:
    xs: list[float] = []
    ys: list[float] = []
    x = y = 0.0
    for verb, at in outline:
        if verb == "C":
            x1, y1, x2, y2, end_x, end_y = at
            xs += _extremes(x, x1, x2, end_x)
            ys += _extremes(y, y1, y2, end_y)
        if at:
            x, y = at[-2:]
            xs.append(x)
            ys.append(y)
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def flattened(outline: Outline, parts: int = 8) -> list[list[Point]]:
    """Each of its contours as points, curves cut into `parts`."""
    contours: list[list[Point]] = []
    for verb, at in outline:
        if verb == "M":
            contours.append([(at[0], at[1])])
        elif verb == "L":
            contours[-1].append((at[0], at[1]))
        elif verb == "C":
            start = contours[-1][-1]
            contours[-1] += (_on_curve(start, at, step / parts) for step in range(1, parts + 1))
    return contours


def holds(outline: Outline, at: Point) -> bool:
    """Whether a point lies inside, by the even-odd rule."""
    x, y = at
    inside = False
    for contour in flattened(outline):
        for (x1, y1), (x2, y2) in zip(contour, (*contour[1:], contour[0]), strict=True):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                inside = not inside
    return inside


def _on_curve(start: Point, at: tuple[float, ...], share: float) -> Point:
    x1, y1, x2, y2, x, y = at
    return _bezier(start[0], x1, x2, x, share), _bezier(start[1], y1, y2, y, share)


def _bezier(a: float, b: float, c: float, d: float, share: float) -> float:
    rest = 1 - share
    return a * rest**3 + 3 * b * rest**2 * share + 3 * c * rest * share**2 + d * share**3


def _extremes(a: float, b: float, c: float, d: float) -> Iterator[float]:
    """Values at which a cubic curve turns, between its ends."""
    low, high = min(a, d), max(a, d)
    if low <= min(b, c) and max(b, c) <= high:
        return
    square, linear, constant = -a + 3 * b - 3 * c + d, 2 * (a - 2 * b + c), b - a
    if abs(square) < 1e-9:
        roots = [-constant / linear] if linear else []
    else:
        under = linear**2 - 4 * square * constant
        root = max(under, 0.0) ** 0.5
        roots = [(-linear + root) / (2 * square), (-linear - root) / (2 * square)]
    yield from (_bezier(a, b, c, d, share) for share in roots if 0 < share < 1)
