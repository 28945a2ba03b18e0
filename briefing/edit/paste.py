"""What was copied elsewhere → the Markdown that it becomes on a slide: words, points or a table."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING, Union

from briefing.exporters.markdown.inline import block_start, inline
from briefing.model.record import record
from briefing.model.regex import lazy_regex
from briefing.model.text import rich

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_CELLS = 5_000
_BULLET = lazy_regex(r"(?P<indent>[ \t]*)(?:[-*+•●▪◦·–]\s+|\(?\d{1,3}[.)、．]\s*)?(?P<text>.*)")
_BLANK_TAGS = frozenset({"br", "p", "div", "li"})


@record
class Words:
    """They go into the text at the cursor."""

    text: str


@record
class Lines:
    """A point each; tabs before one make it deeper."""

    lines: tuple[str, ...]


@record
class Rows:
    """A table."""

    rows: tuple[tuple[str, ...], ...]


Pasted = Union[Words, Lines, Rows]


def pasted(text: str, html: str = "") -> Pasted:
    """What the copied text, and the HTML beside it, is meant as."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    lines = [line for line in text.split("\n") if line.strip()]
    cells = [line.split("\t") for line in lines] if all("\t" in line for line in lines) else []
    if rows := _rows(cells):
        return rows
    if "<table" in html.lower():
        reader = _TableReader()
        reader.feed(html)
        if rows := _rows(reader.rows):
            return rows
    if len(lines) > 1:
        return Lines(tuple(filter(str.strip, map(_point, lines))))
    return Words(text.strip())


def table_source(rows: Rows, line_end: str) -> str:
    """The table, blank lines around it."""
    lines = ["| " + " | ".join(map(_cell, row)) + " |" for row in rows.rows]
    ruler = "|" + "---|" * len(rows.rows[0])
    return line_end * 2 + line_end.join((lines[0], ruler, *lines[1:]))


def point_source(line: str) -> str:
    """A line as a point says it: nothing in it marks anything."""
    depth = len(line) - len(line.lstrip("\t"))
    return "\t" * depth + block_start(inline(rich(line.strip())))


def _rows(rows: Sequence[Sequence[str]]) -> Rows | None:
    """All as long as the longest, without columns that say nothing."""
    width = max(map(len, rows), default=0)
    if width < 2 or len(rows) < 2 or width * len(rows) > MOST_CELLS:
        return None
    filled = [
        [*(" ".join(cell.split()) for cell in row), *[""] * (width - len(row))] for row in rows
    ]
    kept = [column for column in range(width) if any(row[column] for row in filled)]
    if len(kept) < 2:
        return None
    return Rows(tuple(tuple(row[column] for column in kept) for row in filled))


def _cell(text: str) -> str:
    return inline(rich(text), cell=True)


def _point(line: str) -> str:
    found = _BULLET.match(line)
    if found is None:
        return line.strip()
    indent = found["indent"].expandtabs(4)
    return "\t" * min(len(indent) // 2, 3) + found["text"].strip()


class _TableReader(HTMLParser):
    """The first table's cells."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._inside = False
        self._depth = 0
        self._at = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._depth += 1
        elif self._depth != 1:
            return
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            if not self.rows:
                self.rows.append([])
            span = next((value for name, value in attrs if name == "colspan"), "") or "1"
            count = int(span) if span.isdecimal() and 0 < int(span[:3]) < 100 else 1
            self.rows[-1] += ["", *[""] * (count - 1)][:count]
            self._inside = True
            self._at = len(self.rows[-1]) - count
        elif tag in _BLANK_TAGS:
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._depth -= 1
            self._inside = False
        elif tag in ("td", "th") and self._depth == 1:
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside and self._depth == 1 and self.rows:
            self.rows[-1][self._at] += data
