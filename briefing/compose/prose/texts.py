"""Slides for passages that no speaker and no list claims: points, statements, cards, lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.prose.context import Draft
from briefing.compose.prose.figures import FigurePage, figure_page, left_over
from briefing.compose.prose.lists import overview
from briefing.model.deck import Card, Cards, Code, Point, Points, Table
from briefing.model.record import replace
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.analysis.facts import Span
    from briefing.compose.prose.context import ArticleContext
    from briefing.compose.prose.units import BriefUnit, CodeUnit, LinesUnit, TableUnit, TextUnit

_LEAD = 2
"""So many points before a list stand on its slide."""
_LINES = 8
_LONG_LINES = 5
_CODE_LINES = 14
_LONGEST = 240
"""Characters of a line that a slide takes."""


def text_slides(context: ArticleContext, unit: TextUnit, heading: RichText) -> list[Draft]:
    """One passage: text as points, the lists in it as overviews, its big numbers apart."""
    found: list[Draft] = []
    figures: list[Draft] = []
    lead: list[Span] = []
    stretches = list(context.extract.segments(unit.span))
    for place, (stretch, listed) in enumerate(stretches):
        title = RichText() if any(draft.title == heading for draft in found) else heading
        if listed is not None:
            found += overview(context, listed, title, [stretch.passage], lead)
            lead = []
            continue
        page = figure_page(context, stretch)
        figures += page.drafts
        pieces = left_over(context.extract.pieces(stretch), page)
        if len(pieces) <= _LEAD and place + 1 < len(stretches):
            lead = pieces
        elif stretch.end - stretch.start > context.length(8, 20) or not found:
            found += _points_slides(context, stretch, title, page)
    if figures and not found:
        figures[0] = replace(
            figures[0],
            title=figures[0].title or heading,
            passages=context.notes([unit.span.passage]),
        )
    return [*found, *figures]


def brief_slides(context: ArticleContext, unit: BriefUnit, heading: RichText) -> list[Draft]:
    """Short passages that belong together: a card for each that opens with a name, else points."""
    notes = context.notes(span.passage for span in unit.spans)
    heads = [context.extract.name_of(span) for span in unit.spans]
    if not all(heads) or not 2 <= len(heads) <= 4:
        pieces = [piece for span in unit.spans for piece in context.extract.pieces(span)]
        shares = context.extract.shares(pieces or list(unit.spans))
        drafts = [Draft("points", heading, (_points(context, share),)) for share in shares]
        return _with_notes(drafts, notes)
    cards = tuple(
        Card(context.rich(head), _card_body(context, span))
        for span, head in zip(unit.spans, heads, strict=True)
        if head
    )
    return [Draft("cards", heading, (Cards(cards),), notes)]


def lines_slides(context: ArticleContext, unit: LinesUnit, heading: RichText) -> list[Draft]:
    """Short lines, some on each slide, evenly shared; a lone one is a statement."""
    if len(unit.passages) == 1:
        text = context.rich(context.lone(context.whole(unit.passages[0])))
        lone = Points((Point(text, marker="none"),))
        kind = "statement" if not heading else "points"
        return [Draft(kind, heading, (lone,), context.notes(unit.passages))]
    found: list[Draft] = []
    for group in _groups(context, unit.passages):
        points = tuple(Point(_line(context, index), marker="none") for index in group)
        found.append(Draft("points", heading, (Points(points),), context.notes(group)))
    return found


def code_slides(context: ArticleContext, unit: CodeUnit, heading: RichText) -> list[Draft]:
    """Lines as they stand, with their indentation."""
    found: list[Draft] = []
    for low in range(0, len(unit.passages), _CODE_LINES):
        group = unit.passages[low : low + _CODE_LINES]
        code = Code(tuple(context.indented(index) for index in group))
        found.append(Draft("code", heading, (code,), context.notes(group)))
    return found


def table_slides(context: ArticleContext, unit: TableUnit, heading: RichText) -> list[Draft]:
    """Rows of cells; the first is the header."""
    header, *rows = [tuple(map(context.rich, row.cells)) for row in unit.table.rows]
    index = unit.table.caption
    caption = context.rich(context.whole(index)) if index >= 0 else None
    table = Table(header, tuple(rows), caption=caption)
    return [Draft("table", heading, (table,), context.notes(unit.table.passages))]


def _groups(context: ArticleContext, passages: Sequence[int]) -> list[list[int]]:
    """Lines for one slide each: a stanza stays whole where it can, shares are even elsewhere."""
    longest = max(len(context.facts.passages[index]) for index in passages)
    most = _LINES if longest <= context.length(26, 60) else _LONG_LINES
    size = -(-len(passages) // -(-len(passages) // most))
    found: list[list[int]] = [[]]
    for place, index in enumerate(passages):
        left = len(passages) - place
        opens = context.facts.passages[index].after_blank and len(found[-1]) >= max(size - 2, 3)
        if (opens and 2 < left < len(passages) > most) or len(found[-1]) == most:
            found.append([])
        found[-1].append(index)
    return found


def _points_slides(
    context: ArticleContext, span: Span, heading: RichText, page: FigurePage
) -> list[Draft]:
    head = None if heading else context.extract.headline(span)
    pieces = left_over(context.extract.pieces(span, without=head), page)
    if head and len(context.extract.shares(pieces)) > 1 and not context.extract.name_of(span):
        head = None
        pieces = left_over(context.extract.pieces(span), page)
    title = heading or (context.rich(head) if head else RichText())
    if not pieces and page.drafts:
        return []
    if len(pieces) <= 1 and not title and context.is_short(context.lone(span)):
        return [_statement(context, span)]
    shares = context.extract.shares(pieces)
    drafts = [Draft("points", title, (_points(context, share),)) for share in shares]
    return _with_notes(drafts or [_statement(context, span)], context.notes([span.passage]))


def _statement(context: ArticleContext, span: Span) -> Draft:
    lone = Points((Point(context.rich(context.lone(span)), marker="none"),))
    return Draft("statement", RichText(), (lone,), context.notes([span.passage]))


def _with_notes(drafts: list[Draft], notes: tuple[int, ...]) -> list[Draft]:
    if drafts and notes:
        drafts[0] = replace(drafts[0], passages=(*drafts[0].passages, *notes))
    return drafts


def _points(context: ArticleContext, spans: Sequence[Span]) -> Points:
    return Points(tuple(Point(context.rich(span)) for span in spans))


def _card_body(context: ArticleContext, span: Span) -> tuple[RichText, ...]:
    return tuple(map(context.rich, context.best(context.extract.pieces(span), 2)))


def _line(context: ArticleContext, index: int) -> RichText:
    """The line, or as much of it as a slide takes."""
    passage = context.facts.passages[index]
    return context.paragraph(index) if len(passage) <= _LONGEST else passage.rich(0, _LONGEST)
