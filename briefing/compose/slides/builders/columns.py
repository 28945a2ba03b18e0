"""Columns and comparisons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.slides.builder import BlocksOf, Built
from briefing.model import deck, document

if TYPE_CHECKING:
    from briefing.model.text import RichText


def build_columns(part: document.Part, blocks_of: BlocksOf) -> Built | None:
    """Blocks side by side: the author's columns, or what stands under sub-headings."""
    found = _columns(part, blocks_of)
    return Built(found) if found else None


def _columns(part: document.Part, blocks_of: BlocksOf) -> tuple[deck.Block, ...]:
    at = next((i for i, block in enumerate(part.blocks) if isinstance(block, document.Columns)), -1)
    if at >= 0:
        block = part.blocks[at]
        assert isinstance(block, document.Columns)
        return (
            *blocks_of(part.blocks[:at]),
            _headed([list(column) for column in block.columns], blocks_of, block.widths),
            *blocks_of(part.blocks[at + 1 :]),
        )
    before, groups = under_headings(part.blocks)
    return (*blocks_of(before), _headed(groups, blocks_of)) if len(groups) >= 2 else ()


def under_headings(
    blocks: tuple[document.Block, ...],
) -> tuple[list[document.Block], list[list[document.Block]]]:
    """(what stands before the first heading, each heading with what follows it)."""
    before: list[document.Block] = []
    groups: list[list[document.Block]] = []
    for block in blocks:
        if isinstance(block, document.Heading):
            groups.append([block])
        elif groups:
            groups[-1].append(block)
        else:
            before.append(block)
    return before, groups


def _headed(
    columns: list[list[document.Block]], blocks_of: BlocksOf, widths: tuple[float, ...] = ()
) -> deck.Columns:
    """Headings at the top of every column become the heads of a comparison."""
    heads: list[RichText] = []
    for column in columns:
        if column and isinstance(column[0], document.Heading):
            heads.append(column[0].text)
    if len(heads) < len(columns):
        return deck.Columns(tuple(blocks_of(column) for column in columns), widths=widths)
    return deck.Columns(tuple(blocks_of(column[1:]) for column in columns), tuple(heads))
