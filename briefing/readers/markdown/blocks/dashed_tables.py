"""Pandoc's tables without pipes: simple ones, whose columns lines of dashes mark out, those whose
cells run over several lines, and grids drawn with `+---+`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex
from briefing.readers.markdown.blocks.tables import caption_below, relative, table_of
from briefing.readers.markdown.scan.lines import is_wide
from briefing.readers.markdown.scan.multiline_tables import multiline_table
from briefing.readers.markdown.scan.separators import is_dashed_columns

if TYPE_CHECKING:
    from briefing.model.document import Align
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.blocks.rule import Taken
    from briefing.readers.markdown.blocks.tables import Cell
    from briefing.readers.markdown.scan.lines import Line

_DASHES = lazy_regex(r"-+")
_GRID = lazy_regex(r" {0,3}\+(?:[-=:]+\+)+[ \t]*$")
_SPAN = tuple[int, int]


def read_simple_table(lines: list[Line], index: int, context: Context) -> Taken | None:
    """A header over dashes and rows below them, or rows between two lines of dashes."""
    headed = not is_dashed_columns(lines[index].text)
    ruler = index + 1 if headed else index
    if ruler >= len(lines) or not is_dashed_columns(lines[ruler].text):
        return None
    end = ruler + 1
    while end < len(lines) and not lines[end].blank and not is_dashed_columns(lines[end].text):
        end += 1
    closed = end < len(lines) and is_dashed_columns(lines[end].text)
    body = lines[ruler + 1 : end]
    if not body or (not headed and not closed):
        return None
    spans = [found.span() for found in _DASHES.finditer(lines[ruler].text)]
    rows = [_row(line, spans) for line in body]
    head: list[Cell] = _row(lines[index], spans) if headed else [[] for _ in spans]
    sample = lines[index] if headed else body[0]
    aligns: list[Align] = [_align(sample, span, last=span == spans[-1]) for span in spans]
    caption, end = caption_below(lines, end + closed, context)
    return table_of(head, rows, aligns, context, caption), end


def read_multiline_table(lines: list[Line], index: int, context: Context) -> Taken | None:
    """Rows parted by blank lines, in columns whose widths are those of their dashes."""
    if lines[index].text.lstrip()[:2] != "--":
        return None
    texts = [line.text for line in lines]
    found = multiline_table(texts, index)
    if not found:
        return None
    ruler, end = found
    spans = [found.span() for found in _DASHES.finditer(lines[ruler].text)]
    rows: list[list[Cell]] = []
    fresh = True
    for line in lines[ruler + 1 : end]:
        if line.blank:
            fresh = True
            continue
        if fresh:
            rows.append([[] for _ in spans])
            fresh = False
        _add(_row(line, spans), rows[-1])
    if not rows:
        return None
    head: list[Cell] = [[] for _ in spans]
    for line in lines[index + 1 : ruler]:
        _add(_row(line, spans), head)
    sample = lines[index + 1] if ruler > index else lines[ruler + 1]
    aligns: list[Align] = [_align(sample, span, last=span == spans[-1]) for span in spans]
    caption, end = caption_below(lines, end + 1, context)
    widths = relative(stop - start for start, stop in spans)
    return table_of(head, rows, aligns, context, caption, widths), end


def _add(cells: list[Cell], row: list[Cell]) -> None:
    """A further line of a row."""
    for cell, more in zip(row, cells, strict=True):
        cell += more


def _columns(line: Line) -> list[int]:
    """At which column each character stands: Han takes two."""
    found = [0]
    for char in line.text:
        found.append(found[-1] + (2 if is_wide(char) else 1))
    return found


def _row(line: Line, spans: list[_SPAN]) -> list[Cell]:
    columns = _columns(line)
    starts = [
        next((at for at, one in enumerate(columns) if one >= start), len(line.text))
        for start, _ in spans
    ]
    starts[0] = 0
    cells: list[Cell] = []
    for start, end in zip(starts, [*starts[1:], len(line.text)], strict=True):
        cell = line.cut(start)._replace(text=line.text[start:end].rstrip())
        cells.append([] if cell.blank else [cell])
    return cells


def _align(line: Line, span: _SPAN, *, last: bool) -> Align:
    """Flush with its dashes on one side, the other, both or none."""
    columns = _columns(line)
    inside = [
        at
        for at, char in enumerate(line.text)
        if span[0] <= columns[at] < span[1] and not char.isspace()
    ]
    if not inside:
        return ""
    left = columns[inside[0]] == span[0]
    right = columns[inside[-1] + 1] >= span[1]
    if left and right:
        return ""
    return "left" if left else "right" if right else "center"


def read_grid_table(lines: list[Line], index: int, context: Context) -> Taken | None:
    """Rows between lines of `+---+`; one of `+===+` ends the header."""
    if not _GRID.match(lines[index].text):
        return None
    end = index + 1
    rows: list[list[Cell]] = []
    header = -1
    open_: list[Line] = []
    while end < len(lines) and lines[end].text.lstrip()[:1] in {"|", "+"}:
        line = lines[end]
        if _GRID.match(line.text):
            if open_:
                rows.append(_grid_row(open_))
            if "=" in line.text:
                header = len(rows)
            open_ = []
        else:
            open_.append(line)
        end += 1
    if open_ or not rows or end == index + 1:
        return None
    ruler = next(
        (one for one in lines[index:end] if "=" in one.text and _GRID.match(one.text)), lines[index]
    )
    aligns: list[Align] = [_grid_align(part) for part in ruler.text.strip().strip("+").split("+")]
    head: list[Cell] = rows.pop(0) if header == 1 else [[] for _ in rows[0]]
    caption, end = caption_below(lines, end, context)
    widths = relative(map(len, lines[index].text.strip().strip("+").split("+")))
    return table_of(head, rows, aligns, context, caption, widths), end


def _grid_row(lines: list[Line]) -> list[Cell]:
    """The cells of a row that may run over several lines."""
    cells: list[Cell] = []
    for line in lines:
        at = line.text.index("|") + 1 if "|" in line.text else 0
        place = 0
        while at < len(line.text):
            stop = line.text.find("|", at)
            if stop < 0:
                break
            piece = line.cut(at)._replace(text=line.text[at:stop].rstrip())
            if place == len(cells):
                cells.append([])
            if not piece.blank:
                cells[place].append(piece)
            place, at = place + 1, stop + 1
    return cells


def _grid_align(part: str) -> Align:
    left, right = part.startswith(":"), part.endswith(":")
    return "center" if left and right else "right" if right else "left" if left else ""
