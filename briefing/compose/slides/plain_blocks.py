"""Blocks of a document → blocks of a slide, one for one: what every kind falls back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.slides.image import picture
from briefing.model import deck, document
from briefing.model.exhaustive import assert_never
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Grouped = Callable[[document.Group], tuple[deck.Block, ...]]

MAX_LEVEL = 5


def plain_blocks(blocks: Iterable[document.Block], grouped: Grouped) -> tuple[deck.Block, ...]:
    """Every text of `blocks`, in order; neighbouring texts and lists become one, but for groups,
    which become what `grouped` says.
    """
    found: list[deck.Block] = []
    points: list[deck.Point] = []
    for block in blocks:
        for shown in _blocks(block, grouped):
            if isinstance(shown, deck.Points) and not isinstance(block, document.Group):
                points += shown.items
                continue
            if points:
                found.append(deck.Points(tuple(points)))
                points = []
            found.append(shown)
    if points:
        found.append(deck.Points(tuple(points)))
    return tuple(found)


def _blocks(block: document.Block, grouped: Grouped) -> Iterator[deck.Block]:
    match block:
        case document.Paragraph():
            yield deck.Points((deck.Point(block.text, marker="none", stepwise=block.stepwise),))
        case document.Heading():
            if block.text:
                yield deck.Points((deck.Point(block.text, marker="none", heading=True),))
        case document.List():
            yield from _list(block, 1, grouped)
        case document.Quote():
            yield from _quote(block, grouped)
        case document.Code():
            yield deck.Code(block.lines, block.language, block.marked)
        case document.Table():
            yield deck.Table(block.header, block.rows, block.aligns, block.caption, block.widths)
        case document.Image():
            yield picture(block)
        case document.Columns():
            columns = tuple(plain_blocks(column, grouped) for column in block.columns)
            yield deck.Columns(columns, widths=block.widths)
        case document.Definitions():
            yield from _definitions(block)
        case document.Group():
            yield from grouped(block)
        case document.Diagram():
            yield block
        case _:
            assert_never(block)


def _list(block: document.List, level: int, grouped: Grouped) -> Iterator[deck.Block]:
    """Deeper lists than five levels stay on the fifth."""
    level = min(level, MAX_LEVEL)
    for number, item in enumerate(block.items, start=block.start):
        marker: deck.Marker = "number" if block.ordered else "bullet"
        if item.checked is not None:
            marker = "checked" if item.checked else "unchecked"
        if item.text or not item.blocks:
            point = deck.Point(
                item.text,
                level,
                marker,
                number if block.ordered else 0,
                block.numbering if block.ordered else "1.",
                stepwise=item.stepwise,
            )
            yield deck.Points((point,))
        for inner in item.blocks:
            yield from _nested(inner, level, item.stepwise, grouped)


def _nested(
    block: document.Block, level: int, stepwise: bool, grouped: Grouped
) -> Iterator[deck.Block]:
    below = min(level + 1, MAX_LEVEL)
    match block:
        case document.List():
            yield from _list(block, level + 1, grouped)
        case document.Paragraph() | document.Heading():
            yield deck.Points((deck.Point(block.text, below, "none", stepwise=stepwise),))
        case _:
            yield from _blocks(block, grouped)


def _quote(block: document.Quote, grouped: Grouped) -> Iterator[deck.Block]:
    """A quote holds paragraphs; whatever else stands in it follows."""
    texts, others = quote_texts(block.blocks)
    if texts or block.by:
        yield deck.Quote(tuple(texts), block.by)
    for other in others:
        yield from _blocks(other, grouped)


def quote_texts(blocks: Iterable[document.Block]) -> tuple[list[RichText], list[document.Block]]:
    """(paragraphs, what else stands in the quote)."""
    texts: list[RichText] = []
    others: list[document.Block] = []
    for block in blocks:
        if isinstance(block, (document.Paragraph, document.Heading)) and not others:
            texts.append(block.text)
        else:
            others.append(block)
    return texts, others


def _definitions(block: document.Definitions) -> Iterator[deck.Block]:
    items: list[tuple[RichText, RichText]] = []
    for term, meanings in block.items:
        for index, meaning in enumerate(meanings or (RichText(),)):
            items.append((RichText() if index else term, meaning))
    yield deck.Facts(tuple(items))
