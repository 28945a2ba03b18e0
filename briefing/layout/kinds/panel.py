"""Texts one above the other on a ground of their own: what covers, sections and closings share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.page import Page
from briefing.layout.prose import paragraph
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import LayoutContext
    from briefing.model.design import TextStyle
    from briefing.model.placeholder import Role
    from briefing.model.scene import Paragraph
    from briefing.model.text import RichText
    from briefing.model.theme import Color


@record
class PanelText:
    """A text box of the column, or with no texts an accent rule."""

    name: str
    texts: tuple[RichText, ...]
    style: TextStyle
    size: float
    role: Role = "text"
    above: float = 0.0
    """Space over it, pt."""
    balance: bool = False

    def paragraphs(self) -> list[Paragraph]:
        before = round(self.style.before * self.size, 2)
        return [paragraph(text, self.style, self.size, before=before) for text in self.texts]


class ColumnMeasures(Measures):
    """Of a theme: the rule over parts that stand under each other, pt."""

    PART = "column"
    rule_width: float
    rule_height: float


def cover_page(
    parts: Sequence[PanelText], context: LayoutContext, box: Box, optical: float
) -> Page:
    """The parts in `box` on the ground of covers and closings, where a sun or moon has the colour
    that the ground's gradient ends in: one limb stands out, the other dissolves.
    """
    page = Page(context, ground=context.design.grounds["cover"], framed=False)
    page.shape(context.boxes["cover_disc"], "cover_end", "ellipse", name="Disc")
    draw_column(parts, page, box, "accent2", optical)
    return page


def accent_rule(x: float, y: float, context: LayoutContext) -> Box:
    """Where the short line over a panel's text stands, pt."""
    measures = context.measures(ColumnMeasures)
    return Box(x, y, measures.rule_width, measures.rule_height)


def column_height(parts: Sequence[PanelText], context: LayoutContext, width: float) -> float:
    """Of the parts under each other, pt."""
    return sum(
        _height(part, context, width) + (part.above if index else 0.0)
        for index, part in enumerate(parts)
    )


def draw_column(
    parts: Sequence[PanelText], page: Page, box: Box, rule: Color, optical: float
) -> None:
    """The parts from the left edge of `box`, their middle at `optical` of its height."""
    tall = column_height(parts, page.context, box.width)
    top = max(box.y + box.height * optical - tall / 2, box.y)
    top = min(top, max(box.bottom - tall, box.y))
    for index, part in enumerate(parts):
        top += part.above if index else 0.0
        place = Box(box.x, round(top, 2), box.width, 0)
        if part.texts:
            page.text(
                place, part.paragraphs(), role=part.role, name=part.name, balance=part.balance
            )
        else:
            bar = accent_rule(place.x, place.y, page.context)
            page.shape(bar, rule, name=part.name)
        top += _height(part, page.context, box.width)


def _height(part: PanelText, context: LayoutContext, width: float) -> float:
    if not part.texts:
        return context.measures(ColumnMeasures).rule_height
    return context.height(part.paragraphs(), width)
