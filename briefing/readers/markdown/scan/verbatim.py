"""Stretches of the source in which headings and rules do not count: fences, comments, raw HTML
blocks, and divs that are closed.

A fence, comment or div that nobody closes ends with its slide: it must not swallow the deck.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from typing import TYPE_CHECKING

from briefing.model.message import Message, T
from briefing.model.problem import Problem
from briefing.model.record import field, mutable
from briefing.model.regex import lazy_regex
from briefing.readers.markdown.scan.page_matter import PageMatter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.readers.markdown.scan.markers import Marker

COLUMNS = frozenset({"column", "columns", "col", "cols", "grid", "flex", "row", "split"})
"""Classes of a `<div>` whose own are columns."""
NOTES = frozenset({"notes", "note", "speaker-notes", ".notes", "{.notes}", "{.speaker-notes}"})

_CLASS = lazy_regex(
    r"""\sclass(?:Name)?\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE
)


def classes_of(tag: str) -> frozenset[str]:
    """The classes of an element's opening tag, lower-case."""
    found = _CLASS.search(tag)
    return frozenset((found[1] or found[2] or found[3] or "").lower().split() if found else ())


@mutable
class Verbatim:
    """Lines (0-based, both ends included) by what hides them."""

    comments: dict[int, int] = field(default_factory=dict[int, int])
    fences: dict[int, int] = field(default_factory=dict[int, int])
    raw: dict[int, int] = field(default_factory=dict[int, int])
    notes: dict[int, int] = field(default_factory=dict[int, int])
    matter: dict[int, PageMatter] = field(default_factory=dict[int, PageMatter])
    """What pages say of themselves, by its first line."""
    styles: set[int] = field(default_factory=set[int])
    """First lines of those raw blocks that are style sheets."""
    without_components: bool = False
    """Components of the tool's own, `<Chart />`, are not shown."""
    unclosed: set[int] = field(default_factory=set[int])
    """First lines of what nobody closed."""
    problems: list[Problem] = field(default_factory=list[Problem])

    def ranges(self) -> list[tuple[int, int]]:
        """All fences, comments and raw blocks, in order."""
        return sorted({**self.comments, **self.fences, **self.raw}.items())

    def silent_to(self, line: int) -> int | None:
        """The last line of what begins at `line` and says nothing on a slide: a comment, notes, a
        style sheet, what a page says of itself. None where nothing of that begins.
        """
        if line in self.comments:
            return self.comments[line]
        if line in self.notes:
            return self.notes[line]
        if line in self.styles:
            return self.raw[line]
        matter = self.matter.get(line)
        return matter.end - 1 if matter and not matter.shows else None


def verbatim_ranges(
    lines: Sequence[str], markers: list[Marker], path: str
) -> tuple[Verbatim, list[Marker]]:
    """What is hidden, and the markers that are not."""
    verbatim = Verbatim()
    seen: list[Marker] = []
    never: set[str] = set()
    endless: dict[str, int] = {}
    index = 0
    while index < len(markers):
        marker = markers[index]
        index += 1
        end: int | None = None
        match marker.kind:
            case "code":
                end = _fence_end(lines, markers, index - 1, endless)
                fence = marker.text[0] * marker.level
                kind = Message(T("Problems", "the code fence {0}"), fence)
                ranges = verbatim.fences
            case "comment":
                end = _line_with(lines, marker.line, "-->", never)
                kind = Message(T("Problems", "the comment <!--"))
                ranges = verbatim.comments
            case "raw":
                end = _line_with(lines, marker.line, f"</{marker.text}", never)
                kind = Message(T("Problems", "the element {0}"), f"<{marker.text}>")
                ranges = verbatim.raw
            case _:
                seen.append(marker)
                continue
        if end is None:
            how = (
                Message(T("Problems", "shown as text"))
                if marker.kind == "comment"
                else Message(T("Problems", "it ends with its slide"))
            )
            message = Message(T("Problems", "{0} is never closed: {1}"), kind, how)
            verbatim.problems.append(Problem(message, path, marker.line + 1))
            verbatim.unclosed.add(marker.line)
            continue
        ranges[marker.line] = end
        if marker.kind == "raw" and marker.text == "style":
            verbatim.styles.add(marker.line)
        while index < len(markers) and markers[index].line <= end:
            index += 1
    return verbatim, seen


