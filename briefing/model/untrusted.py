"""Small things in files that anybody may have written or changed: numbers, characters, JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    import re

_MOST_DIGITS = 18
"""No count, id or position has more; `int` refuses 4,301 and is quadratic below."""
_REFERENCE = lazy_regex(r"&#(?:([xX])([0-9a-fA-F]{7,})|([0-9]{8,}));?")
_NO_CHARACTER = "\ufffd"


def whole_number(text: str) -> int | None:
    """What decimal digits say; None for anything else (`²` is a digit, but no number) and for more
    digits than anything is counted by.
    """
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else None


def unescaped(text: str) -> str:
    """`text` with its HTML references (`&amp;`, `&#19968;`) as the characters they stand for."""
    import html  # with 2,231 entities: 3 ms

    return html.unescape(_REFERENCE.sub(_shortened, text) if "&#" in text else text)


def _shortened(reference: re.Match[str]) -> str:
    """The same without the zeros before its number; of a number that no character has, the sign
    for a damaged one. `html.unescape` raises an error on 4,301 digits.
    """
    digits = (reference[2] or reference[3]).lstrip("0")
    return f"&#{reference[1] or ''}{digits or 0};" if len(digits) < 8 else _NO_CHARACTER


def read_json(text: str | bytes) -> object:
    """What it says; None where it is no JSON, and where it is nested deeper than can be read."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def read_table(text: str | bytes) -> dict[str, object]:
    """The same where it is an object; an empty one for anything else."""
    data = read_json(text)
    return cast("dict[str, object]", data) if isinstance(data, dict) else {}
