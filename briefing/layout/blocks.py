"""Blocks of a slide → pieces of a stack: the one place that knows a piece for every block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.pieces.formulas_on import is_formula
from briefing.layout.pieces.prose import Para, Prose, point_paras
from briefing.model import deck
from briefing.model.design import Measures
from briefing.model.exhaustive import assert_never
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.layout.context import LayoutContext
    from briefing.layout.piece import Piece


class BlockMeasures(Measures):
    """Of a theme: how blocks stand beside each other."""

    PART = "blocks"
    cramped: float
    """Pt. Narrower than this, labels and dates stand above what belongs to them."""
    columns: int
    """Beside each other; more become plain text."""


def pieces_of(blocks: Iterable[deck.Block], context: LayoutContext, depth: int = 0) -> list[Piece]:
    """In order. Neighbouring paragraphs and lists become one text; `depth` counts the columns
    around them.
    """
    pieces: list[Piece] = []
    paras: list[Para] = []
    for block in blocks:
        if isinstance(block, deck.Points):
            for items, formula in _with_formulas(block.items, context):
                paras += point_paras(items, context)
                if formula is not None:
                    pieces += [Prose(paras, context), formula] if paras else [formula]
                    paras = []
            continue
        if paras:
            pieces.append(Prose(paras, context))
            paras = []
        pieces += _pieces(block, context, depth)
    if paras:
        pieces.append(Prose(paras, context))
    return pieces


def _with_formulas(
    items: tuple[deck.Point, ...], context: LayoutContext
) -> Iterator[tuple[tuple[deck.Point, ...], Piece | None]]:
    """Points, and the formula after them; what draws it is imported with the first."""
    start = 0
    for index, point in enumerate(items):
        if not is_formula(point):
            continue
        from briefing.layout.pieces.formula import formula

        found = formula(point, context)
        if found is not None:
            yield items[start:index], found
            start = index + 1
    yield items[start:], None


def _pieces(block: deck.Block, context: LayoutContext, depth: int) -> Iterator[Piece]:
    """Imports what draws the block with the first one of its kind: few decks have them all."""
    match block:
        case deck.Points():
            yield Prose(point_paras(block.items, context), context)
        case deck.Facts() | deck.Steps() if _is_cramped(context):
            yield from _as_text(block, context)
        case deck.Facts():
            from briefing.layout.pieces.table import facts

            if block.items:
                yield facts(block, context)
        case deck.Quote():
            from briefing.layout.pieces.quote import quote

            yield quote(block, context)
        case deck.Person() | deck.People():
            from briefing.layout.pieces.people import people

            persons = block.people if isinstance(block, deck.People) else (block,)
            if persons:
                yield people(persons, context)
        case deck.Cards():
            from briefing.layout.pieces.cards import cards

            if block.cards:
                yield cards(block.cards, context)
        case deck.Steps():
            from briefing.layout.pieces.steps import Timeline

            if block.steps:
                yield Timeline(block.steps, context)
        case deck.Figures():
            from briefing.layout.pieces.figures import figures

            if block.figures:
                yield figures(block.figures, context)
        case deck.Table():
            from briefing.layout.pieces.table import table

            yield from table(block, context)
        case deck.Chart():
            from briefing.layout.pieces.chart import chart

            yield from chart(block, context)
        case deck.Picture():
            from briefing.layout.pieces.picture import picture

            yield from picture(block, context)
        case deck.Code():
            from briefing.layout.pieces.code import listing

            if block.lines or block.language:
                yield listing(block, context)
        case deck.Columns():
            yield from _columns(block, context, depth)
        case deck.Diagram():
            from briefing.layout.diagrams import diagram

            yield diagram(block, context)
        case _:
            assert_never(block)


def _is_cramped(context: LayoutContext) -> bool:
    return context.content.width < context.measures(BlockMeasures).cramped


def _as_text(block: deck.Block, context: LayoutContext) -> list[Piece]:
    from briefing.layout.pieces.plain_text import paras_of

    paras = paras_of(block, context)
    return [Prose(paras, context)] if paras else []


def _columns(block: deck.Columns, context: LayoutContext, depth: int) -> list[Piece]:
    """Side by side; columns in columns, and too many of them, as plain text."""
    count = len(block.columns)
    if (
        depth
        or not 0 < count <= context.measures(BlockMeasures).columns
        or len(block.heads) > count
    ):
        return _as_text(block, context)
    if count == 1 and not any(block.heads):
        return pieces_of(block.columns[0], context, depth)
    from briefing.layout.pieces.columns import Panels, SideBySide, column_widths, panel_width
    from briefing.layout.pieces.stacked import Stacked

    headed = any(block.heads)
    shares = () if headed or len(block.widths) != count else block.widths
    each = (
        (panel_width(context, count),) * count if headed else column_widths(context, count, shares)
    )
    columns = tuple(
        Stacked(pieces_of(column, _within(context, width), depth + 1), context)
        for column, width in zip(block.columns, each, strict=True)
    )
    if headed:
        return [Panels(block.heads, columns, context)]
    return [SideBySide(columns, context, shares)]


def _within(context: LayoutContext, width: float) -> LayoutContext:
    return replace(context, content=replace(context.content, width=width))
