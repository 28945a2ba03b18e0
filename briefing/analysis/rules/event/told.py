"""The sentences that tell of the event of the title, and of no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.patterns import events, held
from briefing.analysis.rules.lines import opening
from briefing.analysis.sentences import sentences
from briefing.model.record import record
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.analysis.facts import Facts

_PASSAGES = 4
_SENTENCES = 6
_EARLY = 2
"""So many sentences open a report."""
_TO_COME = lazy_regex(r"将[于在]|拟[于在]|定于|即将|将[^，。；]{0,12}(?:举行|举办|召开|开幕)")
_COMING = lazy_regex(r"将|拟|定于|通知|预告|公告|邀请|启事|倒计时|即将|征集|征稿|报名")
_ANOTHER = lazy_regex(
    r"去年|前年|上届|上一届|曾[在于经]|此前|历届|往届|首届[^，。]{0,20}(?:已|曾)|[指强][出调]，"
)
_HOSTED = lazy_regex(r"主办|承办")
_ALIKE = frozenset({"会议", "大会", "活动", "仪式", "会"})
"""What an event is called the second time."""


@record
class EventSentence:
    """Characters `start` to `end` of a passage's opening."""

    passage: int
    start: int
    end: int


def event_sentences(facts: Facts, lead: tuple[int, ...]) -> tuple[EventSentence, ...]:
    """Those that tell that what the title names was held, the first first; without an event in the
    title, those of the first passage that tell that anything was.
    """
    title = " ".join(facts.folded(span) for span in (facts.title, *facts.subtitle) if span)
    nouns = {match[0] for match in events().finditer(title)}
    coming = bool(_COMING.search(title)) or not title
    found: list[EventSentence] = []
    for place, index in enumerate(lead[:_PASSAGES]):
        folded = opening(facts, index)
        for number, (start, end) in enumerate(sentences(folded)[:_SENTENCES]):
            text = folded[start:end]
            if _TO_COME.search(text) and not coming:
                continue
            told = bool(held().search(folded, start, end) or _HOSTED.search(text))
            if (
                told
                and not _ANOTHER.search(text)
                and _is_named(text, nouns, place == 0, number < _EARLY)
            ):
                found.append(EventSentence(index, start, end))
    return tuple(found)


def _is_named(text: str, nouns: set[str], first: bool, early: bool) -> bool:
    """Whether the text names one of the events, or, where the title has none, opens the report or
    names any.
    """
    own = {match[0] for match in events().finditer(text)}
    if not nouns:
        return first and (early or bool(own))
    same = any(one.endswith(noun) or noun.endswith(one) for one in own for noun in nouns)
    return same or (not own and first) or bool(own & _ALIKE)
