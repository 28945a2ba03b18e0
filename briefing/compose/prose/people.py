"""Slides about persons: one for each who speaks, grids for those who are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.prose.context import Draft
from briefing.compose.prose.extracts import MOST, ROOM
from briefing.compose.prose.figures import FigurePage, figure_page, untold
from briefing.compose.prose.labels import word
from briefing.compose.prose.lists import numbered, overview
from briefing.model.deck import People, Person, Point, Points, Quote
from briefing.model.record import record, replace
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.analysis.facts import Span
    from briefing.compose.prose.context import Desk
    from briefing.compose.prose.units import PeopleUnit, SpeechUnit
    from briefing.model.deck import Block

_MOST_ITEMS = 8
"""A list with more stands on a slide of its own."""
_ROLES = (
    "致",
    "讲话",
    "发言",
    "报告",
    "主持",
    "演讲",
    "讲座",
    "宣读",
    "点评",
    "通报",
    "汇报",
    "總結",
    "总结",
)
"""Acts that are worth a line under a name; the rest only say that somebody spoke."""


@record
class Share:
    """Points that belong on one slide."""

    points: tuple[Point, ...]
    passage: int


def speech_slides(desk: Desk, unit: SpeechUnit) -> list[Draft]:
    """A speaker's slide with posts, what the speech is remembered by, and extracts; more of them
    where one does not hold it; then the speech's big numbers.
    """
    shares: list[Share] = []
    after: list[Draft] = []
    for span in unit.spans:
        page = figure_page(desk, span)
        for stretch, listed in desk.extract.segments(span):
            if listed is None:
                shares += _text_shares(desk, stretch, unit.person, page)
            elif len(listed.entries) <= _MOST_ITEMS and numbered(desk, listed):
                shares.append(Share(numbered(desk, listed), stretch.passage))
            else:
                after += overview(desk, listed, person_of(desk, unit.person).name, ())
        after += page.drafts
    person = person_of(desk, unit.person)
    name = _found_name(desk, unit.person)
    quote = _slogan(desk, unit.spans)
    if quote:
        shares = _without(desk, shares, quote)
    found: list[Draft] = []
    for share in _packed(shares, ROOM[desk.facts.lang]) or [Share((), -1)]:
        blocks: list[Block] = [person]
        if quote and not found:
            blocks.append(Quote((desk.rich(desk.marked(quote)),)))
        if share.points:
            blocks.append(Points(share.points))
        noted = desk.notes([share.passage]) if share.passage >= 0 else ()
        found.append(Draft("speaker", person.name, tuple(blocks), noted, name=name))
    rest = desk.notes(span.passage for span in unit.spans)
    found[-1] = replace(found[-1], passages=(*found[-1].passages, *rest))
    return [*found, *after]


def people_slides(desk: Desk, unit: PeopleUnit, heading: RichText) -> list[Draft]:
    """A grid of persons."""
    title = heading or word("speakers" if unit.speak else "people", desk.facts.lang)
    grid = people_grid(desk, unit.people, roles=unit.speak)
    return [Draft("people", title, (grid,), desk.notes([unit.span.passage]))]


def people_grid(desk: Desk, people: Iterable[int], *, roles: bool) -> People:
    persons = (person_of(desk, index) for index in people)
    return People(tuple(one if roles else replace(one, role=None) for one in persons))


def person_of(desk: Desk, index: int) -> Person:
    """As found, but for what a person said, which is shown even if the article does not say it."""
    person = desk.facts.people[index]
    act = desk.rich(person.act) if person.act else RichText()
    telling = act and any(word in act.plain for word in _ROLES)
    name, posts = desk.rich(person.name), tuple(map(desk.rich, person.posts))
    role = act if telling else None
    said, near = person.said, person.name.passage
    if said is None:
        return Person(name, posts, role)
    if said.name.strip():
        name = desk.said(said.name, near)
    if said.posts is not None:
        posts = tuple(desk.said(post, near) for post in said.posts if post.strip())
    if said.act is not None:
        where = person.act.passage if person.act else near
        role = desk.said(said.act, where) if said.act.strip() else None
    return Person(name, posts, role)


def _found_name(desk: Desk, index: int) -> str:
    """As the rules found it, or as a person said it whom they did not find."""
    person = desk.facts.people[index]
    return (person.said.found if person.said else "") or desk.facts.text(person.name)


def _text_shares(desk: Desk, span: Span, person: int, page: FigurePage) -> list[Share]:
    pieces = untold(desk.extract.pieces(span, speaker=person), page)
    return [
        Share(tuple(Point(desk.rich(piece)) for piece in share), span.passage)
        for share in desk.extract.shares(pieces)
    ]


def _slogan(desk: Desk, spans: Sequence[Span]) -> Span | None:
    """What the speech is remembered by: a slogan, else a mode in quotation marks."""
    slogans = (slogan for span in spans for slogan in desk.slogans_in(span))
    modes = (mode for span in spans for mode in desk.modes_in(span))
    return next(slogans, None) or next(modes, None)


def _without(desk: Desk, shares: Sequence[Share], quote: Span) -> list[Share]:
    """The shares without a point that is the key sentence over again: `“……”李明说`. If there is no
    other it stays.
    """
    said = desk.rich(desk.marked(quote)).plain
    most = len(said) + desk.length(8, 30)
    left = [
        replace(share, points=tuple(p for p in share.points if not _repeats(p, said, most)))
        for share in shares
    ]
    return left if any(share.points for share in left) else list(shares)


def _repeats(point: Point, said: str, most: int) -> bool:
    return said in point.text.plain and len(point.text.plain) <= most


def _packed(shares: Sequence[Share], room: int) -> list[Share]:
    """Neighbouring shares on one slide, as long as it holds them."""
    found: list[Share] = []
    for share in shares:
        if found and _fits(found[-1].points + share.points, room):
            found[-1] = Share(found[-1].points + share.points, found[-1].passage)
        else:
            found.append(share)
    return found


def _fits(points: Sequence[Point], room: int) -> bool:
    return len(points) <= MOST + 1 and sum(len(point.text.plain) for point in points) <= room
