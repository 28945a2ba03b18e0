"""A measurer without fonts: every wide character is 1 em, every other 0.5 em. With it, golden
scenes need neither Qt nor a font.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model.theme import FontRole

QUOTES_AND_DASHES = frozenset("‘’“”—…")
"""Full-width in Chinese text, narrow in Latin; Unicode calls their width ambiguous."""


class GridMeasurer:
    """Widths on a grid, the same for every font, bold or not."""

    name = "grid"

    def width(self, text: str, font: FontRole, bold: bool = False, italic: bool = False) -> float:
        chinese = any(unicodedata.east_asian_width(c) in "WF" for c in text)
        wide = QUOTES_AND_DASHES if chinese else frozenset[str]()
        return sum(
            0.0
            if unicodedata.combining(c)
            else 1.0
            if c in wide or unicodedata.east_asian_width(c) in "WF"
            else 0.5
            for c in text
        )
