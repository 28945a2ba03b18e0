"""The first two slides: the cover, and the key facts with their labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.compose.prose.slides import Builder, Draft
from briefing.compose.prose.words import Word, word
from briefing.model.deck import Facts as FactsBlock
from briefing.model.deck import Point, Points
from briefing.model.text import Rich

if TYPE_CHECKING:
    from briefing.analysis.facts import Facts


def cover(facts: Facts, builder: Builder) -> Draft:
    """The title as the article gives it; else the event's name, else the article's first words."""
    lines = [span.passage for span in (facts.title, *facts.subtitle) if span]
    subtitle = facts.rich(facts.subtitle[0]) if facts.subtitle else Rich()
    if facts.title:
        title = facts.rich(facts.title)
    elif facts.event.name:
        title = facts.rich(facts.event.name)
    else:
        title = _first_words(facts, builder)
    return Draft("cover", title, (), builder.notes(lines), subtitle=subtitle)


def key_facts(facts: Facts, builder: Builder) -> Draft | None:
    """What, when, where, by whom, and the main points of the passage that says so. None where
    fewer than two of these are known.
    """
    event = facts.event
    known: list[tuple[Word, Span | None]] = [
        ("event", event.name),
        ("theme", event.theme if not _inside(event.theme, event.name) else None),
        ("date", event.date),
        ("place", event.place),
        ("hosts", _hosts(facts)),
    ]
    rows = [(word(name, facts.lang), facts.rich(span)) for name, span in known if span]
    fields = [
        (facts.rich(f.label), facts.rich(f.value)) for f in facts.fields if _other(facts, f.kind)
    ]
    notes = [field.label.passage for field in facts.fields]
    points: list[Point] = []
    if event.passage >= 0:
        lead = facts.passages[event.passage]
        notes.append(event.passage)
        told = [span.end for _, span in known if span and span.passage == event.passage]
        rest = Span(event.passage, _sentence_end(lead.folded, max(told, default=0)), len(lead))
        points = [Point(facts.rich(span)) for span in builder.extract.best(rest, 3)]
    if len(rows) + len(fields) < 2:
        return None
    blocks = (FactsBlock((*rows, *fields)), *((Points(tuple(points)),) if points else ()))
    return Draft("points", word("facts", facts.lang), blocks, builder.notes(notes))


def _other(facts: Facts, kind: str) -> bool:
    """Whether a field tells something that the rows before do not."""
    event = facts.event
    shown = {"event": event.name, "theme": event.theme, "date": event.date, "place": event.place}
    return not (shown.get(kind) or (kind == "host" and event.hosts))


def _inside(inner: Span | None, outer: Span | None) -> bool:
    return bool(inner and outer and inner.within(outer))


def _hosts(facts: Facts) -> Span | None:
    """All hosts as one stretch, as they stand in the source."""
    hosts = facts.event.hosts
    if not hosts or hosts[0].passage != hosts[-1].passage:
        return hosts[0] if hosts else None
    return Span(hosts[0].passage, hosts[0].start, hosts[-1].end)


def _sentence_end(folded: str, at: int) -> int:
    ends = [folded.find(mark, at) for mark in "。！？"]
    return min((end + 1 for end in ends if end >= 0), default=len(folded))


def _first_words(facts: Facts, builder: Builder) -> Rich:
    """The first short clause of the text; for a text without one, its first characters."""
    skipped = {item.passage for item in facts.furniture}
    index = next((i for i in facts.body() if i not in skipped), None)
    if index is None:
        return Rich()
    whole = Span(index, 0, len(facts.passages[index]))
    head = builder.extract.headline(whole)
    return facts.rich(head or Span(index, 0, min(40, whole.end)))
