"""A theme in; master, layouts, notes master and their themes out, as XML.

Text like the slides themselves, so that an ordinary export needs neither python-pptx nor lxml
(docs/decisions/0006-template-as-text.md).
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from briefing.exporters.pptx import names
from briefing.exporters.pptx.shapes import drawing, transform
from briefing.exporters.pptx.slides import TREE
from briefing.exporters.pptx.template.layouts import NUMBERS, element
from briefing.exporters.pptx.text import hundredths
from briefing.model.design import OutlineMeasures
from briefing.model.geometry import Box, Size, emu
from briefing.model.kinds import KIND_INFO
from briefing.model.placeholder import Placeholder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.exporters.pptx.shapes import Drawn
    from briefing.exporters.pptx.template.palette import Palette
    from briefing.exporters.pptx.text import TextWriter
    from briefing.exporters.pptx.xml_text import XmlText
    from briefing.model.deck import Kind
    from briefing.model.design import Design, Slot
    from briefing.model.placeholder import Role
    from briefing.model.theme import FontRole, Theme

FIRST_ID = 2**31
"""Of the master; the layouts count on from it, unique over both."""
NOTES_SIZE = Size(540, 720)
_ON_MASTER: tuple[Role, ...] = ("title", "body", "footer", "page")
_PROMPTS: dict[Role, str] = {"footer": "", "page": "‹#›", "picture": "", "table": "", "chart": ""}
_SAFE = "<a:normAutofit/>"
_FORMATS = (
    '<a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst>'
    "<a:lnStyleLst>"
    + "".join(
        f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr"><a:solidFill>'
        '<a:schemeClr val="phClr"/></a:solidFill><a:prstDash val="solid"/></a:ln>'
        for width in (6350, 12700, 19050)
    )
    + "</a:lnStyleLst><a:effectStyleLst>"
    + "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    + "</a:effectStyleLst><a:bgFillStyleLst>"
    + '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    + "</a:bgFillStyleLst>"
)


def theme_xml(
    name: str, palette: Palette, fonts: Mapping[FontRole, tuple[str, str]], gate: XmlText
) -> str:
    """Colours and fonts by which a person restyles the deck."""
    colors = "".join(
        f'<a:{slot}><a:srgbClr val="{color[1:].upper()}"/></a:{slot}>'
        for slot, color in palette.slots.items()
    )
    major, minor = (_font(*fonts[role], gate) for role in ("heading", "body"))
    name = gate.attribute(name)
    return (
        f'{names.DECLARATION}<a:theme xmlns:a="{names.A}" name="{name}"><a:themeElements>'
        f'<a:clrScheme name="{name}">{colors}</a:clrScheme>'
        f'<a:fontScheme name="{name}"><a:majorFont>{major}</a:majorFont>'
        f"<a:minorFont>{minor}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="{name}">{_FORMATS}</a:fmtScheme></a:themeElements>'
        "<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def master_xml(design: Design, palette: Palette, texts: TextWriter, ground: str) -> str:
    """The slide master: what every layout has unless it says otherwise."""
    slots, outline = design.layouts["points"], design.measures(OutlineMeasures)
    shapes = "".join(
        _placeholder(index, slots[Placeholder(role)], palette, texts, outline, styled=False)
        for index, role in enumerate(_ON_MASTER, 2)
        if Placeholder(role) in slots
    )
    layouts = "".join(
        f'<p:sldLayoutId id="{FIRST_ID + number}" r:id="rId{number}"/>'
        for number in NUMBERS.values()
    )
    title, body = slots[Placeholder("title")], slots[Placeholder("body")]
    levels = "".join(
        _level(
            number,
            body,
            palette,
            outline,
            body.size - outline.smaller * (number - 1),
            outline.indent * number,
        )
        for number in range(1, 4)
    )
    other = "".join(_plain_level(number, palette) for number in range(1, 10))
    return (
        f"{names.DECLARATION}<p:sldMaster {names.NAMESPACES}><p:cSld>"
        f"<p:bg><p:bgPr>{ground}<a:effectLst/></p:bgPr></p:bg><p:spTree>{TREE}{shapes}</p:spTree>"
        f"</p:cSld>{_color_map(palette)}<p:sldLayoutIdLst>{layouts}</p:sldLayoutIdLst>"
        f'<p:hf hdr="0" dt="0"/>'
        f"<p:txStyles><p:titleStyle>{_level(1, title, palette, outline)}</p:titleStyle>"
        f"<p:bodyStyle>{levels}</p:bodyStyle><p:otherStyle>{other}</p:otherStyle></p:txStyles>"
        "</p:sldMaster>"
    )


def layout_xml(
    kind: Kind,
    design: Design,
    palette: Palette,
    texts: TextWriter,
    ground: str,
    frame: Sequence[Drawn],
) -> str:
    """One slide kind's layout: its frame, then its placeholders. `ground` is its fill, empty for
    the master's.
    """
    outline = design.measures(OutlineMeasures)
    ids = count(2)
    shapes = drawing(frame, ids.__next__, str, palette)
    shapes += "".join(
        _placeholder(next(ids), slot, palette, texts, outline, styled=True)
        for slot in design.layouts[kind].values()
    )
    background = f"<p:bg><p:bgPr>{ground}<a:effectLst/></p:bgPr></p:bg>" if ground else ""
    return (
        f'{names.DECLARATION}<p:sldLayout {names.NAMESPACES} preserve="1" userDrawn="1">'
        f'<p:cSld name="{KIND_INFO[kind].layout_name}">{background}'
        f"<p:spTree>{TREE}{shapes}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def notes_master_xml(size: Size, palette: Palette) -> str:
    """The slide above, the notes below; dark on white whatever the slides wear."""
    width = NOTES_SIZE.width - 108
    picture = Box(54, 54, width, width * size.height / size.width)
    body = Box(54, picture.bottom + 24, width, NOTES_SIZE.height - picture.bottom - 78)
    levels = "".join(
        f'<a:lvl{number}pPr marL="{emu(18 * (number - 1))}" algn="l" eaLnBrk="1" latinLnBrk="0">'
        '<a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
        f"</a:defRPr></a:lvl{number}pPr>"
        for number in range(1, 10)
    )
    return (
        f"{names.DECLARATION}<p:notesMaster {names.NAMESPACES}><p:cSld>"
        '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr>'
        f"</p:bg><p:spTree>{TREE}"
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr>'
        f'<p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>{transform(picture)}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="1"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{transform(body)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        "<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp></p:spTree></p:cSld>"
        f"{_color_map(palette, on_paper=True)}<p:notesStyle>{levels}</p:notesStyle></p:notesMaster>"
    )


def _font(latin: str, east_asian: str, gate: XmlText) -> str:
    latin, east_asian = gate.attribute(latin), gate.attribute(east_asian)
    return (
        f'<a:latin typeface="{latin}"/><a:ea typeface="{east_asian}"/><a:cs typeface=""/>'
        f'<a:font script="Hans" typeface="{east_asian}"/>'
    )


def _color_map(palette: Palette, on_paper: bool = False) -> str:
    mapped = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"} if on_paper else palette.map
    own = "".join(f' {name}="{slot}"' for name, slot in mapped.items())
    same = (*(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
    return f"<p:clrMap{own}{''.join(f' {name}={chr(34)}{name}{chr(34)}' for name in same)}/>"


def _placeholder(
    id_: int,
    slot: Slot,
    palette: Palette,
    texts: TextWriter,
    outline: OutlineMeasures,
    *,
    styled: bool,
) -> str:
    """A layout's or the master's placeholder, always with its place; `styled` with its own look."""
    style = "<a:lstStyle/>"
    if styled or slot.fills in ("footer", "page"):
        style = f"<a:lstStyle>{_level(1, slot, palette, outline)}</a:lstStyle>"
    prompt = _PROMPTS.get(slot.fills, slot.fills.capitalize())
    if slot.fills == "page":
        field = '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
        text = f'<a:p>{field}<a:rPr lang="en-US"/><a:t>{prompt}</a:t></a:fld></a:p>'
    else:
        text = texts.plain(prompt)
    anchor = "b" if slot.fills in ("footer", "page") else "t"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="{_name(slot)}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{element(slot)}</p:nvPr></p:nvSpPr>'
        f"<p:spPr>{transform(slot.box)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        '<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"'
        f' anchor="{anchor}">{_SAFE}</a:bodyPr>{style}{text}</p:txBody></p:sp>'
    )


def _name(slot: Slot) -> str:
    return f"{str(slot.placeholder).capitalize()} placeholder"


def _level(
    number: int,
    slot: Slot,
    palette: Palette,
    outline: OutlineMeasures,
    size: float = 0.0,
    margin: float = 0.0,
) -> str:
    """Level `number` of a text style that looks like `slot`."""
    size = size or slot.size
    face = "+mj" if slot.font == "heading" else "+mn"
    left, indent, bullet = 0, 0, "<a:buNone/>"
    if slot.bullets:
        left, indent = emu(margin or outline.indent), emu(-outline.hang)
        bullet = (
            f"<a:buClr>{palette.color('accent')}</a:buClr>"
            '<a:buFont typeface="+mn-lt"/><a:buChar char="•"/>'
        )
    align = {"left": "l", "center": "ctr", "right": "r"}[slot.align]
    return (
        f'<a:lvl{number}pPr marL="{left}" indent="{indent}" algn="{align}" rtl="0" eaLnBrk="1"'
        ' latinLnBrk="0" hangingPunct="0">'
        f'<a:lnSpc><a:spcPts val="{hundredths(size * slot.leading)}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="0"/></a:spcBef>{bullet}'
        f'<a:defRPr sz="{hundredths(size)}" b="{int(slot.bold)}" kern="1200">'
        f"{palette.fill(slot.color)}"
        f'<a:latin typeface="{face}-lt"/><a:ea typeface="{face}-ea"/><a:cs typeface="{face}-cs"/>'
        f"</a:defRPr></a:lvl{number}pPr>"
    )


def _plain_level(number: int, palette: Palette) -> str:
    return (
        f'<a:lvl{number}pPr marL="0" algn="l" rtl="0" eaLnBrk="1" latinLnBrk="0"'
        f' hangingPunct="0"><a:defRPr sz="1800" kern="1200">{palette.fill("ink")}'
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
        f"</a:defRPr></a:lvl{number}pPr>"
    )


def default_text_style(palette: Palette) -> str:
    """For text boxes that a person adds."""
    levels = "".join(_plain_level(number, palette) for number in range(1, 10))
    return f"<p:defaultTextStyle>{levels}</p:defaultTextStyle>"


def theme_name(theme: Theme) -> str:
    """What PowerPoint shows as the theme's name."""
    return f"Briefing {theme.labels.get('en', theme.name)}"