def _fence_end(
    lines: Sequence[str], markers: list[Marker], index: int, endless: dict[str, int]
) -> int | None:
    """The line that closes a fence: as long at least, of the same character, saying nothing else.

    A fence of its own length that names a language, with a slide's heading in between, opens the
    next slide's code: then this one was never closed. `endless` remembers, by character, from which
    length on no further fence is closed.
    """
    opening = markers[index]
    if opening.level >= endless.get(opening.text[0], sys.maxsize):
        return None
    crossed = False
    for marker in markers[index + 1 :]:
        if marker.kind == "heading":
            crossed = True
        elif marker.kind == "code" and marker.text[0] == opening.text[0]:
            if marker.text == opening.text[0] and marker.level >= opening.level:
                if _bare(lines[marker.line]):
                    return marker.line
            elif crossed and marker.level == opening.level:
                return None
    endless[opening.text[0]] = opening.level
    return None


def _bare(line: str) -> bool:
    """The fence stands alone, perhaps in a quote."""
    return line.strip(" \t>")[:1] in {"`", "~"}


def _line_with(lines: Sequence[str], start: int, text: str, never: set[str]) -> int | None:
    """The first line from `start` on with `text`. `never` remembers what no further line has."""
    if text in never:
        return None
    for index in range(start, len(lines)):
        if text in lines[index].lower():
            return index
    never.add(text)
    return None


def closed_divs(markers: list[Marker], verbatim: Verbatim, path: str) -> Callable[[int], bool]:
    """Whether a line lies inside a div that is closed, or inside columns or notes of HTML. Notes
    are noted in `verbatim`.
    """
    ranges = _Ranges()
    open_divs: list[Marker] = []
    elements: list[Marker] = []
    for marker in markers:
        if marker.kind == "rule":
            elements.clear()
        elif marker.kind == "element":
            _nest(elements, marker, ranges, verbatim)
        elif marker.kind == "div" and marker.text:
            open_divs.append(marker)
        elif marker.kind == "div" and open_divs:
            opening = open_divs.pop()
            if opening.text.lower().replace(" ", "") in NOTES:
                verbatim.notes[opening.line] = marker.line
            ranges.add(opening.line, marker.line)
    for marker in open_divs:
        message = Message(
            T("Problems", "the block ::: {0} is never closed: it ends with its slide"), marker.text
        )
        verbatim.problems.append(Problem(message, path, marker.line + 1))
    return ranges.inside


class _Ranges:
    """Ranges of lines, none inside another, in the order in which they end."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def add(self, start: int, end: int) -> None:
        while self._starts and self._starts[-1] > start:  # an inner one
            self._starts.pop()
            self._ends.pop()
        self._starts.append(start)
        self._ends.append(end)

    def inside(self, line: int) -> bool:
        index = bisect_right(self._starts, line) - 1
        return index >= 0 and self._starts[index] < line < self._ends[index]


def _nest(elements: list[Marker], marker: Marker, ranges: _Ranges, verbatim: Verbatim) -> None:
    """A `<div>` or `</div>` alone on its line: what it closes may be notes or columns."""
    if not marker.text.startswith("</"):
        elements.append(marker)
        return
    if not elements:
        return
    opening = elements.pop()
    classes = classes_of(opening.text)
    if classes & NOTES:
        verbatim.notes[opening.line] = marker.line
    elif not classes & COLUMNS:
        return
    ranges.add(opening.line, marker.line)
