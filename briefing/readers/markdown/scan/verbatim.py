"""Stretches of the source in which headings and rules do not count: fences, comments, raw HTML
blocks, and divs that are closed.

A fence, comment or div that nobody closes ends with its slide: it must not swallow the deck.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from typing import TYPE_CHECKING

from briefing.model.message import Message, T
from briefing.model.problem import Problem
from briefing.model.record import field, mutable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.readers.markdown.scan.markers import Marker

NOTES = frozenset({"notes", "note", "speaker-notes", ".notes", "{.notes}", "{.speaker-notes}"})


@mutable
class Verbatim:
    """Lines (0-based, both ends included) by what hides them."""

    comments: dict[int, int] = field(default_factory=dict[int, int])
    fences: dict[int, int] = field(default_factory=dict[int, int])
    raw: dict[int, int] = field(default_factory=dict[int, int])
    notes: dict[int, int] = field(default_factory=dict[int, int])
    unclosed: set[int] = field(default_factory=set[int])
    """First lines of what nobody closed."""
    problems: list[Problem] = field(default_factory=list[Problem])

    def ranges(self) -> list[tuple[int, int]]:
        """All fences, comments and raw blocks, in order."""
        return sorted({**self.comments, **self.fences, **self.raw}.items())


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
    """Whether a line lies inside a div that is closed. Notes divs are noted in `verbatim`."""
    open_divs: list[Marker] = []
    starts: list[int] = []
    ends: list[int] = []
    for marker in markers:
        if marker.kind != "div":
            continue
        if marker.text:
            open_divs.append(marker)
        elif open_divs:
            opening = open_divs.pop()
            if opening.text.lower().replace(" ", "") in NOTES:
                verbatim.notes[opening.line] = marker.line
            while starts and starts[-1] > opening.line:  # an inner one
                starts.pop()
                ends.pop()
            starts.append(opening.line)
            ends.append(marker.line)
    for marker in open_divs:
        message = Message(
            T("Problems", "the block ::: {0} is never closed: it ends with its slide"), marker.text
        )
        verbatim.problems.append(Problem(message, path, marker.line + 1))

    def inside(line: int) -> bool:
        index = bisect_right(starts, line) - 1
        return index >= 0 and starts[index] < line < ends[index]

    return inside
