"""Typewriter quotes are shown as true ones: `it's "so"` as it’s “so”. One character for one, so
every offset into the text still holds; code, and signs of feet and inches, stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.typeset.characters import is_wide
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.scene import StyledRun

_PAIRS = {'"': "“”", "'": "‘’"}
_OPENS_AFTER = frozenset(" \t\n\u00a0([{<—–-/“‘\"'")
_SHORTENED = lazy_regex(r"'(?=\d0s\b|tis\b|twas\b|em\b)")
"""’90s, ’tis: an apostrophe at a word's beginning."""
_BEHIND_LETTER = lazy_regex(r"(?<=[^\W\d_])'")


def true_quotes(runs: tuple[StyledRun, ...]) -> tuple[StyledRun, ...]:
    """The runs of one paragraph with true quotes; a mark's partner may stand in another run."""
    if not any("'" in run.text or '"' in run.text for run in runs):
        return runs
    text = "".join(
        run.text if run.style.font != "mono" else "\ufffc" * len(run.text) for run in runs
    )
    shown = list(text)
    for at, mark in (*_apostrophes(text), *_quotations(text)):
        shown[at] = mark
    result: list[StyledRun] = []
    start = 0
    for run in runs:
        end = start + len(run.text)
        said = "".join(shown[start:end])
        own = run.style.font == "mono" or said == run.text
        result.append(run if own else replace(run, text=said))
        start = end
    return tuple(result)


def _apostrophes(text: str) -> Iterator[tuple[int, str]]:
    for found in _SHORTENED.finditer(text):
        yield found.start(), "’"
    for found in _BEHIND_LETTER.finditer(text):  # inside a word, or students' work
        yield found.start(), "’"


def _quotations(text: str) -> Iterator[tuple[int, str]]:
    for straight, (opening, closing) in _PAIRS.items():
        for start, end in _pairs(text, straight):
            yield start, opening
            yield end, closing


def _pairs(text: str, straight: str) -> Iterator[tuple[int, int]]:
    """Where each quotation begins and ends that has both its marks."""
    opened = -1
    for at, character in enumerate(text):
        if character != straight:
            continue
        before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2]
        inside = before.isalpha() and after.isalpha() and straight == "'" and not is_wide(before)
        if inside:
            continue
        opens = (before in _OPENS_AFTER or is_wide(before)) and bool(after.strip())
        if opened < 0:
            opened = at if opens else -1
        elif before.strip():
            yield opened, at
            opened = -1
