"""The last words, on the cover's ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.kinds.panel import (
    KICKER_LOOK,
    TITLE_LOOK,
    Part,
    column_height,
    cover_page,
)
from briefing.layout.kinds.points import points
from briefing.layout.look import Look
from briefing.layout.text_blocks import split_texts
from briefing.model.geometry import Box
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.context import Context
    from briefing.layout.page import Page
    from briefing.model.deck import Slide
    from briefing.model.text import RichText

_TEXT = Look(color="cover_muted", strong="cover_ink", leading=1.6, before=0.2)

_SIZES = (54.0, 48.0, 42.0, 36.0, 30.0, 26.0, 22.0)
_LEFT = 72.0
_TOP = 56.0


def closing(slide: Slide, context: Context) -> list[Page] | None:
    """One page; what is no text among the blocks follows as points."""
    texts, others = split_texts(slide.blocks)
    if not slide.title and not texts:
        return None
    title, texts = (slide.title, texts) if slide.title else (texts[0], texts[1:])
    box = Box(_LEFT, _TOP, context.size.width - 2 * _LEFT, context.size.height - 2 * _TOP)
    for size in _SIZES:
        parts = list(_parts(slide, title, texts, size))
        if column_height(parts, context, box.width) <= box.height:
            break
    else:
        return None
    rest = points(replace(slide, blocks=tuple(others)), context) if others else []
    return [cover_page(parts, context, box), *rest]


def _parts(slide: Slide, title: RichText, texts: list[RichText], size: float) -> Iterator[Part]:
    small = max(round(size * 0.36), 16)
    if slide.kicker:
        yield Part("Kicker", (slide.kicker,), KICKER_LOOK, 16, "kicker")
    yield Part("Title", (title,), TITLE_LOOK, size, "title", above=18, balance=True)
    if slide.subtitle or texts:
        yield Part("Accent rule", (), _TEXT, 0, above=26)
    if slide.subtitle:
        yield Part("Subtitle", (slide.subtitle,), _TEXT, small, "subtitle", above=22)
    if texts:
        yield Part("Details", tuple(texts), _TEXT, small, "body", above=16)
