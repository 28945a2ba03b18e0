"""The day on which what the report is about took place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.patterns import MONTH
from briefing.analysis.rules.lines import is_byline, opening
from briefing.analysis.sentences import sentences
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.analysis.facts import Facts
    from briefing.analysis.rules.event.told import EventSentence


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
_ENGLISH_EVENT = lazy_regex(
    r"\b(?i:meetings?|conference|forum|summit|symposium|congress|workshop|hearing|session|assembly|briefing"
    r"|seminar|ceremony|talks|visit(?:ed)?|festival|launch(?:ed)?|opening|opened|exhibition|fair"
    r"|gathering|convention|debate|lecture|webinar|training|competition|signed|signing"
    r"|commemoration|celebrat(?:ion|ed)|minutes|council|committee|board|gathered|convened|met|hosted"
    r"|welcomed|addressed|retreat|round ?table|election|open day|march|parade|race|concert"
    r"|inaugurat(?:ion|ed)|unveiled|announced|joined)\b"
)
"""What makes a sentence tell of an event."""
_ENGLISH_BOUND = lazy_regex(
    r"\b(?i:by|until|since|from|before|after|between|due|deadline|dated|through|effective"
    r"|sentenced|arrested|born|died|founded|published|established|expires?|as of)\b[^.;]{0,24}$"
)
"""Before a date that is a limit, or another thing's."""
_DATE_LINE = 24
"""Characters that a line may have beside the date."""
_OPENING_MOST = 60
_OPENS = lazy_regex(
    r"[^，。；：“”]{0,3}|当地时间|[今昨当][天日]（|（?[^，。；：]{2,24}(?:主席|总理|书记|部长|委员长|省长|市长|县长)[^，。；：]{2,8}"
)
"""What may stand before the day with which a report opens."""
_BOUND = lazy_regex(r"自|从|截至|截止|到|至|去年|前年|建立于|成立于|早在|直到|[“《]$|定于$")
_AFTER_BOUND = lazy_regex(
    r"起|以来|以前|之前|前(?!往)|之后|后|施行|公布|出版|截止|发布|报道|刊|的《"
)
_NEAR_TOP = 3
"""So many passages may give the date of an event that no sentence says was held then."""
_ANOTHER = lazy_regex(r"\b(?:next|last|previous|minutes)\b")


def date_of(facts: Facts, told: Sequence[EventSentence], lead: tuple[int, ...]) -> Span | None:
    """The day on which a sentence tells that the event was held; else the day with which the text
    opens, or a line under the title that is nothing but a day.
    """
    for one in told:
        folded = opening(facts, one.passage)
        if match := _first_of_event(folded, one.start, one.end):
            return Span(one.passage, *match.span())
    for index in lead[:1]:
        folded = opening(facts, index)
        match = _first_of_event(folded, 0, min(_OPENING_MOST, len(folded)))
        if match and not told and _OPENS.fullmatch(folded, 0, match.start()):
            return Span(index, *match.span())
    for span in facts.subtitle:
        folded = opening(facts, span.passage)
        match = None if _PUBLISHED.search(folded[:12]) else DATE.search(folded)
        if match and len(folded) <= match.end() - match.start() + 16:
            return Span(span.passage, *match.span())
    return None


def _first_of_event(folded: str, start: int, end: int) -> re.Match[str] | None:
    """The first day of the stretch that is no limit, no report's and no earlier one."""
    for match in DATE.finditer(folded, start, end):
        before = folded[max(start, match.start() - 6) : match.start()]
        if _BOUND.search(before) or _AFTER_BOUND.match(folded, match.end()):
            continue
        if not _PUBLISHED.search(before) and _is_of_event(folded, match):
            return match
    return None


def _is_of_event(folded: str, date: re.Match[str]) -> bool:
    """`5月3日电` is the day of the news, and the event's too where `3日` or 今天 is told again."""
    if not _NEWS.match(folded, date.end()) or _TODAY.search(folded, date.end()):
        return True
    day = re.search(r"[0-9]{1,2}日$", date[0])
    return bool(day) and re.search(rf"(?<![0-9月]){day[0]}", folded[date.end() :]) is not None


def english_date_of(facts: Facts, lead: Iterable[int]) -> Span | None:
    """The date on which it is said to be held; else that of the first sentence that tells of an
    event, or of a line that is little more than a date. What is still to come, limits, and other
    meetings' dates are none.
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
                elif _may_be_of_event(folded, (start, end), match):
                    first = Span(index, *match.span())
    return first


def _may_be_of_event(folded: str, sentence: tuple[int, int], date: re.Match[str]) -> bool:
    """Whether the date is that of the event of its sentence: in doubt it is not."""
    start, end = sentence
    if end - start - len(date[0]) <= _DATE_LINE or is_byline(folded):
        return True
    before = folded[start : date.start()]
    if _TO_COME.search(before) or _ENGLISH_BOUND.search(before) or _ANOTHER.search(before):
        return False
    return bool(_ENGLISH_EVENT.search(folded, start, end)) or not before.strip(" (,.–—-")
