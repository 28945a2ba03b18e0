"""People: a panel each, with a monogram, the name, what they did there, and their posts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.layout import look
from briefing.layout.look import Look
from briefing.layout.pieces.tiles import Bands, Tiles
from briefing.layout.pieces.words_of import person_paras
from briefing.layout.prose import paragraph
from briefing.model.geometry import Box
from briefing.model.text import Rich, rich

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.page import Page
    from briefing.layout.pieces.prose import Para
    from briefing.layout.room import Room
    from briefing.model.deck import Person
    from briefing.model.scene import Paragraph

MONOGRAM = Look(
    color="on_accent",
    strong="on_accent",
    bold=True,
    font="heading",
    leading=look.TITLE_LEADING,
    align="center",
)
NAME = Look(bold=True, strong="ink", font="heading", leading=1.3)
ROLE = Look(color="accent", strong="accent", bold=True, leading=1.4)
POSTS = Look(color="muted", strong="muted", leading=1.5)

_PAD = 18.0
_CIRCLE = 48.0
_BESIDE = 230.0
"""A tile at least so wide has its monogram beside the name, a narrower one above it."""
_GROWTH = 24.0


def people(given: Sequence[Person], room: Room) -> Tiles:
    """A grid of people: up to four in a row, three where the page is narrow."""
    tiles = [PersonTile(person, index, room) for index, person in enumerate(given, 1)]
    widest = 3 if room.narrow or len(given) in (3, 5, 6, 9) else 4
    if len(given) in (2, 4):
        widest = 2
    return Tiles(tiles, room, widest, _GROWTH)


def monogram(name: Rich) -> str:
    """What stands in the circle: the first Han character, or up to two Latin initials."""
    plain = name.plain.strip()
    if not plain:
        return ""
    if ord(plain[0]) >= 0x2E80:
        return plain[0]
    initials = [word[0] for word in plain.split() if word[0].isalnum()]
    return "".join(initials[:1] + initials[1:][-1:]).upper() or plain[0]


def draw_monogram(page: Page, box: Box, name: Rich, label: str) -> None:
    """A filled circle in `box` with the monogram in it."""
    page.shape(box, "accent", "ellipse", name=f"{label} circle")
    letters = monogram(name)
    if not letters:
        return
    size = round(box.width * (0.44 if len(letters) == 1 else 0.36), 1)
    para = paragraph(rich(letters), MONOGRAM, size)
    page.text(box, (para,), name=f"{label} monogram", valign="middle")


@dataclass(frozen=True, slots=True)
class PersonTile:
    person: Person
    index: int
    room: Room

    def bands(self, width: float, size: float) -> Bands:
        name, posts = self._texts(size)
        inner = _inner(width)
        return (self.room.height(name, inner), self.room.height(posts, inner))

    def frame(self, width: float, size: float, bands: Bands) -> float:
        del size
        text = sum(bands) + (_GAP if bands[1] else 0.0)
        if width >= _BESIDE:
            return 2 * _PAD + max(text, _CIRCLE)
        return 2 * _PAD + _CIRCLE + 12 + text

    def draw(self, page: Page, box: Box, size: float, bands: Bands) -> None:
        label = f"Person {self.index}"
        page.shape(box, "soft", "round", radius=6, name=f"{label} panel")
        circle = Box(box.x + _PAD, box.y + _PAD, _CIRCLE, _CIRCLE)
        draw_monogram(page, circle, self.person.name, label)
        name, posts = self._texts(size)
        beside = box.width >= _BESIDE
        x = circle.right + 16 if beside else circle.x
        top = circle.y if beside else circle.bottom + 12
        if beside and not bands[1]:
            top += max((_CIRCLE - bands[0]) / 2, 0.0)
        inner = _inner(box.width)
        if self.person.name or self.person.role:
            page.text(Box(x, top, inner, bands[0]), name, name=f"{label} name")
        if posts:
            below = Box(x, top + bands[0] + _GAP, inner, bands[1])
            page.text(below, posts, name=f"{label} posts")

    def paras(self) -> Sequence[Para]:
        return list(person_paras(self.person))

    def _texts(self, size: float) -> tuple[list[Paragraph], list[Paragraph]]:
        large, small = look.person_sizes(size)
        name = [paragraph(self.person.name, NAME, large)]
        if self.person.role:
            name.append(paragraph(self.person.role, ROLE, small))
        return name, [
            paragraph(post, POSTS, small, before=2.0) for post in self.person.posts if post
        ]


_GAP = 4.0


def _inner(width: float) -> float:
    beside = _CIRCLE + 16 if width >= _BESIDE else 0.0
    return width - 2 * _PAD - beside
