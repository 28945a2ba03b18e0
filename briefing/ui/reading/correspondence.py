"""Where slides and text correspond: a slide's source lines on one side, a passage's on the other.

Slides may be composed when they are first asked for, so everything here asks for few of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.model.deck import Deck, Slide
    from briefing.model.document import Document
    from briefing.model.text import RichText

BESIDE = 6
"""Characters that a line may have beside the title in it: a numeral, a full stop."""

_UNLISTED = ("cover", "agenda", "section")
"""Kinds of slides that are no lines of the contents."""


@record
class Entry:
    """A line of the contents."""

    text: str
    level: int
    """0 or 1."""
    line: int
    """Source line; of a part of a Markdown document 0, it is not parsed yet."""
    part: int = -1
    """Index into `Document.parts`; -1 in an article."""


def slide_at_line(slides: Sequence[Slide], line: int) -> int | None:
    """Index of the slide that shows that source line: the first of those that begin nearest before
    it, or the first of all.
    """
    low, high = 0, len(slides)
    while low < high:
        middle = (low + high) // 2
        anchor = _anchored(slides, middle, low)
        if anchor is None or slides[anchor].first <= line:
            low = middle + 1
        else:
            high = anchor
    last = _anchored(slides, low - 1, 0) if low else None
    if last is None:
        return 0 if slides else None
    first = slides[last].first
    while last > 0 and slides[last - 1].first == first:
        last -= 1
    return last


def _anchored(slides: Sequence[Slide], index: int, low: int) -> int | None:
    """The nearest slide at or before `index`, not before `low`, that comes from the source; an
    agenda does not.
    """
    return next((i for i in range(index, low - 1, -1) if slides[i].first > 0), None)


def line_of_slide(slides: Sequence[Slide], index: int) -> int:
    """The source line where a slide begins; of a slide the app added, where the one before does."""
    anchor = _anchored(slides, min(index, len(slides) - 1), 0)
    return 1 if anchor is None else slides[anchor].first


def lines_of_titles(deck: Deck | None, document: Document, first: int, last: int) -> dict[int, int]:
    """Of an article: which of its lines `first` to `last` are headings, with their levels: 0 for
    the title, 1 for a section, 2 for a slide.
    """
    if deck is None or not deck.slides:
        return {}
    found: dict[int, int] = {}
    start = slide_at_line(deck.slides, first) or 0
    for index in range(start, len(deck.slides)):
        slide = deck.slides[index]
        if slide.first > last:
            break
        _mark(found, slide.title, 2, document.lines)
    for section in deck.sections:
        _mark(found, section.title, 1, document.lines)
    _mark(found, deck.title, 0, document.lines)
    return found


def _mark(found: dict[int, int], title: RichText, level: int, lines: Sequence[str]) -> None:
    source = title.source
    if source is None or source.line > len(lines):
        return
    length = source.end - source.start
    rest = len(lines[source.line - 1].strip()) - length
    if rest <= min(BESIDE, length):
        found[source.line] = level


def contents(document: Document, deck: Deck | None) -> Iterator[Entry]:
    """The lines of the contents, in order; slowly, where slides are composed for them. What comes
    before the first section is not set in under nothing.
    """
    inside = 0
    if document.form == "slides":
        top = min((entry.level for entry in document.outline), default=1)
        for heading in document.outline:
            inside = 1 if heading.level == top else inside
            if heading.text:
                yield Entry(heading.text, min(heading.level - top, inside), 0, heading.part)
        return
    if deck is None:
        return
    starts = {section.first: section for section in deck.sections}
    before = opened = ""
    for index, slide in enumerate(deck.slides):
        if section := starts.get(index):
            inside = 1
            before = opened = section.title.plain
            yield Entry(opened, 0, line_of_slide(deck.slides, index))
        title = slide.title.plain
        left_out = not title or title in (before, opened) or slide.kind in _UNLISTED
        if slide.first and not left_out:
            yield Entry(title, inside, slide.first)
            before = title
