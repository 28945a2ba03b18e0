"""Shapes and text boxes of a scene as DrawingML elements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.pptx import names
from briefing.exporters.pptx.text import BODY
from briefing.model.geometry import emu

if TYPE_CHECKING:
    from briefing.exporters.pptx.template.palette import Palette
    from briefing.model.geometry import Box
    from briefing.model.ink.strokes import Stroke
    from briefing.model.scene import Shape

DECORATIVE = (
    f'<a:extLst><a:ext uri="{names.EXT_DECORATIVE}"><adec:decorative xmlns:adec="{names.ADEC}"'
    ' val="1"/></a:ext></a:extLst>'
)
"""Tells screen readers to pass over it."""


def transform(box: Box, prefix: str = "a") -> str:
    """`box` as an `xfrm`, in whole EMU: both edges are rounded, so neighbours still meet."""
    x, y = emu(box.x), emu(box.y)
    width, height = max(emu(box.right) - x, 0), max(emu(box.bottom) - y, 0)
    return (
        f'<{prefix}:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>'
        f"</{prefix}:xfrm>"
    )


def shape(id_: int, name: str, item: Shape, palette: Palette) -> str:
    """A preset shape without text. `name` is escaped already."""
    line = "<a:ln><a:noFill/></a:ln>"
    if item.stroke and item.stroke_width > 0:
        line = f'<a:ln w="{emu(item.stroke_width)}">{palette.fill(item.stroke)}</a:ln>'
    if item.kind == "line":
        return (
            f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{id_}" name="{name}">{DECORATIVE}</p:cNvPr>'
            f"<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>{transform(item.box)}"
            f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{line}</p:spPr></p:cxnSp>'
        )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="{name}">{DECORATIVE}</p:cNvPr>'
        f"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{transform(item.box)}{_geometry(item)}"
        f"{palette.fill(item.fill, item.fill_to)}{line}</p:spPr></p:sp>"
    )


def freeform(id_: int, name: str, item: Stroke, palette: Palette) -> str:
    """A line drawn freehand, as the native freeform that a pen in PowerPoint makes."""
    box = item.box
    left, top = emu(box.x), emu(box.y)
    # A path without extent is drawn nowhere: a dot, or a line straight across.
    width, height = max(emu(box.width), 1), max(emu(box.height), 1)

    def point(at: tuple[float, float]) -> str:
        return f'<a:pt x="{emu(at[0]) - left}" y="{emu(at[1]) - top}"/>'

    curves = "".join(
        f"<a:cubicBezTo>{point(one)}{point(other)}{point(end)}</a:cubicBezTo>"
        for one, other, end in item.curves()
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="{name}">{DECORATIVE}</p:cNvPr>'
        f'<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{left}" y="{top}"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:custGeom><a:avLst/><a:gdLst/><a:ahLst/>'
        '<a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{width}" h="{height}" fill="none"><a:moveTo>{point(item.points[0])}'
        f"</a:moveTo>{curves}</a:path></a:pathLst></a:custGeom><a:noFill/>"
        f'<a:ln w="{emu(item.width)}" cap="rnd">{palette.fill(item.color)}<a:round/></a:ln>'
        "</p:spPr></p:sp>"
    )


def text_box(id_: int, name: str, box: Box, paragraphs: str, body: str = BODY) -> str:
    """A `p:sp` that holds text; `paragraphs` and `body` are XML."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="{name}"/><p:cNvSpPr txBox="1"/><p:nvPr/>'
        f"</p:nvSpPr><p:spPr>{transform(box)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
        f"<p:txBody>{body}{paragraphs}</p:txBody></p:sp>"
    )


def placeholder(id_: int, name: str, slot: str, box: Box, paragraphs: str, body: str = BODY) -> str:
    """Text in the layout's placeholder `slot` (a `p:ph`), wherever the scene has it."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="{name}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{slot}</p:nvPr></p:nvSpPr>'
        f"<p:spPr>{transform(box)}</p:spPr>"
        f"<p:txBody>{body}{paragraphs}</p:txBody></p:sp>"
    )


def _geometry(item: Shape) -> str:
    """The preset with its handles; presets without handles get none."""
    shorter = min(item.box.width, item.box.height)
    radius = min(round(item.radius / shorter * 100_000), 50_000) if shorter > 0 else 0
    if item.kind == "ellipse":
        return '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
    if item.kind == "round" and radius:
        return (
            '<a:prstGeom prst="roundRect"><a:avLst>'
            f'<a:gd name="adj" fmla="val {radius}"/></a:avLst></a:prstGeom>'
        )
    if item.kind == "top_round" and radius:
        return (
            '<a:prstGeom prst="round2SameRect"><a:avLst>'
            f'<a:gd name="adj1" fmla="val {radius}"/><a:gd name="adj2" fmla="val 0"/>'
            "</a:avLst></a:prstGeom>"
        )
    return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
