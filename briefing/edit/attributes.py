"""What a slide says of itself beside its text: classes and values, in braces behind its heading, or
in a comment where it has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.edit.braces import with_classes, with_value
from briefing.model.edits.patch import Patch
from briefing.model.regex import lazy_regex
from briefing.readers.markdown.inline.attributes import read_attributes
from briefing.readers.markdown.scan.starts import heading_mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.edit.source_text import SourceText
    from briefing.model.document import Document
    from briefing.model.edits.patch import Edit

_BRACES = lazy_regex(r"[ \t]*\{([^{}\n]*)\}")
_CLOSING = lazy_regex(r"[ \t]+#+[ \t]*$")
_COMMENT = lazy_regex(r"[ ]{0,3}<!--[ \t]*[_$*]?class:([^<>]*)-->[ \t]*$")
_UNDERLINE = lazy_regex(r" {0,3}(?:=+|-{2,})[ \t]*$")
_SKIP = lazy_regex(r"[ ]{0,3}<!--[ \t]*skip_slide[ \t]*-->[ \t]*$")


def change_classes(
    document: Document,
    source: SourceText,
    part: int,
    *,
    add: Iterable[str] = (),
    remove: Iterable[str] = (),
) -> Edit:
    """Part `part` with some classes more and others less."""
    add, gone = tuple(add), tuple(remove)
    lowered = {name.lower() for name in gone}
    patches: list[Patch] = []
    for number in _lines(document, part):
        found = _COMMENT.match(source.line(number))
        if not found:
            continue
        words = found[1].split()
        kept = [word for word in words if word.lower() not in lowered]
        if kept == words:
            continue
        if add and heading_line(document, part) is None:
            kept, add = [*kept, *add], ()
        start = source.start(number)
        if kept:
            at = start + found.start(1) + found[1].index(words[0])
            end = start + found.start(1) + len(found[1].rstrip())
            patches.append(Patch(at, end, " ".join(kept)))
        else:
            patches.append(Patch(start, source.start(number + 1), ""))
    braces = _change_braces(document, source, part, lambda said: with_classes(said, add, gone))
    if braces is not None:
        return (*patches, *braces) if _above(patches, braces) else (*braces, *patches)
    if add:
        patches.insert(0, _comment(document, source, part, add))
    return tuple(patches)


def change_value(
    document: Document, source: SourceText, part: int, key: str, value: str | None
) -> Edit | None:
    """Part `part` with `key` saying `value`; None takes it out. None where the slide has no heading
    behind which it could stand.
    """
    return _change_braces(document, source, part, lambda said: with_value(said, key, value))


def drop_skips(document: Document, source: SourceText, part: int) -> Edit:
    """Without presenterm's command that the slide is skipped."""
    return tuple(
        Patch(source.start(number), source.start(number + 1), "")
        for number in _lines(document, part)
        if _SKIP.match(source.line(number))
    )


def comment_below(document: Document, source: SourceText, part: int, names: Iterable[str]) -> Patch:
    """A comment with classes, right below the slide's heading."""
    number = (heading_line(document, part) or document.parts[part].first) + 1
    if number <= source.count and _UNDERLINE.match(source.line(number)):
        number += 1
    at = source.start(number)
    said = f"<!-- _class: {' '.join(names)} -->"
    ended = not at or source.text[at - 1] in "\r\n"
    return Patch(at, at, f"{said}{source.line_end}" if ended else f"{source.line_end}{said}")


def heading_line(document: Document, part: int) -> int | None:
    """The line with the words of a slide's heading; None where it has none."""
    one = document.parts[part]
    if one.title.source is not None and one.level:
        return one.title.source.line
    for number in _lines(document, part) if one.level else ():
        found = heading_mark(document.lines[number - 1])
        if found and len(found["hashes"]) == one.level:
            return number
    return None


def heading_braces(
    document: Document, source: SourceText, part: int
) -> tuple[int, int, str] | None:
    """(start, end, what stands in them) of the braces behind a slide's heading, the space before
    them included; where there are none, the place at which they would stand and nothing.
    """
    number = heading_line(document, part)
    if number is None:
        return None
    line = source.line(number)
    title = document.parts[part].title.source
    if title is not None and title.line == number:
        at = min(title.end, len(line))
    elif found := heading_mark(line):
        at = found.end("hashes")
    else:
        return None
    start = source.start(number)
    braces = _BRACES.match(line, at)
    if braces and read_attributes(braces[1]) is not None:
        return start + braces.start(), start + braces.end(), braces[1]
    return start + at, start + at, ""


def _change_braces(
    document: Document, source: SourceText, part: int, change: Callable[[str], str]
) -> Edit | None:
    place = heading_braces(document, source, part)
    if place is None:
        return None
    start, end, inner = place
    changed = change(inner)
    if changed == inner:
        return ()
    if not changed.strip(" \t:"):
        return (Patch(start, end, ""),)
    if start == end:
        return (Patch(start, end, f" {{{changed.strip()}}}"),)
    open_ = source.text.index("{", start) + 1
    return (Patch(open_, end - 1, changed),)


def _comment(document: Document, source: SourceText, part: int, add: Iterable[str]) -> Patch:
    """A comment of its own, above the first line of the slide that says anything."""
    number = next(
        (number for number in _lines(document, part) if not source.is_blank(number)),
        document.parts[part].first,
    )
    start = source.start(number)
    return Patch(start, start, f"<!-- _class: {' '.join(add)} -->{source.line_end}")


def _lines(document: Document, part: int) -> range:
    one = document.parts[part]
    return range(one.first, one.last + 1)


def _above(patches: list[Patch], braces: Edit) -> bool:
    return not patches or not braces or patches[-1].start <= braces[0].start
