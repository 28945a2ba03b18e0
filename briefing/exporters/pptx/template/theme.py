"""A theme in, PowerPoint's out: the colours and fonts by which a person restyles the deck."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.pptx import names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.exporters.pptx.template.palette import Palette
    from briefing.exporters.pptx.xml_text import XmlText
    from briefing.model.theme import FontRole, Theme

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


def theme_name(theme: Theme) -> str:
    """What PowerPoint shows as the theme's name."""
    return f"Briefing {theme.labels.get('en', theme.name)}"


def _font(latin: str, east_asian: str, gate: XmlText) -> str:
    latin, east_asian = gate.attribute(latin), gate.attribute(east_asian)
    return (
        f'<a:latin typeface="{latin}"/><a:ea typeface="{east_asian}"/><a:cs typeface=""/>'
        f'<a:font script="Hans" typeface="{east_asian}"/>'
    )
