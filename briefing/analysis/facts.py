"""What prose says, as plain data. Every item is a span of the source; nothing is ever reworded."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Literal

from briefing.model.record import field, record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.analysis.passages import Passage
    from briefing.model.corrections import PersonCorrection
    from briefing.model.document import Hint, Image
    from briefing.model.text import RichText

_NOTED = frozenset(
    {"a footnote", "a picture's caption", "the page's date", "numbers the heading below it"}
)
Lang = Literal["zh", "en"]
Role = Literal["speaker", "chair", "attendee", "mentioned"]
ListForm = Literal["passages", "inline", "headings", "clauses", "labels", "items"]


@record
class Span:
    """Characters `start` to `end` of passage `passage`."""

    passage: int
    start: int
    end: int

    def within(self, other: Span) -> bool:
        return self.passage == other.passage and other.start <= self.start and self.end <= other.end


@record
class Heading:
    """A line that opens a chapter of an article."""

    span: Span
    level: int
    """1 is the highest that the document has."""
    field: str = ""
    """What it tells of what stands under it, as a field's label would, `一、会议时间`: `date`,
    `place` …; empty for others.
    """
    when: Span | None = None
    """The day of the meeting that it opens, where several are called alike."""


@record
class Field:
    """A line such as `时间：3月5日` and what its label tells: `date`, `place`, `attendee` …"""

    kind: str
    label: Span
    value: Span


@record
class Meeting:
    """One of several meetings whose minutes stand in one file."""

    first: int
    """The passage that it begins with."""
    fields: tuple[Field, ...]
    """When, where and with whom it was."""


@record
class Person:
    """Somebody an article names: who it is, and what they did there."""

    name: Span
    """Where the name first stands with its posts."""
    posts: tuple[Span, ...] = ()
    role: Role = "mentioned"
    act: Span | None = None
    """The word that tells the role: 致辞, 主持, 出席."""
    correction: PersonCorrection | None = None
    """What a person corrected."""


@record
class Mention:
    """A place where a known person is named, or meant by a pronoun or a post."""

    person: int
    """Index into `Facts.people`."""
    span: Span


@record
class Speech:
    """Sentences of one passage with one subject who says them."""

    span: Span
    verb: Span
    person: int = -1
    """Index into `Facts.people`; -1 for a collective: 会议, 与会专家."""


@record
class Entry:
    """One item of a list."""

    span: Span
    """From its marker to the item's end."""
    head: Span
    """What it is about: its first clauses without the marker."""
    marker: Span | None = None


@record
class Enumeration:
    """A list: entries of one form that follow each other."""

    form: ListForm
    entries: tuple[Entry, ...]
    anchor: Span | None = None
    """What announces it: 三大路径, 以下六点."""


@record
class Row:
    """A line of a table."""

    passage: int
    cells: tuple[Span, ...]
    """Without the space round their words; an empty cell is an empty span."""


@record
class Table:
    """Rows in a row; the first is the header."""

    rows: tuple[Row, ...]
    caption: int = -1
    """The passage before or behind that says what the table shows; -1 for none."""

    @property
    def passages(self) -> tuple[int, ...]:
        """Of all rows and the caption, in order."""
        own = (self.caption,) if self.caption >= 0 else ()
        return tuple(sorted((*own, *(row.passage for row in self.rows))))


@record
class Figure:
    """A number worth a slide, or a line on one."""

    span: Span
    """With its unit: 215.5万次."""
    value: Span
    unit: Span
    label: Span
    """The clause that says what it counts."""


@record
class Furniture:
    """A passage that is no part of the article."""

    passage: int
    why: str

    @property
    def is_noted(self) -> bool:
        """Whether its words are the author's all the same: they stand in the notes."""
        return self.why in _NOTED


@record
class PlacedPicture:
    """A picture of the document, after passage `after` (-1: before all), and its caption's passage
    (-1 for none).
    """

    image: Image
    after: int
    caption: int = -1


@record
class Event:
    """The meeting or occasion that an article is about; None for what it does not tell."""

    name: Span | None = None
    theme: Span | None = None
    date: Span | None = None
    place: Span | None = None
    hosts: tuple[Span, ...] = ()
    passage: int = -1
    """The passage that tells of it first; -1 where none does."""


