"""`## Title {.bar data=figures.xlsx#Sheet1!A1:D9}`: the table of a slide stands in another file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.model.document import Table
from briefing.model.message import Message, T
from briefing.model.text import rich
from briefing.picture_files import RefusedError, find
from briefing.readers.figures import read_figures, target_of

if TYPE_CHECKING:
    from briefing.model.document import Attributes, Document
    from briefing.readers.figures import Rows
    from briefing.readers.markdown.blocks.context import Context

KEY = "data"


def table_of(attributes: Attributes, line: int, context: Context) -> list[Table]:
    """The table that a heading names, if it names one that can be read; else a problem says why."""
    written = attributes.values.get(KEY, "")
    if not written:
        return []
    try:
        if not context.path:
            raise RefusedError(Message(T("Problems", "The text is not in a file yet.")))
        rows = read_figures(Path(context.path).parent, written)
    except RefusedError as refusal:
        message = Message(
            T("Problems", "the figures in {0} are not shown. {1}"), written, refusal.reason
        )
        context.report(message, line)
        return []
    header, *body = [tuple(map(rich, row)) for row in rows]
    return [Table(header, tuple(body))]


def tables_in(document: Document) -> dict[str, Rows]:
    """What the headings of a document name, each once, and the cells as they were read there; none
    where they could not be.
    """
    found: dict[str, Rows] = {}
    for one in document.outline:
        if written := one.attributes.values.get(KEY, ""):
            tables = [b for b in document.parts[one.part].blocks if isinstance(b, Table)]
            cells = (tables[0].header, *tables[0].rows) if tables else ()
            found[written] = tuple(tuple(cell.plain for cell in row) for row in cells)
    return found


def files_of(document: Document) -> list[Path]:
    """The files that its headings name and that may be read, each once."""
    found: list[Path] = []
    for one in document.outline:
        written = one.attributes.values.get(KEY, "")
        if written and document.path is not None:
            try:
                target = target_of(written).file
                found.append(find(document.path.parent.resolve(), target).path)
            except RefusedError:
                continue
    return list(dict.fromkeys(found))
