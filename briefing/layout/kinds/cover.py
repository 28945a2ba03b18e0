"""The cover: kicker, title, subtitle; date, place and hosts at its foot. What the kicker says is
perhaps stamped in a seal, and a short Chinese title may stand in columns.
"""

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
from briefing.layout.motifs.panels import seal_ground, seal_squares
from briefing.layout.prose import paragraph
from briefing.layout.text_blocks import split_texts
from briefing.layout.typeset.characters import is_han
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.model.deck import Slide
    from briefing.model.theme import Color

_STAMPED = (1, 4)
"""Characters that fill a seal."""


class CoverMeasures(Measures):
    """Of a theme: the first slide."""

    PART = "cover"
    sizes: tuple[float, ...]
    lines: int
    """Of the title, at most, while there is a smaller size."""
    optical: float
    kicker: float
    above_title: float
    subtitle_share: float
    """Of the title's size."""
    subtitle_least: float
    above_subtitle: float
    details: tuple[float, ...]
    rule_at: str
    """Under the `title`, over the `details`, or nowhere."""
    rule_color: Color
    above_rule: float
    below_rule: float
    sealed: bool
    """One or four characters of the kicker are stamped in a seal; otherwise it is blank."""
    seal_fill: Color
    seal_ink: Color
    columns: int
    """Han of a title that stands in columns, at most; 0 for none."""
    column_sizes: tuple[float, ...]
    column_subtitle: float
    column_gap: float
    column_seal: float


