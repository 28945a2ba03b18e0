"""A theme → the same theme, naming for PowerPoint the typefaces that this machine measures with.

Lines break in PowerPoint where they break in the window only if both set them in the same typeface.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.record import replace
from briefing.qt.text.fonts import office_fonts

if TYPE_CHECKING:
    from briefing.model.theme import Theme


def as_measured(theme: Theme, lang: str) -> Theme:
    """For a deck in `lang`. Needs a QGuiApplication."""
    return replace(theme, pptx_fonts=office_fonts(theme, lang))
