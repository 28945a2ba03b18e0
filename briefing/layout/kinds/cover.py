"""The cover: kicker, title, subtitle, date and place, hosts, on the theme's gradient."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout import look
from briefing.layout.kinds.panel import (
    KICKER_LOOK,
    TITLE_LOOK,
    Part,
    column_height,
    cover_page,
)
from briefing.layout.kinds.points import points
from briefing.layout.look import Look
from briefing.layout.prose import join
from briefing.layout.text_blocks import split_texts
from briefing.model.document import Meta
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.text import rich

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.context import Context
    from briefing.layout.page import Page
    from briefing.model.deck import Slide
    from briefing.model.text import RichText

_SUBTITLE = Look(color="cover_ink", strong="cover_ink", leading=1.4, before=0.3)
_DETAIL = Look(color="cover_muted", strong="cover_muted", leading=1.6)

_SIZES = (look.COVER_TITLE, 42.0, 38.0, 34.0, 30.0, 26.0, 22.0)
_HOSTS_IN_A_LINE = 4
_LEFT = 72.0
_TOP = 48.0


def cover(slide: Slide, context: Context) -> list[Page] | None:
    """One page; what is no text among the blocks follows as points."""
    texts, others = split_texts(slide.blocks)
    title = slide.title or context.deck.title or rich(context.words.untitled(1))
    box = Box(_LEFT, _TOP, context.size.width - 2 * _LEFT, context.size.height - 2 * _TOP)
    for size in _SIZES:
        parts = list(_parts(slide, title, texts, size, context))
        if column_height(parts, context, box.width) <= box.height and _calm(
            title, size, box, context
        ):
            break
    else:
        return None
    rest = points(replace(slide, blocks=tuple(others)), context) if others else []
    return [cover_page(parts, context, box), *rest]


def _calm(title: RichText, size: float, box: Box, context: Context) -> bool:
    """At most three lines while there is a smaller size."""
    part = Part("Title", (title,), TITLE_LOOK, size, balance=True)
    lines = column_height([part], context, box.width) / (size * look.TITLE_LEADING)
    return lines <= 3.1 or size == _SIZES[-1]


def _parts(
    slide: Slide, title: RichText, texts: list[RichText], size: float, context: Context
) -> Iterator[Part]:
    small = max(round(size * 0.37), 14)
    if slide.kicker:
        yield Part("Kicker", (slide.kicker,), KICKER_LOOK, max(small - 1, 14), "kicker")
    yield Part("Title", (title,), TITLE_LOOK, size, "title", above=18, balance=True)
    if slide.subtitle:
        large = max(round(size * 0.48), 16)
        yield Part(
            "Subtitle", (slide.subtitle,), _SUBTITLE, large, "subtitle", above=12, balance=True
        )
    details = tuple(_details(slide, texts, context))
    if details:
        yield Part("Accent rule", (), _DETAIL, 0, above=26)
        yield Part("Details", details, _DETAIL, small, "body", above=22)


def _details(slide: Slide, texts: list[RichText], context: Context) -> Iterator[RichText]:
    """Date and place, hosts, author as the front matter has them, where the slide does not say so
    itself; then what it says.
    """
    said = "".join(text.plain for text in (slide.title, slide.subtitle, *texts))
    meta = context.deck.meta or Meta()
    fresh = [host for host in meta.hosts if host.plain not in said]
    when = [text for text in (meta.date, meta.place) if text and text.plain not in said]
    yield from _joined(tuple(when), " · ")
    if len(fresh) < _HOSTS_IN_A_LINE:
        yield from _joined(tuple(fresh), " × ")
    else:
        yield from fresh
    yield from (text for text in (meta.author,) if text and text.plain not in said)
    yield from texts


def _joined(texts: tuple[RichText, ...], between: str) -> Iterator[RichText]:
    if texts:
        yield join(texts, between)
