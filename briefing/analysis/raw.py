"""Text that is no prose: a program, a log, rows of a table, the timing of subtitles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.analysis.passages import Passage

_SAMPLE = 200
_LONGEST_CELL = 40
_BULLET = lazy_regex(r"[-*•·+]\s+(?:\[[ xX]\]\s*)?")
_STATEMENT = lazy_regex(r"[;{}]$|\):$|\s[-+*/|&:]?=\s|^[\w.]+\([^()]*\)$")
"""What lines of a program look like."""
_QUOTED = lazy_regex(r'"[^"]*"')
_SENTENCE_END = "。！？；.!?;:："
_CUE = lazy_regex(r"(?:\d{1,2}:)?\d{1,2}:\d{2}[,.]\d{1,3}\s*-->\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[,.]")


def is_code(passages: Sequence[Passage]) -> bool:
    """Whether a text of which no file says anything is no prose: many signs and digits, hardly a
    sentence that ends.
    """
    sample = passages[:_SAMPLE]
    if len(sample) < 6 or any("\t" in passage.text for passage in sample[:3]):
        return False
    ended = sum(passage.folded[-1] in "。！？.!?”" for passage in sample)
    if ended >= 0.2 * len(sample) or any(_CUE.match(passage.text) for passage in sample[:3]):
        return False
    if sum(bool(_STATEMENT.search(passage.text)) for passage in sample) >= 0.4 * len(sample):
        return True
    ink = "".join(_BULLET.sub("", passage.text, count=1) for passage in sample).replace(" ", "")
    letters = sum(map(str.isalpha, ink))
    rows = sum(bool(row_marks(passage.text)) for passage in sample)
    return letters < 0.75 * len(ink) and rows < 0.5 * len(sample)


def row_marks(text: str) -> tuple[int, ...]:
    """Where the cells of a row are parted: at tabs, else at two commas or more that no space
    follows, as in CSV. Empty for a line that is no row.
    """
    if "\t" in text:
        return tuple(at for at, char in enumerate(text) if char == "\t")
    if text.count(",") < 2 or ", " in text or text[-1] in _SENTENCE_END:
        return ()
    bare = _QUOTED.sub(lambda match: "x" * len(match[0]), text)
    marks = tuple(at for at, char in enumerate(bare) if char == ",")
    cells = zip((-1, *marks), (*marks, len(text)), strict=True)
    short = all(high - low - 1 <= _LONGEST_CELL for low, high in cells)
    return marks if short and len(marks) >= 2 else ()


def is_row(passages: Sequence[Passage], index: int) -> bool:
    """Whether the passage is a row and its neighbour one of as many cells."""
    marks = len(row_marks(passages[index].text))
    near = [passages[i] for i in (index - 1, index + 1) if 0 <= i < len(passages)]
    return marks > 0 and any(len(row_marks(passage.text)) == marks for passage in near)


def is_timing(passages: Sequence[Passage], index: int) -> bool:
    """Whether the line only numbers or times a subtitle."""
    text = passages[index].text
    if text.isascii() and text.isdecimal():
        return index + 1 < len(passages) and bool(_CUE.match(passages[index + 1].text))
    return bool(_CUE.match(text)) or (index == 0 and text.startswith("WEBVTT"))
