"""A theme's text style at a size → the scene's style."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.model.scene import Style

if TYPE_CHECKING:
    from briefing.model.design import TextStyle


@lru_cache(maxsize=1024)
def style_at(text_style: TextStyle, size: float) -> Style:
    """Of a plain stretch at `size` pt, the size before the style's own scale."""
    real = text_style.size(size)
    return Style(
        real,
        text_style.color,
        text_style.font,
        text_style.bold,
        tracking=round(text_style.tracking * real, 2),
    )
