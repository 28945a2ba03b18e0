"""The verb of saying that is somebody's own: `NAME, POST, said`, `said NAME`, `A and B said`."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.analysis.rules.english.posts import has_post, post_after
from briefing.analysis.rules.english.verbs import says, verbs
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.analysis.facts import Mention

_OF = lazy_regex(
    r"\s(?:of|from|at)\s(?:the\s)?[A-Z][\w’'-]*(?:\s(?:of|for|and|the|[A-Z][\w’'-]*))*(?=\s[a-z])"
)
_DURING = lazy_regex(r"\s(?:at|in|during|on)\s(?:an?|the|his|her)\s[\w’'-]+(?:\s[\w’'-]+){0,6},")
"""`NAME in her address, said`"""
_DASH = lazy_regex(r"\s[–—]\s")
_JOINED = lazy_regex(
    r"(?:\s\([^()]{1,60}\))?(?:,\s[^.;]{2,140}?)?(?:,|,?\s+and)\s+"
    r"(?:(?:[Tt]he\s+)?(?:[A-Za-z][\w’'-]*\.?\s+){1,6}|(?:[Tt]he\s+)?[^.;,]{3,80},\s+)?$"
)
"""Between two who speak together: `A, POST, and the POST B`."""
_ACTS_OF_ALL = frozenset(
    {"opened", "delivered", "launched", "hosted", "presented", "introduced", "unveiled", "moved"}
    | {"demonstrated", "inaugurated", "showed", "addressed", "shared", "showcased", "outlined"}
)
"""Verbs that tell of deeds as well as of words."""
_OF_WORDS = lazy_regex(
    r"[^.;]{0,60}\b(?:speech|address|lecture|remarks|keynote|talk|paper|presentation|statement|report"
    r"|message|findings|results|views|audience|meeting|conference|session|participants)\b"
)
_CLAUSES = 4


def verb_of(folded: str, mention: Mention, sentence: tuple[int, int]) -> re.Match[str] | None:
    """What somebody named does, if it is to speak: `NAME said`, `NAME, who said`, `said NAME`."""
    who = _who_says().match(folded, mention.span.end)
    return (
        verb_after(folded, mention, sentence[1])
        or (who if who and is_said(folded, who) else None)
        or _said_by().search(folded, max(sentence[0], mention.span.start - 90), mention.span.start)
    )


def is_said(folded: str, verb: re.Match[str]) -> bool:
    """Whether an act such as `opened` or `delivered` is one of words: not `a clinic`, `a child`."""
    return verb[1] not in _ACTS_OF_ALL or bool(_OF_WORDS.match(folded, verb.end()))


def verb_after(folded: str, mention: Mention, stop: int) -> re.Match[str] | None:
    """`said`, of `NAME, POST, said`."""
    return says().match(folded, _apposition_end(folded, mention.span.end, stop))


def speaks_with(folded: str, mentions: list[Mention], stop: int) -> bool:
    """Whether the first of `mentions` speaks together with those after: `A, B and C said`."""
    joined = False
    for one, other in pairwise(mentions):
        between = folded[one.span.end : other.span.start]
        if not _JOINED.fullmatch(between):
            return False
        joined = joined or " and " in between
        if joined and verb_after(folded, other, stop):
            return True
    return False


def _apposition_end(folded: str, at: int, stop: int) -> int:
    """After `, POST,` behind a name, or `, POST` before a verb."""
    of = _OF.match(folded, at, stop)
    if of:
        return of.end()
    if _DASH.match(folded, at):
        close = _DASH.search(folded, at + 3, min(stop, at + 140))
        return close.end() - 1 if close else at
    during = _DURING.match(folded, at, stop)
    if during and says().match(folded, during.end()):
        return during.end()
    if folded[at : at + 2] != ", ":
        return at
    post = post_after(folded, at)
    if post and post.start < post.end <= stop and says().match(folded, post.end):
        return post.end
    first = close = folded.find(", ", at + 2, min(stop, at + 140))
    for _ in range(_CLAUSES):  # `, Director, HARBOUR DIRECTORATE, read …`
        if close < 0 or says().match(folded, close + 1):
            break
        if not has_post(folded[at:first]):
            break
        close = folded.find(", ", close + 2, min(stop, close + 100))
    else:
        close = first
    close = first if close < 0 else close
    return close + 1 if close > 0 else at


@cache
def _who_says() -> re.Pattern[str]:
    """`NAME, who described …`."""
    return re.compile(rf",\s+who\s+(?:also\s+|then\s+)?({verbs()})\b")


@cache
def _said_by() -> re.Pattern[str]:
    """`“…,” said NAME`."""
    post = r"(?:the|their|its|his|her|our|an?)\s+[a-z][^.,;:“”\"]{2,60},\s+"
    return re.compile(rf"[”\"’,]\s*({verbs()})\s+(?:{post}|(?:the\s+)?(?:[A-Z][\w.-]*\s+){{0,6}})$")
