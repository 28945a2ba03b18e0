"""Tables that are forms: `时间 | 3月5日`, a label and its value in each row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Field, Span
from briefing.analysis.lexicon import words
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts

_LEAST = 2
"""A table with one row that opens with a label may be any table with a header."""


def find_form_fields(facts: Facts) -> Facts:
    """The rows of forms as fields, one for each label with a value."""
    kinds = dict(word.split("=") for word in words("labels")) if facts.hints else {}
    tables: dict[int, list[Field]] = {}
    for index, hint in facts.hints.items():
        if hint.role == "row":
            tables.setdefault(hint.table, []).extend(_fields_of_row(facts, index, kinds))
    forms = [field for found in tables.values() if len(found) >= _LEAST for field in found]
    rows = {field.label.passage for field in forms}
    others = [field for field in facts.fields if field.label.passage not in rows]
    every = sorted((*others, *forms), key=lambda one: (one.label.passage, one.label.start))
    return replace(facts, fields=tuple(every))


def _fields_of_row(facts: Facts, index: int, kinds: dict[str, str]) -> Iterator[Field]:
    """Labels in the first, third … cell, each with the cell beside it for its value."""
    cells = cell_spans(facts, index)
    labels = [kinds.get("".join(facts.folded(cell).strip("： ").split()), "") for cell in cells]
    if len(cells) % 2 or any(labels[1::2]):
        return
    for label, value, kind in zip(cells[::2], cells[1::2], labels[::2], strict=True):
        if kind and facts.text(value).strip():
            yield Field(kind, label, value)


def cell_spans(facts: Facts, index: int) -> list[Span]:
    """The cells of a row that the file marks, as stretches of its passage."""
    start = facts.passages[index].lines[0].start
    most = len(facts.passages[index])
    spans = [(low - start, high - start) for low, high in facts.hints[index].cells]
    return [Span(index, max(low, 0), min(max(high, 0), most)) for low, high in spans]
