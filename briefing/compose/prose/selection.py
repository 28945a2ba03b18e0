"""Which slides a talk has room for: the weightiest stay, all else is in the notes.

Weight comes from position, headings, figures, who speaks, and from what recurs: a sentence whose
words stand in many others says what the article is about. All of it is counted in one pass over
the sentences, so that a book takes no longer, for its length, than a page.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from briefing.compose.prose.extracts import MOST, ROOM, is_demand
from briefing.compose.prose.segments import spread
from briefing.model.deck import Cards, Figures, Point, Points
from briefing.model.record import replace
from briefing.model.regex import lazy_regex
from briefing.model.text import RichText

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.compose.prose.context import ArticleContext, Draft
    from briefing.compose.prose.sections import SectionDraft
    from briefing.model.deck import Kind

_PAGE, _BOOK = (3000, 12), (12_000, 24)
"""(Han characters, slides): so long a text gives so many, one between so many between."""
_SHORT = 0.5
_LATIN = 2.6
"""Latin characters that say what one of Han says."""
_WORDS = lazy_regex(r"[a-z]{4,}")
_HAN = lazy_regex(r"[^\W\d_a-zA-Z]+")
_DIGITS = lazy_regex(r"\d")
_KINDS: dict[Kind, float] = {
    "speaker": 1.5, "cards": 1.0, "figure": 0.5, "table": 0.8, "closing": 0.6, "people": 0.2,
    "statement": -0.6, "picture": 0.3,
}  # fmt: skip
_FIRST = 3.0
"""What the first slide under a heading is worth more."""
_PAGED = 2.5
"""Slides for each section that has a page of its own."""


def wanted_slides(context: ArticleContext, detail: str) -> int | None:
    """How many slides `detail` asks for: `short`, `standard` or `full`, or a number; None for all
    there are.
    """
    if detail.isdecimal():
        return max(int(detail), 2)
    if detail == "full" or context.facts.is_code:
        return None
    length = sum(map(len, context.facts.passages))
    length = length if context.chinese else int(length / _LATIN)
    (low, few), (high, many) = _PAGE, _BOOK
    share = min(max((length - low) / (high - low), 0.0), 1.0)
    standard = few + round(share * (many - few))
    return max(round(standard * _SHORT), 5) if detail == "short" else standard


def selected(
    context: ArticleContext, sections: Sequence[SectionDraft], room: int
) -> list[SectionDraft]:
    """The same sections with `room` slides together at most, at least one; what says nothing any
    more is gone.
    """
    if sum(len(section.drafts) for section in sections) <= room:
        return list(sections)
    paged = sum(draft.kind == "section" for section in sections for draft in section.drafts)
    if paged * _PAGED > room:
        sections = [replace(one, drafts=tuple(_without_page(one.drafts))) for one in sections]
    weigh = Weights(context, [draft for section in sections for draft in section.drafts])
    ranked: list[tuple[float, int, int]] = []
    pages: set[tuple[int, int]] = set()
    for place, section in enumerate(sections):
        titles: set[str] = set()
        for at, draft in enumerate(section.drafts):
            if draft.kind == "section":
                pages.add((place, at))
                continue
            bonus = _FIRST * ((not titles) + (draft.title.plain not in titles))
            titles.add(draft.title.plain)
            ranked.append((-weigh.draft(draft) - bonus, place, at))
    kept = {(place, at) for _, place, at in sorted(ranked)[: max(room - len(pages), 1)]}
    full = {place for place, _ in kept}
    kept |= {(place, at) for place, at in pages if place in full}
    chosen = [
        replace(section, drafts=tuple(_kept(context, weigh, section.drafts, place, kept)))
        for place, section in enumerate(sections)
    ]
    return [section for section in chosen if section.drafts]


def _without_page(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Without the section's page; words that only it shows stand on a slide of points."""
    for draft in drafts:
        if draft.kind != "section":
            yield draft
        elif len(drafts) == 1 or any(_bullets(draft)):
            yield replace(draft, kind="points")


