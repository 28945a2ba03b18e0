"""Blocks side by side; with heads, panels that compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout import look
from briefing.layout.look import Look
from briefing.layout.prose import paragraph
from briefing.model.geometry import Box
from briefing.model.record import record

if TYPE_CHECKING:
    from briefing.layout.context import Context
    from briefing.layout.page import Page
    from briefing.layout.piece import Piece, Split
    from briefing.layout.pieces.stacked import Stacked
    from briefing.model.scene import Paragraph
    from briefing.model.text import RichText
    from briefing.model.theme import Color

_HEAD = Look(bold=True, strong="ink", font="heading", leading=1.25)
_GUTTER = 40.0
_PAD = 22.0
_STRIPE = 4.0
_STRIPES: tuple[Color, ...] = ("accent", "accent2")
"""By turns: what is compared must be told apart."""
_BELOW_HEAD = 16.0
_LARGEST = 24.0
"""Body size in a panel: its head must stand out."""


def column_width(width: float, count: int) -> float:
    """Of each of `count` columns that share `width`."""
    return round((width - _GUTTER * (count - 1)) / count, 2)


def panel_width(width: float, count: int) -> float:
    """What a panel leaves for text, where `count` share `width`."""
    return round((width - look.GUTTER * (count - 1)) / count - 2 * _PAD, 2)


@record
class SideBySide:
    """Columns of equal width. Each runs on by itself over further pages."""

    columns: tuple[Stacked, ...]
    context: Context

    def height(self, width: float, size: float) -> float:
        inner = self._width(width)
        return max(column.height(inner, size) for column in self.columns)

    def preferred_height(self, width: float, size: float) -> float:
        inner = self._width(width)
        return max(column.preferred_height(inner, size) for column in self.columns)

    def split(self, width: float, size: float, available: float, fresh: bool) -> Split:
        inner = self._width(width)
        heads, rests = _cut_all(self.columns, inner, size, available, fresh)
        if heads is None:
            return None, (self,)
        head = SideBySide(heads, self.context)
        return head, (SideBySide(rests, self.context),) if rests else ()

    def draw(self, page: Page, box: Box, size: float) -> None:
        width = self._width(box.width)
        for index, column in enumerate(self.columns):
            x = box.x + index * (width + _GUTTER)
            if index:
                line = Box(x - _GUTTER / 2, box.y + 4, 0.75, box.height - 8)
                page.shape(line, "rule", name=f"Column rule {index}")
            column.draw(page, Box(round(x, 2), box.y, width, box.height), size)

    def _width(self, width: float) -> float:
        return column_width(width, len(self.columns))


@record
class Panels:
    """Columns on panels of equal height, each with a head. Continued panels repeat the heads."""

    heads: tuple[RichText, ...]
    columns: tuple[Stacked, ...]
    context: Context

    def height(self, width: float, size: float) -> float:
        inner = self._width(width) - 2 * _PAD
        body = max(column.height(inner, min(size, _LARGEST)) for column in self.columns)
        return self._above(width, size) + body + _PAD

    def preferred_height(self, width: float, size: float) -> float:
        inner = self._width(width) - 2 * _PAD
        body = max(column.preferred_height(inner, min(size, _LARGEST)) for column in self.columns)
        return self._above(width, size) + body + _PAD

    def split(self, width: float, size: float, available: float, fresh: bool) -> Split:
        inner = self._width(width) - 2 * _PAD
        above = self._above(width, size)
        if any(self.heads) and above > available / 2:
            return self._without_heads().split(width, size, available, fresh)
        heads, rests = _cut_all(
            self.columns, inner, min(size, _LARGEST), available - above - _PAD, fresh
        )
        if heads is None:
            return None, (self,)
        head = Panels(self.heads, heads, self.context)
        return head, (Panels(self.heads, rests, self.context),) if rests else ()

    def draw(self, page: Page, box: Box, size: float) -> None:
        width = self._width(box.width)
        above = self._above(box.width, size)
        for index, column in enumerate(self.columns):
            x = round(box.x + index * (width + look.GUTTER), 2)
            name = f"Column {index + 1}"
            panel = Box(x, box.y, width, box.height)
            page.shape(panel, "soft", "round", radius=4, name=f"{name} panel")
            stripe = Box(x, box.y, width, _STRIPE)
            color = _STRIPES[index % len(_STRIPES)]
            page.shape(stripe, color, "top_round", radius=4, name=f"{name} stripe")
            inner = width - 2 * _PAD
            head = self._head(index, size)
            if head:
                top = Box(x + _PAD, box.y + _STRIPE + 20, inner, 0)
                page.text(top, (head,), name=f"{name} head", balance=True)
            body = Box(x + _PAD, box.y + above, inner, box.height - above - _PAD)
            column.draw(page, body, min(size, _LARGEST))

    def _above(self, width: float, size: float) -> float:
        """From the panel's top to its body."""
        inner = self._width(width) - 2 * _PAD
        heads = [self._head(index, size) for index in range(len(self.columns))]
        tall = max(self.context.height((head,), inner) if head else 0.0 for head in heads)
        return _STRIPE + 20 + (tall + _BELOW_HEAD if tall else 0.0)

    def _head(self, index: int, size: float) -> Paragraph | None:
        if index >= len(self.heads) or not self.heads[index]:
            return None
        return paragraph(self.heads[index], _HEAD, min(size, _LARGEST) + 2)

    def _width(self, width: float) -> float:
        return panel_width(width, len(self.columns)) + 2 * _PAD

    def _without_heads(self) -> Piece:
        """Heads as long as a page stand in the columns themselves."""
        from briefing.layout.pieces.prose import Para, Prose
        from briefing.layout.pieces.stacked import Stacked

        columns = tuple(
            Stacked((Prose([Para(self.heads[index], look.SUBHEADING)], self.context), column))
            if index < len(self.heads) and self.heads[index]
            else column
            for index, column in enumerate(self.columns)
        )
        return Panels((), columns, self.context)


def _cut_all(
    columns: tuple[Stacked, ...], width: float, size: float, available: float, fresh: bool
) -> tuple[tuple[Stacked, ...] | None, tuple[Stacked, ...]]:
    """Each column cut at `available`. None where nothing of the first goes on this page."""
    from briefing.layout.pieces.stacked import Stacked

    heads: list[Stacked] = []
    rests: list[Stacked] = []
    for column in columns:
        head, rest = column.split(width, size, available, fresh)
        if head is None:
            return None, ()
        heads.append(head if isinstance(head, Stacked) else Stacked((head,)))
        rests.append(Stacked(rest))
    if not any(column.height(width, size) > 0 for column in rests):
        return tuple(heads), ()
    return tuple(heads), tuple(rests)
