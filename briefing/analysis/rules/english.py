"""People in English reports, their roles and their speeches: whoever said, noted or stressed."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.analysis.facts import Mention, Person, Span, Speech
from briefing.analysis.rules.english_fields import lists_below
from briefing.analysis.rules.english_headed import people_in_headings
from briefing.analysis.rules.english_listed import people_listed
from briefing.analysis.rules.english_names import (
    Found,
    named_in_full,
    names_that_speak,
    people_in_passage,
    says,
    verbs,
)
from briefing.analysis.rules.english_posts import has_post, post_after
from briefing.analysis.rules.english_roles import presides, role_at
from briefing.analysis.sentences import sentences
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts, Field, Role

_PRONOUN = lazy_regex(
    r"(?:However, |Later, |Finally, )?(?:He|She)\s+(?:also\s+|then\s+|further\s+)?"
)
_CAPITAL = lazy_regex(r"[A-Z]")
"""What every name begins with."""
_OF = lazy_regex(
    r"\s(?:of|from|at)\s(?:the\s)?[A-Z][\w’'-]*(?:\s(?:of|for|and|the|[A-Z][\w’'-]*))*(?=\s[a-z])"
)
_DASH = lazy_regex(r"\s[–—]\s")
_JOINED = lazy_regex(
    r"(?:\s\([^()]{1,60}\))?(?:,\s[^.;]{2,140}?)?(?:,|,?\s+and)\s+"
    r"(?:(?:[Tt]he\s+)?(?:[A-Za-z][\w’'-]*\.?\s+){1,6}|(?:[Tt]he\s+)?[^.;,]{3,80},\s+)?$"
)
"""Between two who speak together: `A, POST, and the POST B`."""
_PLATFORM = lazy_regex(
    r"\b(?:[Ss]peakers|[Pp]anell?ists|[Pp]resenters|[Dd]iscussants)\s+(?:included?|were)\s+([^.;:]+)"
)
_PRESENT = lazy_regex(
    r"\b(?:visitors|guests|liaisons|attendees|participants|observers|delegates|members|those)"
    r"(?:\s(?:present|in attendance|attending))?\s+(?:included?|were)\s+([^.;:]+)",
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
_AND_THEN = lazy_regex(
    r"(?:[,;]\s+(?:and|but|while|then)|;|\s(?:while|whereas|and))\s+"
    r"(?:the\s+(?:[\w’'.-]+\s+){0,6}|(?:[A-Z][\w’'.-]*\s+){0,6})$"
)
"""Before whoever does something in the next clause."""
_FAR = 300
_CLAUSES = 4
_TOGETHER = 12
"""So many people may speak with one voice."""
_RANK: dict[Role, int] = {"mentioned": 0, "attendee": 1, "chair": 2, "speaker": 3}


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
    found: list[tuple[Found, Role]] = [(one, "speaker") for _, one in people_in_headings(facts)]
    for index in body:
        found += _people_at(facts, index, fields.get(index), surnames)
    for one, role in sorted(found, key=lambda pair: pair[0].name.passage):
        key = facts.folded(one.name)
        if any(full.endswith(f" {key}") for full in people):
            continue
        known = people.get(key, Person(one.name))
        people[key] = replace(known, posts=known.posts + one.posts[len(known.posts) :])
        if role != "mentioned":
            listed.setdefault(key, role)
    everybody = (replace(one, role=listed.get(key, one.role)) for key, one in people.items())
    named = replace(facts, people=tuple(everybody))
    mentions = tuple(_mentions(named, skipped))
    return _with_roles(replace(named, mentions=mentions))


def _people_at(
    facts: Facts, index: int, field: Field | None, surnames: frozenset[str]
) -> Iterator[tuple[Found, Role]]:
    """Who is named in a passage, and the role that a field such as `Present:` gives."""
    folded = facts.passages[index].folded
    if not _CAPITAL.search(folded):
        return
    if field is None or field.kind not in _LISTING:
        for found in people_in_passage(folded, index):
            yield found, "mentioned"
        for found in named_in_full(folded, index, surnames):
            yield found, "mentioned"
        for lists, role in _LISTS:
            for told in lists.finditer(folded):
                for found, _ in people_listed(folded, Span(index, *told.span(1))):
                    yield found, role
        return
    for found, in_chair in people_listed(folded, field.value, surnames):
        role = "chair" if in_chair else _LISTING[field.kind]
        yield found, role


def _mentions(facts: Facts, skipped: frozenset[int]) -> Iterator[Mention]:
    """Full names, and surnames alone: `Yang also said`, `Al-Khulaifi reflected`."""
    forms: dict[str, int] = {}
    for place, person in enumerate(facts.people):
        name = facts.folded(person.name)
        for form in _forms(name):
            forms.setdefault(form, place)
    if not forms:
        return
    longest = sorted(forms, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b")
    for index in facts.body():
        if index in skipped:
            continue
        for match in pattern.finditer(facts.passages[index].folded):
            yield Mention(forms[match[0]], Span(index, *match.span()))


def _forms(name: str) -> Iterator[str]:
    tokens = name.split()
    yield name
    if len(tokens) > 1 and len(tokens[-1]) > 2:
        yield tokens[-1]
        if tokens[-2] in {"Al", "El", "al", "el"}:
            yield f"{tokens[-2]}-{tokens[-1]}"
            yield f"{tokens[-2]} {tokens[-1]}"


def _with_roles(facts: Facts) -> Facts:
    roles: dict[int, tuple[Role, Span | None]] = {
        place: (person.role, None) for place, person in enumerate(facts.people)
    }
    speeches: list[Speech] = []
    by_passage: dict[int, list[Mention]] = {}
    for mention in facts.mentions:
        by_passage.setdefault(mention.span.passage, []).append(mention)
    last = -1
    for index in facts.body():
        mentions = by_passage.get(index, [])
        if not mentions and last < 0:
            continue
        folded = facts.passages[index].folded
        place = 0
        for start, end in sentences(folded, False):
            inside: list[Mention] = []
            while place < len(mentions) and mentions[place].span.start < end:
                inside.append(mentions[place])
                place += 1
            speech = _speech_in(folded, index, (start, end), inside, last, roles)
            if speech:
                last = speech.person
                speeches.append(speech)
            elif speeches and speeches[-1].span.passage == index and not inside:
                speeches[-1] = replace(speeches[-1], span=replace(speeches[-1].span, end=end))
    people = tuple(
        replace(person, role=roles[i][0], act=roles[i][1]) for i, person in enumerate(facts.people)
    )
    return replace(facts, people=people, speeches=tuple(speeches))


def _speech_in(
    folded: str,
    index: int,
    sentence: tuple[int, int],
    mentions: list[Mention],
    last: int,
    roles: dict[int, tuple[Role, Span | None]],
) -> Speech | None:
    """The sentence as a speech, if somebody says something in it."""
    for place, mention in enumerate(mentions):
        if verb := _verb_of(folded, mention, sentence):
            span = Span(index, *verb.span(1))
            _take_role(roles, mention.person, "speaker", span)
            _roles_behind(folded, mentions[place + 1 :], sentence, span, roles)
            return Speech(Span(index, *sentence), span, mention.person)
        together = _speaks_with(folded, mentions[place : place + _TOGETHER], sentence[1])
        role = (
            "speaker"
            if together
            else role_at(folded, sentence, (mention.span.start, mention.span.end))
        )
        if role:
            _take_role(roles, mention.person, role, None)
    pronoun = _PRONOUN.match(folded, sentence[0])
    if pronoun and last >= 0:
        verb = says().match(folded, pronoun.end() - 1)
        if verb:
            return Speech(Span(index, *sentence), Span(index, *verb.span(1)), last)
    return None


def _roles_behind(
    folded: str,
    mentions: list[Mention],
    sentence: tuple[int, int],
    verb: Span,
    roles: dict[int, tuple[Role, Span | None]],
) -> None:
    """Those who do something in a clause behind the speaker's: `A presented, and B responded`."""
    for mention in mentions[:_TOGETHER]:
        before = folded[verb.end : mention.span.start]
        if len(before) > _FAR or before.count("“") != before.count("”") or before.count('"') % 2:
            continue
        if not _AND_THEN.search(before):
            continue
        if presides(folded, mention.span.end, sentence[1]):
            _take_role(roles, mention.person, "chair", None)
        elif told := _verb_after(folded, mention, sentence[1]):
            _take_role(roles, mention.person, "speaker", Span(verb.passage, *told.span(1)))


