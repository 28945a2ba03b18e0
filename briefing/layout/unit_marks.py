"""A number → so many marks, where it says what it counts: `215.5万次` is 216 marks, each for ten
thousand. A number that is no count, or that no even scale brings to a readable number of marks, has
none: a scale is never invented.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefing.model.record import record
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.model.deck import Figure

MOST = 240
_LEAST = 60
"""Marks where one stands for more than one: with fewer, the scale would say more than they."""
_NUMBER = lazy_regex(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_PART = lazy_regex(r"(\d{1,3})\s*/\s*(\d{1,3})")
_TIMES = {
    "万": 1e4, "亿": 1e8, "千": 1e3, "百万": 1e6, "千万": 1e7, "万亿": 1e12,
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "k": 1e3, "m": 1e6, "bn": 1e9,
}  # fmt: skip
_UNIT = lazy_regex(
    r"(万亿|千万|百万|[万亿千](?!米|克|瓦|卡)|thousand\b|million\b|billion\b|bn\b|[km](?![a-z]))?"
    r"\s*(?:多|余)?\s*(.*)",
    flags=2,
)
_NO_COUNT = lazy_regex(
    r"(?:年|月|月份|日|号|时|点|分|秒|届|期|度|名次|位次|岁|倍|°|℃|°C|rd|th|st|nd|x|am|pm|°F)",
    flags=2,
)


@record
class UnitMarks:
    """So many marks, of which the last may be a part of one."""

    count: float
    """Of those filled."""
    of: int
    """Of all; more than `count` where the number is a part of a whole."""
    each: float
    """What one of them stands for, in single units; 0 where that need not be said."""
    unit: str
    """Of what `each` counts: 次."""


def unit_marks(figure: Figure, most: int = MOST) -> UnitMarks | None:
    """None where marks would say nothing."""
    written, unit = figure.value.plain.strip(), figure.unit.plain.strip()
    part = _PART.fullmatch(written)
    if part:
        some, whole = int(part[1]), int(part[2])
        return UnitMarks(some, whole, 0, unit) if 0 < some <= whole <= most else None
    if written.endswith("%"):
        written, unit = written[:-1].strip(), f"%{unit}"
    number = _NUMBER.fullmatch(written)
    if not number:
        return None
    value = float(written.replace(",", ""))
    if unit.startswith(("%", "％")):
        return UnitMarks(value, 100, 0, "%") if 0 < value <= 100 and most >= 100 else None
    found = _UNIT.match(unit)
    times, rest = "", unit
    if found:
        times, rest = (found[1] or "").lower(), found[2].strip()
    if not rest and not times and not figure.label:
        return None
    if _NO_COUNT.fullmatch(rest) or (not unit and 1900 <= value <= 2100):
        return None
    return _scaled(value * _TIMES.get(times, 1.0), rest, most)


def _scaled(total: float, unit: str, most: int) -> UnitMarks | None:
    if total <= most:
        whole = total == int(total)
        return UnitMarks(total, int(total), 0, unit) if whole and total >= 2 else None
    for power in range(int(math.log10(total)) + 1):
        for step in (1, 2, 5):
            each = step * 10**power
            count = total / each
            if _LEAST <= count <= most:
                return UnitMarks(count, math.ceil(count - 1e-9), each, unit)
    return None


def said(each: float, *, chinese: bool) -> str:
    """What a mark stands for, as people write it: 1万, 20,000."""
    if chinese:
        for name, times in (("亿", 1e8), ("万", 1e4)):
            if each >= times:
                return f"{each / times:g}{name}"
    return f"{each:,.0f}"
