"""Which paragraphs of a slide are formulas, told without reading them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.deck import Points

if TYPE_CHECKING:
    from briefing.model.deck import Point, Slide

FENCE = "$$"


def is_formula(point: Point) -> bool:
    """Whether it is nothing but a formula on a line of its own."""
    if point.marker != "none" or not point.text.runs[:1] or FENCE not in point.text.runs[0].text:
        return False
    plain = point.text.plain.strip()
    return len(plain) > 4 and plain.startswith(FENCE) and plain.endswith(FENCE)


def has_formula(slide: Slide) -> bool:
    """Whether one stands among its points."""
    lists = (block.items for block in slide.blocks if isinstance(block, Points))
    return any(is_formula(point) for items in lists for point in items)
