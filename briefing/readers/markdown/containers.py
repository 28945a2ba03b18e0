"""Blocks with blocks inside: lists, quotes, divs and definition lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.document import Block, Definitions, Item, List, Paragraph, Quote
from briefing.model.text import Rich
from briefing.readers.markdown.context import MAX_DEPTH
from briefing.readers.markdown.starts import BULLET, FENCE, NUMBER, interrupts

if TYPE_CHECKING:
    from briefing.readers.markdown.context import Context
    from briefing.readers.markdown.lines import Line

_TASK = re.compile(r"\[([ xX])\][ \t]+")
_QUOTE = re.compile(r" {0,3}>[ ]?")
_DASH = re.compile(r"[ \t]*(?:—{1,2}|―{1,2}|–|--)(?!-)[ \t]*(?=\S)")
_DEFINITION = re.compile(r" {0,3}[:~][ \t]+(?=\S)")


def too_deep(context: Context, line: Line) -> bool:
    if context.depth <= MAX_DEPTH:
        return False
    context.report(f"more than {MAX_DEPTH} levels inside each other: shown as text", line.number)
    return True


def _parse(lines: list[Line], context: Context) -> list[Block]:
    from briefing.readers.markdown.blocks import parse_blocks  # blocks are made of blocks

    return parse_blocks(lines, context)


def read_list(lines: list[Line], index: int, context: Context) -> tuple[list[Block], int] | None:
    """Bullets or numbers; a change of the mark begins another list."""
    opening = _marker(lines[index])
    if not opening or too_deep(context, lines[index]):
        return None
    mark, number, _ = opening
    base = lines[index].indent
    items: list[Item] = []
    while index < len(lines):
        found = _marker(lines[index])
        if not found or found[0] != mark or abs(lines[index].indent - base) > 1:
            break
        body, index = _item_lines(lines, index, found[2], base)
        items.append(_item(body, mark, context))
        following = _after_blanks(lines, index)
        if following < len(lines) and _marker(lines[following]):
            index = following
    ordered = mark[0].isdigit()
    return [List(tuple(items), ordered, number if ordered else 1)], index


def _marker(line: Line) -> tuple[str, int, int] | None:
    """(kind of mark, number, column of the text) where an entry begins."""
    if found := BULLET.match(line.text):
        mark = found["mark"] or found["tight"]
        number = 0
        end = found.end("mark") if found["mark"] else found.end("tight")
    elif found := NUMBER.match(line.text):
        mark, number, end = "1" + found["mark"], int(found["number"]), found.end("mark")
    else:
        return None
    if _is_rule(line.text, mark):
        return None
    gap = len(found["gap"] or "")
    return mark, number, end + (gap if 1 <= gap <= 4 else min(gap, 1))


def _is_rule(text: str, mark: str) -> bool:
    bare = text.replace(" ", "").replace("\t", "")
    return mark in "-*" and len(bare) >= 3 and not bare.strip(mark)


def _item_lines(
    lines: list[Line], index: int, offset: int, base: int
) -> tuple[list[Line], int]:
    """The lines of one entry, without its mark and indent, and the index after them.

    CommonMark wants nested text under the entry's own; two blanks more than the mark do, too.
    """
    body = [lines[index].cut(offset)]
    index += 1
    while index < len(lines):
        line = lines[index]
        if line.blank:
            following = _after_blanks(lines, index)
            if following == len(lines) or lines[following].indent < base + 2:
                break
            body += lines[index:following]
            index = following
        elif line.indent >= base + 2:
            body.append(line.cut(min(line.indent, offset)))
            index += 1
        elif _marker(line) or interrupts(line.text) or body[-1].blank or _in_fence(body):
            break
        else:
            body.append(line)
            index += 1
    return body, index


def _in_fence(body: list[Line]) -> bool:
    return bool(FENCE.match(body[0].text)) and len(body) == 1


def _after_blanks(lines: list[Line], index: int) -> int:
    while index < len(lines) and lines[index].blank:
        index += 1
    return index


def _item(body: list[Line], mark: str, context: Context) -> Item:
    checked: bool | None = None
    if task := _TASK.match(body[0].text):
        checked = task[1] != " "
        body[0] = body[0].cut(task.end())
    blocks = _parse(body, context)
    text = Rich()
    if blocks and isinstance(blocks[0], Paragraph):
        text = blocks.pop(0).text  # type: ignore[union-attr]
    stepwise = context.steps or (context.star_steps and mark in {"*", "1)"})
    return Item(text, tuple(blocks), checked, stepwise)


def read_quote(lines: list[Line], index: int, context: Context) -> tuple[list[Block], int] | None:
    if not _QUOTE.match(lines[index].text) or too_deep(context, lines[index]):
        return None
    body: list[Line] = []
    while index < len(lines):
        line = lines[index]
        if found := _QUOTE.match(line.text):
            body.append(line.cut(found.end()))
        elif line.blank or interrupts(line.text) or body[-1].blank or FENCE.match(body[-1].text):
            break
        else:
            body.append(line)
        index += 1
    while body and body[-1].blank:
        body.pop()
    by: Rich | None = None
    if len(body) > 1 and (dash := _DASH.match(body[-1].text)):
        by = context.rich([body.pop().cut(dash.end())])
    elif (following := _after_blanks(lines, index)) < len(lines) and following - index <= 1:
        alone = _after_blanks(lines, following + 1) > following + 1 or following + 1 == len(lines)
        if alone and (dash := _DASH.match(lines[following].text)):
            by = context.rich([lines[following].cut(dash.end())])
            index = following + 1
    return [Quote(tuple(_parse(body, context)), by)], index


def read_definitions(
    lines: list[Line], index: int, context: Context
) -> tuple[list[Block], int] | None:
    """A term on a line of its own, below it `: ` and what it means."""
    items: list[tuple[Rich, tuple[Rich, ...]]] = []
    while index < len(lines):
        below = index + 1
        if below < len(lines) and lines[below].blank:
            below += 1
        if below >= len(lines) or not _DEFINITION.match(lines[below].text):
            break
        if interrupts(lines[index].text) or lines[index].blank:
            break
        term = context.rich([lines[index]])
        meanings, index = _meanings(lines, below, context)
        items.append((term, tuple(meanings)))
        index = _after_blanks(lines, index)
    return ([Definitions(tuple(items))], index) if items else None


def _meanings(lines: list[Line], index: int, context: Context) -> tuple[list[Rich], int]:
    meanings: list[Rich] = []
    while index < len(lines) and (found := _DEFINITION.match(lines[index].text)):
        body = [lines[index].cut(found.end())]
        index += 1
        while index < len(lines) and not lines[index].blank:
            if _DEFINITION.match(lines[index].text) or interrupts(lines[index].text):
                break
            body.append(lines[index])
            index += 1
        meanings.append(context.rich(body))
        following = _after_blanks(lines, index)
        while following < len(lines) and index < following and lines[following].indent >= 2:
            end = following
            while end < len(lines) and not lines[end].blank:
                end += 1
            meanings.append(context.rich(lines[following:end]))
            index, following = end, _after_blanks(lines, end)
        if following < len(lines) and _DEFINITION.match(lines[following].text):
            index = following
    return meanings, index
