"""What a layout and its master show on every slide: shapes, pictures, words. Of shapes those that a
scene can hold, in their places; the rest stays in the file and is not seen here.
"""

from __future__ import annotations

import hashlib
import math
from typing import TYPE_CHECKING, Literal, NamedTuple, Union, cast

from briefing.model.geometry import Box
from briefing.model.scene import Path, Picture, Shape
from briefing.templates.geometry import outline_of, preset_outline
from briefing.templates.package import A, P, R
from briefing.templates.picture_size import picture_size

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from briefing.model.scene import ShapeKind
    from briefing.model.shapes.outline import Outline, Point
    from briefing.model.shapes.paint import Paint
    from briefing.templates.colors import Scheme, Tokens
    from briefing.templates.package import TemplatePackage

Fixed = Union[Shape, Path, Picture]
_MOST = 400
"""Shapes of one layout that are shown."""
_FAINT = 15_000
"""Of 100,000: a picture that shines through so much is not shown here."""
_MEDIA: dict[str, Literal["image/png", "image/jpeg"]] = {
    "image/png": "image/png", "image/jpeg": "image/jpeg", "image/jpg": "image/jpeg",
}  # fmt: skip
_KINDS: dict[str, ShapeKind] = {
    "rect": "rect", "roundRect": "round", "ellipse": "ellipse", "flowChartProcess": "rect",
    "round2SameRect": "top_round", "flowChartAlternateProcess": "round",
}  # fmt: skip


class Frame(NamedTuple):
    """How lengths inside a group become points of the page: scale and shift, each way."""

    sx: float
    sy: float
    dx: float
    dy: float

    def box(self, xfrm: Element | None) -> Box | None:
        if xfrm is None:
            return None
        off, ext = xfrm.find(f"{A}off"), xfrm.find(f"{A}ext")
        if off is None or ext is None:
            return None
        x, y, wide, high = (
            length(one, key) for one, key in ((off, "x"), (off, "y"), (ext, "cx"), (ext, "cy"))
        )
        return Box(
            self.dx + x * self.sx, self.dy + y * self.sy, abs(wide) * self.sx, abs(high) * self.sy
        )

    def within(self, xfrm: Element | None) -> Frame:
        """Of what stands in the group that `xfrm` places."""
        box = self.box(xfrm)
        off = None if xfrm is None else xfrm.find(f"{A}chOff")
        ext = None if xfrm is None else xfrm.find(f"{A}chExt")
        if box is None or off is None or ext is None:
            return self
        wide, high = length(ext, "cx"), length(ext, "cy")
        if wide <= 0 or high <= 0:
            return self
        sx, sy = box.width / wide, box.height / high
        return Frame(sx, sy, box.x - length(off, "x") * sx, box.y - length(off, "y") * sy)


def length(element: Element, name: str) -> float:
    """In the file's own units; what is no number, or beyond any page, is 0."""
    try:
        value = int(element.get(name, "0"))
    except ValueError:
        return 0.0
    return float(value) if abs(value) < 2**31 else 0.0


