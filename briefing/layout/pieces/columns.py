"""Blocks side by side; with heads, panels that compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.prose import paragraph
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import record, replace

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.layout.piece import Piece, Split
    from briefing.layout.pieces.stacked import Stacked
    from briefing.model.scene import Paragraph
    from briefing.model.text import RichText
    from briefing.model.theme import Color


class ColumnsMeasures(Measures):
    """Of a theme: columns beside each other."""

    PART = "columns"
    gutter: float
    """Between columns without panels."""
    pad: float
    radius: float
    stripe: float
    stripes: tuple[Color, ...]
    """By turns: what is compared must be told apart."""
    above_head: float
    below_head: float
    head_larger: float
    rule: float
    rule_inset: float
    largest: float
    """Body size in a panel: its head must stand out."""


def column_widths(
    context: LayoutContext, count: int, shares: tuple[float, ...] = (), width: float = 0.0
) -> tuple[float, ...]:
    """Of `count` columns that share `width`, or the content's: equally, or by `shares`."""
    gutter = context.measures(ColumnsMeasures).gutter
    text = (width or context.content.width) - gutter * (count - 1)
    return tuple(round(text * share, 2) for share in shares or (1 / count,) * count)


def panel_width(context: LayoutContext, count: int, width: float = 0.0) -> float:
    """What a panel leaves for text, where `count` share `width`, or the content's."""
    gutter, pad = context.scale.gutter, context.measures(ColumnsMeasures).pad
    share = ((width or context.content.width) - gutter * (count - 1)) / count
    return round(share - 2 * pad, 2)


@record
class SideBySide:
    """Columns beside each other. Each runs on by itself over further pages."""

    columns: tuple[Stacked, ...]
    context: LayoutContext
    shares: tuple[float, ...] = ()
    """Of the width, by column; empty for equal ones."""

    def height(self, width: float, size: float) -> float:
        return max(column.height(inner, size) for column, inner in self._placed(width))

    def preferred_height(self, width: float, size: float) -> float:
        return max(column.preferred_height(inner, size) for column, inner in self._placed(width))

    def split(self, width: float, size: float, available: float, fresh: bool) -> Split:
        heads, rests = _split_all(self._placed(width), size, available, fresh, self.context)
        if heads is None:
            return None, (self,)
        head = replace(self, columns=heads)
        return head, (replace(self, columns=rests),) if rests else ()

    def draw(self, page: Page, box: Box, size: float) -> None:
        m, x = self.context.measures(ColumnsMeasures), box.x
        for index, (column, width) in enumerate(self._placed(box.width)):
            if index:
                inset = m.rule_inset
                line = Box(x - m.gutter / 2, box.y + inset, m.rule, box.height - 2 * inset)
                page.shape(line, "rule", name=f"Column rule {index}")
            column.draw(page, Box(round(x, 2), box.y, width, box.height), size)
            x += width + m.gutter

    def _placed(self, width: float) -> list[tuple[Stacked, float]]:
        """Each column with its width."""
        widths = column_widths(self.context, len(self.columns), self.shares, width)
        return list(zip(self.columns, widths, strict=True))


