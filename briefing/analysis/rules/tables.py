"""Tables: rows that the file marks, or neighbouring lines with as many cells each; and captions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Row, Span, Table
from briefing.analysis.raw import row_marks
from briefing.analysis.rules.hints import is_said
from briefing.analysis.rules.lines import is_text
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.analysis.facts import Facts
    from briefing.model.document import Hint

_NUMBERED = lazy_regex(
    r"(?:表\s?[0-9一二三四五六七八九十][0-9.—-]*(?:[：:\s]|$)|(?i:table)\s[0-9]+\b)(?:.*[^。；.;])?$"
)
"""`表1 三年投入`: a caption, where the file does not say so."""
_LONGEST_CAPTION = 60
_LEAST_TABBED, _LEAST_COMMAS = 2, 3
"""Rows of a table that no file marks."""


def find_tables(facts: Facts) -> Facts:
    """Each stretch of rows under one heading, where no list has them."""
    found: list[Table] = []
    for body in _stretches(facts):
        place = 0
        while place < len(body):
            table = _marked_table(facts, body, place) or _plain_table(facts, body, place)
            if table:
                found.append(table)
            place += len(table.passages) if table else 1
    return replace(facts, tables=tuple(found))


def _stretches(facts: Facts) -> Iterator[list[int]]:
    """The passages of text between two headings or lists."""
    heads = {heading.span.passage for heading in facts.headings}
    listed = {
        index
        for found in facts.enumerations
        if found.form in {"passages", "labels", "items"}
        for index in range(found.entries[0].span.passage, found.entries[-1].span.passage + 1)
    }
    skipped = facts.skipped()
    body: list[int] = []
    for index in facts.body():
        if index in heads or index in listed:
            yield body
            body = []
        elif index not in skipped:
            body.append(index)
    yield body


def _marked_table(facts: Facts, body: Sequence[int], place: int) -> Table | None:
    """The table that the file marks, which begins here or after its caption."""
    low = place + (_is_caption(facts, body[place]) or _is_label(facts, body[place]))
    first = _row_hint(facts, body, low)
    if first is None:
        return None
    end = low
    while (hint := _row_hint(facts, body, end)) and hint.table == first.table:
        end += 1
    caption = body[place] if low > place else -1
    if caption < 0 and end < len(body) and _is_caption(facts, body[end]):
        caption = body[end]
    return Table(tuple(_row(facts, index) for index in body[low:end]), caption)


def _row_hint(facts: Facts, body: Sequence[int], place: int) -> Hint | None:
    hint = facts.hints.get(body[place]) if place < len(body) else None
    return hint if hint and hint.role == "row" else None


def _is_caption(facts: Facts, index: int) -> bool:
    """Whether the file says so, or the line is numbered as a table: `表1 三年投入`."""
    passage, hint = facts.passages[index], facts.hints.get(index)
    if hint and hint.role != "text":
        return hint.role == "caption"
    return len(passage) <= _LONGEST_CAPTION and bool(_NUMBERED.match(passage.folded))


def _is_label(facts: Facts, index: int) -> bool:
    """Whether the line is short and no sentence, as what says of a table right below it is."""
    passage = facts.passages[index]
    plain = not is_said(facts, index) and not row_marks(passage.text)
    return plain and len(passage) <= _LONGEST_CAPTION and not is_text(passage)


def _plain_table(facts: Facts, body: Sequence[int], place: int) -> Table | None:
    """Lines with the same number of tabs, or of commas as in CSV, and the label above them."""
    labelled = place + 1 < len(body) and _is_label(facts, body[place])
    caption = body[place] if labelled and body[place + 1] == body[place] + 1 else -1
    place += caption >= 0
    text = facts.passages[body[place]].text
    cells = len(row_marks(text))
    end = place
    while cells and end < len(body) and len(row_marks(facts.passages[body[end]].text)) == cells:
        end += 1
    if end - place < (_LEAST_TABBED if "\t" in text else _LEAST_COMMAS):
        return None
    return Table(tuple(_row(facts, index) for index in body[place:end]), caption)


def _row(facts: Facts, index: int) -> Row:
    """Its cells as the file has them, or between tabs or commas."""
    passage, hint = facts.passages[index], facts.hints.get(index)
    if hint and hint.cells:
        left = passage.lines[0].start
        cells = [(max(a - left, 0), max(b - left, 0)) for a, b in hint.cells]
    else:
        marks = row_marks(passage.text)
        cells = list(zip((0, *(at + 1 for at in marks)), (*marks, len(passage)), strict=True))
    return Row(index, tuple(_bare(index, passage.text, *cell) for cell in cells))


def _bare(index: int, text: str, start: int, end: int) -> Span:
    """The cell without the space round its words; an empty one may lie beyond the text."""
    words = text[start:end].strip()
    low = text.index(words, min(start, len(text)))
    return Span(index, low, low + len(words))
