"""Opens a section: its numeral on a panel, its title beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.kinds.panel import PanelText, column_height, draw_column
from briefing.layout.kinds.points import points
from briefing.layout.page import Page
from briefing.layout.prose import paragraph
from briefing.layout.text_blocks import split_texts
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Slide


class SectionMeasures(Measures):
    """Of a theme: the slide that opens a section."""

    PART = "section"
    sizes: tuple[float, ...]
    optical: float
    spare: float
    """Pt of its box that stay free."""
    above_title: float
    text_share: float
    """Of the title's size."""
    text_least: float
    above_text: float
    numeral: float
    numeral_inset: float
    """From the panel's sides, at least."""
    numeral_rise: float
    """The middle of the digits stands on the middle of the panel."""


def section(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page; long text and what is no text among the blocks follows as points."""
    texts, others = split_texts(slide.blocks)
    title = slide.title or context.deck.section
    if not title:
        return None
    m, box = context.measures(SectionMeasures), context.boxes["section"]
    for kept, left in ((texts, others), ([], list(slide.blocks))):
        for size in m.sizes:
            parts = list(_parts(slide, title, kept, size, context))
            if column_height(parts, context, box.width) <= box.height - m.spare:
                page = Page(context, framed=False)
                _draw_panel(page, slide)
                draw_column(parts, page, box, "accent2", m.optical)
                rest = replace(slide, blocks=tuple(left))
                return [page, *(points(rest, context) if left else [])]
    return None


def _parts(
    slide: Slide, title: RichText, texts: list[RichText], size: float, context: LayoutContext
) -> Iterator[PanelText]:
    kicker = slide.kicker
    place, sections = context.deck.place, context.deck.sections
    if not kicker and place and sections > 1:
        kicker = rich(context.words.part_of(place, sections))
    m, styles = context.measures(SectionMeasures), context.styles
    if kicker:
        yield PanelText(
            "Kicker", (kicker,), styles["section_kicker"], context.scale.caption, "kicker"
        )
    yield PanelText("Title", (title,), styles["section_title"], size, "title", m.above_title, True)
    below = tuple(text for text in (slide.subtitle, *texts) if text)
    if below:
        small = max(round(size * m.text_share), m.text_least)
        yield PanelText("Subtitle", below, styles["section_text"], small, "subtitle", m.above_text)


def _draw_panel(page: Page, slide: Slide) -> None:
    context = page.context
    panel = context.boxes["section_panel"]
    page.shape(panel, "accent", name="Section panel", part="frame")
    number = slide.number
    if not number and context.deck.place:
        number = f"{context.deck.place:02d}"
    if not number:
        return
    m, style = context.measures(SectionMeasures), context.styles["section_numeral"]
    para = paragraph(rich(number), style, m.numeral)
    wide, most = context.natural(para), panel.width - 2 * m.numeral_inset
    if wide > most:
        size = max(m.numeral * most / wide, 12.0)
        para = paragraph(rich(number), style, round(size - 0.5))
    area = context.boxes["section_number"]
    tall = context.height((para,), area.width)
    top = area.y + (area.height - tall) / 2 - m.numeral_rise
    page.text(Box(area.x, top, area.width, tall), (para,), role="number", name="Number")
