"""The posts that stand before and after a name: where they begin, end and divide."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.lexicon import any_of, lookup, words
from briefing.analysis.names import follows_name
from briefing.analysis.patterns import WHEN, posts
from briefing.analysis.sentences import HAN
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator


_BOUNDARY = lazy_regex(r"[，。；：！？\n…]|——|(?<=日)[电讯]\s*")
_OPEN_BRACKETS = lazy_regex(r"[“”]|（(?![^（）]*）)|(?<!（)）(?=[，。])")
_NUMBERING = lazy_regex(r"[ 、，的]+|[0-9一二三四五六七八九十]{1,2}[、.]")
_CUTS = lazy_regex(r"、|；|，|(?<=[员长任记席授])\s|兼(?!职)|(?<=[长任记席])和")
_OTHER_NAME = lazy_regex(rf"（(?:{HAN}+·{HAN}+(?:·{HAN}+)*|[A-Z][A-Za-z .'’-]+)）")
"""`Hans NAME（汉斯·NAME）教授`: the name in another script."""
_REPORT = lazy_regex(r"的[^、，；。]{0,12}(?:报告|讲话|发言|说明|汇报|批复|决定)[、和]")
"""`NAME作的报告、`: what the person before did."""
_PREDICATE = lazy_regex(
    r"(?:是|(?<![华行作成])为|(?<!方)向(?![阳导])|(?<!自)由|把|就(?!业)|介绍(?!信)|欢迎|祝贺|对(?![外口台准])|发表|[“「『]|[他她它]们?|我们|你们?)"
    r"|(?:来|列席|出席|参加|进行|从事|负责|关心|所在|担任|曾|分别|一向|位于|毕业于|创办|荣?获)[^，。；：]{0,24}的"
)
"""What tells something of the person or of others, and is no part of a post."""
_FAR = 160
_NEXT_MARK = lazy_regex(r"[、，。；：]")


def posts_after(folded: str, index: int, at: int) -> tuple[Span, ...]:
    """The post in `NAME POST`: `于教授`, `代秘书长`."""
    other = _OTHER_NAME.match(folded, at)
    at = other.end() if other else at
    match = posts().match(folded, at)
    if not match or match[0] in words("crowds"):
        return ()
    if folded.startswith("兼", match.end()) and (second := posts().match(folded, match.end() + 1)):
        return (Span(index, *match.span()), *posts_after(folded, index, second.start()))
    if goes_on(folded, match.end()) and lookup("after_name").end_at(folded, match.end()) < 0:
        return ()
    ends = match.end() == len(folded) or follows_name(folded, match.end())
    return (Span(index, match.start(), match.end()),) if ends else ()


def post_soon(folded: str, start: int) -> bool:
    """Whether what begins here is the next person's post and not a name."""
    stop = _NEXT_MARK.search(folded, start, start + 60)
    end = stop.start() if stop else min(len(folded), start + 30)
    return end - start > 4 and posts().search(folded, start, end - 1) is not None


def split_posts(folded: str, index: int, start: int, end: int) -> Iterator[Span]:
    """The posts in `A、B、C`. A part that ends like no post belongs to the next one."""
    low = start
    cuts = [
        start + match.start()
        for match in _CUTS.finditer(folded[start:end])
        if _depth(folded, start, start + match.start()) == 0
    ]
    for cut in (*cuts, end):
        part = folded[low:cut].strip("、；，和兼 ")
        if not part:
            low = cut
            continue
        if cut != end and not ends_like_post(folded[low:cut]):
            continue
        at = folded.index(part, low)
        yield Span(index, at, at + len(part))
        low = cut + 1


def left_edge(folded: str, end: int, done: int) -> int:
    """Where the posts that end at `end` begin: after a mark, a person, or a word that leads in."""
    low = floor = max(done, end - _FAR)
    for pattern in (_BOUNDARY, _OPEN_BRACKETS, _REPORT, _cuts()):
        for match in pattern.finditer(folded, max(low, floor), end):
            if match.end() < end:
                low = match.end()
    while low < end:
        passed = _NUMBERING.match(folded, low, end) or WHEN.match(folded, low, end)
        skip = passed.end() if passed else lookup("lead_ins").end_at(folded, low)
        if not low < skip < end:
            break
        low = skip
    told = max((m.end() for m in _PREDICATE.finditer(folded, low, end) if m.end() < end), default=0)
    return told or low


def goes_on(folded: str, at: int) -> bool:
    """Whether what follows a post makes another word of it: 主席团, 部长级."""
    if folded[at : at + 2] in words("surnames2"):
        return False
    return lookup("not_after_post").end_at(folded, at) > 0


def ends_like_post(text: str) -> bool:
    """Whether the last characters of `text` are those of a post."""
    bare = re.sub(r"（[^（）]*）$", "", text)
    return lookup("posts").ends(bare)


def _depth(folded: str, start: int, at: int) -> int:
    inside = folded[start:at]
    return sum(inside.count(char) for char in "（《") - sum(inside.count(char) for char in "）》")


@cache
def _cuts() -> re.Pattern[str]:
    return re.compile(any_of("lead_cuts"))
