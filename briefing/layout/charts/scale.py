"""Values → the scale that PowerPoint gives them: where an axis ends, and where its ticks are."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable

_STEPS = (1.0, 2.0, 5.0, 10.0)
MOST = 10
"""Steps of a scale, at most."""
ROOM = 1 / 20
"""Of the values' range that stays free beyond the outer ones."""
HALF = 1 / 2
"""And before the smallest on a standing axis that does not begin at zero."""
_NOTHING = 1e-300
"""A range that numbers of a computer cannot part into steps."""
_CLOSE = 5 / 6
"""A scale that need not begin at zero does so unless the smallest value is this much of the largest
or more.
"""


@record
class Scale:
    """From `low` to `high`, with ticks at round numbers."""

    low: float
    high: float
    ticks: tuple[float, ...]
    held: Literal["", "low", "high"] = ""
    """The end that is zero whatever the values are."""

    def share(self, value: float) -> float:
        """0 at `low`, 1 at `high`."""
        return (value - self.low) / (self.high - self.low)


def scale_of(
    values: Iterable[float | None], most: int = MOST, *, before: float | None = None
) -> Scale:
    """The scale that holds all values, in `most` steps at most. Infinite ones and those that are no
    number are left out. Lengths are compared from zero; a scale of places may begin close to them,
    so much of their range `before` the smallest.

    The rules are those that Microsoft gives for charts ("How chart axis limits are determined",
    KB 214075), with steps of 1, 2 and 5; LibreOffice follows them, too.
    """
    real = [value for value in values if value is not None and math.isfinite(value)]
    low, high = min(real, default=0.0), max(real, default=0.0)
    held: Literal["", "low", "high"] = ""
    if before is None:
        held = "low" if low >= 0 else "high" if high <= 0 else ""
        low, high = min(0.0, low), max(0.0, high)
    else:
        low, high = _opened(low, high, before)
    if high - low < _NOTHING:
        return _stepped(low, low + 1.0, most, held)
    room = (high - low) * ROOM
    return _stepped(low - room if low < 0 else low, high + room if high > 0 else high, most, held)


def _opened(low: float, high: float, before: float) -> tuple[float, float]:
    """Ends of a scale that may begin close to its values, or at zero."""
    if low >= 0:
        close = high * _CLOSE < low < high
        return (low - (high - low) * before if close else 0.0), high
    if high <= 0:
        near, far = _opened(-high, -low, before)
        return -far, -near
    return low, high


def _stepped(low: float, high: float, most: int, held: Literal["", "low", "high"]) -> Scale:
    """Ends and ticks at multiples of the smallest step that needs no more than `most` of them."""
    power = 10.0 ** math.floor(math.log10((high - low) / most))
    step = first = last = 0.0
    for size in (*_STEPS, 20.0):
        step = size * power
        first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
        if last - first <= most:
            break
    ticks = tuple(index * step for index in range(int(first), int(last) + 1))
    return Scale(ticks[0], ticks[-1], ticks, held)
