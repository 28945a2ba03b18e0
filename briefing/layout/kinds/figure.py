"""One to three big numbers. A single one stands beside what is said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.blocks import pieces_of
from briefing.layout.kinds.points import points
from briefing.layout.page import Page
from briefing.layout.pieces.figures import label_paragraph, value_paragraph, value_size
from briefing.layout.pieces.prose import Para, Prose
from briefing.layout.stack import Sheet, arrange, draw
from briefing.model import deck
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import replace

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Figure, Slide


class FigureMeasures(Measures):
    """Of a theme: a slide with one large number."""

    PART = "figure"
    share: float
    """Of the width, for a figure with text beside it."""
    gutter: float
    label: float
    above_label: float
    alone: float
    """A figure with nothing else on its page may be larger than the others."""
    rule: float
    optical: float


def figure(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """A single figure with text beside it; several, or one alone, one above the other."""
    blocks = slide.blocks
    if not blocks or not isinstance(blocks[0], deck.Figures):
        return None
    given = blocks[0].figures
    if len(given) != 1 or context.narrow:
        return points(slide, context)
    one = given[0]
    if not one.text and len(blocks) == 1:
        return _alone(one, context)
    return _beside(one, slide, context)


def _alone(one: Figure, context: LayoutContext) -> list[Page] | None:
    size = value_size(one, context.content.width, context, context.measures(FigureMeasures).alone)
    if _height(one, size, context.content.width, context) > context.content.height:
        return None
    page = Page(context)
    _draw_value(page, one, size, context.content)
    return [page]


def _beside(one: Figure, slide: Slide, context: LayoutContext) -> list[Page] | None:
    area, m = context.content, context.measures(FigureMeasures)
    width = round(area.width * m.share)
    left = Box(area.x, area.y, width, area.height)
    right = Box(left.right + m.gutter, area.y, area.width - width - m.gutter, area.height)
    text = [Para(paragraph, context.styles["text"]) for paragraph in one.text]
    pieces = ([Prose(text, context)] if text else []) + pieces_of(
        slide.blocks[1:], replace(context, content=right)
    )
    sheets = arrange(pieces, right, context)
    size = value_size(one, width, context)
    if len(sheets) > 1 or _height(one, size, width, context) > area.height:
        return None
    page = Page(context)
    middle = _draw_value(page, one, size, left)
    sheet = _centred(sheets[0], middle, right)
    if sheet:
        top = sheet[0].box.y
        tall = sheet[-1].box.bottom - top
        rule = Box(right.x - m.gutter / 2, top, m.rule, max(tall, 1))
        page.shape(rule, "rule", name="Figure rule")
    draw(sheet, page)
    return [page]


def _height(one: Figure, size: float, width: float, context: LayoutContext) -> float:
    """Of the number and its label."""
    m = context.measures(FigureMeasures)
    label = [label_paragraph(one, m.label, context)] if one.label else []
    below = m.above_label + context.height(label, width) if label else 0.0
    return context.height([value_paragraph(one, size, context)], width) + below


def _draw_value(page: Page, one: Figure, size: float, area: Box) -> float:
    """Number and label in the optical centre of `area`; their middle."""
    context = page.context
    m = context.measures(FigureMeasures)
    tall = _height(one, size, area.width, context)
    top = round(area.y + (area.height - tall) * m.optical, 2)
    value = (value_paragraph(one, size, context),)
    text = page.text(Box(area.x, top, area.width, 0), value, role="number", name="Figure value")
    if one.label:
        under = Box(area.x, text.box.bottom + m.above_label, area.width, 0)
        label = (label_paragraph(one, m.label, context),)
        page.text(under, label, role="label", name="Figure label")
    return top + tall / 2


def _centred(sheet: Sheet, middle: float, area: Box) -> Sheet:
    """The sheet moved so that its middle is at `middle`, inside `area`."""
    if not sheet:
        return sheet
    top, bottom = sheet[0].box.y, sheet[-1].box.bottom
    wanted = middle - (top + bottom) / 2
    move = min(max(wanted, area.y - top), area.bottom - bottom)
    return tuple(
        replace(placed, box=replace(placed.box, y=placed.box.y + move)) for placed in sheet
    )
