"""Shapes and text boxes of a scene as DrawingML elements."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Union

from briefing.exporters.pptx import names
from briefing.exporters.pptx.text import BODY
from briefing.model.geometry import around, emu
from briefing.model.scene import Path, Shape
from briefing.model.shapes.presets import OUTLINES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.exporters.pptx.template.palette import Palette
    from briefing.model.geometry import Box
    from briefing.model.ink.strokes import Stroke
    from briefing.model.shapes.outline import Outline, Step

Drawn = Union[Shape, Path]
_VERBS = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo"}
_PRESETS = {
    "ellipse": "ellipse",
    "diamond": "flowChartDecision",
    "hexagon": "flowChartPreparation",
    "subroutine": "flowChartPredefinedProcess",
}
_SITES = (
    (16_200_000, "hc", "t"), (10_800_000, "l", "vc"), (5_400_000, "hc", "b"), (0, "r", "vc"),
)  # fmt: skip
"""Where connectors hold on to a freeform: top, left, bottom, right, as most presets have them."""
_CORNER = 0.146447
"""Of an ellipse's width: how far inside the box the words' rectangle begins."""
DASHES = {"dash": "dash", "dot": "sysDot"}

DECORATIVE = (
    f'<a:extLst><a:ext uri="{names.EXT_DECORATIVE}"><adec:decorative xmlns:adec="{names.ADEC}"'
    ' val="1"/></a:ext></a:extLst>'
)
"""Tells screen readers to pass over it."""


TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
"""What every shape tree begins with. Its id is 1; shapes count from 2."""
_NO_TEXT = '<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p/></p:txBody>'
"""Of a shape: people may type into it, and some programs want it there."""


def transform(box: Box, prefix: str = "a") -> str:
    """`box` as an `xfrm`, in whole EMU: both edges are rounded, so neighbours still meet."""
    x, y = emu(box.x), emu(box.y)
    width, height = max(emu(box.right) - x, 0), max(emu(box.bottom) - y, 0)
    return (
        f'<{prefix}:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>'
        f"</{prefix}:xfrm>"
    )


def drawing(
    items: Sequence[Drawn], ids: Callable[[], int], name: Callable[[str], str], palette: Palette
) -> str:
    """Shapes and freeforms; neighbours of one group as a `p:grpSp`. `name` escapes."""
    parts: list[str] = []
    for group, members in groupby(items, key=attrgetter("group")):
        inside = tuple(members)
        id_ = ids() if group else 0
        drawn = "".join(drawn_as(ids(), name(item.name), item, palette) for item in inside)
        parts.append(grouped(id_, name(group), inside, drawn) if group else drawn)
    return "".join(parts)


def drawn_as(id_: int, name: str, item: Drawn, palette: Palette) -> str:
    """A shape or a freeform. `name` is escaped already."""
    if isinstance(item, Path):
        return path(id_, name, item, palette)
    return shape(id_, name, item, palette)


def grouped(id_: int, name: str, items: Sequence[Drawn], inside: str) -> str:
    """The items, written already as `inside`, as one thing to a person."""
    box = around(item.box for item in items)
    frame = transform(box)
    within = frame.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
    both = frame.replace("</a:xfrm>", within.removeprefix("<a:xfrm>"))
    return (
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{id_}" name="{name}">{DECORATIVE}</p:cNvPr>'
        f"<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>{both}</p:grpSpPr>{inside}</p:grpSp>"
    )


def shape(id_: int, name: str, item: Shape, palette: Palette, words: str = "") -> str:
    """A shape, `words` (its `p:txBody`) in it. `name` is escaped already."""
    line = _line(item, palette)
    if item.kind == "line":
        return (
            f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{id_}" name="{name}">{DECORATIVE}</p:cNvPr>'
            f"<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>{transform(item.box)}"
            f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{line}</p:spPr></p:cxnSp>'
        )
    decorative = "" if words else DECORATIVE
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="{name}">{decorative}</p:cNvPr>'
        f"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{transform(item.box)}{_geometry(item)}"
        f"{palette.fill(item.fill)}{line}</p:spPr>{words or _NO_TEXT}</p:sp>"
    )


def words_body(item: Shape, words: Box) -> str:
    """The `a:bodyPr` of a shape whose words stand in the box `words`: as insets from the rectangle
    that the shape itself keeps for text.
    """
    room = _words_room(item)
    insets = (words.x - room.x, words.y - room.y, room.right - words.right, 0.0)
    left, top, right, bottom = (emu(max(inset, 0.0)) for inset in insets)
    return (
        f'<a:bodyPr wrap="square" lIns="{left}" tIns="{top}" rIns="{right}" bIns="{bottom}"'
        ' rtlCol="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
    )


def _words_room(item: Shape) -> Box:
    """PowerPoint's own, by the definitions of its presets."""
    box = item.box
    match item.kind:
        case "diamond":
            return box.inset(box.width / 4, box.height / 4)
        case "ellipse":
            return box.inset(box.width * _CORNER, box.height * _CORNER)
        case "hexagon":
            return box.inset(box.width / 5, 0)
        case "subroutine":
            return box.inset(box.width / 8, 0)
        case "round":
            inset = min(item.radius, box.width / 2, box.height / 2) * 2 * _CORNER
            return box.inset(inset, inset)
        case _:
            return box


def path(id_: int, name: str, item: Path, palette: Palette) -> str:
    """A freeform as `a:custGeom`. `name` is escaped already."""
    fill = "" if item.fill else ' fill="none"'
    line = _line(item, palette)
    return _custom(id_, name, item.box, item.outline, fill, palette.fill(item.fill) + line)


