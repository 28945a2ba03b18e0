"""Passages under one heading → units: runs of them that are a list, a table or lines, then each
passage by the people who speak in it or are named there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Enumeration, Span, Speech
from briefing.analysis.sentences import sentences
from briefing.compose.prose.units import (
    BriefUnit,
    FieldsUnit,
    LinesUnit,
    ListUnit,
    PeopleUnit,
    SpeechUnit,
    TableUnit,
    TextUnit,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.analysis.facts import Facts
    from briefing.compose.prose.units import Unit

_SHORT_SPEECH = 90
"""Several people's speeches, on average shorter than this, stay one text."""
_FEW_WORDS = 8
"""Characters behind the verb of a speech that only tells that there was one."""


class Splitter:
    """Knows, by passage, what was found in it."""

    def __init__(self, facts: Facts, rests: Mapping[int, int]) -> None:
        self._facts = facts
        self._rests = rests
        self._lists = {
            entry.span.passage: found
            for found in facts.enumerations
            if found.form in {"passages", "labels", "items"}
            for entry in found.entries
        }
        self._inner = {
            found.entries[0].span.passage
            for found in facts.enumerations
            if found.form in {"inline", "clauses"}
        }
        self._tables = {table.passages[0]: table for table in facts.tables}
        self._rows = {index for table in facts.tables for index in table.passages}
        self._meetings = {
            index: meeting
            for meeting in facts.meetings
            for index in range(meeting.first, meeting.fields[-1].value.passage + 1)
        }
        self._speeches: dict[int, list[Speech]] = {}
        for speech in facts.speeches:
            self._speeches.setdefault(speech.span.passage, []).append(speech)
        self._named: dict[int, list[tuple[int, Span]]] = {}
        for mention in facts.mentions:
            if facts.people[mention.person].role != "mentioned":
                self._named.setdefault(mention.span.passage, []).append(
                    (mention.person, mention.span)
                )

    def units(self, body: Sequence[int]) -> tuple[Unit, ...]:
        found: list[Unit] = []
        place = 0
        while place < len(body):
            taken = self._run(body, place, found)
            if not taken and self._is_polite(body[place]):
                taken = 1
            if not taken:
                for unit in self._in_passage(body[place]):
                    _append(found, unit)
                taken = 1
            place += taken
        return tuple(_with_briefs(self._facts, found, self._inner))

    def _run(self, body: Sequence[int], place: int, found: list[Unit]) -> int:
        """How many passages from `place` on are a list, a table or lines; they are appended."""
        if meeting := self._meetings.get(body[place]):
            end = place
            while end < len(body) and self._meetings.get(body[end]) is meeting:
                end += 1
            found.append(FieldsUnit(meeting.fields, tuple(body[place:end])))
            return end - place
        listed = self._lists.get(body[place])
        if listed and listed.entries[0].span.passage == body[place]:
            last = self._last(listed)
            found.append(ListUnit(listed, self._lead(listed, found)))
            return sum(place <= at and index <= last for at, index in enumerate(body))
        if table := self._tables.get(body[place]):
            found.append(TableUnit(table))
            return len(table.passages)
        end = place
        while end < len(body) and self._is_line(body[end]):
            end += 1
        if end > place:
            found.append(LinesUnit(tuple(body[place:end])))
        return end - place

    def _last(self, listed: Enumeration) -> int:
        """The list's last passage: an item of a deeper level may follow the last entry."""
        last = listed.entries[-1].span.passage
        if listed.form == "items":
            least = self._facts.hints[last].level
            while (hint := self._facts.hints.get(last + 1)) and hint.role == "item":
                if hint.level <= least:
                    break
                last += 1
        return last

    def _lead(self, listed: Enumeration, found: list[Unit]) -> int:
        """The passage that announces the list and says little else; it leaves `found`."""
        last = found[-1] if found else None
        least = 60 if self._facts.lang == "zh" else 140
        if not listed.anchor or not isinstance(last, (TextUnit, LinesUnit)):
            return -1
        passage = last.span.passage if isinstance(last, TextUnit) else last.passages[-1]
        short = len(self._facts.passages[passage]) <= least
        alone = isinstance(last, TextUnit) or len(last.passages) == 1
        if passage != listed.anchor.passage or not (short and alone):
            return -1
        found.pop()
        return passage

    def _is_polite(self, index: int) -> bool:
        """Whether a passage only greets or thanks, and nobody says so."""
        return index in self._facts.greetings and not self._is_claimed(index)

    def _is_line(self, index: int) -> bool:
        """Whether the passage is a line rather than a paragraph."""
        least = 30 if self._facts.lang == "zh" else 70
        if len(self._facts.passages[index].text) > least or index in self._named:
            return False
        if index in self._rows or index in self._facts.questions:
            return False
        return not self._is_claimed(index) and not self._is_polite(index)

    def _is_claimed(self, index: int) -> bool:
        """Whether somebody speaks in the passage, or a list has it or stands in it."""
        return index in self._speeches or index in self._lists or index in self._inner

    def _in_passage(self, index: int) -> Iterator[Unit]:
        """The passage in stretches: what one person says, and what nobody says."""
        at = self._rests.get(index, 0)
        whole = Span(index, at, len(self._facts.passages[index]))
        if index in self._facts.questions:
            yield TextUnit(whole)
            return
        spoken = self._speeches.get(index, [])
        speeches = [one for one in spoken if one.span.start >= at and self._tells(one)]
        speakers = {speech.person for speech in speeches}
        said = sum(one.span.end - one.span.start for one in speeches)
        if len(speakers) > 1 and said < _SHORT_SPEECH * len(speeches):
            yield TextUnit(whole)
            return
        for person, span in _runs(speeches):
            low = span.start
            if at < low and not self._leads_to(person, Span(index, at, low)):
                yield from self._unsaid(Span(index, at, low))
                at = low
            yield SpeechUnit(person, (Span(index, at, span.end),))
            at = span.end
        if at < whole.end:
            yield from self._unsaid(Span(index, at, whole.end))

    def _tells(self, speech: Speech) -> bool:
        """Whether a speech has a speaker, and words beside the verb: not `A 主持会议。`"""
        folded = self._facts.passages[speech.span.passage].folded
        chairs = folded.startswith("主持", speech.verb.start)
        least = 60 if self._facts.lang == "zh" else 140
        short = speech.span.end - speech.span.start <= least
        told = speech.span.end - speech.verb.end > _FEW_WORDS or not speech.verb.start
        after = folded[speech.verb.end : speech.span.end]
        quoted = folded[speech.span.start] in '“"'
        return speech.person >= 0 and not (chairs and short) and (told or quoted or not after)

    def _leads_to(self, person: int, lead: Span) -> bool:
        """Whether the words before a speech go with it: few, and about whoever speaks."""
        most = 60 if self._facts.lang == "zh" else 160
        there = {who for who, span in self._named.get(lead.passage, ()) if span.within(lead)}
        return there == {person} and lead.end - lead.start <= most

    def _unsaid(self, span: Span) -> Iterator[Unit]:
        """A stretch that nobody says: text, or people where it names three or more."""
        named = self._named.get(span.passage, ())
        there = tuple(dict.fromkeys(who for who, name in named if name.within(span)))
        if len(there) >= 3 and self._only_attend(there):
            yield from self._round_people(span, there)
        elif any(map(str.isalnum, self._facts.folded(span))):
            yield TextUnit(span)

    def _only_attend(self, there: tuple[int, ...]) -> bool:
        """Whether most of the people are there and do nothing else that is told."""
        roles = [self._facts.people[person].role for person in there]
        return roles.count("attendee") * 2 >= len(roles)

    def _round_people(self, whole: Span, there: tuple[int, ...]) -> Iterator[Unit]:
        """The sentences that name people, and what stands before and after them."""
        spans = [span for _, span in self._named[whole.passage] if span.within(whole)]
        folded = self._facts.passages[whole.passage].folded
        inside = sentences(folded, self._facts.lang == "zh", whole.start, whole.end)
        low = max((start for start, _ in inside if start <= spans[0].start), default=whole.start)
        high = min((end for _, end in inside if end >= spans[-1].end), default=whole.end)
        least = 60 if self._facts.lang == "zh" else 160
        low = low if low - whole.start > least else whole.start
        high = high if whole.end - high > least else whole.end
        if low > whole.start:
            yield TextUnit(Span(whole.passage, whole.start, low))
        yield PeopleUnit(Span(whole.passage, low, high), there)
        if high < whole.end:
            yield TextUnit(Span(whole.passage, high, whole.end))


