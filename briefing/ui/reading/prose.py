"""Lines of an article → passages: as its file marks them (a Word file's rows and items, a page's
captions and pictures), and where it marks nothing, a paragraph a line.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from briefing.model.document import Hint, Table
from briefing.model.record import replace
from briefing.model.regex import lazy_regex
from briefing.model.text import Run, rich
from briefing.ui.reading.passages import BULLETS, Passage, passages_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.model.document import Document, Image

_NUMBERED = lazy_regex(
    r"[（(]?[0-9a-zA-Z一二三四五六七八九十百]{1,4}[.、)）]|[①-⑳]|第.{1,4}[章节条]"
)
"""An item that has its number in its text needs no bullet."""


def passages_of_lines(
    document: Document, first: int, last: int, titles: Mapping[int, int]
) -> Iterator[Passage]:
    """Of the source lines `first` to `last` (1-based); `titles` says which became headings of the
    deck: 0 for its title, 1 and more for headings.
    """
    if first == 1:
        yield from _pictures(document, 0, 0)
    for table, group in groupby(range(first, last + 1), lambda line: _table_of(document, line)):
        lines = list(group)
        if table:
            yield from _rows(document, lines)
            yield from _pictures(document, lines[0], lines[-1])
            continue
        for line in lines:
            if document.lines[line - 1].strip():
                passage = _line(document, line, titles)
                yield replace(passage, level=1) if _is_low_title(document, passage) else passage
            yield from _pictures(document, line, line)


def with_tabbed_rows(document: Document) -> Document:
    """An article whose file marks nothing, with lines of as many tabs marked as rows of a table:
    so a table stands in the text of a briefing that was saved, and in what is pasted.
    """
    if document.form != "prose" or document.hints or document.parts:
        return document
    hints: dict[int, Hint] = {}
    rows: list[int] = []
    tabs = 0
    for line, source in enumerate((*document.lines, ""), 1):
        here = source.lstrip().count("\t") if "\t" in source else 0
        if here != tabs:
            if tabs and len(rows) > 1:
                hints.update((row, _row(document.lines[row - 1], rows[0])) for row in rows)
            rows, tabs = [], here
        rows.append(line)
    return replace(document, hints=hints) if hints else document


def _row(source: str, table: int) -> Hint:
    low = len(source) - len(source.lstrip())
    ends = [at for at, char in enumerate(source) if char == "\t" and at > low] + [len(source)]
    return Hint(
        "row", cells=tuple(zip([low, *(end + 1 for end in ends)], ends, strict=False)), table=table
    )


def alts_of(document: Document, first: int, last: int) -> list[str]:
    """What the pictures after those lines show, in words."""
    return [image.alt.plain for image in document.pictures if first <= image.line <= last]


def _table_of(document: Document, line: int) -> int:
    """Which table the line is a row of; 0 for none."""
    hint = document.hints.get(line)
    return hint.table if hint is not None and hint.role == "row" else 0


def _line(document: Document, line: int, titles: Mapping[int, int]) -> Passage:
    source = document.lines[line - 1]
    level = titles.get(line)
    hint = document.hints.get(line)
    if level is not None or hint is None:
        return Passage.of_line(source, line, level)
    runs = _runs(source, hint.lead)
    match hint.role:
        case "title":
            return Passage("title", runs, line)
        case "heading":
            return Passage("heading", runs, line, max(hint.level, 1))
        case "subtitle":
            return Passage("about", runs, line)
        case "item":
            depth = max(hint.level, 1) - 1
            before = document.hints.get(line - 1)
            joined = before is not None and before.role == "item"
            marker = "" if _NUMBERED.match(source) else BULLETS[min(depth, len(BULLETS) - 1)]
            return Passage("item", runs, line, depth, marker, joined=joined)
        case "caption":
            return Passage("caption", runs, line)
        case "aside":
            return Passage("footnote", runs, line)
        case "text" | "row":
            return Passage("paragraph", runs, line)


def _is_low_title(document: Document, passage: Passage) -> bool:
    """Whether text stands above the title: a page's menu, say."""
    return passage.kind == "title" and any(map(str.strip, document.lines[: passage.line - 1]))


def _runs(source: str, lead: int) -> tuple[Run, ...]:
    """The line, as many characters of it bold as its file has bold at its start."""
    text = source.strip()
    lead = max(lead - (len(source) - len(source.lstrip())), 0)
    if not lead:
        return (Run(text),)
    bold, rest = Run(text[:lead], strong=True), text[lead:]
    return (bold, Run(rest)) if rest else (bold,)


def _rows(document: Document, lines: list[int]) -> Iterator[Passage]:
    """A table, whose first row is its header, or what goes on of one that began before."""
    cells = [_cells(document.lines[line - 1], document.hints[line]) for line in lines]
    columns = max(map(len, cells))
    rows = tuple(
        tuple(rich(text) for text in (*row, *[""] * (columns - len(row)))) for row in cells
    )
    goes_on = _table_of(document, lines[0] - 1) == _table_of(document, lines[0])
    place = 0
    for passage in passages_of(Table(rows[0], rows[1:])):
        yield replace(passage, line=lines[place], continued=passage.continued or goes_on)
        place += max(len(passage.rows), 1)


def _cells(source: str, hint: Hint) -> tuple[str, ...]:
    return tuple(source[start:end].strip() for start, end in hint.cells) or (source.strip(),)


def _pictures(document: Document, first: int, last: int) -> Iterator[Passage]:
    """Those that stand after one of the lines."""
    for image in document.pictures:
        if first <= image.line <= last:
            yield _picture(image)


def _picture(image: Image) -> Passage:
    return Passage("picture", image.alt.runs, max(image.line, 1), target=image.target)
