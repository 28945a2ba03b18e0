"""A document's blocks → passages, the blocks of the reading text. One builder for each kind of
block.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefing.layout.typeset.characters import CHECKED, UNCHECKED
from briefing.model import document as doc
from briefing.model.exhaustive import assert_never
from briefing.model.record import record, replace
from briefing.model.text import RichText, Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.deck import Deck

PassageKind = Literal[
    "title",
    "heading",
    "paragraph",
    "item",
    "fact",
    "quote",
    "by",
    "code",
    "table",
    "picture",
    "caption",
    "about",
    "note",
    "footnote",
]
"""`fact` is a term with its meaning, `by` names who said a quote, `about` is a line under the
title, `note` belongs to the speaker.
"""

TABLE_ROWS = 40
CELL = 2000
"""Characters of a table's cell, above which its rows are set as paragraphs."""
PICTURE_LENGTH = 200
"""What a picture counts as, in characters."""
BULLETS = "•–·"

Cells = tuple[tuple[Run, ...], ...]
"""A row of a table."""


@record
class Passage:
    """What is read in one go: a heading, a paragraph, an entry of a list, a row of a table."""

    kind: PassageKind
    runs: tuple[Run, ...] = ()
    """A `\\n` is a line break. Of a table, every cell's, apart by tabs and line breaks."""
    line: int = 0
    """Source line, 1-based."""
    level: int = 0
    """Of a heading 1 to 6; of a title 1 where text stands above it; of an item or anything below
    one, how deep it stands.
    """
    marker: str = ""
    """What stands before an item."""
    rows: tuple[Cells, ...] = ()
    """Of a table; the first is the header."""
    aligns: tuple[doc.Align, ...] = ()
    target: str = ""
    """Of a picture, as the document names it."""
    continued: bool = False
    """It goes on where the passage before ended."""
    joined: bool = False
    """It belongs with the passage before it: an item of the same list, or a quote or note beside
    which one bar runs.
    """

    @staticmethod
    def of_line(line: str, number: int, heading: int | None = None) -> Passage:
        """A line of an article; `heading` 0 for the title, 1 and more for headings."""
        runs = (Run(line.strip()),)
        if heading is None:
            return Passage("paragraph", runs, number)
        return Passage("heading" if heading else "title", runs, number, heading)

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def length(self) -> int:
        """In characters, or what it counts as."""
        return PICTURE_LENGTH if self.kind == "picture" else sum(len(run.text) for run in self.runs)


def passages_of_meta(document: doc.Document, deck: Deck | None) -> list[Passage]:
    """Title and front matter; nothing where a part says the same."""
    meta = document.meta
    title = meta.title or (deck.title if deck is not None else RichText())
    if not title or (not meta.title and document.parts):
        return []
    found = [Passage("title", title.runs, _line(title))]
    about = (
        meta.subtitle,
        _joined((meta.author, meta.date, meta.place), " · "),
        _joined(meta.hosts, "；" if any(map(_is_wide, title.plain)) else "; "),
    )
    return found + [Passage("about", text.runs, _line(text)) for text in about if text]


def _is_wide(character: str) -> bool:
    return character >= "\u2e80"


def _joined(texts: tuple[RichText, ...], between: str) -> RichText:
    runs: list[Run] = []
    given = [text for text in texts if text]
    for text in given:
        runs += [Run(between), *text.runs] if runs else text.runs
    return RichText(tuple(runs), given[0].source if given else None)


def passages_of_part(part: doc.Part) -> list[Passage]:
    """The passages of a slide: its blocks, then footnotes, then notes."""
    found: list[Passage] = []
    if part.title:
        found.append(Passage("heading", part.title.runs, part.first, max(part.level, 1)))
    line = part.first
    for block in part.blocks:
        for passage in passages_of(block):
            line = max(line, passage.line)
            found.append(passage if passage.line else replace(passage, line=line))
    found += [
        Passage("footnote", note.runs, _line(note) or line, 0, f"{number}")
        for number, note in enumerate(part.footnotes, 1)
    ]
    notes = [note for note in part.notes if note]
    found += [
        Passage("note", note.runs, _line(note) or part.last, joined=index > 0)
        for index, note in enumerate(notes)
    ]
    return found


