"""Where an English passage names somebody: `NAME, POST,`, `POST NAME`, `NAME said`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.lexicon import words
from briefing.analysis.sentences import trim
from briefing.model.record import record, replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = r"[A-Z][\w’'-]*(?:(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.|(?<=\bMrs|\bRev)\.|(?<=\bProf)\.)?"
_LINK = r"(?:of|the|for|and|at|in|to|on|&)"
_PARTICLE = r"(?:bin|ibn|al|el|de|del|da|dos|di|la|van|von|der|den|ter|y)"
_CAPITALS = lazy_regex(
    rf"{_WORD}(?:\s+(?:{_WORD}|{_PARTICLE}(?=\s+[A-Z])|{_LINK}(?:\s+{_LINK})*(?=\s+[A-Z])))*"
)
TITLE = lazy_regex(
    r"(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Fr|Hon|Honourable|Honorable"
    r"|(?:The|the) (?:Rt\.? )?Hon(?:ourable|orable)?|(?:His|Her) Excellency|H\.?E)\.?\s+"
)
_TOKEN = lazy_regex(r"[\w’'.-]+")
_ALSO = lazy_regex(r",?\s+who\s+(?:is|was|also serves as)\s+(?:also\s+)?(?:the\s+)?")
_APPOSITION = lazy_regex(r",\s+(?:the\s+|an?\s+)?")
_SMALL = lazy_regex(
    r"\b((?!(?i:the|an?|and|of|by|with|as|its|his|her|said|from|for|to|when|while|that)\b)"
    r"(?:(?:[a-z]|(?<![^.\n] )(?<!\w)[A-Z])[\w-]*\s+)?)([a-z][\w-]*)\s+$"
)
_POST_TAIL = lazy_regex(r"(?=[.;,]|\s(?:who|said|was|were|has|and\s+[A-Z][\w’']+\s+[A-Z])\b|$)")
_ARTICLE = lazy_regex(r"(?:the|a|an|its|his|her|their|former|then)\s+", re.IGNORECASE)
_INDEFINITE = lazy_regex(r"\b(?:an?|the)\s+$")
_AT_ORG = lazy_regex(
    r"^[a-z][\w-]*(?: [a-z][\w-]*){0,3} (?:at|of|for|with|from) [A-Z]"
    r"|^[a-z]+(?:ist|er|or|ian)$"
)
_OF_ORG = lazy_regex(r"^[A-Z][\w-]*(?: [A-Z][\w-]*){0,2} (?:of|for|at) (?:the )?[A-Z]")
_MAN = lazy_regex(r"[a-z]{4,}(?:man|woman|person)s?")
"""Posts that are formed so: chairman, spokeswoman, salesperson."""
_PREFIX = lazy_regex(r"^(?:pro|vice|co|ex|sub|deputy)-(?=[a-z])")


@record
class Found:
    name: Span
    posts: tuple[Span, ...] = ()


def people_in_passage(folded: str, index: int) -> Iterator[Found]:
    for match in _runs(folded):
        found = _post_then_name(folded, index, match) or _name_then_post(folded, index, match)
        found = found or _plain_speaker(folded, index, match) or _name_of(folded, index, match)
        if found:
            yield found


def _name_of(folded: str, index: int, match: re.Match[str]) -> Found | None:
    """`Professor NAME of the University of LYON`."""
    link = re.compile(r"\s+(?:of|from|for|at)\s+(?:the\s+)?").search(folded, *match.span())
    head = _CAPITALS.fullmatch(folded, match.start(), link.start()) if link else None
    if not link or not head or _has_post(head[0].split(" ", 1)[-1]):
        return None
    name = _name_span(folded, index, *head.span())
    if not name or len(_TOKEN.findall(folded, name.start, name.end)) < 2:
        return None
    of = Span(index, link.end(), match.end())
    told = says().match(folded, match.end()) or TITLE.match(folded, match.start())
    return Found(name, (of,)) if told else None


def _runs(folded: str) -> Iterator[re.Match[str]]:
    """Runs of capitalised words, parted at an `and` that has posts on both its sides or follows
    `Dr NAME` or `professor NAME`.
    """
    for match in _CAPITALS.finditer(folded):
        parts = list(re.finditer(r"\s+and\s+", match[0]))
        low = match.start()
        for part in parts:
            before, after = match.start() + part.start(), match.start() + part.end()
            if _is_one_person(folded, low, before) or (
                _names_with_post(folded[low:before]) and _has_post(folded[after : match.end()])
            ):
                yield from _CAPITALS.finditer(folded, low, before)
                low = after
        yield from _CAPITALS.finditer(folded, low, match.end()) if low > match.start() else [match]


def _is_one_person(folded: str, start: int, end: int) -> bool:
    """`Dr NAME`, and NAME after a post in small letters."""
    return bool(TITLE.match(folded, start, end) or _small_post(folded, 0, start))


def _names_with_post(text: str) -> bool:
    """`Minister NAME`, not a post alone: `Deputy Prime Minister| and Foreign Minister NAME`."""
    return _has_post(text) and not is_post(_TOKEN.findall(text)[-1])


def _has_post(text: str) -> bool:
    return any(is_post(token) for token in _TOKEN.findall(text))


def _post_then_name(folded: str, index: int, match: re.Match[str]) -> Found | None:
    """`President NAME`, `Minister of State at the Ministry of Foreign Affairs NAME`."""
    tokens = list(_TOKEN.finditer(folded, *match.span()))
    heads = words("posts_en") | words("orgs_en")
    last = max(
        (i for i, token in enumerate(tokens) if _bare(token[0]) in heads or is_post(token[0])),
        default=-1,
    )
    if not any(is_post(token[0]) for token in tokens[: last + 1]):
        return None
    first = last + 1
    if first < len(tokens) and tokens[first][0] in {"of", "for", "at"}:
        first += 2
    if len(tokens) - first == 1 == first and is_post(tokens[0][0]):
        surname = Span(index, tokens[1].start(), tokens[1].end())
        post = Span(index, tokens[0].start(), tokens[0].end())
        return Found(surname, (post,)) if says().match(folded, surname.end) else None
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
    titled = TITLE.match(folded, match.start())
    name = _name_span(folded, index, match.start(), match.end())
    if not name or (len(_TOKEN.findall(folded, name.start, name.end)) < 2 and not titled):
        return None
    posts = [
        post
        for post in (
            _post_before(folded, index, match.start()) or _small_post(folded, index, match.start()),
            _post_after(folded, name.end),
        )
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
    follows = says().match(folded, name.end)
    return Found(name) if follows else None


def names_that_speak(folded: Iterable[str]) -> frozenset[str]:
    """Surnames that say something by themselves: `Gast said`."""
    return frozenset(
        match[0]
        for text in folded
        for match in _CAPITALS.finditer(text)
        if " " not in match[0] and says().match(text, match.end())
    ) - words("not_names_en")


def named_in_full(folded: str, index: int, surnames: frozenset[str]) -> Iterator[Found]:
    """`the inauguration of Alice P. GAST`, where she speaks elsewhere by her surname alone."""
    for match in _CAPITALS.finditer(folded):
        tokens = _TOKEN.findall(match[0])
        name = _name_span(folded, index, *match.span())
        short = 2 <= len(tokens) <= 4 and tokens[-1] in surnames
        if name and short and not _has_post(match[0]):
            yield Found(name)


def _name_span(folded: str, index: int, start: int, end: int) -> Span | None:
    """The name without `Mr.` before it and without `and` or `of` inside it."""
    title = TITLE.match(folded, start, end)
    low = title.end() if title else start
    tokens = _TOKEN.findall(folded, low, end)
    if not tokens or tokens[0] in words("not_names_en") or any(token in _LINKS for token in tokens):
        return None
    if any(_bare(token) in words("orgs_en") for token in tokens) or all(map(is_post, tokens)):
        return None
    if tokens[-1].endswith("s") and is_post(tokens[-1][:-1]):  # several: `Foreign Ministers`
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
    mark = max(folded.rfind(mark, 0, at - 2) for mark in (". ", ", ", "; "))
    low = mark + 2 if mark >= 0 else 0
    clause = folded[low : at - 2]
    heads = [m for m in re.finditer(r"[A-Za-z-]+", clause) if is_post(m[0])]
    if not heads or len(clause) > 140:
        return None
    article = list(re.finditer(r"\b(?:[Tt]he|[Ii]ts|by|[Aa]n?)\s+", clause[: heads[0].start()]))
    start = article[-1].end() if article else _capitals_before(clause, heads[0].start())
    return Span(index, low + start, at - 2)


def _capitals_before(clause: str, at: int) -> int:
    """Where the capitalised words begin that stand before `at`: `Portugal's Economy |Minister`."""
    run = re.compile(r"(?:[A-Z][\w’'-]*\s+)+$").search(clause, 0, at)
    return run.start() if run else at


def _small_post(folded: str, index: int, at: int) -> Span | None:
    """`congress chair NAME`: a post in small letters right before the name."""
    match = _SMALL.search(folded, max(0, at - 60), at)
    if not match or not is_post(match[2]):
        return None
    return Span(index, match.start(1), match.end(2))


def _post_after(folded: str, at: int) -> Span | None:
    apposition = _APPOSITION.match(folded, at)
    return _post_at(folded, 0, apposition.end()) if apposition else None


def _post_at(folded: str, index: int, start: int) -> Span:
    """The post that begins at `start`, to the clause's end; empty where none does."""
    tail = _POST_TAIL.search(folded, start)
    end = tail.start() if tail else len(folded)
    clause = folded[start:end]
    fits = (
        len(clause) <= 120
        and not clause.startswith(("who ", "which ", "where "))
        and (
            any(is_post(token) for token in _TOKEN.findall(clause))
            or _OF_ORG.match(clause)
            or (_INDEFINITE.search(folded, max(0, start - 4), start) and _AT_ORG.search(clause))
        )
    )
    return Span(index, *trim(folded, start, end)) if fits else Span(index, start, start)


def _without_article(folded: str, start: int) -> int:
    article = _ARTICLE.match(folded, start)
    return article.end() if article else start


def is_post(token: str) -> bool:
    """Whether the word heads a post: Minister, chairman, President's."""
    bare = _PREFIX.sub("", _bare(token), count=1)
    return bare in words("posts_en") or bool(_MAN.fullmatch(bare))


def _bare(token: str) -> str:
    return token.lower().rstrip(".").removesuffix("’s").removesuffix("'s")


@cache
def says() -> re.Pattern[str]:
    verbs = "|".join(sorted(words("say_en"), key=len, reverse=True))
    return re.compile(rf",?\s+(?:also\s+|then\s+|further\s+|has\s+|had\s+|later\s+)?({verbs})\b")
