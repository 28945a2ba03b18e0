"""The cover: kicker, title, subtitle, date and place, hosts, on the theme's gradient."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.kinds.panel import PanelText, column_height, cover_page
from briefing.layout.kinds.points import points
from briefing.layout.prose import join
from briefing.layout.text_blocks import split_texts
from briefing.model.design import Measures
from briefing.model.document import Meta
from briefing.model.record import replace
from briefing.model.text import rich

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.model.deck import Slide
    from briefing.model.text import RichText

_HOSTS_IN_A_LINE = 4


class CoverMeasures(Measures):
    """Of a theme: the first slide."""

    PART = "cover"
    sizes: tuple[float, ...]
    lines: int
    """Of the title, at most, while there is a smaller size."""
    optical: float
    above_title: float
    subtitle_share: float
    """Of the title's size; so is the details'."""
    subtitle_least: float
    above_subtitle: float
    detail_share: float
    detail_least: float
    kicker_smaller: float
    """Than the details."""
    above_rule: float
    below_rule: float


def cover(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page; what is no text among the blocks follows as points."""
    texts, others = split_texts(slide.blocks)
    title = slide.title or context.deck.title or rich(context.words.untitled(1))
    measures, box = context.measures(CoverMeasures), context.boxes["cover"]
    for size in measures.sizes:
        parts = list(_parts(slide, title, texts, size, context))
        fits = column_height(parts, context, box.width) <= box.height
        if fits and _calm(title, size, context):
            break
    else:
        return None
    rest = points(replace(slide, blocks=tuple(others)), context) if others else []
    return [cover_page(parts, context, box, measures.optical), *rest]


def _calm(title: RichText, size: float, context: LayoutContext) -> bool:
    """Of few lines, or as small as titles are."""
    measures, style = context.measures(CoverMeasures), context.styles["cover_title"]
    part = PanelText("Title", (title,), style, size, balance=True)
    lines = column_height([part], context, context.boxes["cover"].width) / (size * style.leading)
    return lines <= measures.lines + 0.1 or size == measures.sizes[-1]


def _parts(
    slide: Slide, title: RichText, texts: list[RichText], size: float, context: LayoutContext
) -> Iterator[PanelText]:
    m, styles = context.measures(CoverMeasures), context.styles
    small = max(round(size * m.detail_share), m.detail_least)
    if slide.kicker:
        kicker = max(small - m.kicker_smaller, m.detail_least)
        yield PanelText("Kicker", (slide.kicker,), styles["cover_kicker"], kicker, "kicker")
    yield PanelText("Title", (title,), styles["cover_title"], size, "title", m.above_title, True)
    if slide.subtitle:
        large, style = max(round(size * m.subtitle_share), m.subtitle_least), "cover_subtitle"
        yield PanelText(
            "Subtitle", (slide.subtitle,), styles[style], large, "subtitle", m.above_subtitle, True
        )
    details = tuple(_details(slide, texts, context))
    if details:
        style = styles["cover_detail"]
        yield PanelText("Accent rule", (), style, 0, above=m.above_rule)
        yield PanelText("Details", details, style, small, "body", m.below_rule)


def _details(slide: Slide, texts: list[RichText], context: LayoutContext) -> Iterator[RichText]:
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
