"""What a person corrects in the deck of an article. It outranks whatever the rules found.

Everything is named by what it says rather than by where it stands, so that a correction survives
edits elsewhere: a line by its text, a person by the name that was found, a slide by its id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefing.model.record import field, record, replace
from briefing.model.text import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.model.deck import Kind
    from briefing.model.text import RichText

SaidRole = Literal["", "speaker", "chair", "attendee", "mentioned"]

DETAILS = ("short", "standard", "full")
"""How much a deck may say; a number of slides is another way to say it."""
NO_HEADING = 0
"""In place of a heading's level."""


@record
class QuotedLine:
    """The line of the source that reads `text`; where several do, the one after `nth` others."""

    text: str
    nth: int = 0


@record
class LineSpan:
    """Characters `start` to `end` of a line."""

    line: QuotedLine
    start: int
    end: int


@record
class PersonCorrection:
    """What is true of the person who was found as `found`; of somebody nobody found, `found` is
    empty and `name` is how the source names them.
    """

    found: str
    name: str = ""
    """Empty: as found."""
    posts: tuple[str, ...] | None = None
    """None: as found."""
    role: SaidRole = ""
    """Empty: as found."""
    act: str | None = None
    """What the slide says under the name: 致辞, 主持. Empty for nothing, None as found."""
    nobody: bool = False
    """This is no person at all."""


@record
class Extract:
    """A stretch of the source that a slide shows, or does not."""

    slide: str
    """Id of the slide."""
    text: tuple[LineSpan, ...]
    """One for each line that it runs over."""
    shown: bool


@record
class Corrections:
    """All of them. Each `with_…` gives new ones, in which the later word counts."""

    headings: Mapping[QuotedLine, int] = field(default_factory=dict[QuotedLine, int], hash=False)
    """Lines that are headings, with their level from 1; NO_HEADING for those that are none."""
    people: tuple[PersonCorrection, ...] = ()
    kinds: Mapping[str, Kind] = field(default_factory=dict[str, "Kind"], hash=False)
    """By slide id."""
    variants: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)
    """Ways to compose a slide (`briefing.model.looks.variants`), by its id."""
    extracts: tuple[Extract, ...] = ()
    detail: str = ""
    """How much the deck says: `short`, `standard`, `full` or a number of slides; empty for what the
    article itself asks for. It corrects nothing, and is not counted.
    """

    def __bool__(self) -> bool:
        return bool(self.count or self.detail)

    @property
    def count(self) -> int:
        """How many there are."""
        chosen = len(self.kinds) + len(self.variants)
        return len(self.headings) + len(self.people) + chosen + len(self.extracts)

    def with_heading(self, line: QuotedLine, level: int | None) -> Corrections:
        """`line` is a heading of `level`, is NO_HEADING, or (None) as the rules find it."""
        others = {key: value for key, value in self.headings.items() if key != line}
        return replace(self, headings=others if level is None else {**others, line: level})

    def with_person(self, said: PersonCorrection) -> Corrections:
        """What `said` leaves open stays as it was said before."""
        key = _person_key(said)
        before = next((one for one in self.people if _person_key(one) == key), None)
        if before is not None:
            said = _merged(before, said)
        return replace(self, people=(*(p for p in self.people if _person_key(p) != key), said))

    def without_person(self, found: str) -> Corrections:
        """The person found as `found` is as the rules find them."""
        return replace(self, people=tuple(p for p in self.people if _person_key(p) != found))

    def with_kind(self, slide: str, kind: Kind | None) -> Corrections:
        others = {key: value for key, value in self.kinds.items() if key != slide}
        return replace(self, kinds=others if kind is None else {**others, slide: kind})

    def with_variant(self, slide: str, variant: str) -> Corrections:
        """The slide is composed as `variant`; empty for what its content asks for."""
        others = {key: value for key, value in self.variants.items() if key != slide}
        return replace(self, variants={**others, slide: variant} if variant else others)

    def with_extract(self, extract: Extract) -> Corrections:
        same = (extract.slide, extract.text)
        others = tuple(one for one in self.extracts if (one.slide, one.text) != same)
        return replace(self, extracts=(*others, extract))

    def without_extract(self, slide: str, text: tuple[LineSpan, ...]) -> Corrections:
        """The extract stands on the slide, or does not, as the rules would have it."""
        others = (one for one in self.extracts if (one.slide, one.text) != (slide, text))
        return replace(self, extracts=tuple(others))


def is_detail(text: str) -> bool:
    """Whether `text` says how much a deck shall say."""
    return text in DETAILS or (text.isdecimal() and 0 < int(text[:6]))


def _person_key(said: PersonCorrection) -> str:
    return said.found or said.name


def _merged(before: PersonCorrection, said: PersonCorrection) -> PersonCorrection:
    return PersonCorrection(
        said.found or before.found,
        said.name or before.name,
        before.posts if said.posts is None else said.posts,
        said.role or before.role,
        before.act if said.act is None else said.act,
        said.nobody,
    )


def line_at(lines: Sequence[str], number: int) -> QuotedLine:
    """How to name source line `number`, 1-based, lastingly."""
    text = lines[number - 1]
    return QuotedLine(text, sum(lines[at] == text for at in range(number - 1)))


def numbers_of(lines: Sequence[str], wanted: Iterable[QuotedLine]) -> dict[QuotedLine, int]:
    """Where the wanted lines stand now, 1-based; those that are gone are left out. Of a line whose
    like above it are gone, the last one that is left.
    """
    keys = list(wanted)
    if not keys:
        return {}
    found: dict[str, list[int]] = {key.text: [] for key in keys}
    for number, text in enumerate(lines, start=1):
        if text in found:
            found[text].append(number)
    return {
        key: found[key.text][min(key.nth, len(found[key.text]) - 1)]
        for key in keys
        if found[key.text]
    }


def spans_of(lines: Sequence[str], text: RichText) -> tuple[LineSpan, ...]:
    """How to name lastingly where `text` stands in the source; empty where it stands nowhere."""
    return tuple(LineSpan(line_at(lines, p.line), p.start, p.end) for p in text.sources)


def sources_of(lines: Sequence[str], extracts: Iterable[Extract]) -> list[tuple[Source, ...]]:
    """Where each of the extracts stands now; empty for one whose lines are gone."""
    extracts = list(extracts)
    numbers = numbers_of(lines, (part.line for extract in extracts for part in extract.text))
    return [
        tuple(
            Source(numbers[part.line], part.start, part.end)
            for part in extract.text
            if part.line in numbers and 0 <= part.start < part.end <= len(part.line.text)
        )
        if all(part.line in numbers for part in extract.text)
        else ()
        for extract in extracts
    ]
