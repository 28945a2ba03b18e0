"""Numbers on an axis: where the ticks are, and how a number is written."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_TICKS = 5


@record
class Scale:
    """From `low` to `high`, with ticks at round numbers; zero is always on it."""

    low: float
    high: float
    ticks: tuple[float, ...]

    def share(self, value: float) -> float:
        """0 at `low`, 1 at `high`."""
        return (value - self.low) / (self.high - self.low)


def scale_of(values: Iterable[float | None]) -> Scale:
    """The scale that holds all values. Infinite ones and those that are no number are left out."""
    real = [value for value in values if value is not None and math.isfinite(value)]
    low, high = min([0.0, *real]), max([0.0, *real])
    if low == high:
        high = low + 1.0
    step = _step((high - low) / _TICKS)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    ticks = tuple(index * step for index in range(first, last + 1))
    return Scale(ticks[0], ticks[-1], ticks)


def _step(rough: float) -> float:
    power = 10.0 ** math.floor(math.log10(rough))
    return next(step * power for step in _STEPS if step * power >= rough - power * 1e-9)


def written(value: float) -> str:
    """`1,234.5`; up to four digits without separators, as years are written."""
    if not math.isfinite(value):
        return ""
    rounded = float(f"{value:.12g}")
    digits = f"{rounded:,}" if abs(rounded) < 1e15 else f"{rounded:g}"
    digits = digits.removesuffix(".0")
    return digits.replace(",", "") if abs(rounded) < 10_000 else digits