@record
class Facts:
    """Everything that the rules found in one document, in reading order."""

    passages: tuple[Passage, ...]
    lang: Lang = "zh"
    is_code: bool = False
    """No prose, but a program, a log, a dump: its lines stand as they are."""
    furniture: tuple[Furniture, ...] = ()
    title: Span | None = None
    subtitle: tuple[Span, ...] = ()
    headings: tuple[Heading, ...] = ()
    fields: tuple[Field, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    """Two or more, each with its own facts; none where the file is about one."""
    are_several: bool = False
    """The file tells of several meetings, so none of their facts is the file's."""
    event: Event = Event()
    works: tuple[Span, ...] = ()
    """Without their marks 《》; the first mention of each."""
    slogans: tuple[Span, ...] = ()
    """What stands in “” and has a rhythm: `内外兼修、知行合一`; without the marks."""
    modes: tuple[Span, ...] = ()
    """`X+Y`."""
    quoted_names: tuple[Span, ...] = ()
    """Names in “”, marks and the kind of event behind them included: `“数字乡村”分论坛`."""
    figures: tuple[Figure, ...] = ()
    enumerations: tuple[Enumeration, ...] = ()
    tables: tuple[Table, ...] = ()
    greetings: frozenset[int] = frozenset()
    """Passages that only greet or thank."""
    questions: frozenset[int] = frozenset()
    """Passages that ask what the next answers: `问：…？`"""
    signature: range = range(0)
    """Passages at the end: who signs, and when."""
    people: tuple[Person, ...] = ()
    mentions: tuple[Mention, ...] = ()
    speeches: tuple[Speech, ...] = ()
    framed: bool = True
    """A page may stand round the text."""
    hints: Mapping[int, Hint] = field(default_factory=dict["int", "Hint"], hash=False)
    """What the file itself says, by passage."""
    pictures: tuple[PlacedPicture, ...] = ()
    corrected: Mapping[int, int] = field(default_factory=dict["int", "int"], hash=False)
    """Passages that a person made headings, by level, or (0) no headings."""
    corrected_people: tuple[PersonCorrection, ...] = ()
    """What a person said of people."""

    def text(self, span: Span) -> str:
        """The words of `span`, as in the source."""
        return self.passages[span.passage].text[span.start : span.end]

    def folded(self, span: Span) -> str:
        """The words of `span` as rules see them."""
        return self.passages[span.passage].folded[span.start : span.end]

    def rich(self, span: Span) -> RichText:
        """The words of `span` with their place in the source."""
        return self.passages[span.passage].rich(span.start, span.end)

    def find(self, text: str, near: int = -1) -> Span | None:
        """Where the source says `text`: in passage `near`, else anywhere; None where nowhere."""
        text = text.strip()
        if not text:
            return None
        for index in [near, *self.body()] if near >= 0 else self.body():
            at = self.passages[index].text.find(text)
            if at >= 0:
                return Span(index, at, at + len(text))
        return None

    def figures_in(self, span: Span) -> list[Figure]:
        """The figures of the stretch, in order."""
        low = bisect_left(self.figures, (span.passage, span.start), key=_place)
        high = bisect_left(self.figures, (span.passage, span.end), key=_place)
        return list(self.figures[low:high])

    def body(self) -> range:
        """Indices of the passages."""
        return range(len(self.passages))

    def skipped(self) -> frozenset[int]:
        """Passages that are no body text: furniture, title, subtitle, headings and captions of
        pictures.
        """
        heads = {heading.span.passage for heading in self.headings}
        named = {span.passage for span in (self.title, *self.subtitle) if span}
        captions = {picture.caption for picture in self.pictures if picture.caption >= 0}
        return frozenset(heads | named | captions | {item.passage for item in self.furniture})


def spans_in(spans: Sequence[Span], outer: Span) -> list[Span]:
    """Those of `spans`, which are in reading order, that lie within `outer`."""
    low = bisect_left(spans, (outer.passage, outer.start), key=_start)
    high = bisect_left(spans, (outer.passage, outer.end), key=_start)
    return [span for span in spans[low:high] if span.within(outer)]


def _place(figure: Figure) -> tuple[int, int]:
    return _start(figure.span)


def _start(span: Span) -> tuple[int, int]:
    return span.passage, span.start
