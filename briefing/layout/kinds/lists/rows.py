"""Rows: each point large, with its numeral, a hairline between each two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.fitting import fitting
from briefing.layout.kinds.lists.listed import counts, groups_of, keeps_numbers
from briefing.layout.markers import MarkerMeasures, draw_dot, draw_marker, numeral
from briefing.layout.page import Page
from briefing.layout.pictures.icons import draw_icon, within
from briefing.layout.prose import paragraph
from briefing.layout.variants.content import length_of
from briefing.model.design import Measures
from briefing.model.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import LayoutContext
    from briefing.layout.kinds.lists.listed import Group
    from briefing.model.deck import Slide


class RowsMeasures(Measures):
    """Of a theme: points in rows, all in pt."""

    PART = "rows"
    sizes: tuple[float, ...]
    short: float
    """Han, up to which all points may have the first of the sizes."""
    marker: float
    after_marker: float
    after_dot: float
    after_bar: float
    bar: float
    """Width of the line beside a text that is alone, or beside paragraphs."""
    tallest: float
    """Of a row."""
    few: tuple[float, ...]
    """The same where there is one, or two: then with as many lines as it takes."""
    air: float
    """Of a row that stays free above and below its text, together."""
    lines: int
    rule: float


def rows(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page."""
    groups = groups_of(slide)
    if groups is None or any(group.children for group in groups):
        return None
    page = Page(context)
    return [page] if draw_rows(page, groups, context.content) else None


def draw_mark(page: Page, square: Box, group: Group, name: str) -> None:
    """Its icon or its numeral; a dot where others have icons."""
    if group.icon:
        draw_icon(page, within(page, square), group.icon, name, step=group.step)
    elif group.number:
        letters = numeral(group.number, page.context)
        draw_marker(page, square, letters, f"{name} number", step=group.step)
    else:
        draw_dot(page, square.x, square.y + square.height / 2, f"{name} dot", step=group.step)


def draw_rows(page: Page, groups: Sequence[Group], area: Box) -> bool:
    """The points in `area`, evenly; False where they do not fit."""
    context = page.context
    m, style = context.measures(RowsMeasures), context.styles["row"]
    if not keeps_numbers(groups):
        return False
    counted = counts(groups) or any(group.icon for group in groups)
    few = len(groups) <= len(m.few)
    tall = min(area.height / len(groups), m.few[len(groups) - 1] if few else m.tallest)
    marker = min(m.marker, tall - m.air)
    marked = not all(group.plain for group in groups) and len(groups) > 1
    before = marker + m.after_marker if counted else m.after_dot if marked else m.after_bar
    short = all(length_of(group.text) <= m.short for group in groups)
    sizes = m.sizes if short else m.sizes[1:]
    texts = [group.text for group in groups]
    width, height = area.width - before, tall - m.air
    size = fitting(texts, style, sizes, width, height, context, lines=0 if few else m.lines)
    if not size:
        return False
    if not (counted or marked):
        bar = Box(area.x, area.y + m.air / 2, m.bar, round(tall * len(groups) - m.air, 2))
        page.shape(bar, "accent", name="Bar")
    dot = context.measures(MarkerMeasures).dot
    for index, group in enumerate(groups):
        top = round(area.y + index * tall, 2)
        name = f"Point {index + 1}"
        if index and (counted or marked):
            line = Box(area.x, round(top - m.rule / 2, 2), area.width, m.rule)
            page.shape(line, "rule", name=f"Rule {index}")
        if counted:
            square = Box(area.x, round(top + (tall - marker) / 2, 2), marker, marker)
            draw_mark(page, square, group, name)
        elif marked and not group.plain:
            x = area.x + max(min(m.after_dot - dot, 4.0), 0.0)
            draw_dot(page, x, top + tall / 2, f"{name} dot", step=group.step)
        place = Box(area.x + before, round(top + m.air / 2, 2), width, round(height, 2))
        para = paragraph(group.text, style, size)
        page.text(
            place,
            (para,),
            role="body",
            name=name,
            balance=True,
            valign="middle",
            step=group.step,
        )
    page.steps += max((group.step for group in groups), default=0)
    return True
