"""Any block → plain paragraphs: how a block looks where its own design has no place, or no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout import look
from briefing.layout.look import Look
from briefing.layout.pieces.prose import BULLETS, Para, point_paras
from briefing.layout.prose import join
from briefing.model import deck
from briefing.model.exhaustive import assert_never
from briefing.model.record import replace
from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = Look(bold=True, strong="ink", font="heading", before=0.7)
PLAIN = Look(before=0.3)
QUIET = Look(color="muted", strong="muted", scale=0.85, floor=look.BODY_FLOOR, before=0.3)
MONO = Look(font="mono", scale=0.8, floor=13.0, leading=1.4)


def paras_of(block: deck.Block) -> list[Para]:
    """Every text of the block, in order; a chart's numbers as those of its table."""
    return list(_paras(block))


def _paras(block: deck.Block) -> Iterator[Para]:
    match block:
        case deck.Points():
            yield from point_paras(block.items)
        case deck.Facts():
            for label, value in block.items:
                yield Para(strong(label), look.TEXT, keep=bool(value))
                if value:
                    yield Para(value, PLAIN)
        case deck.Quote():
            yield from (Para(text, look.TEXT) for text in block.text)
            if block.by:
                yield Para(block.by, QUIET)
        case deck.Person():
            yield from person_paras(block)
        case deck.People():
            for person in block.people:
                yield from person_paras(person)
        case deck.Cards():
            for card in block.cards:
                yield from card_paras(card)
        case deck.Steps():
            for step in block.steps:
                yield from card_paras(step)
        case deck.Figures():
            for figure in block.figures:
                yield from figure_paras(figure)
        case deck.Table():
            yield from _table(block)
        case deck.Chart():
            yield from _table(block.table)
        case deck.Picture():
            if block.alt:
                yield Para(rich(block.alt), QUIET)
            if block.caption:
                yield Para(block.caption, QUIET)
        case deck.Code():
            yield from (Para(line, MONO) for line in block.lines)
        case deck.Columns():
            yield from _columns(block)
        case _:
            assert_never(block)


def card_paras(card: deck.Card) -> Iterator[Para]:
    """A bullet with its bold head, then the body under it."""
    if card.head:
        head = Para(strong(card.head), replace(HEAD, scale=1.0), keep=bool(card.body))
        yield replace(head, marker=BULLETS[0], hang=1.05)
    for text in card.body:
        yield Para(text, PLAIN, hang=1.05)


def figure_paras(figure: deck.Figure) -> Iterator[Para]:
    number = RichText((*figure.value.runs, *figure.unit.runs), figure.value.source)
    yield Para(strong(number), HEAD, keep=True)
    yield from (Para(text, PLAIN) for text in (figure.label, *figure.text) if text)


def strong(text: RichText) -> RichText:
    """The same words, bold."""
    return replace(text, runs=tuple(replace(run, strong=True) for run in text.runs))


def person_paras(person: deck.Person) -> Iterator[Para]:
    yield Para(strong(person.name), replace(HEAD, before=0.6), keep=bool(person.posts))
    below = (person.role, *person.posts) if person.role else person.posts
    yield from (Para(text, QUIET) for text in below)


def _table(table: deck.Table) -> Iterator[Para]:
    if any(table.header):
        yield Para(strong(join(table.header, " · ")), HEAD)
    for row in table.rows:
        yield Para(join(row, " · "), PLAIN)
    if table.caption:
        yield Para(table.caption, QUIET)


def _columns(columns: deck.Columns) -> Iterator[Para]:
    for index, blocks in enumerate(columns.columns):
        if index < len(columns.heads) and columns.heads[index]:
            yield Para(columns.heads[index], look.SUBHEADING, keep=True)
        for block in blocks:
            yield from _paras(block)
    yield from (Para(head, look.SUBHEADING) for head in columns.heads[len(columns.columns) :])
