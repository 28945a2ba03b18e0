"""Panel: the speaker at the left over the height of the page, what was said beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.blocks import pieces_of
from briefing.layout.fitting import calm, fitting, together
from briefing.layout.kinds.side import SideMeasures, draw_side
from briefing.layout.kinds.speakers.said import Said, said_on
from briefing.layout.page import Page
from briefing.layout.pictures.photo import draw_face
from briefing.layout.pieces.people import monogram
from briefing.layout.prose import paragraph
from briefing.layout.quotation import draw_quotation
from briefing.layout.stack import arrange, draw
from briefing.layout.title import followed
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import LayoutContext
    from briefing.layout.kinds.lists.listed import Group
    from briefing.model.deck import Slide
    from briefing.model.text import RichText


class SpeakerPanelMeasures(Measures):
    """Of a theme: a speaker on a panel, all in pt."""

    PART = "speaker_panel"
    monograms: tuple[float, ...]
    """Sides, the first at which all posts have room."""
    names: tuple[float, ...]
    roles: float
    posts: tuple[float, ...]
    """Sizes."""
    above_name: float
    above_role: float
    above_posts: float
    above_post: float
    rule: float
    titles: tuple[float, ...]
    """Sizes of a title that says more than who speaks."""
    quotes: tuple[float, ...]
    above_quote: float
    """From the mark that opens it."""
    quote_tall: float
    """Height of a quotation of one line or two; of a longer one:"""
    quote_high: float
    longest: int
    """Characters of a first point that stands in the quotation's place."""
    above_rows: float
    few: int
    """So many points may have the first of the sizes:"""
    sizes: tuple[float, ...]
    tallest: tuple[float, ...]
    """Of a point's row, by their number; of more, the last."""
    air: float