@record
class Panels:
    """Columns on panels of equal height, each with a head. Continued panels repeat the heads."""

    heads: tuple[RichText, ...]
    columns: tuple[Stacked, ...]
    context: LayoutContext

    def height(self, width: float, size: float) -> float:
        inner, size_in = self._inner(width), self._body(size)
        body = max(column.height(inner, size_in) for column in self.columns)
        return self._above(width, size) + body + self._pad

    def preferred_height(self, width: float, size: float) -> float:
        inner, size_in = self._inner(width), self._body(size)
        body = max(column.preferred_height(inner, size_in) for column in self.columns)
        return self._above(width, size) + body + self._pad

    def split(self, width: float, size: float, available: float, fresh: bool) -> Split:
        inner, above = self._inner(width), self._above(width, size)
        if any(self.heads) and above > available / 2:
            return self._without_heads().split(width, size, available, fresh)
        left = available - above - self._pad
        placed = [(column, inner) for column in self.columns]
        heads, rests = _split_all(placed, self._body(size), left, fresh, self.context)
        if heads is None:
            return None, (self,)
        head = Panels(self.heads, heads, self.context)
        return head, (Panels(self.heads, rests, self.context),) if rests else ()

    def draw(self, page: Page, box: Box, size: float) -> None:
        m, inner = self.context.measures(ColumnsMeasures), self._inner(box.width)
        width, above = inner + 2 * m.pad, self._above(box.width, size)
        for index, column in enumerate(self.columns):
            x = round(box.x + index * (width + self.context.scale.gutter), 2)
            name = f"Column {index + 1}"
            panel = Box(x, box.y, width, box.height)
            page.shape(panel, "soft", "round", radius=m.radius, name=f"{name} panel")
            stripe = Box(x, box.y, width, m.stripe)
            color = m.stripes[index % len(m.stripes)]
            page.shape(stripe, color, "top_round", radius=m.radius, name=f"{name} stripe")
            head = self._head(index, size)
            if head:
                top = Box(x + m.pad, box.y + m.stripe + m.above_head, inner, 0)
                page.text(
                    top, (head,), role="head", index=index + 1, name=f"{name} head", balance=True
                )
            body = Box(x + m.pad, box.y + above, inner, box.height - above - m.pad)
            column.draw(page, body, self._body(size))

    @property
    def _pad(self) -> float:
        return self.context.measures(ColumnsMeasures).pad

    def _body(self, size: float) -> float:
        return min(size, self.context.measures(ColumnsMeasures).largest)

    def _above(self, width: float, size: float) -> float:
        """From the panel's top to its body."""
        m, inner = self.context.measures(ColumnsMeasures), self._inner(width)
        heads = [self._head(index, size) for index in range(len(self.columns))]
        tall = max(self.context.height((head,), inner) if head else 0.0 for head in heads)
        return m.stripe + m.above_head + (tall + m.below_head if tall else 0.0)

    def _head(self, index: int, size: float) -> Paragraph | None:
        if index >= len(self.heads) or not self.heads[index]:
            return None
        larger = self.context.measures(ColumnsMeasures).head_larger
        style = self.context.styles["column_head"]
        return paragraph(self.heads[index], style, self._body(size) + larger)

    def _inner(self, width: float) -> float:
        return panel_width(self.context, len(self.columns), width)

    def _without_heads(self) -> Piece:
        """Heads as long as a page stand in the columns themselves."""
        from briefing.layout.pieces.prose import Para, Prose
        from briefing.layout.pieces.stacked import Stacked

        context, style = self.context, self.context.styles["subheading"]
        columns = tuple(
            Stacked((Prose([Para(self.heads[index], style)], context), column), context)
            if index < len(self.heads) and self.heads[index]
            else column
            for index, column in enumerate(self.columns)
        )
        return Panels((), columns, self.context)


def _split_all(
    placed: list[tuple[Stacked, float]],
    size: float,
    available: float,
    fresh: bool,
    context: LayoutContext,
) -> tuple[tuple[Stacked, ...] | None, tuple[Stacked, ...]]:
    """Each column, with its width, split at `available`. None where nothing of the first goes on
    this page.
    """
    heads: list[Stacked] = []
    rests: list[Stacked] = []
    for column, width in placed:
        head, rest = column.split(width, size, available, fresh)
        if head is None:
            return None, ()
        heads.append(_as_column((head,), context))
        rests.append(_as_column(rest, context))
    return tuple(heads), tuple(rests) if any(rests) else ()


def _as_column(pieces: tuple[Piece, ...], context: LayoutContext) -> Stacked:
    """A column stays one, or each page would put it into another."""
    from briefing.layout.pieces.stacked import Stacked

    match pieces:
        case (Stacked() as column,):
            return column
        case _:
            return Stacked(pieces, context)
