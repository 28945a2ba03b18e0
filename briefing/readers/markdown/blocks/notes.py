"""Speaker notes: blocks → plain paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.document import (
    Block,
    Code,
    Columns,
    Definitions,
    Diagram,
    Group,
    Heading,
    Image,
    List,
    Paragraph,
    Quote,
    Table,
)
from briefing.model.exhaustive import assert_never
from briefing.model.text import RichText, Run

if TYPE_CHECKING:
    from briefing.readers.markdown.blocks.context import Context
    from briefing.readers.markdown.scan.lines import Line


def notes_of(lines: list[Line], context: Context) -> list[RichText]:
    """The paragraphs in `lines`."""
    return flattened(context.inside(lines))


def flattened(blocks: list[Block] | tuple[Block, ...]) -> list[RichText]:
    """Every text of `blocks` as a paragraph; list entries keep their mark."""
    texts: list[RichText] = []
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                texts.append(block.text)
            case List():
                for number, item in enumerate(block.items, start=block.start):
                    mark = f"{number}. " if block.ordered else "• "
                    texts.append(_marked(mark, item.text))
                    texts += flattened(item.blocks)
            case Quote():
                texts += flattened(block.blocks)
                if block.by:
                    texts.append(_marked("— ", block.by))
            case Code():
                texts += list(block.lines)
            case Table():
                for row in (block.header, *block.rows):
                    texts.append(_row(row))
                if block.caption:
                    texts.append(block.caption)
            case Image():
                texts.append(block.alt or RichText((Run(block.target),)))
            case Group():
                texts += flattened(block.blocks)
            case Columns():
                for column in block.columns:
                    texts += flattened(column)
            case Definitions():
                for term, definitions in block.items:
                    texts += [term, *definitions]
            case Diagram():
                texts += block.texts
            case _:
                assert_never(block)
    return [text for text in texts if text]


def _marked(mark: str, text: RichText) -> RichText:
    return RichText((Run(mark), *text.runs), text.source)


def _row(cells: tuple[RichText, ...]) -> RichText:
    runs: list[Run] = []
    for cell in cells:
        runs += [Run(" | "), *cell.runs] if runs else list(cell.runs)
    return RichText(tuple(runs), cells[0].source if cells else None)
