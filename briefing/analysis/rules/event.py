"""What the report is about: the event's name, theme, date, place and hosts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.analysis.facts import Event, Field, Span
from briefing.analysis.lexicon import lookup, words
from briefing.analysis.patterns import MONTH, events, held
from briefing.analysis.rules.english_posts import without_people
from briefing.analysis.rules.fields import labelled
from briefing.analysis.rules.structure import is_byline, is_dateline
from briefing.analysis.sentences import sentences
from briefing.model.record import replace
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
_MONTH_DAY = rf"{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?"
ENGLISH_DATE = lazy_regex(
    rf"\b(?:{_MONTH_DAY}(?:\s*(?:-|–|to|and)\s*(?:{MONTH}\s+)?\d{{1,2}}(?:st|nd|rd|th)?)?"
    rf"(?:,?\s+\d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?:\s*(?:-|–|to|and)\s*\d{{1,2}}(?:st|nd|rd|th)?)?"
    rf"\s+(?:of\s+)?{MONTH}(?:,?\s+\d{{4}})?)\b"
)
_PUBLISHED = lazy_regex(r"发布|来源|更新|发表于|(?i:published|updated|posted)")
_NEWS = lazy_regex(r"\s*(?:讯|电|消息|报道)")
_PLACE_STOP = lazy_regex(
    r"[，。；：“”！？]|会上|期间|领导下|支持下|推动下|背景下|基础上|过程中|主持|组织|之际|现场|部署|方面"
)
_OPENING = 1200
_SHORT_VALUE = 40
_VALUE = lazy_regex(r"[^，。；（\s]{2,40}")
_TITLED = lazy_regex(
    r"(?:关于)?(?:召开|举办|举行)([^，。；]{4,40}?)的(?:通知|通报|公告|函|邀请函|预告)|(?:^|（)([^（）]{4,50}?会议?)纪要"
)
_AFTER_HELD = lazy_regex(
    r"(?:召开|举行|举办|开展|主办)了?((?:“[^“”]{2,60}”|[^，。；：“”]){2,50}?"
    r"(?:(?<![协学商工员])会|会议|论坛|仪式|典礼|活动|讲座|沙龙|培训班|文化节|艺术节|比赛|庭审))"
    r"(?=[，。；]|$)"
)
_CLOSES = lazy_regex(
    r"(”?(?:（[^（）]{2,20}）)?(?:会议)?)(?:开幕式|闭幕式)?"
    r"(?:[0-9]{1,2}月[0-9至到、日—-]{2,12}(?:上午|下午|晚)?|今[天日])?"
)
_AT = lazy_regex(r"(?:(?<![关由对基属鉴处位等])于|在)(?:位于)?")
_CITIES = frozenset("京沪津渝穗蓉汉宁杭深港澳台")
"""Cities known by one character: 在京举行."""
_MET = lazy_regex(r"[同与][^，。；：]{2,24}(?:会谈|会晤|会见)$")
"""`在PLACE同NAME举行会谈`"""
_NOT_PLACE = lazy_regex(
    r"^(?:[0-9]|今[天日]|昨[天日]|日前|近[日期]|会(?:上|议|前|后|中$)|线上|线下|此|这|其|本|该|我们|全|各|一|即将|随后)|[的了下]$|.[上中下]$"
)
_BUILDING = (
    r"(?:Room|Boardroom|Hall|Centre|Center|Chambers?|Building|Hotel|Auditorium|Theatre|Theater|Palace"
    r"|House|Library|Church|School|College|Offices?|Museum|Stadium|Institute|Club|Pavilion|Resort)"
)
_CAPITAL = r"[A-Z](?:[\w’'-]|(?<=\b[A-Z])\.|(?<=\bSt)\.|(?<=\bMt)\.)*"
_LINK = rf"(?:(?:of|the|de|al)\s|and\s(?=[A-Z][\w’'-]*\s{_BUILDING}))?"
_PROPER = rf"{_CAPITAL}(?:[ -]{_LINK}{_CAPITAL}){{0,5}}"
_ENGLISH_PLACE = lazy_regex(
    r"\b(?:held|met|took place|takes place|gathered|convened|hosted|organi[sz]ed|opened|concluded"
    r"|kicked off|wrapped up|[Mm]eeting|[Ss]ummit|[Cc]onference|[Ff]orum|[Ss]ession|talks"
    r"|[Cc]eremony|[Ww]orkshop|[Ss]eminar|[Ss]ymposium|[Bb]riefing|call on)\b"
    r"(?:[^.;“”\"]|“[^”]*”|\"[^\"]*\"){0,80}?"
    r"\b(?:(?:in|at)\s+(?:the\s+(?:\w+\s+)?(?:capital|city|town|village)(?:\s+of)?,?\s+)?"
    rf"|at\s+the\s+|in\s+the\s+(?=(?:[\w’'-]+\s+){{1,5}}?{_BUILDING}\b))({_PROPER}"
    rf"(?:,\s+(?!{MONTH}){_PROPER}(?=[,.\s])){{0,2}})"
)
_XINHUA = lazy_regex(
    rf"^([A-Z\u00c0-\u017d][A-Z\u00c0-\u017d’' -]{{2,}}(?:, (?!{MONTH})[A-Z][\w ]+)?),? "
    rf"(?:{_MONTH_DAY}|\d{{1,2}} {MONTH}|—|–|-|\()"
)
_TO_COME = lazy_regex(r"\bwill (?!(?:be held|take place|meet|gather|convene)\b)[^.]*$")
_HELD_ON = lazy_regex(
    r"\b(?:held|took place|takes? place|convened|gathered|scheduled)\b[^.;]{0,90}$"
)
_NEAR_TOP = 3
"""So many passages may give the date of an event that no sentence says was held then."""
_ANOTHER = lazy_regex(r"\b(?:next|last|previous|minutes)\b")
_DATED = lazy_regex(rf"{ENGLISH_DATE.pattern}[,;]?\s+({_PROPER}(?:, {_PROPER})?)$")
_NO_PLACE = lazy_regex(
    rf"(?:{MONTH}|\d|Mr|Mrs|Dr|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)


def find_event(facts: Facts) -> Facts:
    """Date, place, name, theme and hosts: from fields first, then from the sentences that tell
    that something took place.
    """
    fields = {field.kind: field.value for field in reversed((*facts.fields, *_under_labels(facts)))}
    hosts = tuple(field.value for field in facts.fields if field.kind == "host")
    lead = _lead(facts)
    below = [span.passage for span in facts.subtitle]
    if facts.lang == "en":
        event = Event(
            date=fields.get("date")
            or _english_date(facts, (*below, *lead))
            or _english_date(facts, () if facts.title is None else (facts.title.passage,)),
            place=fields.get("place") or _english_place(facts, lead),
        )
    else:
        named = _name(facts, lead)
        event = Event(
            name=fields.get("event") or named,
            theme=fields.get("theme") or _theme(facts, lead),
            date=fields.get("date") or _date(facts, lead),
            place=fields.get("place") or _place(facts, lead),
            hosts=hosts or _hosts(facts, lead),
        )
    told = [span for span in (event.date, event.place, event.name, *event.hosts) if span]
    body = [span.passage for span in told if span.passage in lead]
    return replace(facts, event=replace(event, passage=min(body, default=-1)))


def _under_labels(facts: Facts) -> Iterable[Field]:
    """`一、会议时间` as a heading, and under it the time: the first passage is the value."""
    for heading in facts.headings:
        kind, value = labelled(facts, heading), heading.span.passage + 1
        if kind not in {"date", "place", "event", "theme"} or value >= len(facts.passages):
            continue
        folded = facts.passages[value].folded
        match = DATE.search(folded) if kind == "date" else _VALUE.match(folded)
        if match and len(folded) <= _SHORT_VALUE:
            yield Field(kind, heading.span, Span(value, 0, len(folded.rstrip("。"))))
        elif match:
            yield Field(kind, heading.span, Span(value, *match.span()))


def _lead(facts: Facts) -> tuple[int, ...]:
    """The first passages of text: an article says at once what it is about."""
    skipped = facts.skipped()
    return tuple(i for i in facts.body() if i not in skipped)[:6]


def _opening(facts: Facts, index: int) -> str:
    """As much of a passage as tells of an event: a long one is no lead."""
    return facts.passages[index].folded[:_OPENING]


def _english_date(facts: Facts, lead: Iterable[int]) -> Span | None:
    """The date on which it is said to be held; else the first that is not one of something still
    to come, after the event.
    """
    first: Span | None = None
    lines = sorted(lead, key=lambda index: is_byline(facts.passages[index].folded))
    for place, index in enumerate(lines):
        folded = _opening(facts, index)
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


def _date(facts: Facts, lead: tuple[int, ...]) -> Span | None:
    """The date in a sentence that tells of the event; else the first in the lead."""
    fallback: Span | None = None
    for index in (*lead, *(span.passage for span in facts.subtitle)):
        folded = _opening(facts, index)
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
    """`5月3日电` is the day of the news, and the event's too where `3日` is told again."""
    if not _NEWS.match(folded, date.end()):
        return True
    day = re.search(r"[0-9]{1,2}日$", date[0])
    return bool(day) and re.search(rf"(?<![0-9月]){day[0]}", folded[date.end() :]) is not None


