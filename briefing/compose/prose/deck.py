"""Prose → a Deck: cover, key facts, agenda, section pages, then slides for all the body, and a
closing one.

Two promises hold for every deck made here. Faithful: each line on a slide is a span of the source,
or a label of at most twelve characters. Nothing lost: each source line with ink stands in one
slide's notes, or in `Deck.dropped` with a reason.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from briefing.compose.corrections.change_kind import as_kind
from briefing.compose.corrections.lines import Extracts
from briefing.compose.ids import Ids, slug
from briefing.compose.origin import with_extent
from briefing.compose.prose.chapters import chapters
from briefing.compose.prose.context import ArticleContext, Draft
from briefing.compose.prose.cover import opening
from briefing.compose.prose.labels import word
from briefing.compose.prose.missing import missing_facts
from briefing.compose.prose.promotion import promoted
from briefing.compose.prose.sections import drafting_sections
from briefing.compose.prose.selection import selected, wanted_slides
from briefing.model.corrections import Corrections
from briefing.model.deck import Deck, Dropped, Point, Points, Section, Slide
from briefing.model.document import Meta
from briefing.model.progress import Progress, run_to_end
from briefing.model.record import replace
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    from briefing.analysis.facts import Facts, Span
    from briefing.compose.prose.sections import SectionDraft
    from briefing.model.deck import Kind
    from briefing.model.document import Document

_AGENDA_SECTIONS, _AGENDA_SLIDES = 3, 8


def compose_article(
    document: Document,
    facts: Facts,
    kinds: Mapping[str, Kind] | None = None,
    corrections: Corrections | None = None,
) -> Deck:
    """The deck that `document`, of form `prose`, becomes. `facts` is what `analyse` found in it
    with the same corrections, `kinds` holds what a person chose.
    """
    return run_to_end(composing_article(document, facts, kinds, corrections or Corrections()))


def composing_article(
    document: Document, facts: Facts, kinds: Mapping[str, Kind] | None, corrections: Corrections
) -> Generator[Progress, None, Deck]:
    """The same, a section at a time."""
    detail = corrections.detail or document.meta.values.get("detail", "")
    context = ArticleContext(facts, document.lines, full=detail == "full")
    told = opening(context)
    drafted = yield from drafting_sections(context, chapters(facts, told.claimed, told.rests))
    room = wanted_slides(context, detail)
    if room is not None:
        drafted = selected(context, drafted, room - len(told.drafts) - _is_listed(drafted))
    before = len(told.drafts) + (room is not None and _is_listed(drafted))
    drafted = promoted(context, drafted, None if room is None else room - before)
    agenda = _agenda(context, drafted)
    drafts = [*told.drafts, *agenda, *(draft for section in drafted for draft in section.drafts)]
    sections = _sections(drafted, len(told.drafts) + len(agenda))
    drafts = _with_leftovers(facts, drafts)
    slides = _slides(context, drafts, sections)
    wanted: dict[str, Kind] = {**corrections.kinds, **(kinds or {})}
    extracts = Extracts(corrections.extracts, document.lines, {slide.id for slide in slides})
    return Deck(
        title=drafts[0].title,
        slides=tuple(_corrected(slide, extracts, wanted, document.lines) for slide in slides),
        sections=sections,
        meta=_meta(facts, detail),
        lang=_lang(facts),
        folder=document.path.parent if document.path else None,
        lines=document.lines,
        dropped=_dropped(facts),
        problems=(*document.problems, *missing_facts(context)),
        article=document.path.name if document.path else "",
    )


def _is_listed(drafted: Sequence[SectionDraft]) -> bool:
    """Whether there are sections enough for an agenda."""
    return sum(bool(section.title) for section in drafted) >= _AGENDA_SECTIONS


def _agenda(context: ArticleContext, drafted: Sequence[SectionDraft]) -> list[Draft]:
    titles = [section.title for section in drafted if section.title]
    slides = sum(len(section.drafts) for section in drafted)
    if len(titles) < _AGENDA_SECTIONS or slides < _AGENDA_SLIDES:
        return []
    points = tuple(Point(title, marker="number", number=n) for n, title in enumerate(titles, 1))
    title = word("agenda" if context.is_meeting else "contents", context.facts.lang)
    return [Draft("agenda", title, (Points(points),))]


def _sections(drafted: Sequence[SectionDraft], first: int) -> tuple[Section, ...]:
    found: list[Section] = []
    for section in drafted:
        if section.title:
            found.append(Section(section.title, first))
        first += len(section.drafts)
    return tuple(found)


def _with_leftovers(facts: Facts, drafts: list[Draft]) -> list[Draft]:
    """What no builder put into notes goes into the notes of the slide before it."""
    dropped = {item.passage for item in facts.furniture if not item.is_noted}
    homes = sorted((passage, n) for n, draft in enumerate(drafts) for passage in draft.passages)
    told = dropped.union(passage for passage, _ in homes)
    more: dict[int, list[int]] = {}
    for index in (i for i in facts.body() if i not in told):
        at = bisect_left(homes, (index, 0)) - 1
        more.setdefault(homes[at][1] if at >= 0 else 0, []).append(index)
    return [
        replace(draft, passages=(*draft.passages, *more[n])) if n in more else draft
        for n, draft in enumerate(drafts)
    ]


def _slides(
    context: ArticleContext,
    drafts: Sequence[Draft],
    sections: Sequence[Section],
) -> tuple[Slide, ...]:
    ids = Ids()
    starts = [section.first for section in sections]
    usual = _usual_title(context, drafts[0].title)
    found: list[Slide] = []
    numeral = 0
    for place, draft in enumerate(drafts):
        section = bisect_left(starts, place + 1) - 1
        title = draft.title
        if not title and draft.kind not in {"statement", "cover"}:
            title = sections[section].title if section >= 0 else usual
        numeral += draft.kind == "section"
        identifier = ids.give(slug(draft.name or title.plain or _first_text(draft)))
        slide = Slide(
            id=identifier,
            kind=draft.kind,
            title=title,
            kicker=draft.kicker,
            subtitle=draft.subtitle,
            blocks=draft.blocks,
            notes=tuple(map(context.paragraph, sorted(draft.passages))),
            section=section,
            number=f"{numeral:02}" if draft.kind == "section" else "",
        )
        found.append(slide)
    return tuple(found)


def _usual_title(context: ArticleContext, cover: RichText) -> RichText:
    """Of slides that have no title and stand under no heading: the article's, if it has one; the
    event's name, if it is a whole clause; else a plain word.
    """
    facts, name = context.facts, context.facts.event.name
    if facts.title or not name:
        return cover if facts.title else word("brief", facts.lang)
    folded = facts.passages[name.passage].folded
    after, before = folded[name.end : name.end + 1], folded[: name.start][-1:]
    whole = not after.isalnum() and not before.isalnum()
    return cover if whole else word("brief", facts.lang)


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
    slide = replace(slide, number="")
    changed = as_kind(slide, kind, lines)
    if changed is not None:
        return with_extent(extracts.off(changed))
    return with_extent(replace(slide, kind=kind))


def _first_text(draft: Draft) -> str:
    for block in draft.blocks:
        if isinstance(block, Points) and block.items:
            return block.items[0].text.plain
    return ""


def _meta(facts: Facts, detail: str) -> Meta:
    def rich(span: Span | None) -> RichText:
        return facts.rich(span) if span else RichText()

    event = facts.event
    return Meta(
        title=rich(facts.title),
        subtitle=rich(facts.subtitle[0] if facts.subtitle else None),
        date=rich(event.date),
        place=rich(event.place),
        hosts=tuple(map(facts.rich, event.hosts)),
        lang=_lang(facts),
        values={"detail": detail} if detail else {},
    )


def _lang(facts: Facts) -> str:
    return "zh-CN" if facts.lang == "zh" else "en-US"


def _dropped(facts: Facts) -> tuple[Dropped, ...]:
    """In the order of the lines, whatever order their reasons were found in."""
    lines = sorted(
        (piece.line, item.why)
        for item in facts.furniture
        if not item.is_noted
        for piece in facts.passages[item.passage].lines
    )
    return tuple(Dropped(line, why) for line, why in lines)
