"""Prose → a Deck: cover, key facts, agenda, section pages, then slides for all the body, and a
closing one.

Two promises hold for every deck made here. Faithful: each line on a slide is a span of the source,
or a label of at most twelve characters. Nothing lost: each source line with ink stands in one
slide's notes, or in `Deck.dropped` with a reason.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from briefing.analysis import analyse
from briefing.compose.corrected import Extracts
from briefing.compose.ids import Ids, slug
from briefing.compose.origin import with_extent
from briefing.compose.prose.build import build
from briefing.compose.prose.chapters import Chapter, chapters
from briefing.compose.prose.cover import cover, key_facts, people_in
from briefing.compose.prose.desk import Desk, Draft
from briefing.compose.prose.questions import questions_of, with_question
from briefing.compose.prose.units import ListUnit, TextUnit
from briefing.compose.prose.words import word
from briefing.compose.reshaped import reshaped
from briefing.model.corrections import Corrections
from briefing.model.deck import Deck, Dropped, Point, Points, Section, Slide
from briefing.model.document import Meta
from briefing.model.progress import Progress, finished
from briefing.model.record import record, replace
from briefing.model.text import Rich

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    from briefing.analysis.facts import Facts, Span
    from briefing.compose.prose.units import Unit
    from briefing.model.deck import Kind
    from briefing.model.document import Document

_AGENDA_SECTIONS, _AGENDA_SLIDES = 3, 8
_SECTION_SLIDES = 2.5
_LONG_ITEM = 90
"""A list whose items say more than so many characters after their heads gets a slide for each."""
_CLOSING_AFTER = 5
"""A deck with so many slides may have a closing one."""


def compose_article(
    document: Document,
    kinds: Mapping[str, Kind] | None = None,
    corrections: Corrections | None = None,
    facts: Facts | None = None,
) -> Deck:
    """The deck that `document`, of form `prose`, becomes. `kinds` holds what a person chose,
    `facts` what `analyse` found if the caller asked it.
    """
    said = corrections or Corrections()
    return finished(composing_article(document, kinds, said, facts or analyse(document, said)))


def composing_article(
    document: Document, kinds: Mapping[str, Kind] | None, said: Corrections, facts: Facts
) -> Generator[Progress, None, Deck]:
    """The same, a section at a time."""
    desk = Desk(facts, document.lines)
    opening = [cover(desk), *key_facts(desk)]
    claimed = frozenset(passage for draft in opening for passage in draft.passages)
    parts = yield from _parts(desk, chapters(facts, claimed, people_in(desk, claimed)))
    agenda = _agenda(facts, parts)
    drafts = [*opening, *agenda, *(draft for part in parts for draft in part.drafts)]
    sections = _sections(parts, len(opening) + len(agenda))
    drafts = _with_leftovers(desk, drafts)
    slides = _slides(desk, drafts, sections)
    wanted: dict[str, Kind] = {**said.kinds, **(kinds or {})}
    extracts = Extracts(said.extracts, document.lines, {slide.id for slide in slides})
    return Deck(
        title=drafts[0].title,
        slides=tuple(_corrected(slide, extracts, wanted, document.lines) for slide in slides),
        sections=sections,
        meta=_meta(facts),
        lang=_lang(facts),
        folder=document.path.parent if document.path else None,
        lines=document.lines,
        dropped=_dropped(facts),
        problems=document.problems,
        article=document.path.name if document.path else "",
    )


@record
class Part:
    """A section of the talk: a top heading, or none, and all slides under it."""

    title: Rich
    drafts: tuple[Draft, ...]


def _parts(desk: Desk, found: Sequence[Chapter]) -> Generator[Progress, None, list[Part]]:
    groups: list[list[Chapter]] = []
    for chapter in found:
        if not groups or chapter.heading is None or chapter.heading.level == 1:
            groups.append([])
        groups[-1].append(chapter)
    parts: list[Part] = []
    made = 0
    paged = _has_pages(groups)
    for place, group in enumerate(groups, 1):
        yield Progress(place - 1, len(groups))
        closes = place == len(groups) and made + len(group[-1].units) > _CLOSING_AFTER
        parts.append(_part(desk, group, paged, closes))
        made += len(parts[-1].drafts)
    return parts


def _has_pages(groups: Sequence[Sequence[Chapter]]) -> bool:
    """Whether sections open with pages of their own: all of them, if they are long on average."""
    sizes = [
        sum(_size(unit) for chapter in group for unit in chapter.units)
        for group in groups
        if group[0].heading and group[0].heading.level == 1
    ]
    return len(sizes) > 1 and sum(sizes) >= _SECTION_SLIDES * len(sizes)


def _part(desk: Desk, group: Sequence[Chapter], paged: bool, closes: bool) -> Part:
    """The slides of one section; `closes` if the deck may end with a closing slide after them."""
    last = group[-1]
    closing: list[Draft] = []
    if closes and _may_close(desk, last):
        closing = _closing(desk, last.units[-1])
        group = [*group[:-1], replace(last, units=last.units[:-1])]
    top = group[0].heading
    title = desk.rich(top.span) if top and top.level == 1 else Rich()
    inner = [desk.rich(chapter.heading.span) for chapter in group[1:] if chapter.heading]
    drafts: list[Draft] = []
    first = group[0]
    if title and paged:
        page, first = _section_page(desk, first, inner)
        drafts.append(page)
    for chapter in (first, *group[1:]):
        drafts += _chapter(desk, chapter)
    return Part(title, (*drafts, *closing))


def _size(unit: Unit) -> int:
    """About how many slides a unit becomes."""
    if not isinstance(unit, ListUnit):
        return 1
    entries = unit.enumeration.entries
    long = sum(entry.span.end - entry.head.end for entry in entries) > _LONG_ITEM * len(entries)
    return 1 + len(entries) if long else 1


def _may_close(desk: Desk, chapter: Chapter) -> bool:
    """Whether the article's last passage can stand alone as its closing words."""
    if not desk.is_report or len(chapter.units) < 2:
        return False
    unit = chapter.units[-1]
    if not isinstance(unit, TextUnit) or any(
        found for _, found in desk.extract.segments(unit.span)
    ):
        return False
    return unit.span.end - unit.span.start >= desk.length(30, 80)


