"""A theme → the same theme, naming for PowerPoint the Latin typefaces that this machine measures
with.

Lines break in PowerPoint where they break in the window only if both set them in the same
typeface. Where the theme's own is missing, another was measured with, and that one is named. Han is
one em wide in all of them, so the theme's East Asian name stays.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.qt.fonts import font

if TYPE_CHECKING:
    from briefing.model.theme import FontRole, Theme


def as_measured(theme: Theme, lang: str) -> Theme:
    """For a deck in `lang`. Needs a QGuiApplication."""
    named = {role: _named(theme, role, lang) for role in theme.pptx_fonts}
    return replace(theme, pptx_fonts=named)


def _named(theme: Theme, role: FontRole, lang: str) -> tuple[str, str]:
    latin, east_asian = theme.pptx_fonts[role]
    families = font(theme, role, variant="" if lang.startswith("zh") else "narrow").families()
    return (latin if not families or latin in families else families[0]), east_asian
