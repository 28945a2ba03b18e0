"""Headline: the quotation as wide as the page, who says it above it, up to three points below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.fitting import fitting, together
from briefing.layout.kinds.speakers.said import said_on
from briefing.layout.page import Page
from briefing.layout.pictures.photo import draw_face
from briefing.layout.pieces.people import monogram
from briefing.layout.prose import paragraph
from briefing.layout.quotation import draw_quotation
from briefing.model.design import Measures
from briefing.model.geometry import Box

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.layout.kinds.speakers.said import Said
    from briefing.model.deck import Slide


class HeadlineMeasures(Measures):
    """Of a theme: a speaker above a large quotation, all in pt."""

    PART = "headline"
    names: tuple[float, ...]
    role: float
    after_name: float
    posts: tuple[float, ...]
    quotes: tuple[float, ...]
    sizes: tuple[float, ...]
    """Of the points."""
    columns: int
    gutter: float
    stripe: float
    above_point: float


def headline(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """One page. None where the title says more than who speaks, where nothing is quoted, or where
    something does not fit.
    """
    said = said_on(slide)
    if said is None or not said.told or slide.subtitle or slide.footnotes or said.by:
        return None
    if len(said.quote) != 1 or not said.groups or any(group.children for group in said.groups):
        return None
    m, boxes = context.measures(HeadlineMeasures), context.boxes
    box, style = boxes["headline_quote"], context.styles["headline"]
    size = fitting(said.quote, style, m.quotes, box.width, box.height, context, lines=2)
    page = Page(context)
    page.titled = True
    if not size or not _draw_person(page, said):
        return None
    draw_quotation(page, box.x, box.y)
    page.text(
        box,
        (paragraph(said.quote[0], style, size),),
        role="quote",
        name="Quotation",
        balance=True,
        valign="middle",
    )
    return [page] if _draw_points(page, said) else None


def _draw_person(page: Page, said: Said) -> bool:
    context, m = page.context, page.context.measures(HeadlineMeasures)
    person, boxes, styles = said.person, context.boxes, context.styles
    square, box = boxes["headline_monogram"], boxes["headline_name"]
    draw_face(page, square, person, monogram(person.name), "Speaker monogram")
    name_style = styles["person_name"]
    size = fitting(
        [person.name], name_style, m.names, box.width * 0.7, box.height, context, lines=1
    )
    if not size:
        return False
    name = paragraph(person.name, name_style, size)
    wide = context.natural(name) + 2
    page.text(Box(box.x, box.y, wide, box.height), (name,), role="title", name="Speaker name")
    if person.role:
        x = box.x + wide + m.after_name
        role = paragraph(person.role, styles["person_role"], m.role)
        drop = (name.leading - role.leading) * 0.8
        place = Box(x, box.y + drop, box.right - x, role.leading)
        if context.line_count(role, place.width) > 1:
            return False
        page.text(place, (role,), role="label", name="Speaker role")
    posts = [post for post in person.posts if post]
    if posts:
        under, style = boxes["headline_posts"], styles["person_posts"]
        small = together(posts, style, m.posts, under.width, under.height, context)
        if not small:
            return False
        paras = [paragraph(post, style, small) for post in posts]
        page.text(under, paras, role="posts", name="Speaker posts")
    return True


def _draw_points(page: Page, said: Said) -> bool:
    context, m = page.context, page.context.measures(HeadlineMeasures)
    groups, area = said.groups or (), context.boxes["headline_points"]
    style = context.styles["said_point"]
    columns = max(len(groups), 2)
    width = round((area.width - m.gutter * (columns - 1)) / columns, 2)
    height = area.height - m.above_point
    texts = [group.text for group in groups]
    size = fitting(texts, style, m.sizes, width, height, context)
    if not size or len(groups) > m.columns:
        return False
    for index, group in enumerate(groups):
        x, name = round(area.x + index * (width + m.gutter), 2), f"Point {index + 1}"
        line = Box(x, area.y, width, m.stripe)
        page.shape(line, "accent", name=f"{name} stripe", step=group.step)
        place = Box(x, area.y + m.above_point, width, height)
        para = paragraph(group.text, style, size)
        page.text(place, (para,), role="body", name=name, step=group.step)
    page.steps += max((group.step for group in groups), default=0)
    return True
