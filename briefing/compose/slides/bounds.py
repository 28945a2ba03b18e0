"""No slide holds more than anybody could show: laying one out is done at once, and the window must
not stand still meanwhile. What is over goes into the notes, and a problem says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.slides.text_cutting import cut
from briefing.model.document import Code, Group, List, Paragraph, Quote, Table
from briefing.model.message import Message, T
from briefing.model.problem import Problem
from briefing.model.record import names_of, replace
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model.document import Block, Part

MOST = 150_000
"""Characters of one slide, about 130 pages; …"""
EACH = 100
"""… so many are counted besides for every text: 1 500 items are as much."""
_LONG = 200
"""Lines below which a slide is not weighed, unless a line of it is long."""


def bounded(part: Part, path: str) -> tuple[Part, list[Problem]]:
    """`part` with at most so much on its slide, and what is to be said of that."""
    if part.last - part.first < _LONG and not any(map(_has_long_text, part.blocks)):
        return part, []
    kept, over = _cut(part.blocks, MOST)
    if not over:
        return part, []
    message = Message(T("Problems", "too much for one slide: the rest is in its notes"))
    notes = tuple(text for text in _texts(over) if text)
    part = replace(part, blocks=tuple(kept), notes=(*part.notes, *notes))
    line = notes[0].source.line if notes and notes[0].source else part.first
    return part, [Problem(message, path, line)]


def _has_long_text(block: Block) -> bool:
    return any(sum(len(run.text) for run in text.runs) > MOST for text in _texts((block,)))


def _cut(blocks: Iterable[Block], budget: int) -> tuple[list[Block], list[Block]]:
    """The blocks that the budget is enough for, one perhaps in part, and what is left."""
    kept: list[Block] = []
    over: list[Block] = []
    for block in blocks:
        weight = _weight(block)
        if over:
            over.append(block)
        elif weight <= budget:
            kept.append(block)
            budget -= weight
        else:
            head, tail = _parted(block, budget)
            kept += head
            over += tail
    return kept, over


def _parted(block: Block, budget: int) -> tuple[list[Block], list[Block]]:
    """What of a block the budget is enough for, and the rest of it."""
    match block:
        case List(items=items):
            at = _enough_for(items, budget)
            pair = replace(block, items=items[:at]), replace(block, items=items[at:])
        case Table(rows=rows):
            at = _enough_for(rows, budget)
            rest = replace(block, rows=rows[at:], header=(), caption=None)
            pair = replace(block, rows=rows[:at]), rest
        case Code(lines=lines):
            at = _enough_for(lines, budget)
            pair = replace(block, lines=lines[:at]), replace(block, lines=lines[at:])
        case Group(blocks=inner) | Quote(blocks=inner):
            head, tail = _cut(inner, budget)
            return [replace(block, blocks=tuple(head))] if head else [], tail
        case Paragraph(text=text):
            at = text.plain.rfind(" ", 0, budget) + 1 or budget
            pair = replace(block, text=cut(text, 0, at)), replace(block, text=cut(text, at))
        case _:
            return [], [block]
    return ([pair[0]], [pair[1]]) if at else ([], [block])


def _enough_for(things: tuple[object, ...], budget: int) -> int:
    """How many of them."""
    for count, thing in enumerate(things):
        budget -= _weight(thing)
        if budget < 0:
            return count
    return len(things)


def _weight(thing: object) -> int:
    return sum(EACH + sum(len(run.text) for run in text.runs) for text in _texts((thing,)))


def _texts(things: Iterable[object]) -> Iterator[RichText]:
    """Every text in records and tuples, in reading order."""
    for thing in things:
        if isinstance(thing, RichText):
            yield thing
        elif isinstance(thing, tuple):
            yield from _texts(thing)  # pyright: ignore[reportUnknownArgumentType]
        elif names := names_of(thing):
            yield from _texts([getattr(thing, name) for name in names])
