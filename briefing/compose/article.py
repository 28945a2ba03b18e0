"""Prose → a Deck: cover, key facts, agenda, section pages, then slides for all the body, and a
closing one.

Two promises hold for every deck made here. Faithful: each line on a slide is a span of the source,
or a label of at most twelve characters. Nothing lost: each source line with ink stands in one
slide's notes, or in `Deck.dropped` with a reason.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.analysis import analyse
from briefing.compose.ids import Ids, slug
from briefing.compose.prose.cover import cover, key_facts
from briefing.compose.prose.slides import Builder, Draft
from briefing.compose.prose.units import Chapter, TextUnit, chapters
from briefing.compose.prose.words import word
from briefing.model.deck import Deck, Dropped, Point, Points, Section, Slide
from briefing.model.document import Meta
from briefing.model.text import Rich

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.analysis.facts import Facts
    from briefing.model.deck import Kind
    from briefing.model.document import Document

_AGENDA_SECTIONS, _AGENDA_SLIDES = 3, 8
_SECTION_SLIDES = 3


def compose_article(document: Document, kinds: Mapping[str, Kind] | None = None) -> Deck:
    """The deck that `document`, of form `prose`, becomes. `kinds` holds what a person chose."""
    facts = analyse(document)
    builder = Builder(facts)
    opening = [cover(facts, builder)]
    facts_slide = key_facts(facts, builder)
    claimed: frozenset[int] = frozenset()
    if facts_slide:
        opening.append(facts_slide)
        claimed = frozenset(facts_slide.passages)
    parts = _parts(facts, builder, chapters(facts, claimed))
    body = [draft for part in parts for draft in part.drafts]
    agenda = _agenda(facts, parts, len(body))
    drafts = [*opening, *agenda, *body]
    sections = _sections(parts, len(opening) + len(agenda))
    drafts = _with_leftovers(facts, builder, drafts)
    slides = _slides(facts, drafts, sections, kinds or {})
    return Deck(
        title=slides[0].title,
        slides=slides,
        sections=sections,
        meta=_meta(facts),
        lang="zh-CN" if facts.lang == "zh" else "en-US",
        folder=document.path.parent if document.path else None,
        lines=document.lines,
        dropped=_dropped(facts),
        problems=document.problems,
    )


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the talk: a top heading, or none, and all slides under it."""

    title: Rich
    drafts: tuple[Draft, ...]


def _parts(facts: Facts, builder: Builder, found: Sequence[Chapter]) -> list[Part]:
    parts: list[Part] = []
    group: list[Chapter] = []
    for chapter in found:
        if group and (chapter.heading is None or chapter.heading.level == 1):
            parts.append(_part(facts, builder, group))
            group = []
        group.append(chapter)
    if group:
        parts.append(_part(facts, builder, group))
    return parts


def _part(facts: Facts, builder: Builder, group: Sequence[Chapter]) -> Part:
    top = group[0].heading
    if top is None or top.level > 1:
        drafts = [draft for chapter in group for draft in _chapter(facts, builder, chapter)]
        return Part(Rich(), tuple(drafts))
    title = facts.rich(top.span)
    inner = [facts.rich(chapter.heading.span) for chapter in group[1:] if chapter.heading]
    units = sum(len(chapter.units) for chapter in group)
    if units < _SECTION_SLIDES and not inner and group[0].units:
        return Part(title, tuple(_chapter(facts, builder, group[0])))
    page, first = _section_page(facts, builder, group[0], inner)
    drafts = [page, *_chapter(facts, builder, first)]
    for chapter in group[1:]:
        drafts += _chapter(facts, builder, chapter)
    return Part(title, tuple(drafts))