def panel(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """The panel stands on every page of the slide. None where somebody has more posts than it
    holds.
    """
    said = said_on(slide)
    if said is None or slide.subtitle or slide.footnotes:
        return None
    page = _page(slide, said, context)
    if page is None:
        return None
    area = _beside(said, context)
    if _draw_said(page, said.leading(context.measures(SpeakerPanelMeasures).longest), area):
        return [page]
    under = _under_quote(page, said, area)
    if under is not None:
        return [page]
    inside = replace(context, content=area)
    pages: list[Page] = []
    for sheet in arrange(pieces_of(said.rest, inside), area, context):
        page = _page(slide, said, context)
        if page is None:
            return None
        draw(sheet, page)
        pages.append(page)
    return pages


def _under_quote(page: Page, said: Said, area: Box) -> Box | None:
    """The quotation large, and whatever follows it below, where one page holds that; where it was
    drawn, or None.
    """
    if len(said.quote) != 1 or said.by or len(said.rest) < 2:
        return None
    context, m = page.context, page.context.measures(SpeakerPanelMeasures)
    tall, size = _quoted(said.quote, area.width, context)
    top = area.y + tall + m.above_rows
    below = Box(area.x, top, area.width, area.bottom - top)
    inside = replace(context, content=below)
    sheets = arrange(pieces_of(said.rest[1:], inside), below, context)
    if not size or len(sheets) > 1:
        return None
    _draw_quote(page, said.quote[0], Box(area.x, area.y, area.width, tall), size)
    draw(sheets[0], page)
    return below


def _draw_quote(page: Page, quote: RichText, box: Box, size: float) -> None:
    above = page.context.measures(SpeakerPanelMeasures).above_quote
    draw_quotation(page, box.x, box.y - above)
    para = paragraph(quote, page.context.styles["said"], size)
    page.text(box, (para,), role="quote", name="Quotation", balance=True, valign="middle")


def _beside(said: Said, context: LayoutContext) -> Box:
    area = context.boxes["speaker_said"]
    if said.told:
        return area
    title = context.boxes["speaker_title"]
    return Box(area.x, title.bottom, area.width, area.bottom - title.bottom)


def _page(slide: Slide, said: Said, context: LayoutContext) -> Page | None:
    """With the panel, and the title."""
    sides = context.measures(SpeakerPanelMeasures).monograms
    pages = (_with_monogram(slide, said, side, context) for side in sides)
    return next(filter(None, pages), None)


def _with_monogram(slide: Slide, said: Said, side: float, context: LayoutContext) -> Page | None:
    m, styles, boxes = context.measures(SpeakerPanelMeasures), context.styles, context.boxes
    person, box = said.person, boxes["speaker_side"]
    inner = boxes["speaker_person"]
    name_size = calm(
        [person.name], styles["side_name"], m.names, inner.width, inner.height, context
    )
    page = Page(context)
    page.titled = True
    draw_side(page, box)
    square = Box(inner.x, inner.y, side, side)
    draw_face(page, square, person, monogram(person.name), "Speaker monogram", on_side=True)
    if not name_size:
        name_size = fitting(
            [person.name], styles["side_name"], m.names, inner.width, inner.height / 3, context
        )
    if not name_size or not _draw_title(page, slide, said):
        return None
    top = square.bottom + m.above_name
    name = paragraph(person.name, styles["side_name"], name_size)
    tall = context.height((name,), inner.width)
    place = Box(inner.x, top, inner.width, tall)
    role = "title" if said.told else "name"
    page.text(place, (name,), role=role, name="Speaker name", balance=True)
    top += tall
    if person.role:
        role_text = paragraph(person.role, styles["side_role"], m.roles)
        tall = context.height((role_text,), inner.width)
        place = Box(inner.x, top + m.above_role, inner.width, tall)
        page.text(place, (role_text,), role="label", name="Speaker role")
        top += m.above_role + tall
    posts = [post for post in person.posts if post]
    if not posts:
        return page
    top = round(top + m.above_posts, 2)
    page.shape(
        Box(inner.x, top, inner.width, m.rule),
        context.measures(SideMeasures).rule_fill,
        name="Speaker rule",
    )
    under = Box(inner.x, top + m.above_posts, inner.width, inner.bottom - top - m.above_posts)
    style = styles["side_posts"]
    size = together(posts, style, m.posts, under.width, under.height, context, above=m.above_post)
    if not size:
        return None
    paras = [paragraph(post, style, size, before=m.above_post) for post in posts]
    page.text(under, paras, role="posts", name="Speaker posts")
    return page


def _draw_title(page: Page, slide: Slide, said: Said) -> bool:
    """Where it says more than who speaks, it stands over what was said."""
    if said.told or not slide.title:
        return said.told
    context, box = page.context, page.context.boxes["speaker_title"]
    m, style = context.measures(SpeakerPanelMeasures), context.styles["title"]
    size = fitting([slide.title], style, m.titles, box.width, box.height, context, lines=2)
    if size:
        run = context.words.continued(*slide.run) if slide.run[1] > 1 else ""
        para = followed(slide.title, style, size, run)
        page.text(box, (para,), role="title", name="Title", balance=True)
    return bool(size)


def _draw_said(page: Page, said: Said, area: Box) -> bool:
    """Quotation and points; False where something else is there, or too much of it."""
    context, m = page.context, page.context.measures(SpeakerPanelMeasures)
    if said.groups is None or said.by or len(said.quote) > 1:
        return False
    if any(group.children for group in said.groups):
        return False
    top = area.y
    before = len(page.items), len(page.shapes)
    if said.quote:
        tall, size = _quoted(said.quote, area.width, context)
        if not size:
            return False
        _draw_quote(page, said.quote[0], Box(area.x, top, area.width, tall), size)
        top += tall + m.above_rows
    rows = Box(area.x, top, area.width, area.bottom - top)
    if said.groups and not _draw_points(page, said.groups, rows, ruled=bool(said.quote)):
        del page.items[before[0] :], page.shapes[before[1] :]
        return False
    return True


def _quoted(quote: Sequence[RichText], width: float, context: LayoutContext) -> tuple[float, float]:
    """Height and size of the quotation."""
    m, style = context.measures(SpeakerPanelMeasures), context.styles["said"]
    size = fitting(quote, style, m.quotes[:-2], width, m.quote_tall, context)
    if size:
        return m.quote_tall, size
    return m.quote_high, fitting(quote, style, m.quotes, width, m.quote_high, context)


def _draw_points(page: Page, groups: Sequence[Group], area: Box, *, ruled: bool) -> bool:
    """In rows between hairlines, without a mark before each."""
    context, m = page.context, page.context.measures(SpeakerPanelMeasures)
    style = context.styles["said_point"]
    tall = min(area.height / len(groups), m.tallest[min(len(groups) + ruled, len(m.tallest)) - 1])
    sizes = m.sizes if len(groups) <= m.few else m.sizes[1:]
    texts = [group.text for group in groups]
    size = fitting(texts, style, sizes, area.width, tall - m.air, context)
    if not size:
        return False
    for index, group in enumerate(groups):
        top = round(area.y + index * tall, 2)
        if index or ruled:
            line = Box(area.x, top, area.width, m.rule)
            page.shape(line, "rule", name=f"Rule {index + 1}")
        place = Box(area.x, top + m.air / 2, area.width, round(tall - m.air, 2))
        page.text(
            place,
            (paragraph(group.text, style, size),),
            role="body",
            name=f"Point {index + 1}",
            balance=True,
            valign="middle",
            step=group.step,
        )
    page.steps += max((group.step for group in groups), default=0)
    return True
