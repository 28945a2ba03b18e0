"""Body text → units: the stretches that belong on slides of one kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Union

from briefing.analysis.facts import Enumeration, Heading, Placed, Span, Speech
from briefing.analysis.rules.structure import is_signature
from briefing.analysis.sentences import sentences
from briefing.model.exhaustive import assert_never

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.analysis.facts import Facts

_SHORT_SPEECH = 90
"""Several people's speeches, on average shorter than this, are a grid of people."""


@dataclass(frozen=True, slots=True)
class TextUnit:
    """A stretch of one passage that nothing else claims."""

    span: Span


@dataclass(frozen=True, slots=True)
class BriefUnit:
    """Neighbouring passages that are too short for slides of their own."""

    spans: tuple[Span, ...]


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
    lead: int = -1
    """The passage before, where it does no more than announce the list; else -1."""


@dataclass(frozen=True, slots=True)
class LinesUnit:
    """Short lines that belong together: verse, a log."""

    passages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TableUnit:
    """Rows of cells: lines that the file marks so, or with the same number of tabs."""

    passages: tuple[int, ...]
    caption: int = -1
    """The passage before, where the file says it is the table's; else -1."""


@dataclass(frozen=True, slots=True)
class CodeUnit:
    """Lines of a program, a log, a dump: shown as they stand, in a fixed pitch."""

    passages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PictureUnit:
    """A picture that stands in the text."""

    picture: Placed