def passages_of(block: doc.Block, depth: int = 0) -> Iterator[Passage]:
    """The passages of one block that stands `depth` deep in lists and quotes."""
    match block:
        case doc.Paragraph():
            yield _passage("paragraph", block.text, depth)
        case doc.Heading():
            yield _passage("heading", block.text, block.level)
        case doc.List():
            for index, item in enumerate(block.items):
                joined = index > 0 or depth > 0
                yield from _item(item, _marker(block, item, index, depth), depth, joined)
        case doc.Quote():
            yield from _quote(block, depth)
        case doc.Code():
            yield _code(block, depth)
        case doc.Table():
            yield from _table(block, depth)
        case doc.Image():
            yield Passage("picture", block.alt.runs, block.line, depth, target=block.target)
            if block.title:
                yield Passage("caption", (Run(block.title),), block.line, depth)
        case doc.Columns():
            for column in block.columns:
                for inner in column:
                    yield from passages_of(inner, depth)
        case doc.Group():
            for inner in block.blocks:
                yield from passages_of(inner, depth)
        case doc.Definitions():
            for term, meanings in block.items:
                yield _definition(term, meanings[0] if meanings else RichText(), depth)
                for meaning in meanings[1:]:
                    yield _passage("fact", meaning, depth)
        case doc.Diagram():
            for text in block.texts:
                yield _passage("item", text, depth)
        case _:
            assert_never(block)


def _passage(kind: PassageKind, text: RichText, level: int = 0, marker: str = "") -> Passage:
    return Passage(kind, text.runs, _line(text), level, marker)


def _quote(block: doc.Quote, depth: int) -> Iterator[Passage]:
    joined = False
    for inner in block.blocks:
        for passage in passages_of(inner, depth):
            plain = passage.kind == "paragraph"
            yield replace(passage, kind="quote", joined=joined) if plain else passage
            joined = plain
    if block.by:
        yield replace(_passage("by", block.by, depth), joined=joined)


def _definition(term: RichText, meaning: RichText, depth: int) -> Passage:
    """Term and meaning in one line."""
    bold = tuple(replace(run, strong=True) for run in term.runs)
    between = (Run("\u3000"),) if meaning else ()
    return Passage("fact", (*bold, *between, *meaning.runs), _line(term), depth)


def _line(text: RichText) -> int:
    return text.source.line if text.source else 0


def _marker(block: doc.List, item: doc.Item, index: int, depth: int) -> str:
    if item.checked is not None:
        return CHECKED if item.checked else UNCHECKED
    if block.ordered:
        return f"{block.start + index}."
    return BULLETS[min(depth, len(BULLETS) - 1)]


def _item(item: doc.Item, marker: str, depth: int, joined: bool) -> Iterator[Passage]:
    yield replace(_passage("item", item.text, depth, marker), joined=joined)
    for inner in item.blocks:
        yield from passages_of(inner, depth + 1)


def _code(block: doc.Code, depth: int) -> Passage:
    runs: list[Run] = []
    for index, line in enumerate(block.lines):
        if index:
            runs.append(Run("\n", code=True))
        runs += [replace(run, code=True) for run in line.runs]
    line = next((_line(line) for line in block.lines if line.source), 0)
    return Passage("code", tuple(runs), line, depth)


def _table(block: doc.Table, depth: int) -> Iterator[Passage]:
    """Long tables in pieces; one with giant cells as paragraphs, a row each."""
    rows = (block.header, *block.rows)
    giant = any(len(cell.plain) > CELL for row in rows for cell in row)
    for first in range(0, len(rows), 1 if giant else TABLE_ROWS):
        some = rows[first : first + (1 if giant else TABLE_ROWS)]
        runs = tuple(_cells(some))
        line = next((_line(cell) for row in some for cell in row if cell.source), 0)
        if giant:
            yield Passage("paragraph", runs, line, depth)
        else:
            cells = tuple(tuple(cell.runs for cell in row) for row in some)
            yield Passage("table", runs, line, depth, "", cells, block.aligns, continued=first > 0)
    if block.caption:
        yield _passage("caption", block.caption, depth)


def _cells(rows: tuple[tuple[RichText, ...], ...]) -> Iterator[Run]:
    for index, row in enumerate(rows):
        if index:
            yield Run("\n")
        for column, cell in enumerate(row):
            if column:
                yield Run("\t")
            yield from cell.runs
