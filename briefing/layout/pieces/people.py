"""People: a panel each, with a monogram, the name, what they did there, and their posts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout import look
from briefing.layout.look import Look
from briefing.layout.pieces.plain_text import person_paras
from briefing.layout.pieces.tiles import Bands, Tiles
from briefing.layout.prose import paragraph
from briefing.model.geometry import Box
from briefing.model.record import record
from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import Context
    from briefing.layout.page import Page
    from briefing.layout.pieces.prose import Para
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
_AFTER_CIRCLE = 1 / 3
"""Of the circle, between it and the text beside it."""
_SMALL_PAD = 12.0
_SMALL_CIRCLE = 36.0
_SMALL = 230.0
"""A narrower tile has less around its text."""
_LARGE_PAD = 22.0
_LARGE_CIRCLE = 72.0
_BESIDE = 165.0
"""A tile at least so wide has its monogram beside the name, a narrower one above it."""
_TALL = 130.0
_LARGE_TALL = 250.0
_FEW = 3
"""So many people have large tiles, as a speaker has."""


def people(given: Sequence[Person], context: Context) -> Tiles:
    """A grid of people: up to four in a row, three where the page is narrow."""
    large = len(given) <= _FEW
    tiles = [PersonTile(person, index, context, large) for index, person in enumerate(given, 1)]
    widest = 3 if context.narrow or len(given) in (3, 5, 6, 9) else 4
    if len(given) in (2, 4):
        widest = 2
    return Tiles(tiles, context, widest, tall=_LARGE_TALL if large else _TALL)


def monogram(name: RichText) -> str:
    """What stands in the circle: the first Han character, or up to two Latin initials."""
    plain = name.plain.strip()
    if not plain:
        return ""
    if ord(plain[0]) >= 0x2E80:
        return plain[0]
    initials = [word[0] for word in plain.split() if word[0].isalnum()]
    return "".join(initials[:1] + initials[1:][-1:]).upper() or plain[0]


def draw_monogram(page: Page, box: Box, name: RichText, label: str) -> None:
    """A filled circle in `box` with the monogram in it."""
    page.shape(box, "accent", "ellipse", name=f"{label} circle")
    letters = monogram(name)
    if not letters:
        return
    size = round(box.width * (0.44 if len(letters) == 1 else 0.36), 1)
    para = paragraph(rich(letters), MONOGRAM, size)
    page.text(box, (para,), name=f"{label} monogram", valign="middle")


@record
class PersonTile:
    person: Person
    index: int
    context: Context
    large: bool = False

    def bands(self, width: float, size: float) -> Bands:
        name, below = self._texts(size)
        inner = self._inner(width, size)
        return (
            self.context.height(name, inner),
            self.context.height(below, inner),
        )

    def frame(self, width: float, size: float, bands: Bands) -> float:
        pad, across = self._measures(width, size)
        if self._beside(width):
            return 2 * pad + max(_text(bands), across)
        return 2 * pad + across + _BELOW_CIRCLE + _text(bands)

    def draw(self, page: Page, box: Box, size: float, bands: Bands) -> None:
        label = f"Person {self.index}"
        page.shape(box, "soft", "round", radius=4, name=f"{label} panel")
        pad, across = self._measures(box.width, size)
        beside = self._beside(box.width)
        spare = max(box.height - self.frame(box.width, size, bands), 0.0)
        y = box.y + pad + (spare / 2 if beside else min(spare / 2, 20))
        circle = Box(box.x + pad, round(y, 2), across, across)
        draw_monogram(page, circle, self.person.name, label)
        x = circle.right + _AFTER_CIRCLE * across if beside else circle.x
        top = circle.bottom + _BELOW_CIRCLE
        if beside:
            top = circle.y + max((across - _text(bands)) / 2, 0.0)
        name, below = self._texts(size)
        inner = self._inner(box.width, size)
        if self.person.name:
            place = Box(x, round(top, 2), inner, bands[0])
            page.text(place, name, name=f"{label} name", balance=True)
        if below:
            under = Box(x, round(top + bands[0] + _GAP, 2), inner, bands[1])
            page.text(under, below, name=f"{label} posts")

    def paras(self) -> Sequence[Para]:
        return list(person_paras(self.person))

    def _texts(self, size: float) -> tuple[list[Paragraph], list[Paragraph]]:
        """The name, and role and posts below it."""
        large, small = look.person_sizes(size)
        large += 4.0 if self.large else 0.0
        small += 1.0 if self.large else 0.0
        below = [paragraph(self.person.role, ROLE, small)] if self.person.role else []
        below += [paragraph(post, POSTS, small, before=3.0) for post in self.person.posts if post]
        return [paragraph(self.person.name, NAME, large)], below

    def _inner(self, width: float, size: float) -> float:
        pad, across = self._measures(width, size)
        beside = across + _AFTER_CIRCLE * across if self._beside(width) else 0.0
        return width - 2 * pad - beside

    def _beside(self, width: float) -> bool:
        return not self.large and width >= _BESIDE

    def _measures(self, width: float, size: float) -> tuple[float, float]:
        """Inset, and the circle's diameter."""
        if self.large:
            return _LARGE_PAD, _LARGE_CIRCLE
        tight = width < _SMALL or size <= look.BODY_FLOOR
        return (_SMALL_PAD, _SMALL_CIRCLE) if tight else (_PAD, _CIRCLE)


_GAP = 4.0
_BELOW_CIRCLE = 14.0


def _text(bands: Bands) -> float:
    """Height of all that is said."""
    return sum(bands) + (_GAP if bands[1] else 0.0)
