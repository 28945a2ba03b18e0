"""Any block → plain paragraphs: how a block looks where its own design has no place, or no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.diagrams.telling import told
from briefing.layout.pieces.prose import Para, ProseMeasures, point_paras
from briefing.layout.prose import join
from briefing.model import deck
from briefing.model.exhaustive import assert_never
from briefing.model.record import replace
from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.context import LayoutContext


def paras_of(block: deck.Block, context: LayoutContext) -> list[Para]:
    """Every text of the block, in order; a chart's numbers as those of its table."""
    return list(_paras(block, context))


def _paras(block: deck.Block, context: LayoutContext) -> Iterator[Para]:
    styles = context.styles
    match block:
        case deck.Points():
            yield from point_paras(block.items, context)
        case deck.Facts():
            for label, value in block.items:
                yield Para(strong(label), styles["text"], keep=bool(value))
                if value:
                    yield Para(value, styles["plain"])
        case deck.Quote():
            yield from (Para(text, styles["text"]) for text in block.text)
            if block.by:
                yield Para(block.by, styles["plain_quiet"])
        case deck.Person():
            yield from person_paras(block, context)
        case deck.People():
            for person in block.people:
                yield from person_paras(person, context)
        case deck.Cards():
            for card in block.cards:
                yield from card_paras(card, context)
        case deck.Steps():
            for step in block.steps:
                yield from card_paras(step, context)
        case deck.Figures():
            for figure in block.figures:
                yield from figure_paras(figure, context)
        case deck.Table():
            yield from _table(block, context)
        case deck.Chart():
            yield from _table(block.table, context)
        case deck.Picture():
            if block.alt:
                yield Para(rich(block.alt), styles["plain_quiet"])
            if block.caption:
                yield Para(block.caption, styles["plain_quiet"])
        case deck.Code():
            yield from (Para(line, styles["plain_code"]) for line in block.lines)
        case deck.Columns():
            yield from _columns(block, context)
        case deck.Diagram():
            yield from (Para(text, styles["plain"]) for text in told(block))
        case _:
            assert_never(block)


def card_paras(card: deck.Card, context: LayoutContext) -> Iterator[Para]:
    """A bullet with its bold head, then the body under it."""
    m, styles = context.measures(ProseMeasures), context.styles
    if card.head:
        head = Para(strong(card.head), styles["plain_head"], keep=bool(card.body))
        yield replace(head, marker=m.bullet(0), hang=m.margin(0))
    for text in card.body:
        yield Para(text, styles["plain"], hang=m.margin(0))


def figure_paras(figure: deck.Figure, context: LayoutContext) -> Iterator[Para]:
    """A number and its label as text."""
    styles = context.styles
    number = RichText((*figure.value.runs, *figure.unit.runs), figure.value.source)
    yield Para(strong(number), styles["plain_head"], keep=True)
    yield from (Para(text, styles["plain"]) for text in (figure.label, *figure.text) if text)


def strong(text: RichText) -> RichText:
    """The same words, bold."""
    return replace(text, runs=tuple(replace(run, strong=True) for run in text.runs))


def person_paras(person: deck.Person, context: LayoutContext) -> Iterator[Para]:
    """A person as text: the name, and the posts under it."""
    styles = context.styles
    yield Para(strong(person.name), styles["plain_name"], keep=bool(person.posts))
    below = (person.role, *person.posts) if person.role else person.posts
    yield from (Para(text, styles["plain_quiet"]) for text in below)


def _table(table: deck.Table, context: LayoutContext) -> Iterator[Para]:
    styles = context.styles
    if any(table.header):
        yield Para(strong(join(table.header, " · ")), styles["plain_head"])
    for row in table.rows:
        yield Para(join(row, " · "), styles["plain"])
    if table.caption:
        yield Para(table.caption, styles["plain_quiet"])


def _columns(columns: deck.Columns, context: LayoutContext) -> Iterator[Para]:
    for index, blocks in enumerate(columns.columns):
        if index < len(columns.heads) and columns.heads[index]:
            yield Para(columns.heads[index], context.styles["subheading"], keep=True)
        for block in blocks:
            yield from _paras(block, context)
    yield from (
        Para(head, context.styles["subheading"]) for head in columns.heads[len(columns.columns) :]
    )
