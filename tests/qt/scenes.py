"""Small scenes, painted and exported in tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.themes import load_theme
from briefing.layout.typeset import set_text
from briefing.model.geometry import RATIOS, Box
from briefing.model.scene import Bullet, Paragraph, Scene, Shape, Style, StyledRun
from briefing.qt.text.measure import QtMeasurer

if TYPE_CHECKING:
    from briefing.model.shapes.paint import Paint

THEME = load_theme("vermilion")
SIZE = RATIOS["16:9"]


def scene(*items: object, background: Paint = "background") -> Scene:
    return Scene(SIZE, THEME, "points", items, "标题", "s1", background)  # type: ignore[arg-type]


def rect(x: float, y: float, width: float, height: float, **values: object) -> Shape:
    return Shape(Box(x, y, width, height), **values)  # type: ignore[arg-type]


def text(
    words: str,
    x: float = 100,
    y: float = 100,
    width: float = 700,
    *,
    link: str = "",
    **style: object,
) -> object:
    """One paragraph at 40 pt with a bullet hanging before it."""
    look = Style(40.0, **style)  # type: ignore[arg-type]
    bullet = Bullet("•", Style(40.0, "accent"))
    whole = Paragraph((StyledRun(words, look, link),), 60.0, margin=40, indent=-40, bullet=bullet)
    return set_text(Box(x, y, width, 300), (whole,), QtMeasurer(THEME))
