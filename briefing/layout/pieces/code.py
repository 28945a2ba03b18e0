"""Code on its own ground. Long lines wrap; the language stands in the corner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout import look
from briefing.layout.look import Look
from briefing.layout.pieces.prose import Para, Prose
from briefing.layout.prose import paragraph
from briefing.model.geometry import Box
from briefing.model.text import rich

if TYPE_CHECKING:
    from briefing.layout.context import Context
    from briefing.layout.page import Page
    from briefing.layout.piece import Split
    from briefing.model.deck import Code

LINE = Look(font="mono", strong="ink", leading=1.42, scale=0.78, floor=13.0)
_LANGUAGE = Look(color="muted", strong="muted", font="mono", align="right", leading=1.3)
_PAD = 18.0
_LABEL = 11.0
_FURTHER = 4
"""Characters."""
_CHARACTER = 0.6
"""Em, in fonts for code."""
_DEEPEST = 0.3
"""Of the width."""


class Listing:
    """A piece that is a panel of code."""

    __slots__ = ("_prose", "language")

    def __init__(self, prose: Prose, language: str) -> None:
        self._prose = prose
        self.language = language

    def height(self, width: float, size: float) -> float:
        return self._prose.height(width - 2 * _PAD, size) + 2 * _PAD + self._label()

    def preferred_height(self, width: float, size: float) -> float:
        return self.height(width, size)

    def split(self, width: float, size: float, available: float, fresh: bool) -> Split:
        inner = available - 2 * _PAD - self._label()
        head, rest = self._prose.split(width - 2 * _PAD, size, inner, fresh)
        if not isinstance(head, Prose):
            return None, (self,)
        return self._around(head), tuple(self._around(p) for p in rest if isinstance(p, Prose))

    def draw(self, page: Page, box: Box, size: float) -> None:
        page.shape(box, "code", "round", radius=6, name="Code ground")
        top = box.y + _PAD
        if self.language:
            para = paragraph(rich(self.language), _LANGUAGE, _LABEL)
            label = Box(box.x + _PAD, box.y + 10, box.width - 2 * _PAD, 0)
            page.text(label, (para,), role="label", name="Language")
            top += self._label()
        inner = Box(box.x + _PAD, top, box.width - 2 * _PAD, box.bottom - _PAD - top)
        self._prose.draw(page, inner, size)

    def _label(self) -> float:
        """Height that the language's name takes."""
        return _LABEL * 1.3 - 4 if self.language else 0.0

    def _around(self, prose: Prose) -> Listing:
        return Listing(prose, self.language)


def listing(given: Code, context: Context) -> Listing:
    most = _DEEPEST * (context.content.width - 2 * _PAD) / look.BODY_SIZES[0]
    lines = [Para(line, LINE, wrapped=min(_wrapped(line.plain), most)) for line in given.lines]
    return Listing(Prose(lines, context), given.language)


def _wrapped(line: str) -> float:
    """Em of body size that a line goes on behind its own beginning, as editors have it."""
    bare = line.expandtabs(4)
    return (len(bare) - len(bare.lstrip(" ")) + _FURTHER) * _CHARACTER * LINE.scale
