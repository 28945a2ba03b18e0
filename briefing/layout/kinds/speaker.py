"""A speaker: name and posts on a panel, key quotation and points beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.layout import look
from briefing.layout.blocks import pieces_of
from briefing.layout.look import Look
from briefing.layout.page import Page
from briefing.layout.pieces.people import NAME, POSTS, ROLE, draw_monogram
from briefing.layout.prose import paragraph
from briefing.layout.stack import arrange, draw
from briefing.model import deck
from briefing.model.geometry import Box

if TYPE_CHECKING:
    from briefing.layout.room import Room
    from briefing.model.deck import Person, Slide
    from briefing.model.scene import Paragraph

_PANEL = 250.0
_NARROW_PANEL = 196.0
_PAD = 22.0
_CIRCLE = 84.0
_STRIPE = 4.0
_GUTTER = 40.0
_POST = Look(color="muted", strong="muted", leading=1.5)


def speaker(slide: Slide, room: Room) -> list[Page] | None:
    """The panel stands on every page of the slide. None without exactly one person, or with more
    posts than a panel holds.
    """
    people = [block for block in slide.blocks if isinstance(block, deck.Person)]
    if len(people) != 1 or slide.blocks[0] is not people[0]:
        return None
    panel = _panel(people[0], room)
    if panel is None:
        return None
    area = room.content
    left = area.x + panel.box.width + _GUTTER
    beside = Box(left, area.y, area.right - left, area.height)
    pages: list[Page] = []
    inside = replace(room, content=beside)
    for sheet in arrange(pieces_of(slide.blocks[1:], inside), beside):
        page = Page(room)
        panel.draw(page)
        draw(sheet, page)
        pages.append(page)
    return pages


@dataclass(frozen=True, slots=True)
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
        top = circle.bottom + 16
        text = page.text(Box(x, top, inner, 0), self.name, role="subtitle", name="Speaker name")
        if self.posts:
            below = Box(x, text.box.bottom + 10, inner, 0)
            page.text(below, self.posts, role="label", name="Speaker posts")


def _panel(person: Person, room: Room) -> _Panel | None:
    """The panel at the largest sizes at which everything stands on it."""
    area = room.content
    width = _NARROW_PANEL if room.narrow else _PANEL
    inner = width - 2 * _PAD
    for name_size, post_size, circle in (
        (look.NAME, look.POST, _CIRCLE),
        (22.0, look.POST, 64.0),
        (20.0, 12.0, 48.0),
    ):
        name = [paragraph(person.name, NAME, name_size)]
        if person.role:
            name.append(paragraph(person.role, ROLE, look.POST))
        posts = [
            paragraph(post, POSTS, post_size, before=6.0 if index else 0.0)
            for index, post in enumerate(person.posts)
        ]
        text = room.height(name, inner) + (10 + room.height(posts, inner) if posts else 0.0)
        tall = _STRIPE + _PAD + circle + 16 + text + _PAD
        if tall <= area.height:
            height = max(tall, min(area.height, width * 1.2))
            box = Box(area.x, area.y, width, height)
            return _Panel(person, box, circle, tuple(name), tuple(posts))
    return None
