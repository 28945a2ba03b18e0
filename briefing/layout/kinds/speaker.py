"""A speaker: name and posts on a panel, key quotation and points beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.blocks import pieces_of
from briefing.layout.page import Page
from briefing.layout.pictures.photo import draw_photo
from briefing.layout.pieces.people import draw_monogram
from briefing.layout.prose import paragraph
from briefing.layout.stack import arrange, draw
from briefing.model import deck
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import record, replace

if TYPE_CHECKING:
    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Person, Slide
    from briefing.model.scene import Paragraph


class SpeakerMeasures(Measures):
    """Of a theme: the slide of one person and what they said."""

    PART = "speaker"
    panel: float
    """Its width."""
    steps: tuple[tuple[float, float, float, float], ...]
    """Tried in turn: sizes of name and posts, the circle, and how much wider the panel is."""
    role: float
    shape: float
    """A panel is at least so high, of its width."""
    pad: float
    radius: float
    stripe: float
    gutter: float
    above_name: float
    above_posts: float
    above_post: float


def speaker(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """The panel stands on every page of the slide. None without exactly one person, or with more
    posts than a panel holds.
    """
    people = [block for block in slide.blocks if isinstance(block, deck.Person)]
    if len(people) != 1 or slide.blocks[0] is not people[0]:
        return None
    panel = _panel(people[0], context)
    if panel is None:
        return None
    area = context.content
    left = area.x + panel.box.width + context.measures(SpeakerMeasures).gutter
    beside = Box(left, area.y, area.right - left, area.height)
    pages: list[Page] = []
    inside = replace(context, content=beside)
    for sheet in arrange(pieces_of(slide.blocks[1:], inside), beside, context):
        page = Page(context)
        panel.draw(page)
        draw(sheet, page)
        pages.append(page)
    return pages


@record
class _Panel:
    person: Person
    box: Box
    circle: float
    name: tuple[Paragraph, ...]
    posts: tuple[Paragraph, ...]

    def draw(self, page: Page) -> None:
        box, m = self.box, page.context.measures(SpeakerMeasures)
        page.shape(box, "soft", "round", radius=m.radius, name="Speaker panel")
        stripe = Box(box.x, box.y, box.width, m.stripe)
        page.shape(stripe, "accent", "top_round", radius=m.radius, name="Speaker stripe")
        x, inner = box.x + m.pad, box.width - 2 * m.pad
        circle = Box(x, box.y + m.stripe + m.pad, self.circle, self.circle)
        if not draw_photo(page, circle, self.person, "Speaker"):
            draw_monogram(page, circle, self.person.name, "Speaker")
        top = circle.bottom + m.above_name
        text = page.text(
            Box(x, top, inner, 0), self.name, role="name", name="Speaker name", balance=True
        )
        if self.posts:
            below = Box(x, text.box.bottom + m.above_posts, inner, 0)
            page.text(below, self.posts, role="posts", name="Speaker posts")


def _panel(person: Person, context: LayoutContext) -> _Panel | None:
    """The panel at the largest sizes at which everything stands on it."""
    area, m = context.content, context.measures(SpeakerMeasures)
    for name_size, post_size, across, wider in m.steps:
        width = m.panel * wider
        inner = width - 2 * m.pad
        name, posts = _texts(person, name_size, post_size, context)
        text = context.height(name, inner)
        text += m.above_posts + context.height(posts, inner) if posts else 0.0
        tall = m.stripe + m.pad + across + m.above_name + text + m.pad
        if tall <= area.height:
            height = max(tall, min(area.height, width * m.shape))
            box = Box(area.x, area.y, width, height)
            return _Panel(person, box, across, name, posts)
    return None


def _texts(
    person: Person, name_size: float, post_size: float, context: LayoutContext
) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """Name and role, and the posts."""
    m, styles = context.measures(SpeakerMeasures), context.styles
    name = [paragraph(person.name, styles["person_name"], name_size)]
    if person.role:
        name.append(paragraph(person.role, styles["person_role"], m.role))
    posts = (
        paragraph(post, styles["person_posts"], post_size, before=m.above_post)
        for post in person.posts
        if post
    )
    return tuple(name), tuple(posts)
