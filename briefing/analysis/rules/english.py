"""People in English reports: `NAME, POST,` and `POST NAME`; whoever said, noted or stressed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.facts import Mention, Person, Span, Speech
from briefing.analysis.lexicon import words
from briefing.analysis.sentences import sentences, trim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts, Role

_WORD = r"[A-Z][\w’'-]*(?:(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.)?"
_LINK = r"(?:of|the|for|and|at|in|to|on|&)"
_PARTICLE = r"(?:bin|ibn|al|el|de|del|da|dos|di|la|van|von|der|den|ter|y)"
_CAPITALS = re.compile(
    rf"{_WORD}(?:\s+(?:{_WORD}|{_PARTICLE}(?=\s+[A-Z])|{_LINK}(?:\s+{_LINK})*(?=\s+[A-Z])))*"
)
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev)\.?\s+")
_TOKEN = re.compile(r"[\w’'.-]+")
_ALSO = re.compile(r",?\s+who\s+(?:is|was|also serves as)\s+(?:also\s+)?(?:the\s+)?")
_APPOSITION = re.compile(r",\s+(?:the\s+|an?\s+)?")
_POST_TAIL = re.compile(r"(?=[.;,]|\s(?:who|said|was|were|has|and\s+[A-Z][\w’']+\s+[A-Z])\b|$)")
_ARTICLE = re.compile(r"(?:the|a|an|its|his|her|their|former|then)\s+", re.IGNORECASE)
_INDEFINITE = re.compile(r"\b(?:an?|the)\s+$")
_AT_ORG = re.compile(
    r"^[a-z][\w-]*(?: [a-z][\w-]*){0,3} (?:at|of|for|with|from) [A-Z]"
    r"|^[a-z]+(?:ist|er|or|ian)$"
)
_PRONOUN = re.compile(
    r"(?:However, |Later, |Finally, )?(?:He|She)\s+(?:also\s+|then\s+|further\s+)?"
)


@dataclass(frozen=True, slots=True)
class Found:
    name: Span
    posts: tuple[Span, ...] = ()


def find_english_people(facts: Facts) -> Facts:
    """Persons with their posts and, through what they do, their roles and speeches."""
    if facts.lang != "en":
        return facts
    skipped = facts.skipped()
    people: dict[str, Person] = {}
    for index in facts.body():
        if index in skipped:
            continue
        for found in _in_passage(facts.passages[index].folded, index):
            key = facts.folded(found.name)
            if any(full.endswith(f" {key}") for full in people):
                continue
            known = people.get(key, Person(found.name))
            people[key] = replace(known, posts=known.posts + found.posts[len(known.posts) :])
    named = replace(facts, people=tuple(people.values()))
    mentions = tuple(_mentions(named, skipped))
    return _with_roles(replace(named, mentions=mentions))


def _in_passage(folded: str, index: int) -> Iterator[Found]:
    for match in _runs(folded):
        found = _post_then_name(folded, index, match) or _name_then_post(folded, index, match)
        found = found or _plain_speaker(folded, index, match)
        if found:
            yield found


def _runs(folded: str) -> Iterator[re.Match[str]]:
    """Runs of capitalised words, parted at an `and` that has posts on both its sides."""
    for match in _CAPITALS.finditer(folded):
        parts = list(re.finditer(r"\s+and\s+", match[0]))
        low = match.start()
        for part in parts:
            before, after = match.start() + part.start(), match.start() + part.end()
            if _has_post(folded[low:before]) and _has_post(folded[after : match.end()]):
                yield from _CAPITALS.finditer(folded, low, before)
                low = after
        yield from _CAPITALS.finditer(folded, low, match.end()) if low > match.start() else [match]


def _has_post(text: str) -> bool:
    return any(_bare(token) in words("posts_en") for token in _TOKEN.findall(text))


def _post_then_name(folded: str, index: int, match: re.Match[str]) -> Found | None:
    """`President NAME`, `Minister of State at the Ministry of Foreign Affairs NAME`."""
    tokens = list(_TOKEN.finditer(folded, *match.span()))
    heads = words("posts_en") | words("orgs_en")
    last = max((i for i, token in enumerate(tokens) if _bare(token[0]) in heads), default=-1)
    if not any(_bare(token[0]) in words("posts_en") for token in tokens[: last + 1]):
        return None
    first = last + 1
    if first < len(tokens) and tokens[first][0] in {"of", "for", "at"}:
        first += 2
    if len(tokens) - first < 2 or not tokens[first][0][0].isupper():
        return None
    start = _without_article(folded, match.start())
    post = Span(index, start, tokens[first - 1].end())
    linked = (i for i in range(first, len(tokens)) if tokens[i][0] in _LINKS)
    end = next(linked, len(tokens)) - 1
    if end <= first:
        return None
    name = _name_span(folded, index, tokens[first].start(), tokens[end].end())
    return Found(name, (post,)) if name else None


def _name_then_post(folded: str, index: int, match: re.Match[str]) -> Found | None:
    """`NAME, POST`; `the POST, NAME, who is also the POST`."""
    titled = _TITLE.match(folded, match.start())
    name = _name_span(folded, index, match.start(), match.end())
    if not name or (len(_TOKEN.findall(folded, name.start, name.end)) < 2 and not titled):
        return None
    posts = [
        post
        for post in (_post_before(folded, index, match.start()), _post_after(folded, name.end))
        if post
    ]
    if not posts and not titled:
        return None
    spans = [replace(post, passage=index) for post in posts]
    also = _ALSO.match(folded, name.end)
    if also:
        spans = [span for span in spans if span.start < name.start]
        spans.append(_post_at(folded, index, also.end()))
    return Found(name, tuple(span for span in spans if span.end > span.start))


def _plain_speaker(folded: str, index: int, match: re.Match[str]) -> Found | None:
    """`NAME said`, two words at least."""
    name = _name_span(folded, index, match.start(), match.end())
    if name is None or len(_TOKEN.findall(folded, name.start, name.end)) not in {2, 3, 4}:
        return None
    if any(
        _bare(token) in words("orgs_en") for token in _TOKEN.findall(folded, name.start, name.end)
    ):
        return None
    follows = _says().match(folded, name.end)
    return Found(name) if follows else None


def _name_span(folded: str, index: int, start: int, end: int) -> Span | None:
    """The name without `Mr.` before it and without `and` or `of` inside it."""
    title = _TITLE.match(folded, start, end)
    low = title.end() if title else start
    tokens = _TOKEN.findall(folded, low, end)
    if not tokens or tokens[0] in words("not_names_en") or any(token in _LINKS for token in tokens):
        return None
    if any(_bare(token) in words("orgs_en") for token in tokens):
        return None
    high = end
    if folded[high - 1] == "." and len(tokens[-1]) > 2:
        high -= 1
    return Span(index, low, high)


_LINKS = frozenset({"of", "the", "for", "and", "at", "in", "to", "on", "&"})


def _post_before(folded: str, index: int, at: int) -> Span | None:
    """`the chairman of the committee, NAME`: the post in the clause before the comma."""
    if folded[max(0, at - 2) : at] != ", ":
        return None
    low = max(folded.rfind(mark, 0, at - 2) for mark in (". ", ", ", "; ")) + 2 if at > 2 else 0
    clause = folded[max(low, 0) : at - 2]
    heads = [m for m in re.finditer(r"[A-Za-z-]+", clause) if _bare(m[0]) in words("posts_en")]
    if not heads or len(clause) > 140:
        return None
    article = list(re.finditer(r"\b(?:the|its|by|a|an)\s+", clause[: heads[0].start()]))
    start = article[-1].end() if article else heads[0].start()
    return Span(index, max(low, 0) + start, at - 2)


def _post_after(folded: str, at: int) -> Span | None:
    apposition = _APPOSITION.match(folded, at)
    return _post_at(folded, 0, apposition.end()) if apposition else None


def _post_at(folded: str, index: int, start: int) -> Span:
    """The post that begins at `start`, to the clause's end; empty where none does."""
    tail = _POST_TAIL.search(folded, start)
    end = tail.start() if tail else len(folded)
    clause = folded[start:end]
    fits = len(clause) <= 120 and (
        any(_bare(token) in words("posts_en") for token in _TOKEN.findall(clause))
        or (_INDEFINITE.search(folded, max(0, start - 4), start) and _AT_ORG.search(clause))
    )
    return Span(index, *trim(folded, start, end)) if fits else Span(index, start, start)


