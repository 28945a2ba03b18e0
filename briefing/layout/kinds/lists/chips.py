"""An inner list of short words → chips: `乡村振兴、非遗传承` is two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.prose import paragraph, split_text
from briefing.layout.variants.content import length_of
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.model.shapes.paint import Paint
    from briefing.model.text import RichText

_BETWEEN = lazy_regex("、|; ?|, (?!and )")
_QUOTES = {"“": "”", "「": "」", '"': '"'}


class ChipMeasures(Measures):
    """Of a theme: short words on a ground each, in pt."""

    PART = "chips"
    size: float
    height: float
    gap: float
    columns: int
    least: int
    most: int
    """So many make chips."""
    longest: float
    """Han of one, at most."""
    fill: Paint
    """Empty for none."""
    radius: float
    bar: float
    """Width of a line at the left of each; 0 for none."""
    inset: float
    """From the left edge to the text, where there is a line; otherwise it stands in the middle."""


def chips_of(
    children: Sequence[RichText], width: float, context: LayoutContext
) -> tuple[RichText, ...]:
    """The words, where all of `children` are short words that fit side by side in `width` pt;
    none otherwise.
    """
    m = context.measures(ChipMeasures)
    words = tuple(word for child in children for word in _words(child))
    if not m.least <= len(words) <= m.most or any(length_of(w) > m.longest for w in words):
        return ()
    inner = _width(width, m) - 2 * m.gap
    style = context.styles["chip"]
    if any(context.natural(paragraph(word, style, m.size)) > inner for word in words):
        return ()
    return words


def chips_height(count: int, context: LayoutContext) -> float:
    """Of so many, in their rows."""
    m = context.measures(ChipMeasures)
    rows = -(-count // m.columns)
    return rows * m.height + (rows - 1) * m.gap


def draw_chips(page: Page, words: Sequence[RichText], box: Box, name: str, step: int) -> None:
    """The words in rows, their middle at the middle of `box`."""
    m, style = page.context.measures(ChipMeasures), page.context.styles["chip"]
    width = _width(box.width, m)
    top = box.y + (box.height - chips_height(len(words), page.context)) / 2
    for index, word in enumerate(words):
        row, column = divmod(index, m.columns)
        x = round(box.x + column * (width + m.gap), 2)
        place = Box(x, round(top + row * (m.height + m.gap), 2), width, m.height)
        label = f"{name} chip {index + 1}"
        kind = "round" if m.radius else "rect"
        if m.fill:
            page.shape(place, m.fill, kind, radius=m.radius, name=f"{label} ground", step=step)
        if m.bar:
            line = Box(x, place.y + m.gap, m.bar, m.height - 2 * m.gap)
            page.shape(line, "accent", name=f"{label} bar", step=step)
            place = Box(x + m.inset, place.y, width - m.inset, m.height)
        page.text(place, (paragraph(word, style, m.size),), name=label, valign="middle", step=step)


def _width(width: float, m: ChipMeasures) -> float:
    return round((width - m.gap * (m.columns - 1)) / m.columns, 2)


def _words(text: RichText) -> Iterator[RichText]:
    """The text at its commas, without quotation marks around the whole."""
    plain = text.plain
    if len(plain) > 2 and _QUOTES.get(plain[0]) == plain[-1] and _BETWEEN.search(plain):
        text = split_text(split_text(text, len(plain) - 1)[0], 1)[1]
    while found := _BETWEEN.search(text.plain):
        yield split_text(text, found.start())[0]
        text = split_text(text, found.end())[1]
    yield text
