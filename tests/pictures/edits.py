"""What people do to a deck in PowerPoint, done to the file: Reset Slide, another face on the
master, a dark background style, a new slide, more points.
"""

from __future__ import annotations

import copy
import re
import zipfile
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from pptx import Presentation
from pptx.oxml.ns import qn

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pptx.slide import Slide

_SLIDE = re.compile(r"ppt/slides/slide\d+\.xml")
_MASTER = "ppt/slideMasters/slideMaster1.xml"
_KEPT = {"lang", "altLang", "noProof", "b", "i", "u", "strike", "baseline"}
"""What Reset leaves on a run: emphasis, and what it is spelled by."""
_TEXTS = {*range(1, 10), *range(500, 600)}
"""`idx` of bodies and of other running text."""
_SWAPPED = {"lt1": "dk1", "dk1": "lt1", "lt2": "dk2", "dk2": "lt2"}


def reset(source: Path, target: Path) -> Path:
    """Every slide reset to its layout: no place, no properties, no formatting of its own."""
    return _edited(source, target, lambda name: bool(_SLIDE.fullmatch(name)), _reset)


def restyled(source: Path, target: Path, face: str, color: str) -> Path:
    """Another face and colour for titles and texts on the master."""

    def edit(xml: str) -> str:
        start = xml.index("<p:txStyles>")
        head, styles = xml[:start], xml[start:]
        fonts = f'<a:latin typeface="{face}"/><a:ea typeface="{face}"/>'
        styles = re.sub(r'<a:latin typeface="[^"]*"/><a:ea typeface="[^"]*"/>', fonts, styles)
        ink = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        return head + styles.replace(ink, f'<a:solidFill><a:srgbClr val="{color}"/></a:solidFill>')

    return _edited(source, target, _MASTER.__eq__, edit)


def darkened(source: Path, target: Path) -> Path:
    """The background style in the other of text and ground, as the gallery of styles sets it."""

    def edit(xml: str) -> str:
        style = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>'
        xml = re.sub(r"<p:bg>.*?</p:bg>", style, xml, count=1, flags=re.DOTALL)
        mapping = re.search(r"<p:clrMap [^>]*>", xml)
        assert mapping is not None
        swapped = re.sub(
            r'((?:bg|tx)\d)="(\w+)"', lambda m: f'{m[1]}="{_SWAPPED[m[2]]}"', mapping[0]
        )
        return xml.replace(mapping[0], swapped)

    return _edited(source, target, _MASTER.__eq__, edit)


def retyped(source: Path, target: Path) -> tuple[Path, list[int]]:
    """For every slide of text a new one of its layout, behind all others, into which its words are
    typed; and which slides these are.
    """
    deck = Presentation(str(source))
    done: list[int] = []
    for number, slide in enumerate(list(deck.slides)):
        texts = all(shape.has_text_frame for shape in slide.placeholders)
        if texts and slide.element.get("showMasterSp") != "0":
            _type_over(slide, deck.slides.add_slide(slide.slide_layout))
            done.append(number)
    deck.save(str(target))
    return target, done


def with_more_points(source: Path, target: Path, more: int) -> tuple[Path, list[int]]:
    """So many paragraphs more in the last text of every slide, as Enter at its end makes them."""
    deck = Presentation(str(source))
    done: list[int] = []
    for number, slide in enumerate(deck.slides):
        texts = [
            place
            for place in slide.placeholders
            if place.has_text_frame and place.placeholder_format.idx in _TEXTS
        ]
        for place in texts[-1:]:
            last = place.text_frame.paragraphs[-1]._p
            for _ in range(more):
                last.addnext(copy.deepcopy(last))
            done.append(number)
    deck.save(str(target))
    return target, done


def _edited(
    source: Path, target: Path, wanted: Callable[[str], bool], edit: Callable[[str], str]
) -> Path:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            new.writestr(
                info.filename, edit(data.decode()).encode() if wanted(info.filename) else data
            )
    return target


def _reset(xml: str) -> str:
    root = ElementTree.fromstring(xml)
    for shape in root.iter(qn("p:sp")):
        place = shape.find(f".//{qn('p:ph')}")
        # LibreOffice centres a footer whatever its layout says, so its side is left to it.
        if place is None or place.get("type") == "ftr":
            continue
        for name in ("p:spPr", "p:txBody/a:bodyPr", "p:txBody/a:lstStyle"):
            found = shape.find("/".join(qn(part) for part in name.split("/")))
            assert found is not None
            found.attrib.clear()
            found[:] = []
        for properties in shape.iter(qn("a:pPr")):
            level = properties.get("lvl")
            properties.attrib.clear()
            properties[:] = []
            if level:
                properties.set("lvl", level)
        for name in ("a:rPr", "a:endParaRPr"):
            for properties in shape.iter(qn(name)):
                for key in properties.attrib.keys() - _KEPT:
                    del properties.attrib[key]
                properties[:] = [each for each in properties if each.tag == qn("a:hlinkClick")]
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True)


def _type_over(slide: Slide, new: Slide) -> None:
    """Words and levels of `slide` in the places of `new`; what stays empty goes."""
    said = {place.placeholder_format.idx: place for place in slide.placeholders}
    for place in list(new.placeholders):
        old = said.get(place.placeholder_format.idx)
        if old is None:
            place.element.getparent().remove(place.element)
            continue
        body = place.element.find(qn("p:txBody"))
        place.element.replace(body, copy.deepcopy(old.element.find(qn("p:txBody"))))
    # What is the slide's own, as people copy it, beneath the words.
    own = [shape for shape in slide.shapes if not shape.is_placeholder]
    for at, shape in enumerate(own, 2):
        new.shapes._spTree.insert(at, copy.deepcopy(shape._element))
    for foot in said.values():
        kind = foot.placeholder_format.type.name
        if kind == "FOOTER":
            new.shapes._spTree.append(copy.deepcopy(foot.element))
