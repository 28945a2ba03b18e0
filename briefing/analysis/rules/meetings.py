"""Minutes of several meetings in one file: each is a part of its own, with its own facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Heading, Meeting, Span
from briefing.analysis.patterns import events
from briefing.analysis.rules.event.dates import DATE, ENGLISH_DATE
from briefing.analysis.rules.lines import FULL_STOP
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.analysis.facts import Facts, Field

_APART = 2
"""Fields of one meeting stand so near to each other, in passages."""
_WITH_DATE = frozenset({"place", "attendee", "chair", "event", "host", "absent"})
"""What a meeting's fields tell beside its date."""
_LONGEST_TITLE = {"zh": 50, "en": 100}
_MEETING = lazy_regex(r"\b(?i:meeting|minutes|session|hearing|assembly|call|standup|agm)s?\b")


def find_meetings(facts: Facts) -> Facts:
    """Two or more blocks of fields that each have a date: a heading of the first level over each,
    and the headings inside one level down. Without fields, headings that each name a meeting and
    its day divide the file as they are.
    """
    blocks = [block for block in _blocks(facts.fields) if _is_meeting(block)]
    dates = [_date_of(block) for block in blocks]
    if len({facts.folded(date.value) for date in dates}) < 2:
        return _parted_by_days(facts)
    tops = [_title_line(facts, block[0].label.passage) for block in blocks]
    names = [facts.passages[top].folded if top >= 0 else "" for top in tops]
    named = all(names)
    alike = len(set(names)) < len(names)
    heads: list[Heading] = []
    meetings: list[Meeting] = []
    for top, block, date in zip(tops, blocks, dates, strict=True):
        span = Span(top, 0, len(facts.passages[top])) if named else date.value
        heads.append(Heading(span, 1, when=date.value if named and alike else None))
        meetings.append(Meeting(min(span.passage, block[0].label.passage), tuple(block)))
    taken = {head.span.passage for head in heads}
    inner = (
        replace(head, level=head.level + 1)
        for head in facts.headings
        if head.span.passage not in taken
    )
    every = sorted((*heads, *inner), key=lambda head: head.span.passage)
    return replace(
        facts,
        headings=tuple(every),
        meetings=tuple(meetings),
        are_several=True,
        title=None if facts.title and facts.title.passage in taken else facts.title,
        subtitle=tuple(span for span in facts.subtitle if span.passage not in taken),
    )


def _blocks(fields: Sequence[Field]) -> list[list[Field]]:
    """Runs of fields that stand together; a second date begins another."""
    found: list[list[Field]] = []
    for field in fields:
        last = found[-1][-1] if found else None
        near = last is not None and field.label.passage - last.value.passage <= _APART
        again = field.kind == "date" and any(
            one.kind == "date" and one.label.passage != field.label.passage - 1
            for one in (found[-1] if found else ())
        )
        if near and not again:
            found[-1].append(field)
        else:
            found.append([field])
    return found


def _is_meeting(block: Sequence[Field]) -> bool:
    kinds = {field.kind for field in block}
    return "date" in kinds and bool(kinds & _WITH_DATE)


def _date_of(block: Sequence[Field]) -> Field:
    return next(field for field in block if field.kind == "date")


def _title_line(facts: Facts, first: int) -> int:
    """The line right above a meeting's fields, if it can be its title; -1 for none."""
    above = first - 1
    skipped = {item.passage for item in facts.furniture}
    if above < 0 or above in skipped:
        return -1
    folded = facts.passages[above].folded
    short = len(folded) <= _LONGEST_TITLE[facts.lang]
    return above if short and not FULL_STOP.search(folded) and folded[-1] not in "：:，,；;" else -1


def _parted_by_days(facts: Facts) -> Facts:
    """Headings that each name a meeting and its day, the line under the title among them."""
    dated = [head for head in facts.headings if _names_meeting_and_day(facts, head.span)]
    below = [span for span in facts.subtitle if _names_meeting_and_day(facts, span)]
    if not dated or len(dated) + len(below) < 2:
        return facts
    more = [Heading(span, dated[0].level) for span in below]
    every = sorted((*facts.headings, *more), key=lambda head: head.span.passage)
    subtitle = tuple(span for span in facts.subtitle if span not in below)
    return replace(facts, headings=tuple(every), subtitle=subtitle, are_several=True)


def _names_meeting_and_day(facts: Facts, span: Span) -> bool:
    folded = facts.folded(span)
    if facts.lang == "zh":
        return bool(DATE.search(folded) and events().search(folded))
    return bool(ENGLISH_DATE.search(folded) and _MEETING.search(folded))
