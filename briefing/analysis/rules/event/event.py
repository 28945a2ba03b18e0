"""What the report is about: the event's name, theme, date, place and hosts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.analysis.facts import Event, Field, Span
from briefing.analysis.patterns import events, held
from briefing.analysis.rules.event.dates import DATE, date_of, english_date_of
from briefing.analysis.rules.event.english_hosts import english_hosts_of
from briefing.analysis.rules.event.hosts import hosts_of
from briefing.analysis.rules.event.places import english_place_of, place_of
from briefing.analysis.rules.event.told import event_sentences
from briefing.analysis.rules.lines import opening
from briefing.analysis.sentences import sentences
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.analysis.facts import Facts

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
_BODIES = ("人大常委会", "委员会", "理事会", "董事会", "常委会", "全国人大", "协会", "学会")
"""Who meets, and no meeting."""
_CLOSES = lazy_regex(
    r"(”?(?:（[^（）]{2,20}）)?(?:会议)?)(?:开幕式|闭幕式)?"
    r"(?:[0-9]{1,2}月[0-9至到、日—-]{2,12}(?:上午|下午|晚)?|今[天日])?"
)


def find_event(facts: Facts) -> Facts:
    """Date, place, name, theme and hosts: from fields first, then from the sentences that tell
    that something took place.
    """
    if facts.are_several:
        return facts
    fields = {field.kind: field.value for field in reversed((*facts.fields, *_under_labels(facts)))}
    lead = _lead(facts)
    below = [span.passage for span in facts.subtitle]
    if facts.lang == "en":
        date = (
            fields.get("date")
            or english_date_of(facts, (*below, *lead))
            or english_date_of(facts, () if facts.title is None else (facts.title.passage,))
        )
        event = Event(
            date=date,
            place=fields.get("place") or english_place_of(facts, lead),
            hosts=english_hosts_of(facts, lead, date),
        )
    else:
        named = _name(facts, lead)
        told = event_sentences(facts, lead)
        event = Event(
            name=fields.get("event") or named,
            theme=fields.get("theme") or _theme(facts, lead),
            date=fields.get("date") or date_of(facts, told, lead),
            place=fields.get("place") or place_of(facts, told, lead),
            hosts=hosts_of(facts, told),
        )
    known = [span for span in (event.date, event.place, event.name, *event.hosts) if span]
    body = [span.passage for span in known if span.passage in lead]
    return replace(facts, event=replace(event, passage=min(body, default=-1)))


def _under_labels(facts: Facts) -> Iterable[Field]:
    """`一、会议时间` as a heading, and under it the time: the first passage is the value."""
    for heading in facts.headings:
        kind, value = heading.field, heading.span.passage + 1
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


def _theme(facts: Facts, lead: tuple[int, ...]) -> Span | None:
    """`以“…”为主题`, `主题为“…”`, `“…”主题研讨会`."""
    pattern = re.compile(
        r"以“([^“”]{4,60})”为主题|主题(?:为|是|：)“([^“”]{4,60})”|“([^“”]{4,60})”(?:的)?主题"
    )
    for index in lead:
        match = pattern.search(opening(facts, index))
        if match and match.lastindex:
            return Span(index, *match.span(match.lastindex))
    return None


def _name(facts: Facts, lead: tuple[int, ...]) -> Span | None:
    """`X会议在…举行`, `召开了X会议`; of a notice or minutes, what their title says."""
    title = (facts.title.passage,) if facts.title else ()
    titled = _TITLED.search(opening(facts, title[0])) if title else None
    for index in (*(title if titled else ()), *lead[:3], *title):
        folded = opening(facts, index)
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
    folded = opening(facts, index)
    cut = start
    for match in re.finditer(
        r"(?:主办|承办|协办|举办|召开|组织)的|[0-9]{1,2}日[至到~-]*(?:上午|下午|晚)?|今天(?:（[^（）]*）)?|日前|近日|上午|下午"
        r"|以“[^“”]*”为主题的|主题为“[^“”]*”的",
        folded[start:end],
    ):
        if start + match.end() < end:
            cut = start + match.end()
    text = folded[cut:end].lstrip()
    cut = end - len(text)
    if (
        text.endswith(_BODIES)
        or not 4 <= len(text) <= 60
        or re.match(r"本[次届]|此次|该|这次|会议$|[的了]", text)
    ):
        return None
    return Span(index, cut, end)
