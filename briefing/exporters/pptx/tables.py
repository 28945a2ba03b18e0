"""Tables of a scene as native tables: widths, heights, insets, grounds and rules all said, so that
no table style surprises.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.pptx.shapes import transform
from briefing.model.geometry import emu
from briefing.model.scene import line_under

if TYPE_CHECKING:
    from briefing.exporters.pptx.links import Links
    from briefing.exporters.pptx.template.palette import Palette
    from briefing.exporters.pptx.text import TextWriter
    from briefing.model.scene import Cell, Table

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""“No Style, No Grid”, which every PowerPoint knows."""
_CENTRED = 0.75
"""How far text may be from a cell's middle, pt, to count as centred."""


def table(
    id_: int,
    name: str,
    item: Table,
    texts: TextWriter,
    palette: Palette,
    links: Links,
    slot: str = "",
) -> str:
    """A `p:graphicFrame` with an `a:tbl`. `name` is escaped already."""
    grid = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in item.columns)
    rows = "".join(
        f'<a:tr h="{emu(height)}">'
        + "".join(_cell(cell, item, row, texts, palette, links) for cell in cells)
        + "</a:tr>"
        for row, (height, cells) in enumerate(zip(item.rows, item.cells, strict=True))
    )
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{id_}" name="{name}"/>'
        f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f"<p:nvPr>{slot}</p:nvPr></p:nvGraphicFramePr>{transform(item.box, 'p')}"
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
        f'<a:tbl><a:tblPr firstRow="{int(item.header)}"><a:tableStyleId>{_NO_STYLE}'
        f"</a:tableStyleId></a:tblPr><a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl>"
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _cell(
    cell: Cell, item: Table, row: int, texts: TextWriter, palette: Palette, links: Links
) -> str:
    dx, dy = item.padding
    insets = f'marL="{emu(dx)}" marR="{emu(dx)}" marT="{emu(dy)}" marB="{emu(dy)}"'
    none = "<a:noFill/>"
    color, width = line_under(item, row)
    rule = palette.fill(color) if color else none
    return (
        "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>"
        f"{texts.paragraphs(cell.paragraphs, cell.lines, links, palette)}</a:txBody>"
        f'<a:tcPr {insets} anchor="{_anchor(cell)}">'
        f'<a:lnL w="0">{none}</a:lnL><a:lnR w="0">{none}</a:lnR><a:lnT w="0">{none}</a:lnT>'
        f'<a:lnB w="{emu(width)}">{rule}</a:lnB>{palette.fill(cell.fill)}</a:tcPr></a:tc>'
    )


def _anchor(cell: Cell) -> str:
    """Where the layout stood the text: in the middle of the cell or at its top."""
    if not cell.lines:
        return "t"
    above = cell.lines[0].top - cell.box.y
    last = cell.lines[-1]
    below = cell.box.bottom - last.top - cell.paragraphs[last.paragraph].leading
    return "ctr" if abs(above - below) < _CENTRED else "t"
