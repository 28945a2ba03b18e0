"""The first slides: the cover, the key facts with their labels, and who is named among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.sentences import clauses, sentences
from briefing.compose.prose.context import Draft
from briefing.compose.prose.labels import Word, word
from briefing.compose.prose.lead import Lead, lead_of
from briefing.compose.prose.people import people_grid
from briefing.model.deck import Facts as FactsBlock
from briefing.model.deck import Point, Points
from briefing.model.record import field, record, replace
from briefing.model.text import RichText, with_ellipsis

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.compose.prose.context import ArticleContext

_BRACKETS = 2
_MANY = 3
"""More people in a lead without facts have a grid of their own."""
_NAMING = {"chair", "attendee", "speaker", "absent", "other"}
"""Fields that name people: the grid of people shows them, or nobody needs to see them."""


def cover(context: ArticleContext) -> Draft:
    """The title as the article gives it; else the event's name, else the article's first words."""
    facts = context.facts
    lines = [span.passage for span in (facts.title, *facts.subtitle) if span]
    below = next((span for span in facts.subtitle if not _is_date(context, span)), None)
    subtitle = context.rich(below) if below else RichText()
    if facts.title:
        title = context.rich(facts.title)
    elif facts.event.name:
        title = context.rich(facts.event.name)
    elif facts.meetings:
        title = word("minutes", facts.lang)
    else:
        title = _first_words(context)
    return Draft("cover", title, (), context.notes(lines), subtitle=subtitle)


@record
class Opening:
    """The slides before the body, and what of the body they have told."""

    drafts: tuple[Draft, ...]
    rests: Mapping[int, int] = field(default_factory=dict["int", "int"], hash=False)
    """By passage that is told in part: where what is left of it begins."""

    @property
    def claimed(self) -> frozenset[int]:
        """Passages that need no slide again."""
        return frozenset(p for draft in self.drafts for p in draft.passages) - self.rests.keys()


def opening(context: ArticleContext) -> Opening:
    """The cover; then, on one slide, what is known of the event and the news of the first
    paragraph; then the people whom it names.
    """
    if context.facts.meetings:
        return Opening((cover(context),))
    lead = lead_of(context)
    rests = {lead.passage: lead.rest} if lead and lead.rest else {}
    first = [cover(context)]
    rows = _rows(context)
    if lead and not rows and not lead.rest and _says_cover(context, lead, first[0].title):
        notes = context.notes([lead.passage])
        first[0] = replace(first[0], passages=(*first[0].passages, *notes))
        return Opening(tuple(first))
    if len(rows) < (2 if lead or context.facts.fields else 3):
        rows = []
    if not rows and not lead:
        return Opening(tuple(first))
    points = tuple(Point(context.rich(piece)) for piece in lead.pieces) if lead else ()
    notes = [lead.passage] if lead else []
    if rows:
        notes += [f.label.passage for f in context.facts.fields]
        notes += [f.value.passage for f in context.facts.fields if f.value != context.facts.title]
        notes += [span.passage for _, span in _known(context) if span and _is_whole(context, span)]
    blocks = (
        *((FactsBlock(tuple(rows)),) if rows else ()),
        *((Points(points),) if points else ()),
    )
    title: Word = "brief" if not rows else "facts" if context.is_meeting else "overview"
    first.append(
        Draft("points", word(title, context.facts.lang), blocks, context.notes(sorted(set(notes))))
    )
    people = people_in(context, frozenset(notes))
    if len(people) > (1 if rows else _MANY):
        grid = people_grid(context, sorted(people), roles=True)
        first.append(Draft("people", word("people", context.facts.lang), (grid,)))
    return Opening(tuple(first), rests)


def _says_cover(context: ArticleContext, lead: Lead, title: RichText) -> bool:
    """Whether the first paragraph is no more than the words that stand on the cover."""
    return [context.rich(piece).plain for piece in lead.pieces] == [title.plain]


def _known(context: ArticleContext) -> list[tuple[Word, Span | None]]:
    event = context.facts.event
    return [
        ("event", event.name),
        ("theme", event.theme if not _inside(event.theme, event.name) else None),
        ("date", event.date),
        ("place", event.place),
        ("hosts", _hosts(context)),
    ]


def _rows(context: ArticleContext) -> list[tuple[RichText, RichText]]:
    """What, when, where, by whom, each behind its label."""
    facts = context.facts
    rows = [
        (word(name, facts.lang), context.rich(span))
        for name, span in _known(context)
        if span and span != facts.title
    ]
    rows += [
        (context.rich(f.label), context.rich(f.value))
        for f in facts.fields
        if _adds(context, f.kind)
    ]
    return rows


def people_in(context: ArticleContext, passages: frozenset[int]) -> frozenset[int]:
    """Who takes part and is named in these passages."""
    people = context.facts.people
    named = {m.person for m in context.facts.mentions if m.span.passage in passages}
    return frozenset(index for index in named if people[index].role != "mentioned")


def _adds(context: ArticleContext, kind: str) -> bool:
    """Whether a field tells something that neither the rows before nor the people do."""
    event = context.facts.event
    shown = {"event": event.name, "theme": event.theme, "date": event.date, "place": event.place}
    shown["host"] = event.hosts[0] if event.hosts else None
    if kind == "event" and event.name == context.facts.title:
        return False
    if kind in _NAMING:
        return kind != "other" and len(people_in(context, _field_passages(context))) < 2
    return not shown.get(kind)


def _field_passages(context: ArticleContext) -> frozenset[int]:
    return frozenset(field.label.passage for field in context.facts.fields)


def _is_date(context: ArticleContext, span: Span) -> bool:
    """Whether a line under the title says no more than the event's date, which the cover bears."""
    date = context.facts.event.date
    if date is None or not date.within(span):
        return False
    return span.end - span.start - (date.end - date.start) <= _BRACKETS


def _is_whole(context: ArticleContext, span: Span) -> bool:
    """Whether the span is all that its passage says."""
    return span.end - span.start >= len(context.facts.passages[span.passage]) - 1


def _inside(inner: Span | None, outer: Span | None) -> bool:
    return bool(inner and outer and inner.within(outer))


def _hosts(context: ArticleContext) -> Span | None:
    """All hosts as one stretch, as they stand in the source."""
    hosts = context.facts.event.hosts
    if not hosts or hosts[0].passage != hosts[-1].passage:
        return hosts[0] if hosts else None
    return Span(hosts[0].passage, hosts[0].start, hosts[-1].end)


def _first_words(context: ArticleContext) -> RichText:
    """The first sentence of the text, where it is short; else its first clauses or words."""
    facts = context.facts
    skipped = {item.passage for item in facts.furniture}
    body = [i for i in facts.body() if i not in skipped]
    worded = (i for i in body if sum(map(str.isalnum, facts.passages[i].text)) > 1)
    index = next(worded, body[0] if body else None)
    if index is None:
        return RichText()
    whole = context.whole(index)
    if any(index in table.passages for table in facts.tables):
        return context.rich(Span(index, 0, min(40, whole.end)))
    folded = facts.passages[index].folded
    low, high = sentences(folded, context.chinese)[0]
    sentence = context.lone(Span(index, low, high))
    most = context.length(62, 150)
    if sentence.end - sentence.start <= most:
        return context.rich(sentence)
    ends = [end for _, end in clauses(folded, (low, high), context.chinese) if end - low <= most]
    if ends:
        return context.rich(Span(index, low, ends[-1]))
    end = folded.rfind(" ", low + 1, low + most)
    return with_ellipsis(context.rich(Span(index, low, end if end > low else low + most)))
