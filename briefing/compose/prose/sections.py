"""Chapters → the sections of the talk: a page for each, its slides, and the last words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.prose.build import build
from briefing.compose.prose.context import Draft
from briefing.compose.prose.extracts import MOST, ROOM
from briefing.compose.prose.labels import word
from briefing.compose.prose.questions import questions_of, with_question
from briefing.compose.prose.units import ListUnit, TextUnit
from briefing.model.deck import Point, Points
from briefing.model.progress import Progress
from briefing.model.record import record, replace
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from briefing.compose.prose.chapters import Chapter
    from briefing.compose.prose.context import ArticleContext
    from briefing.compose.prose.units import Unit

_SECTION_SLIDES = 2.5
_LEAD = 2
"""So many sentences that lead in stand on a section's page."""
_LONG_ITEM = 90
"""A list whose items say more than so many characters after their heads gets a slide for each."""
_CLOSING_AFTER = 5
"""A deck with so many slides may have a closing one."""


@record
class SectionDraft:
    """A section of the talk: a top heading, or none, and all slides under it."""

    title: RichText
    drafts: tuple[Draft, ...]


def drafting_sections(
    context: ArticleContext, found: Sequence[Chapter]
) -> Generator[Progress, None, list[SectionDraft]]:
    """The sections of the talk, one at a time."""
    groups: list[list[Chapter]] = []
    for chapter in found:
        if not groups or chapter.heading is None or chapter.heading.level == 1:
            groups.append([])
        groups[-1].append(chapter)
    sections: list[SectionDraft] = []
    count = 0
    paged = _has_pages(groups)
    for place, group in enumerate(groups, 1):
        yield Progress(place - 1, len(groups))
        closes = place == len(groups) and count + len(group[-1].units) > _CLOSING_AFTER
        sections.append(_section(context, group, paged, closes))
        count += len(sections[-1].drafts)
    return sections


def _has_pages(groups: Sequence[Sequence[Chapter]]) -> bool:
    """Whether sections open with pages of their own: all of them, if they are long on average."""
    sizes = [
        sum(_size(unit) for chapter in group for unit in chapter.units)
        for group in groups
        if group[0].heading and group[0].heading.level == 1
    ]
    return len(sizes) > 1 and sum(sizes) >= _SECTION_SLIDES * len(sizes)


def _section(
    context: ArticleContext, group: Sequence[Chapter], paged: bool, closes: bool
) -> SectionDraft:
    """The slides of one section; `closes` if the deck may end with a closing slide after them."""
    last = group[-1]
    closing: list[Draft] = []
    if closes and _may_close(context, last):
        closing = _closing(context, last.units[-1])
        group = [*group[:-1], replace(last, units=last.units[:-1])]
    top = group[0].heading
    title = context.heading(top) if top and top.level == 1 else RichText()
    inner = [context.heading(chapter.heading) for chapter in group[1:] if chapter.heading]
    drafts: list[Draft] = []
    first = group[0]
    if title and paged:
        page, first = _section_page(context, first, inner)
        drafts.append(page)
    for chapter in (first, *group[1:]):
        titled = _titled(context, chapter, _chapter(context, chapter))
        drafts += _joined(titled, ROOM[context.facts.lang])
    return SectionDraft(title, (*drafts, *closing))


def _size(unit: Unit) -> int:
    """About how many slides a unit becomes."""
    if not isinstance(unit, ListUnit):
        return 1
    entries = unit.enumeration.entries
    long = sum(entry.span.end - entry.head.end for entry in entries) > _LONG_ITEM * len(entries)
    return 1 + len(entries) if long else 1


def _may_close(context: ArticleContext, chapter: Chapter) -> bool:
    """Whether the article's last passage can stand alone as its closing words."""
    if not context.is_report or len(chapter.units) < 2:
        return False
    unit = chapter.units[-1]
    if not isinstance(unit, TextUnit) or any(
        found for _, found in context.extract.segments(unit.span)
    ):
        return False
    return unit.span.end - unit.span.start >= context.length(30, 80)


