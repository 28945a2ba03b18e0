"""Texts one above the other on a ground of their own: what covers, sections and closings share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout import look
from briefing.layout.look import Look
from briefing.layout.page import Page
from briefing.layout.prose import paragraph
from briefing.model.geometry import Box
from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import Context
    from briefing.model.placeholder import Role
    from briefing.model.scene import Paragraph
    from briefing.model.text import RichText
    from briefing.model.theme import Color


@record
class Part:
    """A text box of the column, or with no texts an accent rule."""

    name: str
    texts: tuple[RichText, ...]
    look: Look
    size: float
    role: Role | None = None
    above: float = 0.0
    """Space over it, pt."""
    balance: bool = False

    def paragraphs(self) -> list[Paragraph]:
        before = round(self.look.before * self.size, 2)
        return [paragraph(text, self.look, self.size, before=before) for text in self.texts]


TITLE_LOOK = Look(
    color="cover_ink", strong="cover_ink", bold=True, font="heading", leading=look.TITLE_LEADING
)
KICKER_LOOK = Look(color="cover_muted", strong="cover_muted", tracking=0.18, leading=1.3)

_DISC = 0.72
"""Of the page's height."""
RULE_HEIGHT = 3.0
RULE_WIDTH = 72.0


def cover_page(parts: Sequence[Part], context: Context, box: Box) -> Page:
    """The parts in `box` on the ground of covers and closings."""
    page = Page(context, ground="cover", framed=False)
    _draw_disc(page)
    draw_column(parts, page, box, "accent2")
    return page


def _draw_disc(page: Page) -> None:
    """A sun or moon on the cover's ground, in the colour where its gradient ends: one limb stands
    out, the other dissolves.
    """
    size = page.context.size
    across = round(size.height * _DISC)
    x = size.width - across - round(size.height * 0.1)
    box = Box(x, round(size.height * 0.58 - across / 2), across, across)
    page.shape(box, "cover_end", "ellipse", name="Disc")


def column_height(parts: Sequence[Part], context: Context, width: float) -> float:
    return sum(
        _height(part, context, width) + (part.above if index else 0.0)
        for index, part in enumerate(parts)
    )


def draw_column(
    parts: Sequence[Part], page: Page, box: Box, rule: Color, *, optical: float = 0.46
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
            bar = Box(place.x, place.y, RULE_WIDTH, RULE_HEIGHT)
            page.shape(bar, rule, name=part.name)
        top += _height(part, page.context, box.width)


def _height(part: Part, context: Context, width: float) -> float:
    if not part.texts:
        return RULE_HEIGHT
    return context.height(part.paragraphs(), width)
