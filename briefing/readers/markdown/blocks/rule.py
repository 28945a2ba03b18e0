"""The shape of a block rule."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing.model.document import Block
from briefing.readers.markdown.scan.lines import Line

if TYPE_CHECKING:
    from briefing.readers.markdown.blocks.context import Context

Taken = tuple[list[Block], int]
"""The blocks that were found, and the index of the line after them."""

Rule = Callable[[list[Line], int, "Context"], Taken | None]
"""(lines, index, context) → what begins at that line; None where it is not the rule's."""


def parse_inside(lines: list[Line], context: Context) -> list[Block]:
    """The blocks inside a block: rules call the table of rules that they stand in."""
    from briefing.readers.markdown.blocks.parse import parse_blocks

    return parse_blocks(lines, context)


def too_deep(context: Context, line: Line) -> bool:
    """Whether a block inside so many others is to be shown as text instead."""
    from briefing.readers.markdown.blocks.context import MAX_DEPTH

    if context.depth <= MAX_DEPTH:
        return False
    context.report(f"more than {MAX_DEPTH} blocks in each other: shown as text", line.number)
    return True


def after_blanks(lines: list[Line], index: int) -> int:
    """The next line from `index` on that says something, or the end."""
    while index < len(lines) and lines[index].blank:
        index += 1
    return index
