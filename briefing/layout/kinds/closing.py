"""The last words, on the cover's ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.kinds.panel import PanelText, column_height, cover_page
from briefing.layout.kinds.points import points
from briefing.layout.text_blocks import split_texts
from briefing.model.design import Measures
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.model.deck import Slide
    from briefing.model.text import RichText


class ClosingMeasures(Measures):
    """Of a theme: the last slide."""

    PART = "closing"
    sizes: tuple[float, ...]
    optical: float
    kicker: float
    above_title: float
    text_share: float
    """Of the title's size."""
    text_least: float
    above_rule: float
    below_rule: float
    above_details: float


def closing(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page; what is no text among the blocks follows as points."""
    texts, others = split_texts(slide.blocks)
    if not slide.title and not texts:
        return None
    title, texts = (slide.title, texts) if slide.title else (texts[0], texts[1:])
    measures, box = context.measures(ClosingMeasures), context.boxes["closing"]
    for size in measures.sizes:
        parts = list(_parts(slide, title, texts, size, context))
        if column_height(parts, context, box.width) <= box.height:
            break
    else:
        return None
    rest = points(replace(slide, blocks=tuple(others)), context) if others else []
    return [cover_page(parts, context, box, measures.optical), *rest]


def _parts(
    slide: Slide, title: RichText, texts: list[RichText], size: float, context: LayoutContext
) -> Iterator[PanelText]:
    m, styles = context.measures(ClosingMeasures), context.styles
    small, style = max(round(size * m.text_share), m.text_least), styles["closing_text"]
    if slide.kicker:
        yield PanelText("Kicker", (slide.kicker,), styles["cover_kicker"], m.kicker, "kicker")
    yield PanelText("Title", (title,), styles["cover_title"], size, "title", m.above_title, True)
    if slide.subtitle or texts:
        yield PanelText("Accent rule", (), style, 0, above=m.above_rule)
    if slide.subtitle:
        yield PanelText("Subtitle", (slide.subtitle,), style, small, "subtitle", m.below_rule)
    if texts:
        yield PanelText("Details", tuple(texts), style, small, "body", m.above_details)
