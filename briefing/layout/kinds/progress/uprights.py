"""An agenda in columns: Chinese upright, Latin turned, on leaves or between hairlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.kinds.panel import stage_page
from briefing.layout.kinds.progress.entries import EntryMeasures, fitting, fitting_title
from briefing.layout.kinds.progress.names import numeral
from briefing.layout.motifs.panels import Screen, leaves, seal_ground
from briefing.layout.prose import paragraph
from briefing.layout.typeset.characters import is_chinese
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.text import rich

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.layout.kinds.progress.entries import Entry
    from briefing.layout.page import Page
    from briefing.model.deck import Slide
    from briefing.model.scene import Paragraph, Vertical


class UprightMeasures(Measures):
    """Of a theme: an agenda's columns."""

    PART = "uprights"
    leaves: bool
    """Each stands on a leaf of a screen, with its numeral in a seal."""
    rightmost_first: bool
    """In Chinese."""
    numeral_below: bool
    seal: float
    top: float
    below_numeral: float
    head: float
    """Where the middle of the head's column is, of the width."""
    text: float
    text_width: float
    """Of the width, for what stands under a head."""
    rule: float


def uprights(slide: Slide, entries: list[Entry], context: LayoutContext) -> Page | None:
    """None where it does not fit."""
    m, area, box = (
        context.measures(UprightMeasures),
        context.boxes["agenda_columns"],
        context.boxes["agenda_title"],
    )
    title = fitting_title(slide.title, box, context)
    wide = area.width / len(entries)
    long = area.bottom - area.y - m.top - m.below_numeral - (m.seal if not m.leaves else 0)
    sets = [_columns(entry, wide, long, context) for entry in entries]
    if title is None or None in sets:
        return None
    page = stage_page("agenda", context)
    upright = m.leaves and is_chinese(slide.title.plain) and len(slide.title.plain) <= 4
    way: Vertical = "eaVert" if upright else ""
    page.text(
        box,
        title,
        role="title",
        name="Title",
        valign="middle" if not m.leaves else "top",
        vertical=way,
    )
    if slide.subtitle:
        foot = context.boxes["agenda_foot"]
        style = context.styles["agenda_text"]
        text = paragraph(slide.subtitle, style, context.measures(EntryMeasures).texts[0])
        page.text(foot, (text,), role="subtitle", name="Subtitle", valign="bottom")
    backwards = m.rightmost_first and context.deck.lang.startswith("zh")
    for index, (entry, columns) in enumerate(zip(entries, sets, strict=True)):
        place = len(entries) - 1 - index if backwards else index
        cell = Box(round(area.x + place * wide, 2), area.y, round(wide, 2), area.height)
        if columns:
            _draw(entry, index, cell, columns, page, first=place == 0)
    return page


_Columns = tuple["list[Paragraph]", "list[Paragraph]"]


def _columns(entry: Entry, wide: float, long: float, context: LayoutContext) -> _Columns | None:
    m, sizes = context.measures(UprightMeasures), context.measures(EntryMeasures)
    head = fitting((entry.head,), "agenda_entry", sizes.heads, long, 0.5 * wide, context)
    room = m.text_width * wide
    below = fitting(entry.below, "agenda_below", sizes.texts, long, room, context)
    return None if head is None or below is None else (head, below)


def _draw(
    entry: Entry, index: int, cell: Box, columns: _Columns, page: Page, *, first: bool
) -> None:
    context = page.context
    m, sizes = context.measures(UprightMeasures), context.measures(EntryMeasures)
    if m.leaves:
        for motif in context.design.motifs["leaf"]:
            if isinstance(motif, Screen):
                page.draw(*leaves(motif, Box(cell.x, 0, cell.width, context.size.height), 1, index))
    elif not first:
        page.shape(Box(cell.x, cell.y, m.rule, cell.height), "rule", name=f"Rule {index + 1}")
    middle = cell.x + m.head * cell.width
    side = min(m.seal, 0.6 * cell.width)
    top = cell.bottom - side if m.numeral_below else cell.y + m.top
    seal = Box(round(middle - side / 2, 2), top, side, side)
    if m.leaves:
        page.draw(*seal_ground(seal, "background", "accent"))
    number = numeral(entry.number, sizes.numerals, context.deck.lang)
    para = paragraph(rich(number), context.styles["agenda_number"], min(sizes.numeral, 0.6 * side))
    page.text(
        seal, (para,), role="number", index=index + 1, name=f"Number {index + 1}", valign="middle"
    )
    start = cell.y + m.top if m.numeral_below else top + side + m.below_numeral
    end = top - m.below_numeral if m.numeral_below else cell.bottom
    long = end - start
    for texts, at, share, role in (
        (columns[0], m.head, 0.5, "head"),
        (columns[1], m.text, m.text_width, "text"),
    ):
        if not texts:
            continue
        tall = context.height(texts, long)
        x = cell.x + at * cell.width - max(tall, 0.0) / 2
        del share
        way: Vertical = "eaVert" if is_chinese(texts[0].text) else "vert"
        page.text(
            Box(round(x, 2), start, tall, long),
            texts,
            role="head" if role == "head" else "text",
            index=index + 1,
            name=f"{role.capitalize()} {index + 1}",
            vertical=way,
        )
