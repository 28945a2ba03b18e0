"""A formula by itself, in the middle of its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.formulas.drawing import drawn, placed
from briefing.formulas.latex import displayed
from briefing.formulas.saying import said
from briefing.model import scene
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import record

if TYPE_CHECKING:
    from briefing.formulas.drawing import Drawing
    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.layout.piece import Split
    from briefing.model.deck import Point


class FormulaMeasures(Measures):
    """Of a theme: a formula on a line of its own."""

    PART = "formula"
    sizes: tuple[float, ...]
    """Of its letters, pt: the largest at which it is within the page, and its share of the
    height.
    """
    highest: float
    """Of the content's height."""
    air: float
    """Above and below it, of its size."""


def formula(point: Point, context: LayoutContext) -> FormulaPiece | None:
    """None where the paragraph is none, or cannot be drawn."""
    latex = displayed(point.text.plain)
    drawing = drawn(latex) if latex else None
    if drawing is None:
        return None
    line = point.text.source.line if point.text.source else 0
    return FormulaPiece(latex, drawing, line, point.stepwise, context)


@record
class FormulaPiece:
    """As large as there is room."""

    latex: str
    drawing: Drawing
    line: int
    stepwise: bool
    context: LayoutContext

    def height(self, width: float, size: float) -> float:
        del size
        return self._height(self.context.measures(FormulaMeasures).sizes[-1], width)

    def preferred_height(self, width: float, size: float) -> float:
        del size
        return self._height(self._size(width, self.context.content.height), width)

    def split(self, width: float, size: float, available: float, fresh: bool) -> Split:
        if fresh or self.height(width, size) <= available:
            return self, ()
        return None, (self,)

    def draw(self, page: Page, box: Box, size: float) -> None:
        del size
        letters = self._size(box.width, box.height)
        wide, tall = self.drawing.width * letters, self.drawing.height * letters
        x = round(box.x + (box.width - wide) / 2, 2)
        y = round(box.y + (box.height - tall) / 2, 2)
        outlines = tuple(
            placed(outline, x / letters, y / letters, letters) for outline in self.drawing.outlines
        )
        page.steps += self.stepwise
        page.add(
            scene.Formula(
                Box(x, y, round(wide, 2), round(tall, 2)),
                outlines,
                self.latex,
                letters,
                alt=said(self.latex),
                name=page.name("Formula"),
                step=page.steps if self.stepwise else 0,
                line=self.line,
            )
        )

    def _height(self, letters: float, width: float) -> float:
        m = self.context.measures(FormulaMeasures)
        letters = min(letters, width / self.drawing.width)
        return self.drawing.height * letters + 2 * m.air * letters

    def _size(self, width: float, height: float) -> float:
        """Of its letters."""
        m = self.context.measures(FormulaMeasures)
        most = min(height, self.context.content.height * m.highest)
        for letters in m.sizes:
            wide = self.drawing.width * letters
            if wide <= width and self._height(letters, width) <= most + 0.01:
                return letters
        fits = min(width / self.drawing.width, height / (self.drawing.height + 2 * m.air))
        return round(min(m.sizes[-1], fits), 2)
