"""The day on which what the report is about took place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.patterns import MONTH, held
from briefing.analysis.rules.lines import is_byline, opening
from briefing.analysis.sentences import sentences
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.analysis.facts import Facts


_NUMBER = r"[0-9〇零一二三四五六七八九十]"
_DAY = rf"{_NUMBER}{{1,3}}\s*[日号]"
_RANGE = rf"(?:\s*[至到—–~～-]+\s*(?:{_NUMBER}{{1,2}}\s*月\s*)?{_DAY}|[、和]{_DAY})?"
DATE = lazy_regex(
    rf"(?:{_NUMBER}{{4}}\s*年\s*)?{_NUMBER}{{1,3}}\s*月\s*"
    rf"(?:{_DAY}|{_NUMBER}{{1,2}}(?=\s*[至到—–~～-]+\s*{_DAY})){_RANGE}"
    r"|(?:19|20)[0-9]{2}\s*[-/.]\s*[0-9]{1,2}\s*[-/.]\s*[0-9]{1,2}"
)
MONTH_DAY = rf"{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?"
ENGLISH_DATE = lazy_regex(
    rf"\b(?:{MONTH_DAY}(?:\s*(?:-|–|to|and)\s*(?:{MONTH}\s+)?\d{{1,2}}(?:st|nd|rd|th)?)?"
    rf"(?:,?\s+\d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?:\s*(?:-|–|to|and)\s*\d{{1,2}}(?:st|nd|rd|th)?)?"
    rf"\s+(?:of\s+)?{MONTH}(?:,?\s+\d{{4}})?)\b"
)
_PUBLISHED = lazy_regex(r"发布|来源|更新|发表于|(?i:published|updated|posted)")
_NEWS = lazy_regex(r"\s*(?:讯|电|消息|报道)")
_TODAY = lazy_regex(
    r"(?<!截至)(?<!截止)今[天日](?:（[^（）]*）)?(?:上午|下午|晚)?[^。；“]{0,24}(?:举行|召开|开幕|闭幕|举办)"
)
_TO_COME = lazy_regex(r"\bwill (?!(?:be held|take place|meet|gather|convene)\b)[^.]*$")
_HELD_ON = lazy_regex(
    r"\b(?:held|took place|takes? place|convened|gathered|scheduled)\b[^.;]{0,90}$"
)
_NEAR_TOP = 3
"""So many passages may give the date of an event that no sentence says was held then."""
_ANOTHER = lazy_regex(r"\b(?:next|last|previous|minutes)\b")


def date_of(facts: Facts, lead: tuple[int, ...]) -> Span | None:
    """The date in a sentence that tells of the event; else the first in the lead."""
    fallback: Span | None = None
    for index in (*lead, *(span.passage for span in facts.subtitle)):
        folded = opening(facts, index)
        if _PUBLISHED.search(folded[:12]):
            continue
        for start, end in sentences(folded)[:6]:
            dates = DATE.finditer(folded, start, end)
            match = next((m for m in dates if _is_of_event(folded, m)), None)
            if not match:
                continue
            span = Span(index, match.start(), match.end())
            if held().search(folded, start, end):
                return span
            alone = index not in lead and len(folded) <= span.end - span.start + 16
            if (index in lead[:2] or alone) and fallback is None:
                fallback = span
    return fallback


def _is_of_event(folded: str, date: re.Match[str]) -> bool:
    """`5月3日电` is the day of the news, and the event's too where `3日` or 今天 is told again."""
    if not _NEWS.match(folded, date.end()) or _TODAY.search(folded, date.end()):
        return True
    day = re.search(r"[0-9]{1,2}日$", date[0])
    return bool(day) and re.search(rf"(?<![0-9月]){day[0]}", folded[date.end() :]) is not None


def english_date_of(facts: Facts, lead: Iterable[int]) -> Span | None:
    """The date on which it is said to be held; else the first that is not one of something still
    to come, after the event.
    """
    first: Span | None = None
    lines = sorted(lead, key=lambda index: is_byline(facts.passages[index].folded))
    for place, index in enumerate(lines):
        folded = opening(facts, index)
        for start, end in sentences(folded, False):
            for match in ENGLISH_DATE.finditer(folded, start, end):
                if _HELD_ON.search(folded, start, match.start()):
                    if not _ANOTHER.search(folded, start, match.start()):
                        return Span(index, *match.span())
                elif first or (place >= _NEAR_TOP and not is_byline(folded)):
                    continue
                elif not _TO_COME.search(folded, start, match.start()):
                    first = Span(index, *match.span())
    return first
