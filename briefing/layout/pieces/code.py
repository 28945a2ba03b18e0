"""Code on its own ground. Long lines wrap; the language stands in the corner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.pieces.prose import Para, Prose
from briefing.layout.prose import paragraph
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.text import rich

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.layout.piece import Split
    from briefing.model.deck import Code

_FURTHER = 4
"""Characters."""
_CHARACTER = 0.6
"""Em, in fonts for code."""


class CodeMeasures(Measures):
    """Of a theme: listings."""

    PART = "code"
    pad: float
    radius: float
    language: float
    """Type size of the language's name."""
    language_top: float
    language_overlap: float
    """Pt of its line that the pad has room for."""
    deepest: float
    """Of the width, what a wrapped line is set in further at most."""


class Listing:
    """A piece that is a panel of code."""

    __slots__ = ("_context", "_measures", "_prose", "language")

    def __init__(self, prose: Prose, language: str, context: LayoutContext) -> None:
        self._context = context
        self._measures = context.measures(CodeMeasures)
        self._prose = prose
        self.language = language

    def height(self, width: float, size: float) -> float:
        return (
            self._prose.height(width - 2 * self._measures.pad, size)
            + 2 * self._measures.pad
            + self._label()
        )

    def preferred_height(self, width: float, size: float) -> float:
        return self.height(width, size)

    def split(self, width: float, size: float, available: float, fresh: bool) -> Split:
        inner = available - 2 * self._measures.pad - self._label()
        head, rest = self._prose.split(width - 2 * self._measures.pad, size, inner, fresh)
        if not isinstance(head, Prose):
            return None, (self,)
        return self._around(head), tuple(self._around(p) for p in rest if isinstance(p, Prose))

    def draw(self, page: Page, box: Box, size: float) -> None:
        m = self._measures
        page.shape(box, "code", "round", radius=m.radius, name="Code ground")
        top = box.y + m.pad
        if self.language:
            style = self._context.styles["code_language"]
            para = paragraph(rich(self.language), style, m.language)
            label = Box(box.x + m.pad, box.y + m.language_top, box.width - 2 * m.pad, 0)
            page.text(label, (para,), role="label", name="Language")
            top += self._label()
        inner = Box(box.x + m.pad, top, box.width - 2 * m.pad, box.bottom - m.pad - top)
        self._prose.draw(page, inner, size)

    def _label(self) -> float:
        """Height that the language's name takes."""
        m, leading = self._measures, self._context.styles["code_language"].leading
        return m.language * leading - m.language_overlap if self.language else 0.0

    def _around(self, prose: Prose) -> Listing:
        return Listing(prose, self.language, self._context)


def listing(given: Code, context: LayoutContext) -> Listing:
    """The lines of code as paragraphs."""
    m, style = context.measures(CodeMeasures), context.styles["code"]
    most = m.deepest * (context.content.width - 2 * m.pad) / context.scale.largest
    lines = [
        Para(line, style, wrapped=min(_wrapped(line.plain) * style.scale, most))
        for line in given.lines
    ]
    return Listing(Prose(lines, context, "code"), given.language, context)


def _wrapped(line: str) -> float:
    """Em that a line goes on behind its own beginning, as editors have it."""
    bare = line.expandtabs(4)
    return (len(bare) - len(bare.lstrip(" ")) + _FURTHER) * _CHARACTER
