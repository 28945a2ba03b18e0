"""Document (and the deck made of it) → passages: the whole text in reading order, each one set as a
block, each knowing its source line. Made chapter by chapter, when somebody comes to read it.

No Qt here. A chapter is one part of a Markdown document, or a handful of lines of an article.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefing.analysis.passages import passages, wrap_width
from briefing.model.record import replace
from briefing.ui.reading.article_pictures import pictures_of_slides
from briefing.ui.reading.correspondence import lines_of_titles
from briefing.ui.reading.dividing import divided
from briefing.ui.reading.passages import Passage, passages_of_meta, passages_of_part
from briefing.ui.reading.prose import alts_of, passages_of_lines, with_tabbed_rows
from briefing.ui.shared.text_search import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.deck import Deck
    from briefing.model.document import Document

CHAPTER_LINES = 64
"""Of an article, at least: a chapter ends with a blank line where one comes soon."""
LATEST = 2 * CHAPTER_LINES
PASSAGE_WEIGHT = 12
"""What the space around a passage counts as, in characters."""
CHAPTERS_KEPT = 512
CHINESE_PACE = 400
"""Han characters a minute."""
ENGLISH_PACE = 220
"""Words a minute."""
SAMPLE = 200_000
"""Characters from which the reading time is estimated."""


def whole_text(document: Document, deck: Deck | None = None) -> Document:
    """What is read of a document. Of a briefing that was saved from an article it is the article,
    as it was before: there the slides' lines stand, and their pictures among them.
    """
    origin = document.origin
    if origin is None or not any(map(str.strip, origin.lines)):
        return with_tabbed_rows(document)
    pictures = tuple(pictures_of_slides(document, deck)) if deck is not None else ()
    article = replace(
        document, lines=origin.lines, parts=(), form="prose", outline=(), firsts=(),
        pictures=pictures,
    )  # fmt: skip
    return with_tabbed_rows(article)


class Spot(NamedTuple):
    """A passage of the text. In reading order, spots sort."""

    chapter: int
    passage: int


class ReadingText:
    """Passages by chapter, and a measure of how far each lies from the start.

    The measure (`weight`) counts characters, not pixels: it holds whatever the size of the type,
    and is known (of an unparsed part: guessed) before anything is laid out.
    """

    def __init__(self, document: Document, deck: Deck | None = None) -> None:
        self._document = document
        self._deck = deck
        self._prose = document.form == "prose"
        self._bounds = _bounds(document.lines) if self._prose else []
        if len(self._bounds) == 1 and document.pictures:
            self._bounds = [0, 0]  # nothing but pictures
        self._wrapped = self._prose and not document.hints and wrap_width(document.lines) > 0
        self._weights = self._first_weights()
        self._starts: list[int] | None = None
        self._known: set[int] = set()
        self._passages = lru_cache(CHAPTERS_KEPT)(self._make)

    def __len__(self) -> int:
        """Chapters."""
        return len(self._weights)

    def passages(self, chapter: int) -> tuple[Passage, ...]:
        """May be none."""
        return self._passages(chapter)

    def passage(self, spot: Spot) -> Passage:
        return self._passages(spot.chapter)[spot.passage]

    def before(self, spot: Spot) -> Spot | None:
        """The passage before, over chapters that have none."""
        if spot.passage > 0:
            return Spot(spot.chapter, spot.passage - 1)
        for chapter in range(spot.chapter - 1, -1, -1):
            if found := self._passages(chapter):
                return Spot(chapter, len(found) - 1)
        return None

    def after(self, spot: Spot) -> Spot | None:
        if spot.passage + 1 < len(self._passages(spot.chapter)):
            return Spot(spot.chapter, spot.passage + 1)
        return self.first(spot.chapter + 1)

    def first(self, chapter: int = 0) -> Spot | None:
        """The first passage of that chapter, or of the next one that has any."""
        for found in range(chapter, len(self)):
            if self._passages(found):
                return Spot(found, 0)
        return None

    def last(self) -> Spot | None:
        return self.before(Spot(len(self), 0))

    # how far

    @property
    def total(self) -> int:
        return self._cumulated()[-1]

    def weight(self, spot: Spot) -> int:
        return weight(self.passage(spot))

    def start(self, spot: Spot) -> int:
        """Weight of everything before it."""
        passages = self._passages(spot.chapter)[: spot.passage]
        return self._cumulated()[spot.chapter] + sum(map(weight, passages))

    def find_weight(self, wanted: float) -> tuple[Spot, float] | None:
        """The passage that far from the start, and how much of it (0 to 1) lies before there."""
        if not len(self):
            return None
        starts = self._cumulated()
        chapter = min(max(bisect_right(starts, wanted) - 1, 0), len(self) - 1)
        left = wanted - starts[chapter]
        passages = self._passages(chapter)
        for index, passage in enumerate(passages):
            if left < weight(passage) or index == len(passages) - 1:
                return Spot(chapter, index), min(max(left / weight(passage), 0.0), 1.0)
            left -= weight(passage)
        spot = self.first(chapter) or self.last()
        return (spot, 0.0) if spot else None

    def find_line(self, line: int) -> Spot | None:
        """The passage made of that source line, or the last one before it."""
        spot = self.first(self.chapter_of_line(line))
        if spot is not None and self.passage(spot).line > line:
            return self.before(spot) or spot
        while spot is not None:
            after = self.after(spot)
            if after is None or self.passage(after).line > line or after.chapter > spot.chapter + 1:
                return spot
            spot = after
        return self.last()

    def chapter_of_line(self, line: int) -> int:
        if self._prose:
            return max(bisect_right(self._bounds, line - 1, 0, len(self)) - 1, 0)
        parts = self._document.parts
        low, high = 0, len(parts)
        while low < high:
            middle = (low + high) // 2
            if parts[middle].first <= line:
                low = middle + 1
            else:
                high = middle
        return low  # chapter 0 is the front matter

    def chapter_of_part(self, part: int) -> int:
        """Of a document with parts."""
        return part + 1

    def place_of(self, spot: Spot) -> tuple[int, int]:
        """(part, line) as `places.Entry` has them; the front matter is before part 0."""
        if self._prose:
            return -1, self.passage(spot).line
        return spot.chapter - 1, 0

    def may_contain(self, chapter: int, needle: str) -> bool:
        """Whether it is worth making the chapter's passages to look for `needle` (folded)."""
        if not self._prose:
            return True
        first, last = self._bounds[chapter] + 1, self._bounds[chapter + 1]
        alts = alts_of(self._document, first if chapter else 0, last)
        return needle in folded("\n".join([*self._lines(chapter), *alts]))

    # inside

    def _first_weights(self) -> list[int]:
        lines = self._document.lines
        if self._prose:
            spans = pairwise(self._bounds)
            return [sum(_line_weight(line) for line in lines[a:b]) for a, b in spans]
        parts = len(self._document.parts)
        guess = sum(map(len, lines)) // max(parts, 1)
        return [0, *([guess + PASSAGE_WEIGHT] * parts)]

    def _cumulated(self) -> list[int]:
        if self._starts is None:
            self._starts = [0, *accumulate(self._weights)]
        return self._starts

    def _make(self, chapter: int) -> tuple[Passage, ...]:
        passages = tuple(piece for passage in self._whole(chapter) for piece in divided(passage))
        if chapter not in self._known:
            self._known.add(chapter)
            real = sum(map(weight, passages))
            if real != self._weights[chapter]:
                self._weights[chapter] = real
                self._starts = None
        return passages

    def _whole(self, chapter: int) -> Sequence[Passage]:
        if not self._prose:
            if chapter == 0:
                return passages_of_meta(self._document, self._deck)
            return passages_of_part(self._document.parts[chapter - 1])
        first, last = self._bounds[chapter] + 1, self._bounds[chapter + 1]
        titles = lines_of_titles(self._deck, self._document, first, last)
        if not self._wrapped:
            return list(passages_of_lines(self._document, first, last, titles))
        joined = passages(self._lines(chapter))
        places = ((one.text, one.first + first - 1) for one in joined)
        return [Passage.of_line(text, line, titles.get(line)) for text, line in places]

    def _lines(self, chapter: int) -> Sequence[str]:
        return self._document.lines[self._bounds[chapter] : self._bounds[chapter + 1]]


