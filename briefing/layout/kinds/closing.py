"""The last words, with the theme's motif complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.kinds.panel import (
    PanelText,
    column_height,
    draw_column,
    fitting_details,
    meta_lines,
    stage_page,
)
from briefing.layout.kinds.points import points
from briefing.layout.kinds.progress.leaves import name_leaves
from briefing.layout.motifs.panels import Screen
from briefing.layout.text_blocks import split_texts
from briefing.model.design import Measures
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.model.deck import Slide
    from briefing.model.text import RichText
    from briefing.model.theme import Color


class ClosingMeasures(Measures):
    """Of a theme: the last slide."""

    PART = "closing"
    sizes: tuple[float, ...]
    optical: float
    kicker: float
    short: int
    """Characters of a title that stands small over what is said last."""
    above_title: float
    text_share: float
    """Of the title's size."""
    text_least: float
    above_text: float
    rule: bool
    rule_color: Color
    above_rule: float
    details: tuple[float, ...]
    names: bool
    """All sections stand on the leaves of its screen."""


def closing(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page; what is no text among the blocks follows as points."""
    texts, others = split_texts(slide.blocks)
    texts = [text for text in (slide.subtitle, *texts) if text]
    if not slide.title and not texts:
        return None
    m, box, foot = (
        context.measures(ClosingMeasures),
        context.boxes["closing"],
        context.boxes["closing_details"],
    )
    said = "".join(text.plain for text in (slide.title, slide.kicker, *texts))
    details = tuple(meta_lines(said, context))
    below = fitting_details(details, context.styles["closing_detail"], m.details, foot, context)
    for size in m.sizes:
        parts = list(_parts(slide, texts, size, context))
        if column_height(parts, context, box.width) <= box.height:
            break
    else:
        return None
    page = stage_page("closing", context)
    draw_column(parts, page, box, m.rule_color, m.optical)
    if below is not None and details:
        draw_column([below], page, foot, m.rule_color, 0)
    if m.names:
        for motif in context.design.motifs["closing"]:
            if isinstance(motif, Screen):
                name_leaves(page, motif)
    rest = (
        points(
            replace(slide, subtitle=replace(slide.subtitle, runs=()), blocks=tuple(others)), context
        )
        if others
        else []
    )
    return [page, *rest]


def _parts(
    slide: Slide, texts: list[RichText], size: float, context: LayoutContext
) -> Iterator[PanelText]:
    """A title that only says thanks stands over the last sentence, which is the large one."""
    m, styles = context.measures(ClosingMeasures), context.styles
    if slide.kicker:
        yield PanelText("Kicker", (slide.kicker,), styles["closing_text"], m.text_least, "kicker")
    large, title = styles["closing_title"], slide.title
    if title and texts and len(title.plain) <= m.short:
        yield PanelText("Title", (title,), styles["closing_kicker"], m.kicker, "title")
        yield PanelText("Words", (texts[0],), large, size, "subtitle", m.above_title, True)
        texts = texts[1:]
    elif title:
        yield PanelText("Title", (title,), large, size, "title", m.above_title, True)
    else:
        yield PanelText("Title", (texts[0],), large, size, "title", m.above_title, True)
        texts = texts[1:]
    if texts:
        small = max(round(size * m.text_share), m.text_least)
        style = styles["closing_text"]
        yield PanelText("Details", tuple(texts), style, small, "body", m.above_text)
    if m.rule:
        yield PanelText("Accent rule", (), large, 0, above=m.above_rule)
