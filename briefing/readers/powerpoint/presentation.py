"""A PowerPoint file → the slides that stand in it, with their notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.geometry import EMU_PER_PT, Size
from briefing.model.office.presentation import (
    DECK_PROPERTY,
    PAGE_TAG,
    Presentation,
    PresentedSlide,
)
from briefing.readers.ooxml.xml import attribute, child, children, descendants, number
from briefing.readers.powerpoint.package import PowerPointPackage
from briefing.readers.powerpoint.places import Sheet, Sheets, slot_of, words_in
from briefing.readers.powerpoint.shapes import Surroundings, shapes_of
from briefing.readers.powerpoint.texts import Links, paragraphs_of

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from briefing.model.office.presentation import SlideParagraph


def read_presentation(
    data: bytes, path: Path | None = None
) -> tuple[Presentation, PowerPointPackage]:
    """What stands in a file, and its parts, of which pictures are asked for.

    Raises BriefingError for what is no PowerPoint file or must not be read.
    """
    package = PowerPointPackage(data, path)
    return _Reader(package).read(), package


class _Reader:
    def __init__(self, package: PowerPointPackage) -> None:
        self._package = package
        targets = package.targets(package.main)
        ids = child(package.root, "sldIdLst")
        listed = children(ids, "sldId") if ids is not None else []
        self._parts = [
            (one.get("id", ""), target.part)
            for one in listed
            if (target := targets.get(_relation(one))) is not None and not target.external
        ]
        self._numbers = {part: place for place, (_, part) in enumerate(self._parts, 1)}
        self._sheets: dict[str, Sheet] = {}
        self._usual = child(package.root, "defaultTextStyle")

    def read(self) -> Presentation:
        root = self._package.root
        sections: list[str] = []
        belongs: dict[str, int] = {}
        for section in descendants(root, "section"):
            for one in descendants(section, "sldId"):
                belongs[attribute(one, "id")] = len(sections)
            sections.append(attribute(section, "name"))
        slides: list[PresentedSlide] = []
        for id_, part in self._parts:
            if (xml := self._package.xml(part)) is not None:
                slides.append(self._slide(len(slides) + 1, xml, part, belongs.get(id_, -1)))
        size = child(root, "sldSz")
        across, down = number(attribute(size, "cx")), number(attribute(size, "cy"))
        said = self._properties()
        return Presentation(
            tuple(slides),
            tuple(sections),
            Size(across / EMU_PER_PT, down / EMU_PER_PT) if across > 0 and down > 0 else None,
            said.get("title", ""),
            said.get("creator", ""),
            self._deck(),
            self._pages(),
        )

    def _slide(self, place: int, root: Element, part: str, section: int) -> PresentedSlide:
        targets = self._package.targets(part)
        layout = next((t.part for t in targets.values() if t.kind == "slideLayout"), "")
        sheet = self._sheet(layout)
        master = self._sheet(self._above(layout))
        links = Links(targets, self._numbers)
        around = Surroundings(self._package, Sheets(sheet, master, self._usual), links)
        return PresentedSlide(
            place,
            tuple(shapes_of(child(root, "cSld", "spTree"), around)),
            tuple(self._notes(part)),
            attribute(root, "show") in {"0", "false"},
            next((attribute(one, "val") for one in descendants(root, "creationId")), ""),
            section,
            sheet.type,
        )

    def _notes(self, slide: str) -> list[SlideParagraph]:
        for part, root in self._package.related("notesSlide", slide):
            links = Links(self._package.targets(part), {})
            tree = child(root, "cSld", "spTree")
            for shape in children(tree, "sp") if tree is not None else ():
                slot = slot_of(shape)
                if slot is not None and slot.type == "body":
                    body = child(shape, "txBody")
                    empty = Sheet(None)
                    levels = Sheets(empty, empty, None).levels(body, slot)
                    return paragraphs_of(body, levels, links)
        return []

    def _sheet(self, part: str) -> Sheet:
        """Of a layout or master, each read once."""
        if part not in self._sheets:
            root = self._package.xml(part) if part else None
            self._sheets[part] = Sheet(root, child(root, "txStyles"))
        return self._sheets[part]

    def _above(self, layout: str) -> str:
        targets = self._package.targets(layout).values() if layout else ()
        return next((t.part for t in targets if t.kind == "slideMaster"), "")

    def _properties(self) -> dict[str, str]:
        for _, root in self._package.related("core-properties", ""):
            return dict(words_in(root, ("title", "creator")))
        return {}

    def _deck(self) -> str:
        for _, root in self._package.related("custom-properties", ""):
            for one in children(root, "property"):
                if attribute(one, "name") == DECK_PROPERTY:
                    return "".join(one.itertext()).strip()
        return ""

    def _pages(self) -> dict[str, str]:
        said: list[str] = []
        for _, root in self._package.related("tags"):
            for tag in children(root, "tag"):
                if attribute(tag, "name").startswith(PAGE_TAG):
                    said += attribute(tag, "val").split()
        pairs = (one.partition(":") for one in said)
        return {page: digest for page, _, digest in pairs if digest}


def _relation(element: Element) -> str:
    return next((value for key, value in element.items() if key.endswith("}id")), "")
