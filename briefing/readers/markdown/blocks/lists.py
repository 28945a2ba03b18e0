"""Lists: bullets, numbers, tasks, nested by indent."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.model.document import Block, Item, List, Paragraph
from briefing.model.lists.numerals import from_letters, from_roman
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText
from briefing.model.untrusted import whole_number
from briefing.readers.markdown.blocks.rule import Taken, after_blanks
from briefing.readers.markdown.scan.starts import fancy_mark, interrupts, is_rule, list_mark

if TYPE_CHECKING:
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.scan.lines import Line

_TASK = lazy_regex(r"\[([ xX])\][ \t]+")
_STEPWISE = frozenset({"*", "1)"})
"""Marp's marks for lists that are shown one by one."""


class _ListMarker(NamedTuple):
    kind: str
    """The bullet; or how a number 1 would be written. A change begins another list."""
    number: int
    text: int
    """Column of the entry's text."""


def read_list(lines: list[Line], index: int, context: Context) -> Taken | None:
    """All entries with the same kind of marker."""
    opening = _list_marker(lines[index]) or _fancy_opening(lines, index)
    if not opening or context.too_deep(lines[index]):
        return None
    base = lines[index].indent
    items: list[Item] = []
    mark: _ListMarker | None = opening
    while mark and mark.kind == opening.kind and abs(lines[index].indent - base) <= 1:
        body, index = _entry(lines, index, mark.text, base)
        items.append(_item(body, mark.kind, context))
        following = after_blanks(lines, index)
        mark = _next(lines[following], opening.kind) if following < len(lines) else None
        if mark:
            index = following
    if opening.kind[0] in BULLETS:
        return [List(tuple(items))], index
    numbering = opening.kind if opening.kind not in {"1)", "1、", "1．"} else "1."
    return [List(tuple(items), True, opening.number, numbering)], index


BULLETS = frozenset("-+*•●▪◦·")


def _next(line: Line, kind: str) -> _ListMarker | None:
    """The marker of a further entry of a list of that kind."""
    return _list_marker(line) or _fancy_marker(line, kind)


def _list_marker(line: Line) -> _ListMarker | None:
    found = list_mark(line.text)
    if not found or is_rule(line.text):
        return None
    gap = len(found["gap"] or "")
    column = found.end("mark") + (gap if gap <= 4 else 1)
    if "number" in found.re.groupindex:
        return _ListMarker("1" + found["mark"], int(found["number"]), column)
    return _ListMarker(found["mark"], 0, column)


def _fancy_opening(lines: list[Line], index: int) -> _ListMarker | None:
    """A letter with a full stop may be an initial: only a second entry makes it a list."""
    mark = _fancy_marker(lines[index], "")
    if not mark or mark.kind[-1] != "." or mark.kind == "1.":
        return mark
    following = after_blanks(lines, index + 1)
    after = _fancy_marker(lines[following], mark.kind) if following < len(lines) else None
    return mark if after and mark.number == 1 and after.number == 2 else None


def _fancy_marker(line: Line, kind: str) -> _ListMarker | None:
    """`kind`: of the list that is open, empty for none. It decides whether `i` is a letter."""
    found = fancy_mark(line.text)
    if not found:
        return None
    gap = len(found["gap"])
    column = found.end() if gap <= 4 else found.start("gap") + 1
    if found["hash"]:
        return _ListMarker("1.", 1, column)
    said = found["inner"] or found["letters"]
    around = "({})" if found["both"] else "{}" + found["mark"]
    number = whole_number(said)
    if said[0] == "@" or number is not None:
        return _ListMarker(around.format("1"), 1 if number is None else number, column)
    one = "A" if said.isupper() else "a"
    roman = from_roman(said)
    as_roman = around.format("I" if said.isupper() else "i")
    if roman and (kind == as_roman or (not kind and said.lower() in {"i", "ii"})):
        return _ListMarker(as_roman, roman, column)
    if len(said) > 1 and not (kind and found["both"]):
        return None
    return _ListMarker(around.format(one), from_letters(said), column)


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
        elif (
            body[-1].blank or interrupts(line.text) or list_mark(line.text) or fancy_mark(line.text)
        ):
            break
        body.append(line)
        index += 1
    return body, index


def _item(body: list[Line], kind: str, context: Context) -> Item:
    checked: bool | None = None
    if task := _TASK.match(body[0].text):
        checked = task[1] != " "
        body[0] = body[0].cut(task.end())
    outer, context.fragment = context.fragment, False
    blocks = context.inside(body)
    said, context.fragment = context.fragment, outer
    text = RichText()
    rest: list[Block] = blocks
    if blocks and isinstance(first := blocks[0], Paragraph):
        text, rest = first.text, blocks[1:]
    stepwise = context.steps or context.paused or said or (context.star_steps and kind in _STEPWISE)
    return Item(text, tuple(rest), checked, stepwise)
