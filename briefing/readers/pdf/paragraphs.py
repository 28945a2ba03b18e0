"""Lines on pages → paragraphs: what its author wrote between two line ends, hyphens undone."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from briefing.model.record import record
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.readers.pdf.content import PdfLine

_SAME_SIZE = 0.06
"""Of a size: letters that differ by less are set alike."""
_APART = 0.25
"""Em by which the white between paragraphs is more than that between lines."""
_RAGGED = 1.0
"""Em that the words' widths may be guessed wrong."""
_INDENT = 1.2
"""Em by which a first line is set in."""
_ENDED = lazy_regex(r"[.。!！?？:：;；…][”\"’』」）)]*$")
_OPENS_ITEM = lazy_regex(
    r"(?:[-–•●▪◆■○*]|[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．、]|第[一二三四五六七八九十]+[、，章节条])\s*\S"
)
_HAN = lazy_regex(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’（）]")


@record
class PdfParagraph:
    """Text, how large it is set, and whether all of it is bold."""

    text: str
    size: float
    bold: bool
    lines: int
    """On how many it stands."""
    first: int
    """Its number among the paragraphs."""


def paragraphs(lines: Sequence[PdfLine]) -> list[PdfParagraph]:
    """The lines put together where their author wrote on."""
    found: list[PdfParagraph] = []
    block: list[PdfLine] = []
    whites = _whites(lines)
    margins = _margins(lines)
    for line in lines:
        if block and not _runs_on(block, line, whites, margins):
            found.append(_joined(block, len(found)))
            block = []
        block.append(line)
    if block:
        found.append(_joined(block, len(found)))
    return found


def _runs_on(
    block: Sequence[PdfLine],
    line: PdfLine,
    whites: dict[float, float],
    margins: dict[float, float],
) -> bool:
    """Whether `line` belongs to the paragraph of `block`."""
    last = block[-1]
    if abs(line.size - last.size) > _SAME_SIZE * last.size or line.bold != last.bold:
        return False
    if _OPENS_ITEM.match(line.text):
        return False
    if line.page != last.page or line.top < last.top:  # another page or column
        return not _ENDED.search(last.text)
    if line.top - last.bottom > whites.get(last.size, 0.0) + _APART * last.size:
        return False
    if _next_would_have_fitted(last, line, margins.get(last.size, last.right)):
        return False
    left = min(one.left for one in block)
    return not (line.left > left + _INDENT * line.size and _ENDED.search(last.text))


def _next_would_have_fitted(last: PdfLine, line: PdfLine, margin: float) -> bool:
    """Whether the line ended by itself: the first word of the next had room on it."""
    letter = (last.right - last.left) / max(len(last.text), 1)
    han = _HAN.match(line.text) is not None
    word = 2 if han else len(line.text.partition(" ")[0]) + 1
    return last.right + word * letter < margin - _RAGGED * last.size


def _joined(block: Sequence[PdfLine], number: int) -> PdfParagraph:
    text = ""
    for line in block:
        text = _continued(text, line.text)
    size = max(block, key=lambda line: len(line.text)).size
    return PdfParagraph(text, size, all(line.bold for line in block), len(block), number)


def _continued(text: str, line: str) -> str:
    if not text:
        return line
    if text.endswith("-") and line[:1].islower() and text[-2:-1].isalpha():
        return text[:-1] + line
    joint = "" if _HAN.match(text[-1]) or _HAN.match(line[0]) or text[-1] in "-–—/" else " "
    return text + joint + line


def _whites(lines: Sequence[PdfLine]) -> dict[float, float]:
    """How much white there usually is between lines of each size: the lower quartile."""
    found: dict[float, list[float]] = {}
    for line, after in itertools.pairwise(lines):
        if line.page == after.page and line.size == after.size and after.top > line.top:
            found.setdefault(line.size, []).append(after.top - line.bottom)
    return {size: sorted(whites)[len(whites) // 4] for size, whites in found.items()}


def _margins(lines: Sequence[PdfLine]) -> dict[float, float]:
    """Where lines of each size usually end: nine of ten do not go further."""
    ends: dict[float, list[float]] = {}
    for line in lines:
        ends.setdefault(line.size, []).append(line.right)
    return {size: sorted(found)[len(found) * 9 // 10] for size, found in ends.items()}
