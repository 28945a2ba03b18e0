"""Source lines → passages: paragraphs as their author thought of them, folded for matching.

Rules match on `Passage.folded` and point with offsets, which hold for `Passage.text` just as well:
folding changes one character for one. A passage knows which source line each of its characters
came from, so every span of it can be shown word for word.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from itertools import islice, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from briefing.analysis.bullets import Items
from briefing.analysis.sentences import fold
from briefing.model.record import record
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText, Run, Source

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

_HAN = lazy_regex(r"[\u3400-\u9fff]")
_SPACE = " \r\n\f\v\u3000\xa0"
"""White space that parts no cells."""
_TERMINAL = "。！？!?；;…"
_MARKED = lazy_regex(r"[ \t\u3000]{2,}|[-*•·●○■◆–—+#>|]|[(（]?[0-9一二三四五六七八九十]+[)）.、．]")


@record
class PassageLine:
    """A stretch of a passage that lies on one source line."""

    offset: int
    """Of its first character in the passage's text."""
    line: int
    """1-based."""
    start: int
    """Column of its first character in the source line."""
    length: int


@record
class Passage:
    """A paragraph: one source line, or several that were wrapped by hand."""

    text: str
    folded: str
    lines: tuple[PassageLine, ...]
    after_blank: bool = False
    """A blank line, or the document's beginning, stands before it."""

    def sources(self, start: int, end: int) -> tuple[Source, ...]:
        """Where the characters `start` to `end` stand in the source: one stretch for each line."""
        if len(self.lines) == 1:  # as nearly always
            piece = self.lines[0]
            if 0 <= start < end <= piece.length:
                return (Source(piece.line, start + piece.start, end + piece.start),)
        found: list[Source] = []
        first = max(bisect_right(self.lines, start, key=attrgetter("offset")) - 1, 0)
        for piece in islice(self.lines, first, None):
            if piece.offset >= end:
                break
            low = max(start, piece.offset)
            high = min(end, piece.offset + piece.length)
            if low < high:
                shift = piece.start - piece.offset
                found.append(Source(piece.line, low + shift, high + shift))
        return tuple(found)

    def rich(self, start: int = 0, end: int | None = None) -> RichText:
        """The characters `start` to `end`, word for word, knowing where they came from."""
        stop = len(self.text) if end is None else end
        sources = self.sources(start, stop)
        if not sources:
            return RichText()
        return RichText((Run(self.text[start:stop]),), sources[0], sources[1:])

    @property
    def first(self) -> int:
        return self.lines[0].line

    @property
    def last(self) -> int:
        return self.lines[-1].line

    def __len__(self) -> int:
        return len(self.text)


_LONG_LINE = 60
_SPACED_LEAST = 12
_PROSE_SPACES = 7
"""So many in a long line make it prose and no program."""


def passages(
    lines: Sequence[str], whole: Container[int] = (), items: Items | None = None
) -> tuple[Passage, ...]:
    """The paragraphs of `lines`, blank lines left out, hard-wrapped ones joined again. Those whose
    numbers are in `whole` are each one of their own. Of `items`, the bullets are left out.
    """
    items = items or Items()
    spaced = _is_spaced(lines)
    width = wrap_width([line for line in lines if line.strip()] if spaced else lines)
    found: list[Passage] = []
    open_lines: list[int] = []
    after_blank, blank = True, True

    def close() -> None:
        if open_lines:
            start = items.starts.get(open_lines[0] + 1, 0)
            found.append(_passage(lines, tuple(open_lines), after_blank, start))
            open_lines.clear()

    for index, line in enumerate(lines):
        if not line.strip():
            blank = True
            continue
        if blank and open_lines and not _bridges(lines[open_lines[-1]], line, width, spaced):
            close()
        alone = index in whole or index + 1 in whole
        goes_on = index + 1 in items.runs_on and index + 1 not in whole
        wrapped = open_lines and not alone and _continues(lines[open_lines[-1]], line, width)
        if not goes_on and not wrapped:
            close()
            after_blank, blank = blank, False
        open_lines.append(index)
    close()
    return tuple(found)


