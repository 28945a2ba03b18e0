"""Text → its width in em, on the design metrics of the fonts that the painter paints with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from briefing.layout.typeset.characters import is_wide
from briefing.qt.text.fonts import font, narrow_quotes, substituted

if TYPE_CHECKING:
    from briefing.model.theme import FontRole, Theme

_EM = 1000
"""Pixels to measure at: the units of most fonts, so that no rounding shows."""

_WORDS = 100_000
"""Words that are kept at most."""


class QtMeasurer:
    """Widths in the fonts of `theme` as this machine has them. Needs a QGuiApplication.

    Words are kept, so that asking again is a look-up; safe to share between threads, which may at
    worst measure one word twice.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._metrics: dict[tuple[FontRole, bool, bool, bool, bool], QFontMetricsF] = {}
        self._widths: dict[tuple[str, FontRole, bool, bool], float] = {}
        self._name = "; ".join(
            f"{role}: {', '.join(font(theme, role).families())}" for role in theme.fonts
        )

    def __eq__(self, other: object) -> bool:
        """What measures with the same fonts gives the same widths: whoever remembers what one has
        measured need not ask another.
        """
        return isinstance(other, QtMeasurer) and other.name == self.name

    def __hash__(self) -> int:
        return hash(self._name)

    @property
    def name(self) -> str:
        """The families measured with."""
        return self._name

    def substituted(self) -> tuple[str, ...]:
        """Fonts that the theme asks for and this machine has nothing of."""
        return substituted(self._theme)

    def width(self, text: str, font: FontRole, bold: bool = False, italic: bool = False) -> float:
        """Advance of `text`, em. Beside a wide character, quotes are the Chinese ones."""
        key = (text, font, bold, italic)
        width = self._widths.get(key)
        if width is None:
            wide = any(map(is_wide, text))
            narrow = narrow_quotes(text, chinese=wide)
            metrics = self._metrics_of(font, bold, italic, narrow, wide)
            width = metrics.horizontalAdvance(text) / _EM
            if len(self._widths) >= _WORDS:
                self._widths.clear()
            self._widths[key] = width
        return width

    def _metrics_of(
        self, role: FontRole, bold: bool, italic: bool, narrow: bool, wide: bool
    ) -> QFontMetricsF:
        key = (role, bold, italic, narrow, wide)
        metrics = self._metrics.get(key)
        if metrics is None:
            wanted = font(
                self._theme, role, bold=bold, italic=italic, narrow=narrow, east_asian=wide
            )
            wanted.setPixelSize(_EM)
            metrics = self._metrics[key] = QFontMetricsF(wanted)
        return metrics
