"""The part that a sentence gives to somebody it names: `chaired by NAME`, `NAME attended`."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.analysis.rules.english.posts import post_after
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.analysis.facts import Role

_PLATFORM_WORD = lazy_regex(
    r"\b(?:speakers?|panell?ists?|keynotes?|panel\b[^.;]{0,240}?\b(?:consist|compris|featur|includ)\w+)\b"
)
_ATTENDED = lazy_regex(
    r"\b(?:attended|participated|joined|were (?:also |all )?present"
    r"|among (?:those|the guests) (?:present|attending)"
    r"|met\b(?! (?:the|an?|its|all|by|every|these|those|their|his|her) [a-z])"
    r"|received (?:the )?[A-Z][\w’'-]*"
    r"|paid an? (?:[\w-]+ ){0,2}(?:call on|visit to)|held (?:[\w-]+ ){0,3}(?:talks|meeting) with"
    r"|led (?:an?|the|their|his|her) (?:[\w-]+ ){0,3}(?:delegations?|team|mission|side|party)"
    r"|(?:meeting|delegation|team|mission)s? (?:also )?(?:included|comprised|consisted of)"
    r"|(?:accompanied(?: to (?:the )?[a-z]+)?|received|greeted|met(?: upon arrival)?) by)\b"
)
_TITLE_DOT = lazy_regex(r"\b(Mrs?|Ms|Dr|Prof|Rev|Hon|[A-Z])\.")
_CHAIRED_BY = lazy_regex(
    r"\b(?:chaired|moderated|facilitated|presided(?: over)?) by\s[^,;]*(?:,\s[^,;]{0,30})?$",
    re.IGNORECASE,
)
_OPENED_BY = lazy_regex(
    r"\b(?:speech|address|remarks|statement|presentation) of (?:the )?[^.;]*$"
    r"|\b(?:opened|addressed|led|delivered|given) by\b"
    r"|\b(?:questions|questioning|remarks|address|speech|presentations?|statements?|comments"
    r"|talks?|greetings) (?:from|by)\b",
    re.IGNORECASE,
)
_PRESIDES = lazy_regex(
    r"(?:,[^.;,]{2,140},)?\s+(?:also\s+)?"
    r"(?:presid(?:ed|es|ing)\b|(?:was |sat )in the chair|took the chair"
    r"|conducted (?:the )?(?:program(?:me)?|proceedings|event|ceremony|session)s?\b)"
)
"""`NAME presided over the meeting`."""
_NEAR = 240
"""Characters before a name in which a word can still speak of it."""
_ABOUT = 900
"""Characters on both sides of a name: as long as a sentence is that anybody reads."""
_HEARD = lazy_regex(r"\bheard (?:\w+ )?(?:from|by)\b[^.;]*$")
"""`Delegates heard from the customs chief NAME`."""


def role_at(folded: str, sentence: tuple[int, int], name: tuple[int, int]) -> Role | None:
    """The part of whoever is named at `name`, who says nothing there."""
    at = name[0]
    if presides(folded, name[1], sentence[1]):
        return "chair"
    before = _TITLE_DOT.sub(r"\1", folded[max(sentence[0], at - _NEAR) : at])
    if _CHAIRED_BY.search(before):
        return "chair"
    about = (max(sentence[0], at - _ABOUT), min(sentence[1], at + _ABOUT))
    platform, attended = _told(folded, sentence)
    if _any_within(platform, about) or _HEARD.search(before):
        return "speaker"
    if _any_within(attended, about):
        return "attendee"
    return "speaker" if _OPENED_BY.search(before) else None


@lru_cache(maxsize=1)
def _told(folded: str, sentence: tuple[int, int]) -> tuple[list[int], list[int]]:
    """Where a sentence speaks of a platform, and where of those who came."""
    first = [match.start() for match in _PLATFORM_WORD.finditer(folded, *sentence)]
    return first, [match.start() for match in _ATTENDED.finditer(folded, *sentence)]


def _any_within(places: list[int], stretch: tuple[int, int]) -> bool:
    place = bisect_left(places, stretch[0])
    return place < len(places) and places[place] < stretch[1]


def presides(folded: str, at: int, stop: int) -> bool:
    """Whether whoever is named before `at` presides."""
    post = post_after(folded, at)
    behind = post.end if post and post.start < post.end else at
    return bool(_PRESIDES.match(folded, at, stop) or _PRESIDES.match(folded, behind, stop))
