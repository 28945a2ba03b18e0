"""Colour tokens → QColor."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from briefing.model.theme import Color, Theme, Token

_SERIES = "series"


def color(token: Color, theme: Theme) -> QColor:
    """The theme's colour; `series7` begins again where the theme has fewer."""
    if token.startswith(_SERIES):
        return QColor(theme.series[int(token.removeprefix(_SERIES)) % len(theme.series)])
    return QColor(theme.colors[cast("Token", token)])
