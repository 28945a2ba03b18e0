"""Templates made of nothing, each with the traits that were seen in real ones."""

from __future__ import annotations

import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NS = f'xmlns:a="{A}" xmlns:p="{P}" xmlns:r="{R}"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
TREE = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
MAIN = "application/vnd.openxmlformats-officedocument.presentationml"
TYPES = {
    "slideMaster": f"{MAIN}.slideMaster+xml",
    "slideLayout": f"{MAIN}.slideLayout+xml",
    "slide": f"{MAIN}.slide+xml",
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
}
USUAL_SIZE = (960.0, 540.0)


class Layout(NamedTuple):
    """A layout: its `type`, its name, its shapes."""

    kind: str
    name: str
    shapes: str
    more: str = ""
    """Attributes of its root."""
    relationships: tuple[tuple[str, str, str], ...] = ()
    """Id, kind and target."""
    before: str = ""
    """What stands before its shapes: a background."""
    after: str = ""


def place(kind: str, idx: str = "", box: tuple[float, ...] | None = None, body: str = "") -> str:
    """A placeholder; without a box it inherits one."""
    at = "" if box is None else xfrm(box)
    type_ = f' type="{kind}"' if kind else ""
    number = f' idx="{idx}"' if idx else ""
    id_ = zlib.crc32((kind + idx).encode()) % 9000 + 2
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="{kind} {idx}"/>'
        f"<p:cNvSpPr/><p:nvPr><p:ph{type_}{number}/></p:nvPr></p:nvSpPr><p:spPr>{at}</p:spPr>"
        f"<p:txBody>{body or '<a:bodyPr/><a:lstStyle/>'}<a:p/></p:txBody></p:sp>"
    )


def shape(box: tuple[float, ...], fill: str = "accent1", words: str = "", id_: int = 50) -> str:
    """A filled rectangle."""
    text = f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{words}</a:p></p:txBody>" if words else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="Bar"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr>{xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:schemeClr val="{fill}"/></a:solidFill></p:spPr>{text}</p:sp>'
    )


def picture(rid: str, box: tuple[float, ...], more: str = "") -> str:
    return (
        '<p:pic><p:nvPicPr><p:cNvPr id="60" name="Logo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{rid}">{more}</a:blip><a:stretch><a:fillRect/></a:stretch>'
        f'</p:blipFill><p:spPr>{xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        "</p:pic>"
    )


def xfrm(box: tuple[float, ...]) -> str:
    x, y, wide, high = (round(value * 12_700) for value in box)
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'


TITLE, BODY = (48.0, 30.0, 864.0, 70.0), (48.0, 120.0, 864.0, 350.0)
TWO_PLACES = place("", "1", (48, 120, 420, 350)) + place("", "2", (492, 120, 420, 350))
FOOT = place("ftr", "11") + place("sldNum", "12")
COVER = place("ctrTitle", "", (90, 150, 780, 110)) + place("subTitle", "1", (90, 280, 780, 120))
SECTION = place("title", "", (60, 200, 840, 90)) + place("body", "1", (60, 300, 840, 80))
USUAL = (
    Layout("title", "Title Slide", COVER),
    Layout("obj", "Title and Content", place("title") + place("", "1") + FOOT),
    Layout("secHead", "Section Header", SECTION),
    Layout("twoObj", "Two Content", place("title") + TWO_PLACES),
    Layout("titleOnly", "Title Only", place("title")),
)
MASTER = (
    place("title", "", TITLE, '<a:bodyPr anchor="ctr"/><a:lstStyle/>')
    + place("body", "1", BODY)
    + place("dt", "2", (48, 500, 200, 24))
    + place("ftr", "3", (330, 500, 300, 24))
    + place("sldNum", "4", (812, 500, 100, 24))
)


