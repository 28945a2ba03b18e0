"""Rules for what stands on slides: ids, titles, alt text, tables, text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing.exporters.pptx import names
from briefing.exporters.pptx.lint.archive import PREFIXES, finding, shortened
from briefing.model.finding import Finding
from briefing.model.message import Message
from briefing.model.regex import lazy_regex
from briefing.model.untrusted import whole_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from xml.etree.ElementTree import Element

    from briefing.exporters.pptx.lint.archive import PackagePart

_LANG = lazy_regex(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")
_WHOLE = lazy_regex(r"-?\d+\Z")
_WITHOUT_HANDLES = {"rect", "ellipse", "line", "straightConnector1", "diamond", "rtTriangle"}
_MEASURES = {"off": ("x", "y"), "ext": ("cx", "cy"), "gridCol": ("w",), "tr": ("h",), "ln": ("w",)}


def shape_ids_are_unique(part: PackagePart) -> Iterator[Finding]:
    """On a slide, each once; 1 is the shape tree's own."""
    ids = [e.get("id", "") for e in part.root.iter(f"{{{names.P}}}cNvPr")]
    for id_, count in Counter(ids).items():
        if count > 1:
            yield finding(f"the shape id {id_} is there {count} times", part.name)
        if (whole_number(id_) or 0) < 1:
            yield finding(f"{id_!r} is no shape id", part.name)


def every_slide_has_a_title(part: PackagePart) -> Iterator[Finding]:
    """What screen readers, the outline view and slide links call a slide by."""
    if not part.page:
        return
    kinds = {
        (element.get("type"), bool(_text_of(shape).strip()))
        for shape in part.root.iterfind(".//p:sp", PREFIXES)
        for element in shape.iterfind("p:nvSpPr/p:nvPr/p:ph", PREFIXES)
    }
    if not kinds & {("title", True), ("ctrTitle", True)}:
        yield finding("it has no title", part.name)


def pictures_say_what_they_show(part: PackagePart) -> Iterator[Finding]:
    """Alt text, or a mark that the picture is decoration; what layouts show is."""
    if not part.name.startswith("ppt/slides/"):
        return
    for element in part.root.iterfind(".//p:pic/p:nvPicPr/p:cNvPr", PREFIXES):
        decorative = element.find(f".//{{{names.ADEC}}}decorative")
        if not element.get("descr") and (decorative is None or decorative.get("val") != "1"):
            yield Finding(
                "alt",
                Message("the picture has no description"),
                part.page,
                shortened(element.get("name", "")),
            )


def every_text_has_a_paragraph(part: PackagePart) -> Iterator[Finding]:
    """An empty table cell's text body too."""
    for element in part.root.iter():
        if element.tag.endswith("}txBody") and element.find("a:p", PREFIXES) is None:
            yield finding("a text body has no paragraph", part.name)


def languages_are_tags(part: PackagePart) -> Iterator[Finding]:
    """A `lang` that is none brings the repair prompt."""
    for element in part.root.iter():
        for name in ("lang", "altLang"):
            value = element.get(name)
            if value is not None and not _LANG.match(value):
                yield finding(f"{value!r} is no language", part.name)


def measures_are_whole(part: PackagePart) -> Iterator[Finding]:
    """EMU and hundredths of a point are integers."""
    for element in part.root.iter():
        local = element.tag.rpartition("}")[2]
        for name in (*_MEASURES.get(local, ()), "sz"):
            value = element.get(name)
            if value is not None and local != "ph" and not _WHOLE.match(value):
                yield finding(f"{local} has {name}={value!r}", part.name)


def spans_are_merged(part: PackagePart) -> Iterator[Finding]:
    """A cell over n columns is followed by n − 1 merged ones; every row has all its cells."""
    for table in part.root.iterfind(".//a:tbl", PREFIXES):
        columns = len(table.findall("a:tblGrid/a:gridCol", PREFIXES))
        for row in table.iterfind("a:tr", PREFIXES):
            cells = row.findall("a:tc", PREFIXES)
            if len(cells) != columns:
                yield finding(f"a row has {len(cells)} cells for {columns} columns", part.name)
            if not _is_merged(cells):
                yield finding("a gridSpan has no hMerge after it", part.name)


def presets_have_only_their_handles(part: PackagePart) -> Iterator[Finding]:
    """PowerPoint repairs a rectangle that has an adjustment."""
    for element in part.root.iter(f"{{{names.A}}}prstGeom"):
        preset = element.get("prst", "")
        if preset in _WITHOUT_HANDLES and element.find(".//a:gd", PREFIXES) is not None:
            yield finding(f"the {preset} has a handle", part.name)


def extensions_have_a_fallback(part: PackagePart) -> Iterator[Finding]:
    """An attribute of PowerPoint 2010 stands only inside `mc:AlternateContent`."""
    for element in _outside_alternatives(part.root):
        if any(name.startswith(f"{{{names.P14}}}") for name in element.attrib):
            yield finding(f"{element.tag.rpartition('}')[2]} has an attribute of 2010", part.name)


def _text_of(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{{{names.A}}}t"))


def _is_merged(cells: list[Element]) -> bool:
    """Whether each spanning cell is followed by as many merged ones as it spans, and no others."""
    owed = 0
    for cell in cells:
        merged = cell.get("hMerge") in ("1", "true")
        if merged != (owed > 0):
            return False
        span = whole_number(cell.get("gridSpan", "1")) or 1
        owed = owed - 1 if merged else span - 1
    return owed == 0


def _outside_alternatives(root: Element) -> Iterator[Element]:
    left = [root]
    while left:
        element = left.pop()
        if not element.tag.endswith("}AlternateContent"):
            yield element
            left += reversed(element)


SHAPE_RULES: tuple[Callable[[PackagePart], Iterator[Finding]], ...] = (
    shape_ids_are_unique,
    every_slide_has_a_title,
    pictures_say_what_they_show,
    every_text_has_a_paragraph,
    languages_are_tags,
    measures_are_whole,
    spans_are_merged,
    presets_have_only_their_handles,
    extensions_have_a_fallback,
)
