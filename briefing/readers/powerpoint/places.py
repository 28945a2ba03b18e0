"""Placeholders of a slide, and the places of its layout and master that they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.model.geometry import EMU_PER_PT, Box
from briefing.readers.ooxml.xml import attribute, child, descendants, local, number
from briefing.readers.powerpoint.texts import Levels

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from xml.etree.ElementTree import Element

    from briefing.model.office.presentation import TextRole

_TITLES = {"title", "ctrTitle"}
_FEET = {"sldNum", "dt", "ftr", "hdr"}
_MASTER_TYPES = {"ctrTitle": "title", "subTitle": "body", "obj": "body", "": "body",
                 "tbl": "body", "chart": "body", "pic": "body", "dgm": "body"}  # fmt: skip
"""What a master calls the place that a layout's one of this type looks like."""


class Slot(NamedTuple):
    """A `p:ph`."""

    type: str
    """Empty for one that takes anything."""
    number: str
    """Its `idx`."""

    @property
    def role(self) -> TextRole:
        if self.type in _TITLES:
            return "title"
        if self.type in _FEET:
            return "foot"
        return "subtitle" if self.type == "subTitle" else "body"


def slot_of(shape: Element) -> Slot | None:
    """The placeholder that a shape is; None for one that is none."""
    for properties in shape:
        if local(properties.tag).startswith("nv"):
            found = child(properties, "nvPr", "ph")
            if found is None:
                return None
            return Slot(attribute(found, "type"), attribute(found, "idx") or "0")
    return None


class Scale(NamedTuple):
    """What groups make of the places in them."""

    x: float = 0.0
    y: float = 0.0
    across: float = 1.0
    down: float = 1.0

    def of(self, box: Box) -> Box:
        return Box(
            self.x + box.x * self.across,
            self.y + box.y * self.down,
            box.width * self.across,
            box.height * self.down,
        )

    def inside(self, transform: Element | None) -> Scale:
        """Of what is in a group with this `a:xfrm`."""
        outer, inner = _box(transform, "off", "ext"), _box(transform, "chOff", "chExt")
        if outer is None or inner is None:
            return self
        there = self.of(outer)
        across = there.width / inner.width if inner.width else self.across
        down = there.height / inner.height if inner.height else self.down
        return Scale(there.x - inner.x * across, there.y - inner.y * down, across, down)


def box_of(shape: Element) -> Box | None:
    """Where a shape says that it is, in terms of its group."""
    for element in shape:
        if local(element.tag) == "xfrm":
            return _box(element, "off", "ext")
        if local(element.tag) in {"spPr", "grpSpPr"}:
            return _box(child(element, "xfrm"), "off", "ext")
    return None


def _box(transform: Element | None, place: str, size: str) -> Box | None:
    off, ext = child(transform, place), child(transform, size)
    if off is None or ext is None:
        return None
    return Box(
        number(attribute(off, "x")) / EMU_PER_PT,
        number(attribute(off, "y")) / EMU_PER_PT,
        number(attribute(ext, "cx")) / EMU_PER_PT,
        number(attribute(ext, "cy")) / EMU_PER_PT,
    )


class Sheet:
    """A layout or a master: its places."""

    def __init__(self, root: Element | None, styles: Element | None = None) -> None:
        self.type = attribute(root, "type")
        self.styles = styles
        """`p:txStyles` of a master, `p:defaultTextStyle` of the presentation."""
        self._places: list[tuple[Slot, Element]] = []
        for shape in root.iter() if root is not None else ():
            if local(shape.tag) in {"sp", "pic", "graphicFrame"} and (slot := slot_of(shape)):
                self._places.append((slot, shape))

    def place(self, slot: Slot) -> Element | None:
        """That a slide's placeholder stands in: of its index, else of its type."""
        for there, shape in self._places:
            if there.number == slot.number and (there.role == "title") == (slot.role == "title"):
                return shape
        return next((shape for there, shape in self._places if there.type == slot.type), None)

    def master_place(self, slot: Slot) -> Element | None:
        wanted = _MASTER_TYPES.get(slot.type, slot.type)
        return next((shape for there, shape in self._places if there.type == wanted), None)


class Sheets(NamedTuple):
    """What a slide stands on."""

    layout: Sheet
    master: Sheet
    usual: Element | None
    """`p:defaultTextStyle`: levels of boxes that are no placeholders."""

    def levels(self, body: Element | None, slot: Slot | None) -> Levels:
        """Of a text: what shape, layout and master say."""
        own = child(body, "lstStyle")
        if slot is None:
            return Levels((own, self.usual))
        places = (self.layout.place(slot), self.master.master_place(slot))
        lists = [child(place, "txBody", "lstStyle") for place in places]
        kind = {"title": "titleStyle", "body": "bodyStyle", "subtitle": "bodyStyle"}
        style = child(self.master.styles, kind.get(slot.role, "otherStyle"))
        return Levels((own, *lists, style))

    def box(self, shape: Element, slot: Slot | None) -> Box | None:
        """Where a shape is: it says so itself, or its layout does, or its master."""
        if (found := box_of(shape)) is not None or slot is None:
            return found
        for place in (self.layout.place(slot), self.master.master_place(slot)):
            if place is not None and (found := box_of(place)) is not None:
                return found
        return None


def words_in(root: Element, names: Sequence[str]) -> Mapping[str, str]:
    """The text of the first elements of these names."""
    found: dict[str, str] = {}
    for name in names:
        element = next(descendants(root, name), None)
        found[name] = (element.text or "").strip() if element is not None else ""
    return found
