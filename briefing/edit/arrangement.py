"""The slides of a text in another order, with some more or some less → the text.

A slide's body goes where the slide goes; what stood between two that stay neighbours stays between
them. A slide that opens with no heading of its own needs a rule before it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Union

from briefing.model.record import record
from briefing.readers.markdown.scan.starts import heading_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.edit.source_text import SourceText
    from briefing.model.document import Document

Place = Union[int, str]
"""A part of the document, by its index, or the body of a new slide."""


@record
class Body:
    """Where one slide's source stands, without blank lines around it."""

    start: int
    end: int


def bodies(document: Document, source: SourceText) -> list[Body]:
    """Of every part, in order."""
    found: list[Body] = []
    for first, last in zip(document.firsts, document.lasts, strict=True):
        start, end = first, min(last, source.count)
        while start < end and source.is_blank(start):
            start += 1
        while end > start and source.is_blank(end):
            end -= 1
        found.append(Body(source.start(start), source.end(end)))
    return found


def texts_of(document: Document, source: SourceText) -> list[str]:
    """The bodies, as they are written."""
    return [source.text[body.start : body.end] for body in bodies(document, source)]


def arranged(document: Document, source: SourceText, order: Sequence[Place]) -> str:
    """The text with its slides in this order."""
    old = bodies(document, source)
    text, line_end = source.text, source.line_end
    if not old:
        head, tail = text, line_end
        if head and not head.endswith(("\n", "\r")):
            head += line_end
        head += line_end if head else ""
    else:
        head, tail = text[: old[0].start], text[old[-1].end :]
    between = [text[one.end : two.start] for one, two in pairwise(old)]
    ruler = _ruler(between) or "---"
    pieces: list[str] = [head]
    for number, place in enumerate(order):
        body = place if isinstance(place, str) else text[old[place].start : old[place].end]
        if number:
            before = order[number - 1]
            kept = isinstance(before, int) and isinstance(place, int) and place == before + 1
            if kept:
                pieces.append(between[before])  # type: ignore[index]
            elif document.ruled or not _opens(body, document.slide_level):
                pieces.append(f"{line_end}{line_end}{ruler}{line_end}{line_end}")
            else:
                pieces.append(line_end * 2)
        pieces.append(body)
    return "".join((*pieces, tail))


def is_arranged(document: Document, source: SourceText, expected: Sequence[str]) -> bool:
    """Whether these bodies, and no others, are the slides of what was read of the new text."""
    return texts_of(document, source) == list(expected)


def expected_bodies(document: Document, source: SourceText, order: Sequence[Place]) -> list[str]:
    """What the slides shall be, as they are written."""
    old = texts_of(document, source)
    return [place if isinstance(place, str) else old[place] for place in order]


def _ruler(between: Sequence[str]) -> str:
    """What parts slides here; empty where headings alone do."""
    for gap in between:
        said = [line.strip() for line in gap.splitlines() if line.strip()]
        if said:
            return said[0]
    return ""


def _opens(body: str, level: int) -> bool:
    """Whether a slide begins with a heading that opens one."""
    for line in body.splitlines():
        if found := heading_mark(line):
            return len(found["hashes"]) <= level
        if line.strip() and not line.lstrip().startswith("<!--"):
            break
    return False
