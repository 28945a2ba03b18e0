"""A speaker: name and posts on a panel, key quotation and points beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout import look
from briefing.layout.blocks import pieces_of
from briefing.layout.page import Page
from briefing.layout.pieces.people import NAME, POSTS, ROLE, draw_monogram
from briefing.layout.prose import paragraph
from briefing.layout.stack import arrange, draw
from briefing.model import deck
from briefing.model.geometry import Box
from briefing.model.record import record, replace

if TYPE_CHECKING:
    from briefing.layout.context import Context
    from briefing.model.deck import Person, Slide
    from briefing.model.scene import Paragraph

_PANEL = 250.0
_NARROW_PANEL = 196.0
_WIDER = 1.36
"""A panel for many posts is so much wider."""
_SHAPE = 1.2
"""A panel is at least so high, of its width."""
_PAD = 22.0
_CIRCLE = 84.0
_STRIPE = 4.0
_GUTTER = 40.0
_ABOVE_NAME = 16.0
_ABOVE_POSTS = 10.0
_ABOVE_POST = 6.0


def speaker(slide: Slide, context: Context) -> list[Page] | None:
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
    left = area.x + panel.box.width + _GUTTER
    beside = Box(left, area.y, area.right - left, area.height)
    pages: list[Page] = []
    inside = replace(context, content=beside)
    for sheet in arrange(pieces_of(slide.blocks[1:], inside), beside, largest=look.BODY_BESIDE):
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
        box = self.box
        page.shape(box, "soft", "round", radius=4, name="Speaker panel")
        stripe = Box(box.x, box.y, box.width, _STRIPE)
        page.shape(stripe, "accent", "top_round", radius=4, name="Speaker stripe")
        x, inner = box.x + _PAD, box.width - 2 * _PAD
        circle = Box(x, box.y + _STRIPE + _PAD, self.circle, self.circle)
        draw_monogram(page, circle, self.person.name, "Speaker")
        top = circle.bottom + _ABOVE_NAME
        text = page.text(
            Box(x, top, inner, 0), self.name, role="subtitle", name="Speaker name", balance=True
        )
        if self.posts:
            below = Box(x, text.box.bottom + _ABOVE_POSTS, inner, 0)
            page.text(below, self.posts, role="label", name="Speaker posts")


def _panel(person: Person, context: Context) -> _Panel | None:
    """The panel at the largest sizes at which everything stands on it."""
    area = context.content
    narrow = _NARROW_PANEL if context.narrow else _PANEL
    for width, name_size, post_size, across in (
        (narrow, look.NAME, look.POST, _CIRCLE),
        (narrow, 22.0, look.POST, 64.0),
        (narrow * _WIDER, 22.0, look.POST, 64.0),
        (narrow * _WIDER, 20.0, 12.0, 48.0),
        (narrow * _WIDER, 20.0, 12.0, 36.0),
    ):
        inner = width - 2 * _PAD
        name, posts = _texts(person, name_size, post_size)
        text = context.height(name, inner)
        text += _ABOVE_POSTS + context.height(posts, inner) if posts else 0.0
        tall = _STRIPE + _PAD + across + _ABOVE_NAME + text + _PAD
        if tall <= area.height:
            height = max(tall, min(area.height, width * _SHAPE))
            box = Box(area.x, area.y, width, height)
            return _Panel(person, box, across, name, posts)
    return None


def _texts(
    person: Person, name_size: float, post_size: float
) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """Name and role, and the posts."""
    name = [paragraph(person.name, NAME, name_size)]
    if person.role:
        name.append(paragraph(person.role, ROLE, look.POST))
    posts = (paragraph(post, POSTS, post_size, before=_ABOVE_POST) for post in person.posts if post)
    return tuple(name), tuple(posts)
