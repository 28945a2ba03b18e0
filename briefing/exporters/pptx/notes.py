"""Speaker notes of a scene in, a notes slide out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.pptx import names
from briefing.exporters.pptx.shapes import TREE
from briefing.exporters.pptx.template.paper import corner_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.exporters.pptx.text import TextWriter


def notes_slide(paragraphs: Sequence[str], texts: TextWriter) -> str:
    """A `p:notes` with the slide's picture and the notes; places and looks come from the master."""
    body = "".join(texts.plain(paragraph) for paragraph in paragraphs)
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
