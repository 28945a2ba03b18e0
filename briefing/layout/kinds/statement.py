"""One sentence, as large as it can stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.kinds.panel import accent_rule
from briefing.layout.page import Page
from briefing.layout.prose import paragraph
from briefing.layout.text_blocks import split_texts
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Slide
    from briefing.model.scene import Paragraph
    from briefing.model.text import RichText

_CLAUSE = lazy_regex("[，；：！？,;:!?](?=.)|——")
"""Where a slogan breathes: at the largest size at which it breaks nowhere else."""


class StatementMeasures(Measures):
    """Of a theme: a slide with one sentence."""

    PART = "statement"
    sizes: tuple[float, ...]
    lines: int
    """Of the statement, at most."""
    right: float
    """Pt of the content that stay free."""
    text: float
    """Size of what stands below it."""
    gap: float
    rule_gap: float
    optical: float


def statement(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page. The first text is the statement, a second one stands quietly below; anything more
    is points. Without a title the statement is the title; a title alone is the statement.
    """
    texts, others = split_texts(slide.blocks)
    alone = not (texts or others) and bool(slide.title)
    texts = [slide.title] if alone else texts
    if others or not 0 < len(texts) <= 2:
        return None
    m, area = context.measures(StatementMeasures), context.content
    width = area.width - m.right
    fitting = [size for size in m.sizes if _fits(texts, size, width, context)]
    if not fitting:
        return None
    clauses = len(_CLAUSE.findall(texts[0].plain)) + 1
    whole = [size for size in fitting if _lines(texts[0], size, width, context) <= clauses]
    paragraphs = _paragraphs(texts, (whole or fitting)[0], context)
    heights = _heights(paragraphs, width, context)
    page = Page(context)
    top = area.y + (area.height - _tall(heights, context)) * m.optical
    rule = accent_rule(area.x, round(top, 2), context)
    page.shape(rule, "accent2", name="Accent rule")
    top += rule.height + m.rule_gap
    for index, (para, height) in enumerate(zip(paragraphs, heights, strict=True)):
        role = "body" if index or (slide.title and not alone) else "title"
        name = "Statement" if role == "title" or not index else "Text"
        place = Box(area.x, round(top, 2), width, height)
        page.text(place, (para,), role=role, name=name, balance=not index)
        top += height + m.gap
    return [page]


def _fits(texts: list[RichText], size: float, width: float, context: LayoutContext) -> bool:
    tall = _tall(_heights(_paragraphs(texts, size, context), width, context), context)
    most = context.measures(StatementMeasures).lines
    return tall <= context.content.height and _lines(texts[0], size, width, context) <= most


def _lines(text: RichText, size: float, width: float, context: LayoutContext) -> int:
    return context.line_count(paragraph(text, context.styles["statement"], size), width)


def _heights(paragraphs: list[Paragraph], width: float, context: LayoutContext) -> list[float]:
    return [context.height((para,), width) for para in paragraphs]


def _tall(heights: list[float], context: LayoutContext) -> float:
    """Of the rule and all texts, with what is between them."""
    m = context.measures(StatementMeasures)
    rule = accent_rule(0, 0, context).height
    return rule + m.rule_gap + sum(heights) + m.gap * (len(heights) - 1)


def _paragraphs(texts: list[RichText], size: float, context: LayoutContext) -> list[Paragraph]:
    first = paragraph(texts[0], context.styles["statement"], size)
    style, small = context.styles["statement_text"], context.measures(StatementMeasures).text
    return [first, *(paragraph(text, style, small) for text in texts[1:])]
