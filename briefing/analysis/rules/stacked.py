"""Labels on lines of their own over what they name: `Date:` / `10 June`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Field, Heading, Span
from briefing.analysis.rules.fields import kinds_of_labels
from briefing.analysis.rules.hints import is_said
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts

_LABEL = lazy_regex(r"([^：:，。；,.;“”\"]{2,30}?)\s?[：:]")
_LEAST = 2
"""One label over a line may be anything."""
_LONGEST_VALUE = 200
_LONGEST_LABEL = {"zh": 10, "en": 30}


def find_stacked_fields(facts: Facts) -> Facts:
    """Labels that say what the line below them is, if there are two at least. The title is the one
    that names the meeting.
    """
    found = list(_stacked(facts))
    if len(found) < _LEAST:
        return facts
    every = sorted((*facts.fields, *found), key=lambda one: (one.label.passage, one.label.start))
    title = next((field.value for field in found if field.kind == "event"), None)
    return replace(facts, fields=tuple(every), title=facts.title or title)


def stacked_headings(facts: Facts) -> list[Heading]:
    """In a text of stacked labels, those that open a section: what they name is more than a line
    or no fact of the event.
    """
    if not any(field.label.passage != field.value.passage for field in facts.fields):
        return []
    taken = {span.passage for field in facts.fields for span in (field.label, field.value)}
    found: list[Heading] = []
    for index in facts.body():
        label = _label_at(facts, index)
        followed = index + 1 < len(facts.passages) and _label_at(facts, index + 1) is None
        if label and index not in taken and followed and not is_said(facts, index):
            found.append(Heading(label, 1))
    return found


def _stacked(facts: Facts) -> Iterator[Field]:
    kinds = kinds_of_labels(facts.lang)
    dropped = {item.passage for item in facts.furniture}
    for index in facts.body()[:-1]:
        label = _label_at(facts, index)
        if label is None or index in dropped or _label_at(facts, index + 1):
            continue
        key = facts.folded(label).lower()
        kind = kinds.get(key if facts.lang == "en" else "".join(key.split()), "")
        value = Span(index + 1, 0, len(facts.passages[index + 1]))
        if kind and value.end <= _LONGEST_VALUE and index + 1 not in dropped:
            yield Field(kind, label, value)


def _label_at(facts: Facts, index: int) -> Span | None:
    match = _LABEL.fullmatch(facts.passages[index].folded)
    if not match or len(match[1]) > _LONGEST_LABEL[facts.lang]:
        return None
    return Span(index, *match.span(1))
