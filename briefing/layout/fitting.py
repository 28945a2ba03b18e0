"""The largest type size at which texts keep to their boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.prose import paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.layout.context import LayoutContext
    from briefing.model.design import TextStyle
    from briefing.model.text import RichText

_SLACK = 0.01
_NARROWER = 1.0
"""Pt by which a paragraph must be narrower than its box to be taken for one line unseen."""


def fitting(
    texts: Iterable[RichText],
    style: TextStyle,
    sizes: Iterable[float],
    width: float,
    height: float,
    context: LayoutContext,
    *,
    lines: int = 0,
) -> float:
    """Of `sizes`, largest first, the one at which each text stands in `width` × `height` pt, in
    `lines` at most, no word broken; 0 where none is small enough.
    """
    waiting = [text for text in texts if text]
    for size in sizes:
        while waiting and fits(waiting[-1], style, size, width, height, context, lines=lines):
            waiting.pop()
        if not waiting:
            return size
    return 0.0


def calm(
    texts: Sequence[RichText],
    style: TextStyle,
    sizes: Sequence[float],
    width: float,
    height: float,
    context: LayoutContext,
) -> float:
    """As `fitting`: on one line at any of the sizes, before on two at the largest that does."""
    return fitting(texts, style, sizes, width, height, context, lines=1) or fitting(
        texts, style, sizes, width, height, context, lines=2
    )


def fits(
    text: RichText,
    style: TextStyle,
    size: float,
    width: float,
    height: float,
    context: LayoutContext,
    *,
    lines: int = 0,
) -> bool:
    """Whether `text` stands in `width` × `height` pt at `size`."""
    para = paragraph(text, style, size)
    em, rows = context.unbroken(para)
    if em * para.runs[0].style.size <= width - _NARROWER:  # a line each, seen without breaking any
        return rows * para.leading <= height + _SLACK and (not lines or rows <= lines)
    tall = context.height((para,), width)
    if tall > height + _SLACK or (lines and tall > lines * para.leading + _SLACK):
        return False
    return context.widest_word(para) <= width


def together(
    texts: Sequence[RichText],
    style: TextStyle,
    sizes: Iterable[float],
    width: float,
    height: float,
    context: LayoutContext,
    *,
    above: float = 0.0,
) -> float:
    """As `fitting`, for texts one under the other, `above` pt between each two."""
    for size in sizes:
        paras = [paragraph(text, style, size, before=above) for text in texts]
        if context.height(paras, width) <= height + _SLACK:
            return size
    return 0.0
