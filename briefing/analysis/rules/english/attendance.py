"""Who is named in a list of those present: `Mayor A. NAME (Chair); the Registrar (Mr B NAME)`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.lexicon import words
from briefing.analysis.rules.english.name_spans import TITLE
from briefing.analysis.rules.english.names import NamedPerson
from briefing.analysis.rules.english.posts import is_post
from briefing.model.record import record, replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_GROUP = lazy_regex(r";|(?:(?<=\))|(?<=[a-z]{5}))\.\s+")
"""Marks after which no post of a name before holds any more."""
_PART = lazy_regex(r"(?:[^,()]|\([^()]*\))+?(?=,|\s{1,9}(?:and|[–—-])\s|$)")
_BETWEEN = lazy_regex(r"(?:\s|,|and\s|[–—•·*-]\s)*")
_WORD = lazy_regex(r"[^\s()]+")
_TITLES = lazy_regex(rf"(?:{TITLE.pattern})*")
_NAME = lazy_regex(
    r"[A-Z][\w’'.-]*(?:\s+(?:[A-Z][\w’'.-]*|van|von|de|der|den|da|di|bin|al|la)){1,4}"
)
_SURNAME = lazy_regex(rf"[A-Z][\w’'-]+|{_NAME.pattern}")
"""After a post or a title, a surname is enough."""
_ONE_WORD = lazy_regex(r"[A-Z][\w’'-]+")
_INITIALS = lazy_regex(r"(?:[A-Z]\.?\s*)+\s[A-Z][\w’'-]+")
_BRACKET = lazy_regex(r"\s*\(([^()]*)\)$")
_ASIDE = lazy_regex(r"\s*\([a-z][^()]*\)$")
_PRESIDES = lazy_regex(r"(?:(?<!\s)\s+)?(?:\((?:[Cc]hair\w*|[Pp]residing)\)|\bin the [Cc]hair)$")
_AS = lazy_regex(r"\s+as\s+(?:the\s+)?")


@record
class _Listed:
    found: NamedPerson
    presides: bool
    bracketed: bool
    """The name stands in brackets behind the post."""


def people_listed(
    folded: str, value: Span, surnames: frozenset[str] = frozenset()
) -> Iterator[tuple[NamedPerson, bool]]:
    """Everybody in a list, with the post before or behind the name, and whether they are in the
    chair. `Councillors A. NAME, B. NAME`: a post in the plural holds for all up to the semicolon.
    A list of single words names people if one of `surnames` is among them.
    """
    alone = _surnames_alone(folded, value)
    if any(folded[span.start : span.end] in surnames for span in alone):
        yield from ((NamedPerson(span), False) for span in alone)
        return
    low = value.start
    for mark in (*_GROUP.finditer(folded, low, value.end), None):
        high = mark.start() if mark else value.end
        for listed in _in_group(folded, value.passage, low, high):
            yield listed.found, listed.presides
        low = mark.end() if mark else high


def _surnames_alone(folded: str, value: Span) -> list[Span]:
    """The words of `Present: SURNAME, SURNAME and SURNAME (until noon)`; none in other lists."""
    found: list[Span] = []
    for part in _PART.finditer(folded, value.start, value.end):
        at, end = _trimmed(folded, *part.span())
        bracket = _BRACKET.search(folded, at, end)
        end = bracket.start() if bracket else end
        if at < end and not _ONE_WORD.fullmatch(folded, at, end):
            return []
        if at < end:
            found.append(Span(value.passage, at, end))
    return found if len(found) > 1 else []


def _in_group(folded: str, passage: int, low: int, high: int) -> Iterator[_Listed]:
    inherited: tuple[Span, ...] = ()
    waiting: _Listed | None = None
    begun = -1
    for part in _PART.finditer(folded, low, high):
        at, end = _trimmed(folded, *part.span())
        named = _named(folded, passage, at, end, begun)
        if named is None:
            if waiting and not waiting.bracketed:
                waiting = _with_more(folded, waiting, at, end)
            elif begun < 0 and _has_post(folded[at:end]):
                begun = at
            continue
        begun = -1
        if waiting:
            yield waiting
        posts = named.found.posts
        if posts and posts[0].end < named.found.name.start:
            plural = folded[posts[0].start : posts[0].end].endswith("s")
            inherited = posts if plural else inherited
        elif not posts:
            named = replace(named, found=replace(named.found, posts=inherited))
        waiting = named
    if waiting:
        yield waiting


def _with_more(folded: str, listed: _Listed, at: int, end: int) -> _Listed:
    """With the post at `at`, which goes on where the last one ended at an `and` or a comma."""
    found = listed.found
    last = found.posts[-1] if found.posts else None
    aside = _ASIDE.search(folded, at, end)
    end = aside.start() if aside else end
    joint = folded[last.end : at] if last and last.end <= at else ""
    if not last and folded[found.name.end : at].strip() in {"–", "—", "-"}:
        post = Span(found.name.passage, at, end)
        return replace(listed, found=replace(found, posts=(post,)))
    if last and joint.strip() in {"and", ","} and (joint.strip() == "and" or _has_org(folded, at)):
        posts = (*found.posts[:-1], replace(last, end=end))
    elif _has_post(folded[at:end]):
        posts = (*found.posts, Span(found.name.passage, at, end))
    else:
        return listed
    return replace(listed, found=replace(found, posts=posts))


def _named(folded: str, passage: int, at: int, end: int, begun: int) -> _Listed | None:
    """The name in `POST NAME (…)`, `POST (NAME)`, `NAME as POST`, `Mr NAME POST`, with the post."""
    chair = _PRESIDES.search(folded, at, end)
    end = chair.start() if chair else end
    bracket = _BRACKET.search(folded, at, end)
    if bracket and (inner := _plain(folded, passage, *bracket.span(1), titled=True)):
        low = begun if begun >= 0 else at
        if _has_post(folded[low : bracket.start()]):
            post = Span(passage, low, bracket.start())
            return _Listed(NamedPerson(inner.name, (post,)), bool(chair), True)
    stop = bracket.start() if bracket else end
    role = _AS.search(folded, at, stop)
    if role and _has_post(folded[role.end() : stop]):
        named = _plain(folded, passage, at, role.start())
        after = (Span(passage, role.end(), stop),)
    else:
        named = _before_post(folded, passage, at, stop) or _plain(folded, passage, at, stop)
        after = (Span(passage, *bracket.span(1)),) if bracket and _tells(bracket[1]) else ()
    if named is None:
        return None
    return _Listed(replace(named, posts=named.posts or after), bool(chair), False)


def _plain(
    folded: str, passage: int, at: int, end: int, *, titled: bool = False
) -> NamedPerson | None:
    """`POST NAME`, `Mr NAME`, `NAME`; with `titled`, only what a title or a post stands before."""
    low = at
    for word in re.finditer(r"\S+\s+", folded[at:end]):
        if _heads(word[0]):
            low = at + word.end()
    posts = (Span(passage, at, at + len(folded[at:low].rstrip())),) if low > at else ()
    title = _TITLES.match(folded, low, end)
    start = title.end() if title else low
    called = bool(posts) or start > low
    if titled and not called:
        return None
    match = (_SURNAME if called else _NAME).fullmatch(folded, start, end)
    if match and start == low and _heads(match[0]):  # `Executive Officer`
        return None
    if not match or (not _INITIALS.fullmatch(match[0]) and not called and _is_of_post(match[0])):
        return None
    if any(_bare(word) in words("orgs_en") for word in match[0].split()):
        return None
    return NamedPerson(Span(passage, start, end), posts)


def _before_post(folded: str, passage: int, at: int, end: int) -> NamedPerson | None:
    """`Mr NAME POST`, `Cllr NAME POST`."""
    called = re.compile(r"\S+\s+").match(folded, at, end)
    low = called.end() if called and _heads(called[0]) else at
    title = _TITLES.match(folded, low, end)
    start = title.end() if title else low
    if start == at:
        return None
    for word in _WORD.finditer(folded, start, end):
        if word.start() > start and _opens_post(word[0]):
            stop = len(folded[: word.start()].rstrip())
            initials = _INITIALS.match(folded, start, stop)
            stop = initials.end() if initials else stop
            head = _trimmed(folded, stop, end)[0]
            stop = _without_honours(folded, start, stop)
            long = " " in folded[start:stop] or " " in folded[head:end]
            if not long or not _SURNAME.fullmatch(folded, start, stop):
                return None
            first = (Span(passage, at, len(folded[:low].rstrip())),) if low > at else ()
            return NamedPerson(Span(passage, start, stop), (*first, Span(passage, head, end)))
    return None


def _opens_post(word: str) -> bool:
    low = _bare(word)
    return _heads(word) or low in words("orgs_en") or low in words("post_words_en")


def _without_honours(folded: str, start: int, end: int) -> int:
    """Where the name ends before `OBE`."""
    while (cut := folded.rfind(" ", start, end)) > 0:
        if folded[cut + 1 : end] not in words("honours_en"):
            break
        end = cut
    return end


def _trimmed(folded: str, at: int, end: int) -> tuple[int, int]:
    inside = _BETWEEN.match(folded, at, end)
    at = inside.end() if inside else at
    if folded[at : at + 4].lower() == "the ":
        at += 4
    while end > at and folded[end - 1] in " .,;":
        end -= 1
    return at, end


def _has_post(text: str) -> bool:
    return any(_heads(part) for word in text.split() for part in word.split("/"))


def _is_of_post(text: str) -> bool:
    """Whether words belong to a post: `Contract Planner`, not `Ada King`."""
    first, _, last = text.rpartition(" ")
    if _bare(last) not in words("post_surnames_en"):
        return _has_post(text)
    return any(_opens_post(word) for word in first.split())


def _has_org(folded: str, at: int) -> bool:
    """Whether the words from `at` to the next comma name an organisation."""
    stop = folded.find(",", at)
    clause = folded[at : stop if stop >= 0 else len(folded)]
    return any(_bare(word) in words("orgs_en") for word in clause.split())


def _tells(text: str) -> bool:
    """Whether what stands in brackets behind a name is a post, or where the person works."""
    return _has_post(text) or any(_bare(word) in words("orgs_en") for word in text.split())


def _heads(word: str) -> bool:
    bare = _bare(word)
    return is_post(bare) or is_post(bare.removesuffix("s"))


def _bare(word: str) -> str:
    return word.strip(" .,;()").lower()
