"""Which tables of a page hold data, and their rows and cells. The others only place things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.readers.html.page import is_hidden

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.readers.html.page import Element

_PARTS = {"thead", "tbody", "tfoot"}
_TEXT_BLOCKS = {"table", "h1", "h2", "h3", "h4", "h5", "h6", "article", "form"}
_LONGEST_CELL = 240
_MOST_COLUMNS = 60


def is_data(table: Element) -> bool:
    """Whether the table has rows of short cells, two by two at least, and no page in its cells."""
    if table.get("role") == "presentation":
        return False
    if _has_stray_text(table):
        return False
    rows = [elements for row, elements in rows_in(table) if row.tag != "caption"]
    widths = [sum(width for _, width in cells_of(cells)) for cells in rows]
    if len(rows) < 2 or not 2 <= max(widths) <= _MOST_COLUMNS:
        return False
    return all(_is_short(cell) for cells in rows for cell, _ in cells_of(cells))


def rows_in(table: Element) -> Iterator[tuple[Element, Sequence[Element]]]:
    """Each row with its cells, and the caption with none; not those of tables inside."""
    for element in table:
        if is_hidden(element):
            continue
        if element.tag in {"tr", "caption"}:
            yield element, _cells(element)
        elif element.tag in _PARTS:
            rows = (row for row in element if row.tag == "tr" and not is_hidden(row))
            yield from ((row, _cells(row)) for row in rows)


def cells_of(cells: Sequence[Element]) -> Iterator[tuple[Element, int]]:
    """Each cell and how many columns it takes."""
    for cell in cells:
        match = re.match(r"\s*(\d{1,3})", cell.get("colspan", "1"))
        yield cell, min(max(int(match[1]) if match else 1, 1), _MOST_COLUMNS)


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row if cell.tag in {"td", "th"}]


def _has_stray_text(table: Element) -> bool:
    """Whether text stands between rows or cells, where it does not belong."""
    parts = [table, *(part for part in table if part.tag in _PARTS)]
    rows = [row for part in parts for row in part if row.tag == "tr"]
    known = {"tr", "td", "th", "caption", "colgroup", "col", "script", "style"} | _PARTS
    return any(
        (outer.text or "").strip()
        or any((inner.tail or "").strip() or inner.tag not in known for inner in outer)
        for outer in (*parts, *rows)
    )


def _is_short(cell: Element) -> bool:
    length = 0
    left = list(cell)
    length += len((cell.text or "").strip())
    while left:
        element = left.pop()
        if element.tag in _TEXT_BLOCKS:
            return False
        length += len((element.text or "").strip()) + len((element.tail or "").strip())
        left += list(element)
    return length <= _LONGEST_CELL