def _verb_of(folded: str, mention: Mention, sentence: tuple[int, int]) -> re.Match[str] | None:
    """What somebody named does, if it is to speak: `NAME said`, `NAME, who said`, `said NAME`."""
    return (
        _verb_after(folded, mention, sentence[1])
        or _who_says().match(folded, mention.span.end)
        or _said_by().search(folded, max(sentence[0], mention.span.start - 90), mention.span.start)
    )


def _verb_after(folded: str, mention: Mention, stop: int) -> re.Match[str] | None:
    """`said`, of `NAME, POST, said`."""
    return says().match(folded, _apposition_end(folded, mention.span.end, stop))


def _speaks_with(folded: str, mentions: list[Mention], stop: int) -> bool:
    """Whether the first of `mentions` speaks together with those after: `A, B and C said`."""
    joined = False
    for one, other in pairwise(mentions):
        between = folded[one.span.end : other.span.start]
        if not _JOINED.fullmatch(between):
            return False
        joined = joined or " and " in between
        if joined and _verb_after(folded, other, stop):
            return True
    return False


def _take_role(
    roles: dict[int, tuple[Role, Span | None]], person: int, role: Role, act: Span | None
) -> None:
    if _RANK[role] > _RANK[roles[person][0]]:
        roles[person] = (role, act)


def _apposition_end(folded: str, at: int, stop: int) -> int:
    """After `, POST,` behind a name, or `, POST` before a verb."""
    of = _OF.match(folded, at, stop)
    if of:
        return of.end()
    if _DASH.match(folded, at):
        close = _DASH.search(folded, at + 3, min(stop, at + 140))
        return close.end() - 1 if close else at
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
    return re.compile(rf"[”\"’,]\s*({verbs()})\s+(?:the\s+)?(?:[A-Z][\w.-]*\s+){{0,6}}$")
