"""Notes master and hand-out master: what is printed, dark on white whatever the slides wear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.pptx import names
from briefing.exporters.pptx.shapes import TREE, transform
from briefing.exporters.pptx.template.places import DATE_FIELD, PAGE_FIELD
from briefing.model.geometry import Box, Size, emu

if TYPE_CHECKING:
    from briefing.exporters.pptx.template.palette import Palette
    from briefing.exporters.pptx.template.wording import Wording
    from briefing.exporters.pptx.text import TextWriter

PAPER = Size(540, 720)
"""Of notes and hand-outs, pt."""
_MARGIN = 54.0
_WHITE = (
    '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr>'
    "</p:bg>"
)
_CORNERS = (
    ("hdr", "header", "l", "t", 0.0, 0.0),
    ("dt", "date", "r", "t", 0.5, 0.0),
    ("ftr", "footer", "l", "b", 0.0, 1.0),
    ("sldNum", "page", "r", "b", 0.5, 1.0),
)
"""`type`, what it is, alignment, anchor, and where on the sheet."""


def notes_master_xml(size: Size, palette: Palette, texts: TextWriter, words: Wording) -> str:
    """The slide above, the notes below; date and number in the corners."""
    width = PAPER.width - 2 * _MARGIN
    picture = Box(_MARGIN, _MARGIN, width, width * size.height / size.width)
    body = Box(_MARGIN, picture.bottom + 24, width, PAPER.height - picture.bottom - 78)
    levels = "".join(
        f'<a:lvl{number}pPr marL="{emu(18 * (number - 1))}" algn="l" eaLnBrk="1" latinLnBrk="0">'
        '<a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
        f"</a:defRPr></a:lvl{number}pPr>"
        for number in range(1, 10)
    )
    return (
        f"{names.DECLARATION}<p:notesMaster {names.NAMESPACES}><p:cSld>{_WHITE}<p:spTree>{TREE}"
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr>'
        f'<p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>{transform(picture)}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="1"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{transform(body)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>{_corners(4, texts, words)}"
        f"</p:spTree></p:cSld>{palette.color_map(on_paper=True)}"
        f"<p:notesStyle>{levels}</p:notesStyle></p:notesMaster>"
    )


def handout_master_xml(palette: Palette, texts: TextWriter, words: Wording) -> str:
    """Slides stand where PowerPoint puts them; header, date, footer and number in the corners."""
    return (
        f"{names.DECLARATION}<p:handoutMaster {names.NAMESPACES}><p:cSld>{_WHITE}<p:spTree>{TREE}"
        f"{_corners(2, texts, words)}</p:spTree></p:cSld>"
        f"{palette.color_map(on_paper=True)}</p:handoutMaster>"
    )


def corner_number(id_: int, texts: TextWriter) -> str:
    """On a page of notes, the number of its slide."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="Slide Number"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="13"/>'
        "</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>"
        f"{texts.field('‹#›', 'slidenum', PAGE_FIELD)}</p:txBody></p:sp>"
    )


def _corners(first: int, texts: TextWriter, words: Wording) -> str:
    tall, width = 30.0, PAPER.width / 2 - 24
    parts: list[str] = []
    for number, (kind, what, align, anchor, right, down) in enumerate(_CORNERS):
        box = Box(PAPER.width * right + 12, (PAPER.height - tall - 8) * down + 4, width, tall)
        text = texts.plain("")
        if kind == "sldNum":
            text = texts.field("‹#›", "slidenum", PAGE_FIELD)
        elif kind == "dt":
            text = texts.field("", "datetime1", DATE_FIELD)
        name = texts.attribute(words.corner(what))
        parts.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{first + number}" name="{name}"/><p:cNvSpPr>'
            f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{kind}" sz="quarter"'
            f' idx="{10 + number}"/></p:nvPr></p:nvSpPr><p:spPr>{transform(box)}'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
            f'<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"'
            f' anchor="{anchor}"/><a:lstStyle><a:lvl1pPr algn="{align}"><a:defRPr sz="1000"/>'
            f"</a:lvl1pPr></a:lstStyle>{text}</p:txBody></p:sp>"
        )
    return "".join(parts)
