"""The headings that divide the article, with their levels."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing.analysis.facts import Furniture, Heading, Span
from briefing.analysis.list_markers import HEADING_RANK, marker_at, number_of
from briefing.analysis.raw import is_row
from briefing.analysis.rules.english.releases import is_day
from briefing.analysis.rules.hints import bold_lines, is_said
from briefing.analysis.rules.lines import (
    FULL_STOP,
    OPEN_END,
    SIGNED,
    is_byline,
    is_dateline,
    is_post_with_names,
    is_record,
    is_text,
)
from briefing.analysis.rules.stacked import stacked_headings
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.analysis.facts import Facts
    from briefing.analysis.passages import Passage


_LEAST_ITEMS = 2
"""So many lines under a short line make it a heading."""
_LONGEST_SHORT = 10
_HEADING_WORDS = 3
_LEAST_TURNS = 3
"""A label that stands so often is somebody who talks."""
_UNNUMBERED = 7
"""The rank of headings without a number."""
_LABEL = lazy_regex(r"[^，。；：]{1,6}：")
_TURN = lazy_regex(r"([A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)?): \S")
_CLOCK = lazy_regex(r"\d{1,2}[:：]\d{2}\s*(?:[-–—~至到]|\s)")
"""`11:40-13:00 午饭`: a row of a programme."""
_ENGLISH_HEADING_END = lazy_regex(r"[^\W_][”\"’']?$|\w\([a-z]{1,3}\)$")
"""A word, quoted or not, or `interest(s)`."""
_ENGLISH_NUMBER = lazy_regex(
    r"[A-Z]{0,4}\d{1,4}(?:[./]\d{1,4})+\.?\s+(?:[–-]\s+)?[A-Z][a-z]*[A-Za-z]"
)
"""`3.2 Budget`, `21/044 – Apologies`: how minutes are numbered."""
_ENGLISH_PART = lazy_regex(
    r"(?i:part|section|session|chapter|day)\s(?:(?i:one|two|three|four|five|six)|[IVX]+|\d{1,2}|[A-F])\b"
    r"\s*[:.–—-]\s*\S"
)
_ORNAMENT = lazy_regex(
    r"[\W\d_]{1,12}|[一二三四五六七八九十]{1,3}、?|(?:Part|PART|No)\.?\s?\d{1,2}"
)
_NUMBER = lazy_regex(r"(?:(?:Part|PART|No)\.?\s?)?(\d{1,2}|[一二三四五六七八九十]{1,3})[.、]?")
_HAN = lazy_regex(r"[\u4e00-\u9fff]")


def find_headings(facts: Facts) -> Facts:
    """Short lines without a full stop that have text under them, with their levels. Beside headings
    that the file names, only numbered and bold lines can be further ones.
    """
    if facts.is_code:
        return facts
    if stacked := stacked_headings(facts):
        every = sorted((*facts.headings, *stacked), key=lambda heading: heading.span.passage)
        return replace(facts, headings=tuple(every))
    skipped = facts.skipped() | {
        span.passage for field in facts.fields for span in (field.label, field.value)
    }
    skipped |= _turns(facts)
    bold = bold_lines(facts)
    ranks: dict[int, int] = {}
    for index in facts.body():
        said = is_said(facts, index) or is_row(facts.passages, index)
        if index not in skipped and not said:
            rank = _heading_rank(facts.passages[index])
            if rank >= 0:
                ranks[index] = rank
    if facts.headings or len(bold & ranks.keys()) > 1:
        ranks = {i: rank for i, rank in ranks.items() if rank < _UNNUMBERED or i in bold}
    over, items = _over_lines(facts, ranks)
    ranks = {i: rank for i, rank in ranks.items() if i not in items}
    lists = _list_styles(ranks)
    kept = {i: rank for i, rank in ranks.items() if rank not in lists}
    kept = {
        i: rank
        for i, rank in kept.items()
        if i in over or (_has_body(facts, i, kept, skipped) and not _is_item(facts, i))
    }
    if len(kept) > 0.6 * len(facts.passages):
        return facts
    first = 1 + max((heading.level for heading in facts.headings), default=0)
    levels = {rank: level for level, rank in enumerate(sorted(set(kept.values())), first)}
    found = [Heading(Span(i, 0, len(facts.passages[i])), levels[rank]) for i, rank in kept.items()]
    every = sorted((*facts.headings, *found), key=lambda heading: heading.span.passage)
    above = (i - 1 for i in sorted(kept) if i)
    numbers = [i for i in above if i not in skipped and not is_said(facts, i)]
    loose = (Furniture(i, "numbers the heading below it") for i in _counting(facts, numbers))
    return replace(facts, headings=tuple(every), furniture=(*facts.furniture, *loose))


def _turns(facts: Facts) -> set[int]:
    """English lines that open with a name and a colon as others do: `James: we could …`."""
    if facts.lang != "en":
        return set()
    named = {
        index: match[1]
        for index, passage in enumerate(facts.passages)
        if (match := _TURN.match(passage.folded))
    }
    times = Counter(named.values())
    return {index for index, name in named.items() if times[name] >= _LEAST_TURNS}


def _counting(facts: Facts, lines: Sequence[int]) -> list[int]:
    """Those of `lines` that say `01`, `02` … or `一`, `二` … and nothing else, if they count from
    one: another number over a heading is a figure.
    """
    matches = ((i, _NUMBER.fullmatch(facts.passages[i].folded)) for i in lines)
    found = {i: number_of(match[1]) for i, match in matches if match}
    counts = len(found) > 1 and list(found.values()) == list(range(1, len(found) + 1))
    return list(found) if counts else []


def _heading_rank(passage: Passage) -> int:
    """How high a heading the line would be, 0 the highest; -1 if it can be none."""
    folded = passage.folded
    chinese = bool(_HAN.search(folded, 0, 40))
    if len(folded) > (34 if chinese else 80) or len(folded) < 2:
        return -1
    marker = marker_at(folded)
    closed = FULL_STOP.search(folded) and not (marker and _is_capitals(folded))
    if closed or OPEN_END.search(folded) or SIGNED.search(folded):
        return -1
    if _ORNAMENT.fullmatch(folded) or is_dateline(folded) or is_byline(folded) or is_day(folded):
        return -1
    if is_post_with_names(folded) or is_record(folded) or _CLOCK.match(folded):
        return -1
    if folded.startswith("《", marker.end if marker else 0) and folded.endswith("》"):
        return -1
    if marker and marker.style in HEADING_RANK:
        return HEADING_RANK[marker.style]
    if marker and marker.style in {"article", "yi_shi", "ordinal", "circle", "sequence"}:
        return -1
    if not chinese and _ENGLISH_NUMBER.match(folded):
        return HEADING_RANK["digit_bracket"]
    if not chinese and _ENGLISH_PART.match(folded):
        return HEADING_RANK["part"]
    if not chinese:
        return 7 if folded[0].isupper() and _ENGLISH_HEADING_END.search(folded) else -1
    return 8 if _LABEL.match(folded) else 7


def _is_capitals(folded: str) -> bool:
    """`3. PUBLIC QUESTIONS.`: minutes close their headings so."""
    letters = [char for char in folded if char.isalpha()]
    return len(letters) > 3 and all(map(str.isupper, letters))


def _over_lines(facts: Facts, ranks: dict[int, int]) -> tuple[set[int], set[int]]:
    """Short lines that head the short lines below them, behind a paragraph of text; and those
    lines. The heading is shorter than what it heads, or ends in other words than a list's items.
    """
    over: set[int] = set()
    items: set[int] = set()
    run: list[int] = []
    for index in (*sorted(i for i, rank in ranks.items() if rank >= _UNNUMBERED), -1):
        if run and index != run[-1] + 1:
            if len(run) > _LEAST_ITEMS and _heads_lines(facts, run):
                over.add(run[0])
                items.update(run[1:])
            run = []
        run.append(index)
    return over, items


def _heads_lines(facts: Facts, run: Sequence[int]) -> bool:
    first, *others = (facts.passages[index] for index in run)
    chinese = facts.lang == "zh"
    above = facts.passages[run[0] - 1] if run[0] else None
    if above is None or not is_text(above) or not FULL_STOP.search(above.folded):
        return False
    if len(first) > (_LONGEST_SHORT if chinese else 60) or not first.after_blank:
        return False
    if run[-1] == len(facts.passages) - 1 and len(run) <= _LEAST_ITEMS + 1 and not chinese:
        return len(first.folded.split()) >= _HEADING_WORDS  # else it may be who signs
    if not chinese:
        return True
    return all(len(first) < len(other) for other in others)


def _list_styles(ranks: dict[int, int]) -> set[int]:
    """Ranks whose lines mostly follow each other with nothing between: a list's items."""
    found: set[int] = set()
    for rank in set(ranks.values()):
        lines = [index for index, other in ranks.items() if other == rank]
        bare = sum(ranks.get(index + 1) == rank for index in lines)
        if bare * 2 >= len(lines):
            found.add(rank)
    return found


def _is_item(facts: Facts, index: int) -> bool:
    """Whether the line goes on counting where the text right above it did: （一）…。（二）…。"""
    marker = marker_at(facts.passages[index].folded)
    above = facts.passages[index - 1] if index else None
    if not marker or not above or not is_text(above):
        return False
    other = marker_at(above.folded)
    return other is not None and (other.style, other.number + 1) == (marker.style, marker.number)


def _has_body(facts: Facts, index: int, ranks: dict[int, int], skipped: frozenset[int]) -> bool:
    """Whether text stands under the line, or a heading of lower rank that has text."""
    for after in range(index + 1, min(index + 4, len(facts.passages))):
        if after in skipped and after not in {f.label.passage for f in facts.fields}:
            continue
        if after in ranks:
            if ranks[after] <= ranks[index]:
                return False
            continue
        passage, hint = facts.passages[after], facts.hints.get(after)
        listed = hint is not None and hint.role == "item" and passage.after_blank is False
        text = is_text(passage) or marker_at(passage.folded) is not None
        return ranks[index] < 7 or text or listed
    return False
