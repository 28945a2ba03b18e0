"""People in even rows that fill the page: a monogram, the name, and under it the posts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.fitting import calm, together
from briefing.layout.page import Page
from briefing.layout.pictures.photo import draw_face
from briefing.layout.pieces.people import monogram
from briefing.layout.prose import paragraph
from briefing.model import deck
from briefing.model.design import Measures
from briefing.model.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.layout.context import LayoutContext
    from briefing.model.deck import Person, Slide
    from briefing.model.shapes.paint import Paint
    from briefing.model.text import RichText

_MOST = 12
"""People on a page: more have none that is looked at."""


class PeopleGridMeasures(Measures):
    """Of a theme: people on a page of their own, all in pt."""

    PART = "people_grid"
    fill: Paint
    radius: float
    rule: float
    """Height of a line over each; 0 for none."""
    rule_fill: Paint
    gap: float
    row: int
    """So many stand in one row; more in several."""
    narrowest: float
    """A tile is at least so wide."""
    pad: float
    names: tuple[float, ...]
    posts: tuple[float, ...]
    """Sizes."""
    marker: float
    after_marker: float
    below_name: float
    above_post: float
    tall: float
    """A tile at least so high is large: its monogram stands above the name."""
    large_names: tuple[float, ...]
    large_marker: float
    large_pad: float
    below_marker: float
    low: float
    """A tile lower than this has a smaller monogram:"""
    low_marker: float


def people(slide: Slide, context: LayoutContext) -> list[Page] | None:
    """As few pages as the smallest type needs. None where something else stands on the slide, or
    somebody has more posts than a page holds.
    """
    if len(slide.blocks) != 1 or not isinstance(slide.blocks[0], (deck.People, deck.Person)):
        return None
    block = slide.blocks[0]
    given = block.people if isinstance(block, deck.People) else (block,)
    if not given or not all(person.name for person in given):
        return None
    for count in range(-(-len(given) // _MOST), len(given) + 1):
        per_page = -(-len(given) // count)
        groups = [given[at : at + per_page] for at in range(0, len(given), per_page)]
        pages: list[Page] = []
        for number, group in enumerate(groups):
            page = Page(context)
            if not _draw(page, group, number * per_page, per_page):
                break
            pages.append(page)
        else:
            return pages
    return None


def _places(count: int, context: LayoutContext) -> list[Box]:
    m, area = context.measures(PeopleGridMeasures), context.content
    widest = max(int((area.width + m.gap) // (m.narrowest + m.gap)), 1)
    columns = count
    if count > min(m.row, widest):
        even = (4, 3, 2) if count > 9 or count == 8 else (3, 4, 2)
        fitting_ones = [n for n in even if n <= widest]
        full = (n for n in fitting_ones if count % n == 0)
        columns = next(full, fitting_ones[0] if fitting_ones else 1)
    rows = -(-count // columns)
    width = round((area.width - m.gap * (columns - 1)) / columns, 2)
    height = round((area.height - m.gap * (rows - 1)) / rows, 2)
    return [
        Box(
            round(area.x + (index % columns) * (width + m.gap), 2),
            round(area.y + (index // columns) * (height + m.gap), 2),
            width,
            height,
        )
        for index in range(count)
    ]


def _draw(page: Page, given: Sequence[Person], before: int, count: int) -> bool:
    """Tiles as for `count` people; False where somebody's posts do not fit."""
    context, m = page.context, page.context.measures(PeopleGridMeasures)
    styles = context.styles
    places = _places(count, context)[: len(given)]
    tile = places[0]
    large = tile.height >= m.tall
    pad = m.large_pad if large else m.pad
    marker = m.large_marker if large else m.marker if tile.height >= m.low else m.low_marker
    inner = tile.width - 2 * pad
    name_width = inner if large else inner - marker - m.after_marker
    name_tall = 2 * m.large_names[0] * styles["person_name"].leading if large else marker
    names = m.large_names if large else m.names
    given_names = [person.name for person in given]
    name_size = calm(given_names, styles["person_name"], names, name_width, name_tall, context)
    if not name_size:
        return False
    if large:
        heads = [paragraph(person.name, styles["person_name"], name_size) for person in given]
        name_tall = max(context.height((head,), name_width) for head in heads)
    top = pad + marker + (m.below_marker + name_tall if large else 0.0) + m.below_name
    room = tile.height - top - pad
    texts = [_below(person) for person in given]
    post_size = min(
        (
            together(
                below, styles["person_posts"], m.posts, inner, room, context, above=m.above_post
            )
            for below in texts
            if below
        ),
        default=m.posts[0],
    )
    if not post_size:
        return False
    for index, (person, below, box) in enumerate(
        zip(given, texts, places, strict=True), before + 1
    ):
        label = f"Person {index}"
        if m.fill:
            kind = "round" if m.radius else "rect"
            page.shape(box, m.fill, kind, radius=m.radius, name=f"{label} panel")
        if m.rule:
            line = Box(box.x, box.y, box.width, m.rule)
            page.shape(line, m.rule_fill, name=f"{label} rule")
        square = Box(box.x + pad, box.y + pad, marker, marker)
        letters = monogram(person.name)
        name = f"{label} monogram"
        draw_face(page, square, person, letters, name, index=index - before)
        place = Box(square.right + m.after_marker, square.y, name_width, marker)
        if large:
            place = Box(square.x, square.bottom + m.below_marker, name_width, name_tall)
        name = paragraph(person.name, styles["person_name"], name_size)
        page.text(
            place,
            (name,),
            role="name",
            index=index - before,
            name=f"{label} name",
            valign="top" if large else "middle",
        )
        if below:
            posts = [
                paragraph(
                    text,
                    styles["person_role" if text is person.role else "person_posts"],
                    post_size,
                    before=m.above_post,
                )
                for text in below
            ]
            under = Box(box.x + pad, round(box.y + top, 2), inner, room)
            page.text(under, posts, role="posts", index=index - before, name=f"{label} posts")
    return True


def _below(person: Person) -> list[RichText]:
    """What the person did there, and the posts."""
    return [text for text in (person.role, *person.posts) if text]
