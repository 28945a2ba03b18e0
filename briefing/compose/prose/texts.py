"""Slides for passages that no speaker and no list claims: points, statements, cards, lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.sentences import trim
from briefing.compose.prose.context import Draft
from briefing.compose.prose.figures import FigurePage, figure_page, untold
from briefing.compose.prose.lists import overview
from briefing.model.deck import Card, Cards, Code, Point, Points, Table
from briefing.model.record import replace
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.compose.prose.context import Desk
    from briefing.compose.prose.units import BriefUnit, CodeUnit, LinesUnit, TableUnit, TextUnit

_LEAD = 2
"""So many points before a list stand on its slide."""
_LINES = 8
_LONG_LINES = 5
_CODE_LINES = 14
_LONGEST = 240
"""Characters of a line that a slide takes."""


def text_slides(desk: Desk, unit: TextUnit, heading: RichText) -> list[Draft]:
    """One passage: text as points, the lists in it as overviews, its big numbers apart."""
    page = figure_page(desk, unit.span)
    found: list[Draft] = []
    lead: list[Span] = []
    stretches = list(desk.extract.segments(unit.span))
    for place, (stretch, listed) in enumerate(stretches):
        title = RichText() if any(draft.title == heading for draft in found) else heading
        if listed is not None:
            found += overview(desk, listed, title, [stretch.passage], lead)
            lead = []
            continue
        pieces = desk.extract.pieces(stretch)
        if len(pieces) <= _LEAD and place + 1 < len(stretches):
            lead = pieces
        elif stretch.end - stretch.start > desk.length(24, 60) or not found:
            found += _points_slides(desk, stretch, title, page)
    return [*found, *page.drafts]


def brief_slides(desk: Desk, unit: BriefUnit, heading: RichText) -> list[Draft]:
    """Short passages that belong together: a card for each, or points where they have no heads."""
    notes = desk.notes(span.passage for span in unit.spans)
    heads = [desk.extract.headline(span) for span in unit.spans]
    if not desk.is_report or not all(heads) or not 2 <= len(heads) <= 4:
        pieces = [piece for span in unit.spans for piece in desk.extract.pieces(span)]
        pieces = pieces or list(unit.spans)
        shares = desk.extract.shares(pieces)
        drafts = [Draft("points", heading, (_points(desk, share),)) for share in shares]
        return _with_notes(drafts, notes)
    cards = tuple(
        Card(desk.rich(head), _card_body(desk, span, head))
        for span, head in zip(unit.spans, heads, strict=True)
        if head
    )
    return [Draft("cards", heading, (Cards(cards),), notes)]


def lines_slides(desk: Desk, unit: LinesUnit, heading: RichText) -> list[Draft]:
    """Short lines, some on each slide, evenly shared; a lone one is a statement."""
    if len(unit.passages) == 1:
        text = desk.rich(desk.lone(desk.whole(unit.passages[0])))
        lone = Points((Point(text, marker="none"),))
        kind = "statement" if not heading else "points"
        return [Draft(kind, heading, (lone,), desk.notes(unit.passages))]
    found: list[Draft] = []
    for group in _groups(desk, unit.passages):
        points = tuple(Point(_line(desk, index), marker="none") for index in group)
        found.append(Draft("points", heading, (Points(points),), desk.notes(group)))
    return found


def code_slides(desk: Desk, unit: CodeUnit, heading: RichText) -> list[Draft]:
    """Lines as they stand, with their indentation."""
    found: list[Draft] = []
    for low in range(0, len(unit.passages), _CODE_LINES):
        group = unit.passages[low : low + _CODE_LINES]
        code = Code(tuple(desk.indented(index) for index in group))
        found.append(Draft("code", heading, (code,), desk.notes(group)))
    return found


def table_slides(desk: Desk, unit: TableUnit, heading: RichText) -> list[Draft]:
    """Rows of cells; the first is the header."""
    header, *rows = [tuple(map(desk.rich, row.cells)) for row in unit.table.rows]
    index = unit.table.caption
    caption = desk.rich(desk.whole(index)) if index >= 0 else None
    table = Table(header, tuple(rows), caption=caption)
    return [Draft("table", heading, (table,), desk.notes(unit.table.passages))]


def _groups(desk: Desk, passages: Sequence[int]) -> list[list[int]]:
    """Lines for one slide each: a stanza stays whole where it can, shares are even elsewhere."""
    longest = max(len(desk.facts.passages[index]) for index in passages)
    most = _LINES if longest <= desk.length(26, 60) else _LONG_LINES
    size = -(-len(passages) // -(-len(passages) // most))
    found: list[list[int]] = [[]]
    for place, index in enumerate(passages):
        left = len(passages) - place
        opens = desk.facts.passages[index].after_blank and len(found[-1]) >= max(size - 2, 3)
        if (opens and 2 < left < len(passages) > most) or len(found[-1]) == most:
            found.append([])
        found[-1].append(index)
    return found


def _points_slides(desk: Desk, span: Span, heading: RichText, page: FigurePage) -> list[Draft]:
    head = None if heading else desk.extract.headline(span)
    title = heading or (desk.rich(head) if head else RichText())
    pieces = untold(desk.extract.pieces(span, without=head), page)
    if len(pieces) <= 1 and not heading:
        folded = desk.facts.passages[span.passage].folded
        whole = Span(span.passage, *trim(folded, span.start, span.end))
        if whole.end - whole.start <= desk.length(64, 180):
            return [_statement(desk, span)]
    shares = desk.extract.shares(pieces)
    drafts = [Draft("points", title, (_points(desk, share),)) for share in shares]
    return _with_notes(drafts or [_statement(desk, span)], desk.notes([span.passage]))


def _statement(desk: Desk, span: Span) -> Draft:
    lone = Points((Point(desk.rich(desk.lone(span)), marker="none"),))
    return Draft("statement", RichText(), (lone,), desk.notes([span.passage]))


def _with_notes(drafts: list[Draft], notes: tuple[int, ...]) -> list[Draft]:
    if drafts and notes:
        drafts[0] = replace(drafts[0], passages=(*drafts[0].passages, *notes))
    return drafts


def _points(desk: Desk, spans: Sequence[Span]) -> Points:
    return Points(tuple(Point(desk.rich(span)) for span in spans))


def _card_body(desk: Desk, span: Span, head: Span) -> tuple[RichText, ...]:
    pieces = desk.extract.pieces(span, without=head)
    return tuple(desk.rich(piece) for piece in desk.extract.best(pieces, 2))


def _line(desk: Desk, index: int) -> RichText:
    """The line, or as much of it as a slide takes."""
    passage = desk.facts.passages[index]
    return desk.paragraph(index) if len(passage) <= _LONGEST else passage.rich(0, _LONGEST)
