"""Pipe tables, as people write them: ragged rows are padded, a missing separator is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import Align, Table
from briefing.model.message import Message, T
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText

if TYPE_CHECKING:
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.blocks.rule import Taken
    from briefing.readers.markdown.scan.lines import Line

_SEPARATOR = lazy_regex(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CAPTION = lazy_regex(r" {0,3}(?:Table|表)?[:：](?!:)[ \t]*(?=\S)")
_VERBATIM = lazy_regex(r"\\.|(`+)(?!`).*?(?<!`)\1(?!`)")
"""Escaped signs and code, whichever comes first: an escaped backtick opens no code."""


def read_table(lines: list[Line], index: int, context: Context) -> Taken | None:
    """Rows between pipes, with the caption below."""
    if "|" not in lines[index].text:
        return None
    below = lines[index + 1] if index + 1 < len(lines) else None
    aligns = _aligns(below.text) if below else None
    if aligns is None and not _is_bare_table(lines, index):
        return None
    first = end = index + (1 if aligns is None else 2)
    while end < len(lines) and not lines[end].blank and "|" in lines[end].text:
        end += 1
    cells = [_cells(line) for line in (lines[index], *lines[first:end])]
    width = max(map(len, cells))
    _report(cells, aligns, lines[index], context)
    header, *rows = (_padded(row, width, context) for row in cells)
    said = (*(aligns or ()), *_none(width))[:width]
    caption, end = _caption(lines, end, context)
    return [Table(header, tuple(rows), said, caption)], end


def _none(count: int) -> tuple[Align, ...]:
    return ("",) * count


def _report(
    cells: list[list[Line]], aligns: list[Align] | None, header: Line, context: Context
) -> None:
    """Rows that do not fit the header: nothing of them is lost, but they are hardly meant so."""
    count = len(cells[0])
    if aligns is None:
        context.report(
            Message(T("Problems", "the table has no line | --- | under its header")), header.number
        )
    elif len(aligns) != count:
        message = Message(
            T("Problems", "the table's header has {0}, the line under it {1}"),
            _cell(count),
            len(aligns),
        )
        context.report(message, header.number)
    for row in cells[1:]:
        if len(row) != count:
            message = Message(
                T("Problems", "this row of the table has {0}, its header {1}"),
                _cell(len(row)),
                count,
            )
            context.report(message, row[0].number)


def _cell(count: int) -> Message:
    if count == 1:
        return Message(T("Problems", "1 cell"))
    return Message(T("Problems", "{0} cells"), count)


def _is_bare_table(lines: list[Line], index: int) -> bool:
    """Two lines or more between pipes: a table whose author forgot the separator."""
    texts = [line.text.strip() for line in lines[index : index + 2]]
    return len(texts) == 2 and all(
        len(text) > 2 and text.startswith("|") and text.endswith("|") for text in texts
    )


def _cells(line: Line) -> list[Line]:
    """The cells of a row: pipes escaped or in code do not part them."""
    text = line.text
    hidden = _VERBATIM.sub(lambda found: "`" * len(found[0]), text)
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


def _padded(row: list[Line], width: int, context: Context) -> tuple[RichText, ...]:
    cells = [context.rich([cell._replace(text=cell.text.replace("\\|", "|"))]) for cell in row]
    return tuple(cells + [RichText()] * (width - len(cells)))


def _aligns(separator: str) -> list[Align] | None:
    """What the line under the header says; None where it is no such line."""
    if "|" not in separator or not _SEPARATOR.match(separator):
        return None
    found: list[Align] = []
    for cell in separator.strip().strip("|").split("|"):
        left, right = cell.strip().startswith(":"), cell.strip().endswith(":")
        found.append("center" if left and right else "right" if right else "left" if left else "")
    return found


def _caption(lines: list[Line], end: int, context: Context) -> tuple[RichText | None, int]:
    """Pandoc's: a line `: words` or `Table: words` below, one blank line between at most."""
    at = end + 1 if end < len(lines) and lines[end].blank else end
    if at < len(lines) and (found := _CAPTION.match(lines[at].text)):
        return context.rich([lines[at].cut(found.end())]), at + 1
    return None, end
