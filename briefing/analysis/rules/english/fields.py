"""Lists of who is there, as English minutes have them: `Present: Mayor A. NAME (Chair); …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Field, Span
from briefing.analysis.rules.fields import LISTED, label_alone

if TYPE_CHECKING:
    from briefing.analysis.facts import Facts

_LINE = 160
"""Characters that a line of names may have."""


def lists_below(facts: Facts) -> dict[int, Field]:
    """The lines under `THOSE PRESENT:` as fields, up to the next heading or text."""
    heads = {heading.span.passage for heading in facts.headings}
    kind, label = "", Span(0, 0, 0)
    found: dict[int, Field] = {}
    for index, passage in enumerate(facts.passages):
        head = label_alone(passage.folded)
        if head is not None:
            kind, label = head, Span(index, 0, len(passage.folded.rstrip(" :")))
        elif index in heads or not _is_named(passage.folded):
            kind = ""
        elif kind in LISTED:
            found[index] = Field(kind, label, Span(index, 0, len(passage)))
    return found


def _is_named(folded: str) -> bool:
    """Whether the line can name people: it begins with a capital, and is short."""
    return len(folded) <= _LINE and folded.lstrip("-–—•·* ")[:1].isupper()
