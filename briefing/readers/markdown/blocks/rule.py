"""The shape of a block rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from briefing.model.document import Block

if TYPE_CHECKING:
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.scan.lines import Line

Taken = tuple[list[Block], int]
"""The blocks that were found, and the index of the line after them."""


class Rule(Protocol):
    """Knows one kind of block."""

    def __call__(self, lines: list[Line], index: int, context: Context, /) -> Taken | None:
        """What begins at `lines[index]`, which is not blank; None where it is not the rule's."""
        ...


def after_blanks(lines: list[Line], index: int) -> int:
    """The next line from `index` on that says something, or the end."""
    while index < len(lines) and lines[index].blank:
        index += 1
    return index
