"""Finding words in text whatever their case and width: `ＡＢＣ` and `abc`, `，` and `,` are the
same. Folding keeps every offset, so that what was found can be marked in the text itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAME = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},  # full-width ASCII
    0x3000: 0x20,
    0x00A0: 0x20,
    0x3002: ord("."),
    0x3001: ord(","),
    0x2018: ord("'"),
    0x2019: ord("'"),
    0x201C: ord('"'),
    0x201D: ord('"'),
}


def folded(text: str) -> str:
    """`text` in lower case and half width, one character for each of its own."""
    narrow = text.translate(_SAME)
    lower = narrow.lower()
    if len(lower) == len(narrow):
        return lower
    return "".join(low if len(low := one.lower()) == 1 else one for one in narrow)


def found(text: str, needle: str) -> Iterator[tuple[int, int]]:
    """(start, end) of every place where `needle`, already folded, stands in `text`; none overlap.
    An empty needle is nowhere.
    """
    if not needle:
        return
    haystack = folded(text)
    start = haystack.find(needle)
    while start >= 0:
        yield start, start + len(needle)
        start = haystack.find(needle, start + len(needle))
