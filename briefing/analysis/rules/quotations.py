"""What stands in quotation marks: whoever is named there is spoken of and does not speak."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter

from briefing.model.regex import lazy_regex

_MARKS = lazy_regex(r"[“”「」\"]")
_ENGLISH_MARKS = lazy_regex(r"[“”\"]")
_OPENING = frozenset("“「")


def quotations(folded: str, open_before: bool = False) -> tuple[list[tuple[int, int]], bool]:
    """The outermost quotations, marks included, and whether the last is still open at the end.
    `open_before`: the text begins inside one; a mark that opens it again is no second one.
    """
    found: list[tuple[int, int]] = []
    depth = 1 if open_before else 0
    start = 0
    for match in _MARKS.finditer(folded):
        opens = match[0] in _OPENING or (match[0] == '"' and depth == 0)
        if opens and not (open_before and match.start() == 0):
            start = start if depth else match.start()
            depth += 1
        elif not opens and depth:
            depth -= 1
            if depth == 0:
                found.append((start, match.end()))
    if depth:
        found.append((start, len(folded)))
    return found, depth > 0


def english_quotations(text: str) -> list[tuple[int, int]]:
    """The quotations of an English passage: “…” and "…"; one that is not closed goes to the end."""
    found: list[tuple[int, int]] = []
    start = -1
    for match in _ENGLISH_MARKS.finditer(text):
        if start < 0 and match[0] != "”":
            start = match.start()
        elif start >= 0 and match[0] != "“":
            found.append((start, match.end()))
            start = -1
    if start >= 0:
        found.append((start, len(text)))
    return found


def is_inside(stretches: list[tuple[int, int]], at: int) -> bool:
    """Whether the character `at` lies in one of the stretches, which are in order."""
    place = bisect_right(stretches, at, key=itemgetter(0)) - 1
    return place >= 0 and at < stretches[place][1]
