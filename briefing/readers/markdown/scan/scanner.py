"""Lines → where each slide begins and ends, without parsing any slide.

Marks inside fences, comments and closed divs do not count. Where rules separate the slides, as in
Marp and Deckset, there is one slide between two of them whatever its headings; else the slide level
is found as pandoc finds it.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from briefing.model.problem import Problem
from briefing.model.record import field, mutable
from briefing.model.regex import lazy_regex
from briefing.readers.markdown.scan.markers import markers_of
from briefing.readers.markdown.scan.multiline_tables import multiline_table
from briefing.readers.markdown.scan.page_matter import PageMatter, page_matter
from briefing.readers.markdown.scan.piece import Piece, PlacedHeading
from briefing.readers.markdown.scan.pieces import are_ruled, cover_notes_apart, pieces_of
from briefing.readers.markdown.scan.separators import is_dashed_columns, separators
from briefing.readers.markdown.scan.slide_level import said_level, slide_level
from briefing.readers.markdown.scan.verbatim import Verbatim, closed_divs, verbatim_ranges

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.document import Meta
    from briefing.readers.markdown.dialect import Dialect
    from briefing.readers.markdown.scan.markers import Marker

_PARAGRAPH = lazy_regex(r" {0,3}(?![-+*>#|:<`~]|\d{1,9}[.)]\s|\s)")
_ATTRIBUTES = lazy_regex(r"(?:(?<!\s)\s+)?\{[^{}]*\}\s*$|(?<!\s)\s+#+\s*$")
_DIVIDER = lazy_regex(r"\s*(?:<!--\s*)?headingDivider\s*:(.*)$")


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


def scan(lines: Sequence[str], start: int, meta: Meta, dialect: Dialect, path: str) -> Scan:
    """The slides of `lines` from line `start` (0-based) on.

    Of the front matter, the title counts and the keys `headingdivider` and `slide-level`.
    """
    markers = markers_of(lines, start)
    verbatim, markers = verbatim_ranges(lines, markers, path)
    markers = _outside_tables(lines, markers)
    inside = closed_divs(markers, verbatim, path)
    markers = [marker for marker in markers if not inside(marker.line)]
    verbatim.without_components = dialect.tool == "Slidev"
    verbatim.matter = _page_matters(lines, start, markers, dialect)
    taken = {line for one in verbatim.matter.values() for line in range(one.first, one.end)}
    markers = [marker for marker in markers if marker.line not in taken]
    headings, rules = _headings_and_rules(lines, markers, start)
    parting = separators(lines, rules, markers, verbatim, dialect)
    rules = sorted(parting)
    said = said_level(meta.values) or said_level({"headingdivider": _divider(lines, verbatim)})
    level = said or slide_level(lines, headings, rules, verbatim)
    ruled = (
        not said
        and any(lines[line].strip() != "--" for line in rules)
        and (dialect.ruled or are_ruled(lines, headings, rules, level, verbatim))
    )
    pieces = pieces_of(lines, start, headings, parting, 0 if ruled else level, verbatim)
    if meta.makes_cover and pieces:
        pieces = cover_notes_apart(lines, pieces, verbatim)
    return Scan(pieces, level, ruled, verbatim, verbatim.problems)


def _outside_tables(lines: Sequence[str], markers: list[Marker]) -> list[Marker]:
    """Without the lines of dashes that draw a table of pandoc's."""
    found: list[Marker] = []
    end = -1
    for marker in markers:
        if marker.line <= end:
            continue
        if marker.kind == "rule" and (table := multiline_table(lines, marker.line)):
            end = table[1]
            continue
        found.append(marker)
    return found


def _page_matters(
    lines: Sequence[str], start: int, markers: list[Marker], dialect: Dialect
) -> dict[int, PageMatter]:
    """What pages say of themselves above their text, by its first line."""
    if dialect.tool not in {"Slidev", "remark"}:
        return {}
    found: dict[int, PageMatter] = {}
    end = start
    tops = [start, *(marker.line + 1 for marker in markers if marker.kind == "rule")]
    for top in tops:
        if top < end:
            continue
        matter = page_matter(lines, top, fenced=dialect.tool == "Slidev" and top > start)
        if matter:
            found[matter.first] = matter
            end = matter.end
    return found


def _divider(lines: Sequence[str], verbatim: Verbatim) -> str:
    """Marp's `headingDivider` where a comment says it."""
    for first, last in verbatim.comments.items():
        for line in lines[first : last + 1]:
            if "headingDivider" in line and (found := _DIVIDER.match(line)):
                return found[1].strip().removesuffix("-->").strip()
    return ""


def _headings_and_rules(
    lines: Sequence[str], markers: list[Marker], start: int
) -> tuple[list[PlacedHeading], list[int]]:
    """A rule right below a line of plain text underlines a heading, as in CommonMark."""
    headings: list[PlacedHeading] = []
    rules: list[int] = []
    taken = start - 1
    for marker in markers:
        if marker.kind == "heading":
            text = _ATTRIBUTES.sub("", marker.text) if marker.text.endswith("#") else marker.text
            headings.append(PlacedHeading(marker.line, marker.line + 1, marker.level, text))
        elif marker.kind == "rule" and is_dashed_columns(lines[marker.line]):
            continue
        elif marker.kind in {"rule", "setext"}:
            above = marker.line - 1
            if above > taken and _underlined(lines, above, taken):
                level = 1 if marker.kind == "setext" else 2
                headings.append(PlacedHeading(above, marker.line + 1, level, lines[above].strip()))
            elif marker.kind == "rule":
                rules.append(marker.line)
        taken = marker.line
    return headings, rules


def _underlined(lines: Sequence[str], above: int, taken: int) -> bool:
    """The line is a paragraph of one line: nothing above it that it would continue."""
    if not lines[above].strip() or not _PARAGRAPH.match(lines[above]):
        return False
    return above == taken + 1 or not lines[above - 1].strip()