def _without_article(folded: str, start: int) -> int:
    article = _ARTICLE.match(folded, start)
    return article.end() if article else start


def _bare(token: str) -> str:
    return token.lower().rstrip(".").removesuffix("’s").removesuffix("'s")


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
    roles: dict[int, tuple[Role, Span | None]] = {}
    speeches: list[Speech] = []
    by_passage: dict[int, list[Mention]] = {}
    for mention in facts.mentions:
        by_passage.setdefault(mention.span.passage, []).append(mention)
    last = -1
    for index in facts.body():
        mentions = by_passage.get(index, [])
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
        replace(person, role=roles[i][0], act=roles[i][1]) if i in roles else person
        for i, person in enumerate(facts.people)
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
    for mention in mentions:
        verb = _says().match(folded, _apposition_end(folded, mention.span.end, sentence[1]))
        verb = verb or _said_by().search(
            folded, max(sentence[0], mention.span.start - 90), mention.span.start
        )
        if verb or _is_platform(folded, sentence):
            span = Span(index, *verb.span(1)) if verb else None
            roles.setdefault(mention.person, ("speaker", span))
            if verb and span:
                return Speech(Span(index, *sentence), span, mention.person)
        elif re.search(
            r"\b(?:attended|participated|were present|joined)\b", folded[slice(*sentence)]
        ):
            roles.setdefault(mention.person, ("attendee", None))
        elif _opened_by(folded, sentence, mention.span.start):
            roles.setdefault(mention.person, ("speaker", None))
    pronoun = _PRONOUN.match(folded, sentence[0])
    if pronoun and last >= 0:
        verb = _says().match(folded, pronoun.end() - 1)
        if verb:
            return Speech(Span(index, *sentence), Span(index, *verb.span(1)), last)
    return None


