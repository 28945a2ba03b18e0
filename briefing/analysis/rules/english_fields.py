"""Lists of who is there, as English minutes have them: `Present: Mayor A. NAME (Chair); …`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.analysis.facts import Field, Span
from briefing.analysis.lexicon import phrases, words
from briefing.analysis.rules.english_names import Found
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts

_PART = lazy_regex(r"(?:[^,;()]|\([^()]*\))+?(?=,|;|\s+and\s+|$)")
_TITLED = lazy_regex(r"(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Sir|Dame|Rev)\.?\s+)*")
_NAME = lazy_regex(r"[A-Z][\w’'.-]*(?:\s+(?:[A-Z][\w’'.-]*|van|von|de|der|den|bin|al|la|di)){1,4}")
_WITH_POST = lazy_regex(rf"[A-Z][\w’'-]+|{_NAME.pattern}")
"""After a post, a surname is enough."""
_BRACKETS = lazy_regex(r"\s*\([^()]*\)\s*$")
_CHAIR = lazy_regex(r"\((?:[Cc]hair\w*|[Pp]residing)\)")


_HEAD = lazy_regex(r"([A-Za-z ]{4,30}?)\s*:")
_LINE = 160
"""Characters that a line of names may have."""


def lists_below(facts: Facts) -> dict[int, Field]:
    """The lines under `THOSE PRESENT:` as fields, up to the next heading or text."""
    labels = dict(line.split("=") for line in phrases("labels_en"))
    heads = {heading.span.passage for heading in facts.headings}
    kind, label = "", Span(0, 0, 0)
    found: dict[int, Field] = {}
    for index, passage in enumerate(facts.passages):
        head = _HEAD.fullmatch(passage.folded) if passage.folded.endswith(":") else None
        if head:
            kind = labels.get(head[1].lower().removeprefix("those "), "")
            label = Span(index, *head.span(1))
        elif index in heads or not _is_named(passage.folded):
            kind = ""
        elif kind in {"attendee", "absent", "chair", "speaker"}:
            found[index] = Field(kind, label, Span(index, 0, len(passage)))
    return found


def _is_named(folded: str) -> bool:
    """Whether the line can name people: it begins with a capital, and is short."""
    return len(folded) <= _LINE and folded[:1].isupper()


def people_listed(folded: str, value: Span) -> Iterator[tuple[Found, bool]]:
    """Everybody in a list, with the post before or behind the name, and whether they are in the
    chair. `Councillors A. NAME, B. NAME`: a post in the plural holds for all up to the semicolon.
    """
    start = value.start
    for group in re.finditer(r"[^;]+", folded[value.start : value.end]):
        inherited: tuple[Span, ...] = ()
        waiting: tuple[Found, bool] | None = None
        low, high = start + group.start(), start + group.end()
        for part in _PART.finditer(folded, low, high):
            at, end = _trimmed(folded, *part.span())
            named = _named(folded, value.passage, at, end)
            if named is None:
                if waiting and _has_post(folded[at:end]):
                    post = Span(value.passage, at, end)
                    waiting = (Found(waiting[0].name, (*waiting[0].posts, post)), waiting[1])
                continue
            if waiting:
                yield waiting
            name, posts = named
            if (
                posts
                and posts[0].end < name.start
                and folded[posts[0].start : posts[0].end].endswith("s")
            ):
                inherited = posts
            chair = bool(_CHAIR.search(folded, at, end))
            waiting = Found(name, posts or inherited), chair
        if waiting:
            yield waiting


def _named(folded: str, passage: int, at: int, end: int) -> tuple[Span, tuple[Span, ...]] | None:
    """The name in `POST NAME (…)`, with the post."""
    bracket = _BRACKETS.search(folded, at, end)
    stop = bracket.start() if bracket else end
    low = at
    for word in re.finditer(r"\S+\s+", folded[at:stop]):
        if _is_post(word[0]):
            low = at + word.end()
    posts = (Span(passage, at, at + len(folded[at:low].rstrip())),) if low > at else ()
    if bracket and not posts and _has_post(bracket[0]) and not _CHAIR.search(bracket[0]):
        posts = (Span(passage, *_inside(folded, *bracket.span())),)
    titled = _TITLED.match(folded, low, stop)
    low = titled.end() if titled else low
    match = (_NAME if not posts else _WITH_POST).fullmatch(folded, low, stop)
    if not match or any(_is_post(word) for word in match[0].split()):
        return None
    return Span(passage, low, stop), posts


def _inside(folded: str, at: int, end: int) -> tuple[int, int]:
    """What stands between the brackets."""
    return folded.index("(", at) + 1, folded.rindex(")", at, end)


def _trimmed(folded: str, at: int, end: int) -> tuple[int, int]:
    inside = re.compile(r"(?:\s|,|;|and\s)*").match(folded, at, end)
    at = inside.end() if inside else at
    while end > at and folded[end - 1] in " .,;":
        end -= 1
    return at, end


def _has_post(text: str) -> bool:
    return any(_is_post(word) for word in text.split())


def _is_post(word: str) -> bool:
    bare = word.strip(" .,;()").lower()
    return bare in words("posts_en") or bare.removesuffix("s") in words("posts_en")
