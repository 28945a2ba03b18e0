"""A table of the file before and after → the cells and rows of the source that are others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.edit.texts import META
from briefing.merge.changes import Gone, NewRow
from briefing.merge.pairing import paragraph_pairs
from briefing.merge.placing import Letter, places_of
from briefing.merge.words import steps_between
from briefing.model.document import Columns, Group, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.edit.texts import EditableText
    from briefing.merge.changes import Step, What
    from briefing.merge.placing import Places
    from briefing.model.document import Block, Document
    from briefing.model.office.presentation import SlideTable
    from briefing.model.text import RichText

    Found = tuple[What, str, str, tuple[Step, ...] | None]
    """What, before, after; None for steps that nobody can take."""

BETWEEN = " | "
"""Cells of a row that is shown to a person."""


class Cells:
    """Where the cells of a table that was sent stand in the source."""

    def __init__(
        self, sent: Document, part: int, texts: Sequence[EditableText], table: SlideTable
    ) -> None:
        self._table = table
        self._numbers = {id(one.text): at for at, one in enumerate(texts)}
        blocks = sent.parts[part].blocks if part > META else ()
        found = next(filter(None, (self._rows(one) for one in tables_in(blocks))), None)
        self._own = found or {}
        flat = [cell.plain for row in table.rows for cell in row]
        self._loose = [] if found else places_of(flat, texts)

    def changes(self, after: SlideTable) -> Iterator[Found]:
        """In the order of the rows that came back."""
        rows = [BETWEEN.join(cell.plain for cell in row) for row in self._table.rows]
        new = [BETWEEN.join(cell.plain for cell in row) for row in after.rows]
        last = -1
        for one, other in paragraph_pairs(rows, new):
            if one is not None and other is not None:
                yield from self._cells(one, after.rows[other])
            elif one is not None:
                texts = self._own.get(one, ())
                gone = (
                    None
                    if None in texts or not texts or one == 0
                    else (Gone(tuple(text for text in texts if text is not None), row=True),)
                )
                yield "row", rows[one], "", gone
            elif other is not None:
                anchor = next(iter(self._own.get(last, ())), None)
                cells = tuple(cell.plain for cell in after.rows[other])
                step = (NewRow(anchor, cells),) if anchor is not None else None
                yield "row", "", new[other], step
            last = one if one is not None else last

    def _cells(self, row: int, after: Sequence[RichText]) -> Iterator[Found]:
        for column, (old, new) in enumerate(zip(self._table.rows[row], after, strict=True)):
            if old.plain == new.plain:
                continue
            steps = steps_between(old, new, self._places(row, column, old.plain), styles=False)
            yield "cell", old.plain, new.plain, steps or None

    def _places(self, row: int, column: int, plain: str) -> Places:
        own = self._own.get(row)
        if own is None:
            return self._loose[row * len(self._table.rows[0]) + column] if self._loose else ()
        text = own[column]
        if text is None:
            return (None,) * len(plain)
        return tuple(Letter(text, at) for at in range(len(plain)))

    def _rows(self, table: Table) -> dict[int, tuple[int | None, ...]]:
        """Of each row of the file, the texts of the source; empty where this is another table."""
        rows = [row for row in (table.header, *table.rows) if any(cell.plain for cell in row)]
        said = [tuple(cell.plain.strip() for cell in row) for row in rows]
        found: dict[int, tuple[int | None, ...]] = {}
        at = 0
        for place, row in enumerate(self._table.rows):
            wanted = tuple(cell.plain.strip() for cell in row)
            try:
                at = said.index(wanted, 0 if place == 0 else at)
            except ValueError:
                return {}
            found[place] = tuple(self._numbers.get(id(cell)) for cell in rows[at])
            at += 1
        return found


def tables_in(blocks: Iterable[Block]) -> Iterator[Table]:
    """The tables of a part, those in columns and groups too."""
    for block in blocks:
        match block:
            case Table():
                yield block
            case Group():
                yield from tables_in(block.blocks)
            case Columns():
                for column in block.columns:
                    yield from tables_in(column)
            case _:
                pass
