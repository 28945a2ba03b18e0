"""Rules for the presentation part, its masters, layouts, notes and sections."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing.exporters.pptx import names
from briefing.exporters.pptx.lint.archive import PREFIXES, finding
from briefing.model.untrusted import whole_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from xml.etree.ElementTree import Element

    from briefing.exporters.pptx.lint.archive import Archive
    from briefing.model.finding import Finding

_MAIN = "ppt/presentation.xml"
_ORDER = (
    "sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst", "sldIdLst", "sldSz", "notesSz",
    "smartTags", "embeddedFontLst", "custShowLst", "photoAlbum", "custDataLst", "kinsoku",
    "defaultTextStyle", "modifyVerifier", "extLst",
)  # fmt: skip
_FIRST_SLIDE = 256
_FIRST_MASTER = 2**31


def main_part_is_there(archive: Archive) -> Iterator[Finding]:
    """Without it nothing else means anything."""
    if _MAIN not in archive.parts:
        yield finding("it is missing", _MAIN)


def children_stand_in_order(archive: Archive) -> Iterator[Finding]:
    """The schema's order, which PowerPoint insists on."""
    for child, previous in _neighbours(archive):
        if previous in _ORDER and child in _ORDER and _ORDER.index(child) < _ORDER.index(previous):
            yield finding(f"{child} stands after {previous}", _MAIN)


def size_says_no_wrong_type(archive: Archive) -> Iterator[Finding]:
    """`screen4x3` on a 16:9 deck makes printers and projectors crop it."""
    size = _find(archive, "p:sldSz")
    if size is not None and size.get("type") == "screen4x3":
        width, height = (whole_number(size.get(name, "")) or 0 for name in ("cx", "cy"))
        if width * 3 != height * 4:
            yield finding("it says 4:3 and is not", _MAIN)


def slide_ids_are_sound(archive: Archive) -> Iterator[Finding]:
    """From 256 upward, each once."""
    ids = _slide_ids(archive)
    for id_, count in Counter(ids).items():
        if count > 1:
            yield finding(f"the slide id {id_} is there {count} times", _MAIN)
        if (whole_number(id_) or 0) < _FIRST_SLIDE:
            yield finding(f"{id_} is no slide id", _MAIN)


def master_ids_are_unique(archive: Archive) -> Iterator[Finding]:
    """Masters and layouts share one range of ids, from 2147483648."""
    ids: list[str] = []
    if _MAIN in archive.parts:
        for element in archive.xml(_MAIN).iterfind(".//p:sldMasterId", PREFIXES):
            ids.append(element.get("id", ""))
    for master in archive.named("ppt/slideMasters"):
        for element in archive.xml(master).iterfind(".//p:sldLayoutId", PREFIXES):
            ids.append(element.get("id", ""))
    for id_, count in Counter(ids).items():
        if count > 1:
            yield finding(f"the master or layout id {id_} is there {count} times", _MAIN)
        if (whole_number(id_) or 0) < _FIRST_MASTER:
            yield finding(f"{id_!r} is no id of a master or layout", _MAIN)


def notes_have_their_master(archive: Archive) -> Iterator[Finding]:
    """Keynote drops or rejects notes whose master the presentation does not list."""
    notes = archive.named("ppt/notesSlides")
    if notes and _find(archive, "p:notesMasterIdLst/p:notesMasterId") is None:
        yield finding("there are notes, and no notes master is listed", _MAIN)
    for part in notes:
        kinds = {each.kind for each in archive.relationships(part)}
        for missing in {"notesMaster", "slide"} - kinds:
            yield finding(f"it refers to no {missing}", part)


def sections_are_complete(archive: Archive) -> Iterator[Finding]:
    """Every slide stands in exactly one section, or there are none."""
    if _MAIN not in archive.parts:
        return
    slides = set(_slide_ids(archive))
    root = archive.xml(_MAIN)
    if root.find(".//p14:sectionLst", PREFIXES) is None:
        return
    listed = Counter(
        element.get("id", "") for element in root.iterfind(".//p14:section//p14:sldId", PREFIXES)
    )
    for id_, count in listed.items():
        if count > 1:
            yield finding(f"slide {id_} is in {count} sections", _MAIN)
        if id_ not in slides:
            yield finding(f"a section holds slide {id_}, which is not there", _MAIN)
    for id_ in sorted(slides - listed.keys()):
        yield finding(f"slide {id_} is in no section", _MAIN)


def layouts_place_their_placeholders(archive: Archive) -> Iterator[Finding]:
    """A placeholder without a place, in a template perhaps its master's, is where the next program
    guesses.
    """
    placed = {
        _family(shape)
        for part in archive.named("ppt/slideMasters")
        for shape in archive.xml(part).iterfind(".//p:sp", PREFIXES)
        if shape.find("p:spPr/a:xfrm", PREFIXES) is not None
    }
    for part in archive.named("ppt/slideLayouts"):
        for shape in archive.xml(part).iterfind(".//p:sp", PREFIXES):
            family = _family(shape)
            if not family or family in placed:
                continue
            if shape.find("p:spPr/a:xfrm", PREFIXES) is None:
                name = shape.find("p:nvSpPr/p:cNvPr", PREFIXES)
                label = "" if name is None else name.get("name", "")
                yield finding(f"the placeholder {label!r} has no place", part)


def _family(shape: Element) -> str:
    """The sort of the master's placeholder that it inherits from; empty for none."""
    mark = shape.find("p:nvSpPr/p:nvPr/p:ph", PREFIXES)
    if mark is None:
        return ""
    kind = mark.get("type", "obj")
    if kind in ("title", "ctrTitle"):
        return "title"
    return "body" if kind in ("obj", "subTitle") else kind


def _find(archive: Archive, path: str) -> Element | None:
    return archive.xml(_MAIN).find(path, PREFIXES) if _MAIN in archive.parts else None


def _slide_ids(archive: Archive) -> list[str]:
    if _MAIN not in archive.parts:
        return []
    found = archive.xml(_MAIN).iterfind("p:sldIdLst/p:sldId", PREFIXES)
    return [element.get("id", "") for element in found]


def _neighbours(archive: Archive) -> Iterator[tuple[str, str]]:
    if _MAIN not in archive.parts:
        return
    previous = ""
    for child in archive.xml(_MAIN):
        name = child.tag.removeprefix(f"{{{names.P}}}")
        yield name, previous
        previous = name


PRESENTATION_RULES: tuple[Callable[[Archive], Iterator[Finding]], ...] = (
    main_part_is_there,
    children_stand_in_order,
    size_says_no_wrong_type,
    slide_ids_are_sound,
    master_ids_are_unique,
    notes_have_their_master,
    sections_are_complete,
    layouts_place_their_placeholders,
)
