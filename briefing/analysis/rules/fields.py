"""Fields of notices and minutes: `时间：3月5日`, `Present: …`, `一、会议时间` over its text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.facts import Field, Span
from briefing.analysis.lexicon import phrases, trie, words
from briefing.analysis.list_markers import marker_at
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.analysis.facts import Facts, Heading

LISTED = frozenset({"attendee", "absent", "chair", "speaker"})
"""Kinds of labels under which people are listed."""
_ALONE = lazy_regex(
    r"(?:\d{1,2}[.)]\s{1,9})?(?:[Tt]hose |THOSE )?([A-Za-z ]{4,30}?)"
    r"(?:\s{1,9}\([^()]{1,40}\))?\s{0,9}(:?)"
)


def label_alone(folded: str) -> str | None:
    """What `Members present`, on a line by itself, says of those under it; None for other lines,
    empty for a label that tells of no people.
    """
    head = _ALONE.fullmatch(folded)
    kind = _english_labels()[1].get(head[1].lower(), "") if head else ""
    return kind if head and (kind in LISTED or head[2]) else None


def find_fields(facts: Facts) -> Facts:
    """Lines such as `时间：3月5日`, as notices and minutes have them."""
    pattern, kinds = _field_labels() if facts.lang == "zh" else _english_labels()
    furniture = {item.passage for item in facts.furniture}
    found: list[Field] = []
    for index, passage in enumerate(facts.passages):
        match = pattern.match(passage.folded)
        if not match or index in furniture or match.end() == len(passage):
            continue
        label = Span(index, match.start(1), match.end(1))
        value = Span(index, match.end(), len(passage))
        key = "".join(match[1].split()) if facts.lang == "zh" else match[1].lower()
        found.append(Field(kinds[key], label, value))
    return replace(facts, fields=tuple(found))


def find_labels(facts: Facts) -> Facts:
    """Headings such as `一、会议时间`, that tell what a field's label would."""
    labelled = (replace(heading, field=_label_of(facts, heading)) for heading in facts.headings)
    return replace(facts, headings=tuple(labelled))


def kinds_of_labels(lang: str) -> dict[str, str]:
    """Labels, in small letters, and what they tell."""
    return _kinds() if lang == "zh" else _english_labels()[1]


def _label_of(facts: Facts, heading: Heading) -> str:
    folded = facts.folded(heading.span)
    marker = marker_at(folded)
    bare = folded[marker.end if marker else 0 :].strip("：: ")
    return _kinds().get("".join(bare.split()), "")


@cache
def _kinds() -> dict[str, str]:
    return dict(word.split("=") for word in words("labels"))


@cache
def _field_labels() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = _kinds()
    spaced = {" ".join(label) for label in kinds if len(label) == 2}
    spaced |= {"  ".join(label) for label in kinds if len(label) == 2}
    mark = r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|[0-9]{1,2}[.、])?"
    pattern = rf"{mark}[【\[]?({trie(frozenset(kinds) | spaced)})[】\]]?\s*[：]\s*"
    return re.compile(pattern), kinds


@cache
def _english_labels() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = dict(line.split("=") for line in phrases("labels_en"))
    return re.compile(rf"(?i)({trie(frozenset(kinds))})(?: \([^()]{{1,40}}\))?\s?:\s+"), kinds
