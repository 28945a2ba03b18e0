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
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model.document import Block, Part

MOST = 20_000
"""Characters of one slide, about 17 pages; …"""
EACH = 100
"""… so many are counted besides for every text: 200 items are as much; …"""
EACH_LINE = 20
"""… so many for a line of code, which is set as it stands: 160 of 80 characters are less; …"""
EACH_RUN = 10
"""… and so many for every change of style."""
LONGEST_TITLE = 500
"""Characters."""
LONGEST_NOTE = 1_000
"""Characters of a paragraph of the notes."""
_PIECE = lazy_regex(rf"(?s:.{{1,{LONGEST_NOTE}}}(?<=[\s。！？；.!?])|.{{1,{LONGEST_NOTE}}})")
_FOOTNOTES = MOST // 4
"""What they may take of it."""


def bounded(part: Part, path: str) -> tuple[Part, list[Problem]]:
    """`part` with at most so much on its slide, and what is to be said of that."""
    title, more = part.title, ()
    if sum(len(run.text) for run in title.runs) > LONGEST_TITLE:
        title, more = cut(part.title, 0, LONGEST_TITLE), (cut(part.title, LONGEST_TITLE),)
    small = _enough_for(part.footnotes, _FOOTNOTES)
    kept, over = _cut(part.blocks, MOST - sum(map(_weight, part.footnotes[:small])))
    rest = (*more, *_texts(over), *part.footnotes[small:])
    notes = tuple(piece for text in rest if text for piece in _pieces(text))
    if not notes and not over:
        return part, []
    message = Message(T("Problems", "too much for one slide: the rest is in its notes"))
    part = replace(
        part,
        title=title,
        blocks=tuple(kept),
        footnotes=part.footnotes[:small],
        notes=(*part.notes, *notes),
    )
    line = notes[0].source.line if notes and notes[0].source else part.first
    return part, [Problem(message, path, line)]


def _pieces(text: RichText) -> Iterator[RichText]:
    """The text in paragraphs of such a length."""
    if sum(len(run.text) for run in text.runs) <= LONGEST_NOTE:
        yield text
        return
    for found in _PIECE.finditer(text.plain):
        yield cut(text, found.start(), found.end())


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
            at = _enough_for(lines, budget, EACH_LINE)
            pair = replace(block, lines=lines[:at]), replace(block, lines=lines[at:])
        case Group(blocks=inner) | Quote(blocks=inner):
            head, tail = _cut(inner, budget)
            return [replace(block, blocks=tuple(head))] if head else [], tail
        case Paragraph(text=text):
            at = _length_for(text, budget)
            pair = replace(block, text=cut(text, 0, at)), replace(block, text=cut(text, at))
        case _:
            return [], [block]
    return ([pair[0]], [pair[1]]) if at else ([], [block])


def _enough_for(things: tuple[object, ...], budget: int, each: int = EACH) -> int:
    """How many of them."""
    for count, thing in enumerate(things):
        budget -= _weight(thing, each)
        if budget < 0:
            return count
    return len(things)


def _length_for(text: RichText, budget: int) -> int:
    """How many characters of it, up to a space where there is one."""
    budget -= EACH
    length = 0
    for run in text.runs:
        taken = min(len(run.text), budget - EACH_RUN)
        if taken > 0:
            length += taken
        if taken < len(run.text):
            return text.plain.rfind(" ", 0, length) + 1 or length
        budget -= EACH_RUN + taken
    return length


def _weight(thing: object, each: int = EACH) -> int:
    if isinstance(thing, RichText):
        return each + sum(EACH_RUN + len(run.text) for run in thing.runs)
    each = EACH_LINE if isinstance(thing, Code) else each
    return sum(_weight(inside, each) for inside in _inside(thing))


def _inside(thing: object) -> Iterable[object]:
    """What records and tuples hold."""
    if isinstance(thing, tuple):
        return thing  # pyright: ignore[reportUnknownVariableType]
    return [getattr(thing, name) for name in names_of(thing)]


def _texts(things: Iterable[object]) -> Iterator[RichText]:
    """Every text in records and tuples, in reading order."""
    for thing in things:
        if isinstance(thing, RichText):
            yield thing
        else:
            yield from _texts(_inside(thing))
