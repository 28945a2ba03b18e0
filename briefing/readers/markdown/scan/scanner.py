"""Lines → where each slide begins and ends, without parsing any slide.

Marks inside fences, comments and closed divs do not count. The slide level is found as pandoc
finds it; a deck that separates its slides by rules, as Marp and Deckset do, has one slide between
two rules whatever its headings.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from briefing.model.deck import KINDS
from briefing.model.problem import Problem
from briefing.model.record import field, mutable
from briefing.model.regex import lazy_regex
from briefing.readers.markdown.inline.attributes import split_attributes
from briefing.readers.markdown.scan.markers import markers_of
from briefing.readers.markdown.scan.verbatim import Verbatim, closed_divs, verbatim_ranges

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.model.document import Meta
from briefing.readers.markdown.scan.markers import Marker

_DEFINITION = lazy_regex(r" {0,3}(?:\[[^\]\n]+\]|\*\[[^\]\n]+\]):")
_PARAGRAPH = lazy_regex(r" {0,3}(?![-+*>#|:<`~]|\d{1,9}[.)]\s|\s)")
_LEAD = lazy_regex(r"(?![-+*>|#]|\d{1,9}[.)]\s|!\[|:::|```|~~~)")
_ATTRIBUTES = lazy_regex(r"(?:(?<!\s)\s+)?\{[^{}]*\}\s*$|(?<!\s)\s+#+\s*$")


class Piece(NamedTuple):
    """One slide's stretch of the source."""

    first: int
    last: int
    """1-based, both included."""
    level: int = 0
    """Of the heading it begins with; 0 for none."""
    heading: str = ""
    """Its words, markup and attributes included."""


@mutable
class Scan:
    """Where the slides of a file begin and end."""

    pieces: list[Piece]
    slide_level: int
    ruled: bool
    """Rules separate the slides."""
    verbatim: Verbatim
    problems: list[Problem] = field(default_factory=list[Problem])

    def piece_at(self, line: int) -> int:
        """Index of the piece with source line `line`, 1-based."""
        return max(0, bisect_right(self.pieces, line, key=lambda piece: piece.first) - 1)


class _Heading(NamedTuple):
    line: int
    """0-based, of its first line."""
    after: int
    """Of the line after it."""
    level: int
    text: str


def scan(lines: Sequence[str], start: int, meta: Meta, path: str) -> Scan:
    """The slides of `lines` from line `start` (0-based) on.

    Of the front matter, the title counts and the keys `marp`, `headingdivider`, `slide-level`.
    """
    settings = meta.values
    markers = markers_of(lines, start)
    verbatim, markers = verbatim_ranges(lines, markers, path)
    inside = closed_divs(markers, verbatim, path)
    markers = [marker for marker in markers if not inside(marker.line)]
    headings, rules = _headings_and_rules(lines, markers, start)
    level = _said_level(settings) or _slide_level(lines, headings, rules, verbatim)
    ruled = _is_ruled(lines, headings, rules, level, settings, verbatim, start)
    pieces = _pieces(lines, start, headings, rules, level, ruled, verbatim)
    if meta.makes_cover and pieces:
        pieces = _cover_notes_apart(lines, pieces, verbatim)
    return Scan(pieces, level, ruled, verbatim, verbatim.problems)


def _headings_and_rules(
    lines: Sequence[str], markers: list[Marker], start: int
) -> tuple[list[_Heading], list[int]]:
    """A rule right below a line of plain text underlines a heading, as in CommonMark."""
    headings: list[_Heading] = []
    rules: list[int] = []
    taken = start - 1
    for marker in markers:
        if marker.kind == "heading":
            text = _ATTRIBUTES.sub("", marker.text) if marker.text.endswith("#") else marker.text
            headings.append(_Heading(marker.line, marker.line + 1, marker.level, text))
        elif marker.kind in {"rule", "setext"}:
            above = marker.line - 1
            if above > taken and _underlined(lines, above, taken):
                level = 1 if marker.kind == "setext" else 2
                headings.append(_Heading(above, marker.line + 1, level, lines[above].strip()))
            elif marker.kind == "rule":
                rules.append(marker.line)
        taken = marker.line
    return headings, rules


def _underlined(lines: Sequence[str], above: int, taken: int) -> bool:
    """The line is a paragraph of one line: nothing above it that it would continue."""
    if not lines[above].strip() or not _PARAGRAPH.match(lines[above]):
        return False
    return above == taken + 1 or not lines[above - 1].strip()


def _said_level(settings: Mapping[str, str]) -> int:
    for key in ("slide-level", "headingdivider"):
        digits = re.findall(r"[1-6]", settings.get(key, ""))
        if digits:
            return int(digits[-1])
    return 0


