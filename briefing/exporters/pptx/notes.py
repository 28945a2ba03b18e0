"""Speaker notes of a scene in, a notes slide out. Marks, links and lists stay what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.pptx import names
from briefing.exporters.pptx.shapes import TREE
from briefing.exporters.pptx.template.paper import corner_number
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.exporters.pptx.links import Links
    from briefing.exporters.pptx.text import TextWriter
    from briefing.model.text import RichText


_MARK = lazy_regex(r"(?:•|(\d{1,5})\.) $")
"""What a reader puts before the text of an entry."""
_INDENT = "228600"
"""A quarter of an inch, EMU, as PowerPoint's lists in notes have."""


def notes_slide(paragraphs: Sequence[RichText], texts: TextWriter, links: Links) -> str:
    """A `p:notes` with the slide's picture and the notes; places and looks come from the master."""
    start = 0
    parts: list[str] = []
    for paragraph in paragraphs:
        mark = _MARK.match(paragraph.runs[0].text) if paragraph.runs else None
        if mark is None or not mark[1]:
            start = 0
        elif not start:
            start = int(mark[1])
        runs = paragraph.runs[1:] if mark else paragraph.runs
        parts.append(texts.marked(runs, links, _bullet(start) if mark else ""))
    body = "".join(parts)
    return (
        f"{names.DECLARATION}<p:notes {names.NAMESPACES}><p:cSld><p:spTree>{TREE}"
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{body}</p:txBody></p:sp>{corner_number(4, texts)}"
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )


def _bullet(number: int) -> str:
    """`a:pPr` of an entry; `number` is that of its list's first, 0 where it has bullets."""
    kind = f'<a:buAutoNum type="arabicPeriod" startAt="{number}"/>'
    dot = '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
    return f'<a:pPr marL="{_INDENT}" indent="-{_INDENT}">{kind if number else dot}</a:pPr>'
