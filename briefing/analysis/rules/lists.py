"""Enumerations: what rises by one from one, inside a passage, over passages, or over headings;
and clauses that run parallel between semicolons after something that counts them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.analysis.facts import Entry, Enumeration, Span
from briefing.analysis.list_markers import ListMarker, marker_at
from briefing.analysis.rules.dialogue import labels_of
from briefing.analysis.rules.hints import is_said, lead_in
from briefing.analysis.sentences import HAN, clauses, sentences, trim
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.analysis.facts import Facts

_COUNT = "[两二三四五六七八九十0-9]{1,2}"
_ANCHOR = lazy_regex(
    rf"{_COUNT}(?:大|个|项|条|点|方面|个方面|种|类|步){HAN}{{0,8}}|以下{HAN}{{1,8}}|如下|{HAN}{{2}}倡议"
)
_NAMED = lazy_regex(r"“[^“”]{2,14}”|《[^《》]{2,14}》")
"""An item that opens with its name."""
_SUCH_AS = lazy_regex(r"\s*(?:例如|比如|譬如|其中|分别是|即)[，：]?")
_PARALLEL = lazy_regex(r"(?:；|;\s)")


def find_ordinal_passages(facts: Facts) -> Facts:
    """Passages that open with 一是 … 二是 …, `1.` … `2.` …, （一） … （二） …"""
    taken = {heading.span.passage for heading in facts.headings}
    furniture = {item.passage for item in facts.furniture}
    furniture |= {field.label.passage for field in facts.fields}
    runs: dict[str, list[tuple[int, ListMarker]]] = {}
    found: list[Enumeration] = []

    def close(style: str) -> None:
        run = runs.pop(style, [])
        if len(run) >= 2:
            entries = tuple(_passage_entry(facts, index, marker) for index, marker in run)
            anchor = anchor_before(facts, run[0][0], 0)
            found.append(Enumeration("passages", entries, anchor))

    for index, passage in enumerate(facts.passages):
        if index in furniture:
            continue
        if index in taken:
            for style in list(runs):
                close(style)
            continue
        marker = marker_at(passage.folded)
        if marker is None or marker.style == "english" or marker.end == len(passage):
            continue
        run = runs.get(marker.style)
        if run and follows(run[-1][1].number, marker.number):
            run.append((index, marker))
        elif marker.number == 1:
            close(marker.style)
            runs[marker.style] = [(index, marker)]
    for style in list(runs):
        close(style)
    return with_lists(facts, found)


def find_ordinal_headings(facts: Facts) -> Facts:
    """Headings that count: 挑战一：… 挑战二：…, 一、 … 二、 …"""
    found: list[Enumeration] = []
    runs: dict[tuple[str, int], list[tuple[Span, ListMarker]]] = {}
    for heading in facts.headings:
        folded = facts.passages[heading.span.passage].folded
        marker = marker_at(folded)
        for key in [key for key in runs if key[1] > heading.level]:
            _close_headings(facts, runs.pop(key), found)
        if marker is None:
            continue
        key = (marker.style, heading.level)
        run = runs.get(key)
        if run and follows(run[-1][1].number, marker.number):
            run.append((heading.span, marker))
        elif marker.number == 1:
            _close_headings(facts, runs.pop(key, []), found)
            runs[key] = [(heading.span, marker)]
    for run in runs.values():
        _close_headings(facts, run, found)
    return with_lists(facts, found)


def find_parallel_clauses(facts: Facts) -> Facts:
    """A；B；C in one sentence with something that counts or announces them."""
    skipped = facts.skipped()
    inline = {
        entry.span.passage
        for found in facts.enumerations
        if found.form == "inline"
        for entry in found.entries
    }
    found: list[Enumeration] = []
    for index, passage in enumerate(facts.passages):
        if index in skipped or index in inline or passage.folded.count("；") < 2:
            continue
        for start, end in sentences(passage.folded):
            entries = _parallel_entries(facts, index, start, end)
            anchor = _last_anchor(facts, index, entries[0].span.start) if entries else None
            if len(entries) >= 3 and (anchor or _alike(facts, entries)):
                found.append(Enumeration("clauses", entries, anchor))
    return with_lists(facts, found)


def find_labelled_lines(facts: Facts) -> Facts:
    """Two to eight passages in a row that open with a bold lead-in or a label and a colon."""
    skipped = facts.skipped() | {field.label.passage for field in facts.fields}
    skipped |= labels_of(facts).keys()
    found: list[Enumeration] = []
    run: list[Entry] = []
    for index in (*facts.body(), -1):
        label = None if index in skipped or index < 0 else _label(facts, index)
        if label:
            run.append(Entry(Span(index, 0, len(facts.passages[index])), label))
            continue
        if 2 <= len(run) <= 8:
            anchor = anchor_before(facts, run[0].span.passage, 0)
            found.append(Enumeration("labels", tuple(run), anchor))
        run = []
    return with_lists(facts, found)


def _label(facts: Facts, index: int) -> Span | None:
    if is_said(facts, index):
        return None
    if lead := lead_in(facts, index):
        return lead
    folded = facts.passages[index].folded
    if "：" not in folded:
        return None
    match = re.match(r"([^，。；：“”《》]{2,14}(?:（[^（）]{1,30}）)?)：(?=.{12})", folded)
    if match and not re.search(r"(?:说|表示|指出|强调|认为|问|答|消息|讯|据悉)$|^[问答]", match[1]):
        return Span(index, *match.span(1))
    return None


def with_lists(facts: Facts, found: Sequence[Enumeration]) -> Facts:
    """The facts, with these lists among the others."""
    every = [*facts.enumerations, *found]
    every.sort(key=lambda item: (item.entries[0].span.passage, item.entries[0].span.start))
    return replace(facts, enumerations=tuple(every))


def follows(last: int, number: int) -> bool:
    """Whether an entry with `number` may stand after one with `last`."""
    return number == last + 1 or (number == 99 and last >= 1 and last != 99)


def _close_headings(
    facts: Facts, run: list[tuple[Span, ListMarker]], found: list[Enumeration]
) -> None:
    if len(run) < 2:
        return
    entries = tuple(
        Entry(span, Span(span.passage, marker.end, span.end), Span(span.passage, 0, marker.end))
        for span, marker in run
    )
    found.append(Enumeration("headings", entries, anchor_before(facts, run[0][0].passage, 0)))


def _passage_entry(facts: Facts, index: int, marker: ListMarker) -> Entry:
    folded = facts.passages[index].folded
    inside = sentences(folded, facts.lang == "zh", marker.end) or [(marker.end, marker.end)]
    head = trim(folded, marker.end, inside[0][1])
    article = marker.style == "article"  # 第二条: a clause of its text is no title
    return Entry(
        Span(index, 0, len(folded)),
        Span(index, *trim(folded, marker.start, marker.end))
        if article
        else short_head(facts, index, head),
        marker_span(index, marker),
    )


def marker_span(index: int, marker: ListMarker) -> Span:
    """Where the marker stands in passage `index`."""
    return Span(index, marker.start, marker.end)


def short_head(facts: Facts, index: int, span: tuple[int, int], most: int = 30) -> Span:
    """The first clauses of the span that fit in `most` characters; at least one."""
    most = most if facts.lang == "zh" else most * 2
    named = _NAMED.match(facts.passages[index].folded, *span)
    if named and named.end() < span[1]:
        return Span(index, *named.span())
    end = span[0]
    for clause in clauses(facts.passages[index].folded, span, facts.lang == "zh"):
        if end > span[0] and clause[1] - span[0] > most:
            break
        end = clause[1]
    return Span(index, span[0], end if end > span[0] else span[1])


def _parallel_entries(facts: Facts, index: int, start: int, end: int) -> tuple[Entry, ...]:
    folded = facts.passages[index].folded
    cuts = [match.start() for match in _PARALLEL.finditer(folded, start, end)]
    colon = folded.find("：", start, cuts[0]) if cuts else -1
    if len(cuts) < 2:
        return ()
    low = colon + 1 if colon >= 0 else start
    opening = _SUCH_AS.match(folded, low)
    low = opening.end() if opening else low
    entries: list[Entry] = []
    for cut in (*cuts, end):
        span = trim(folded, low, cut)
        if span[0] < span[1]:
            entries.append(Entry(Span(index, *span), short_head(facts, index, span, 16)))
        low = cut + 1
    return tuple(entries)


def _alike(facts: Facts, entries: Sequence[Entry]) -> bool:
    """Whether parallel clauses show it by beginning alike: 围绕…；围绕…；围绕…"""
    opening = {facts.folded(entry.span)[:2] for entry in entries}
    return len(opening) == 1


def anchor_before(facts: Facts, index: int, offset: int) -> Span | None:
    """What announces the list: in the text just before it, or in the passage before."""
    found = _last_anchor(facts, index, offset) if offset else None
    if found or index == 0:
        return found
    return _last_anchor(facts, index - 1, len(facts.passages[index - 1])) if offset < 3 else None


def _last_anchor(facts: Facts, index: int, end: int) -> Span | None:
    last = None
    for match in _ANCHOR.finditer(facts.passages[index].folded, max(0, end - 90), end):
        last = Span(index, *match.span())
    return last
