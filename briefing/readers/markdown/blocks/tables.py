"""Pipe tables, as people write them: ragged rows are padded, a missing separator is reported.
Pictures in cells stand below; a table of nothing but pictures is a grid of them.
"""

from __future__ import annotations

from math import gcd
from typing import TYPE_CHECKING

from briefing.model.document import Align, Block, Columns, Image, Table
from briefing.model.message import Message, T
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText
from briefing.readers.markdown.blocks.images import images_of
from briefing.readers.markdown.scan.lines import is_wide

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.blocks.rule import Taken
    from briefing.readers.markdown.scan.lines import Line

_SEPARATOR = lazy_regex(r"[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$")
_CAPTION = lazy_regex(r" {0,3}(?:Table|表)?[:：](?!:)[ \t]*(?=\S)")
_IMAGE = lazy_regex(r"!\[[^\[\]]*\]\([^()\s]+(?:\s+\"[^\"]*\")?\)(?:\{[^{}]*\})?")
_LINE = 72
"""Columns of a line, a Han character counting two."""
_VERBATIM = lazy_regex(r"\\.|(?:(?<!`)|(?<=\\`))(`+)(?!`).*?(?<!`)\1(?!`)")
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
    if grid := picture_grid([[[cell] for cell in row] for row in cells], context):
        return grid, end
    _report(cells, aligns, lines[index], context)
    caption, end = caption_below(lines, end, context)
    head, *rows = [[[_unescaped(cell)] for cell in row] for row in cells]
    widths = _dashed(below.text) if below and _is_wide(lines[index:end]) else ()
    return table_of(head, rows, aligns or (), context, caption, widths), end


def relative(counts: Iterable[int]) -> tuple[float, ...]:
    """Widths of columns to each other, by so many dashes, in the smallest whole numbers; none
    where they are all the same: then nobody thought of widths.
    """
    found = tuple(counts)
    if len(set(found)) == 1 or not all(found):
        return ()
    shared = gcd(*found) or 1
    return tuple(float(count // shared) for count in found)


def _is_wide(lines: list[Line]) -> bool:
    """Pandoc's rule: only in a table with a line of more than 72 columns do the dashes say how wide
    its columns are.
    """
    return any(len(line.text) + sum(map(is_wide, line.text)) > _LINE for line in lines)


def _dashed(separator: str) -> tuple[float, ...]:
    """How wide the columns are by the line under the header."""
    return relative(cell.count("-") for cell in separator.strip().strip("|").split("|"))


Cell = list["Line"]
"""The lines that a cell's text stands on."""


def table_of(
    head: list[Cell],
    rows: list[list[Cell]],
    aligns: Sequence[Align],
    context: Context,
    caption: RichText | None = None,
    widths: tuple[float, ...] = (),
) -> list[Block]:
    """The table, and below it the pictures that its cells name."""
    width = max(map(len, (head, *rows)))
    pictures: list[Image] = []
    header, *body = [_padded(row, width, context, pictures) for row in (head, *rows)]
    said = (*aligns, *_none(width))[:width]
    table = Table(header, tuple(body), said, caption, widths if len(widths) == width else ())
    if len(pictures) < 2:
        return [table, *pictures]
    return [table, Columns(tuple((one,) for one in pictures))]


def picture_grid(rows: list[list[Cell]], context: Context) -> list[Block]:
    """Rows of pictures, each perhaps over a row of captions, as columns; empty for any other
    table.
    """
    first = [_IMAGE.fullmatch(cell[0].text.strip()) if cell else None for cell in rows[0]]
    if not any(first) or len(first) > 4:
        return []
    found: list[list[Block]] = [[] for _ in range(max(map(len, rows)))]
    for row in rows:
        texts = [cell[0].text.strip() if cell else "" for cell in row]
        shown = [bool(_IMAGE.fullmatch(text)) for text in texts]
        if any(shown) and not all(one or not text for one, text in zip(shown, texts, strict=True)):
            return []
    for row in rows:
        for place, cell in enumerate(row):
            if cell and not cell[0].blank:
                found[place] += context.inside([_unescaped(cell[0])])
    columns = tuple(tuple(column) for column in found if column)
    return list(columns[0]) if len(columns) == 1 else [Columns(columns)]


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
    """Two lines or more between pipes: a table whose author forgot the separator;
    or one line of pictures."""
    texts = [line.text.strip() for line in lines[index : index + 2]]
    if texts[0].startswith("|![") and texts[0].endswith(")|"):
        return True
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


def _unescaped(cell: Line) -> Line:
    return cell._replace(text=cell.text.replace("\\|", "|"))


def _padded(
    row: list[Cell], width: int, context: Context, pictures: list[Image]
) -> tuple[RichText, ...]:
    """The row's texts; its pictures are added to the others. One alone in its cell leaves its
    description there.
    """
    found: list[RichText] = []
    for cell in row:
        before = len(context.inline.found.images)
        text = context.rich(cell) if cell else RichText()
        named = images_of(context, before, cell) if cell else []
        shown = [one for one in named if isinstance(one, Image)]
        pictures += shown
        found.append(shown[0].alt if shown and not text.plain.strip() else text)
    return tuple(found + [RichText()] * (width - len(found)))


def _aligns(separator: str) -> list[Align] | None:
    """What the line under the header says; None where it is no such line."""
    if "|" not in separator or not _SEPARATOR.match(separator):
        return None
    found: list[Align] = []
    for cell in separator.strip().strip("|").split("|"):
        left, right = cell.strip().startswith(":"), cell.strip().endswith(":")
        found.append("center" if left and right else "right" if right else "left" if left else "")
    return found


def caption_below(lines: list[Line], end: int, context: Context) -> tuple[RichText | None, int]:
    """Pandoc's: a line `: words` or `Table: words` below, one blank line between at most."""
    at = end + 1 if end < len(lines) and lines[end].blank else end
    if at < len(lines) and (found := _CAPTION.match(lines[at].text)):
        return context.rich([lines[at].cut(found.end())]), at + 1
    return None, end
