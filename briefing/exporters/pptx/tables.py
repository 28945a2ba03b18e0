"""Tables of a scene as native tables: widths, heights and insets said; grounds, rules and the look
of text said by a table style, or by a cell where that says otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.exporters.pptx.shapes import transform
from briefing.exporters.pptx.table_styles import rule_under, words_of
from briefing.exporters.pptx.template.looks import UNSIZED, base_style
from briefing.model.geometry import emu

if TYPE_CHECKING:
    from briefing.exporters.pptx.links import Links
    from briefing.exporters.pptx.table_styles import Styled
    from briefing.exporters.pptx.template.looks import Look
    from briefing.exporters.pptx.template.palette import Palette
    from briefing.exporters.pptx.text import TextWriter
    from briefing.model.scene import Cell, Table

_CENTRED = 0.75
"""How far text may be from a cell's middle, pt, to count as centred."""


def table(
    id_: int,
    name: str,
    item: Table,
    styled: Styled,
    texts: TextWriter,
    palette: Palette,
    links: Links,
    slot: str = "",
) -> str:
    """A `p:graphicFrame` with an `a:tbl`. `name` is escaped already."""
    grid = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in item.columns)
    rows = "".join(
        f'<a:tr h="{emu(height)}">'
        + "".join(
            _cell(cell, item, (row, column), styled, texts, palette, links)
            for column, cell in enumerate(cells)
        )
        + "</a:tr>"
        for row, (height, cells) in enumerate(zip(item.rows, item.cells, strict=True))
    )
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{id_}" name="{name}"/>'
        f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f"<p:nvPr>{slot}</p:nvPr></p:nvGraphicFramePr>{transform(item.box, 'p')}"
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
        f"<a:tbl><a:tblPr{styled.attributes}><a:tableStyleId>{styled.id}"
        f"</a:tableStyleId></a:tblPr><a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl>"
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _cell(
    cell: Cell,
    item: Table,
    place: tuple[int, int],
    styled: Styled,
    texts: TextWriter,
    palette: Palette,
    links: Links,
) -> str:
    """The cell at row and column `place`, counted from 0."""
    dx, dy = item.padding
    insets = f'marL="{emu(dx)}" marR="{emu(dx)}" marT="{emu(dy)}" marB="{emu(dy)}"'
    said = ""
    rule = rule_under(item, place[0], palette)
    if rule != styled.rule(place[0], len(item.rows)):
        said = f'<a:lnB w="{rule.width}">{rule.fill}</a:lnB>'
    fill = palette.fill(cell.fill)
    if fill != styled.fill(*place):
        said += fill
    look = _said(cell, place, styled, palette)
    properties = f'{insets} anchor="{_anchor(cell)}"'
    return (
        "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>"
        f"{texts.paragraphs(cell.paragraphs, cell.lines, links, palette, look)}</a:txBody>"
        + (f"<a:tcPr {properties}>{said}</a:tcPr>" if said else f"<a:tcPr {properties}/>")
        + "</a:tc>"
    )


def _said(cell: Cell, place: tuple[int, int], styled: Styled, palette: Palette) -> Look | None:
    """How the style sets the cell's text, where that is how most of it looks."""
    words = words_of(cell, palette)
    if words is None or words != styled.words(*place):
        return None
    paragraph = next(one for one in cell.paragraphs if one.runs)
    return UNSIZED._replace(color=base_style(paragraph).color, bold=words.bold, font=words.font)


def _anchor(cell: Cell) -> str:
    """Where the layout stood the text: in the middle of the cell or at its top."""
    if not cell.lines:
        return "t"
    above = cell.lines[0].top - cell.box.y
    last = cell.lines[-1]
    below = cell.box.bottom - last.top - cell.paragraphs[last.paragraph].leading
    return "ctr" if abs(above - below) < _CENTRED else "t"
