"""Text cut into units: the pieces between which a line may break, each with the spaces that hang
after it. Opening marks stay with what follows, closing marks with what they follow.
"""

from __future__ import annotations

import re

from briefing.layout.typeset.characters import CLOSING, OPENING, WIDE

SPACES = " \t\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u3000"
"""Hang at a line's end. A no-break space is part of its word."""

_WORD = rf"(?:[^{SPACES}\n{WIDE}“”‘’—…]|(?<=\w)’(?=\w))+(?<![(\[{{])"
_WIDE = rf"(?![{OPENING}])[{WIDE}][\ufe0e\ufe0f\u200d]*"
_UNIT = re.compile(
    rf"[{OPENING}]*(?:[—…]+|{_WORD}|{_WIDE})[{CLOSING}]*[{SPACES}]*"
    rf"|[{OPENING}{CLOSING}]+[{SPACES}]*|[{SPACES}]+|\n|."
)


def cut(text: str) -> list[str]:
    """The units of `text`, in order; together they are `text`. A `\\n` is one by itself."""
    return _UNIT.findall(text)