def _closing(context: ArticleContext, unit: Unit) -> list[Draft]:
    """The last words: a slogan of theirs as the title, or a short sentence."""
    assert isinstance(unit, TextUnit)
    slogans = context.slogans_in(unit.span) if context.chinese else ()  # English quotes terms
    slogan = next(iter(slogans), None)
    head = None if slogan else context.extract.headline(unit.span)
    pieces = context.best(context.extract.pieces(unit.span, without=head), 3)
    points = tuple(Point(context.rich(piece), marker="none") for piece in pieces)
    title = word("closing", context.facts.lang)
    if over := context.with_marks(slogan) if slogan else head:
        title = context.rich(over)
    return [Draft("closing", title, (Points(points),), context.notes([unit.span.passage]))]


def _section_page(
    context: ArticleContext, chapter: Chapter, inner: Sequence[RichText]
) -> tuple[Draft, Chapter]:
    """A section's first page, and what is left of its first chapter: a short passage that leads in
    stands on the page itself.
    """
    assert chapter.heading is not None
    notes = [chapter.heading.span.passage]
    points = [Point(text) for text in inner[:5]]
    units = chapter.units
    if not inner and len(units) > 1 and isinstance(units[0], TextUnit):
        lead = units[0].span
        pieces = context.extract.pieces(lead)
        if len(pieces) <= _LEAD and lead.end - lead.start <= context.length(170, 400):
            notes.append(lead.passage)
            points = [Point(context.rich(piece), marker="none") for piece in pieces]
            units = units[1:]
    blocks = (Points(tuple(points)),) if points else ()
    page = Draft("section", context.heading(chapter.heading), blocks, context.notes(notes))
    return page, replace(chapter, heading=None, units=units)


def _chapter(context: ArticleContext, chapter: Chapter) -> list[Draft]:
    """The slides of one heading's own text; the first that needs a title is titled by it."""
    title = context.heading(chapter.heading) if chapter.heading else RichText()
    notes = context.notes([chapter.heading.span.passage] if chapter.heading else [])
    found: list[Draft] = []
    asked: list[int] = []
    used = False
    for place, unit in enumerate(chapter.units):
        questions = questions_of(context.facts, unit)
        if questions and place + 1 < len(chapter.units):
            asked += questions
            continue
        drafts = build(context, unit, RichText() if used else title)
        used = used or any(draft.title == title for draft in drafts)
        found += with_question(context, drafts, asked)
        asked = []
    if title and not found:
        found = [Draft("statement", title)]
    if title and not used and found[0].title != title:
        found[0] = replace(found[0], kicker=title)
    if notes:
        found[0] = replace(found[0], passages=(*notes, *found[0].passages))
    return found


def _titled(context: ArticleContext, chapter: Chapter, drafts: Sequence[Draft]) -> list[Draft]:
    """Slides without a title of their own have their heading's, not that of the section above it;
    statements need none.
    """
    if chapter.heading is None:
        return list(drafts)
    title = context.heading(chapter.heading)
    bare = [not draft.title and draft.kind != "statement" for draft in drafts]
    return [
        replace(draft, title=title) if needs else draft
        for draft, needs in zip(drafts, bare, strict=True)
    ]


def _joined(drafts: Iterable[Draft], room: int) -> list[Draft]:
    """Neighbours of one title as one slide where all their points have room there (characters)."""
    found: list[Draft] = []
    for draft in drafts:
        before = found[-1] if found else None
        mine, yours = _bullets(before), _bullets(draft)
        fits = len(mine + yours) <= MOST and _length(mine + yours) <= room
        if before and mine and yours and before.title == draft.title and fits:
            passages = (*before.passages, *draft.passages)
            found[-1] = replace(before, blocks=(Points(mine + yours),), passages=passages)
        else:
            found.append(draft)
    return found


def _length(points: Sequence[Point]) -> int:
    return sum(len(point.text.plain) for point in points)


def _bullets(draft: Draft | None) -> tuple[Point, ...]:
    """The points of a slide that has nothing else; else none."""
    if draft is None or draft.kind != "points" or draft.kicker or draft.subtitle or draft.name:
        return ()
    match draft.blocks:
        case (Points(items),) if all(point.marker == "bullet" for point in items):
            return items
        case _:
            return ()
