"""An agenda along an arc: a disc for each entry, its text beside."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefing.layout.kinds.panel import stage_page
from briefing.layout.kinds.progress.entries import EntryMeasures, fitting, fitting_title
from briefing.layout.kinds.progress.names import numeral
from briefing.layout.motifs.rounds import around_point
from briefing.layout.prose import paragraph
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.scene import Shape
from briefing.model.text import rich

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.layout.kinds.progress.entries import Entry
    from briefing.layout.page import Page
    from briefing.model.deck import Slide


class ArcMeasures(Measures):
    """Of a theme: the arc that an agenda's entries follow."""

    PART = "arc"
    radius: float
    """About the middle of the page's left edge."""
    pitch: float
    """From entry to entry, at most."""
    spread: float
    """From the first to the last, at most."""
    disc: float
    ring: float
    beside: float
    """From a disc's middle to its text."""
    right: float
    """Of the page that stays free."""


def along_arc(slide: Slide, entries: list[Entry], context: LayoutContext) -> Page | None:
    """None where it does not fit."""
    m, sizes, box = (
        context.measures(ArcMeasures),
        context.measures(EntryMeasures),
        context.boxes["agenda_title"],
    )
    title = fitting_title(slide.title, box, context)
    count, middle = len(entries), context.size.height / 2
    pitch = min(m.pitch, m.spread / max(count - 1, 1))
    if title is None:
        return None
    rows: list[tuple[Entry, float, float]] = []
    for index, entry in enumerate(entries):
        y = middle + (index - (count - 1) / 2) * pitch
        rows.append((entry, math.sqrt(max(m.radius**2 - (y - middle) ** 2, 0.0)), y))
    wide = context.size.width - m.right - m.radius - m.beside
    texts = [
        (
            fitting((entry.head,), "agenda_entry", sizes.heads, wide, pitch * 0.55, context),
            fitting(entry.below, "agenda_below", sizes.texts, wide, pitch * 0.5, context),
        )
        for entry, _, _ in rows
    ]
    if any(head is None or below is None for head, below in texts):
        return None
    page = stage_page("agenda", context)
    page.text(box, title, role="title", name="Title", valign="bottom")
    if slide.subtitle:
        style, foot = context.styles["agenda_text"], context.boxes["agenda_foot"]
        text = paragraph(slide.subtitle, style, sizes.texts[0])
        page.text(foot, (text,), role="subtitle", name="Subtitle")
    for index, ((entry, x, y), (head, below)) in enumerate(zip(rows, texts, strict=True), 1):
        _draw_disc(numeral(entry.number, sizes.numerals, context.deck.lang), index, x, y, page)
        left, head, below = x + m.beside, head or [], below or []
        tall = context.height(head, wide) + context.height(below, wide)
        top = y - tall / 2
        placed = page.text(
            Box(left, top, wide, 0), head, role="head", index=index, name=f"Head {index}"
        )
        if below:
            page.text(
                Box(left, placed.box.bottom, wide, 0),
                below,
                role="text",
                index=index,
                name=f"Text {index}",
            )
    return page


def _draw_disc(number: str, index: int, x: float, y: float, page: Page) -> None:
    context = page.context
    m, sizes = context.measures(ArcMeasures), context.measures(EntryMeasures)
    ring, disc = around_point(x, y, m.ring), around_point(x, y, m.disc)
    page.draw(
        Shape(ring, "ellipse", "background", "accent", 0.75, name=f"Ring {index}"),
        Shape(disc, "ellipse", "accent", name=f"Disc {index}"),
    )
    para = paragraph(rich(number), context.styles["agenda_number"], sizes.numeral)
    page.text(disc, (para,), role="number", index=index, name=f"Number {index}", valign="middle")
