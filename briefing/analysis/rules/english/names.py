"""Where an English passage names somebody: `NAME, POST,`, `POST NAME`, `NAME said`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.lexicon import words
from briefing.analysis.rules.english.name_spans import CAPITALS, LINKS, TITLE, TITLES, name_span
from briefing.analysis.rules.english.posts import (
    TOKEN,
    bare,
    closes_post,
    has_post,
    is_post,
    post_after,
    post_at,
    post_before,
    small_post,
    without_article,
)
from briefing.analysis.rules.english.verbs import says
from briefing.model.record import record, replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORMER = lazy_regex(r",\s+(?:an?|the)\s+(?:former|retired|then)\s")
"""After a surname alone."""
_CALLED = lazy_regex(rf"\s(?={TITLE.pattern})")
_ASIDE = lazy_regex(r",\s+(?:who\b|whose\b|\d\d,|aged\b)")
_BODY_WITH_COMMAS = lazy_regex(
    r"\b([A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)\s(?:of|for)\s[^.;:]{3,90},\s+(?:and\s+)?$"
)
_PLAIN = lazy_regex(rf"(?:[A-Z][\w’'.-]*\s+){{2,4}}and\s+{TITLE.pattern}")
_AND_CALLED = lazy_regex(
    rf"\s+and\s+{TITLE.pattern}(?:[A-Z][\w’'.-]*\s+){{0,4}}[A-Z][\w’'-]*(?=\s)"
)
_WHERE = lazy_regex(r"\b(?:in|at|near|the)\s$")
"""Before a name of a place: `in Havenport, director NAME said`."""
_OF_POST = lazy_regex(r"[A-Za-z][a-z-]*(?: [A-Za-z-]+){0,3}? (?:of|for|at|in) ")
"""`director of`, behind a name that has a post before it."""
_ALSO = lazy_regex(r",?\s+who\s+(?:is|was|also serves as)\s+(?:also\s+)?(?:the\s+)?")

_KIN = (
    r"(?:his|her|their)\s(?:\w+\s)?(?:son|daughter|wife|husband|widow|widower|brother|sister|mother"
    r"|father|partner|niece|nephew|grandson|granddaughter|cousin|friend|neighbour|neighbor|colleague)"
)
_KIN_BEFORE = lazy_regex(rf"{_KIN},?\s$")
_KIN_AFTER = lazy_regex(rf",\s{_KIN},")
_REACH = 240
"""Characters on both sides of an `and` that tell what it joins."""
_TITLED_AND = lazy_regex(rf"\b{TITLE.pattern}(?:[A-Z][\w’'-]*\s+){{1,3}}and\s+$")


@record
class NamedPerson:
    """A name in an English text, with the posts that stand beside it."""

    name: Span
    posts: tuple[Span, ...] = ()


def people_in_passage(folded: str, index: int) -> Iterator[NamedPerson]:
    """Everybody that an English passage names, in order. `folded` is its text in one case."""
    posted = -1
    for match in _runs(folded):
        found = _post_then_name(folded, index, match) or _name_then_post(folded, index, match)
        found = found or _plain_speaker(folded, index, match) or _name_of(folded, index, match)
        found = found or _titled_then_post(folded, index, match)
        found = found or _titled_inside(folded, index, match)
        found = found or _after_body(folded, index, match) or _of_kin(folded, index, match)
        if found:  # `Mr NAME, the Secretary, Ms NAME`: the post is the first one's
            posts = tuple(post for post in found.posts if post.start != posted)
            posted = found.posts[-1].start if found.posts else posted
            yield replace(found, posts=posts)


def _after_body(folded: str, index: int, match: re.Match[str]) -> NamedPerson | None:
    """`Secretary of the Ministry of Works, Forests| and Climate Change NAME said`."""
    before = _BODY_WITH_COMMAS.search(folded, max(0, match.start() - 120), match.start())
    if not before or not is_post(before[1].split()[-1]):
        return None
    tokens = list(TOKEN.finditer(folded, *match.span()))
    orgs = words("orgs_en")
    first = 1 + max((i for i, token in enumerate(tokens) if bare(token[0]) in orgs), default=-1)
    if not 2 <= len(tokens) - first <= 4:
        return None
    name = name_span(folded, index, tokens[first].start(), match.end()) if first else None
    return (
        NamedPerson(name, (Span(index, before.start(1), tokens[first - 1].end()),))
        if name
        else None
    )


def _of_kin(folded: str, index: int, match: re.Match[str]) -> NamedPerson | None:
    """`recalled her son, NAME`, `NAME, his widow, said`."""
    name = name_span(folded, index, *match.span())
    if name is None or not 2 <= len(TOKEN.findall(folded, name.start, name.end)) <= 4:
        return None
    near = _KIN_BEFORE.search(folded, max(0, name.start - 40), name.start)
    return NamedPerson(name) if near or _KIN_AFTER.match(folded, name.end) else None


def _name_of(folded: str, index: int, match: re.Match[str]) -> NamedPerson | None:
    """`Professor NAME of the University of LYON`."""
    link = re.compile(r"\s+(?:of|from|for|at)\s+(?:the\s+)?").search(folded, *match.span())
    head = CAPITALS.fullmatch(folded, match.start(), link.start()) if link else None
    if not link or not head or has_post(head[0].split(" ", 1)[-1]):
        return None
    name = name_span(folded, index, *head.span())
    if not name or len(TOKEN.findall(folded, name.start, name.end)) < 2:
        return None
    of = Span(index, link.end(), match.end())
    posted = says().match(folded, match.end()) or TITLE.match(folded, match.start())
    return NamedPerson(name, (of,)) if posted else None


def _runs(folded: str) -> Iterator[re.Match[str]]:
    """Runs of capitalised words, parted at an `and` that has posts on both its sides or follows
    `Dr NAME` or `professor NAME`.
    """
    for match in CAPITALS.finditer(folded):
        parts = list(re.finditer(r"\s+and\s+", match[0]))
        low = match.start()
        for part in parts:
            before, after = match.start() + part.start(), match.start() + part.end()
            near = folded[max(low, before - _REACH) : before]
            next_one = folded[after : min(match.end(), after + _REACH)]
            if _is_one_person(folded, low, before) or (
                (_names_with_post(near) or folded.startswith("the ", after))
                and (TITLE.match(folded, after) or has_post(next_one))
            ):
                yield from CAPITALS.finditer(folded, low, before)
                low = after
        yield from CAPITALS.finditer(folded, low, match.end()) if low > match.start() else [match]


def _is_one_person(folded: str, start: int, end: int) -> bool:
    """`Dr NAME`, NAME after a post in small letters, and NAME before `and Dr NAME`."""
    plain = _PLAIN.match(folded, start) and not has_post(folded[start:end])
    return bool(plain or TITLE.match(folded, start, end) or small_post(folded, 0, start))


def _names_with_post(text: str) -> bool:
    """`Minister NAME`, not a post alone: `Deputy Prime Minister| and Foreign Minister NAME`."""
    return has_post(text) and not is_post(TOKEN.findall(text)[-1])


def _post_then_name(folded: str, index: int, match: re.Match[str]) -> NamedPerson | None:
    """`President NAME`, `Minister of State at the Ministry of Foreign Affairs NAME`."""
    tokens = list(TOKEN.finditer(folded, *match.span()))
    heads = words("posts_en") | words("orgs_en")
    last = max(
        (i for i, token in enumerate(tokens) if bare(token[0]) in heads or is_post(token[0])),
        default=-1,
    )
    if not any(is_post(token[0]) for token in tokens[: last + 1]):
        return None
    first = last + 1
    if first < len(tokens) and tokens[first][0] in {"of", "for", "at"}:
        first += 3 if first + 1 < len(tokens) and tokens[first + 1][0] == "the" else 2
    if surname := surname_after_post(folded, index, match):
        return surname if says().match(folded, surname.name.end) else None
    if len(tokens) - first < 2 or not tokens[first][0][0].isupper():
        return None
    start = without_article(folded, match.start())
    behind = first - 1
    while behind and TITLE.match(folded, tokens[behind].start()) and is_post(tokens[behind - 1][0]):
        behind -= 1
    post = Span(index, start, tokens[behind].end())
    linked = (i for i in range(first, len(tokens)) if tokens[i][0] in LINKS)
    end = next(linked, len(tokens)) - 1
    if end <= first:
        return None
    name = name_span(folded, index, tokens[first].start(), tokens[end].end())
    more = post_after(folded, name.end) if name else None
    if not name or not more or not _is_another(folded, more):
        return NamedPerson(name, (post,)) if name else None
    return NamedPerson(name, (post, replace(more, passage=index)))


def _is_another(folded: str, post: Span) -> bool:
    """Whether what stands behind somebody who has a post is one too: `director of WORKS`, `Vice
    Chancellor`; not `Minister NAME`.
    """
    tokens = TOKEN.findall(folded, post.start, post.end)
    short = 1 < len(tokens) <= 3 and closes_post(tokens[-1])
    return short or bool(_OF_POST.match(folded, post.start, post.end))


def surname_after_post(folded: str, index: int, match: re.Match[str]) -> NamedPerson | None:
    """`Prime Minister SURNAME`."""
    tokens = list(TOKEN.finditer(folded, *match.span()))
    if len(tokens) < 2 or not is_post(tokens[-2][0]) or has_post(tokens[-1][0]):
        return None
    name = name_span(folded, index, *tokens[-1].span())
    start = without_article(folded, match.start())
    return NamedPerson(name, (Span(index, start, tokens[-2].end()),)) if name else None


def _name_then_post(folded: str, index: int, match: re.Match[str]) -> NamedPerson | None:
    """`NAME, POST`; `the POST, NAME, who is also the POST`."""
    titled = TITLE.match(folded, match.start())
    name = name_span(folded, index, match.start(), match.end())
    if not name or (not titled and _WHERE.search(folded, max(0, match.start() - 8), match.start())):
        return None
    alone = len(TOKEN.findall(folded, name.start, name.end)) < 2 and not titled
    if alone and not _FORMER.match(folded, name.end):
        return None
    posts = [
        post
        for post in (
            post_before(folded, index, match.start()) or small_post(folded, index, match.start()),
            post_after(folded, name.end),
        )
        if post
    ]
    also = _ALSO.match(folded, name.end)
    posted = any(post.start < post.end for post in posts) or _ASIDE.match(folded, name.end)
    if not posted and not titled:
        return None
    if not titled and closes_post(folded[name.start : name.end].rsplit(" ", 1)[-1]):
        return None
    spans = [replace(post, passage=index) for post in posts]
    if also:
        spans = [span for span in spans if span.start < name.start]
        spans.append(post_at(folded, index, also.end()))
    return NamedPerson(name, tuple(span for span in spans if span.end > span.start))


def _titled_then_post(folded: str, index: int, match: re.Match[str]) -> NamedPerson | None:
    """`Mr NAME Director of WORKS`."""
    title = TITLES.match(folded, *match.span())
    tokens = list(TOKEN.finditer(folded, title.end() if title else match.end(), match.end()))
    first = next((i for i, token in enumerate(tokens) if i and is_post(token[0])), 0)
    if not first or len(tokens) - first < 2:
        return None
    name = name_span(folded, index, tokens[0].start(), tokens[first - 1].end())
    return NamedPerson(name, (Span(index, tokens[first].start(), match.end()),)) if name else None


def _titled_inside(folded: str, index: int, match: re.Match[str]) -> NamedPerson | None:
    """`Foreign Affairs Amb. NAME, POST`."""
    called = _CALLED.search(folded, *match.span())
    name = name_span(folded, index, called.end(), match.end()) if called else None
    if not name or len(TOKEN.findall(folded, name.start, name.end)) < 2:
        return None
    post = post_after(folded, name.end)
    return NamedPerson(
        name, (replace(post, passage=index),) if post and post.start < post.end else ()
    )


def _plain_speaker(folded: str, index: int, match: re.Match[str]) -> NamedPerson | None:
    """`NAME said`, two words at least but after `Dr NAME and`."""
    name = name_span(folded, index, match.start(), match.end())
    least = 1 if _TITLED_AND.search(folded, max(0, match.start() - 60), match.start()) else 2
    if name is None or not least <= len(TOKEN.findall(folded, name.start, name.end)) <= 4:
        return None
    if any(
        bare(token) in words("orgs_en") for token in TOKEN.findall(folded, name.start, name.end)
    ):
        return None
    if closes_post(folded[name.start : name.end].rsplit(" ", 1)[-1]):
        return None
    if least > 1 and not _is_personal(folded, name):
        return None
    other = _AND_CALLED.match(folded, name.end)
    return NamedPerson(name) if says().match(folded, other.end() if other else name.end) else None


def _is_personal(folded: str, name: Span) -> bool:
    """Whether the first word is a first name, or a title stands before it: companies say something
    as well.
    """
    first = TOKEN.findall(folded, name.start, name.end)[0]
    titled = TITLE.match(folded, max(0, name.start - 4), name.start) or TITLE.search(
        folded, max(0, name.start - 12), name.start
    )
    return first in words("first_names_en") or bool(titled)