def _closing(desk: Desk, unit: Unit) -> list[Draft]:
    """The last words: a slogan of theirs as the title, or what they claim."""
    assert isinstance(unit, TextUnit)
    slogan = next(iter(desk.slogans_in(unit.span)), None)
    head = desk.marked(slogan) if slogan else desk.extract.headline(unit.span)
    pieces = desk.extract.best(desk.extract.pieces(unit.span, without=head), 3)
    points = tuple(Point(desk.rich(piece), marker="none") for piece in pieces)
    title = desk.rich(head) if head else word("closing", desk.facts.lang)
    return [Draft("closing", title, (Points(points),), desk.notes([unit.span.passage]))]


def _section_page(desk: Desk, chapter: Chapter, inner: Sequence[Rich]) -> tuple[Draft, Chapter]:
    """A section's first page, and what is left of its first chapter: a short passage that leads in
    stands on the page itself.
    """
    assert chapter.heading is not None
    notes = [chapter.heading.span.passage]
    points = [Point(text) for text in inner[:5]]
    units = chapter.units
    if not inner and len(units) > 1 and isinstance(units[0], TextUnit):
        lead = units[0].span
        if lead.end - lead.start <= desk.length(170, 400):
            notes.append(lead.passage)
            pieces = desk.extract.best(desk.extract.pieces(lead), 2)
            points = [Point(desk.rich(piece), marker="none") for piece in pieces]
            units = units[1:]
    blocks = (Points(tuple(points)),) if points else ()
    page = Draft("section", desk.rich(chapter.heading.span), blocks, desk.notes(notes))
    return page, replace(chapter, heading=None, units=units)


def _chapter(desk: Desk, chapter: Chapter) -> list[Draft]:
    """The slides of one heading's own text; the first that needs a title is titled by it."""
    title = desk.rich(chapter.heading.span) if chapter.heading else Rich()
    notes = desk.notes([chapter.heading.span.passage] if chapter.heading else [])
    found: list[Draft] = []
    asked: list[int] = []
    used = False
    for place, unit in enumerate(chapter.units):
        questions = questions_of(desk.facts, unit)
        if questions and place + 1 < len(chapter.units):
            asked += questions
            continue
        drafts = build(desk, unit, Rich() if used else title)
        used = used or any(draft.title == title for draft in drafts)
        found += with_question(desk, drafts, asked)
        asked = []
    if title and not found:
        found = [Draft("statement", title)]
    if title and not used and found[0].title != title:
        found[0] = replace(found[0], kicker=title)
    if notes:
        found[0] = replace(found[0], passages=(*notes, *found[0].passages))
    return found


