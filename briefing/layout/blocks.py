"""Blocks of a slide → pieces of a stack: the one place that knows a piece for every block."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.layout.pieces.cards import cards
from briefing.layout.pieces.chart import chart
from briefing.layout.pieces.code import listing
from briefing.layout.pieces.columns import Panels, SideBySide, column_width, panel_width
from briefing.layout.pieces.figures import figures
from briefing.layout.pieces.people import people
from briefing.layout.pieces.picture import picture
from briefing.layout.pieces.prose import Para, Prose, point_paras
from briefing.layout.pieces.quote import quote
from briefing.layout.pieces.stacked import Stacked
from briefing.layout.pieces.steps import Timeline
from briefing.layout.pieces.table import facts, table
from briefing.layout.pieces.words_of import paras_of
from briefing.model import deck
from briefing.model.exhaustive import assert_never

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.layout.piece import Piece
    from briefing.layout.room import Room

_WIDEST = 4
"""Columns beside each other, one less where the page is narrow; more become plain text."""
_CRAMPED = 300.0
"""Narrower than this, labels and dates stand above what belongs to them."""


def pieces_of(blocks: Iterable[deck.Block], room: Room, depth: int = 0) -> list[Piece]:
    """In order. Neighbouring paragraphs and lists become one text; `depth` counts the columns
    around them.
    """
    pieces: list[Piece] = []
    paras: list[Para] = []
    for block in blocks:
        if isinstance(block, deck.Points):
            paras += point_paras(block.items)
            continue
        if paras:
            pieces.append(Prose(paras, room))
            paras = []
        pieces += _pieces(block, room, depth)
    if paras:
        pieces.append(Prose(paras, room))
    return pieces


def _pieces(block: deck.Block, room: Room, depth: int) -> list[Piece]:
    match block:
        case deck.Points():
            return [Prose(point_paras(block.items), room)]
        case deck.Facts() | deck.Steps() if room.content.width < _CRAMPED:
            return [Prose(paras, room)] if (paras := paras_of(block)) else []
        case deck.Facts():
            return [facts(block, room)] if block.items else []
        case deck.Quote():
            return [quote(block, room)]
        case deck.Person():
            return [people((block,), room)]
        case deck.People():
            return [people(block.people, room)] if block.people else []
        case deck.Cards():
            return [cards(block.cards, room)] if block.cards else []
        case deck.Steps():
            return [Timeline(block.steps, room)] if block.steps else []
        case deck.Figures():
            return [figures(block.figures, room)] if block.figures else []
        case deck.Table():
            return table(block, room)
        case deck.Chart():
            return chart(block, room)
        case deck.Picture():
            return picture(block, room)
        case deck.Code():
            return [listing(block, room)] if block.lines or block.language else []
        case deck.Columns():
            return _columns(block, room, depth)
        case _:
            return assert_never(block)


def _columns(block: deck.Columns, room: Room, depth: int) -> list[Piece]:
    """Side by side; columns in columns, and too many of them, as plain text."""
    count = len(block.columns)
    if depth or not 0 < count <= _WIDEST - room.narrow or len(block.heads) > count:
        paras = paras_of(block)
        return [Prose(paras, room)] if paras else []
    if count == 1 and not any(block.heads):
        return pieces_of(block.columns[0], room, depth)
    width = (panel_width if any(block.heads) else column_width)(room.content.width, count)
    inside = replace(room, content=replace(room.content, width=width))
    columns = tuple(Stacked(pieces_of(column, inside, depth + 1)) for column in block.columns)
    if any(block.heads):
        return [Panels(block.heads, columns, room)]
    return [SideBySide(columns, room)]
