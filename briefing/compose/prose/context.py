"""What every builder of slides has at hand: the facts, the extractor, and which passages already
stand in some slide's notes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Span, spans_in
from briefing.analysis.sentences import sentences, trim
from briefing.compose.labels import is_label
from briefing.compose.prose.extracts import Extractor
from briefing.compose.prose.labels import is_word
from briefing.model.record import field, record
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText, Run, Source, rich, rich_text_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.analysis.facts import Facts, Heading
    from briefing.model.deck import Block, Kind


_LONGEST_LINE = 240
_TELLING = lazy_regex(r"[？！?!…]|\.\.")
_MEETING = lazy_regex(
    r"(?<!运动)(?<!展览)(?<!博览)(?<!音乐)(?<!晚)会|论坛|座谈|研讨|讨论|培训|讲座"
    r"|(?i:meeting|conference|forum|summit|symposium|congress|workshop|hearing|session|assembly"
    r"|council|committee|board|briefing|seminar|round ?table|minutes)"
)
_SHORTENED = lazy_regex(r"\b[A-Za-z]\.[A-Za-z]$")
"""`5 p.m`, whose full stop belongs to the word."""


@record
class Draft:
    """A slide before it has an id and a section. `passages` go whole into its notes."""

    kind: Kind
    title: RichText = field(default_factory=RichText)
    """May be empty: a statement needs none, others then take their section's."""
    blocks: tuple[Block, ...] = ()
    passages: tuple[int, ...] = ()
    kicker: RichText = field(default_factory=RichText)
    subtitle: RichText = field(default_factory=RichText)
    name: str = ""
    """What its id is made from; empty for its title. A person who is given another name keeps it.
    """


class ArticleContext:
    """One document's facts and extracts; remembers which passages are in notes."""

    def __init__(self, facts: Facts, lines: Sequence[str], *, full: bool = False) -> None:
        self.facts = facts
        self.full = full
        """All that there is shall be said."""
        self._lines = lines
        self.chinese = facts.lang == "zh"
        self.extract = Extractor(facts)
        named = facts.event.name or (facts.title if facts.lang == "en" else None)
        event = facts.folded(named) if named else ""
        self.is_meeting = bool(_MEETING.search(event))
        self.is_report = bool(facts.event.name or facts.speeches or facts.people)
        self.skipped = facts.skipped()
        self.carded: set[int] = set()
        """People who have a card; further slides of theirs only name them."""
        self.gathered: set[int] = set()
        """People whom a grid shows; who is there is not told twice."""
        self._noted: set[int] = set()
        self._paragraphs: dict[int, RichText] = {}

    def notes(self, passages: Iterable[int]) -> tuple[int, ...]:
        """Those of the passages that stand in no notes yet: each goes into one slide's notes."""
        fresh = tuple(i for i in dict.fromkeys(passages) if i not in self._noted)
        self._noted.update(fresh)
        return fresh

    def rich(self, span: Span) -> RichText:
        return self.facts.rich(span)

    def heading(self, heading: Heading) -> RichText:
        """The heading's words, with the day of its meeting where others are called alike."""
        words = self.rich(heading.span)
        if heading.when is None:
            return words
        return rich_text_from(self._lines, (*words.sources, *self.rich(heading.when).sources))

    def paragraph(self, passage: int) -> RichText:
        """The whole passage, one object for its slide and the notes: lines are as many as words."""
        known = self._paragraphs.get(passage)
        if known is None:
            known = self._paragraphs[passage] = self.facts.passages[passage].rich()
        return known

    def written(self, text: str, near: int) -> RichText:
        """What a person wrote: as the source says it in passage `near` or anywhere, else their own
        words, unless they are the app's.
        """
        text = " ".join(text.split())
        place = self.facts.find(text, near)
        if place:
            return self.rich(place)
        return RichText((Run(text),), own=not (is_word(text) or is_label(text)))

    def whole(self, passage: int) -> Span:
        return Span(passage, 0, len(self.facts.passages[passage]))

    def lone(self, span: Span) -> Span:
        """The stretch as it stands alone on a slide: one sentence without its full stop, several as
        they are. What asks, calls out or leaves open keeps its mark.
        """
        folded = self.facts.passages[span.passage].folded
        start, end = trim(folded, span.start, span.end)
        if start == end:
            return span  # nothing but marks
        closing = folded[end : span.end].rstrip()
        several = len(sentences(folded, self.chinese, start, span.end)) > 1
        if several or _TELLING.search(closing) or _SHORTENED.search(folded, start, end):
            end += len(closing)
        return Span(span.passage, start, end)

    def is_short(self, span: Span) -> bool:
        """Whether a sentence is short enough to fill a slide alone, in large type."""
        return span.end - span.start <= self.length(40, 110)

    def best(self, pieces: Sequence[Span], most: int) -> list[Span]:
        """The `most` weightiest of the pieces, in order; all where all shall be said."""
        return list(pieces) if self.full else self.extract.best(pieces, most)

    def slogans_in(self, span: Span) -> list[Span]:
        return spans_in(self.facts.slogans, span)

    def modes_in(self, span: Span) -> list[Span]:
        return spans_in(self.facts.modes, span)

    def works_in(self, span: Span) -> list[Span]:
        return spans_in(self.facts.works, span)

    def indented(self, passage: int) -> RichText:
        """The passage's first line from its very beginning."""
        piece = self.facts.passages[passage].lines[0]
        end = piece.start + min(piece.length, _LONGEST_LINE)
        return rich(self._lines[piece.line - 1][:end], Source(piece.line, 0, end))

    def with_marks(self, span: Span) -> Span:
        """The span with the quotation or title marks round it, where a clause ends behind them."""
        folded = self.facts.passages[span.passage].folded
        pair = folded[span.start - 1 : span.start] + folded[span.end : span.end + 1]
        after = folded[span.end + 1 : span.end + 2].strip()
        if span.start and pair in {"“”", "《》", "「」"} and not after.isalnum():
            return Span(span.passage, span.start - 1, span.end + 1)
        return span

    def length(self, chinese: int, latin: int) -> int:
        """A limit in characters: Latin text needs more of them to say the same."""
        return chinese if self.chinese else latin
