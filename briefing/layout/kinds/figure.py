"""One to three big numbers. A single one has marks that count it, or what is said of it, beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.blocks import pieces_of
from briefing.layout.fitting import fitting, together
from briefing.layout.kinds.points import points
from briefing.layout.kinds.side import titled_page
from briefing.layout.page import Page
from briefing.layout.pieces.figures import value_paragraph, value_size
from briefing.layout.pieces.marks import MarksMeasures, draw_marks, draw_row, grid
from briefing.layout.pieces.prose import Para, Prose
from briefing.layout.prose import join, paragraph
from briefing.layout.stack import arrange, draw
from briefing.layout.unit_marks import unit_marks
from briefing.model import deck
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import LayoutContext
    from briefing.layout.unit_marks import UnitMarks
    from briefing.model.deck import Figure, Slide


class FigureMeasures(Measures):
    """Of a theme: a slide with one large number, all in pt."""

    PART = "figure"
    share: float
    """Of the width, for the number."""
    gutter: float
    number: float
    """Largest size; `alone`, where nothing else stands on the page."""
    alone: float
    units: tuple[float, ...]
    label: float
    texts: tuple[float, ...]
    """Sizes."""
    upper: float
    """Height of number and unit, where the marks stand under them."""
    below_number: float
    after_unit: float
    above_text: float
    caption: float
    above_caption: float
    rule: float


class SeveralMeasures(Measures):
    """Of a theme: two or three large numbers beside each other, all in pt."""

    PART = "several"
    most: int
    most_narrow: int
    gutter: float
    rule: float
    number: float
    below_number: float
    marks: int
    """So many, at most, stand under a number."""
    row: float
    """Height of the row of marks."""
    label: float
    label_small: float
    texts: tuple[float, ...]
    above_text: float
    lowest: float
    optical: float


def figure(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """A single figure with marks or text beside it; several, one above the other where need be."""
    blocks = slide.blocks
    if not blocks or not isinstance(blocks[0], deck.Figures):
        return None
    given = blocks[0].figures
    if len(given) != 1 or not given[0].value:
        page = Page(context)
        alone = len(blocks) == 1 and all(one.value for one in given)
        return [page] if alone and _draw_several(page, given) else points(slide, context)
    one, area, m = given[0], context.content, context.measures(FigureMeasures)
    marks = None if context.narrow else unit_marks(one)
    others = slide.blocks[1:]
    width = round(area.width * m.share)
    right = Box(area.x + width + m.gutter, area.y, area.width - width - m.gutter, area.height)
    plain = all(isinstance(block, deck.Points) for block in others)
    if plain and (marks or (context.narrow and (one.text or others))):
        page = Page(context)
        texts = [
            *one.text,
            *(p.text for b in others if isinstance(b, deck.Points) for p in b.items),
        ]
        left = Box(area.x, area.y, width if marks else area.width, area.height)
        if _draw(page, one, texts, left, m.number):
            if marks:
                _draw_chart(page, marks, right)
            return [page]
    if not one.text and not others:
        page = Page(context)
        return [page] if _draw(page, one, [], area, m.alone) else None
    return _beside(one, slide, Box(area.x, area.y, width, area.height), right, context)


def split(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """A single figure beside the title on its panel."""
    first, *others = slide.blocks or (None,)
    if not isinstance(first, deck.Figures) or len(first.figures) != 1:
        return None
    one = first.figures[0]
    plain = [block.items for block in others if isinstance(block, deck.Points)]
    page = titled_page(slide, context)
    if page is None or len(plain) < len(others) or not one.value:
        return None
    texts = [*one.text, *(point.text for items in plain for point in items)]
    m, area = context.measures(FigureMeasures), context.boxes["beside"]
    marks, box = unit_marks(one), context.boxes["side_text"]
    style = context.styles["side_posts"]
    small = together(texts, style, m.texts, box.width, box.height, context)
    if marks is None or not small:
        return [page] if _draw(page, one, texts, area, m.number) else None
    if texts:
        paras = [paragraph(text, style, small) for text in texts]
        page.text(box, paras, role="body", name="Body", valign="bottom")
    upper = Box(area.x, area.y, area.width, m.upper)
    if not _draw(page, one, [], upper, m.number):
        return None
    below = Box(area.x, upper.bottom, area.width, area.bottom - upper.bottom)
    _draw_chart(page, marks, below)
    return [page]


def _draw(page: Page, one: Figure, texts: list[RichText], area: Box, most: float) -> bool:
    """The number, its unit and what it counts in a line under it, and the texts below."""
    context = page.context
    m, styles = context.measures(FigureMeasures), context.styles
    if one.unit.plain[:1] in ("%", "％"):  # no unit, but a part of the number
        one = replace(one, value=join((one.value, one.unit), ""), unit=RichText())
    bare = replace(one, unit=RichText())
    size = value_size(bare, area.width, context, most)
    number = value_paragraph(bare, size, context)
    tall = number.leading
    if context.height((number,), area.width) > tall + 0.1:
        return False
    place = Box(area.x, area.y, area.width, tall)
    page.text(place, (number,), role="number", name="Figure value")
    top = round(place.bottom + m.below_number, 2)
    x, right = area.x, area.x + area.width
    line = m.units[0] * styles["figure_unit"].leading
    if one.unit:
        unit_size = fitting([one.unit], styles["figure_unit"], m.units, area.width, line, context)
        if not unit_size:
            return False
        unit = paragraph(one.unit, styles["figure_unit"], unit_size)
        wide = context.natural(unit) + 1
        page.text(
            Box(x, top, wide, line), (unit,), role="label", name="Figure unit", valign="bottom"
        )
        x += wide + m.after_unit
    label = paragraph(one.label, styles["figure_label"], m.label)
    if one.label and one.unit and context.natural(label) > right - x:
        top += line
        x, line = area.x, context.height((label,), area.width)
    if one.label:
        room = Box(x, top, right - x, line)
        page.text(room, (label,), role="label", name="Figure label", valign="bottom")
    top = round(top + line + m.above_text, 2)
    if not texts:
        return top - m.above_text <= area.bottom
    page.shape(Box(area.x, top, area.width, m.rule), "rule", name="Figure rule")
    below = Box(area.x, top + m.above_text, area.width, area.bottom - top - m.above_text)
    small = together(texts, styles["figure_text"], m.texts, below.width, below.height, context)
    if not small:
        return False
    paras = [paragraph(text, styles["figure_text"], small) for text in texts]
    page.text(below, paras, role="body", name="Body")
    return True


def _draw_several(page: Page, given: Sequence[Figure]) -> bool:
    """Beside each other, with a mark for each of what is counted; False where they do not fit."""
    context, m = page.context, page.context.measures(SeveralMeasures)
    area, styles = context.content, context.styles
    if not 2 <= len(given) <= (m.most_narrow if context.narrow else m.most):
        return False
    width = round((area.width - m.gutter * (len(given) - 1)) / len(given), 2)
    size = min(value_size(one, width, context, m.number) for one in given)
    marks = [unit_marks(one, m.marks) for one in given]
    marked = all(one is not None and not one.each and one.of <= m.marks for one in marks)
    numbers = [value_paragraph(one, size, context) for one in given]
    tall = numbers[0].leading
    label_top = tall + m.below_number + (m.row if marked else 0.0)
    label_tall = 2 * m.label * styles["several_label"].leading
    text_top = label_top + label_tall + m.above_text
    labels = [one.label for one in given]
    label = fitting(
        labels, styles["several_label"], (m.label, m.label_small), width, label_tall, context
    )
    small = min(
        (
            together(one.text, styles["card_body"], m.texts, width, area.height - text_top, context)
            for one in given
            if one.text
        ),
        default=m.texts[0],
    )
    if not label or not small:
        return False
    if all(
        context.line_count(paragraph(text, styles["several_label"], label), width) == 1
        for text in labels
        if text
    ):
        text_top -= label * styles["several_label"].leading
    used = text_top if any(one.text for one in given) else text_top - m.above_text
    start = area.y + max(area.height - used - m.lowest, 0.0) * m.optical
    for index, (one, number) in enumerate(zip(given, numbers, strict=True)):
        x, name = round(area.x + index * (width + m.gutter), 2), f"Figure {index + 1}"
        if index:
            line = Box(x - m.gutter / 2, area.y, m.rule, area.height)
            page.shape(line, "rule", name=f"{name} rule")
        place = Box(x, round(start, 2), width, tall)
        page.text(place, (number,), role="number", index=index + 1, name=f"{name} number")
        found = marks[index]
        if marked and found is not None:
            draw_row(page, found, Box(x, round(start + tall + m.below_number, 2), width, m.row))
        if one.label:
            box = Box(x, round(start + label_top, 2), width, text_top - m.above_text - label_top)
            para = paragraph(one.label, styles["several_label"], label)
            page.text(box, (para,), role="label", index=index + 1, name=f"{name} label")
        if one.text:
            y = round(start + text_top, 2)
            paras = [paragraph(text, styles["card_body"], small) for text in one.text]
            under = Box(x, y, width, area.bottom - y)
            page.text(under, paras, role="text", index=index + 1, name=f"{name} text")
    return True


def _draw_chart(page: Page, marks: UnitMarks, area: Box) -> None:
    """The marks, and under them what one of them stands for."""
    context, m = page.context, page.context.measures(FigureMeasures)
    style = context.styles["figure_caption"]
    caption = m.above_caption + m.caption * style.leading if marks.each else 0.0
    room = Box(area.x, area.y + m.below_number, area.width, area.height - caption - m.below_number)
    _, pitch = grid(marks, room.width, room.height, context.measures(MarksMeasures))
    tall = draw_marks(page, marks, room)
    if marks.each:
        said = rich(context.words.each_mark(marks.each, marks.unit))
        place = Box(area.x, round(room.y + tall - pitch * 0.2 + m.above_caption, 2), area.width, 0)
        place = replace(place, height=m.caption * style.leading)
        page.text(place, (paragraph(said, style, m.caption),), role="caption", name="Marks caption")


def _beside(
    one: Figure, slide: Slide, left: Box, right: Box, context: LayoutContext
) -> list[Page] | None:
    """Number at the left, text at the right; where that is too much, one above the other."""
    m = context.measures(FigureMeasures)
    if context.narrow:
        return points(slide, context)
    text = [Para(given, context.styles["text"]) for given in one.text]
    pieces = ([Prose(text, context)] if text else []) + pieces_of(
        slide.blocks[1:], replace(context, content=right)
    )
    sheets = arrange(pieces, right, context)
    page = Page(context)
    if len(sheets) > 1 or not _draw(page, replace(one, text=()), [], left, m.number):
        return None
    x = right.x - m.gutter / 2
    page.shape(Box(x, left.y, m.rule, left.height), "rule", name="Figure rule")
    draw(sheets[0], page)
    return [page]
