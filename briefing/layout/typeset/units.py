"""Text cut into units: the pieces between which a line may break, each with the spaces that hang
after it. Opening marks stay with what follows, closing marks with what they follow.
"""

from __future__ import annotations

import re

from briefing.layout.typeset.characters import CLOSING, OPENING, SPACES, WIDE

_WORD = rf"(?:[^{SPACES}\n{WIDE}“”‘’—…]|(?<=\w)’(?=\w))+(?<![(\[{{])"
_NO_WORD = SPACES.replace("\u3000", "") + "\n“”‘’—…"
_WIDE = rf"[^{OPENING}{_NO_WORD}][\ufe0e\ufe0f\u200d]*"
_UNIT = re.compile(
    rf"[{OPENING}]*(?:—+|…+|{_WORD}|{_WIDE})[{CLOSING}]*[{SPACES}]*"
    rf"|[{OPENING}{CLOSING}]+[{SPACES}]*|[{SPACES}]+|\n|."
)
_HYPHEN = re.compile(r"(?<=[^\W\d_]{2}-)(?=[^\W\d_]{2})")
"""Behind it a line may break: state-of-|the-art, but neither RISC-V nor 2020-2026."""


def cut(text: str) -> list[str]:
    """The units of `text`, in order; together they are `text`. A `\\n` is one by itself."""
    units: list[str] = _UNIT.findall(text)
    if "-" not in text:
        return units
    return [part for unit in units for part in _HYPHEN.split(unit)]
