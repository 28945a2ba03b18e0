"""A file or copied text → its deck, all the way: read, understood, composed.

Each way is a generator of `Progress` that returns a `BuiltDeck`. It may run here or in a child
process (`briefing.worker`), for what comes out is plain data; `may_take_long` says which is meant.
"""

from __future__ import annotations

import re
from importlib import import_module
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeVar
from zipfile import BadZipFile, ZipFile

from briefing import readers
from briefing.model.formats import load
from briefing.model.problem import BriefingError
from briefing.model.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from briefing.analysis.facts import Facts
    from briefing.model.corrections import Corrections
    from briefing.model.deck import Deck
    from briefing.model.document import Document

    Steps = Generator[Progress, None, "BuiltDeck"]

T = TypeVar("T")

STEPS = 100
_READ, _ANALYSED = 4, 62
"""Of the steps: when the file is read, and when the article is understood."""

LONG_LINE = 20_000
"""Bytes of one line, from which no author wrote it as such."""
MUCH_MARKUP = 4_000
"""Signs of markup from which a text is looked at more closely …"""
MARKUP_SHARE = 4
"""… and is odd where they are one byte in so many. Lists and tables have one in eight."""
LONG_PART = 150
"""Lines between two headings or rules, from which a slide takes long to parse; …"""
LARGE_PART = 20_000
"""… and bytes."""
LARGE_XML = 400_000
"""Bytes of XML in a Word file from which reading takes long enough to be seen."""
LARGE_PAGE = 150_000
"""Bytes of a web page, likewise."""
MOST_PLAIN = 2_000_000
"""Bytes of a file whose plain text is shown."""
_MARKUP = b"[]`*=<>!~^#$_\\&"
_PARTING = re.compile(rb"^(?:#{1,6} |---|\*\*\*|___|===)", re.MULTILINE)


class BuiltDeck(NamedTuple):
    """A deck, and what it was built of."""

    document: Document
    facts: Facts | None
    """None for slides that their author marked."""
    deck: Deck


def of_file(path: Path, encoding: str | None, corrections: Corrections) -> Steps:
    """The deck of a file, read in `encoding` where a person chose one."""
    from briefing import plugins

    return (yield from _deck(lambda: plugins.read(path, encoding=encoding), corrections))


def of_copied(text: str, html: str, corrections: Corrections) -> Steps:
    """The deck of what was copied elsewhere: plain text, and the same as HTML."""
    from briefing.readers.clipboard import read_clipboard

    return (yield from _deck(lambda: read_clipboard(text, html), corrections))


def of_document(document: Document, corrections: Corrections, facts: Facts | None = None) -> Steps:
    """The deck of a document. `facts` is what is known to be found in it already."""
    return (yield from _deck(lambda: document, corrections, facts))


def is_odd(data: bytes) -> bool:
    """Whether a text is such as nobody writes: then nobody knows how long it will take. Counts
    alone: a millisecond for a megabyte.
    """
    if len(data) >= LONG_LINE and max(map(len, data.splitlines()), default=0) >= LONG_LINE:
        return True
    marks = sum(data.count(mark) for mark in _MARKUP)
    return marks >= MUCH_MARKUP and marks * MARKUP_SHARE >= len(data)


def has_long_part(data: bytes) -> bool:
    """Whether a stretch of Markdown, such as becomes one slide, is longer than anybody shows."""
    edges = [0, *(found.start() for found in _PARTING.finditer(data)), len(data)]
    return any(
        end - start >= LARGE_PART or data.count(b"\n", start, end) >= LONG_PART
        for start, end in pairwise(edges)
    )


def may_take_long(path: Path) -> bool:
    """Whether reading the file may take longer than its size says: a text that is odd, and the
    formats that hold more than they weigh. OSError: it cannot be read.
    """
    if not path.is_file() or path.stat().st_size > readers.MAX_BYTES:
        return False  # whoever reads it refuses it at once
    match path.suffix.lower():
        case ".pdf":
            return True
        case ".docx":
            return _xml_in(path) >= LARGE_XML
        case ".html" | ".htm" if path.stat().st_size >= LARGE_PAGE:
            return True
        case ".txt":
            return is_odd(path.read_bytes())
        case _:
            data = path.read_bytes()
            return is_odd(data) or has_long_part(data)


def copied_may_take_long(text: str, html: str) -> bool:
    """The same of what was copied."""
    from briefing.readers.clipboard import MAX_BYTES

    size = max(len(text), len(html))
    if size > MAX_BYTES:
        return False
    if size >= LARGE_PAGE:
        return True
    copied = [one.encode("utf-8", "replace") for one in (text, html)]
    return has_long_part(copied[0]) or any(map(is_odd, copied))


def plain_text(path: Path, encoding: str | None = None) -> str:
    """The text of a file as it stands there, as far as it is shown, or its words where it is more
    than text; empty where there is none.
    """
    format = readers.format_of(path)
    if format is None or format.binary:
        return load(format.beginning)(path, MOST_PLAIN) if format and format.beginning else ""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_PLAIN)
        return readers.decode(_whole_characters(data), path, encoding).text
    except (BriefingError, OSError):
        return ""


def get_ready() -> None:
    """Have in memory what making a deck takes."""
    for module in ("briefing.analysis", "briefing.compose", "briefing.readers.markdown.prose"):
        import_module(module)


def _whole_characters(data: bytes) -> bytes:
    """Without what the cut left of the last line; of a single line, of the last character."""
    if len(data) < MOST_PLAIN or b"\0" in data[:1000]:  # UTF-16 was cut between its pairs
        return data
    if (end := data.rfind(b"\n")) >= 0:
        return data[: end + 1]
    while data and data[-1] & 0xC0 == 0x80:
        data = data[:-1]
    return data[:-1]


def _xml_in(path: Path) -> int:
    """Bytes of XML that a package says it holds."""
    try:
        with ZipFile(path) as package:
            parts = package.infolist()
    except (BadZipFile, ValueError, NotImplementedError):
        return 0  # whoever reads it says what is wrong
    return sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))


def _deck(
    read: Callable[[], Document], corrections: Corrections, facts: Facts | None = None
) -> Steps:
    from briefing.compose import composing

    yield Progress(0, STEPS)
    document = read()
    yield Progress(_READ, STEPS)
    if document.form != "prose":
        facts = None
    elif facts is None:
        from briefing.analysis.analyse import analysing

        facts = yield from _between(_READ, _ANALYSED, analysing(document, corrections))
    after = _ANALYSED if facts else _READ
    deck = yield from _between(after, STEPS, composing(document, corrections, facts))
    return BuiltDeck(document, facts, deck)


def _between(
    first: int, last: int, steps: Generator[Progress, None, T]
) -> Generator[Progress, None, T]:
    """`steps` as the part of `STEPS` from `first` to `last`."""
    while True:
        try:
            step = next(steps)
        except StopIteration as end:
            return end.value
        yield Progress(first + (last - first) * step.done // (step.total or 1), STEPS)