def _is_platform(folded: str, sentence: tuple[int, int]) -> bool:
    """Whether the sentence names its people as speakers."""
    return bool(re.search(r"\b(?:speakers?|panell?ists?|keynotes?)\b", folded[slice(*sentence)]))


def _opened_by(folded: str, sentence: tuple[int, int], at: int) -> bool:
    before = folded[sentence[0] : at]
    return bool(
        re.search(r"\b(?:opened|addressed|moderated|chaired|led|delivered|given) by\b", before)
    )


def _apposition_end(folded: str, at: int, stop: int) -> int:
    """After `, POST,` behind a name."""
    if folded[at : at + 2] != ", ":
        return at
    close = folded.find(", ", at + 2, min(stop, at + 140))
    return close + 1 if close > 0 else at


@cache
def _said_by() -> re.Pattern[str]:
    """`“…,” said NAME`."""
    verbs = "|".join(sorted(words("say_en"), key=len, reverse=True))
    return re.compile(rf"[”\"’,]\s*({verbs})\s+(?:the\s+)?(?:[A-Z][\w.-]*\s+){{0,6}}$")


@cache
def _says() -> re.Pattern[str]:
    verbs = "|".join(sorted(words("say_en"), key=len, reverse=True))
    return re.compile(rf",?\s+(?:also\s+|then\s+|further\s+|has\s+|had\s+|later\s+)?({verbs})\b")
