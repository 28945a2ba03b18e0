"""Cover, section and closing in a template: title, subtitle and details in its places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.in_template import fill_place, paragraphs_at
from briefing.layout.kinds.panel import meta_lines
from briefing.layout.page import Page
from briefing.layout.text_blocks import split_texts
from briefing.model.geometry import Box
from briefing.model.placeholder import Placeholder
from briefing.model.record import replace
from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Block, Slide
    from briefing.model.looks.template import TemplateLayout, TemplatePlace

_TITLE = Placeholder("title")
_GAP = 8.0


def opening(slide: Slide, context: LayoutContext) -> tuple[Page | None, tuple[Block, ...]]:
    """The page, and the blocks that are no text. No page where the words do not fit into the places
    of its layout.
    """
    layout = context.layout
    place = layout.places.get(_TITLE) if layout else None
    texts, others = split_texts(slide.blocks)
    title = slide.title or _otherwise(slide, context)
    if not title and texts:
        title, *texts = texts
    said = "".join(text.plain for text in (title, slide.subtitle, *texts))
    details = [*meta_lines(said, context), *texts] if slide.kind != "section" else texts
    first = [text for text in (slide.kicker, slide.subtitle) if text]
    page = Page(context, framed=False)
    if layout is None or place is None or not title:
        return None, ()
    if not fill_place(page, _TITLE, place, (title,), "Title"):
        return None, ()
    if not _below(page, layout, place, first, details):
        return None, ()
    return page, tuple(others)


def _otherwise(slide: Slide, context: LayoutContext) -> RichText:
    deck = context.deck
    if slide.kind == "cover":
        return deck.title or rich(context.words.untitled(1))
    return deck.section if slide.kind == "section" else RichText()


def _below(
    page: Page,
    layout: TemplateLayout,
    title: TemplatePlace,
    first: list[RichText],
    details: list[RichText],
) -> bool:
    """Subtitle and details in the places that there are; in a box under the title where there is
    none.
    """
    free = [
        (part, place) for part, place in layout.places.items() if part.role in ("subtitle", "body")
    ]
    free.sort(key=lambda one: (one[0].role != "subtitle", one[0].index))
    texts = [*first, *details]
    if not texts:
        return True
    if not free:
        return _in_box(page, title, texts)
    if len(free) > 1 and first and details:
        (part, place), (other, beside) = free[0], free[1]
        if fill_place(page, part, place, first, "Subtitle"):
            return fill_place(page, other, beside, details, "Details")
        return False
    part, place = free[0]
    return fill_place(page, part, place, texts, "Subtitle")


def _in_box(page: Page, title: TemplatePlace, texts: list[RichText]) -> bool:
    context = page.context
    top = title.box.bottom + title.insets[3] + _GAP
    for factor in (0.6, 0.5, 0.4, 0.3):
        paragraphs = tuple(
            replace(one, before=round(one.leading * 0.3, 2))
            for one in paragraphs_at(texts, title, factor)
        )
        tall = context.height(paragraphs, title.box.width)
        if top + tall <= context.size.height * 0.96:
            box = Box(title.box.x, top, title.box.width, 0)
            page.text(box, paragraphs, role="text", name="Subtitle")
            return True
    return False
