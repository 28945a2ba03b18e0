"""What can be done with whole slides: the order of the parts that follows from it, for
`arrangement`, or patches of what they say of themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.edit.arrangement import bodies
from briefing.edit.attributes import change_classes, change_value, drop_skips, heading_braces
from briefing.edit.attributes import heading_line as line_of_heading
from briefing.edit.braces import without_id
from briefing.model.edits.patch import Patch, applied, in_order
from briefing.model.regex import lazy_regex
from briefing.readers.markdown.scan.starts import heading_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.edit.arrangement import Place
    from briefing.edit.source_text import SourceText
    from briefing.model.document import Document
    from briefing.model.edits.patch import Edit

HIDDEN = frozenset({"hidden", "hide", "skip"})
BACKUP = frozenset({"backup", "appendix"})
_VISIBILITY = ("visibility", "data-visibility", "hidden")
_UNDERLINE = lazy_regex(r" {0,3}(?:=+|-+)[ \t]*$")


def moved(count: int, parts: Iterable[int], to: int) -> list[int]:
    """The order in which `parts` stand together before what was part `to`; `count` is the end."""
    going = sorted(set(parts))
    before = [part for part in range(to) if part not in going]
    after = [part for part in range(to, count) if part not in going]
    return [*before, *going, *after]


def removed(count: int, parts: Iterable[int]) -> list[int]:
    """The order without `parts`."""
    gone = set(parts)
    return [part for part in range(count) if part not in gone]


def duplicated(document: Document, source: SourceText, parts: Iterable[int]) -> list[Place]:
    """Copies of `parts` behind the last of them. A copy has no id: two slides cannot share one."""
    copied = sorted(set(parts))
    copies = [_copy(document, source, part) for part in copied]
    at = copied[-1] + 1
    return [*range(at), *copies, *range(at, len(document.firsts))]


def inserted(count: int, new: Sequence[str], at: int) -> list[Place]:
    """`new` slides before what was part `at`."""
    return [*range(at), *new, *range(at, count)]


def split(document: Document, source: SourceText, part: int, line: int) -> list[Place] | None:
    """Two slides of one: the second begins with source line `line`, under the same heading. None
    where one of them would be empty.
    """
    body = bodies(document, source)[part]
    at = source.start(line)
    heading = line_of_heading(document, part)
    above = source.text[body.start : at].rstrip()
    below = source.text[at : body.end]
    if not above or not below.strip() or (heading is not None and line <= heading):
        return None
    if heading is not None and not _says_more(source, body.start, at, heading):
        return None
    title = _title(document, source, part)
    second = f"{title}{source.line_end * 2}{below}" if title else below
    count = len(document.firsts)
    return [*range(part), above, second, *range(part + 1, count)]


def joined(document: Document, source: SourceText, parts: Iterable[int]) -> list[Place]:
    """One slide of several neighbours. Another title than the first one's becomes a heading on the
    slide.
    """
    together = sorted(set(parts))
    first, last = together[0], together[-1]
    title = document.parts[first].title.plain
    stretches = bodies(document, source)
    texts = [source.text[stretches[first].start : stretches[first].end]]
    for part in range(first + 1, last + 1):
        body = stretches[part]
        texts.append(_below(document, source, part, source.text[body.start : body.end], title))
    whole = (source.line_end * 2).join(text for text in texts if text.strip())
    return [*range(first), whole, *range(last + 1, len(document.firsts))]


def change_hidden(document: Document, source: SourceText, part: int, *, hidden: bool) -> Edit:
    """Part `part` is passed over in the show, or is not; then it is no backup either."""
    if hidden:
        return change_classes(document, source, part, add=("hidden",))
    patches = [
        *change_classes(document, source, part, remove=HIDDEN | BACKUP),
        *drop_skips(document, source, part),
    ]
    values = document.parts[part].attributes.values
    for key in _VISIBILITY:
        if key in values and not patches:
            patches += change_value(document, source, part, key, None) or ()
    return in_order(patches)


def change_backup(document: Document, source: SourceText, part: int, *, backup: bool) -> Edit:
    """Part `part` waits behind the end of the talk, or does not."""
    if backup:
        return change_classes(document, source, part, add=("backup",), remove=HIDDEN)
    return change_classes(document, source, part, remove=BACKUP)


def section_parts(document: Document, part: int) -> range:
    """A part that opens a section, and all parts of that section."""
    levels = {outline.part: outline.level for outline in document.outline}
    own = levels.get(part, 0)
    end = part + 1
    count = len(document.firsts)
    while own and end < count and (not levels.get(end) or levels[end] > own):
        end += 1
    return range(part, end)


def _copy(document: Document, source: SourceText, part: int) -> str:
    body = bodies(document, source)[part]
    text = source.text[body.start : body.end]
    place = heading_braces(document, source, part)
    if place is None or not place[2]:
        return text
    start, end, inner = place
    rest = without_id(inner)
    new = f"{source.text[start : source.text.index('{', start)]}{{{rest}}}" if rest.strip() else ""
    return applied(text, (Patch(start - body.start, end - body.start, new),))


def _title(document: Document, source: SourceText, part: int) -> str:
    """A heading like the part's, for another slide; empty where it has none."""
    one = document.parts[part]
    if line_of_heading(document, part) is None:
        return ""
    words = ""
    if one.title.source is not None:
        start, end = source.span(one.title.source)
        words = f" {source.text[start:end]}"
    place = heading_braces(document, source, part)
    inner = without_id(place[2]) if place else ""
    braces = f" {{{inner}}}" if inner.strip() else ""
    return "#" * one.level + words + braces


def _says_more(source: SourceText, start: int, end: int, heading: int) -> bool:
    """Something stands above besides the heading."""
    first, last = source.number_at(start), source.number_at(max(end - 1, start))
    return any(
        number != heading and not source.is_blank(number) and not _UNDERLINE.match(line)
        for number in range(first, last + 1)
        for line in (source.line(number),)
    )


def _below(document: Document, source: SourceText, part: int, body: str, title: str) -> str:
    """The body of a slide that goes on below another one."""
    heading = line_of_heading(document, part)
    if heading is None:
        return body
    one = document.parts[part]
    first = source.number_at(bodies(document, source)[part].start)
    lines = body.splitlines(keepends=True)
    at = heading - first
    if not 0 <= at < len(lines):
        return body
    two = not heading_mark(lines[at]) and at + 1 < len(lines) and _UNDERLINE.match(lines[at + 1])
    rest = lines[at + (2 if two else 1) :]
    words = ""
    if one.title.source is not None and one.title.plain.strip() != title.strip():
        start, end = source.span(one.title.source)
        level = min(max(document.slide_level, one.level) + 1, 6)
        words = f"{'#' * level} {source.text[start:end]}{source.line_end}"
    kept = "".join((*lines[:at], words, *rest))
    return kept.strip("\r\n")