def _slide_level(
    lines: Sequence[str], headings: list[_Heading], rules: list[int], verbatim: Verbatim
) -> int:
    """The highest heading that is followed by content (pandoc's manual, “Structuring the slide
    show”). Notes and comments are no content; nor is what stands under the deck's own title, or a
    lone paragraph between a `#` and the next heading: those are subtitles.
    """
    best = 0
    ruled = set(rules)
    top = [heading for heading in headings if heading.level == 1]
    for index, heading in enumerate(headings):
        if best and heading.level >= best:
            continue
        if heading.level == 1 and index == 0 and len(top) == 1 and len(headings) > 1:
            continue
        content = _content_after(lines, heading.after, verbatim)
        following = headings[index + 1] if index + 1 < len(headings) else None
        if content is None or content in ruled or (following and content == following.line):
            continue
        if heading.level == 1 and following and _is_lead(lines, content, following):
            continue
        best = heading.level
    said = [heading.level for heading in headings if _names_a_kind(heading.text)]
    best = min([best, *said] if best else said, default=0)
    if best:
        return best
    deepest = max((heading.level for heading in headings), default=2)
    return deepest if len(headings) > 1 or deepest > 1 else 2


def _names_a_kind(heading: str) -> bool:
    """`## Title {.cards}` is a slide, even where nothing but sub-headings follows."""
    classes = split_attributes(heading)[1].classes if heading.endswith("}") else ()
    return any(name in KINDS and name not in {"section", "cover"} for name in classes)


def _content_after(
    lines: Sequence[str], index: int, verbatim: Verbatim, end: int | None = None
) -> int | None:
    """The next line that says something on the slide, None at the end."""
    end = len(lines) if end is None else end
    while index < end:
        comment = verbatim.comments.get(index)
        notes = verbatim.notes.get(index)
        if comment is not None:
            index = comment + 1
        elif notes is not None:
            index = notes + 1
        elif lines[index].strip() and not _DEFINITION.match(lines[index]):
            return index
        else:
            index += 1
    return None


def _is_lead(lines: Sequence[str], content: int, following: _Heading) -> bool:
    """One paragraph of plain text up to the next, deeper heading."""
    if following.level == 1:
        return False
    text = [line for line in lines[content : following.line] if line.strip()]
    return 1 <= len(text) <= 2 and all(_LEAD.match(line.lstrip()) for line in text)


def _is_ruled(
    lines: Sequence[str],
    headings: list[_Heading],
    rules: list[int],
    level: int,
    settings: Mapping[str, str],
    verbatim: Verbatim,
    start: int,
) -> bool:
    """Rules separate the slides when every piece between two of them is one slide: it begins with
    its highest heading or has none, and there are not far fewer pieces than headings.
    """
    if "headingdivider" in settings or "slide-level" in settings or not rules:
        return False
    if settings.get("marp", "").lower() == "true":
        return True
    firsts: dict[int, int] = {}
    edges = [start, *(line + 1 for line in rules), len(lines)]
    for heading in headings:
        piece = bisect_right(rules, heading.line)
        if piece in firsts:
            if heading.level <= firsts[piece]:
                return False
            continue
        firsts[piece] = heading.level
        content = _content_after(lines, edges[piece], verbatim)
        if (
            content is None
            or _title_line(lines, content, verbatim, edges[piece + 1]) != heading.line
        ):
            return False
    able = sum(heading.level <= level for heading in headings)
    return (len(rules) + 1) * 2 > able


def _pieces(
    lines: Sequence[str],
    start: int,
    headings: list[_Heading],
    rules: list[int],
    level: int,
    ruled: bool,
    verbatim: Verbatim,
) -> list[Piece]:
    """The ranges between boundaries that say anything."""
    first_headings = {
        heading.line: heading for heading in headings if ruled or heading.level <= level
    }
    after_rules = {line + 1 for line in rules}
    edges = sorted({start, *after_rules, *(() if ruled else first_headings)})
    pieces: list[Piece] = []
    carried = -1
    for first, following in zip(edges, [*edges[1:], len(lines)], strict=True):
        end = following - 1 if following in after_rules else following
        content = _content_after(lines, first, verbatim, end)
        begin = carried if carried >= 0 else first
        if content is not None:
            title = _title_line(lines, content, verbatim, end) if ruled else content
            heading = first_headings.get(title)
            level_and_text = (heading.level, heading.text) if heading else (0, "")
            pieces.append(Piece(begin + 1, end, *level_and_text))
            carried = -1
        elif any(lines[index].strip() for index in range(first, end)):
            # Notes, comments and definitions alone are no slide: they belong to the heading that
            # follows at once, else to the slide before.
            if pieces and (following in after_rules or following == len(lines)):
                pieces[-1] = pieces[-1]._replace(last=end)
            else:
                carried = begin
    if carried >= 0:
        pieces.append(Piece(carried + 1, len(lines)))
    return pieces


def _title_line(lines: Sequence[str], content: int, verbatim: Verbatim, end: int) -> int:
    """Pictures may stand above a slide's heading: Marp's backgrounds do."""
    found: int | None = content
    while found is not None and lines[found].lstrip().startswith("!["):
        found = _content_after(lines, found + 1, verbatim, end)
    return content if found is None else found


def _cover_notes_apart(
    lines: Sequence[str], pieces: list[Piece], verbatim: Verbatim
) -> list[Piece]:
    """What stands above the first heading is the cover's own, when the front matter makes one."""
    first = pieces[0]
    content = _content_after(lines, first.first - 1, verbatim)
    if not first.level or content is None or content < first.first:
        return pieces
    if not any(line.strip() for line in lines[first.first - 1 : content]):
        return pieces
    return [Piece(first.first, content), first._replace(first=content + 1), *pieces[1:]]
