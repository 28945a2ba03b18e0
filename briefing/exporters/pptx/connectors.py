"""Connectors, glued to the shapes that they lead from and to: they follow when those are moved.

PowerPoint's bent connectors run from a corner of their box to the opposite one, first across. One
that runs first down is that turned by a right angle; where its bends lie is said in 1/100,000 of
the box.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.pptx.shapes import DASHES
from briefing.model.geometry import emu

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.exporters.pptx.template.palette import Palette
    from briefing.model.scene import Connector, Glue, ShapeKind, Side

_SITES: dict[Side, int] = {"top": 0, "left": 1, "bottom": 2, "right": 3}
_ELLIPSE_SITES: dict[Side, int] = {"top": 0, "left": 2, "bottom": 4, "right": 6}
"""An ellipse has sites between those, too."""
_PRESETS = {2: "straightConnector1", 3: "bentConnector2", 4: "bentConnector3", 6: "bentConnector5"}
_LEAST = 12_700
"""EMU of a box's side, for bends are said as parts of it."""

GluedShapes = "Mapping[str, tuple[int, ShapeKind]]"
"""By name: the id on the slide and the kind."""


def connector(
    id_: int,
    name: str,
    alt: str,
    item: Connector,
    shapes: Mapping[str, tuple[int, ShapeKind]],
    palette: Palette,
) -> str:
    """`item` as `p:cxnSp`. `name` and `alt` are escaped; `shapes` are those of the slide so far."""
    glued = _glue("stCxn", item.first, shapes) + _glue("endCxn", item.last, shapes)
    dash = f'<a:prstDash val="{DASHES[item.dash]}"/>' if item.dash else ""
    tail = '<a:headEnd type="triangle" w="lg" len="lg"/>' if item.tail else ""
    head = '<a:tailEnd type="triangle" w="lg" len="lg"/>' if item.head else ""
    described = f' descr="{alt}"' if alt else ""
    return (
        f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{id_}" name="{name}"{described}/>'
        f"<p:cNvCxnSpPr>{glued}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>{_form(item)}"
        f'<a:ln w="{emu(item.stroke_width)}">{palette.fill(item.stroke)}{dash}'
        f'<a:miter lim="800000"/>{tail}{head}</a:ln></p:spPr></p:cxnSp>'
    )


def _glue(tag: str, glue: Glue | None, shapes: Mapping[str, tuple[int, ShapeKind]]) -> str:
    if glue is None or glue.shape not in shapes:
        return ""
    id_, kind = shapes[glue.shape]
    site = (_ELLIPSE_SITES if kind == "ellipse" else _SITES)[glue.side]
    return f'<a:{tag} id="{id_}" idx="{site}"/>'


def _form(item: Connector) -> str:
    """The box, how it is turned, and the preset with its bends."""
    points = [(emu(x), emu(y)) for x, y in item.points]
    (x1, y1), (x2, y2) = points[0], points[-1]
    first = points[1]
    if len(points) == 2:
        flips = _flips(x2 < x1, y2 < y1)
        box = (min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
        return _written(box, flips, "straightConnector1", ())
    preset = _PRESETS[len(points)]
    if item.curved:
        preset = preset.replace("bent", "curved")
    if first[1] == y1 and first[0] != x1:  # across first
        width, height = max(abs(x2 - x1), _LEAST), max(abs(y2 - y1), _LEAST)
        box = (min(x1, x2), min(y1, y2), width, height)
        along = [(x - x1) / width * (-1 if x2 < x1 else 1) for x, _ in points]
        across = [(y - y1) / height * (-1 if y2 < y1 else 1) for _, y in points]
        return _written(box, _flips(x2 < x1, y2 < y1), preset, _bends(along, across))
    width, height = max(abs(y2 - y1), _LEAST), max(abs(x2 - x1), _LEAST)
    middle = (x1 + x2) // 2, (y1 + y2) // 2
    box = (middle[0] - width // 2, middle[1] - height // 2, width, height)
    up = y2 < y1
    along = [(y - y1) / width * (-1 if up else 1) for _, y in points]
    across = [(x - x1) / height * (-1 if x2 < x1 else 1) for x, _ in points]
    mirrored = x2 > x1 if not up else x2 < x1
    turn = f' rot="{16_200_000 if up else 5_400_000}"' + (' flipV="1"' if mirrored else "")
    return _written(box, turn, preset, _bends(along, across))


def _bends(along: list[float], across: list[float]) -> tuple[int, ...]:
    """The adjustments: where the first bend is, then how far across, then the last."""
    if len(along) == 4:
        return (round(along[1] * 100_000),)
    if len(along) == 6:
        found = along[1], across[2], along[3]
        return tuple(round(share * 100_000) for share in found)
    return ()


def _flips(across: bool, down: bool) -> str:
    return (' flipH="1"' if across else "") + (' flipV="1"' if down else "")


def _written(
    box: tuple[int, int, int, int], turned: str, preset: str, bends: tuple[int, ...]
) -> str:
    x, y, width, height = box
    guides = "".join(
        f'<a:gd name="adj{number}" fmla="val {bend}"/>' for number, bend in enumerate(bends, 1)
    )
    return (
        f'<a:xfrm{turned}><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f'<a:prstGeom prst="{preset}"><a:avLst>{guides}</a:avLst></a:prstGeom>'
    )
