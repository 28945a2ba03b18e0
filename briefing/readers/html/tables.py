"""Which tables of a page hold data, and their rows and cells. The others only place things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.readers.html.page import is_hidden

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    rows = grid(table)
    if len(rows) < 2 or not 2 <= len(rows[0][1]) <= _MOST_COLUMNS:
        return False
    return all(_is_short(cell) for _, cells in rows for cell in cells if cell is not None)


def caption_of(table: Element) -> Element | None:
    """The text of a table's caption, empty for none."""
    return next((one for one in table if one.tag == "caption"), None)


def grid(table: Element) -> list[tuple[Element, list[Element | None]]]:
    """The rows, not those of tables inside, each with a cell or None for every column: a cell over
    several rows or columns stands in the first.
    """
    found: list[tuple[Element, list[Element | None]]] = []
    below: dict[int, int] = {}
    """Column → in how many more rows a cell from above takes it."""
    for row in _rows(table):
        cells: list[Element | None] = []
        for cell in row:
            if cell.tag not in {"td", "th"}:
                continue
            _take_from_above(cells, below)
            deep = _span(cell, "rowspan") - 1
            for place in range(_span(cell, "colspan")):
                below[len(cells)] = deep
                cells.append(None if place else cell)
        _take_from_above(cells, below)
        found.append((row, cells))
    width = max((len(cells) for _, cells in found), default=0)
    return [(row, [*cells, *[None] * (width - len(cells))]) for row, cells in found]


def _take_from_above(cells: list[Element | None], below: dict[int, int]) -> None:
    """The next columns, as far as cells of the rows above reach into them."""
    while below.get(len(cells), 0):
        below[len(cells)] -= 1
        cells.append(None)


def _rows(table: Element) -> Iterator[Element]:
    for element in table:
        if is_hidden(element):
            continue
        if element.tag == "tr":
            yield element
        elif element.tag in _PARTS:
            yield from (row for row in element if row.tag == "tr" and not is_hidden(row))


def _span(cell: Element, name: str) -> int:
    match = re.match(r"\s*(\d{1,3})", cell.get(name, "1"))
    return min(max(int(match[1]) if match else 1, 1), _MOST_COLUMNS)


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