def _place(facts: Facts, lead: tuple[int, ...]) -> Span | None:
    """`在PLACE（隆重）举行`: what stands between 在 and the verb, with no mark inside."""
    for index in (*lead, *(() if facts.title is None else (facts.title.passage,))):
        folded = _opening(facts, index)
        for verb in held().finditer(folded):
            floor = max(0, verb.start() - 40)
            for at in reversed(list(_AT.finditer(folded, floor, verb.start()))):
                met = _MET.search(folded, at.end(), verb.end() + 2)
                inside = folded[at.end() : met.start() if met else verb.start()]
                short = 2 if inside not in _CITIES else 1
                if not short <= len(inside) <= 30 or _PLACE_STOP.search(inside):
                    continue
                if not _NOT_PLACE.search(inside):
                    return Span(index, at.end(), at.end() + len(inside))
    return None


def _hosts(facts: Facts, lead: tuple[int, ...]) -> tuple[Span, ...]:
    """`由A、B和C（联合）主办`."""
    pattern = re.compile(
        r"(?:由|[，。（]|^)([^，。；：“”]{3,80}?)(?:联合|共同|牵头|携手|合作)*(?:主办|发起主办)"
    )
    for index in lead:
        match = pattern.search(_opening(facts, index))
        if match:
            low = match.start(1)
            inner = match[1].rfind("由")
            low += inner + 1 if inner >= 0 else 0
            return tuple(_organisations(_opening(facts, index), index, low, match.end(1)))
    return ()


