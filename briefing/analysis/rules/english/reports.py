"""People in English reports, their roles and their speeches: whoever said, noted or stressed."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefing.analysis.facts import Mention, Person, Span
from briefing.analysis.lexicon import words
from briefing.analysis.rules.english.attendance import people_listed
from briefing.analysis.rules.english.fields import lists_below
from briefing.analysis.rules.english.headings import people_in_headings
from briefing.analysis.rules.english.name_spans import TITLE
from briefing.analysis.rules.english.names import NamedPerson, people_in_passage
from briefing.analysis.rules.english.speech import with_roles
from briefing.analysis.rules.english.surnames import aliases, named_in_full, names_that_speak
from briefing.analysis.rules.lines import is_headline
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts, Field, Role

_FIRST_NAME = lazy_regex(r"\b([A-Z][\w’'-]+)\s$")
_CAPITAL = lazy_regex(r"[A-Z]")
"""What every name begins with."""
_PLATFORM = lazy_regex(
    r"\b(?:[Ss]peakers|[Pp]anell?ists|[Pp]resenters|[Dd]iscussants)\s+(?:included?|were)\s+([^.;:]+)"
)
_PRESENT = lazy_regex(
    r"\b(?:visitors|guests|liaisons|attendees|participants|observers|delegates|members|those)"
    r"(?:\s(?:present|in attendance|attending|of (?:the|its|his|her) [a-z-]+))?"
    r"\s+(?:included?|were)(?:\s*[:–—-])?\s+([^.;:]+)",
    re.IGNORECASE,
)
_LISTING: dict[str, Role] = {
    "attendee": "attendee",
    "chair": "chair",
    "speaker": "speaker",
    "absent": "mentioned",
}
_LISTS: tuple[tuple[re.Pattern[str], Role], ...] = ((_PLATFORM, "speaker"), (_PRESENT, "attendee"))
"""How sentences list people, and as what."""


def find_english_people(facts: Facts) -> Facts:
    """Persons with their posts and, through what they do, their roles and speeches."""
    if facts.lang != "en":
        return facts
    skipped = facts.skipped()
    people: dict[str, Person] = {}
    listed: dict[str, Role] = {}
    fields = {field.value.passage: field for field in facts.fields} | lists_below(facts)
    body = [index for index in facts.body() if index not in skipped]
    surnames = names_that_speak(facts.passages[index].folded for index in body)
    found: list[tuple[NamedPerson, Role]] = [
        (one, "speaker") for _, one in people_in_headings(facts)
    ]
    for index in body:
        found += _people_at(facts, index, fields.get(index), surnames)
    short = aliases({facts.folded(one.name) for one, _ in found})
    for one, role in sorted(found, key=lambda pair: pair[0].name.passage):
        key = facts.folded(one.name)
        if key in short:
            if role != "mentioned":
                listed.setdefault(short[key], role)
            continue
        known = people.get(key, Person(one.name))
        people[key] = replace(known, posts=known.posts + one.posts[len(known.posts) :])
        if role != "mentioned":
            listed.setdefault(key, role)
    everybody = (replace(one, role=listed.get(key, one.role)) for key, one in people.items())
    named = replace(facts, people=tuple(everybody))
    mentions = tuple(_mentions(named, skipped))
    return with_roles(replace(named, mentions=mentions))


def _people_at(
    facts: Facts, index: int, field: Field | None, surnames: frozenset[str]
) -> Iterator[tuple[NamedPerson, Role]]:
    """Who is named in a passage, and the role that a field such as `Present:` gives."""
    folded = facts.passages[index].folded
    if not _CAPITAL.search(folded):
        return
    if field is None or field.kind not in _LISTING:
        if is_headline(folded) and not TITLE.match(folded):
            return
        for found in people_in_passage(folded, index):
            yield found, "mentioned"
        for found in named_in_full(folded, index, surnames):
            yield found, "mentioned"
        for lists, role in _LISTS:
            for listed in lists.finditer(folded):
                for found, _ in people_listed(folded, Span(index, *listed.span(1))):
                    yield found, role
        return
    for found, in_chair in people_listed(folded, field.value, surnames):
        role = "chair" if in_chair else _LISTING[field.kind]
        yield found, role


def _mentions(facts: Facts, skipped: frozenset[int]) -> Iterator[Mention]:
    """Full names, and surnames alone: `Yang also said`, `Al-Khulaifi reflected`."""
    forms: dict[str, int] = {}
    names = [facts.folded(person.name) for person in facts.people]
    for place, name in enumerate(names):
        for form in _forms(name):
            forms.setdefault(form, place)
    firsts = Counter(name.split()[0] for name in names)
    for place, name in enumerate(names):
        first = name.split()[0]
        if firsts[first] == 1 and len(first) > 3 and first not in words("not_names_en"):
            forms.setdefault(first, place)
    if not forms:
        return
    longest = sorted(forms, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b")
    for index in facts.body():
        if index in skipped:
            continue
        folded = facts.passages[index].folded
        for match in pattern.finditer(folded):
            person = forms[match[0]]
            if not _is_namesake(folded, match, names[person]):
                yield Mention(person, Span(index, *match.span()))


def _is_namesake(folded: str, match: re.Match[str], name: str) -> bool:
    """Whether another first name stands before a surname: `Michael HARGREAVE`, of the family."""
    before = _FIRST_NAME.search(folded, max(0, match.start() - 24), match.start())
    if not before or before[1] in name.split() or match[0] == name:
        return False
    return before[1] in words("first_names_en") and before[1] not in words("posts_en")


def _forms(name: str) -> Iterator[str]:
    tokens = name.split()
    yield name
    if len(tokens) > 1 and len(tokens[-1]) > 2:
        yield tokens[-1]
        if tokens[-2] in {"Al", "El", "al", "el"}:
            yield f"{tokens[-2]}-{tokens[-1]}"
            yield f"{tokens[-2]} {tokens[-1]}"
