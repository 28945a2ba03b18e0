"""Opens a section: its numeral and title, and how far the talk is, by the theme's own motif."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.kinds.panel import PanelText, column_height, draw_column, stage_page
from briefing.layout.kinds.points import points
from briefing.layout.kinds.progress.leaves import draw_leaves, open_leaf
from briefing.layout.kinds.progress.names import draw_names, numeral
from briefing.layout.motifs.panels import seal_ground
from briefing.layout.prose import paragraph
from briefing.layout.text_blocks import split_texts
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.model.deck import Slide


class SectionMeasures(Measures):
    """Of a theme: the slide that opens a section."""

    PART = "section"
    sizes: tuple[float, ...]
    optical: float
    above_title: float
    text: float
    above_text: float
    kicker: float
    kicker_below: bool
    """Which part it is stands under the title, not over it."""
    above_kicker: float
    leaves: bool
    """The page is the open leaf of a screen."""
    names: bool
    """All sections stand at its foot."""
    numerals: str
    """`han` in Chinese, `arabic`, or `padded`."""
    numeral: float
    numeral_inset: float
    """From the sides of its box, at least."""
    numeral_rise: float
    """The middle of the digits stands on the middle of its box."""
    seal: bool
    """The numeral is stamped in a seal."""


def section(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page; long text and what is no text among the blocks follows as points."""
    texts, others = split_texts(slide.blocks)
    title = slide.title or context.deck.section
    if not title:
        return None
    m = context.measures(SectionMeasures)
    leaves = m.leaves and not context.bare
    inner = open_leaf(context) if leaves else Box(0, 0, *_whole(context))
    box = _within(context.boxes["section"], inner, context)
    for kept, left in ((texts, others), ([], list(slide.blocks))):
        for size in m.sizes:
            parts = list(_parts(slide, title, kept, size, context))
            if column_height(parts, context, box.width) <= box.height:
                page = stage_page("section", context)
                if leaves:
                    draw_leaves(page, inner)
                _draw_numeral(page, slide, inner)
                draw_column(parts, page, box, "accent2", m.optical)
                if m.names:
                    draw_names(page, context.boxes["section_names"])
                rest = replace(slide, blocks=tuple(left))
                return [page, *(points(rest, context) if left else [])]
    return None


def _whole(context: LayoutContext) -> tuple[float, float]:
    return context.size.width, context.size.height


def _within(box: Box, inner: Box, context: LayoutContext) -> Box:
    """A box of the whole page, with the same margins in the open leaf."""
    return Box(inner.x + box.x, box.y, box.width - context.size.width + inner.width, box.height)


def _parts(
    slide: Slide, title: RichText, texts: list[RichText], size: float, context: LayoutContext
) -> Iterator[PanelText]:
    kicker, deck = slide.kicker, context.deck
    if not kicker and deck.place and deck.sections > 1:
        kicker = rich(context.words.part_of(deck.place, deck.sections))
    m, styles = context.measures(SectionMeasures), context.styles
    above = m.above_kicker if m.kicker_below else 0.0
    which = PanelText("Kicker", (kicker,), styles["section_kicker"], m.kicker, "kicker", above)
    if kicker and not m.kicker_below:
        yield which
    yield PanelText("Title", (title,), styles["section_title"], size, "title", m.above_title, True)
    below = tuple(text for text in (slide.subtitle, *texts) if text)
    if below:
        yield PanelText("Subtitle", below, styles["section_text"], m.text, "subtitle", m.above_text)
    if kicker and m.kicker_below:
        yield which


def _draw_numeral(page: Page, slide: Slide, inner: Box) -> None:
    context = page.context
    m, style = context.measures(SectionMeasures), context.styles["section_numeral"]
    number, place = slide.number, context.deck.place
    if place and (not number or number.isdecimal()):
        number = numeral(place, m.numerals, context.deck.lang)
    if not number:
        return
    given = context.boxes["section_number"]
    area = Box(inner.x + given.x, given.y, given.width, given.height)
    if m.seal:
        page.draw(
            *(replace(one, part="content") for one in seal_ground(area, "accent", "on_accent"))
        )
    para = paragraph(rich(number), style, m.numeral)
    wide, most = context.natural(para), area.width - 2 * m.numeral_inset
    if wide > most:
        size = max(m.numeral * most / wide, 12.0)
        para = paragraph(rich(number), style, round(size - 0.5))
    tall = context.height((para,), area.width)
    top = area.y + (area.height - tall) / 2 - m.numeral_rise
    page.text(Box(area.x, top, area.width, tall), (para,), role="number", name="Number")
