"""A chart before and after → the cells of the source with other numbers and names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.merge.changes import Change, NewWords
from briefing.model.deck import Chart, Columns
from briefing.model.message import Message, T
from briefing.model.record import replace
from briefing.model.text import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.edit.texts import EditableText
    from briefing.model.deck import Block, Slide
    from briefing.model.office.presentation import SlideChart
    from briefing.model.text import RichText, Source

OTHER_CHART = Message(T("Problems", "the chart has other rows or columns now"))
NO_NUMBER = Message(T("Problems", "the source has no place for this: add it there by hand"))
_NUMBER = re.compile(r"[-−+]?\d[\d,，]*(?:\.\d+)?")


def cells_of(slide: Slide) -> frozenset[Source | None]:
    """Where the cells stand that are drawn on a slide as charts: no paragraph of it says them."""
    rows = (row for one in _charts(slide.blocks) for row in (one.table.header, *one.table.rows))
    return frozenset(cell.source for row in rows for cell in row)


def chart_changes(
    slide: Slide, texts: Sequence[EditableText], old: SlideChart, new: SlideChart
) -> Iterator[Change]:
    """On `slide`, whose part has these `texts`; all steps are in terms of them."""
    made = Change("number", slide.title.plain, 0)
    chart = next((one for one in _charts(slide.blocks) if _is(one, old)), None)
    same = len(old.series) == len(new.series) and len(old.categories) == len(new.categories)
    if not same:
        yield replace(made, what="other", standing="left", why=OTHER_CHART)
        return
    cells = _Cells(chart, texts) if chart is not None else None
    for at, (before, after) in enumerate(zip(old.categories, new.categories, strict=True)):
        if before != after:
            yield _named(made, before, after, cells.category(at) if cells else None)
    for line, (one, other) in enumerate(zip(old.series, new.series, strict=True)):
        if one.name != other.name and chart is not None and chart.series[line].name == one.name:
            yield _named(made, one.name, other.name, cells.series(line) if cells else None)
        for at, (before, after) in enumerate(zip(one.values, other.values, strict=True)):
            if before != after:
                where = f"{old.categories[at]} · {one.name}"
                cell = cells.value(line, at) if cells else None
                yield _number(made, where, before, after, cell)


def _number(
    made: Change, where: str, before: float | None, after: float | None, cell: EditableCell | None
) -> Change:
    said = "" if before is None else f"{before:.15g}"
    now = "" if after is None else f"{after:.15g}"
    change = replace(made, before=f"{where}: {said}", after=f"{where}: {now}")
    if cell is None:
        return replace(change, standing="left", why=NO_NUMBER)
    plain = cell.plain
    found = _NUMBER.search(plain)
    if found is None and before is None:
        return replace(change, steps=(NewWords(cell.text, 0, len(plain), (Run(now),)),))
    if found is None or before is None or _value(found[0]) != before:
        return replace(change, standing="left", why=NO_NUMBER)
    written = _written(found[0], after)
    return replace(change, steps=(NewWords(cell.text, *found.span(), (Run(written),)),))


def _value(text: str) -> float:
    return float(re.sub("[,，]", "", text).replace("−", "-"))


def _written(like: str, value: float | None) -> str:
    """A number as its forerunner was written: with as many digits at least, with the same signs."""
    if value is None:
        return ""
    digits = len(like.partition(".")[2])
    shortest = f"{value:.15g}"
    exact = len(shortest.partition(".")[2]) if "e" not in shortest else 0
    comma = next((sign for sign in ",，" if sign in like), "")
    text = f"{value:,.{max(digits, exact)}f}" if comma else f"{value:.{max(digits, exact)}f}"
    return text.replace(",", comma)


def _named(made: Change, before: str, after: str, cell: EditableCell | None) -> Change:
    change = replace(made, what="cell", before=before, after=after)
    if cell is None or cell.plain != before:
        return replace(change, standing="left", why=NO_NUMBER)
    return replace(change, steps=(NewWords(cell.text, 0, len(before), (Run(after),)),))


class EditableCell:
    """A cell of the source: which of the texts it is, and what it says."""

    def __init__(self, text: int, plain: str) -> None:
        self.text, self.plain = text, plain


class _Cells:
    """Of the table that a chart was drawn from, its series in columns or in rows."""

    def __init__(self, chart: Chart, texts: Sequence[EditableText]) -> None:
        self._table = chart.table
        self._numbers = {one.text.source: at for at, one in enumerate(texts)}
        names = [row[0].plain for row in chart.table.rows]
        self._down = names == list(chart.categories)

    def category(self, at: int) -> EditableCell | None:
        return self._cell(at, 0) if self._down else self._cell(-1, at + 1)

    def series(self, at: int) -> EditableCell | None:
        return self._cell(-1, at + 1) if self._down else self._cell(at, 0)

    def value(self, series: int, at: int) -> EditableCell | None:
        return self._cell(at, series + 1) if self._down else self._cell(series, at + 1)

    def _cell(self, row: int, column: int) -> EditableCell | None:
        """Row -1 is the header."""
        rows = self._table.rows
        cells: Sequence[RichText] = (
            self._table.header if row < 0 else rows[row] if row < len(rows) else ()
        )
        if column >= len(cells):
            return None
        number = self._numbers.get(cells[column].source)
        return EditableCell(number, cells[column].plain) if number is not None else None


def _charts(blocks: Iterable[Block]) -> Iterator[Chart]:
    for block in blocks:
        if isinstance(block, Chart):
            yield block
        elif isinstance(block, Columns):
            for column in block.columns:
                yield from _charts(column)


def _is(chart: Chart, sent: SlideChart) -> bool:
    return chart.categories == sent.categories and len(chart.series) == len(sent.series)
