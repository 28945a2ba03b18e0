"""The shapes of a slide, those of groups among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.model.office.presentation import SlidePicture, SlideText
from briefing.readers.ooxml.xml import attribute, child, descendants, local
from briefing.readers.powerpoint.frames import chart_of, diagram_of, table_of
from briefing.readers.powerpoint.places import Scale, slot_of
from briefing.readers.powerpoint.texts import paragraphs_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from briefing.model.geometry import Box
    from briefing.model.office.presentation import SlideShape
    from briefing.readers.ooxml.package import OfficePackage
    from briefing.readers.powerpoint.places import Sheets
    from briefing.readers.powerpoint.texts import Links


class Surroundings(NamedTuple):
    """What the shapes of a slide refer to."""

    package: OfficePackage
    sheets: Sheets
    links: Links


def shapes_of(tree: Element | None, around: Surroundings) -> list[SlideShape]:
    """Of a `p:spTree`: all that says or shows something."""
    return list(_in(tree, Scale(), around)) if tree is not None else []


def _in(tree: Element, scale: Scale, around: Surroundings) -> Iterator[SlideShape]:
    for shape in tree:
        match local(shape.tag):
            case "grpSp":
                yield from _in(shape, scale.inside(child(shape, "grpSpPr", "xfrm")), around)
            case "AlternateContent":
                # What every program can show stands last; the first may be a newer program's own.
                choices = [one for one in shape if local(one.tag) in {"Choice", "Fallback"}]
                for one in choices:
                    found = list(_in(one, scale, around))
                    yield from found
                    if found:
                        break
            case "sp":
                yield from _text(shape, scale, around)
            case "pic":
                yield from _picture(shape, scale, around)
            case "graphicFrame":
                yield from _frame(shape, scale, around)
            case _:
                pass


def _text(shape: Element, scale: Scale, around: Surroundings) -> Iterator[SlideShape]:
    body, slot = child(shape, "txBody"), slot_of(shape)
    levels = around.sheets.levels(body, slot)
    paragraphs = paragraphs_of(body, levels, around.links)
    if paragraphs:
        role = slot.role if slot else "text"
        box = _box(shape, scale, around)
        yield SlideText(_named(shape)[0], role, tuple(paragraphs), box)


def _picture(shape: Element, scale: Scale, around: Surroundings) -> Iterator[SlideShape]:
    blip = child(shape, "blipFill", "blip")
    target = around.links.targets.get(attribute(blip, "embed"))
    part = target.part if target is not None and not target.external else ""
    name, alt = _named(shape)
    decorative = any(attribute(one, "val") == "1" for one in descendants(shape, "decorative"))
    yield SlidePicture(name, part, alt, _box(shape, scale, around), decorative)


def _frame(shape: Element, scale: Scale, around: Surroundings) -> Iterator[SlideShape]:
    data = child(shape, "graphic", "graphicData")
    name, box = _named(shape)[0], _box(shape, scale, around)
    found: SlideShape | None = None
    for element in data if data is not None else ():
        match local(element.tag):
            case "tbl":
                found = table_of(element, name, box, around.links)
            case "chart":
                root = _part(element, "id", around)
                found = chart_of(root, name, box) if root is not None else None
            case "relIds":
                root = _part(element, "dm", around)
                found = diagram_of(root, name, box) if root is not None else None
            case _:
                yield from _in(element, scale, around)  # an embedded object has its picture in it
    if found is not None:
        yield found


def _part(element: Element, name: str, around: Surroundings) -> Element | None:
    """The part that an attribute of relationships refers to."""
    target = around.links.targets.get(attribute(element, name))
    if target is None or target.external:
        return None
    return around.package.xml(target.part)


def _box(shape: Element, scale: Scale, around: Surroundings) -> Box | None:
    found = around.sheets.box(shape, slot_of(shape))
    return scale.of(found) if found is not None else None


def _named(shape: Element) -> tuple[str, str]:
    """Name and description."""
    for properties in shape:
        if local(properties.tag).startswith("nv"):
            said = child(properties, "cNvPr")
            return attribute(said, "name"), attribute(said, "descr").strip()
    return "", ""
