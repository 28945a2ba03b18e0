"""A `w:tbl` → rows of cells, where it holds data; else the paragraphs that it only places."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.readers.ooxml.xml import child, local, number, switched, value
from briefing.readers.word.paragraphs import paragraphs_in, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from briefing.readers.word.paragraphs import Spoken
    from briefing.readers.word.styles import Styles

_LONGEST_CELL = 240
_MOST_COLUMNS = 60


class WordRow(NamedTuple):
    """As many cells as the row is columns wide; merged ones are empty but for the first."""

    cells: tuple[str, ...]
    paragraphs: tuple[Spoken, ...]
    """For their pictures and text boxes."""


def rows_of(table: Element, styles: Styles) -> list[WordRow]:
    """The rows of a table of data; none where the table only places text on the page."""
    if any(local(one.tag) == "tbl" for cell in _cells(table) for one in paragraphs_in(cell)):
        return []
    rows = [_row(row, styles) for row in _rows(table)]
    rows = [row for row in rows if row.cells]
    width = max((len(row.cells) for row in rows), default=0)
    longest = max((len(cell) for row in rows for cell in row.cells), default=0)
    if len(rows) < 2 or not 2 <= width <= _MOST_COLUMNS or longest > _LONGEST_CELL:
        return []
    return [WordRow(row.cells + ("",) * (width - len(row.cells)), row.paragraphs) for row in rows]


def placed(table: Element) -> Iterator[Element]:
    """What stands in the cells, row by row."""
    for cell in _cells(table):
        yield from paragraphs_in(cell)


def _rows(table: Element) -> Iterator[Element]:
    for row in _unwrapped(table, "tr"):
        properties = child(row, "trPr")
        if child(properties, "del") is None and not switched(properties, "hidden"):
            yield row


def _cells(table: Element) -> Iterator[Element]:
    for row in _rows(table):
        yield from _unwrapped(row, "tc")


def _unwrapped(element: Element, name: str) -> Iterator[Element]:
    """Children of that name, also those in content controls."""
    for one in element:
        if local(one.tag) == name:
            yield one
        elif local(one.tag) in {"sdt", "sdtContent", "customXml"}:
            yield from _unwrapped(one, name)


def _row(row: Element, styles: Styles) -> WordRow:
    cells: list[str] = [""] * min(number(value(row, "trPr", "gridBefore")), _MOST_COLUMNS)
    said: list[Spoken] = []
    for cell in _unwrapped(row, "tc"):
        properties = child(cell, "tcPr")
        goes_on = child(properties, "vMerge") is not None
        goes_on = goes_on and value(properties, "vMerge") != "restart"
        paragraphs = [spoken(one, styles) for one in _paragraphs(cell) if not goes_on]
        said += paragraphs
        texts = [paragraph.text.replace("\n", " ").strip() for paragraph in paragraphs]
        cells.append(" ".join(text for text in texts if text))
        span = number(value(properties, "gridSpan"), 1)
        cells += [""] * min(span - 1, _MOST_COLUMNS)
    return WordRow(tuple(cells), tuple(said))


def _paragraphs(cell: Element) -> list[Element]:
    """The paragraphs of a cell that holds no table."""
    return [one for one in paragraphs_in(cell) if local(one.tag) == "p"]
