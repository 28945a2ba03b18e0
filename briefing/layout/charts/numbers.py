"""How a chart's numbers are written, and where what they count is said: at each, or once."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefing.model.chart.number_format import NumberFormat
from briefing.model.record import replace

if TYPE_CHECKING:
    from briefing.model.deck import Chart

_MOST_DECIMALS = 6
GROUPED = 10_000
"""From here on numbers are grouped: years are not."""
_MONEY = ("¥", "￥", "$", "€", "£")
_SIGNS = ("%", "％", "‰", "°", "℃", "℉")


def number_format(chart: Chart) -> NumberFormat:
    """Of all values of the chart, with what they count."""
    values = [value for series in chart.series for value in series.values if value is not None]
    real = [value for value in values if math.isfinite(value)]
    bare = chart.numbers or NumberFormat(
        max(map(_decimals, real), default=0), any(abs(value) >= GROUPED for value in real)
    )
    before, after = _affixes(chart.unit)
    return replace(bare, before=before, after=after)


def is_sign(unit: str) -> bool:
    """Whether a unit is read as part of the number, as `%` and `¥` are."""
    return unit.startswith((*_MONEY, *_SIGNS))


def _decimals(value: float) -> int:
    _, _, decimals = f"{value:.{_MOST_DECIMALS}f}".rstrip("0").partition(".")
    return len(decimals)


def _affixes(unit: str) -> tuple[str, str]:
    """`("¥", "万")` of `¥万`, `("", " kg")` of `kg`."""
    before, after = (unit[0], unit[1:]) if unit.startswith(_MONEY) else ("", unit)
    apart = not before and after[:1].isascii() and after[:1].isalpha()
    return before, f" {after}" if apart else after
