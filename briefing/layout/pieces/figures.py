"""Big numbers side by side, each with its unit, label, and perhaps a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.pieces.plain_text import figure_paras
from briefing.layout.pieces.tiles import Bands, Tiles
from briefing.layout.prose import paragraph, runs
from briefing.layout.text_style import style_at
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import record, replace
from briefing.model.regex import lazy_regex
from briefing.model.scene import StyledRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.layout.pieces.prose import Para
    from briefing.model.deck import Figure
    from briefing.model.placeholder import Role
    from briefing.model.scene import Paragraph

_LATIN = lazy_regex("[A-Za-z]")
"""How a unit begins that a space parts from its number: `2.155 million`, but `95%`, `215.5万次`."""


class FiguresMeasures(Measures):
    """Of a theme: numbers with their labels."""

    PART = "figures"
    value: float
    unit: float
    """Beside a value of that size."""
    smallest: float
    gap: float
    inset: float
    """From the hairline that parts two figures."""
    rule: float
    rule_left: float
    rule_inset: float
    label_larger: float
    """Than a card's body."""
    above_paragraph: float


def figures(given: Sequence[Figure], context: LayoutContext) -> Tiles:
    """Up to three in a row (two where the page is narrow and there are more)."""
    most = max((_natural(figure, context) for figure in given), default=0.0)
    tiles = [FigureTile(figure, index, most, context) for index, figure in enumerate(given, 1)]
    return Tiles(tiles, context, widest=2 if len(given) == 4 else 3)


def value_size(figure: Figure, width: float, context: LayoutContext, most: float = 0.0) -> float:
    """The largest size up to `most`, or the usual one, at which value and unit stand on one line of
    `width`.
    """
    return _fitting(_natural(figure, context), width, context, most)


def _natural(figure: Figure, context: LayoutContext) -> float:
    """Width of value and unit on one line, for each pt of the value's size."""
    return context.natural(value_paragraph(figure, 100.0, context)) / 100.0


def _fitting(natural: float, width: float, context: LayoutContext, most: float = 0.0) -> float:
    m = context.measures(FiguresMeasures)
    return max(min(most or m.value, round(width / max(natural, 0.1) - 0.5)), m.smallest)


def value_paragraph(figure: Figure, size: float, context: LayoutContext) -> Paragraph:
    """`215.5` with its unit beside it, on one baseline."""
    m, styles = context.measures(FiguresMeasures), context.styles
    value = paragraph(figure.value, styles["figure_value"], size)
    if not figure.unit:
        return value
    text_style = styles["figure_unit"]
    unit = style_at(text_style, round(size * (m.unit / m.value), 1))
    gap = (StyledRun(" ", unit),) if _LATIN.match(figure.unit.plain) else ()
    written = runs(figure.unit, unit, text_style)
    return replace(value, runs=(*value.runs, *gap, *written))


def label_paragraph(figure: Figure, size: float, context: LayoutContext) -> Paragraph:
    """What stands under a number."""
    return paragraph(figure.label, context.styles["figure_label"], size)


@record
class FigureTile:
    """One number with its label."""

    figure: Figure
    index: int
    natural: float
    """Width of the widest that stand side by side, for each pt of size: their numbers are equally
    large.
    """
    context: LayoutContext

    def bands(self, width: float, size: float) -> Bands:
        inner = width - self.context.measures(FiguresMeasures).inset
        return tuple(self.context.height(texts, inner) for texts in self._texts(inner, size))

    def frame(self, width: float, size: float, bands: Bands) -> float:
        del width, size
        gap = self.context.measures(FiguresMeasures).gap
        return sum(bands) + (gap if bands[1] else 0.0) + (gap if bands[2] else 0.0)

    def draw(self, page: Page, box: Box, size: float, bands: Bands) -> None:
        label, m = f"Figure {self.index}", self.context.measures(FiguresMeasures)
        x, top, inner = box.x, box.y, box.width - m.inset
        if box.x > self.context.boxes["content"].x + 1:
            tall = box.height - 2 * m.rule_inset
            line = Box(box.x - m.rule_left, box.y + m.rule_inset, m.rule, tall)
            page.shape(line, "rule", name=f"{label} rule")
            x += m.inset
        roles: tuple[Role, ...] = ("number", "label", "text")
        for what, tall, texts in zip(roles, bands, self._texts(inner, size), strict=True):
            if texts:
                place = Box(x, round(top, 2), inner, tall)
                page.text(place, texts, role=what, index=self.index, name=f"{label} {what}")
            top += tall + (m.gap if tall else 0.0)

    def paras(self) -> Sequence[Para]:
        return list(figure_paras(self.figure, self.context))

    def _texts(
        self, inner: float, size: float
    ) -> tuple[list[Paragraph], list[Paragraph], list[Paragraph]]:
        context, figure = self.context, self.figure
        m, style = context.measures(FiguresMeasures), context.styles["figure_text"]
        _, small = context.scale.card_at(size)
        large = _fitting(self.natural, inner, context)
        value = [value_paragraph(figure, large, context)] if figure.value or figure.unit else []
        label = [label_paragraph(figure, small + m.label_larger, context)] if figure.label else []
        below = [paragraph(text, style, small, before=m.above_paragraph) for text in figure.text]
        return value, label, below
