"""An agenda over a horizon: a light under each entry."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefing.layout.kinds.panel import stage_page
from briefing.layout.kinds.progress.entries import EntryMeasures, fitting, fitting_title
from briefing.layout.kinds.progress.names import numeral
from briefing.layout.motifs.lights import Horizon, glow
from briefing.layout.prose import paragraph
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.shapes.paint import Tone
from briefing.model.text import rich

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.layout.kinds.progress.entries import Entry
    from briefing.layout.page import Page
    from briefing.model.deck import Slide


class LightsMeasures(Measures):
    """Of a theme: an agenda's entries over their lights."""

    PART = "lights"
    gap: float
    """Between entries."""
    scale: float
    """Of a light."""
    above: float
    """From an entry's text to the line down to its light."""
    line: float


def over_horizon(slide: Slide, entries: list[Entry], context: LayoutContext) -> Page | None:
    """None where it does not fit."""
    m, sizes, box, area = (
        context.measures(LightsMeasures),
        context.measures(EntryMeasures),
        context.boxes["agenda_title"],
        context.boxes["agenda_columns"],
    )
    title = fitting_title(slide.title, box, context)
    wide = (area.width - m.gap * (len(entries) - 1)) / len(entries)
    number = context.styles["agenda_number"].line(sizes.numeral)
    texts = [
        (
            fitting((entry.head,), "agenda_entry", sizes.heads, wide, area.height * 0.4, context),
            fitting(entry.below, "agenda_below", sizes.texts, wide, area.height * 0.4, context),
        )
        for entry in entries
    ]
    heads = [context.height(head or [], wide) for head, _ in texts]
    tall = number + max(heads) + max(context.height(below or [], wide) for _, below in texts)
    if title is None or tall > area.height or any(None in pair for pair in texts):
        return None
    page = stage_page("agenda", context)
    page.text(box, title, role="title", name="Title")
    if slide.subtitle:
        style, foot = context.styles["agenda_text"], context.boxes["agenda_foot"]
        text = paragraph(slide.subtitle, style, sizes.texts[0])
        page.text(foot, (text,), role="subtitle", name="Subtitle", valign="bottom")
    for index, (entry, (head, below)) in enumerate(zip(entries, texts, strict=True), 1):
        left = round(area.x + (index - 1) * (wide + m.gap), 2)
        said = numeral(entry.number, sizes.numerals, context.deck.lang)
        para = paragraph(rich(said), context.styles["agenda_number"], sizes.numeral)
        page.text(
            Box(left, area.y, wide, 0), (para,), role="number", index=index, name=f"Number {index}"
        )
        page.text(
            Box(left, area.y + number, wide, 0),
            head or [],
            role="head",
            index=index,
            name=f"Head {index}",
        )
        if below:
            page.text(
                Box(left, area.y + number + max(heads), wide, 0),
                below,
                role="text",
                index=index,
                name=f"Text {index}",
            )
        _draw_light(page, left + 7 * m.scale, area.y + tall + m.above, index)
    return page


def _draw_light(page: Page, x: float, top: float, index: int) -> None:
    """On the horizon straight below, with a line down to it."""
    context, m = page.context, page.context.measures(LightsMeasures)
    horizon = next(
        (one for one in context.design.motifs["agenda"] if isinstance(one, Horizon)), None
    )
    if horizon is None:
        return
    y = horizon.y - math.sqrt(max(horizon.r**2 - (x - horizon.x) ** 2, 0.0))
    if y > top:
        line = Box(x - m.line / 2, top, m.line, y - top)
        page.shape(line, Tone("accent", 0.4), name=f"Line {index}")
    page.draw(*glow(x, y, "accent", m.scale))