def wrap_width(lines: Sequence[str]) -> int:
    """Columns at which the text was wrapped by hand, a Han character counting two; 0 if it was not.

    Wrapped prose shows itself: nearly every line that another follows is full, and ends amid a
    sentence.
    """
    couples = [(a, b) for a, b in pairwise(lines[:4000]) if a.strip() and b.strip()]
    if len(couples) < 2:
        return 0
    widths = sorted(columns(a.strip()) for a, _ in couples)
    width = widths[len(widths) * 9 // 10]
    if not 40 <= width <= 130:
        return 0
    full = sum(_runs_on(a, b, width) and a.strip()[-1] not in _TERMINAL for a, b in couples)
    return width if full >= 0.6 * len(couples) else 0


def _is_spaced(lines: Sequence[str]) -> bool:
    """Whether a blank line stands between any two lines, as where a PDF's lines were copied."""
    couples = [(a, b) for a, b in pairwise(lines[:4000]) if a.strip()]
    return len(couples) >= _SPACED_LEAST and sum(not b.strip() for _, b in couples) > 0.95 * len(
        couples
    )


def _bridges(line: str, following: str, width: int, spaced: bool) -> bool:
    """Whether the blank line between the two parts nothing: of a text with one after every line,
    or where a long Latin line stops amid a sentence and the next goes on in small letters.
    """
    if spaced and width:
        return True
    ink = line.strip()
    return (
        following.lstrip()[:1].islower()
        and len(ink) >= _LONG_LINE
        and (ink[-1].isalpha() or ink[-1] == ",")
        and len(ink.split()) > _PROSE_SPACES
        and not _HAN.search(ink)
    )


def columns(text: str) -> int:
    """Width of `text` in a typewriter's columns."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def is_chinese(text: str) -> bool:
    """Whether Chinese carries `text`: a Han character says about as much as four Latin letters."""
    sample = text[:20_000]
    han = len(_HAN.findall(sample))
    letters = sum(char.isalpha() for char in sample) - han
    return han * 4 >= letters and han > 0


def _continues(line: str, following: str, width: int) -> bool:
    """Whether `following` is more of the paragraph: in a text that is wrapped at `width`, or where
    a long Latin line stops amid a sentence and the next goes on in small letters.
    """
    if width and _runs_on(line, following, width):
        return True
    ink = line.strip()
    if not following.lstrip()[:1].islower() or not ink[-1].isalnum() or len(ink) < _LONG_LINE:
        return False
    letters = sum(char.isalpha() or char.isspace() for char in ink)
    return len(ink.split()) > _PROSE_SPACES and letters >= 0.9 * len(ink) and not _HAN.search(ink)


def _runs_on(line: str, following: str, width: int) -> bool:
    """Whether `line` was broken only because it was full."""
    if _MARKED.match(following) or not any(char.isalpha() for char in following[:2]):
        return False
    slack = 8 if _HAN.search(line) else 18
    ink = line.strip()
    letters = sum(char.isalpha() or char.isspace() for char in ink)
    return width - slack <= columns(ink) <= width + slack and letters >= 0.8 * len(ink)


def _is_row(lines: Sequence[str], index: int) -> bool:
    """Whether the line has as many tabs as a neighbour, and it or that one begins with a cell that
    has words: its first and last cells may be empty, so the tabs round its words stay.
    """
    tabs = lines[index].count("\t")
    if not tabs:
        return False
    near = [lines[i] for i in (index - 1, index + 1) if 0 <= i < len(lines)]
    row = [line for line in (lines[index], *near) if line.count("\t") == tabs and line.strip()]
    return len(row) > 1 and not all(line.startswith("\t") for line in row)


def _passage(
    lines: Sequence[str], indices: tuple[int, ...], after_blank: bool, first: int
) -> Passage:
    """`first`: the column from which the first line counts."""
    if len(indices) == 1:
        line = lines[indices[0]]
        text = line[first:].strip(_SPACE if _is_row(lines, indices[0]) else None)
        piece = PassageLine(0, indices[0] + 1, line.index(text, first), len(text))
        return Passage(text, fold(text), (piece,), after_blank)
    parts: list[str] = []
    pieces: list[PassageLine] = []
    offset = 0
    for index in indices:
        line = lines[index]
        low = 0 if parts else first
        ink = line[low:].strip()
        start = line.index(ink, low)
        if parts and parts[-1][-1].isascii() and ink[0].isascii():
            parts.append(" ")
            offset += 1
        parts.append(ink)
        pieces.append(PassageLine(offset, index + 1, start, len(ink)))
        offset += len(ink)
    text = "".join(parts)
    return Passage(text, fold(text), tuple(pieces), after_blank)