def _section_page(
    facts: Facts, builder: Builder, chapter: Chapter, inner: Sequence[Rich]
) -> tuple[Draft, Chapter]:
    """A section's first page, and what is left of its first chapter: a short passage that leads in
    stands on the page itself.
    """
    assert chapter.heading is not None
    heading = chapter.heading.span
    notes = [heading.passage]
    points = [Point(text) for text in inner[:4]]
    units = chapter.units
    if not inner and len(units) > 1 and isinstance(units[0], TextUnit):
        lead = units[0].span
        if lead.end - lead.start <= (170 if facts.lang == "zh" else 400):
            notes.append(lead.passage)
            points = [Point(facts.rich(span)) for span in builder.extract.best(lead, 2)]
            units = units[1:]
    blocks = (Points(tuple(points)),) if points else ()
    page = Draft("section", facts.rich(heading), blocks, builder.notes(notes))
    return page, replace(chapter, heading=None, units=units)


def _chapter(facts: Facts, builder: Builder, chapter: Chapter) -> list[Draft]:
    """The slides of one heading's own text; the first is titled by the heading."""
    title = facts.rich(chapter.heading.span) if chapter.heading else Rich()
    notes = builder.notes([chapter.heading.span.passage] if chapter.heading else [])
    found: list[Draft] = []
    for unit in chapter.units:
        wanted = title if not any(draft.title == title for draft in found) else Rich()
        found += builder.build(unit, wanted)
    if title and found and not any(draft.title == title for draft in found):
        found[0] = replace(found[0], kicker=title)
    if title and not found:
        found = [Draft("section", title)]
    if notes:
        found[0] = replace(found[0], passages=(*notes, *found[0].passages))
    return found


def _agenda(facts: Facts, parts: Sequence[Part], slides: int) -> list[Draft]:
    titles = [part.title for part in parts if part.title]
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


def _with_leftovers(facts: Facts, builder: Builder, drafts: list[Draft]) -> list[Draft]:
    """What no builder put into notes goes into the notes of the slide before it."""
    dropped = {item.passage for item in facts.furniture}
    left = builder.notes(i for i in facts.body() if i not in dropped)
    homes = sorted((passage, n) for n, draft in enumerate(drafts) for passage in draft.passages)
    for index in left:
        home = max((n for passage, n in homes if passage < index), default=0)
        drafts[home] = replace(drafts[home], passages=(*drafts[home].passages, index))
    return drafts


def _slides(
    facts: Facts,
    drafts: Sequence[Draft],
    sections: Sequence[Section],
    kinds: Mapping[str, Kind],
) -> tuple[Slide, ...]:
    ids = Ids()
    found: list[Slide] = []
    section = -1
    last = drafts[0].title
    numeral = 0
    for place, draft in enumerate(drafts):
        while section + 1 < len(sections) and sections[section + 1].first <= place:
            section += 1
        title = draft.title or last
        last = title
        numeral += draft.kind == "section"
        identifier = ids.give(slug(title.plain))
        passages = [facts.passages[i] for i in sorted(draft.passages)]
        found.append(
            Slide(
                id=identifier,
                kind=kinds.get(identifier, draft.kind),
                title=title,
                kicker=draft.kicker,
                subtitle=draft.subtitle,
                blocks=draft.blocks,
                notes=tuple(passage.rich() for passage in passages),
                section=section,
                number=f"{numeral:02}" if draft.kind == "section" else "",
                first=min((passage.first for passage in passages), default=0),
                last=max((passage.last for passage in passages), default=0),
            )
        )
    return tuple(found)


def _meta(facts: Facts) -> Meta:
    def rich(span: object) -> Rich:
        return facts.rich(span) if span else Rich()  # type: ignore[arg-type]

    event = facts.event
    return Meta(
        title=rich(facts.title),
        subtitle=rich(facts.subtitle[0] if facts.subtitle else None),
        date=rich(event.date),
        place=rich(event.place),
        hosts=tuple(facts.rich(host) for host in event.hosts),
        lang="zh-CN" if facts.lang == "zh" else "en-US",
    )


def _dropped(facts: Facts) -> tuple[Dropped, ...]:
    return tuple(
        Dropped(piece.line, item.why)
        for item in facts.furniture
        for piece in facts.passages[item.passage].pieces
    )
