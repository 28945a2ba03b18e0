"""Where what the report is about took place."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.lexicon import lookup, words
from briefing.analysis.patterns import MONTH, held
from briefing.analysis.rules.english.posts import without_people
from briefing.analysis.rules.event.dates import ENGLISH_DATE, MONTH_DAY
from briefing.analysis.rules.lines import is_dateline, opening
from briefing.analysis.sentences import HAN, sentences
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.analysis.facts import Facts
    from briefing.analysis.rules.event.told import EventSentence


_PLACE_STOP = lazy_regex(
    r"[，。；：“”！？]|会上|期间|领导下|支持下|推动下|背景下|基础上|过程中|主持|组织|之际|现场|部署|方面|分会场"
)
_AT = lazy_regex(r"(?:(?<![关由对基属鉴处位等])于|(?<!所)在)(?:位于)?")
_EXCEPT = lazy_regex(r"除(?!夕)[^，。；]*$")
"""`除在X举行…外`"""
_CEREMONY = lazy_regex("[式词辞]")
_CITIES = frozenset("京沪津渝穗蓉汉宁杭深港澳台")
"""Cities known by one character: 在京举行."""
_NEAR_TOP = 2
"""So many passages may say in English where the event took place."""
_RUN_TOGETHER = lazy_regex(
    rf"(?:[长任官席记员]|发言人){HAN}{{2,3}}({HAN}{{2}})(?:记者会|新闻发布会|记者招待会)上?"
)
"""`主任NAME平江记者会上`: a name and a town with nothing between them."""
_LONGEST = 24
_LEAST_TEXT = 90
_NO_TOWN = lazy_regex(
    r"第[0-9一二三四五六七八九十]|[0-9]{1,2}[月日]|[同与和为向对将被把由]|之[际时]|年底|期间|年度|高峰|尽快|庆祝|纪念|友好"
)
"""What no name of a place holds."""
_TOWN_ENDS = frozenset("州阳江城安山河海滨平川宁源原溪陵泉沙岭桥庄昌潭浦")
_MET = lazy_regex(
    r"(?:[同与为就][^，。；：]{2,24}|以[^，。；：]{1,4}方式|(?:分别|集体|隆重|联合|共同|正式|顺利|成功|盛大|如期|主持|组织|胜利|圆满|同时|先后|也|再次|今天|今日|正在)+)$"
)
"""`在PLACE同NAME举行会谈`"""
_NOT_PLACE = lazy_regex(
    r"^(?:[0-9]|今[天日]|昨[天日]|日前|近[日期]|会(?:上|议|前|后|中$)|线上|线下|此|这|其|本|该|我们|全|各|一(?![楼层号])|即将|随后|当[天日]|次日|翌日|[上下]午)|^(?:大会|会议|年会|论坛|座谈会|仪式|活动)$|[的了下]$|.[上中下]$"
)
_BUILDING = (
    r"(?:Room|Boardroom|Hall|Centre|Center|Chambers?|Building|Hotel|Auditorium|Theatre|Theater|Palace"
    r"|House|Library|Church|School|College|Offices?|Museum|Stadium|Institute|Club|Pavilion|Resort"
    r"|Suite|Ballroom|Campus|Headquarters)"
)
_CAPITAL = r"[A-Z](?:[\w’'-]|(?<=\b[A-Z])\.|(?<=\bSt)\.|(?<=\bMt)\.)*"
_LINK = rf"(?:(?:of|the|de|al)\s|and\s(?=[A-Z][\w’'-]*\s{_BUILDING}))?"
_PROPER = rf"{_CAPITAL}(?:[ -]{_LINK}{_CAPITAL}|(?<=Room) \d{{1,4}}){{0,5}}"
_ENGLISH_PLACE = lazy_regex(
    r"\b(?:held|met|took place|takes place|gathered|convened|hosted|organi[sz]ed|opened|concluded"
    r"|kicked off|wrapped up|[Mm]eeting|[Ss]ummit|[Cc]onference|[Ff]orum|[Ss]ession|talks"
    r"|[Cc]eremony|[Ww]orkshop|[Ss]eminar|[Ss]ymposium|[Bb]riefing|call on)\b"
    r"(?:[^.;“”\"]|“[^”]*”|\"[^\"]*\"|\.(?=\d)|(?<=\b[ap])\.|(?<=\b[ap]\.m)\.){0,80}?"
    r"\b(?:(?:in|at)\s+(?:the\s+(?:\w+\s+)?(?:capital|city|town|village)(?:\s+of)?,?\s+)?"
    rf"|at\s+the\s+|in\s+the\s+(?=(?:[\w’'-]+\s+){{1,5}}?{_BUILDING}\b))({_PROPER}"
    rf"(?:,\s+(?!{MONTH}){_PROPER}(?=[,.\s])){{0,2}})"
)
_SPOKE = lazy_regex(
    r"\b(?i:speaking|addressing|(?:in|during) an? (?:speech|address|interview|talk)|told|says?"
    r"|said)\b"
)
_SPOKE_FAR = 60
"""`Speaking at the NAME forum in PLACE, he said …` tells nothing of what the title is about."""
_EVENT = lazy_regex(
    r"(?i:\b(?:meet(?:s|ing)?|summit|conference|forum|session|talks|ceremony|workshop|seminar|fair"
    r"|symposium|briefing|congress|assembly|festival|visits?|opens?|opening|launch(?:es|ed)?"
    r"|address(?:es)?|speech|remarks|keynote|lecture|hosts?|gather(?:s|ing)?|dialogue|awards?)\b)"
)
_XINHUA = lazy_regex(
    rf"^([A-Z\u00c0-\u017d][A-Z\u00c0-\u017d’' -]{{2,}}(?:, (?!{MONTH})[A-Z][\w ]+)?),? "
    rf"(?:{MONTH_DAY}|\d{{1,2}} {MONTH}|—|–|-|\()"
)
_HALL = lazy_regex(rf"(?:[A-Z][\w’'-]*\s){{1,4}}{_BUILDING}")
"""A line under the title: `Old Town Hall`."""
_COLON = lazy_regex(r"([A-Z][A-Z’' -]{2,30}): (?=[A-Z“\"])")
"""`WESTPORT: The mayor …` opens a report, once; several such lines are a dialogue."""
_DATED = lazy_regex(
    rf"(?:[A-Z][a-z]+day,? )?{ENGLISH_DATE.pattern}[,;]?\s+({_PROPER}(?:, {_PROPER}){{0,2}})$"
)
_NO_PLACE = lazy_regex(
    rf"(?:{MONTH}|\d|Mr|Mrs|Dr|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)


def place_of(facts: Facts, told: Sequence[EventSentence], lead: tuple[int, ...]) -> Span | None:
    """`在PLACE（隆重）举行`: what stands between 在 and the verb, no mark inside; `赴PLACE访问`."""
    for one in told:
        folded = opening(facts, one.passage)
        for verb in held().finditer(folded, one.start, one.end):
            if _EXCEPT.search(folded, one.start, verb.start()):
                continue
            if not _CEREMONY.match(folded, verb.end()) and (
                found := _held_at(folded, one, verb.start())
            ):
                return found
    for index in lead[:1]:
        folded = opening(facts, index)
        if run := _RUN_TOGETHER.search(folded):
            known = run[1] in words("places") or run[1][-1] in _TOWN_ENDS
            if known and not _NO_TOWN.search(run[1]):
                return Span(index, *run.span(1))
        start, end = next(iter(sentences(folded)), (0, 0))
        for match in _visited().finditer(folded, start, end):
            if is_place(match[1]):
                return Span(index, *match.span(1))
    return None


def _held_at(folded: str, told: EventSentence, verb: int) -> Span | None:
    floor = max(told.start, verb - 40)
    for at in reversed(list(_AT.finditer(folded, floor, verb))):
        start = max(folded.rfind("——", at.end(), verb) + 2, at.end())
        inside = folded[start:verb]
        if _PLACE_STOP.search(inside) or _NOT_PLACE.search(inside):
            continue
        met = _MET.search(inside)
        end = met.start() if met else len(inside)
        if is_place(inside[:end]) or (not met and _may_be_town(inside)):
            return Span(told.passage, start, start + end)
    return None


def is_place(text: str) -> bool:
    """Whether the words end as places do, or are known to be one."""
    if text in _CITIES or text in words("places"):
        return True
    country = next((n for n in range(2, len(text) - 1) if text[:n] in words("places")), 0)
    rest = text[country:]
    if country and (rest in words("places") or (len(rest) <= 4 and not _NO_TOWN.search(rest))):
        return True
    return (
        2 < len(text) <= _LONGEST and lookup("place_ends").ends(text) and not _NO_TOWN.search(text)
    )


def _may_be_town(text: str) -> bool:
    """Whether two to four characters right before the verb may name a town that no list knows."""
    known = text in words("common") and text[-1] not in _TOWN_ENDS
    return 2 <= len(text) <= 4 and not known and not _NO_TOWN.search(text)


@cache
def _visited() -> re.Pattern[str]:
    """`赴PLACE考察`, `在PLACE调研`."""
    return re.compile(
        r"(?:赴|前往|来到|到|在)([^，。；：“”、]{2,12}?)(?=访问|考察|调研|走访|视察|参观|出席)"
    )


def _tells_event(facts: Facts) -> bool:
    """Whether the title names an event: its place is that of what somebody says there."""
    lines = (facts.title, *facts.subtitle)
    return any(_EVENT.search(facts.folded(span)) for span in lines if span)


def _has_text_below(facts: Facts, index: int) -> bool:
    """Whether running text follows at once: `GET HELP` in a menu is no dateline."""
    below = facts.passages[index + 1 : index + 2]
    return bool(below) and len(below[0]) > _LEAST_TEXT


def english_place_of(facts: Facts, lead: tuple[int, ...]) -> Span | None:
    """A dateline, or `held in PLACE`."""
    for index in (*(span.passage for span in facts.subtitle), *lead):
        folded = opening(facts, index)
        if is_dateline(folded) and (
            "," in folded or (facts.title and _has_text_below(facts, index))
        ):
            return Span(index, 0, len(folded))
        if index not in lead and _HALL.fullmatch(folded):
            return Span(index, 0, len(folded))
        if dated := _DATED.match(folded):
            return Span(index, *dated.span(1))
        match = _XINHUA.match(folded)
        if match and not words("no_dateline_en") & set(match[1].lower().split()):
            return Span(index, *match.span(1))
    marked = [match for passage in facts.passages if (match := _COLON.match(passage.folded))]
    first = facts.passages[lead[0]].folded if lead else ""
    if (
        len(marked) == 1
        and first.startswith(marked[0][0])
        and is_dateline(marked[0][1])
        and not words("no_dateline_en") & set(marked[0][1].lower().split())
    ):
        return Span(lead[0], *marked[0].span(1))
    for index in (*(span.passage for span in facts.subtitle), *lead[:_NEAR_TOP]):
        folded = opening(facts, index)
        for match in _ENGLISH_PLACE.finditer(folded):
            spoke = _SPOKE.search(folded, max(0, match.start() - _SPOKE_FAR), match.end())
            if not _NO_PLACE.match(match[1]) and not (spoke and not _tells_event(facts)):
                return Span(index, match.start(1), match.start(1) + len(without_people(match[1])))
    return None
