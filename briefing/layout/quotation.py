"""What opens a quotation: the theme's own freeforms, as large as the theme has them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, cast

from briefing.model.design import Measures
from briefing.model.scene import Path

if TYPE_CHECKING:
    from briefing.layout.page import Page
    from briefing.model.shapes.outline import Outline, Step
    from briefing.model.shapes.paint import Paint

_NUMBERS = {"M": 2, "L": 2, "C": 6, "Z": 0}


class QuotationMeasures(Measures):
    """Of a theme: the mark that opens a quotation."""

    PART = "quotation"
    height: float
    """Pt, beside the words of a speaker; a page's only quotation may have a larger one."""
    outline: str
    """As SVG's `d` has it, absolute, in a square of 1 whose bottom is 1: `M 0 0 L 1 1 Z`."""
    fill: Paint


def draw_quotation(page: Page, x: float, bottom: float, height: float = 0.0) -> None:
    """The mark, its left at `x`, as high as is usual or `height` pt."""
    m = page.context.measures(QuotationMeasures)
    side = height or m.height
    outline = _scaled(outline_of(m.outline), x, bottom - side, side)
    page.draw(Path(outline, m.fill, name="Quotation mark"))


@lru_cache(maxsize=64)
def outline_of(written: str) -> Outline:
    """ValueError: something in it is no step or no number."""
    words = written.split()
    steps: list[Step] = []
    at = 0
    while at < len(words):
        verb = words[at]
        if verb not in _NUMBERS:
            raise ValueError(f"{verb!r} is none of {', '.join(_NUMBERS)}")
        numbers = tuple(map(float, words[at + 1 : at + 1 + _NUMBERS[verb]]))
        steps.append((cast("Literal['M', 'L', 'C', 'Z']", verb), numbers))
        at += 1 + len(numbers)
    return tuple(steps)


def _scaled(outline: Outline, x: float, y: float, side: float) -> Outline:
    return tuple(
        (
            verb,
            tuple(
                round((y if place % 2 else x) + value * side, 2) for place, value in enumerate(at)
            ),
        )
        for verb, at in outline
    )