def cover(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page; what is no text among the blocks follows as points."""
    texts, others = split_texts(slide.blocks)
    slide = replace(slide, title=slide.title or context.deck.title or _untitled(context))
    said = "".join(text.plain for text in (slide.title, slide.subtitle, *texts))
    details = (*meta_lines(said, context), *texts)
    page = _in_columns(slide, details, context) or _in_lines(slide, details, context)
    if page is None:
        return None
    rest = points(replace(slide, blocks=tuple(others)), context) if others else []
    return [page, *rest]


def _untitled(context: LayoutContext) -> RichText:
    return rich(context.words.untitled(1))


def _in_lines(slide: Slide, details: tuple[RichText, ...], context: LayoutContext) -> Page | None:
    m, box, foot = (
        context.measures(CoverMeasures),
        context.boxes["cover"],
        context.boxes["cover_details"],
    )
    style = context.styles["cover_detail"]
    below = fitting_details(details, style, m.details, foot, context)
    if below is None:  # so much that it must stand under the title, wherever that ends
        box = Box(box.x, box.y, box.width, foot.bottom - box.y)
    stamped = m.sealed and _stamp(slide.kicker) != ""
    for size in m.sizes:
        parts = list(_parts(slide, size, context, stamped=stamped))
        if below is None:
            parts.append(PanelText("Details", details, style, m.details[-1], "body", m.below_rule))
        if column_height(parts, context, box.width) <= box.height and _calm(slide, size, context):
            break
    else:
        return None
    page = stage_page("cover", context)
    end = draw_column(parts, page, box, m.rule_color, m.optical)
    if below is not None and details:
        _draw_details(below, page, foot, end, ruled=m.rule_at == "details")
    if m.sealed:
        _draw_seal(page, context.boxes["cover_seal"], slide.kicker if stamped else RichText())
    return page


def _draw_details(part: PanelText, page: Page, foot: Box, end: float, *, ruled: bool) -> None:
    """At the foot's top, or where the column ends if that is lower."""
    m, top = page.context.measures(CoverMeasures), foot.y
    if ruled:
        rule = [PanelText("Accent rule", (), part.style, 0)]
        top = draw_column(rule, page, Box(foot.x, max(top, end), foot.width, 0), m.rule_color, 0)
        top += m.below_rule
    tall = column_height([part], page.context, foot.width)
    top = min(top, foot.bottom - tall)
    draw_column([part], page, Box(foot.x, top, foot.width, tall), m.rule_color, 0)


def _calm(slide: Slide, size: float, context: LayoutContext) -> bool:
    """Of few lines, or as small as titles are."""
    measures, style = context.measures(CoverMeasures), context.styles["cover_title"]
    part = PanelText("Title", (slide.title,), style, size, balance=True)
    lines = column_height([part], context, context.boxes["cover"].width) / (size * style.leading)
    return lines <= measures.lines + 0.1 or size == measures.sizes[-1]


def _parts(
    slide: Slide, size: float, context: LayoutContext, *, stamped: bool
) -> Iterator[PanelText]:
    m, styles = context.measures(CoverMeasures), context.styles
    if slide.kicker and not stamped:
        yield PanelText("Kicker", (slide.kicker,), styles["cover_kicker"], m.kicker, "kicker")
    small = max(round(size * m.subtitle_share), m.subtitle_least)
    subtitle = PanelText(
        "Subtitle",
        (slide.subtitle,),
        styles["cover_subtitle"],
        small,
        "subtitle",
        m.above_subtitle,
        True,
    )
    if slide.subtitle and stamped:
        yield subtitle
    yield PanelText(
        "Title", (slide.title,), styles["cover_title"], size, "title", m.above_title, True
    )
    if slide.subtitle and not stamped:
        yield subtitle
    if m.rule_at == "title":
        yield PanelText("Accent rule", (), styles["cover_title"], 0, above=m.above_rule)


# in columns


def _in_columns(slide: Slide, details: tuple[RichText, ...], context: LayoutContext) -> Page | None:
    """None where the theme has no such cover, or the title is too long or not Chinese."""
    m, area, aside = (
        context.measures(CoverMeasures),
        context.boxes["cover_columns"],
        context.boxes["cover_aside"],
    )
    style = context.styles["cover_detail"]
    below = fitting_details(details, style, m.details, aside, context)
    if below is None or not _columnar(slide.title, m.columns) or len(slide.subtitle.plain) > 40:
        return None
    for size in m.column_sizes:
        para = paragraph(slide.title, context.styles["cover_title"], size)
        para = replace(para, leading=round(size * _COLUMN, 2))
        if context.height((para,), area.height) <= area.width / 2:
            break
    else:
        return None
    page = stage_page("cover", context, "cover_columns")
    title = page.text(area, (para,), role="title", name="Title", balance=True, vertical="eaVert")
    left, low = title.box.x - m.column_gap, area.y
    if slide.subtitle:
        text = paragraph(slide.subtitle, context.styles["cover_subtitle"], m.column_subtitle)
        tall = area.height - m.column_seal - 2 * m.column_gap
        place = Box(left - 200, area.y, 200, tall)
        column = page.text(place, (text,), role="subtitle", name="Subtitle", vertical="eaVert")
        low = column.box.y + max(line.x + line.width for line in column.lines) + m.column_gap
        left = column.box.x + column.box.width / 2 + m.column_seal / 2
    if details:
        draw_column([below], page, aside, m.rule_color, 0)
    if m.sealed:
        box = Box(left - m.column_seal, low, m.column_seal, m.column_seal)
        _draw_seal(page, box, slide.kicker)
    if slide.kicker and not (m.sealed and _stamp(slide.kicker)):
        _draw_kicker_aside(slide.kicker, page, aside, below)
    return page


_COLUMN = 1.62
"""Distance of columns, of the type size."""


def _draw_kicker_aside(kicker: RichText, page: Page, aside: Box, below: PanelText) -> None:
    """Under the details, which it would else push down."""
    context = page.context
    tall = column_height([below], context, aside.width)
    size = context.measures(CoverMeasures).kicker
    part = PanelText("Kicker", (kicker,), context.styles["cover_kicker"], size, "kicker")
    draw_column([part], page, Box(aside.x, aside.y + tall + size, aside.width, 0), "accent", 0)


def _columnar(text: RichText, most: int) -> bool:
    plain = text.plain
    return 0 < len(plain) <= most and all(is_han(one) or one in "，、：·！？" for one in plain)


# the seal


def _stamp(kicker: RichText) -> str:
    """What of a kicker can be stamped."""
    plain = kicker.plain
    return plain if len(plain) in _STAMPED and all(map(is_han, plain)) else ""


def _draw_seal(page: Page, box: Box, kicker: RichText) -> None:
    """With the kicker's characters in two rows, or blank."""
    m, style = page.context.measures(CoverMeasures), page.context.styles["seal"]
    page.draw(*seal_ground(box, m.seal_fill, m.seal_ink))
    letters = _stamp(kicker)
    if not letters:
        page.draw(*seal_squares(box, m.seal_fill, m.seal_ink))
        return
    size = round(box.width * (0.32 if len(letters) > 1 else 0.6), 1)
    wide = size * (2.4 if len(letters) > 1 else 1.2)
    place = Box(box.x + (box.width - wide) / 2, box.y, wide, box.height)
    page.text(
        place, (paragraph(kicker, style, size),), role="kicker", name="Kicker", valign="middle"
    )