def _kept(
    context: ArticleContext,
    weigh: Weights,
    drafts: Sequence[Draft],
    place: int,
    kept: set[tuple[int, int]],
) -> Iterator[Draft]:
    """The kept slides; neighbours of one title hold the weightiest of all their points."""
    marked = [(draft, (place, at) in kept) for at, draft in enumerate(drafts)]
    for key, group in groupby(marked, key=lambda one: _pool(one[0])):
        members = list(group)
        count = sum(keep for _, keep in members)
        if key and count < len(members):
            yield from _pooled(context, weigh, tuple(draft for draft, _ in members), count)
        else:
            yield from (draft for draft, keep in members if keep)


def _pooled(
    context: ArticleContext, weigh: Weights, drafts: Sequence[Draft], count: int
) -> Iterator[Draft]:
    if not count:
        return
    room = ROOM[context.facts.lang]
    points = [point for draft in drafts for point in _bullets(draft)]
    order = sorted(range(len(points)), key=lambda i: (-weigh.point(points[i]), i))
    filled = 0
    chosen: list[int] = []
    for i in order:
        size = len(points[i].text.plain)
        if not chosen or (filled + size <= room * count and len(chosen) < MOST * count):
            chosen.append(i)
            filled += size
    while True:
        lines = [points[i] for i in sorted(chosen)]
        shares = spread([len(point.text.plain) for point in lines], MOST, room)
        if len(shares) <= count or len(chosen) == 1:
            break
        chosen.pop()
    passages = tuple(passage for draft in drafts for passage in draft.passages)
    for n, share in enumerate(shares):
        block = Points(tuple(lines[i] for i in share))
        first = replace(drafts[0], blocks=(block,), passages=passages if not n else ())
        yield first if not n else replace(first, kicker=RichText())


def _pool(draft: Draft) -> str:
    """Slides with the same may share their points; empty for those that may not."""
    return f"{draft.title.plain}\n{draft.name}" if _bullets(draft) else ""


def _bullets(draft: Draft) -> tuple[Point, ...]:
    match draft.blocks:
        case (Points(items),) if all(p.marker == "bullet" and p.level == 1 for p in items):
            return items
        case _:
            return ()


class Weights:
    """How much slides and sentences of one article weigh."""

    def __init__(self, context: ArticleContext, drafts: Sequence[Draft]) -> None:
        self._chinese = context.chinese
        self._often: Counter[str] = Counter()
        self._firsts: set[str] = set()
        self._known: dict[str, float] = {}
        for draft in drafts:
            for place, text in enumerate(_texts(draft)):
                self._often.update(self._tokens(text))
                if not place:
                    self._firsts.add(text)
        top = [count for _, count in self._often.most_common(20)]
        self._most = max(sum(top) / len(top), 1.0) if top else 1.0

    def draft(self, draft: Draft) -> float:
        """Of a slide: its kind, and its two weightiest sentences."""
        best = sorted(map(self._text, _texts(draft)), reverse=True)[:2]
        return _KINDS.get(draft.kind, 0.0) + (sum(best) / len(best) if best else 0.0)

    def point(self, point: Point) -> float:
        return self._text(point.text.plain)

    def _text(self, text: str) -> float:
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = self._weighed(text)
        return known

    def _weighed(self, text: str) -> float:
        tokens = self._tokens(text)
        shared = sum(self._often[token] for token in tokens) / max(len(tokens), 1)
        weight = 1.5 * min(shared / self._most, 1.0)
        weight += 0.6 * bool(_DIGITS.search(text)) + 0.6 * is_demand(text)
        return weight + 0.8 * (text in self._firsts)

    def _tokens(self, text: str) -> set[str]:
        """Pairs of Han characters, or longer words."""
        if not self._chinese:
            return set(_WORDS.findall(text.lower()))
        return {run[i : i + 2] for run in _HAN.findall(text) for i in range(len(run) - 1)}


def _texts(draft: Draft) -> Iterator[str]:
    for block in draft.blocks:
        match block:
            case Points(items):
                yield from (point.text.plain for point in items)
            case Cards(cards):
                yield from (text.plain for card in cards for text in (card.head, *card.body))
            case Figures(figures):
                yield from (text.plain for figure in figures for text in figure.text)
            case _:
                pass
