"""The facts of one of several meetings: a slide of labels and what they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.prose.context import Draft
from briefing.compose.prose.labels import word
from briefing.model.deck import Facts as FactsBlock

if TYPE_CHECKING:
    from briefing.compose.prose.context import ArticleContext
    from briefing.compose.prose.units import FieldsUnit
    from briefing.model.text import RichText


def fields_slides(context: ArticleContext, unit: FieldsUnit, heading: RichText) -> list[Draft]:
    """One slide, under the heading of its meeting."""
    rows = tuple((context.rich(one.label), context.rich(one.value)) for one in unit.fields)
    title = heading or word("facts", context.facts.lang)
    return [Draft("points", title, (FactsBlock(rows),), context.notes(unit.passages))]
