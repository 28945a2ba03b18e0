"""Slides for enumerations: an overview, and a slide for each item that says more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.sentences import trim
from briefing.compose.prose.context import Draft
from briefing.compose.prose.figures import figure_page, left_over
from briefing.model.deck import Card, Cards, Point, Points
from briefing.model.record import replace
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.analysis.facts import Entry, Enumeration
    from briefing.compose.prose.context import ArticleContext
    from briefing.compose.prose.units import ListUnit

_NUMERALS = "一二三四五六七八九十"
MOST_CARDS = 4


def list_slides(context: ArticleContext, unit: ListUnit, heading: RichText) -> list[Draft]:
    """An enumeration over whole passages: one slide, or an overview and a slide for each item."""
    listed = unit.enumeration
    lead = [unit.lead] if unit.lead >= 0 else []
    rests = [_rest(entry) for entry in listed.entries]
    passages = [entry.span.passage for entry in listed.entries]
    following = [*passages[1:], passages[-1] + 1]
    inner = [range(a + 1, b) for a, b in zip(passages, following, strict=True)]
    short = max(rest.end - rest.start for rest in rests) <= context.length(90, 220)
    unannounced = [] if anchor_title(context, listed) else [context.whole(index) for index in lead]
    if short and not any(inner):
        return overview(context, listed, heading, [*lead, *passages], unannounced)
    found = overview(context, listed, heading, (), unannounced)
    found[0] = replace(found[0], passages=(*found[0].passages, *context.notes(lead)))
    for entry, rest, more in zip(listed.entries, rests, inner, strict=True):
        found += _item_slides(context, entry, rest, more)
    return found


def overview(
    context: ArticleContext,
    listed: Enumeration,
    heading: RichText,
    passages: Sequence[int],
    lead: Sequence[Span] = (),
) -> list[Draft]:
    """All heads on one slide: cards for two to four, else numbered points. With no passages given
    for the notes, the bodies are left to the items' own slides. `lead` stands before the list.
    """
    before = (
        (Points(tuple(Point(context.rich(span), marker="none") for span in lead)),) if lead else ()
    )
    own = bool(passages) or listed.form in {"inline", "clauses"}
    bullets = listed.form == "items"
    title = heading if heading and bullets else anchor_title(context, listed) or heading
    anchors = [listed.anchor.passage] if listed.anchor and own else []
    notes = context.notes([*anchors, *passages])
    points = numbered(context, listed) if own and not bullets else ()
    if points and len(points) > MOST_CARDS:
        return [Draft("points", title, (*before, Points(points)), notes)]
    heads = [context.rich(entry.head) for entry in listed.entries]
    texts = [_body(context, entry) if own else () for entry in listed.entries]
    if 2 <= len(heads) <= MOST_CARDS:
        cards = tuple(
            Card(head, text, "" if bullets else ornament(context, place))
            for place, (head, text) in enumerate(zip(heads, texts, strict=True))
        )
        return [Draft("cards", title, (*before, Cards(cards)), notes)]
    marker = "bullet" if bullets else "number"
    plain = tuple(Point(head, marker=marker, number=place) for place, head in enumerate(heads, 1))
    return [Draft("points", title, (*before, Points(plain)), notes)]


def numbered(context: ArticleContext, listed: Enumeration) -> tuple[Point, ...]:
    """The items whole, as numbered points; none where an item is too long for a point."""
    texts = [_text_of(context, entry) for entry in listed.entries]
    if max(text.end - text.start for text in texts) > context.length(64, 180):
        return ()
    return tuple(
        Point(context.rich(text), marker="number", number=place)
        for place, text in enumerate(texts, 1)
    )


def anchor_title(context: ArticleContext, listed: Enumeration) -> RichText:
    """The clause that announces a list, else the words that count it, if they are short."""
    if listed.anchor is None:
        return RichText()
    most = context.length(24, 60)
    end = replace(listed.anchor, start=listed.anchor.end - 1)
    spans = (context.extract.clause_of(end), listed.anchor)
    short = next((span for span in spans if span and span.end - span.start <= most), None)
    return context.rich(short) if short else RichText()


def ornament(context: ArticleContext, place: int) -> str:
    """What stands before item `place`, counted from 0: 一 or 1, after the article's language."""
    return _NUMERALS[place] if context.chinese else str(place + 1)


def _unmarked(entry: Entry) -> Span:
    """The item without its mark."""
    start = entry.marker.end if entry.marker else entry.span.start
    return Span(entry.span.passage, start, entry.span.end)


def _text_of(context: ArticleContext, entry: Entry) -> Span:
    """The item without its mark and what closes it."""
    span = _unmarked(entry)
    folded = context.facts.passages[span.passage].folded
    return Span(span.passage, *trim(folded, span.start, span.end))


def _rest(entry: Entry) -> Span:
    """What an item says after its head."""
    return Span(entry.span.passage, min(entry.head.end, entry.span.end), entry.span.end)


def _body(context: ArticleContext, entry: Entry) -> tuple[RichText, ...]:
    pieces = context.extract.best(context.extract.pieces(_rest(entry)), 2)
    return tuple(map(context.rich, pieces))


def _item_slides(
    context: ArticleContext, entry: Entry, rest: Span, more: Iterable[int]
) -> list[Draft]:
    """What an item says, under its head, with the passages that stand under it."""
    head = context.rich(entry.head)
    spans = [rest, *(context.whole(index) for index in more if index not in context.skipped)]
    found: list[Draft] = []
    for span in spans:
        page = figure_page(context, span)
        for share in context.extract.shares(left_over(context.extract.pieces(span), page)):
            points = Points(tuple(Point(context.rich(piece)) for piece in share))
            found.append(Draft("points", head, (points,), context.notes([span.passage])))
        found += page.drafts
    lone = Points((Point(context.rich(context.lone(_unmarked(entry))), marker="none"),))
    return found or [Draft("statement", blocks=(lone,), passages=context.notes([rest.passage]))]
