"""One sentence, as large as it can stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout import look
from briefing.layout.kinds.panel import RULE_HEIGHT, RULE_WIDTH
from briefing.layout.look import Look
from briefing.layout.page import Page
from briefing.layout.prose import paragraph
from briefing.layout.text_blocks import split_texts
from briefing.model.geometry import Box
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.layout.context import Context
    from briefing.model.deck import Slide
    from briefing.model.scene import Paragraph
    from briefing.model.text import RichText

_TEXT = Look(bold=True, strong="accent", font="heading", leading=1.3)
_MORE = Look(color="muted", strong="ink", leading=1.5)
_MOST_LINES = 5
_RULE_GAP = 26.0
_GAP = 24.0
_OPTICAL = 0.42
_CLAUSE = lazy_regex("[，；：！？,;:!?](?=.)|——")
"""Where a slogan breathes: at the largest size at which it breaks nowhere else."""


def statement(slide: Slide, context: Context) -> list[Page] | None:
    """One page. The first text is the statement, a second one stands quietly below; anything more
    is points. Without a title the statement is the title.
    """
    texts, others = split_texts(slide.blocks)
    if others or not 0 < len(texts) <= 2:
        return None
    width = context.width - (24 if context.narrow else 64)
    fitting = [size for size in look.STATEMENT if _fits(texts, size, width, context)]
    if not fitting:
        return None
    clauses = len(_CLAUSE.findall(texts[0].plain)) + 1
    whole = [size for size in fitting if _lines(texts[0], size, width, context) <= clauses]
    paragraphs = _paragraphs(texts, (whole or fitting)[0])
    heights = _heights(paragraphs, width, context)
    tall = _tall(heights)
    page = Page(context)
    area = context.content
    top = area.y + (area.height - tall) * _OPTICAL
    page.shape(Box(area.x, round(top, 2), RULE_WIDTH, RULE_HEIGHT), "accent2", name="Accent rule")
    top += RULE_HEIGHT + _RULE_GAP
    for index, (para, height) in enumerate(zip(paragraphs, heights, strict=True)):
        role = "body" if index or slide.title else "title"
        name = "Statement" if role == "title" or not index else "Text"
        place = Box(area.x, round(top, 2), width, height)
        page.text(place, (para,), role=role, name=name, balance=not index)
        top += height + _GAP
    return [page]


def _fits(texts: list[RichText], size: float, width: float, context: Context) -> bool:
    tall = _tall(_heights(_paragraphs(texts, size), width, context))
    return tall <= context.content.height and _lines(texts[0], size, width, context) <= _MOST_LINES


def _lines(text: RichText, size: float, width: float, context: Context) -> int:
    return context.line_count(paragraph(text, _TEXT, size), width)


def _heights(paragraphs: list[Paragraph], width: float, context: Context) -> list[float]:
    return [context.height((para,), width) for para in paragraphs]


def _tall(heights: list[float]) -> float:
    """Of the rule and all texts, with what is between them."""
    return RULE_HEIGHT + _RULE_GAP + sum(heights) + _GAP * (len(heights) - 1)


def _paragraphs(texts: list[RichText], size: float) -> list[Paragraph]:
    first = paragraph(texts[0], _TEXT, size)
    return [first, *(paragraph(text, _MORE, 20.0) for text in texts[1:])]