Unit = Union[
    TextUnit,
    BriefUnit,
    SpeechUnit,
    PeopleUnit,
    ListUnit,
    LinesUnit,
    TableUnit,
    CodeUnit,
    PictureUnit,
]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading, or none at the beginning, and what stands under it before the next."""

    heading: Heading | None
    units: tuple[Unit, ...]


def chapters(
    facts: Facts, claimed: frozenset[int], shown: frozenset[int] = frozenset()
) -> list[Chapter]:
    """The body in order. `claimed` passages and the people `shown` are shown elsewhere."""
    headings = {heading.span.passage: heading for heading in facts.headings}
    skipped = facts.skipped() | claimed | signature(facts)
    if is_code(facts):
        code = tuple(index for index in facts.body() if index not in skipped)
        return [Chapter(None, (CodeUnit(code),))]
    found: list[Chapter] = []
    heading: Heading | None = None
    body: list[int] = []
    splitter = _Splitter(facts, shown)
    pictures = list(facts.pictures)

    def close(end: int) -> None:
        seen = [picture for picture in pictures if picture.after < end]
        del pictures[: len(seen)]
        if heading or body or seen:
            found.append(Chapter(heading, _with_pictures(splitter.units(body), seen)))

    for index in facts.body():
        if index in headings:
            close(index)
            heading, body = headings[index], []
        elif index not in skipped:
            body.append(index)
    close(len(facts.passages))
    return found


def is_code(facts: Facts) -> bool:
    """Whether the text is no prose: many signs and digits, hardly a sentence that ends."""
    sample = facts.passages[:200]
    if len(sample) < 6 or facts.hints or any("\t" in passage.text for passage in sample[:3]):
        return False
    ended = sum(passage.folded[-1] in "。！？.!?”" for passage in sample)
    ink = "".join(passage.text for passage in sample).replace(" ", "")
    letters = sum(map(str.isalpha, ink))
    return ended < 0.2 * len(sample) and letters < 0.75 * len(ink)


def signature(facts: Facts) -> frozenset[int]:
    """The last lines of a letter or a notice: who signs, and when."""
    last = len(facts.passages)
    dated = next((i for i in range(last - 1, max(last - 4, 0), -1) if _is_dated(facts, i)), -1)
    if dated < 0:
        return frozenset()
    low = dated
    while low > 1 and len(facts.passages[low - 1]) <= 24 and not _ends(facts, low - 1):
        low -= 1
    return frozenset(range(max(low, dated - 3), last))


def _is_dated(facts: Facts, index: int) -> bool:
    return is_signature(facts.passages[index].folded)


def _ends(facts: Facts, index: int) -> bool:
    return facts.passages[index].folded[-1] in "。！？；：.!?"


class _Splitter:
    """Knows, by passage, what was found in it."""

    def __init__(self, facts: Facts, shown: frozenset[int]) -> None:
        self._facts = facts
        self._shown = shown
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
            if not taken:
                for unit in self._in_passage(body[place]):
                    _append(found, unit)
                taken = 1
            place += taken
        return tuple(_with_briefs(self._facts, found, self._inner))

    def _run(self, body: Sequence[int], place: int, found: list[Unit]) -> int:
        """How many passages from `place` on are a list, a table or lines; they are appended."""
        listed = self._lists.get(body[place])
        if listed and listed.entries[0].span.passage == body[place]:
            last = self._last(listed)
            found.append(ListUnit(listed, self._lead(listed, found)))
            return sum(place <= at and index <= last for at, index in enumerate(body))
        if rows := self._rows(body, place):
            caption = body[place] if rows[0] != body[place] else -1
            found.append(TableUnit(rows, caption))
            return len(rows) + (caption >= 0)
        cells = self._facts.passages[body[place]].text.count("\t")
        end = place
        while cells and end < len(body) and self._tabs(body[end]) == cells:
            end += 1
        if end - place >= 2:
            found.append(TableUnit(tuple(body[place:end])))
            return end - place
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

    def _rows(self, body: Sequence[int], place: int) -> tuple[int, ...]:
        """The rows of a table that the file marks, which begins here or after its caption."""
        hints = [self._facts.hints.get(index) for index in body[place : place + 2]]
        first = next((hint for hint in hints if hint is None or hint.role != "caption"), None)
        if first is None or first.role != "row":
            return ()
        low = place + (first is not hints[0])
        end = low
        while end < len(body) and (hint := self._facts.hints.get(body[end])):
            if hint.table != first.table:
                break
            end += 1
        return tuple(body[low:end])

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

    def _tabs(self, index: int) -> int:
        return self._facts.passages[index].text.count("\t")

    def _is_line(self, index: int) -> bool:
        """Whether the passage is a line rather than a paragraph."""
        passage = self._facts.passages[index]
        least = 30 if self._facts.lang == "zh" else 70
        said = index in self._speeches or index in self._lists or index in self._inner
        return len(passage) <= least and not said and index not in self._named

    def _in_passage(self, index: int) -> Iterator[Unit]:
        """The passage in stretches, each with one subject."""
        whole = Span(index, 0, len(self._facts.passages[index]))
        there = tuple(dict.fromkeys(person for person, _ in self._named.get(index, ())))
        speeches = self._speeches.get(index, [])
        single = {speech.person for speech in speeches if speech.person >= 0}
        if len(there) >= 3 and len(single) <= 1:
            yield from self._round_people(whole, there)
        elif len(single) >= 2:
            yield from self._by_speaker(whole, speeches)
        elif single:
            low = next(speech.span.start for speech in speeches if speech.person >= 0)
            low = low if low > (60 if self._facts.lang == "zh" else 160) else 0
            if low:
                yield TextUnit(Span(index, 0, low))
            said = Span(index, low, whole.end)
            chairs = self._only_chairs(said, speeches)
            yield TextUnit(said) if chairs else SpeechUnit(single.pop(), (said,))
        else:
            yield TextUnit(whole)

    def _only_chairs(self, span: Span, speeches: list[Speech]) -> bool:
        """Whether a short passage says no more than who was in the chair."""
        least = 60 if self._facts.lang == "zh" else 140
        acts = {self._facts.folded(speech.verb)[:2] for speech in speeches}
        return span.end - span.start <= least and acts <= {"主持"}

    def _round_people(self, whole: Span, there: tuple[int, ...]) -> Iterator[Unit]:
        """The sentences that name people, and what stands before and after them."""
        spans = [span for _, span in self._named[whole.passage]]
        folded = self._facts.passages[whole.passage].folded
        inside = sentences(folded, self._facts.lang == "zh")
        low = max((start for start, _ in inside if start <= spans[0].start), default=0)
        high = min((end for _, end in inside if end >= spans[-1].end), default=whole.end)
        roles = [self._facts.people[person].role for person in there]
        speak = roles.count("attendee") * 2 < len(roles)
        least = 60 if self._facts.lang == "zh" else 160
        low, high = (low if low > least else 0), (high if whole.end - high > least else whole.end)
        if low:
            yield TextUnit(Span(whole.passage, 0, low))
        yield PeopleUnit(Span(whole.passage, low, high), there, speak)
        if high < whole.end:
            yield TextUnit(Span(whole.passage, high, whole.end))

    def _by_speaker(self, whole: Span, speeches: list[Speech]) -> Iterator[Unit]:
        """Several people in one passage: long speeches apart, short ones together."""
        runs: list[tuple[int, Span]] = []
        for speech in speeches:
            if runs and speech.person in (runs[-1][0], -1):
                runs[-1] = (runs[-1][0], Span(whole.passage, runs[-1][1].start, speech.span.end))
            else:
                runs.append((speech.person, speech.span))
        runs[0] = (runs[0][0], Span(whole.passage, 0, runs[0][1].end))
        runs[-1] = (runs[-1][0], Span(whole.passage, runs[-1][1].start, whole.end))
        if sum(span.end - span.start for _, span in runs) < _SHORT_SPEECH * len(runs):
            named = tuple(dict.fromkeys(p for p, _ in self._named.get(whole.passage, ())))
            new = set(named) - self._shown
            yield PeopleUnit(whole, named, True) if new else TextUnit(whole)
            return
        for person, span in runs:
            yield SpeechUnit(person, (span,)) if person >= 0 else TextUnit(span)


def _with_pictures(units: Sequence[Unit], pictures: Sequence[Placed]) -> tuple[Unit, ...]:
    """Each picture after the unit that it stands in."""
    found: list[Unit] = []
    left = list(pictures)
    for unit in units:
        while left and left[0].after < _first(unit):
            found.append(PictureUnit(left.pop(0)))
        found.append(unit)
    return (*found, *map(PictureUnit, left))


def _first(unit: Unit) -> int:
    """The passage that the unit begins with."""
    match unit:
        case TextUnit() | PeopleUnit():
            first = unit.span.passage
        case BriefUnit() | SpeechUnit():
            first = unit.spans[0].passage
        case ListUnit():
            first = unit.enumeration.entries[0].span.passage
        case LinesUnit() | TableUnit() | CodeUnit():
            first = unit.passages[0]
        case PictureUnit():
            first = unit.picture.after
        case _:
            assert_never(unit)
    return first


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
