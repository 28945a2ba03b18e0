"""Who is meant by a post alone, where somebody has been named with it: `The minister said …`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.rules.english.posts import is_post, without_article
from briefing.analysis.rules.english.verbs import says, verbs
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.analysis.facts import Facts, Span

_HEAD_END = lazy_regex(r"\s(?:of|for|at|to|in|and|on)\s|,|\s?\(")
_QUALIFIES = frozenset(
    {"deputy", "vice", "assistant", "associate", "former", "acting", "prime", "under", "shadow"}
)
"""Words without which the post is another one."""
_OPENING = lazy_regex(
    r"(?:(?:However|Later|Earlier|Meanwhile|Finally|Also|Then|(?:In|At|During) (?:the|his|her)"
    r" [\w ]{3,40},),?\s+)?(?:[Tt]he\s+)?"
)
_AFTER_QUOTE = lazy_regex(r"[”\"]\s+(?:[Tt]he\s+)?")
_WORDS = lazy_regex(r"[A-Za-z-]+(?:\s[A-Za-z-]+){0,4}")
_MANY = 6
"""So many may have one post, if one of them alone speaks."""
_LONGEST = 140
"""Characters of a post that is looked at."""


def called_by_post(facts: Facts) -> dict[str, list[int]]:
    """Whom each way of naming a post can mean: `prime minister` and `PM` for an Indian Prime
    Minister.
    """
    found: dict[str, list[int]] = {}
    for place, person in enumerate(facts.people):
        for way in {way for post in person.posts for way in _ways(facts, post)}:
            found.setdefault(way, []).append(place)
    return {way: places for way, places in found.items() if len(places) <= _MANY}


def _ways(facts: Facts, post: Span) -> Iterator[str]:
    whole = facts.folded(post)[:_LONGEST]
    whole = whole[without_article(whole, 0) :].lower()
    end = _HEAD_END.search(whole)
    tokens = whole[: end.start() if end else len(whole)].split()
    yield whole
    if not tokens or not is_post(tokens[-1]):
        return
    for first in range(len(tokens)):
        yield " ".join(tokens[first:])
        if len(tokens) - first in {2, 3}:
            yield "".join(token[0] for token in tokens[first:]).upper()
        if tokens[first] in _QUALIFIES or is_post(tokens[first]):
            break


def said_by_post(
    folded: str,
    sentence: tuple[int, int],
    called: dict[str, list[int]],
    speaks: Callable[[int], bool],
) -> tuple[int, tuple[int, int]] | None:
    """Who speaks in a sentence that names nobody, and the verb: `“…,” the minister said.`"""
    opening = _OPENING.match(folded, *sentence)
    starts = [opening.end()] if opening else []
    starts += [match.end() for match in _AFTER_QUOTE.finditer(folded, *sentence)]
    for at in starts:
        phrase = _WORDS.match(folded, at, sentence[1])
        while phrase and at < phrase.end():
            person = _person(phrase[0], called, speaks)
            reported = says().match(folded, phrase.end()) if person >= 0 else None
            if reported:
                return person, reported.span(1)
            cut = phrase[0].rfind(" ")
            phrase = _WORDS.match(folded, at, at + cut) if cut > 0 else None
    for match in _said_the().finditer(folded, *sentence):
        person = _person(match[2], called, speaks)
        if person >= 0:
            return person, match.span(1)
    return None


def _person(phrase: str, called: dict[str, list[int]], speaks: Callable[[int], bool]) -> int:
    """Who is meant: the only one with that post, or the only one of them who speaks; else -1."""
    places = called.get(phrase if phrase.isupper() else phrase.lower(), [])
    fitting = places if len(places) == 1 else [place for place in places if speaks(place)]
    return fitting[0] if len(fitting) == 1 else -1


@cache
def _said_the() -> re.Pattern[str]:
    """`“…,” said the minister.`"""
    return re.compile(
        rf"[”\"]\s*({verbs()})\s+the\s+([A-Za-z-]+(?:\s[A-Za-z-]+){{0,4}})(?=[.,;]|$)"
    )
