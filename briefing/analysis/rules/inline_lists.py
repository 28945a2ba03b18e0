"""Lists inside one passage: 一要…；二要…；三要…, `First, … Second, …`."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.analysis.facts import Entry, Enumeration, Span
from briefing.analysis.list_markers import ListMarker, marker_at
from briefing.analysis.rules.lists import (
    anchor_before,
    follows,
    marker_span,
    short_head,
    with_lists,
)
from briefing.analysis.sentences import sentences, trim
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts


_INLINE_STYLES = frozenset(
    {"yi_shi", "ordinal", "sequence", "circle", "bracket", "digit_bracket", "dot", "comma"}
)
_INLINE = lazy_regex(
    r"(?:(?<=[，。；：！？、])|(?<=[，。；：] )|^)(?=[一二三四五六七八九十首其再最第①-⑳（(0-9])"
    r"|(?<=表示|指出|强调|要求|提出|认为|希望|建议)(?=一[是要])"
)
_FIRST = lazy_regex(r"(?i:First)(?:ly)?,")
_SENTENCE_END = lazy_regex(r"[。！？]|[.!?](?=\s|$)")


def find_inline_lists(facts: Facts) -> Facts:
    """一要…；二要…；三要… within a passage."""
    skipped = facts.skipped()
    found: list[Enumeration] = []
    for index, passage in enumerate(facts.passages):
        if index in skipped:
            continue
        runs = _inline_runs(passage.folded) if facts.lang == "zh" else _english_runs(passage.folded)
        for run in runs:
            found.append(_inline_enumeration(facts, index, run))
    return with_lists(facts, found)


def _inline_runs(folded: str) -> Iterator[list[ListMarker]]:
    """Marks of one style that rise by one from one, each at a clause's beginning. A list that
    counts with another word may stand inside an item: 一要…二要…一是…二是…三要…
    """
    open_runs: dict[str, list[list[ListMarker]]] = {}
    for place in _INLINE.finditer(folded):
        marker = marker_at(folded, place.start())
        if marker is None or marker.style not in _INLINE_STYLES:
            continue
        if marker.start == 0 and marker.style in {"comma", "dot"}:
            continue
        runs = open_runs.setdefault(marker.style, [])
        if marker.number == 1:
            if runs and (len(runs[-1]) == 1 or _alike_worded(folded, runs[-1], marker)):
                yield from _long_enough([runs.pop()])
            runs.append([marker])
        elif (level := _continued(folded, runs, marker)) >= 0:
            yield from _long_enough(runs[level + 1 :])
            del runs[level + 1 :]
            runs[level].append(marker)
    for runs in open_runs.values():
        yield from _long_enough(runs)


def _continued(folded: str, runs: list[list[ListMarker]], marker: ListMarker) -> int:
    """Which of the open runs goes on with `marker`: one that counts with the same word, else the
    innermost; -1 for none.
    """
    fitting = [i for i, run in enumerate(runs) if follows(run[-1].number, marker.number)]
    alike = [i for i in fitting if _alike_worded(folded, runs[i], marker)]
    return max(alike or fitting, default=-1)


def _alike_worded(folded: str, run: list[ListMarker], marker: ListMarker) -> bool:
    """Whether both end in the same word: 一是 and 二是, 一要 and 二要."""
    return folded[run[-1].end - 1] == folded[marker.end - 1]


def _long_enough(runs: list[list[ListMarker]]) -> Iterator[list[ListMarker]]:
    return (run for run in runs if len(run) >= 2)


def _english_runs(folded: str) -> Iterator[list[ListMarker]]:
    """Sentences that open with First, … Second, … Third, …"""
    if not _FIRST.search(folded):
        return
    run: list[ListMarker] = []
    starts = {start for start, _ in sentences(folded, False)}
    starts |= {match.end() for match in re.finditer(r"[:;]\s+", folded)}
    for start in sorted(starts):
        marker = marker_at(folded, start)
        if marker and marker.style == "english" and (marker.number == 1 or run):
            run = [marker] if marker.number == 1 else [*run, marker]
    if len(run) >= 2 and all(follows(a.number, b.number) for a, b in pairwise(run)):
        yield run


def _inline_enumeration(facts: Facts, index: int, run: list[ListMarker]) -> Enumeration:
    folded = facts.passages[index].folded
    entries: list[Entry] = []
    for marker, following in zip(run, (*run[1:], None), strict=True):
        stop = following.start if following else _end_of_last(folded, marker.end)
        low, high = trim(folded, marker.end, stop)
        entries.append(
            Entry(
                Span(index, marker.start, max(high, marker.end)),
                short_head(facts, index, (low, _before_inner(folded, low, max(high, low), marker))),
                marker_span(index, marker),
            )
        )
    return Enumeration("inline", tuple(entries), anchor_before(facts, index, run[0].start))


def _before_inner(folded: str, low: int, high: int, outer: ListMarker) -> int:
    """Where a list of the same style inside the item begins, the colon before it left out."""
    for place in _INLINE.finditer(folded, low + 1, high):
        marker = marker_at(folded, place.start())
        if marker and marker.style == outer.style and marker.number == 1:
            return trim(folded, low, place.start() - (folded[place.start() - 1] in "：，。；"))[1]
    return high


def _end_of_last(folded: str, start: int) -> int:
    stop = _SENTENCE_END.search(folded, start)
    return stop.start() if stop else len(folded)
