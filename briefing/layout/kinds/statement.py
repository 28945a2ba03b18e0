"""One sentence, as large as it can stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout import look
from briefing.layout.kinds.panel import RULE_HEIGHT, RULE_WIDTH
from briefing.layout.look import Look
from briefing.layout.page import Page
from briefing.layout.prose import paragraph
from briefing.layout.texts_of import split_texts
from briefing.model.geometry import Box

if TYPE_CHECKING:
    from briefing.layout.room import Room
    from briefing.model.deck import Slide
    from briefing.model.scene import Paragraph
    from briefing.model.text import Rich

_TEXT = Look(bold=True, strong="accent", font="heading", leading=1.3)
_MORE = Look(color="muted", strong="ink", leading=1.5)
_MOST_LINES = 5
_RULE_GAP = 26.0


def statement(slide: Slide, room: Room) -> list[Page] | None:
    """One page. The first text is the statement, a second one stands quietly below; anything more
    is points. Without a title the statement is the title.
    """
    texts, others = split_texts(slide.blocks)
    if others or not 0 < len(texts) <= 2:
        return None
    width = room.width - (24 if room.narrow else 64)
    for size in look.STATEMENT:
        paragraphs = _paragraphs(texts, size)
        heights = [room.height((paragraphs[0],), width, balance=True)]
        heights += [room.height((para,), width) for para in paragraphs[1:]]
        tall = sum(heights) + 24 * (len(heights) - 1) + RULE_HEIGHT + _RULE_GAP
        lines = round(heights[0] / paragraphs[0].leading)
        if tall <= room.content.height and lines <= _MOST_LINES:
            break
    else:
        return None
    page = Page(room)
    area = room.content
    top = area.y + (area.height - tall) * 0.42
    page.shape(Box(area.x, round(top, 2), RULE_WIDTH, RULE_HEIGHT), "accent2", name="Accent rule")
    top += RULE_HEIGHT + _RULE_GAP
    for index, (para, height) in enumerate(zip(paragraphs, heights, strict=True)):
        role = "body" if index or slide.title else "title"
        name = "Statement" if role == "title" or not index else "Text"
        place = Box(area.x, round(top, 2), width, height)
        page.text(place, (para,), role=role, name=name, balance=not index)
        top += height + 24
    return [page]


def _paragraphs(texts: list[Rich], size: float) -> list[Paragraph]:
    first = paragraph(texts[0], _TEXT, size)
    return [first, *(paragraph(text, _MORE, 20.0) for text in texts[1:])]
