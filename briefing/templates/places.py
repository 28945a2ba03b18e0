"""The placeholders of a layout, with what they inherit from their master's."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import quoteattr

from briefing.model.geometry import Box
from briefing.model.looks.template import TemplatePlace
from briefing.templates.levels import styles_of
from briefing.templates.package import A, P

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from briefing.model.scene import Vertical, VerticalAlign
    from briefing.templates.colors import Scheme, Tokens
    from briefing.templates.fixed import Frame
    from briefing.templates.levels import LevelReader

_INSETS = {"lIns": 91_440, "tIns": 45_720, "rIns": 91_440, "bIns": 45_720}
_ANCHORS: dict[str, VerticalAlign] = {"ctr": "middle", "b": "bottom"}
_VERTICAL: dict[str, Vertical] = {"eaVert": "eaVert", "vert": "vert"}
TITLES = ("title", "ctrTitle")
FOOT = {"dt": "date", "ftr": "footer", "sldNum": "page"}


class Found(NamedTuple):
    """A placeholder, and what it is to a reader."""

    kind: str
    name: str
    place: TemplatePlace


class Line(NamedTuple):
    """Heights of a line at 100 %, of the size, in the two faces."""

    heading: float
    body: float


class PlaceReader:
    """Reads the placeholders of the layouts of one master."""

    def __init__(self, master: Element, usual: Element | None, frame: Frame, line: Line) -> None:
        self._master = master
        self._usual = usual
        self._frame = frame
        self._line = line
        self._of_master = _by_kind(master)

    def places(
        self, layout: Element, levels: LevelReader, scheme: Scheme, tokens: Tokens
    ) -> list[Found]:
        """Those that have a place on the page, in the order of the file."""
        found: list[Found] = []
        for shape in layout.iterfind(f"{P}cSld/{P}spTree//{P}sp"):
            mark = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
            place = None if mark is None else self._place(shape, mark, levels, scheme, tokens)
            if mark is not None and place is not None:
                named = shape.find(f"{P}nvSpPr/{P}cNvPr")
                name = "" if named is None else named.get("name", "")
                found.append(Found(place.kind, name, place))
        return found

    def _place(
        self, shape: Element, mark: Element, levels: LevelReader, scheme: Scheme, tokens: Tokens
    ) -> TemplatePlace | None:
        kind = mark.get("type", "obj")
        above = self._of_master.get(_family(kind))
        chain = [one for one in (shape, above) if one is not None]
        boxes = (self._frame.box(one.find(f"{P}spPr/{A}xfrm")) for one in chain)
        box = next((box for box in boxes if box is not None), None)
        if box is None or box.width < 1 or box.height < 1:
            return None
        bodies = [one.find(f"{P}txBody") for one in chain]
        insets = self._insets(bodies)
        title = kind in TITLES
        chains = styles_of(bodies, self._master, self._usual, title, kind in FOOT)
        fills = (tokens.fill(one.find(f"{P}spPr"), scheme) for one in chain)
        inner = Box(
            box.x + insets[0],
            box.y + insets[1],
            max(box.width - insets[0] - insets[2], 1.0),
            max(box.height - insets[1] - insets[3], 1.0),
        )
        return TemplatePlace(
            kind,
            _element(mark),
            inner,
            insets,
            _ANCHORS.get(_said(bodies, "anchor", "t"), "top"),
            _VERTICAL.get(_said(bodies, "vert", "horz"), ""),
            levels.levels(chains, self._line.heading if title else self._line.body),
            next((fill for fill in fills if fill is not None), ""),
        )

    def _insets(self, bodies: Sequence[Element | None]) -> tuple[float, float, float, float]:
        scale = self._frame.sx
        left, top, right, bottom = (
            _number(_said(bodies, name, ""), usual) * scale for name, usual in _INSETS.items()
        )
        return left, top, right, bottom

    def face(self, layout: Element, kinds: Sequence[str]) -> list[Element]:
        """What speaks of the first level of the first placeholder of one of these kinds."""
        for shape in layout.iterfind(f"{P}cSld/{P}spTree//{P}sp"):
            mark = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
            if mark is not None and mark.get("type", "obj") in kinds:
                above = self._of_master.get(_family(mark.get("type", "obj")))
                bodies = [one.find(f"{P}txBody") for one in (shape, above) if one is not None]
                title = mark.get("type") in TITLES
                return styles_of(bodies, self._master, self._usual, title, False)[0]
        return []


def _family(kind: str) -> str:
    """The master's placeholder that one of this kind inherits from."""
    if kind in TITLES:
        return "title"
    return kind if kind in FOOT else "body"


def _by_kind(master: Element) -> dict[str, Element]:
    found: dict[str, Element] = {}
    for shape in master.iterfind(f"{P}cSld/{P}spTree//{P}sp"):
        mark = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
        if mark is not None:
            found.setdefault(_family(mark.get("type", "obj")), shape)
    return found


def _element(mark: Element) -> str:
    """A slide's `p:ph`: what it says of kind, size and number is the layout's."""
    said = "".join(
        f" {name}={quoteattr(value)}"
        for name in ("type", "orient", "sz", "idx")
        if (value := mark.get(name)) is not None and len(value) < 20
    )
    return f"<p:ph{said}/>"


def _said(bodies: Sequence[Element | None], name: str, otherwise: str) -> str:
    """What the nearest `a:bodyPr` says."""
    for body in bodies:
        properties = None if body is None else body.find(f"{A}bodyPr")
        value = None if properties is None else properties.get(name)
        if value is not None:
            return value
    return otherwise


def _number(value: str, otherwise: int) -> float:
    try:
        return float(min(max(int(value), 0), 5_000_000))
    except ValueError:
        return float(otherwise)
