"""Questions and answers: the question stands over its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.prose.units import LinesUnit, TextUnit
from briefing.model.deck import Point, Points
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.analysis.facts import Facts
    from briefing.compose.prose.context import ArticleContext, Draft
    from briefing.compose.prose.units import Unit


def questions_of(facts: Facts, unit: Unit) -> tuple[int, ...]:
    """The unit's passages, if it is a question: `问：…？`; else none."""
    match unit:
        case TextUnit():
            passages = (unit.span.passage,)
        case LinesUnit() if len(unit.passages) <= 2:
            passages = unit.passages
        case _:
            return ()
    asks = facts.questions.issuperset(passages)
    return passages if asks else ()


def with_question(
    context: ArticleContext, drafts: list[Draft], asked: Sequence[int]
) -> list[Draft]:
    """The answer's slides, the first of them with the questions over its points."""
    if not asked or not drafts:
        return drafts
    first = drafts[0]
    heads = tuple(
        Point(context.facts.passages[index].rich(), marker="none", heading=True) for index in asked
    )
    blocks = list(first.blocks)
    at = next((n for n, block in enumerate(blocks) if isinstance(block, Points)), len(blocks))
    points = blocks[at] if at < len(blocks) else Points(())
    assert isinstance(points, Points)
    blocks[at : at + 1] = [Points((*heads, *points.items))]
    notes = (*context.notes(asked), *first.passages)
    kind = "points" if first.kind == "statement" else first.kind
    return [replace(first, kind=kind, blocks=tuple(blocks), passages=notes), *drafts[1:]]
