"""A formula → outlines, in the STIX letters that `ziamath` carries."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from briefing.formulas.latex import mathml
from briefing.model.record import record
from briefing.model.regex import lazy_regex
from briefing.model.shapes.outline import bounds

if TYPE_CHECKING:
    from briefing.model.shapes.outline import Outline, Step

_SIZE = 24.0
"""Pt at which it is drawn; it is scaled from there."""
_TOKEN = lazy_regex(r"[MLQCZ]|-?\d+(?:\.\d+)?(?:e-?\d+)?")
_COUNT = {"M": 2, "L": 2, "Q": 4, "C": 6, "Z": 0}
_FOREIGN = lazy_regex("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
"""Characters that those letters do not have."""


@record
class Drawing:
    """Of a formula whose letters are 1 pt large; scaled, it is as large as one likes."""

    outlines: tuple[Outline, ...]
    """Each is filled for itself; they overlap. The left top corner of all is the origin."""
    width: float
    height: float


@lru_cache(maxsize=64)
def drawn(latex: str) -> Drawing | None:
    """None where it cannot be read, or has letters that there are no outlines of."""
    tree = mathml(latex)
    if tree is None or _FOREIGN.search(latex):
        return None
    from ziamath.config import config
    from ziamath.zmath import Math

    config.svg2 = False  # every sign where it stands, instead of symbols that are used
    try:
        svg = Math(ElementTree.tostring(tree, "unicode"), size=_SIZE).svg()
    except Exception:
        return None
    found = [one for element in ElementTree.fromstring(svg).iter() for one in _outlines(element)]
    if not found:
        return None
    boxes = [bounds(one) for one in found]
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
    moved = tuple(placed(one, -left, -top, 1 / _SIZE) for one in found)
    return Drawing(moved, (right - left) / _SIZE, (bottom - top) / _SIZE)


def placed(outline: Outline, x: float, y: float, by: float) -> Outline:
    """Moved by `x` and `y`, then enlarged."""
    return tuple(
        (
            verb,
            tuple(round((value + (y if odd % 2 else x)) * by, 4) for odd, value in enumerate(at)),
        )
        for verb, at in outline
    )


def _outlines(element: ElementTree.Element) -> list[Outline]:
    tag = element.tag.rpartition("}")[2]
    pen = float(element.get("stroke-width", 0))
    if tag == "rect":
        x, y, wide, tall = (float(element.get(key, 0)) for key in ("x", "y", "width", "height"))
        if element.get("fill") == "none":
            half = pen / 2
            outer = _box(x - half, y - half, wide + pen, tall + pen)
            return [outer + _box(x + half, y + half, wide - pen, tall - pen)]
        return [_box(x, y, wide, tall)]
    if tag == "path":
        outline = _read(element.get("d", ""))
        if not outline:
            return []
        return [_stroked(outline, pen)] if pen and len(outline) == 2 else [outline]
    return []


def _box(x: float, y: float, wide: float, tall: float) -> Outline:
    corners = ((x, y), (x + wide, y), (x + wide, y + tall), (x, y + tall))
    return _closed(corners)


def _closed(corners: tuple[tuple[float, float], ...]) -> Outline:
    first, *others = corners
    return (("M", first), *(("L", corner) for corner in others), ("Z", ()))


def _stroked(line: Outline, pen: float) -> Outline:
    """A straight line as the area that a pen covers."""
    (x1, y1), (x2, y2) = (step[1] for step in line)
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 or 1.0
    dx, dy = (y1 - y2) / length * pen / 2, (x2 - x1) / length * pen / 2
    return _closed(((x1 + dx, y1 + dy), (x2 + dx, y2 + dy), (x2 - dx, y2 - dy), (x1 - dx, y1 - dy)))


def _read(written: str) -> Outline:
    """SVG's `d`, absolute, its curves of the second degree as cubic ones."""
    tokens = _TOKEN.findall(written)
    steps: list[Step] = []
    x = y = 0.0
    at = 0
    while at < len(tokens):
        verb = tokens[at]
        values = tuple(map(float, tokens[at + 1 : at + 1 + _COUNT[verb]]))
        at += 1 + len(values)
        if verb == "Q":
            qx, qy, end_x, end_y = values
            cubic = (
                x + (qx - x) * 2 / 3, y + (qy - y) * 2 / 3,
                end_x + (qx - end_x) * 2 / 3, end_y + (qy - end_y) * 2 / 3, end_x, end_y,
            )  # fmt: skip
            steps.append(("C", cubic))
        elif verb == "Z":
            steps.append(("Z", ()))
        elif verb == "C":
            steps.append(("C", values))
        else:
            steps.append(("M" if verb == "M" else "L", values))
        if values:
            x, y = values[-2:]
    return tuple(steps)
