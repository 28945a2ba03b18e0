"""What a package says of itself: core and extended properties, all ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import __version__
from briefing.exporters.pptx import names

if TYPE_CHECKING:
    from datetime import datetime

    from briefing.exporters.pptx.xml_text import XmlText
    from briefing.model.deck import Deck

_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
_XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'


def core_properties(deck: Deck, gate: XmlText, now: datetime | None) -> str:
    """Title, author, subject, keywords, language; `now` (UTC) as the only thing that two exports of
    one deck differ in, None for a file that does not say when it was made.
    """
    meta = deck.meta
    hosts = "；".join(host.plain for host in meta.hosts)
    keywords = meta.values.get("keywords", "")
    said = (
        ("dc:title", deck.title.plain),
        ("dc:subject", meta.subtitle.plain),
        ("dc:creator", meta.author.plain or hosts),
        ("cp:keywords", keywords),
        ("cp:lastModifiedBy", meta.author.plain or hosts),
        ("dc:language", deck.lang),
    )
    elements = "".join(f"<{name}>{gate.text(value)}</{name}>" for name, value in said if value)
    moment = now.strftime("%Y-%m-%dT%H:%M:%SZ") if now else ""
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>'
        for name in ("created", "modified")
        if moment
    )
    return (
        f'{names.DECLARATION}<cp:coreProperties xmlns:cp="{names.CORE}" {_DC} {_XSI}>{elements}'
        f"{dates}</cp:coreProperties>"
    )


def app_properties(slides: int, notes: int, hidden: int, wide: bool, makers: bool = True) -> str:
    """Counts and, with `makers`, what wrote it. The version has the form that the schema wants:
    `00.0001`.
    """
    major, minor = (int(part) for part in __version__.split(".")[:2])
    program = "<Application>Briefing</Application>" if makers else ""
    version = f"<AppVersion>{major:02}.{minor:04}</AppVersion>" if makers else ""
    form = "Widescreen" if wide else "On-screen Show (4:3)"
    return (
        f'{names.DECLARATION}<Properties xmlns="{names.EXTENDED}">'
        f"<TotalTime>0</TotalTime>{program}"
        f"<PresentationFormat>{form}</PresentationFormat><Slides>{slides}</Slides>"
        f"<Notes>{notes}</Notes><HiddenSlides>{hidden}</HiddenSlides>{version}</Properties>"
    )
