"""How numbers are written, by people and as a format of spreadsheets."""

from __future__ import annotations

import math

from briefing.model.record import record, replace

_EXACT = 1e15
"""Below it all digits before the point are known."""


@record
class NumberFormat:
    """Of the numbers of a chart."""

    decimals: int | None = None
    """Digits after the point; None for as many as each number has."""
    grouped: bool = False
    """`12,345`; years and other small numbers are not."""
    before: str = ""
    """`¥`"""
    after: str = ""
    """`%`, ` kg`"""

    def written(self, value: float) -> str:
        """`¥1,234.5`; empty for what is no number."""
        if not math.isfinite(value):
            return ""
        digits = self._digits(abs(value))
        minus = "-" if value < 0 and digits.strip("0.,") else ""
        return f"{minus}{self.before}{digits}{self.after}"

    def _digits(self, value: float) -> str:
        comma = "," if self.grouped else ""
        if self.decimals is not None:
            return f"{value:{comma}.{self.decimals}f}"
        value = float(f"{value:.12g}")
        return f"{value:{comma}}".removesuffix(".0") if value < _EXACT else f"{value:g}"

    @property
    def code(self) -> str:
        """`#,##0`, `0"%"`, `0.0" kg"`, `General"%"`."""
        before, after = _literal(self.before), _literal(self.after)
        if self.decimals is not None:
            point = f".{'0' * self.decimals}" if self.decimals else ""
            return f"{before}{'#,##0' if self.grouped else '0'}{point}{after}"
        plain = f"{before}General{after}"
        if not self.grouped:
            return plain
        # The numbers may be small ones some day, and those of an axis between whole ones.
        large = f"{before}#,##0{after}"
        return f"[>=1000]{large};[<=-1000]-{large};{plain}"

    @property
    def bare(self) -> NumberFormat:
        """Without a unit."""
        return replace(self, before="", after="")


def _literal(words: str) -> str:
    """Words in a number format. A quotation mark cannot stand in them."""
    kept = words.replace('"', "\u2033")
    return f'"{kept}"' if kept else ""
