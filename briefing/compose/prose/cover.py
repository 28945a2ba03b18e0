"""The first slides: the cover, the key facts with their labels, and who is named among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.compose.prose.context import Draft
from briefing.compose.prose.labels import Word, word
from briefing.compose.prose.people import people_grid
from briefing.model.deck import Facts as FactsBlock
from briefing.model.deck import Point, Points
from briefing.model.text import RichText

if TYPE_CHECKING:
    from briefing.compose.prose.context import ArticleContext

_NAMING = {"chair", "attendee", "speaker", "absent", "other"}
"""Fields that name people: the grid of people shows them, or nobody needs to see them."""


def cover(context: ArticleContext) -> Draft:
    """The title as the article gives it; else the event's name, else the article's first words."""
    facts = context.facts
    lines = [span.passage for span in (facts.title, *facts.subtitle) if span]
    subtitle = context.rich(facts.subtitle[0]) if facts.subtitle else RichText()
    if facts.title:
        title = context.rich(facts.title)
    elif facts.event.name:
        title = context.rich(facts.event.name)
    else:
        title = _first_words(context)
    return Draft("cover", title, (), context.notes(lines), subtitle=subtitle)


def key_facts(context: ArticleContext) -> list[Draft]:
    """What, when, where, by whom, and the main points of the passage that says so; then the people
    whom it names. Nothing where fewer than two of these are known.
    """
    facts, event = context.facts, context.facts.event
    known: list[tuple[Word, Span | None]] = [
        ("event", event.name),
        ("theme", event.theme if not _inside(event.theme, event.name) else None),
        ("date", event.date),
        ("place", event.place),
        ("hosts", _hosts(context)),
    ]
    rows = [(word(name, facts.lang), context.rich(span)) for name, span in known if span]
    rows += [
        (context.rich(f.label), context.rich(f.value))
        for f in facts.fields
        if _adds(context, f.kind)
    ]
    if len(rows) < 2:
        return []
    notes = [field.label.passage for field in facts.fields]
    notes += [span.passage for _, span in known if span and _is_whole(context, span)]
    points: list[Point] = []
    if event.passage >= 0 and len(facts.passages[event.passage]) <= context.length(600, 1600):
        notes.append(event.passage)
        points = _lead_points(context, [span for _, span in known if span])
    opening = _opening(context)
    notes = [*opening, *notes]
    shown = [
        p
        for i in opening
        for p in context.extract.best(context.extract.pieces(context.whole(i)), 2)
    ]
    points = [*(Point(context.rich(piece)) for piece in shown), *points]
    blocks = (FactsBlock(tuple(rows)), *((Points(tuple(points)),) if points else ()))
    first = Draft("points", word("facts", facts.lang), blocks, context.notes(notes))
    people = people_in(context, frozenset(notes))
    if len(people) < 2:
        return [first]
    grid = people_grid(context, sorted(people), roles=True)
    return [first, Draft("people", word("people", facts.lang), (grid,))]


def _opening(context: ArticleContext) -> list[int]:
    """What stands before the first field of a notice: to whom it goes, and why."""
    first = min((field.label.passage for field in context.facts.fields), default=0)
    before = [index for index in range(first) if index not in context.skipped]
    return before if len(before) <= 3 else []


def _lead_points(context: ArticleContext, shown: list[Span]) -> list[Point]:
    """What the lead says after the sentence with its facts, without naming people again."""
    passage = context.facts.event.passage
    folded = context.facts.passages[passage].folded
    at = max((span.end for span in shown if span.passage == passage), default=0)
    rest = Span(passage, _sentence_end(folded, at), len(folded))
    named = [m.span for m in context.facts.mentions if m.span.passage == passage]
    pieces = [
        piece
        for piece in context.extract.pieces(rest)
        if not any(piece.start <= name.start < piece.end for name in named)
    ]
    return [Point(context.rich(span)) for span in context.extract.best(pieces, 3)]


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
    if kind in _NAMING:
        return kind != "other" and len(people_in(context, _field_passages(context))) < 2
    return not shown.get(kind)


def _field_passages(context: ArticleContext) -> frozenset[int]:
    return frozenset(field.label.passage for field in context.facts.fields)


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


def _sentence_end(folded: str, at: int) -> int:
    ends = [folded.find(mark, at) for mark in ("。", "！", "？", ". ")]
    return min((end + 1 for end in ends if end >= 0), default=len(folded))


def _first_words(context: ArticleContext) -> RichText:
    """The first short clause of the text; for a text without one, its first characters."""
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
    head = context.extract.headline(Span(index, 0, min(whole.end, 400)))
    return context.rich(head or Span(index, 0, min(40, whole.end)))