def _runs(speeches: Sequence[Speech]) -> Iterator[tuple[int, Span]]:
    """Speeches of one person that follow each other as one stretch."""
    last: tuple[int, Span] | None = None
    for speech in speeches:
        if last and last[0] == speech.person and speech.span.start - last[1].end <= 1:
            last = (last[0], Span(last[1].passage, last[1].start, speech.span.end))
            continue
        if last:
            yield last
        last = (speech.person, speech.span)
    if last:
        yield last


def _append(found: list[Unit], unit: Unit) -> None:
    """Neighbouring speeches of one person are one."""
    last = found[-1] if found else None
    if isinstance(unit, SpeechUnit) and isinstance(last, SpeechUnit) and last.person == unit.person:
        found[-1] = SpeechUnit(last.person, (*last.spans, *unit.spans))
    else:
        found.append(unit)


def _with_briefs(facts: Facts, units: Sequence[Unit], inner: set[int]) -> Iterator[Unit]:
    """Neighbouring short texts together, three to a unit where there are many."""
    most = 120 if facts.lang == "zh" else 300
    run: list[Span] = []
    for unit in (*units, None):
        if (
            isinstance(unit, TextUnit)
            and unit.span.end - unit.span.start <= most
            and unit.span.passage not in inner
            and unit.span.passage not in facts.questions
        ):
            run.append(unit.span)
            continue
        yield from _shared_out(run)
        run = []
        if unit is not None:
            yield unit


def _shared_out(run: Sequence[Span]) -> Iterator[Unit]:
    if len(run) == 1:
        yield TextUnit(run[0])
    if len(run) < 2:
        return
    count = -(-len(run) // 3) if len(run) != 4 else 1
    size, longer = divmod(len(run), count)
    low = 0
    for place in range(count):
        high = low + size + (place < longer)
        yield BriefUnit(tuple(run[low:high])) if high - low > 1 else TextUnit(run[low])
        low = high
