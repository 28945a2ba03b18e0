"""Who held what a Chinese report is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.lexicon import lookup
from briefing.analysis.rules.lines import opening
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.analysis.facts import Facts
    from briefing.analysis.rules.event.told import EventSentence

_HOSTED = lazy_regex(
    r"(?:由|[，。（]|(?<=[。！？])|^)([^，。；：“”]{3,80}?)(?:联合|共同|牵头|携手|合作)*(?:主办|发起主办)"
)
_CALLED = lazy_regex(
    r"(?:(?<=[，。日])|^)(?![0-9])([^，。；：“”在于、0-9]{3,20})(?:在[^，。；：“”]{2,20}?)?(?:召开|举办|举行)(?=[^，。；：]{3})"
)
"""`A在PLACE召开…会`: who calls a meeting."""


def hosts_of(facts: Facts, told: Sequence[EventSentence]) -> tuple[Span, ...]:
    """Those of fields; else `由A、B和C（联合）主办` and `A在PLACE召开`, in the sentence that
    tells of the event.
    """
    if fields := tuple(field.value for field in facts.fields if field.kind == "host"):
        return fields
    for one in told:
        folded = opening(facts, one.passage)
        if match := _HOSTED.search(folded, one.start, one.end):
            low = match.start(1)
            inner = match[1].rfind("由")
            low += inner + 1 if inner >= 0 else 0
            return tuple(_organisations(folded, one.passage, low, match.end(1)))
        for match in _CALLED.finditer(folded, one.start, one.end):
            invited = "邀" in match[1] or "组织" in match[1][2:]
            if (
                _is_organisation(match[1])
                and not invited
                and match[1][-1] not in "国省市县区镇乡村州旗"
            ):
                return (Span(one.passage, *match.span(1)),)
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
