"""Body text → units: the stretches that belong on slides of one kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Union

from briefing.analysis.facts import Enumeration, Heading, Span, Speech

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.analysis.facts import Facts


@dataclass(frozen=True, slots=True)
class TextUnit:
    """A stretch of one passage that nothing else claims."""

    span: Span


@dataclass(frozen=True, slots=True)
class SpeechUnit:
    """All that one person says in neighbouring passages."""

    person: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class PeopleUnit:
    """A stretch that mainly names people."""

    span: Span
    people: tuple[int, ...]
    speak: bool
    """They said or did something; else they were there."""


@dataclass(frozen=True, slots=True)
class ListUnit:
    """An enumeration over whole passages."""

    enumeration: Enumeration


@dataclass(frozen=True, slots=True)
class LinesUnit:
    """Short lines that belong together: verse, a log, a table's rows."""

    passages: tuple[int, ...]


Unit = Union[TextUnit, SpeechUnit, PeopleUnit, ListUnit, LinesUnit]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading, or none at the beginning, and what stands under it before the next."""

    heading: Heading | None
    units: tuple[Unit, ...]


def chapters(facts: Facts, claimed: frozenset[int]) -> list[Chapter]:
    """The body in order. `claimed` passages are shown elsewhere."""
    headings = {heading.span.passage: heading for heading in facts.headings}
    skipped = facts.skipped() | claimed
    found: list[Chapter] = []
    heading: Heading | None = None
    body: list[int] = []
    splitter = _Splitter(facts)
    for index in facts.body():
        if index in headings:
            if heading or body:
                found.append(Chapter(heading, splitter.units(body)))
            heading, body = headings[index], []
        elif index not in skipped:
            body.append(index)
    if heading or body:
        found.append(Chapter(heading, splitter.units(body)))
    return found


class _Splitter:
    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._lists = {
            entry.span.passage: found
            for found in facts.enumerations
            if found.form in {"passages", "labels"}
            for entry in found.entries
        }
        self._speeches: dict[int, list[Speech]] = {}
        for speech in facts.speeches:
            self._speeches.setdefault(speech.span.passage, []).append(speech)
        self._named: dict[int, list[int]] = {}
        for mention in facts.mentions:
            self._named.setdefault(mention.span.passage, []).append(mention.person)

    def units(self, body: Sequence[int]) -> tuple[Unit, ...]:
        found: list[Unit] = []
        lines: list[int] = []
        place = 0
        while place < len(body):
            index = body[place]
            if self._is_line(index) and index not in self._lists:
                lines.append(index)
                place += 1
                continue
            _flush(lines, found)
            listed = self._lists.get(index)
            if listed and listed.entries[0].span.passage == index:
                found.append(ListUnit(listed))
                last = listed.entries[-1].span.passage
                inside = [i for i in body[place:] if i <= last]
                place += len(inside)
                continue
            for unit in self._in_passage(index):
                _append(found, unit)
            place += 1
        _flush(lines, found)
        return tuple(found)

    def _is_line(self, index: int) -> bool:
        """Whether the passage is a line rather than a paragraph."""
        passage = self._facts.passages[index]
        least = 26 if self._facts.lang == "zh" else 60
        return len(passage) <= least and index not in self._speeches

    def _in_passage(self, index: int) -> list[Unit]:
        """The passage in stretches, each with one subject."""
        whole = Span(index, 0, len(self._facts.passages[index]))
        people = tuple(dict.fromkeys(self._named.get(index, ())))
        there = tuple(p for p in people if self._facts.people[p].role != "mentioned")
        speeches = self._speeches.get(index, [])
        single = {speech.person for speech in speeches if speech.person >= 0}
        if len(there) >= 3 and len(single) <= 1:
            attending = [p for p in there if self._facts.people[p].role == "attendee"]
            speak = len(attending) * 2 < len(there)
            return [PeopleUnit(whole, there, speak)]
        if len(single) >= 2:
            return self._by_speaker(whole, speeches)
        if single:
            return [SpeechUnit(single.pop(), (whole,))]
        return [TextUnit(whole)]

    def _by_speaker(self, whole: Span, speeches: list[Speech]) -> list[Unit]:
        """Several people in one passage: long speeches apart, short ones together."""
        runs: list[tuple[int, Span]] = []
        for speech in speeches:
            if runs and (speech.person in (runs[-1][0], -1)):
                runs[-1] = (runs[-1][0], Span(whole.passage, runs[-1][1].start, speech.span.end))
            else:
                runs.append((speech.person, speech.span))
        runs[0] = (runs[0][0], Span(whole.passage, 0, runs[0][1].end))
        runs[-1] = (runs[-1][0], Span(whole.passage, runs[-1][1].start, whole.end))
        long = [span.end - span.start for _, span in runs]
        if sum(long) / len(long) < 90:
            named = tuple(dict.fromkeys(person for person, _ in runs if person >= 0))
            return [PeopleUnit(whole, named, True)]
        return [
            SpeechUnit(person, (span,)) if person >= 0 else TextUnit(span) for person, span in runs
        ]


def _append(found: list[Unit], unit: Unit) -> None:
    """Neighbouring speeches of one person are one."""
    last = found[-1] if found else None
    if isinstance(unit, SpeechUnit) and isinstance(last, SpeechUnit) and last.person == unit.person:
        found[-1] = SpeechUnit(last.person, (*last.spans, *unit.spans))
    else:
        found.append(unit)


def _flush(lines: list[int], found: list[Unit]) -> None:
    if lines:
        found.append(LinesUnit(tuple(lines)))
        lines.clear()