def _line(item: Drawn, palette: Palette) -> str:
    if not item.stroke or item.stroke_width <= 0:
        return "<a:ln><a:noFill/></a:ln>"
    freeform = isinstance(item, Path)
    cap = ' cap="rnd"' if freeform and not item.flat else ""
    dash = f'<a:prstDash val="{DASHES[item.dash]}"/>' if item.dash else ""
    join = "<a:round/>" if freeform else ""
    width = emu(item.stroke_width)
    return f'<a:ln w="{width}"{cap}>{palette.fill(item.stroke)}{dash}{join}</a:ln>'


def _custom(id_: int, name: str, box: Box, outline: Outline, fill: str, look: str) -> str:
    left, top = emu(box.x), emu(box.y)
    # A path without extent is drawn nowhere: a dot, or a line straight across.
    width, height = max(emu(box.right) - left, 1), max(emu(box.bottom) - top, 1)

    steps = _steps(outline, left, top)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="{name}">{DECORATIVE}</p:cNvPr>'
        f'<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{left}" y="{top}"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:custGeom><a:avLst/><a:gdLst/><a:ahLst/>'
        '<a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{width}" h="{height}"{fill}>{steps}</a:path></a:pathLst></a:custGeom>{look}'
        f"</p:spPr>{_NO_TEXT}</p:sp>"
    )


def _steps(outline: Outline, left: int, top: int) -> str:
    """The steps of an outline, from the corner of its box in EMU."""

    def points(at: tuple[float, ...]) -> str:
        pairs = zip(at[::2], at[1::2], strict=True)
        return "".join(f'<a:pt x="{emu(x) - left}" y="{emu(y) - top}"/>' for x, y in pairs)

    return "".join(
        f"<a:{_VERBS[verb]}>{points(at)}</a:{_VERBS[verb]}>" if at else "<a:close/>"
        for verb, at in outline
    )


def outlined(outlines: Sequence[Outline], box: Box) -> str:
    """`a:custGeom` of several outlines, each filled for itself."""
    left, top = emu(box.x), emu(box.y)
    size = f'w="{max(emu(box.right) - left, 1)}" h="{max(emu(box.bottom) - top, 1)}"'
    paths = "".join(f"<a:path {size}>{_steps(one, left, top)}</a:path>" for one in outlines)
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{paths}</a:pathLst></a:custGeom>'
    )


def freeform(id_: int, name: str, item: Stroke, palette: Palette) -> str:
    """A line drawn freehand, as the native freeform that a pen in PowerPoint makes."""
    outline: list[Step] = [("M", item.points[0])]
    for one, other, end in item.curves():
        outline.append(("C", (*one, *other, *end)))
    line = f'<a:ln w="{emu(item.width)}" cap="rnd">{palette.fill(item.color)}<a:round/></a:ln>'
    return _custom(id_, name, item.box, tuple(outline), ' fill="none"', f"<a:noFill/>{line}")


def _outlined(item: Shape) -> str:
    """A shape that PowerPoint has no preset of with the four sites, as `a:custGeom`."""
    left, top = emu(item.box.x), emu(item.box.y)
    width, height = emu(item.box.right) - left, emu(item.box.bottom) - top
    body, lines = OUTLINES[item.kind](item.box)
    size = f'w="{width}" h="{height}"'
    inner = f'<a:path {size} fill="none">{_steps(lines, left, top)}</a:path>' if lines else ""
    sites = "".join(
        f'<a:cxn ang="{angle}"><a:pos x="{x}" y="{y}"/></a:cxn>' for angle, x, y in _SITES
    )
    return (
        f"<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst>{sites}</a:cxnLst>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f"<a:path {size}>{_steps(body, left, top)}</a:path>{inner}</a:pathLst></a:custGeom>"
    )


def text_box(id_: int, name: str, box: Box, paragraphs: str, body: str = BODY) -> str:
    """A `p:sp` that holds text; `paragraphs` and `body` are XML."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="{name}"/><p:cNvSpPr txBox="1"/><p:nvPr/>'
        f"</p:nvSpPr><p:spPr>{transform(box)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
        f"<p:txBody>{body}{paragraphs}</p:txBody></p:sp>"
    )


def placeholder(
    id_: int,
    name: str,
    slot: str,
    box: Box | None,
    paragraphs: str,
    body: str = BODY,
    link: str = "",
) -> str:
    """Text in the layout's placeholder `slot` (a `p:ph`), where the layout has it or in a `box` of
    its own. `link` is a click on any of it.
    """
    own = f"<p:spPr>{transform(box)}</p:spPr>" if box else "<p:spPr/>"
    named = f'id="{id_}" name="{name}"'
    properties = f"<p:cNvPr {named}>{link}</p:cNvPr>" if link else f"<p:cNvPr {named}/>"
    return (
        f'<p:sp><p:nvSpPr>{properties}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{slot}</p:nvPr></p:nvSpPr>{own}"
        f"<p:txBody>{body}{paragraphs}</p:txBody></p:sp>"
    )


def _geometry(item: Shape) -> str:
    """The preset with its handles; presets without handles get none."""
    shorter = min(item.box.width, item.box.height)
    radius = min(round(item.radius / shorter * 100_000), 50_000) if shorter > 0 else 0
    if preset := _PRESETS.get(item.kind):
        return f'<a:prstGeom prst="{preset}"><a:avLst/></a:prstGeom>'
    if item.kind in {"parallelogram", "cylinder"}:
        return _outlined(item)
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