def _agenda(facts: Facts, parts: Sequence[Part]) -> list[Draft]:
    titles = [part.title for part in parts if part.title]
    slides = sum(len(part.drafts) for part in parts)
    if len(titles) < _AGENDA_SECTIONS or slides < _AGENDA_SLIDES:
        return []
    points = tuple(Point(title, marker="number", number=n) for n, title in enumerate(titles, 1))
    return [Draft("agenda", word("agenda", facts.lang), (Points(points),))]


def _sections(parts: Sequence[Part], first: int) -> tuple[Section, ...]:
    found: list[Section] = []
    for part in parts:
        if part.title:
            found.append(Section(part.title, first))
        first += len(part.drafts)
    return tuple(found)


def _with_leftovers(desk: Desk, drafts: list[Draft]) -> list[Draft]:
    """What no builder put into notes goes into the notes of the slide before it."""
    dropped = {item.passage for item in desk.facts.furniture}
    left = desk.notes(i for i in desk.facts.body() if i not in dropped)
    homes = sorted((passage, n) for n, draft in enumerate(drafts) for passage in draft.passages)
    more: dict[int, list[int]] = {}
    for index in left:
        at = bisect_left(homes, (index, 0)) - 1
        more.setdefault(homes[at][1] if at >= 0 else 0, []).append(index)
    return [
        replace(draft, passages=(*draft.passages, *more[n])) if n in more else draft
        for n, draft in enumerate(drafts)
    ]


def _slides(
    desk: Desk,
    drafts: Sequence[Draft],
    sections: Sequence[Section],
) -> tuple[Slide, ...]:
    facts = desk.facts
    ids = Ids()
    starts = [section.first for section in sections]
    found: list[Slide] = []
    numeral = 0
    for place, draft in enumerate(drafts):
        section = bisect_left(starts, place + 1) - 1
        title = draft.title
        if not title and draft.kind != "statement":
            event = facts.rich(facts.event.name) if facts.event.name else drafts[0].title
            title = sections[section].title if section >= 0 else event
        numeral += draft.kind == "section"
        identifier = ids.give(slug(draft.name or title.plain or _first_text(draft)))
        made = Slide(
            id=identifier,
            kind=draft.kind,
            title=title,
            kicker=draft.kicker,
            subtitle=draft.subtitle,
            blocks=draft.blocks,
            notes=tuple(map(desk.paragraph, sorted(draft.passages))),
            section=section,
            number=f"{numeral:02}" if draft.kind == "section" else "",
        )
        found.append(made)
    return tuple(found)


def _corrected(
    slide: Slide, extracts: Extracts, kinds: Mapping[str, Kind], lines: Sequence[str]
) -> Slide:
    """With the extracts that a person wants on it, as the kind that they want. What suits the slide
    little is still of that kind, its blocks as they are.
    """
    slide = with_extent(extracts.on(slide))
    kind = kinds.get(slide.id, slide.kind)
    if kind == slide.kind:
        return slide
    made = reshaped(slide, kind, lines)
    if made is not None:
        return with_extent(extracts.off(made))
    return with_extent(replace(slide, kind=kind, number=""))


def _first_text(draft: Draft) -> str:
    for block in draft.blocks:
        if isinstance(block, Points) and block.items:
            return block.items[0].text.plain
    return ""


def _meta(facts: Facts) -> Meta:
    def rich(span: Span | None) -> Rich:
        return facts.rich(span) if span else Rich()

    event = facts.event
    return Meta(
        title=rich(facts.title),
        subtitle=rich(facts.subtitle[0] if facts.subtitle else None),
        date=rich(event.date),
        place=rich(event.place),
        hosts=tuple(map(facts.rich, event.hosts)),
        lang=_lang(facts),
    )


def _lang(facts: Facts) -> str:
    return "zh-CN" if facts.lang == "zh" else "en-US"


def _dropped(facts: Facts) -> tuple[Dropped, ...]:
    """In the order of the lines, whatever order their reasons were found in."""
    lines = sorted(
        (piece.line, item.why)
        for item in facts.furniture
        for piece in facts.passages[item.passage].pieces
    )
    return tuple(Dropped(line, why) for line, why in lines)
