"""Which paragraphs of a PDF are headings: those set larger than the text, or short and bold."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.readers.pdf.paragraphs import PdfParagraph

_LARGER = 1.12
_LONGEST = 120
"""Characters of a heading; longer text in large letters is a lead."""
_BOLD_LONGEST = 60
_ENDED = lazy_regex(r"[。；;，,]$|[a-z)]\.$")
_LEVELS = 3


def levels_of(found: Sequence[PdfParagraph]) -> dict[PdfParagraph, int]:
    """Paragraph → its level as a heading, 1 to 3; 0 for the title of the whole."""
    if not found:
        return {}
    body = _body_size(found)
    headings = [one for one in found if _is_heading(one, body)]
    sizes = sorted({one.size for one in headings}, reverse=True)
    title = _title(found, headings, sizes)
    ranks = {size: rank for rank, size in enumerate(_without(sizes, title), start=1)}
    levels = {one: min(ranks.get(one.size, _LEVELS), _LEVELS) for one in headings}
    if title:
        levels[title] = 0
    return levels


def _body_size(found: Sequence[PdfParagraph]) -> float:
    """In which most letters are set."""
    letters: Counter[float] = Counter()
    for one in found:
        letters[one.size] += len(one.text)
    return letters.most_common(1)[0][0]


def _is_heading(one: PdfParagraph, body: float) -> bool:
    if _ENDED.search(one.text) or not any(letter.isalnum() for letter in one.text):
        return False
    if one.size >= body * _LARGER:
        return len(one.text) <= _LONGEST
    return one.bold and one.size >= body and one.lines == 1 and len(one.text) <= _BOLD_LONGEST


def _title(
    found: Sequence[PdfParagraph], headings: Sequence[PdfParagraph], sizes: Sequence[float]
) -> PdfParagraph | None:
    """The largest heading, where it is the only one of its size and stands at the beginning."""
    largest = [one for one in headings if sizes and one.size == sizes[0]]
    if len(largest) == 1 and largest[0].first <= max(3, len(found) // 10):
        return largest[0]
    return None


def _without(sizes: Sequence[float], title: PdfParagraph | None) -> list[float]:
    return [size for size in sizes if title is None or size != title.size]
