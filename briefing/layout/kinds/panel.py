"""Texts one above the other on a ground of their own: what covers, sections, posters and closings
share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefing.layout.page import Page
from briefing.layout.prose import join, paragraph
from briefing.model.design import Measures
from briefing.model.document import Meta
from briefing.model.geometry import Box
from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Kind
    from briefing.model.design import TextStyle
    from briefing.model.placeholder import Role
    from briefing.model.scene import Paragraph
    from briefing.model.text import RichText
    from briefing.model.theme import Color

_HOSTS_IN_A_LINE = 4


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


def stage_page(kind: Kind, context: LayoutContext, ornaments: str = "") -> Page:
    """A page without a title bar, on the ground and with the ornaments of its kind, or others."""
    page = Page(context, ground=context.design.grounds[kind], framed=False)
    page.ornament(ornaments or kind)
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
    parts: Sequence[PanelText],
    page: Page,
    box: Box,
    rule: Color,
    optical: float,
    align: Literal["left", "center"] = "left",
) -> float:
    """The parts in `box`, their middle at `optical` of its height. Answers where they end."""
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
            if align == "center":
                bar = accent_rule(box.x + (box.width - bar.width) / 2, place.y, page.context)
            page.shape(bar, rule, name=part.name)
        top += _height(part, page.context, box.width)
    return top


def _height(part: PanelText, context: LayoutContext, width: float) -> float:
    if not part.texts:
        return context.measures(ColumnMeasures).rule_height
    return context.height(part.paragraphs(), width)


def meta_lines(said: str, context: LayoutContext) -> Iterator[RichText]:
    """Date and place, hosts, author as the front matter has them, but for what is `said`."""
    meta = context.deck.meta or Meta()
    fresh = [host for host in meta.hosts if host.plain not in said]
    when = [text for text in (meta.date, meta.place) if text and text.plain not in said]
    if when:
        yield join(tuple(when), " · ")
    if len(fresh) < _HOSTS_IN_A_LINE:
        yield from fresh
    else:
        yield join(tuple(fresh), " · ")
    yield from (text for text in (meta.author,) if text and text.plain not in said)


def fitting_details(
    texts: tuple[RichText, ...],
    style: TextStyle,
    sizes: Sequence[float],
    box: Box,
    context: LayoutContext,
) -> PanelText | None:
    """The small texts at the foot of a cover, at the largest size that fits the box."""
    for size in sizes:
        part = PanelText("Details", texts, style, size, "body")
        if column_height([part], context, box.width) <= box.height:
            return part
    return None
