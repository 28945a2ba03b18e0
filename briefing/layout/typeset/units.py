"""Text cut into units: the pieces between which a line may break, each with the spaces that hang
after it. Opening marks stay with what follows, closing marks with what they follow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.typeset.characters import CLOSING, OPENING, SPACES, WIDE
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_BREAKS = rf"{SPACES}\n{WIDE}“”‘’—…"
_BARE = rf"[(\[{{]+(?:[{_BREAKS}]|\Z)"
"""No word: told at once, as giving back one bracket after the other takes long."""
_WORD = rf"(?!{_BARE})(?:[^{_BREAKS}]|(?<=\w)’(?=\w))+(?<![(\[{{])"
_NO_WORD = SPACES.replace("\u3000", "") + "\n“”‘’—…"
_WIDE = rf"[^{OPENING}{_NO_WORD}][\ufe0e\ufe0f\u200d]*"
_UNIT = lazy_regex(
    rf"[{OPENING}]{{,40}}(?:—+|…+|{_WORD}|{_WIDE})[{CLOSING}]*[{SPACES}]*"
    rf"|[{OPENING}{CLOSING}]*[{CLOSING}][{SPACES}]*|[{OPENING}]+[{SPACES}]*|[{SPACES}]+|\n|."
)
_HYPHEN = lazy_regex(r"(?<=[^\W\d_]{2}-)(?=[^\W\d_]{2})")
"""Behind it a line may break: state-of-|the-art, but neither RISC-V nor 2020-2026."""

LONGEST = 400
"""Characters of a unit: some lines full. To find where a longer one breaks would take time that
grows with the square of its length, and 20,000 brackets in a row took a minute.
"""


def cut(text: str) -> list[str]:
    """The units of `text`, in order; together they are `text`. A `\\n` is one by itself."""
    units: list[str] = _UNIT.findall(text)
    if "-" in text:
        units = [part for unit in units for part in _HYPHEN.split(unit)]
    if len(text) > LONGEST and max(map(len, units)) > LONGEST:
        units = [part for unit in units for part in _shortened(unit)]
    return units


def _shortened(unit: str) -> Iterator[str]:
    """Parts of at most LONGEST characters, cut where no mark belongs to the letter before it."""
    from unicodedata import category

    while len(unit) > LONGEST:
        joins = (unit[at] == "\u200d" or category(unit[at])[0] == "M" for at in _BACKWARD)
        at = next((at for at, joined in zip(_BACKWARD, joins, strict=True) if not joined), LONGEST)
        yield unit[:at]
        unit = unit[at:]
    yield unit


_BACKWARD = range(LONGEST, LONGEST // 2, -1)
