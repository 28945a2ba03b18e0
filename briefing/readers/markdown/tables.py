"""Pipe tables, as people write them: ragged rows are padded, a missing separator is reported."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.document import Align, Block, Table
from briefing.model.text import Rich

if TYPE_CHECKING:
    from briefing.readers.markdown.context import Context
    from briefing.readers.markdown.lines import Line

_SEPARATOR = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CAPTION = re.compile(r" {0,3}(?:Table|表)?[:：](?!:)[ \t]*(?=\S)")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")


def read_table(lines: list[Line], index: int, context: Context) -> tuple[list[Block], int] | None:
    header = lines[index]
    if "|" not in header.text:
        return None
    separator = lines[index + 1] if index + 1 < len(lines) else None
    separated = separator is not None and "|" in separator.text and _SEPARATOR.match(separator.text)
    if not separated and not _is_bare_table(lines, index):
        return None
    end = index + (2 if separated else 1)
    while end < len(lines) and not lines[end].blank and "|" in lines[end].text:
        end += 1
    rows = [_cells(line) for line in lines[index + (2 if separated else 1) : end]]
    cells = _cells(header)
    aligns = _aligns(separator) if separated and separator else []
    if not separated:
        context.report("the table has no line | --- | under its header", header.number)
    elif len(aligns) != len(cells):
        context.report(f"the table's header has {len(cells)} cells, the line under it {len(aligns)}", header.number)  # fmt: skip
    width = max(len(cells), *(len(row) for row in rows), 1) if rows else len(cells)
    for row in rows:
        if len(row) != len(cells):
            context.report(f"this table row has {len(row)} cells, the header {len(cells)}", row[0].number)  # fmt: skip
    padded = [_padded(row, width, context) for row in [cells, *rows]]
    aligns = (aligns + [""] * width)[:width]
    caption, end = _caption(lines, end, context)
    return [Table(padded[0], tuple(padded[1:]), tuple(aligns), caption)], end


def _is_bare_table(lines: list[Line], index: int) -> bool:
    """Two lines or more between pipes: a table whose author forgot the separator."""
    two = lines[index : index + 2]
    return len(two) == 2 and all(
        line.text.strip().startswith("|") and line.text.strip().endswith("|") and len(line.text.strip()) > 2
        for line in two
    )  # fmt: skip


def _cells(line: Line) -> list[Line]:
    """The cells of a row: pipes escaped or in code do not part them."""
    text = line.text
    hidden = _CODE.sub(lambda code: "`" * len(code[0]), text)
    hidden = re.sub(r"\\.", "``", hidden)
    first = len(text) - len(text.lstrip())
    if hidden[first : first + 1] == "|":
        first += 1
    last = len(hidden.rstrip())
    if last > first and hidden[last - 1] == "|":
        last -= 1
    cells: list[Line] = []
    start = first
    for at in [*(i for i in range(first, last) if hidden[i] == "|"), last]:
        cells.append(line.cut(start)._replace(text=text[start:at]))
        start = at + 1
    return cells


def _padded(row: list[Line], width: int, context: Context) -> tuple[Rich, ...]:
    cells = [context.rich([cell._replace(text=cell.text.replace("\\|", "|"))]) for cell in row]
    return tuple(cells + [Rich()] * (width - len(cells)))


def _aligns(separator: Line) -> list[Align]:
    found: list[Align] = []
    for cell in separator.text.strip().strip("|").split("|"):
        cell = cell.strip()
        left, right = cell.startswith(":"), cell.endswith(":")
        found.append("center" if left and right else "right" if right else "left" if left else "")
    return found


def _caption(lines: list[Line], end: int, context: Context) -> tuple[Rich | None, int]:
    """Pandoc's: a line `: words` or `Table: words` below, one blank line between at most."""
    at = end + 1 if end < len(lines) and lines[end].blank else end
    if at < len(lines) and (found := _CAPTION.match(lines[at].text)):
        return context.rich([lines[at].cut(found.end())]), at + 1
    return None, end
