"""What stands before one of several: a numeral on the theme's own ground (a seal, a disc, a moon),
or for what is not counted a dot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.prose import paragraph
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.text import rich

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.model.placeholder import Role
    from briefing.model.scene import ShapeKind
    from briefing.model.shapes.paint import Paint

_HAN = "一二三四五六七八九十"


class GroundMeasures(Measures):
    """Of a theme: what a letter stands on in a panel, in layers from below."""

    PART = "side_marker"
    shapes: tuple[ShapeKind, ...]
    """Of the layers; so are the next, each with one for every layer."""
    insets: tuple[float, ...]
    """Of the marker's side."""
    paints: tuple[Paint, ...]
    """Empty for none."""
    strokes: tuple[Paint, ...]
    widths: tuple[float, ...]
    """Of the marker's side."""
    letter: float
    """Type size, of the side, for one letter; for more:"""
    letters: float


class MarkerMeasures(Measures):
    """Of a theme: the same on the page's ground, and how points are counted or marked."""

    PART = "marker"
    shapes: tuple[ShapeKind, ...]
    """Of the layers; so are the next, each with one for every layer."""
    insets: tuple[float, ...]
    """Of the marker's side."""
    paints: tuple[Paint, ...]
    """Empty for none."""
    strokes: tuple[Paint, ...]
    widths: tuple[float, ...]
    """Of the marker's side."""
    letter: float
    """Type size, of the side, for one letter; for more:"""
    letters: float
    numerals: str
    """`han` in Chinese, `arabic`, or `padded`."""
    dot: float
    """Side of what stands before a point that is not counted."""
    dot_shape: ShapeKind
    dot_fill: Paint
    dot_edge_paint: Paint
    dot_width: float


def numeral(number: int, context: LayoutContext) -> str:
    """As the theme counts in the deck's language."""
    kind = context.measures(MarkerMeasures).numerals
    if kind == "han" and context.deck.lang.startswith("zh") and number <= len(_HAN):
        return _HAN[number - 1]
    return f"{number:02d}" if kind == "padded" else str(number)


def written(number: str, context: LayoutContext) -> str:
    """What a card's number looks like in the theme: the app's own ornament is only a count."""
    if number in _HAN and len(number) == 1:
        return numeral(_HAN.index(number) + 1, context)
    return numeral(int(number), context) if number.isdecimal() and len(number) < 4 else number


def draw_marker(
    page: Page,
    box: Box,
    letters: str,
    name: str,
    *,
    role: Role = "number",
    index: int = 0,
    step: int = 0,
    on_side: bool = False,
) -> None:
    """`letters` on the theme's ground, in the square `box`; `on_side`: which is on a panel."""
    measures = page.context.measures
    m = measures(GroundMeasures) if on_side else measures(MarkerMeasures)
    side = box.width
    layers = zip(m.shapes, m.insets, m.paints, m.strokes, m.widths, strict=True)
    for number, (shape, inset, fill, stroke, width) in enumerate(layers, 1):
        page.shape(
            box.inset(round(inset * side, 2), round(inset * side, 2)),
            fill,
            shape,
            stroke=stroke,
            stroke_width=round(width * side, 2),
            name=f"{name} ground" if number == 1 else f"{name} ground {number}",
            step=step,
        )
    if not letters:
        return
    size = round(side * (m.letter if len(letters) == 1 else m.letters), 1)
    para = paragraph(
        rich(letters), page.context.styles["side_marker" if on_side else "marker"], size
    )
    page.text(box, (para,), role=role, index=index, name=name, valign="middle", step=step)


def draw_dot(page: Page, x: float, middle: float, name: str, *, step: int = 0) -> None:
    """A dot whose left edge is at `x`."""
    m = page.context.measures(MarkerMeasures)
    page.shape(
        Box(x, round(middle - m.dot / 2, 2), m.dot, m.dot),
        m.dot_fill,
        m.dot_shape,
        stroke=m.dot_edge_paint,
        stroke_width=m.dot_width,
        name=name,
        step=step,
    )
