"""Slides for enumerations: an overview, and a slide for each item that says more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.sentences import trim
from briefing.compose.prose.context import Draft
from briefing.compose.prose.extracts import ROOM
from briefing.compose.prose.figures import figure_page, left_over
from briefing.compose.prose.segments import spread
from briefing.model.deck import Card, Cards, Point, Points
from briefing.model.record import replace
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.analysis.facts import Entry, Enumeration
    from briefing.compose.prose.context import ArticleContext
    from briefing.compose.prose.units import ListUnit

_NUMERALS = "一二三四五六七八九十"
MOST_CARDS = 4
_MOST_LINES = 6
_LONGEST_BEFORE = 8
"""Characters of its clause that may be left out before the name of a list."""
_AFTER_HEAD = "。．.！？!?：:；;，,—–- ”》」"
_NAME_AHEAD = lazy_regex(
    r"(?:如下|以下|下列)[一二两三四五六七八九十几]?[个项条点]?([^\W\d_a-zA-Z]{4,10})(?=[：:。])"
)


def list_slides(context: ArticleContext, unit: ListUnit, heading: RichText) -> list[Draft]:
    """An enumeration over whole passages: one slide, or, where items have names and say much, an
    overview and a slide for each item.
    """
    listed = unit.enumeration
    lead = [unit.lead] if unit.lead >= 0 else []
    rests = [_rest(context, entry) for entry in listed.entries]
    passages = [entry.span.passage for entry in listed.entries]
    following = [*passages[1:], passages[-1] + 1]
    inner = [range(a + 1, b) for a, b in zip(passages, following, strict=True)]
    short = max(rest.end - rest.start for rest in rests) <= context.length(90, 220)
    announced = _shown_leads(context, listed, lead)
    if (short or not _all_named(context, listed)) and not any(inner):
        return overview(context, listed, heading, [*lead, *passages], announced)
    found = overview(context, listed, heading, (), announced)
    found[0] = replace(found[0], passages=(*found[0].passages, *context.notes(lead)))
    for entry, rest, more in zip(listed.entries, rests, inner, strict=True):
        found += _item_slides(context, entry, rest, more)
    return found


def _shown_leads(context: ArticleContext, listed: Enumeration, lead: Sequence[int]) -> list[Span]:
    """What announces the list, where its title does not say all of it."""
    title = anchor_title(context, listed).plain
    wholes = [context.lone(context.whole(index)) for index in lead]
    return [span for span in wholes if context.facts.text(span).rstrip("：:") != title]


def overview(
    context: ArticleContext,
    listed: Enumeration,
    heading: RichText,
    passages: Sequence[int],
    lead: Sequence[Span] = (),
) -> list[Draft]:
    """The list: cards for two to four items that have names, else numbered points, each whole.
    With no passages given for the notes, the bodies are left to the items' own slides. `lead`
    stands before the list.
    """
    own = bool(passages) or listed.form in {"inline", "clauses"}
    bullets = listed.form == "items"
    title = heading if heading and bullets else anchor_title(context, listed) or heading
    anchors = [listed.anchor.passage] if listed.anchor and own else []
    notes = context.notes([*anchors, *passages])
    if not _all_named(context, listed):
        return _whole_items(context, listed, title, notes, lead)
    points = numbered(context, listed) if own and not bullets else ()
    if points and len(points) > MOST_CARDS:
        return [Draft("points", title, _blocks(context, lead, points), notes)]
    if own and len(listed.entries) > MOST_CARDS:
        return _whole_items(context, listed, title, notes, lead)
    heads = [context.rich(entry.head) for entry in listed.entries]
    if 2 <= len(heads) <= MOST_CARDS:
        texts = [_body(context, entry) if own else () for entry in listed.entries]
        cards = tuple(
            Card(head, text, "" if bullets else ornament(context, place))
            for place, (head, text) in enumerate(zip(heads, texts, strict=True))
        )
        return [Draft("cards", title, (*_blocks(context, lead), Cards(cards)), notes)]
    marker = "bullet" if bullets else "number"
    plain = tuple(
        Point(head, marker=marker, number=0 if bullets else place)
        for place, head in enumerate(heads, 1)
    )
    return [Draft("points", title, _blocks(context, lead, plain), notes)]


def _blocks(
    context: ArticleContext, lead: Sequence[Span], points: Sequence[Point] = ()
) -> tuple[Points, ...]:
    before = tuple(Point(context.rich(span), marker="none") for span in lead)
    return tuple(Points(tuple(items)) for items in (before, points) if items)


def _whole_items(
    context: ArticleContext,
    listed: Enumeration,
    title: RichText,
    notes: tuple[int, ...],
    lead: Sequence[Span],
) -> list[Draft]:
    """Items without names, as whole sentences: the first of each bears its number."""
    points: list[Point] = []
    bullets = listed.form == "items"
    marker = "bullet" if bullets else "number"
    for place, entry in enumerate(listed.entries, 1):
        number = 0 if bullets else place
        first, *more = context.extract.pieces(_unmarked(entry)) or [_text_of(context, entry)]
        points.append(Point(context.rich(first), marker=marker, number=number))
        points += (Point(context.rich(piece), level=2) for piece in more)
    lengths = [len(point.text.plain) for point in points]
    found = [
        Draft("points", title, (Points(tuple(points[i] for i in share)),))
        for share in spread(lengths, _MOST_LINES, ROOM[context.facts.lang])
    ]
    (block,) = found[0].blocks
    assert isinstance(block, Points)
    first_blocks = _blocks(context, lead, block.items)
    found[0] = replace(found[0], blocks=first_blocks, passages=notes)
    return found


def _all_named(context: ArticleContext, listed: Enumeration) -> bool:
    """Whether each item opens with words that are a whole of their own: a label before a colon, a
    name, a short sentence, bold words; and not with the first clause of a long sentence.
    """
    return all(_is_named(context, listed, entry) for entry in listed.entries)


def _is_named(context: ArticleContext, listed: Enumeration, entry: Entry) -> bool:
    folded = context.facts.passages[entry.head.passage].folded
    if entry.head.end >= entry.span.end or listed.form == "headings":
        return True
    after = folded[entry.head.end : entry.span.end].lstrip('”》」）"’')[:1]
    hint = context.facts.hints.get(entry.head.passage)
    bold = hint is not None and 0 < hint.lead and entry.head.end <= hint.lead
    return (
        bold
        or after in "。．：！？:!?—–"
        or (after == "." and not context.chinese)
        or (not context.chinese and folded[entry.head.end : entry.head.end + 2] == ". ")
    )


def numbered(context: ArticleContext, listed: Enumeration) -> tuple[Point, ...]:
    """The items whole, as numbered points; none where an item is too long for a point."""
    texts = [_text_of(context, entry) for entry in listed.entries]
    if max(text.end - text.start for text in texts) > context.length(64, 180):
        return ()
    if any(len(context.extract.pieces(text)) > 1 for text in texts):
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
    if named := _announced_name(context, listed.anchor):
        return context.rich(named)
    end = replace(listed.anchor, start=listed.anchor.end - 1)
    clause = context.extract.clause_of(end)
    fits = clause is not None and clause.end - clause.start <= most
    return context.rich(clause) if clause and fits else RichText()


def _announced_name(context: ArticleContext, anchor: Span) -> Span | None:
    """`对策建议` of `课题组提出如下对策建议：`, where it is four characters or more."""
    folded = context.facts.passages[anchor.passage].folded
    match = _NAME_AHEAD.search(folded, max(anchor.start - 4, 0), anchor.end + 12)
    if not match or match.start() > anchor.end:
        return None
    begins = max((folded.rfind(mark, 0, match.start()) for mark in "，。；：！？"), default=-1)
    if match.start(1) - begins - 1 > _LONGEST_BEFORE:
        return None
    return Span(anchor.passage, *match.span(1))


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


def _rest(context: ArticleContext, entry: Entry) -> Span:
    """What an item says after its head and the mark that closes it."""
    start = min(entry.head.end, entry.span.end)
    folded = context.facts.passages[entry.span.passage].folded
    while start < entry.span.end and folded[start] in _AFTER_HEAD:
        start += 1
    return Span(entry.span.passage, start, entry.span.end)


def _body(context: ArticleContext, entry: Entry) -> tuple[RichText, ...]:
    pieces = context.best(context.extract.pieces(_rest(context, entry)), 2)
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
