"""What an author says of time, in the front matter and in headings → how long the deck, its
sections and its slides should take.

```
length: 22 min            时长：22分钟
bells: 15, 18, 20         铃：15、18、20
times:                    # Of sections, by title or in their order.
  - Opening: 3 min
  - 5 min
```

`# Opening {time=3min}` says the same of a section, `## A slide {time=90s}` of a slide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.deck import Section, Timing
from briefing.model.message import Message, T
from briefing.model.problem import Problem
from briefing.model.record import field, mutable, replace
from briefing.model.regex import lazy_regex
from briefing.model.time.duration import clock_text, read_duration

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.model.document import Attributes, Document
    from briefing.model.time.plan import Need

LENGTH = ("length", "duration", "时长")
BELLS = ("bells", "铃", "铃声")
TIMES = ("times", "各节时长", "时间分配")
TIME = ("time", "时长")
"""An attribute of headings."""

_TITLE = 500
"""Characters: what is longer is no section's title with its time."""
_BETWEEN = lazy_regex(r"(?:(?<!\s)\s+)?[,，、;；]\s*")
_ENTRY = lazy_regex(r"(?:(?P<title>.*\S)\s*[:：]\s+|(?P<close>.*?\S)[:：])?(?P<time>\S.*)")


@mutable
class _Reading:
    """The front matter's keys of time, and what is wrong with them."""

    values: Mapping[str, str]
    lines: Mapping[str, int]
    path: str
    problems: list[Problem] = field(default_factory=list[Problem])

    def value(self, keys: Sequence[str]) -> tuple[str, int]:
        """The value of the first of `keys` that is there, and its line."""
        key = next((key for key in keys if self.values.get(key)), "")
        return self.values.get(key, ""), self.lines.get(key, 0)

    def duration(self, text: str, line: int) -> float | None:
        seconds = read_duration(text)
        if seconds is None:
            self.problems.append(no_time(text, self.path, line))
        return seconds


def no_time(text: str, path: str, line: int) -> Problem:
    """The problem that `text` is no length of time."""
    return Problem(
        Message(T("Problems", "“{0}” is no length of time, such as 5 min: it is left out"), text),
        path,
        line,
    )


def timed(
    source: Document, sections: Sequence[Section], pages: Sequence[Attributes | None]
) -> tuple[tuple[Section, ...], Timing, list[Problem]]:
    """The sections with their budgets, the deck's length and bells, and what could not be
    understood. `pages` are the attributes of each section's own page, None where it has none.
    """
    path = str(source.path) if source.path else ""
    reading = _Reading(source.meta.values, source.meta.lines, path)
    text, line = reading.value(LENGTH)
    length = reading.duration(text, line) if text else None
    budgets = _listed(reading, [section.title.plain for section in sections])
    for index, attributes in enumerate(pages):
        if attributes is not None and (value := time_of(attributes)):
            first = _line(source, sections[index], attributes)
            if (seconds := reading.duration(value, first)) is not None:
                budgets[index] = seconds
    total = sum(budgets.values())
    if length is not None and total > length:
        message = Message(
            T("Problems", "the sections' times add up to {0}, more than the length of {1}"),
            clock_text(total),
            clock_text(length),
        )
        reading.problems.append(Problem(message, path, line))
    budgeted = tuple(replace(one, seconds=budgets.get(i)) for i, one in enumerate(sections))
    return budgeted, Timing(length, tuple(_bells(reading))), reading.problems


def time_of(attributes: Attributes) -> str:
    """What a heading says of its time; empty for nothing."""
    return next((attributes.values[key] for key in TIME if key in attributes.values), "")


def need_of(attributes: Attributes) -> Need:
    """`{.must}`, `{.extra}`: what is kept, and what goes first, when time is short."""
    if "must" in attributes.classes:
        return "must"
    return "extra" if "extra" in attributes.classes else ""


def _line(source: Document, section: Section, attributes: Attributes) -> int:
    """Of the heading with `attributes`; 0 where it is not found."""
    for heading in source.outline:
        if heading.attributes is attributes:
            return source.firsts[heading.part]
    return section.title.source.line if section.title.source else 0


def _listed(reading: _Reading, titles: Sequence[str]) -> dict[int, float]:
    """The budgets that the front matter lists, by index of their section."""
    text, line = reading.value(TIMES)
    found: dict[int, float] = {}
    for number, (title, time) in enumerate(_entries(text)):
        index = number if not title and number < len(titles) else _index(titles, title)
        if index is None:
            message = Message(
                T("Problems", "there is no section “{0}” to give time to"), title or time
            )
            reading.problems.append(Problem(message, reading.path, line))
        elif (seconds := reading.duration(time, line)) is not None:
            found[index] = seconds
    return found


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """`Opening: 3 min, 5 min` → titles, empty for none, each with its time. A comma may be part of
    a title: an entry ends where a time does.
    """
    begun = ""
    pieces = [piece for piece in _BETWEEN.split(text) if piece]
    for piece in pieces:
        begun = f"{begun}, {piece}" if begun else piece
        title, time = _parted(begun)
        if time and read_duration(time) is not None:
            yield title, time
            begun = ""
        elif len(begun) > _TITLE:
            yield _parted(begun)
            begun = ""
    if begun:
        yield _parted(begun)


def _parted(entry: str) -> tuple[str, str]:
    """Title and time of one entry. `1:30` is a time, `Opening:3` both."""
    if read_duration(entry) is not None:
        return "", entry
    found = _ENTRY.fullmatch(entry)
    return (found["title"] or found["close"] or "", found["time"]) if found else ("", entry)


def _index(titles: Sequence[str], title: str) -> int | None:
    bare = _bare(title)
    return next((index for index, own in enumerate(titles) if bare and bare == _bare(own)), None)


def _bare(title: str) -> str:
    """Letters and digits only: an author repeats a title from memory."""
    return "".join(char for char in title.casefold() if char.isalnum())


def _bells(reading: _Reading) -> list[float]:
    text, line = reading.value(BELLS)
    times = (reading.duration(piece, line) for piece in _BETWEEN.split(text) if piece)
    return sorted({seconds for seconds in times if seconds is not None})
