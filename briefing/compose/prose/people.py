"""Slides about persons: one for each who speaks, grids for those who are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.compose.prose.context import Draft
from briefing.compose.prose.extracts import MOST, ROOM
from briefing.compose.prose.labels import word
from briefing.compose.prose.lists import numbered, overview
from briefing.model.deck import People, Person, Point, Points, Quote
from briefing.model.record import record, replace
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.prose.context import ArticleContext
    from briefing.compose.prose.units import PeopleUnit, SpeechUnit
    from briefing.model.deck import Block

_SAID = lazy_regex(r"“[^“”]{10,60}[。！？]”")
_SAID_ENGLISH = lazy_regex(r"“(?=[A-Z])[^“”.!?]{30,170}[.!?]”")
_PARTS = lazy_regex(r"[、，；\s]")
_CLAUSE = 4
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


def speech_slides(context: ArticleContext, unit: SpeechUnit) -> list[Draft]:
    """A speaker's slide with posts, what the speech is remembered by, and its sentences; further
    slides where one does not hold them, which name the speaker and nothing more.
    """
    shares: list[Share] = []
    after: list[Draft] = []
    for span in unit.spans:
        for stretch, listed in context.extract.segments(span):
            if listed is None:
                shares += _text_shares(context, stretch, unit.person)
            elif len(listed.entries) <= _MOST_ITEMS and numbered(context, listed):
                shares.append(Share(numbered(context, listed), stretch.passage))
            else:
                after += overview(context, listed, person_of(context, unit.person).name, ())
    person = person_of(context, unit.person)
    quote = _key_quote(context, unit.spans)
    if quote:
        shares = _without(context, shares, quote)
        words = context.rich(quote).plain
        said = words.endswith(("。”", "！”", "？”", "。」", "！」", "？」", ".”", "!”", "?”"))
        if said and any(words in p.text.plain for share in shares for p in share.points):
            quote = None  # its sentence says it, and who
    found: list[Draft] = []
    for share in _packed(shares, ROOM[context.facts.lang]) or [Share((), -1)]:
        first = unit.person not in context.carded
        context.carded.add(unit.person)
        blocks: list[Block] = [person] if first else []
        if quote and not found:
            blocks.append(Quote((context.rich(quote),)))
        if share.points:
            blocks.append(Points(share.points))
        noted = context.notes([share.passage]) if share.passage >= 0 else ()
        name = _found_name(context, unit.person)
        kind = "speaker" if first else "points"
        found.append(Draft(kind, person.name, tuple(blocks), noted, name=name))
    rest = context.notes(span.passage for span in unit.spans)
    found[-1] = replace(found[-1], passages=(*found[-1].passages, *rest))
    return [*found, *after]


def people_slides(context: ArticleContext, unit: PeopleUnit, heading: RichText) -> list[Draft]:
    """A grid of persons."""
    title = heading or word("people", context.facts.lang)
    grid = people_grid(context, unit.people, roles=False)
    return [Draft("people", title, (grid,), context.notes([unit.span.passage]))]


def people_grid(context: ArticleContext, people: Iterable[int], *, roles: bool) -> People:
    """These people as a block; with `roles`, each under what they did."""
    there = tuple(people)
    context.gathered.update(there)
    persons = (person_of(context, index) for index in there)
    return People(tuple(one if roles else replace(one, role=None) for one in persons))


def person_of(context: ArticleContext, index: int) -> Person:
    """As found, but for what a person said, which is shown even if the article does not say it."""
    person = context.facts.people[index]
    act = context.rich(person.act) if person.act else RichText()
    telling = act and any(word in act.plain for word in _ROLES)
    name, posts = context.rich(person.name), tuple(map(context.rich, person.posts))
    role = act if telling else None
    correction, near = person.correction, person.name.passage
    if correction is None:
        return Person(name, posts, role)
    if correction.name.strip():
        name = context.written(correction.name, near)
    if correction.posts is not None:
        posts = tuple(context.written(post, near) for post in correction.posts if post.strip())
    if correction.act is not None:
        where = person.act.passage if person.act else near
        role = context.written(correction.act, where) if correction.act.strip() else None
    return Person(name, posts, role)


def _found_name(context: ArticleContext, index: int) -> str:
    """As the rules found it, or as a person said it whom they did not find."""
    person = context.facts.people[index]
    return (person.correction.found if person.correction else "") or context.facts.text(person.name)


def _text_shares(context: ArticleContext, span: Span, person: int) -> list[Share]:
    pieces = context.extract.pieces(span, speaker=person)
    return [
        Share(tuple(Point(context.rich(piece)) for piece in share), span.passage)
        for share in context.extract.shares(pieces)
    ]


def _key_quote(context: ArticleContext, spans: Sequence[Span]) -> Span | None:
    """A sentence that the speaker said and the article quotes, marks included; or a slogan of
    whole clauses. A term in quotation marks is none.
    """
    pattern = _SAID if context.chinese else _SAID_ENGLISH
    for span in spans:
        folded = context.facts.passages[span.passage].folded
        if found := pattern.search(folded, span.start, span.end):
            return Span(span.passage, *found.span())
    slogans = (slogan for span in spans for slogan in context.slogans_in(span))
    telling = (one for one in slogans if len(slogan_parts(context.facts.folded(one))) > 1)
    slogan = next(telling, None)
    return context.with_marks(slogan) if slogan else None


def _without(context: ArticleContext, shares: Sequence[Share], quote: Span) -> list[Share]:
    """The shares without a point that is the key sentence over again: `“……”李明说`. If there is no
    other it stays.
    """
    words = context.rich(quote).plain
    most = len(words) + context.length(8, 30)
    left = [
        replace(share, points=tuple(p for p in share.points if not _repeats(p, words, most)))
        for share in shares
    ]
    return left if any(share.points for share in left) else list(shares)


def slogan_parts(folded: str) -> list[str]:
    """The clauses of a slogan; none where they are single words: `路通、灯亮`."""
    parts = [part for part in _PARTS.split(folded) if part]
    return parts if min(map(len, parts)) >= _CLAUSE else []


def _repeats(point: Point, words: str, most: int) -> bool:
    return words in point.text.plain and len(point.text.plain) <= most


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