def _organisations(folded: str, passage: int, start: int, end: int) -> Iterable[Span]:
    """The parts of `A、B和C` that are organisations by themselves."""
    low = start
    for joint in re.finditer(r"、|以及|[和与及]", folded[start:end]):
        at = start + joint.start()
        if joint[0] == "、" or _is_organisation(folded[low:at]):
            if at > low:
                yield Span(passage, low, at)
            low = start + joint.end()
    if end > low:
        yield Span(passage, low, end)


def _is_organisation(text: str) -> bool:
    return text.endswith(("）", "会", "联")) or lookup("orgs").ends(text)


def _theme(facts: Facts, lead: tuple[int, ...]) -> Span | None:
    """`以“…”为主题`, `主题为“…”`, `“…”主题研讨会`."""
    pattern = re.compile(
        r"以“([^“”]{4,60})”为主题|主题(?:为|是|：)“([^“”]{4,60})”|“([^“”]{4,60})”(?:的)?主题"
    )
    for index in lead:
        match = pattern.search(_opening(facts, index))
        if match and match.lastindex:
            return Span(index, *match.span(match.lastindex))
    return None


def _name(facts: Facts, lead: tuple[int, ...]) -> Span | None:
    """`X会议在…举行`, `召开了X会议`; of a notice or minutes, what their title says."""
    title = (facts.title.passage,) if facts.title else ()
    titled = _TITLED.search(_opening(facts, title[0])) if title else None
    for index in (*(title if titled else ()), *lead[:3], *title):
        folded = _opening(facts, index)
        for start, end in sentences(folded)[:3]:
            titled = _TITLED.search(folded, start, end) if index in title else None
            before = _name_before(folded, start, end)
            after = _AFTER_HELD.search(folded, start, end)
            spans = (
                titled and titled.span(titled.lastindex or 0),
                before,
                after and after.span(1),
            )
            for low, high in filter(None, spans):
                span = _bare_name(facts, index, low, high)
                if span:
                    return span
    return None


def _name_before(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The words up to an event's noun that is said to be held somewhere."""
    for noun in events().finditer(folded, start, end):
        close = _CLOSES.match(folded, noun.end(), end)
        stop = close.end(1) if close else noun.end()
        at = close.end() if close else stop
        if folded[at : at + 1] in {"在", "于"} or held().match(folded, at, end):
            low = max(
                start, *(folded.rfind(mark, start, noun.start()) + 1 for mark in "，。；：》")
            )
            name = folded[low:stop]
            if name.count("”") > name.count("“"):
                low = max(folded.rfind("“", start, low), start)
            return low, stop
    return None


def _bare_name(facts: Facts, index: int, start: int, end: int) -> Span | None:
    """The name without a date, a host or a filler before it."""
    folded = _opening(facts, index)
    cut = start
    for match in re.finditer(
        r"(?:主办|承办|协办|举办|召开|组织)的|[0-9]{1,2}日[至到~-]*(?:上午|下午|晚)?|今天(?:（[^（）]*）)?|日前|近日|上午|下午"
        r"|以“[^“”]*”为主题的|主题为“[^“”]*”的",
        folded[start:end],
    ):
        if start + match.end() < end:
            cut = start + match.end()
    text = folded[cut:end]
    if not 4 <= len(text) <= 60 or re.match(r"本[次届]|此次|该|这次|会议$|[的了]", text):
        return None
    return Span(index, cut, end)


def _english_place(facts: Facts, lead: tuple[int, ...]) -> Span | None:
    """A dateline, or `held in PLACE`."""
    for index in (*(span.passage for span in facts.subtitle), *lead):
        folded = _opening(facts, index)
        if is_dateline(folded):
            return Span(index, 0, len(folded))
        if dated := _DATED.match(folded):
            return Span(index, *dated.span(1))
        match = _XINHUA.match(folded)
        if match and not words("no_dateline_en") & set(match[1].lower().split()):
            return Span(index, *match.span(1))
    for index in lead:
        for match in _ENGLISH_PLACE.finditer(_opening(facts, index)):
            if not _NO_PLACE.match(match[1]):
                return Span(index, match.start(1), match.start(1) + len(without_people(match[1])))
    return None
