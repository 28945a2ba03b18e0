"""Stretches of the source in which headings and rules do not count: fences, comments, raw HTML
blocks, and divs that are closed.

A fence, comment or div that nobody closes ends with its slide: it must not swallow the deck.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from briefing.model.message import Message
from briefing.model.problem import Problem
from briefing.model.record import field, mutable
from briefing.model.translation_mark import T

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.readers.markdown.scan.markers import Mark

NOTES = frozenset({"notes", "note", "speaker-notes", ".notes", "{.notes}", "{.speaker-notes}"})


@mutable
class Opaque:
    """Lines (0-based, both ends included) by what hides them."""

    comments: dict[int, int] = field(default_factory=dict[int, int])
    fences: dict[int, int] = field(default_factory=dict[int, int])
    raw: dict[int, int] = field(default_factory=dict[int, int])
    notes: dict[int, int] = field(default_factory=dict[int, int])
    unclosed: set[int] = field(default_factory=set[int])
    """First lines of what nobody closed."""
    problems: list[Problem] = field(default_factory=list[Problem])

    def stretches(self) -> list[tuple[int, int]]:
        """All fences, comments and raw blocks, in order."""
        return sorted({**self.comments, **self.fences, **self.raw}.items())


def opaque_stretches(
    lines: Sequence[str], marks: list[Mark], path: str
) -> tuple[Opaque, list[Mark]]:
    """What is hidden, and the marks that are not."""
    opaque = Opaque()
    seen: list[Mark] = []
    never: set[str] = set()
    index = 0
    while index < len(marks):
        mark = marks[index]
        index += 1
        end: int | None = None
        match mark.kind:
            case "code":
                end = _fence_end(lines, marks, index - 1)
                fence = mark.text[0] * mark.level
                kind = Message(T("Problems", "the code fence {0}"), fence)
                stretches = opaque.fences
            case "comment":
                end = _line_with(lines, mark.line, "-->", never)
                kind = Message(T("Problems", "the comment <!--"))
                stretches = opaque.comments
            case "raw":
                end = _line_with(lines, mark.line, f"</{mark.text}", never)
                kind = Message(T("Problems", "the element {0}"), f"<{mark.text}>")
                stretches = opaque.raw
            case _:
                seen.append(mark)
                continue
        if end is None:
            how = (
                Message(T("Problems", "shown as text"))
                if mark.kind == "comment"
                else Message(T("Problems", "it ends with its slide"))
            )
            message = Message(T("Problems", "{0} is never closed: {1}"), kind, how)
            opaque.problems.append(Problem(message, path, mark.line + 1))
            opaque.unclosed.add(mark.line)
            continue
        stretches[mark.line] = end
        while index < len(marks) and marks[index].line <= end:
            index += 1
    return opaque, seen


def _fence_end(lines: Sequence[str], marks: list[Mark], index: int) -> int | None:
    """The line that closes a fence: as long at least, of the same character, saying nothing else.

    A fence of its own length that names a language, with a slide's heading in between, opens the
    next slide's code: then this one was never closed.
    """
    opening = marks[index]
    crossed = False
    for mark in marks[index + 1 :]:
        if mark.kind == "heading":
            crossed = True
        elif mark.kind == "code" and mark.text[0] == opening.text[0]:
            if mark.text == opening.text[0] and mark.level >= opening.level:
                if _bare(lines[mark.line]):
                    return mark.line
            elif crossed and mark.level == opening.level:
                return None
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


def closed_divs(marks: list[Mark], opaque: Opaque, path: str) -> Callable[[int], bool]:
    """Whether a line lies inside a div that is closed. Notes divs are noted in `opaque`."""
    open_divs: list[Mark] = []
    starts: list[int] = []
    ends: list[int] = []
    for mark in marks:
        if mark.kind != "div":
            continue
        if mark.text:
            open_divs.append(mark)
        elif open_divs:
            opening = open_divs.pop()
            if opening.text.lower().replace(" ", "") in NOTES:
                opaque.notes[opening.line] = mark.line
            while starts and starts[-1] > opening.line:  # an inner one
                starts.pop()
                ends.pop()
            starts.append(opening.line)
            ends.append(mark.line)
    for mark in open_divs:
        message = Message(
            T("Problems", "the block ::: {0} is never closed: it ends with its slide"), mark.text
        )
        opaque.problems.append(Problem(message, path, mark.line + 1))

    def inside(line: int) -> bool:
        index = bisect_right(starts, line) - 1
        return index >= 0 and starts[index] < line < ends[index]

    return inside
