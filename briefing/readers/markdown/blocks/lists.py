"""Lists: bullets, numbers, tasks, nested by indent."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.model.document import Block, Item, List, Paragraph
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText
from briefing.readers.markdown.blocks.rule import Taken, after_blanks
from briefing.readers.markdown.scan.starts import interrupts, is_rule, list_mark

if TYPE_CHECKING:
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.scan.lines import Line

_TASK = lazy_regex(r"\[([ xX])\][ \t]+")
_STEPWISE = frozenset({"*", "1)"})
"""Marp's marks for lists that are shown one by one."""


class _ListMarker(NamedTuple):
    kind: str
    """The bullet; `1` and what follows the number. A change begins another list."""
    number: int
    text: int
    """Column of the entry's text."""


def read_list(lines: list[Line], index: int, context: Context) -> Taken | None:
    """All entries with the same kind of marker."""
    opening = _list_marker(lines[index])
    if not opening or context.too_deep(lines[index]):
        return None
    base = lines[index].indent
    items: list[Item] = []
    mark: _ListMarker | None = opening
    while mark and mark.kind == opening.kind and abs(lines[index].indent - base) <= 1:
        body, index = _entry(lines, index, mark.text, base)
        items.append(_item(body, mark.kind, context))
        following = after_blanks(lines, index)
        mark = _list_marker(lines[following]) if following < len(lines) else None
        if mark:
            index = following
    ordered = opening.kind[0] == "1"
    return [List(tuple(items), ordered, opening.number if ordered else 1)], index


def _list_marker(line: Line) -> _ListMarker | None:
    found = list_mark(line.text)
    if not found or is_rule(line.text):
        return None
    gap = len(found["gap"] or "")
    column = found.end("mark") + (gap if gap <= 4 else 1)
    if "number" in found.re.groupindex:
        return _ListMarker("1" + found["mark"], int(found["number"]), column)
    return _ListMarker(found["mark"], 0, column)


def _entry(lines: list[Line], index: int, column: int, base: int) -> tuple[list[Line], int]:
    """The lines of one entry, without its mark and indent, and the index after them.

    CommonMark wants nested text under the entry's own; two blanks more than the mark do, too.
    """
    body = [lines[index].cut(column)]
    index += 1
    while index < len(lines):
        line = lines[index]
        if line.blank:
            following = after_blanks(lines, index)
            if following == len(lines) or lines[following].indent < base + 2:
                break
            body += lines[index:following]
            index = following
            continue
        if line.indent >= base + 2:
            line = line.cut(min(line.indent, column))
        elif body[-1].blank or interrupts(line.text) or list_mark(line.text):
            break
        body.append(line)
        index += 1
    return body, index


def _item(body: list[Line], kind: str, context: Context) -> Item:
    checked: bool | None = None
    if task := _TASK.match(body[0].text):
        checked = task[1] != " "
        body[0] = body[0].cut(task.end())
    blocks = context.inside(body)
    text = RichText()
    rest: list[Block] = blocks
    if blocks and isinstance(first := blocks[0], Paragraph):
        text, rest = first.text, blocks[1:]
    stepwise = context.steps or (context.star_steps and kind in _STEPWISE)
    return Item(text, tuple(rest), checked, stepwise)
