"""Big numbers side by side, each with its unit, label, and perhaps a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout import look
from briefing.layout.look import Look
from briefing.layout.pieces.plain_text import figure_paras
from briefing.layout.pieces.tiles import Bands, Tiles
from briefing.layout.prose import paragraph, stretches
from briefing.model.geometry import Box
from briefing.model.record import record, replace
from briefing.model.regex import lazy_regex
from briefing.model.scene import Stretch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import Context
    from briefing.layout.page import Page
    from briefing.layout.pieces.prose import Para
    from briefing.model.deck import Figure
    from briefing.model.scene import Paragraph

_VALUE = Look(color="accent", strong="accent", bold=True, font="heading", leading=1.1)
_UNIT = Look(color="accent", strong="accent", bold=True, font="heading", leading=1.1)
_LABEL = Look(color="muted", strong="muted", leading=1.4)
_TEXT = Look(leading=1.5)
_LATIN = lazy_regex("[A-Za-z]")
"""How a unit begins that a space parts from its number: `2.155 million`, but `95%`, `215.5万次`."""
_SMALLEST = 36.0
_INSET = 20.0
"""From the hairline that parts two figures."""


def figures(given: Sequence[Figure], context: Context) -> Tiles:
    """Up to three in a row (two where the page is narrow and there are more)."""
    together = tuple(given)
    tiles = [FigureTile(figure, index, together, context) for index, figure in enumerate(given, 1)]
    return Tiles(tiles, context, widest=2 if len(given) == 4 else 3)


def value_size(figure: Figure, width: float, context: Context, most: float = look.FIGURE) -> float:
    """The largest size up to `most` at which value and unit stand on one line of `width`."""
    natural = context.natural(value_paragraph(figure, 100.0)) / 100.0
    return max(min(most, round(width / max(natural, 0.1) - 0.5)), _SMALLEST)


def value_paragraph(figure: Figure, size: float) -> Paragraph:
    """`215.5` with its unit beside it, on one baseline."""
    value = paragraph(figure.value, _VALUE, size)
    if not figure.unit:
        return value
    unit = _UNIT.style(round(size * look.FIGURE_UNIT, 1))
    gap = (Stretch(" ", unit),) if _LATIN.match(figure.unit.plain) else ()
    return replace(value, stretches=(*value.stretches, *gap, *stretches(figure.unit, unit, _UNIT)))


def label_paragraph(figure: Figure, size: float) -> Paragraph:
    return paragraph(figure.label, _LABEL, size)


@record
class FigureTile:
    figure: Figure
    index: int
    together: tuple[Figure, ...]
    """All that stand side by side: their numbers are equally large."""
    context: Context

    def bands(self, width: float, size: float) -> Bands:
        inner = width - _INSET
        return tuple(self.context.height(texts, inner) for texts in self._texts(inner, size))

    def frame(self, width: float, size: float, bands: Bands) -> float:
        del width, size
        return sum(bands) + (_GAP if bands[1] else 0.0) + (_GAP if bands[2] else 0.0)

    def draw(self, page: Page, box: Box, size: float, bands: Bands) -> None:
        label = f"Figure {self.index}"
        x, top, inner = box.x, box.y, box.width - _INSET
        if box.x > look.MARGIN + 1:
            line = Box(box.x - 4, box.y + 8, 0.75, box.height - 16)
            page.shape(line, "rule", name=f"{label} rule")
            x += _INSET
        for what, tall, texts in zip(
            ("value", "label", "text"), bands, self._texts(inner, size), strict=True
        ):
            if texts:
                place = Box(x, round(top, 2), inner, tall)
                page.text(place, texts, name=f"{label} {what}")
            top += tall + (_GAP if tall else 0.0)

    def paras(self) -> Sequence[Para]:
        return list(figure_paras(self.figure))

    def _texts(
        self, inner: float, size: float
    ) -> tuple[list[Paragraph], list[Paragraph], list[Paragraph]]:
        _, small = look.card_sizes(size)
        figure = self.figure
        value = min(value_size(one, inner, self.context) for one in self.together)
        return (
            [value_paragraph(figure, value)] if figure.value or figure.unit else [],
            [label_paragraph(figure, small + 2)] if figure.label else [],
            [paragraph(text, _TEXT, small, before=4.0) for text in figure.text],
        )


_GAP = 8.0
