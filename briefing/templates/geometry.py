"""Outlines of shapes that a scene has as paths: freeforms, and the presets that templates use."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefing.templates.package import A

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from briefing.model.geometry import Box
    from briefing.model.shapes.outline import Outline, Step

_MOST = 5_000
"""Steps of an outline."""
_POLYGONS: dict[str, Sequence[tuple[float, float]]] = {
    "rect": ((0, 0), (1, 0), (1, 1), (0, 1)),
    "roundRect": ((0, 0), (1, 0), (1, 1), (0, 1)),
    "triangle": ((0.5, 0), (1, 1), (0, 1)),
    "rtTriangle": ((0, 0), (1, 1), (0, 1)),
    "diamond": ((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
    "parallelogram": ((0.25, 0), (1, 0), (0.75, 1), (0, 1)),
    "trapezoid": ((0.25, 0), (0.75, 0), (1, 1), (0, 1)),
    "homePlate": ((0, 0), (0.75, 0), (1, 0.5), (0.75, 1), (0, 1)),
    "chevron": ((0, 0), (0.75, 0), (1, 0.5), (0.75, 1), (0, 1), (0.25, 0.5)),
    "snip1Rect": ((0, 0), (0.9, 0), (1, 0.15), (1, 1), (0, 1)),
}
_CURVE = 0.5522847


def preset_outline(preset: Element | None, box: Box) -> Outline | None:
    """None for presets that are not known here."""
    name = "rect" if preset is None else preset.get("prst", "rect")
    if name == "line" or name.startswith("straightConnector"):
        return (("M", (box.x, box.y)), ("L", (box.right, box.bottom)))
    if name == "ellipse":
        return _ellipse(box)
    points = _POLYGONS.get(name)
    if points is None:
        return None
    steps: list[Step] = []
    for x, y in points:
        at = (box.x + x * box.width, box.y + y * box.height)
        steps.append(("L" if steps else "M", at))
    return (*steps, ("Z", ()))


def outline_of(custom: Element, box: Box) -> Outline | None:
    """A `custGeom`, its paths laid over `box`. None where it needs formulas."""
    steps: list[Step] = []
    for path in custom.iterfind(f"{A}pathLst/{A}path"):
        wide, high = _number(path.get("w")), _number(path.get("h"))
        sx = box.width / wide if wide else 1 / 12_700
        sy = box.height / high if high else 1 / 12_700
        at = (0.0, 0.0)
        for command in path:
            points = [_point(one) for one in command.iter(f"{A}pt")]
            if None in points:
                return None
            placed = [(box.x + p[0] * sx, box.y + p[1] * sy) for p in points if p]
            made = list(_steps(command, placed, at, sx, sy))
            if not made and command.tag != f"{A}close":
                continue
            steps += made
            if made and made[-1][1]:
                at = made[-1][1][-2], made[-1][1][-1]
            if len(steps) > _MOST:
                return None
    return tuple(steps) or None


def _steps(
    command: Element,
    points: list[tuple[float, float]],
    at: tuple[float, float],
    sx: float,
    sy: float,
) -> Iterator[Step]:
    match command.tag.removeprefix(A), points:
        case "moveTo", [point, *_]:
            yield "M", point
        case "lnTo", [point, *_]:
            yield "L", point
        case "cubicBezTo", [one, other, end, *_]:
            yield "C", (*one, *other, *end)
        case "quadBezTo", [one, end, *_]:
            first = at[0] + (one[0] - at[0]) * 2 / 3, at[1] + (one[1] - at[1]) * 2 / 3
            second = end[0] + (one[0] - end[0]) * 2 / 3, end[1] + (one[1] - end[1]) * 2 / 3
            yield "C", (*first, *second, *end)
        case "arcTo", _:
            yield from _arc(command, at, sx, sy)
        case "close", _:
            yield "Z", ()
        case _:
            return


def _arc(command: Element, at: tuple[float, float], sx: float, sy: float) -> Iterator[Step]:
    """From `at`, in pieces of a quarter at most."""
    rx, ry = _number(command.get("wR")) * sx, _number(command.get("hR")) * sy
    start = math.radians(_number(command.get("stAng")) / 60_000)
    sweep = math.radians(_number(command.get("swAng")) / 60_000)
    if not rx or not ry or not sweep or abs(sweep) > 2 * math.pi + 0.01:
        return
    cx, cy = at[0] - rx * math.cos(start), at[1] - ry * math.sin(start)
    count = max(math.ceil(abs(sweep) / (math.pi / 2) - 0.001), 1)
    step = sweep / count
    reach = 4 / 3 * math.tan(step / 4)
    for number in range(count):
        a, b = start + number * step, start + (number + 1) * step
        yield (
            "C",
            (
                cx + rx * (math.cos(a) - reach * math.sin(a)),
                cy + ry * (math.sin(a) + reach * math.cos(a)),
                cx + rx * (math.cos(b) + reach * math.sin(b)),
                cy + ry * (math.sin(b) - reach * math.cos(b)),
                cx + rx * math.cos(b),
                cy + ry * math.sin(b),
            ),
        )


def _ellipse(box: Box) -> Outline:
    rx, ry = box.width / 2, box.height / 2
    cx, cy, kx, ky = box.x + rx, box.y + ry, rx * _CURVE, ry * _CURVE
    return (
        ("M", (cx, box.y)),
        ("C", (cx + kx, box.y, box.right, cy - ky, box.right, cy)),
        ("C", (box.right, cy + ky, cx + kx, box.bottom, cx, box.bottom)),
        ("C", (cx - kx, box.bottom, box.x, cy + ky, box.x, cy)),
        ("C", (box.x, cy - ky, cx - kx, box.y, cx, box.y)),
        ("Z", ()),
    )


def _point(element: Element) -> tuple[float, float] | None:
    """None where it is a formula's name."""
    try:
        return float(int(element.get("x", ""))), float(int(element.get("y", "")))
    except ValueError:
        return None


def _number(value: str | None) -> float:
    try:
        return float(int(value or "0"))
    except ValueError:
        return 0.0
