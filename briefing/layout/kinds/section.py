"""Opens a section: its numeral on a panel, its title beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout import look
from briefing.layout.kinds.panel import Part, column_height, draw_column
from briefing.layout.kinds.points import points
from briefing.layout.look import Look
from briefing.layout.page import Page
from briefing.layout.prose import paragraph
from briefing.layout.text_blocks import split_texts
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.context import Context
    from briefing.model.deck import Slide

_NUMERAL = Look(
    color="on_accent",
    strong="on_accent",
    bold=True,
    font="heading",
    leading=look.TITLE_LEADING,
    align="center",
)
_KICKER = Look(color="muted", strong="muted", tracking=0.12, leading=1.3)
_TITLE = Look(bold=True, strong="ink", font="heading", leading=look.TITLE_LEADING)
_TEXT = Look(color="muted", strong="ink", leading=1.5, before=0.25)

_SIZES = (look.SECTION_TITLE, 36.0, 32.0, 28.0, 24.0, 20.0)
PANEL = 300 / 960
"""Of the page's width."""
_GAP = 56.0


def section(slide: Slide, context: Context) -> list[Page] | None:
    """One page; long text and what is no text among the blocks follows as points."""
    texts, others = split_texts(slide.blocks)
    title = slide.title or context.deck.section
    if not title:
        return None
    panel = round(context.size.width * PANEL)
    box = Box(panel + _GAP, 48, context.size.width - panel - _GAP - look.MARGIN, 444)
    for kept, left in ((texts, others), ([], list(slide.blocks))):
        for size in _SIZES:
            parts = list(_parts(slide, title, kept, size, context))
            if column_height(parts, context, box.width) <= box.height - 40:
                page = Page(context, framed=False)
                _draw_panel(page, slide, panel)
                draw_column(parts, page, box, "accent2", optical=0.48)
                rest = replace(slide, blocks=tuple(left))
                return [page, *(points(rest, context) if left else [])]
    return None


def _parts(
    slide: Slide, title: RichText, texts: list[RichText], size: float, context: Context
) -> Iterator[Part]:
    kicker = slide.kicker
    place, sections = context.deck.place, context.deck.sections
    if not kicker and place and sections > 1:
        kicker = rich(context.words.part_of(place, sections))
    if kicker:
        yield Part("Kicker", (kicker,), _KICKER, look.CAPTION, "kicker")
    yield Part("Title", (title,), _TITLE, size, "title", above=16, balance=True)
    below = [text for text in (slide.subtitle, *texts) if text]
    if below:
        small = max(round(size * 0.45), 16)
        yield Part("Subtitle", tuple(below), _TEXT, small, "subtitle", above=20)


def _draw_panel(page: Page, slide: Slide, width: float) -> None:
    height = page.context.size.height
    page.shape(Box(0, 0, width, height), "accent", name="Section panel", part="frame")
    number = slide.number
    if not number and page.context.deck.place:
        number = f"{page.context.deck.place:02d}"
    if not number:
        return
    para = paragraph(rich(number), _NUMERAL, look.SECTION_NUMERAL)
    wide = page.context.natural(para)
    if wide > width - 32:
        size = max(look.SECTION_NUMERAL * (width - 32) / wide, 12.0)
        para = paragraph(rich(number), _NUMERAL, round(size - 0.5))
    # The middle of the digits stands on the middle of the page.
    tall = page.context.height((para,), width - 24)
    box = Box(12, (height - tall) / 2 - 2, width - 24, tall)
    page.text(box, (para,), role="number", name="Number")
