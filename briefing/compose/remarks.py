"""A deck → what its speaker should know of it though nothing is wrong: lines of the article that
were left out, titles that are words of the text for want of a heading, walls of text.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from briefing.model.finding import Finding
from briefing.model.message import Message
from briefing.model.texts import texts_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.deck import Deck, Dropped, Slide

_WALL = 400
"""Columns of one paragraph, a Han character counting two: five lines of a slide."""
_SHOWN = 160
"""Characters of what is left out that a message repeats."""
_TITLED_BY_NAME = frozenset({"cover", "section", "speaker", "people", "quote", "table", "picture"})
"""Kinds whose title need be no heading."""


def remarks(deck: Deck) -> list[Finding]:
    """In the order of the lines, then of the pages."""
    return [*_left_out(deck), *_taken_titles(deck), *_walls(deck)]


def _left_out(deck: Deck) -> Iterator[Finding]:
    """Each stretch of lines that were left out for one reason."""

    inked = [number for number, line in enumerate(deck.lines, start=1) if line.strip()]
    places = {number: place for place, number in enumerate(inked)}

    def stretch(numbered: tuple[int, Dropped]) -> tuple[str, int]:
        place, item = numbered
        return item.why, places.get(item.line, 0) - place

    for (why, _), group in groupby(enumerate(deck.dropped), stretch):
        lines = [item.line for _, item in group]
        words = " / ".join(" ".join(deck.lines[line - 1].split()) for line in lines)
        shown = words if len(words) <= _SHOWN else words[:_SHOWN] + "…"
        yield Finding("remark", Message("left out, {0}: “{1}”", why, shown), line=lines[0])


def _taken_titles(deck: Deck) -> Iterator[Finding]:
    """Titles that are part of a longer line: no heading says so."""
    if deck.article is None:
        return
    for page, slide in enumerate(deck.slides, start=1):
        title, source = slide.title, slide.title.source
        if source is None or title.own or slide.kind in _TITLED_BY_NAME:
            continue
        if source.end - source.start < len(deck.lines[source.line - 1].strip()):
            message = Message(
                "the title is words of the text, for want of a heading: “{0}”", title.plain
            )
            yield Finding("remark", message, page=page, line=source.line)


def _walls(deck: Deck) -> Iterator[Finding]:
    for page, slide in enumerate(deck.slides, start=1):
        if slide.kind != "code" and (text := _longest(slide)):
            message = Message("a wall of text: “{0}…”", text[:24])
            yield Finding("remark", message, page=page)


def _longest(slide: Slide) -> str:
    """The longest paragraph, if it is a wall."""
    texts = (text.plain for text in texts_on(slide))
    longest = max(texts, key=_columns, default="")
    return longest if _columns(longest) > _WALL else ""


def _columns(text: str) -> int:
    return len(text) + sum(char > "\u2e7f" for char in text)