class FixedReader:
    """Reads the shapes of one part, master or layout."""

    def __init__(
        self, package: TemplatePackage, part: str, scheme: Scheme, tokens: Tokens, scale: float
    ) -> None:
        self._package = package
        self._part = part
        self._scheme = scheme
        self._tokens = tokens
        self._scale = scale
        self.unseen: list[Box] = []
        """Where pictures stand that this program cannot draw."""
        self.frame = Frame(scale / 12_700, scale / 12_700, 0.0, 0.0)

    def shapes(self, tree: Element | None) -> list[Fixed]:
        found: list[Fixed] = []
        for one in self._shapes(tree, self.frame):
            found.append(one)
            if len(found) == _MOST:
                break
        return found

    def _shapes(self, tree: Element | None, frame: Frame) -> Iterator[Fixed]:
        for element in () if tree is None else tree:
            if element.find(f"*/{P}nvPr/{P}ph") is not None or _is_hidden(element):
                continue
            if element.tag == f"{P}grpSp":
                inner = frame.within(element.find(f"{P}grpSpPr/{A}xfrm"))
                yield from self._shapes(element, inner)
            elif element.tag in (f"{P}sp", f"{P}cxnSp"):
                yield from self._shape(element, frame)
            elif element.tag == f"{P}pic":
                fill = element.find(f"{P}blipFill")
                box = frame.box(element.find(f"{P}spPr/{A}xfrm"))
                picture = box and self.picture(fill, box)
                if picture:
                    yield picture
                elif box:
                    self.unseen.append(box)

    def _shape(self, element: Element, frame: Frame) -> Iterator[Fixed]:
        properties = element.find(f"{P}spPr")
        xfrm = None if properties is None else properties.find(f"{A}xfrm")
        box = frame.box(xfrm)
        if properties is None or xfrm is None or box is None:
            return
        if properties.find(f"{A}blipFill") is not None:
            picture = self.picture(properties.find(f"{A}blipFill"), box)
            if picture:
                yield picture
            return
        fill = self._fill(element, properties)
        stroke, width = self._line(element, properties)
        if not fill and not stroke:
            return
        drawn = self._drawn(properties, xfrm, box, fill, stroke, width)
        if drawn:
            yield drawn

    def _drawn(
        self, properties: Element, xfrm: Element, box: Box, fill: Paint, stroke: Paint, width: float
    ) -> Fixed | None:
        preset = properties.find(f"{A}prstGeom")
        name = "rect" if preset is None else preset.get("prst", "rect")
        turned = length(xfrm, "rot") / 60_000 % 360
        flips = xfrm.get("flipH") in ("1", "true"), xfrm.get("flipV") in ("1", "true")
        custom = properties.find(f"{A}custGeom")
        kind = _KINDS.get(name)
        if custom is None and kind and (not turned or (kind == "ellipse" and turned % 90 == 0)):
            radius = 0.0
            if kind in ("round", "top_round"):
                radius = min(box.width, box.height) * _handle(preset)
            return Shape(box, kind, fill, stroke, width, radius=radius, part="frame")
        outline = outline_of(custom, box) if custom is not None else preset_outline(preset, box)
        if outline is None:
            return None
        middle = box.x + box.width / 2, box.y + box.height / 2
        moved = cast(
            "Outline", tuple((v, tuple(_turned(at, middle, turned, flips))) for v, at in outline)
        )
        open_ = name == "line" or name.startswith(("straight", "bent", "curved"))
        return Path(moved, "" if open_ else fill, stroke, width, flat=True, part="frame")

    def _fill(self, element: Element, properties: Element) -> Paint:
        said = self._tokens.fill(properties, self._scheme)
        if said is not None:
            return said
        style = element.find(f"{P}style/{A}fillRef")
        color = self._scheme.color(style)
        if style is None or style.get("idx", "0") == "0" or color is None:
            return ""
        return self._tokens.tone(color)

    def _line(self, element: Element, properties: Element) -> tuple[Paint, float]:
        line, style = properties.find(f"{A}ln"), element.find(f"{P}style/{A}lnRef")
        width = 0.75 if line is None else length(line, "w") / 12_700 * self._scale or 0.75
        said = self._tokens.fill(line, self._scheme)
        if said is not None:
            return said, width if said else 0.0
        color = self._scheme.color(style)
        if style is None or style.get("idx", "0") == "0" or color is None:
            return "", 0.0
        return self._tokens.tone(color), width

    def picture(self, fill: Element | None, box: Box) -> Picture | None:
        """What a `blipFill` shows in `box`; None for what this program cannot draw."""
        blip = None if fill is None else fill.find(f"{A}blip")
        if fill is None or blip is None or box.width <= 0 or box.height <= 0:
            return None
        part = self._package.target(self._part, blip.get(f"{R}embed"))
        media = _MEDIA.get(self._package.type_of(part).lower()) if part else None
        data = self._package.read(part) if part and media else b""
        if media is None or picture_size(data) is None:
            return None
        crop, shown = self._cropped(fill, box)
        alpha = blip.find(f"{A}alphaModFix")
        if alpha is not None and alpha.get("amt") and length(alpha, "amt") < _FAINT:
            return None
        digest = hashlib.sha256(data).hexdigest()
        return Picture(shown, data, media, digest, part="decoration", crop=crop)

    def _cropped(self, fill: Element, box: Box) -> tuple[tuple[float, float, float, float], Box]:
        source, target = fill.find(f"{A}srcRect"), fill.find(f"{A}stretch/{A}fillRect")
        cut, inset = (
            [0.0] * 4 if one is None else [length(one, k) / 100_000 for k in ("l", "t", "r", "b")]
            for one in (source, target)
        )
        shown = [0.0] * 4
        for side in range(4):  # beyond the box it is cut, within it leaves a margin
            other = 1 - inset[side] - inset[(side + 2) % 4]
            if inset[side] < 0 and other > 0:
                cut[side] += -inset[side] / other
            shown[side] = max(inset[side], 0.0)
        cut = [min(max(share, 0.0), 0.95) for share in cut]
        if cut[0] + cut[2] >= 0.99 or cut[1] + cut[3] >= 0.99:
            cut = [0.0] * 4
        left, top, right, bottom = shown
        inner = Box(
            box.x + left * box.width,
            box.y + top * box.height,
            max(box.width * (1 - left - right), 1.0),
            max(box.height * (1 - top - bottom), 1.0),
        )
        return cast("tuple[float, float, float, float]", tuple(cut)), inner


def _handle(preset: Element | None) -> float:
    """The corner's share of the shorter side."""
    guide = None if preset is None else preset.find(f"{A}avLst/{A}gd")
    said = "" if guide is None else guide.get("fmla", "").removeprefix("val ")
    try:
        return min(max(int(said) / 100_000, 0.0), 0.5)
    except ValueError:
        return 0.16667


def _is_hidden(element: Element) -> bool:
    named = element.find(f"*/{P}cNvPr")
    return named is not None and named.get("hidden") in ("1", "true")


def _turned(
    at: tuple[float, ...], middle: Point, degrees: float, flips: tuple[bool, bool]
) -> Iterator[float]:
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    for x, y in zip(at[::2], at[1::2], strict=True):
        dx, dy = x - middle[0], y - middle[1]
        dx, dy = -dx if flips[0] else dx, -dy if flips[1] else dy
        yield middle[0] + dx * cos - dy * sin
        yield middle[1] + dx * sin + dy * cos