def _bounds(lines: Sequence[str]) -> list[int]:
    """Where an article's chapters begin, and behind them its end; at a blank line if there is one
    soon.
    """
    bounds = [0]
    while bounds[-1] < len(lines):
        wanted = bounds[-1] + CHAPTER_LINES
        later = range(wanted, min(bounds[-1] + LATEST, len(lines)))
        blank = next((line for line in later if not lines[line].strip()), wanted)
        bounds.append(min(blank, len(lines)))
    return bounds


def weight(passage: Passage) -> int:
    """Roughly how high the passage is, in characters."""
    return passage.length + PASSAGE_WEIGHT


def _line_weight(line: str) -> int:
    text = len(line.strip())
    return text + PASSAGE_WEIGHT if text else 0


def minutes_of(lines: Sequence[str]) -> float:
    """What reading takes, by the Han characters and the words of a sample of the lines."""
    from briefing.layout.typeset.characters import is_han

    total = sum(map(len, lines))
    han = words = taken = 0
    for line in lines:
        here = sum(map(is_han, line))
        han += here
        words += len(line.split()) if here * 4 < len(line) else 0
        taken += len(line)
        if taken >= SAMPLE:
            break
    return (han / CHINESE_PACE + words / ENGLISH_PACE) * total / max(taken, 1)
