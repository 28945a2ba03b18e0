"""People: a panel each, with a monogram, the name, what they did there, and their posts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.pictures.photo import draw_photo
from briefing.layout.pieces.plain_text import person_paras
from briefing.layout.pieces.tiles import Bands, Tiles
from briefing.layout.prose import paragraph
from briefing.model.design import Measures
from briefing.model.geometry import Box
from briefing.model.record import record
from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import LayoutContext
    from briefing.layout.page import Page
    from briefing.layout.pieces.prose import Para
    from briefing.model.deck import Person
    from briefing.model.scene import Paragraph


class PeopleMeasures(Measures):
    """Of a theme: a grid of people."""

    PART = "people"
    few: int
    """So many people have large tiles, as a speaker has."""
    pad: float
    circle: float
    after_circle: float
    """Of the circle, between it and the text beside it."""
    narrow: float
    """A narrower tile has less around its text."""
    narrow_pad: float
    narrow_circle: float
    large_pad: float
    large_circle: float
    large_name: float
    """Pt more than in a small tile; so the posts."""
    large_posts: float
    beside: float
    """A tile at least so wide has its monogram beside the name, a narrower one above it."""
    tall: float
    large_tall: float
    radius: float
    gap: float
    above_post: float
    below_circle: float
    sink: float
    """A monogram above its name sinks no more than this."""
    letter: float
    """Of the circle; so two letters."""
    letters: float


def people(given: Sequence[Person], context: LayoutContext) -> Tiles:
    """A grid of people: up to four in a row, three where the page is narrow."""
    m = context.measures(PeopleMeasures)
    large = len(given) <= m.few
    tiles = [PersonTile(person, index, context, large) for index, person in enumerate(given, 1)]
    widest = 3 if context.narrow or len(given) in (3, 5, 6, 9) else 4
    if len(given) in (2, 4):
        widest = 2
    return Tiles(tiles, context, widest, tall=m.large_tall if large else m.tall)


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
    m = page.context.measures(PeopleMeasures)
    size = round(box.width * (m.letter if len(letters) == 1 else m.letters), 1)
    para = paragraph(rich(letters), page.context.styles["monogram"], size)
    page.text(box, (para,), role="monogram", name=f"{label} monogram", valign="middle")


@record
class PersonTile:
    """One person: a monogram or picture, the name, the posts."""

    person: Person
    index: int
    context: LayoutContext
    large: bool = False

    def bands(self, width: float, size: float) -> Bands:
        name, below = self._texts(size)
        inner = self._inner(width, size)
        return (
            self.context.height(name, inner),
            self.context.height(below, inner),
        )

    def frame(self, width: float, size: float, bands: Bands) -> float:
        pad, across = self._pad_and_circle(width, size)
        if self._beside(width):
            return 2 * pad + max(self._text(bands), across)
        below = self.context.measures(PeopleMeasures).below_circle
        return 2 * pad + across + below + self._text(bands)

    def draw(self, page: Page, box: Box, size: float, bands: Bands) -> None:
        label, m = f"Person {self.index}", self.context.measures(PeopleMeasures)
        page.shape(box, "soft", "round", radius=m.radius, name=f"{label} panel")
        pad, across = self._pad_and_circle(box.width, size)
        beside = self._beside(box.width)
        spare = max(box.height - self.frame(box.width, size, bands), 0.0)
        y = box.y + pad + (spare / 2 if beside else min(spare / 2, m.sink))
        circle = Box(box.x + pad, round(y, 2), across, across)
        if not draw_photo(page, circle, self.person, label):
            draw_monogram(page, circle, self.person.name, label)
        x = circle.right + m.after_circle * across if beside else circle.x
        top = circle.bottom + m.below_circle
        if beside:
            top = circle.y + max((across - self._text(bands)) / 2, 0.0)
        name, below = self._texts(size)
        inner = self._inner(box.width, size)
        if self.person.name:
            place = Box(x, round(top, 2), inner, bands[0])
            page.text(
                place, name, role="name", index=self.index, name=f"{label} name", balance=True
            )
        if below:
            under = Box(x, round(top + bands[0] + m.gap, 2), inner, bands[1])
            page.text(under, below, role="posts", index=self.index, name=f"{label} posts")

    def paras(self) -> Sequence[Para]:
        return list(person_paras(self.person, self.context))

    def _texts(self, size: float) -> tuple[list[Paragraph], list[Paragraph]]:
        """The name, and role and posts below it."""
        m, styles = self.context.measures(PeopleMeasures), self.context.styles
        large, small = self.context.scale.person_at(size)
        large += m.large_name if self.large else 0.0
        small += m.large_posts if self.large else 0.0
        role, style = self.person.role, styles["person_posts"]
        below = [paragraph(role, styles["person_role"], small)] if role else []
        posts = filter(None, self.person.posts)
        below += [paragraph(post, style, small, before=m.above_post) for post in posts]
        return [paragraph(self.person.name, styles["person_name"], large)], below

    def _inner(self, width: float, size: float) -> float:
        pad, across = self._pad_and_circle(width, size)
        after = self.context.measures(PeopleMeasures).after_circle
        beside = across + after * across if self._beside(width) else 0.0
        return width - 2 * pad - beside

    def _beside(self, width: float) -> bool:
        return not self.large and width >= self.context.measures(PeopleMeasures).beside

    def _pad_and_circle(self, width: float, size: float) -> tuple[float, float]:
        """Inset, and the circle's diameter."""
        m = self.context.measures(PeopleMeasures)
        if self.large:
            return m.large_pad, m.large_circle
        tight = width < m.narrow or size <= self.context.scale.floor
        return (m.narrow_pad, m.narrow_circle) if tight else (m.pad, m.circle)

    def _text(self, bands: Bands) -> float:
        """Height of all that is said."""
        gap = self.context.measures(PeopleMeasures).gap
        return sum(bands) + (gap if bands[1] else 0.0)
