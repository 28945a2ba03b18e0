"""Formulas: PowerPoint's own, which people go on with; a picture of each for programs that have
none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.pptx.shapes import outlined, transform
from briefing.formulas.omml import NAMESPACE, omml

if TYPE_CHECKING:
    from briefing.exporters.pptx.template.palette import Palette
    from briefing.model.scene import Formula

_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_A14 = "http://schemas.microsoft.com/office/drawing/2010/main"
"""Not by its usual prefix `a14`: LibreOffice looks at nothing else, takes the formula where it
reads that, and shows nothing at all where its part for formulas is not installed.
"""
_FACE = "Cambria Math"
"""What PowerPoint sets formulas in."""


def formula(id_: int, name: str, alt: str, item: Formula, palette: Palette) -> str:
    """`mc:AlternateContent` of a text box that holds the formula, and of a freeform. `name` and
    `alt` are escaped.
    """
    size = f'sz="{round(item.size * 100)}"'
    face = f'<a:latin typeface="{_FACE}"/><a:ea typeface="{_FACE}"/>'
    color = f"<a:solidFill>{palette.text(item.fill)}</a:solidFill>"
    said = omml(item.latex)
    described = f'<p:cNvPr id="{id_}" name="{name}" descr="{alt}"/>'
    frame = transform(item.box)
    shape = f'<p:spPr>{frame}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    body = (
        '<a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr">'
        "<a:noAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr>"
        f"<a:defRPr {size}>{color}{face}</a:defRPr></a:lvl1pPr></a:lstStyle>"
    )
    text = (
        f'<a:p><a:pPr algn="ctr"/><math:m><m:oMathPara xmlns:m="{NAMESPACE}"><m:oMathParaPr>'
        f'<m:jc m:val="centerGroup"/></m:oMathParaPr>{said}</m:oMathPara></math:m>'
        f'<a:endParaRPr lang="en-US" {size}>{color}</a:endParaRPr></a:p>'
    )
    own = (
        f'<p:sp><p:nvSpPr>{described}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>{shape}'
        f"<a:noFill/></p:spPr><p:txBody>{body}{text}</p:txBody></p:sp>"
    )
    drawn = (
        f"<p:sp><p:nvSpPr>{described}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{frame}"
        f"{outlined(item.outlines, item.box)}{palette.fill(item.fill)}"
        "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )
    return (
        f'<mc:AlternateContent xmlns:mc="{_MC}"><mc:Choice xmlns:math="{_A14}" Requires="math">'
        f"{own}</mc:Choice><mc:Fallback>{drawn}</mc:Fallback></mc:AlternateContent>"
    )