def write_template(
    path: Path,
    layouts: tuple[Layout, ...] = USUAL,
    *,
    masters: int = 1,
    master: str = MASTER,
    size: tuple[float, float] = USUAL_SIZE,
    more: dict[str, tuple[str, bytes]] | None = None,
    package: str = "",
    deck: str = "",
    master_more: str = "",
    text_styles: str = "",
) -> Path:
    """`more`: parts by name with content type and bytes. `package`, `deck`: relationships of the
    whole and of the presentation. `master_more`: relationships of the first master.
    """
    parts: dict[str, tuple[str, bytes]] = {}
    listed, rows = "", ""
    for number in range(1, masters + 1):
        ids, of_master = "", ""
        for index, layout in enumerate(layouts, 1):
            name = f"slideLayout{(number - 1) * len(layouts) + index}.xml"
            ids += f'<p:sldLayoutId id="{2**31 + index}" r:id="rId{index}"/>'
            of_master += _row(f"rId{index}", "slideLayout", f"../slideLayouts/{name}")
            _layout(parts, f"ppt/slideLayouts/{name}", layout, number)
        of_master += _row("rIdT", "theme", f"../theme/theme{number}.xml")
        of_master += master_more if number == 1 else ""
        part = f"ppt/slideMasters/slideMaster{number}.xml"
        parts[part] = TYPES["slideMaster"], _master(master, ids, text_styles).encode()
        parts[_rels(part)] = "", _relationships(of_master)
        parts[f"ppt/theme/theme{number}.xml"] = TYPES["theme"], theme(number).encode()
        listed += f'<p:sldMasterId id="{2**31}" r:id="rIdM{number}"/>'
        rows += _row(f"rIdM{number}", "slideMaster", f"slideMasters/slideMaster{number}.xml")
    wide, high = (round(side * 12_700) for side in size)
    parts["ppt/presentation.xml"] = (
        f"{MAIN}.template.main+xml",
        f"{HEAD}<p:presentation {NS}><p:sldMasterIdLst>{listed}</p:sldMasterIdLst>"
        f'<p:sldSz cx="{wide}" cy="{high}"/><p:notesSz cx="6858000" cy="9144000"/>'
        "</p:presentation>".encode(),
    )
    parts[_rels("ppt/presentation.xml")] = "", _relationships(rows + deck)
    document = _row("rId1", "officeDocument", "ppt/presentation.xml")
    parts["_rels/.rels"] = "", _relationships(document + package)
    parts.update(more or {})
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name, (kind, _) in parts.items()
        if kind
    )
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    types = (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
        f' ContentType="{rels}"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{overrides}</Types>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", types)
        for name, (_, data) in parts.items():
            file.writestr(name, data)
    return path


def theme(number: int = 1, major: str = "Georgia", minor: str = "Verdana") -> str:
    colors = {
        "dk1": "1a1a1a", "lt1": "ffffff", "dk2": "003366", "lt2": "eef2f6", "accent1": "0055a4",
        "accent2": "e2001a", "accent3": "6f9fd8", "accent4": "f3b229", "accent5": "3a7d44",
        "accent6": "7a4f9e", "hlink": "0055a4", "folHlink": "7a4f9e",
    }  # fmt: skip
    slots = "".join(f'<a:{n}><a:srgbClr val="{c.upper()}"/></a:{n}>' for n, c in colors.items())
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    fonts = "".join(
        f'<a:{tag}Font><a:latin typeface="{face}"/><a:ea typeface=""/><a:cs typeface=""/>'
        f"</a:{tag}Font>"
        for tag, face in (("major", major), ("minor", minor))
    )
    return (
        f'{HEAD}<a:theme xmlns:a="{A}" name="Brand {number}"><a:themeElements>'
        f'<a:clrScheme name="Brand">{slots}</a:clrScheme><a:fontScheme name="Brand">{fonts}'
        f'</a:fontScheme><a:fmtScheme name="Brand"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def png(wide: int = 4, high: int = 3, color: bytes = b"\x00\x55\xa4") -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc)

    rows = zlib.compress((b"\0" + color * wide) * high)
    header = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    start = b"\x89PNG\r\n\x1a\n"
    return start + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def row(id_: str, kind: str, target: str, *, external: bool = False) -> str:
    """A relationship of one of Office's own kinds."""
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{id_}" Type="{R}/{kind}" Target="{target}"{mode}/>'


_row = row


def _layout(parts: dict[str, tuple[str, bytes]], part: str, layout: Layout, master: int) -> None:
    kind = f' type="{layout.kind}"' if layout.kind else ""
    parts[part] = (
        TYPES["slideLayout"],
        f'{HEAD}<p:sldLayout {NS}{kind}{layout.more}><p:cSld name="{layout.name}">{layout.before}'
        f"<p:spTree>{TREE}{layout.shapes}</p:spTree></p:cSld><p:clrMapOvr>"
        f"{layout.after or '<a:masterClrMapping/>'}</p:clrMapOvr></p:sldLayout>".encode(),
    )
    rows = _row("rIdM", "slideMaster", f"../slideMasters/slideMaster{master}.xml")
    rows += "".join(_row(*one) for one in layout.relationships)
    parts[_rels(part)] = "", _relationships(rows)


def _master(shapes: str, layouts: str, styles: str) -> str:
    usual = styles or (
        '<p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:buNone/>'
        '<a:defRPr sz="3600" b="1"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill>'
        '<a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>'
        '<a:lvl1pPr marL="228600" indent="-228600"><a:spcBef><a:spcPts val="1000"/></a:spcBef>'
        '<a:buFont typeface="Arial"/><a:buChar char="•"/><a:defRPr sz="2400"><a:solidFill>'
        '<a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>'
        '<a:lvl2pPr marL="685800" indent="-228600"><a:buChar char="–"/><a:defRPr sz="2000">'
        '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:defRPr></a:lvl2pPr></p:bodyStyle>'
        "<p:otherStyle/>"
    )
    names = " ".join(
        (
            'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"',
            *(f'{n}="{n}"' for n in ("accent1", "accent2", "accent3", "accent4", "accent5")),
            'accent6="accent6" hlink="hlink" folHlink="folHlink"',
        )
    )
    return (
        f'{HEAD}<p:sldMaster {NS}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/>'
        f"</a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>{TREE}{shapes}</p:spTree></p:cSld>"
        f"<p:clrMap {names}/><p:sldLayoutIdLst>{layouts}</p:sldLayoutIdLst>"
        f"<p:txStyles>{usual}</p:txStyles></p:sldMaster>"
    )


def _rels(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def _relationships(rows: str) -> bytes:
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'.encode()
