"""Blocks of a slide → pieces of a stack: the one place that knows a piece for every block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.pieces.prose import Para, Prose, point_paras
from briefing.layout.pieces.words_of import paras_of
from briefing.model import deck

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.layout.piece import Piece
    from briefing.layout.room import Room


def pieces_of(blocks: Iterable[deck.Block], room: Room) -> list[Piece]:
    """In order. Neighbouring paragraphs and lists become one text."""
    pieces: list[Piece] = []
    paras: list[Para] = []
    for block in blocks:
        if isinstance(block, deck.Points):
            paras += point_paras(block.items)
            continue
        if paras:
            pieces.append(Prose(paras, room))
            paras = []
        pieces.append(_piece(block, room))
    if paras:
        pieces.append(Prose(paras, room))
    return pieces


def _piece(block: deck.Block, room: Room) -> Piece:
    return Prose(paras_of(block), room)
