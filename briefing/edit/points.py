"""Entries of a list, and paragraphs: a new one, another level, one of two."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.model.edits.patch import Edit, Patch, in_order
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from briefing.edit.source_text import SourceText
    from briefing.edit.texts import EditableText
    from briefing.model.document import Document
    from briefing.model.text import Source

_POINT = lazy_regex(
    r"(?P<indent>[ \t]*)(?P<mark>[-+*•●▪◦·]|\(?(?:\d{1,9}|[A-Za-z]{1,3}|#|@[\w-]*)[.)、．])"
    r"(?P<gap>[ \t]*)(?P<box>\[[ xX]\][ \t]+)?"
)
_PREFIX = lazy_regex(r"[ \t>]*")
_DIGITS = lazy_regex(r"\d+")
_LATIN = lazy_regex(r"[!-~]")


class Split(NamedTuple):
    """An edit, and the place in the new text at which the new text begins."""

    edit: Edit
    start: int


def is_point(source: SourceText, place: Source) -> bool:
    """Whether the text at `place` is a list's entry, and nothing stands between."""
    return _mark(source, place) is not None


def new_point(source: SourceText, one: EditableText, at: int) -> Split:
    """What stands from `at` on in the text is a point, or paragraph, of its own."""
    place = one.text.sources[0]
    end = source.stretch(one.text.sources)[1]
    start = at
    while start > source.span(place)[0] and source.text[start - 1] in " \t":
        start -= 1
    while at < end and source.text[at] in " \t":
        at += 1
    found = _mark(source, place)
    if found is not None:
        box = "[ ] " if found["box"] else ""
        between = source.line_end + found["indent"] + _next(found["mark"]) + (found["gap"] or " ")
        between += box
    else:
        match = _PREFIX.match(source.line(place.line))
        prefix = match[0] if match else ""
        between = source.line_end + prefix.rstrip() + source.line_end + prefix
    return Split((Patch(start, at, between),), start + len(between))


def first_point(document: Document, source: SourceText, part: int) -> Split:
    """A point at the end of what stands on a slide, or below its heading."""
    last = min(document.lasts[part], source.count)
    while last > document.firsts[part] and source.is_blank(last):
        last -= 1
    at = source.end(last)
    text = f"{source.line_end * 2}- "
    return Split((Patch(at, at, text),), at + len(text))


def without_point(source: SourceText, place: Source) -> Edit:
    """An empty point, or paragraph, and its line are gone."""
    return (Patch(source.start(place.line), source.start(place.line + 1), ""),)


def joined(source: SourceText, before: EditableText, one: EditableText) -> Split | None:
    """One text of two that follow each other; None where something stands between."""
    end = source.stretch(before.text.sources)[1]
    start = source.span(one.text.sources[0])[0]
    if start < end:
        return None
    between = source.text[end:start].split()
    if len([word for word in between if not _POINT.fullmatch(word)]) > 0:
        return None
    near = source.text[end - 1 : end] + source.text[start : start + 1]
    joint = " " if len(_LATIN.findall(near)) == 2 else ""
    return Split((Patch(end, start, joint),), end + len(joint))


def indented(document: Document, source: SourceText, one: EditableText) -> Edit | None:
    """A level deeper, with all that belongs to it; None where no point stands above."""
    place = one.text.sources[0]
    found = _mark(source, place)
    if found is None:
        return None
    own = _width(found["indent"])
    for number in range(place.line - 1, document.firsts[one.part] - 1, -1):
        above = _POINT.match(source.line(number))
        if above is None or source.is_blank(number):
            continue
        depth = _width(above["indent"])
        if depth < own:
            return None
        if depth == own:
            step = len(above["mark"]) + max(len(above["gap"]), 1)
            lines = _extent(document, source, one.part, place.line, own)
            return in_order(
                Patch(source.start(line), source.start(line), " " * step)
                for line in lines
                if not source.is_blank(line)
            )
    return None


def outdented(document: Document, source: SourceText, one: EditableText) -> Edit | None:
    """A level higher; None where it is at the highest."""
    place = one.text.sources[0]
    found = _mark(source, place)
    if found is None or not found["indent"]:
        return None
    own = _width(found["indent"])
    wanted = 0
    for number in range(place.line - 1, document.firsts[one.part] - 1, -1):
        above = _POINT.match(source.line(number))
        if above is not None and _width(above["indent"]) < own:
            wanted = len(above["indent"])
            break
    less = len(found["indent"]) - wanted
    return in_order(
        Patch(source.start(line), source.start(line) + min(less, _indent(source.line(line))), "")
        for line in _extent(document, source, one.part, place.line, own)
    )


def points_of(source: SourceText, place: Source, lines: Sequence[str]) -> str:
    """Source of further points below the one at `place`, a line each; tabs before a line make it
    deeper.
    """
    found = _mark(source, place)
    indent = found["indent"] if found else ""
    mark = found["mark"] if found else "-"
    gap = (found["gap"] if found else "") or " "
    text = ""
    for line in lines:
        if found is not None:
            mark = _next(mark)
        depth = len(line) - len(line.lstrip("\t"))
        inside = " " * ((len(mark) + len(gap)) * depth)
        text += f"{source.line_end}{indent}{inside}{mark}{gap}{line.strip()}"
    return text


def _mark(source: SourceText, place: Source) -> re.Match[str] | None:
    return _POINT.fullmatch(source.line(place.line)[: place.start])


def _next(mark: str) -> str:
    return _DIGITS.sub(lambda number: str(int(number[0]) + 1), mark)


def _extent(document: Document, source: SourceText, part: int, first: int, indent: int) -> range:
    """The lines of a point and all that is nested in it."""
    last = first
    for number in range(first + 1, min(document.lasts[part], source.count) + 1):
        if source.is_blank(number):
            continue
        if _width(source.line(number)[: _indent(source.line(number))]) <= indent:
            break
        last = number
    return range(first, last + 1)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _width(indent: str) -> int:
    return len(indent.expandtabs(4))
