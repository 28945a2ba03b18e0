"""One passage → the places where it names somebody, with the posts that stand there.

`POST、POST NAME`, `NAME（POST、POST）`, `ORG NAME POST`, `NAME POST`, lists of bare names, and
`NAME VERB` where a sentence begins. Read from left to right: what named one person names no second.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from briefing.analysis.facts import Span
from briefing.analysis.lexicon import lookup, words
from briefing.analysis.names import follows_name, has_surname, is_name, is_written_so, name_end
from briefing.analysis.patterns import act_end, acts_next, organisations, posts
from briefing.analysis.posts import (
    ends_like_post,
    goes_on,
    left_edge,
    post_soon,
    posts_after,
    split_posts,
)
from briefing.analysis.sentences import HAN
from briefing.model.record import record
from briefing.model.regex import lazy_regex

_LISTED = lazy_regex(rf"{HAN}{{2,3}}(?=[、，。]|等|$)")
"""A name in a list of names, whatever its first character."""
_BARE = rf"(?:{HAN}{{2,4}}|{HAN}{{1,6}}(?:·{HAN}{{1,8}})+)"
_BARE_LIST = lazy_regex(
    rf"(?:(?<!{HAN})|(?<=[访问望见]了))({_BARE}(?:(?:、|\s{{1,4}}){_BARE})+)(等)?"
)
_COUNTED = lazy_regex(rf"等?(?:[0-9]{{1,3}}|[两三四五六七八九十]{{1,2}})余?[名位]({HAN}{{2,14}})")
"""`NAME、NAME、NAME等3名|区人大代表`"""
_BRACKETED = lazy_regex(
    rf"(?:(?<=[，。；：、\s])|^)((?:{HAN}|·){{2,12}}?)(?:同志|先生|女士|教授)?（([^（）]{{3,120}})）"
)
_LIKE_POST = lazy_regex(
    rf"{HAN}[长员师官家理监席裁督授士记任事](?!(?<=官)[方网微媒])(?={HAN}{{3}})"
)
_CLAUSE_START = lazy_regex(
    rf"(?:(?<=[，。；：、“\s由和与及])|(?<=邀请)|(?<=随后)|(?<=最后)"
    rf"|(?<=[我本][会校院司局县市区镇村园厂])|(?<=[著知]名)|(?<=[著知]名的)|^)(?={HAN}{{3}})"
)
"""Where a clause begins, and after `我会`, `著名的`."""
_DESCRIBED = lazy_regex(rf"(?<=的)(?={HAN}{{3}})")
"""Before whom something is told about: `在东湖留学的|NAME`."""
_LIKE_OTHERS = lazy_regex(r"(?:也|还|就|则|同样|曾|正)[^。！？“”]{1,60}。(?:他|她)")
_SENTENCE_START = lazy_regex(
    rf"(?:(?<=[。！？；”据])|^(?:[①-⑳]|（[0-9一二三四五六七八九十]{{1,3}}）|[0-9]{{1,2}}[.、])?\s*)"
    rf"(?={HAN}{{4}})"
)
_MANY = lazy_regex(
    r"(?:[多各数几两三四五六七八九十百0-9]+余?[位名]|众多|广大|有关|诸位|部分)[^，。；：、]*$|等$"
)
"""Words that make of a post a crowd: 多位行业专家."""
_RANK = lazy_regex(rf"（[^（）]{{1,12}}）(?={HAN}{{2}})|(?:Dr|Prof|Mr|Mrs|Ms)\.?\s+(?=[A-Z])")
"""`巡视员（副局级）NAME`, `理事长Dr. NAME`"""
_AND_OTHERS = ("及", "以及", "等")
_NO_OFFICES = frozenset(
    {"开局", "布局", "格局", "结局", "大局", "全局", "时局", "当局", "僵局", "变局"}
)
"""Words that end as offices do."""
_SHORTEST = 3
"""Characters: a post of one and a name of two."""


@record
class NamedPerson:
    """One place where a person is named with posts, or in a list."""

    name: Span
    posts: tuple[Span, ...]
    heir: bool = False
    """The posts stand before another name, and hold for this one too."""
    apart: bool = False
    """Words stand between the name and its posts."""

    @property
    def whole(self) -> Span:
        """The name with the posts round it."""
        if self.apart:
            return self.name
        near = () if self.heir else self.posts
        before = [post.start for post in near if post.end <= self.name.start]
        after = [post.end for post in self.posts if post.start >= self.name.end]
        return Span(
            self.name.passage,
            min([self.name.start, *before]),
            max([self.name.end, *after]),
        )


def people_named(folded: str, index: int) -> Iterator[NamedPerson]:
    """Everybody named in the passage `index`, from left to right."""
    if len(folded) < _SHORTEST:
        return
    places = sorted(
        [
            (match.start(), kind, match)
            for kind, (pattern, _) in enumerate(_readers())
            for match in pattern.finditer(folded)
        ],
        key=lambda place: place[:2],
    )
    done = 0
    for _, kind, match in places:
        if match.end() < done or match.start() < done == match.end():
            continue
        for found in _readers()[kind][1](folded, index, match, done):
            if found.name.start < done:
                continue
            yield found
            done = found.whole.end
            for heir in _continued(folded, index, done, found):
                yield heir
                done = heir.whole.end


Reader = Callable[[str, int, "re.Match[str]", int], "Iterator[NamedPerson]"]
"""(folded text, passage, match of its pattern, end of the last person) → who is named there."""


@cache
def _readers() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    """The ways of naming somebody, the surest first."""
    return (
        (posts(), _after_post),
        (_BRACKETED, _before_bracket),
        (_LIKE_POST, _after_unknown),
        (organisations(), _after_organisation),
        (_CLAUSE_START, _before_post),
        (_BARE_LIST, _bare_names),
        (_SENTENCE_START, _stands_alone),
        (_DESCRIBED, _described),
    )


def _after_post(folded: str, index: int, match: re.Match[str], done: int) -> Iterator[NamedPerson]:
    """`POST NAME`."""
    start = match.end()
    while start < len(folded) and folded[start] == " ":
        start += 1
    rank = _RANK.match(folded, start)
    start = rank.end() if rank else start
    if goes_on(folded, match.end()) or posts().match(folded, start):
        return
    end = name_end(folded, start)
    if end < 0:
        return
    if not _MANY.search(folded, max(done, match.start() - 20), match.start() + 1):
        low = left_edge(folded, match.end(), done)
        before = tuple(split_posts(folded, index, low, match.end()))
        yield NamedPerson(Span(index, start, end), (*before, *posts_after(folded, index, end)))
    elif folded[end : end + 1] == "、" and name_end(folded, end + 1, loose=False) > 0:
        before = (Span(index, *match.span()),)
        yield NamedPerson(Span(index, start, end), (*before, *posts_after(folded, index, end)))


def _after_unknown(
    folded: str, index: int, match: re.Match[str], done: int
) -> Iterator[NamedPerson]:
    """`POST NAME VERB`, where the post is in no list and only ends as posts do: 护渔员."""
    start = match.end()
    if not has_surname(folded[start : start + 3]) or goes_on(folded, start):
        return
    end = name_end(folded, start, loose=False)
    low = left_edge(folded, start, done)
    surely = end - start > 2 or act_end(folded, end) > 0
    if end < 0 or start - low < 2 or not surely or not acts_next(folded, end):
        return
    if _MANY.search(folded, max(done, low - 20), start) or match[0] in words("crowds"):
        return
    before = tuple(split_posts(folded, index, low, start))
    yield NamedPerson(Span(index, start, end), (*before, *posts_after(folded, index, end)))


def _before_bracket(
    folded: str, index: int, match: re.Match[str], done: int
) -> Iterator[NamedPerson]:
    """`NAME（POST、POST）`."""
    if ends_like_post(match[2]) and match.start(1) >= done:
        found = tuple(split_posts(folded, index, *match.span(2)))
        yield NamedPerson(Span(index, *match.span(1)), found)


def _after_organisation(
    folded: str, index: int, match: re.Match[str], done: int
) -> Iterator[NamedPerson]:
    """`ORG NAME POST`, `ORG NAME VERB`."""
    start = match.end()
    if folded[start - 2 : start] in _NO_OFFICES:
        return
    latin = folded[start].isascii()
    if not (latin or has_surname(folded[start : start + 3])) or posts().match(folded, start):
        return
    end = name_end(folded, start, loose=False)
    if end < 0 or goes_on(folded, start) or folded[end - 2 : end] in words("orgs"):
        return
    ends_list = folded.startswith("，", end) and lookup("attends").end_at(folded, end + 1) > 0
    post = posts().match(folded, end)
    if not (post or acts_next(folded, end) or ends_list):
        return
    if post and name_end(folded, post.end(), loose=False) > 0:
        return  # 中国华冶副总经理NAME: what stands before the post is an organisation's name
    low = left_edge(folded, match.end(), done)
    if match.end() - low >= (2 if post else 3):
        before = tuple(split_posts(folded, index, low, match.end()))
        yield NamedPerson(Span(index, start, end), (*before, *posts_after(folded, index, end)))


def _before_post(folded: str, index: int, match: re.Match[str], done: int) -> Iterator[NamedPerson]:
    """`NAME POST` where a clause begins."""
    start = match.start()
    if start < done or not has_surname(folded[start : start + 2]):
        return
    for end in (start + 2, start + 3, start + 4):
        if posts().match(folded, end) and folded[end - 1] != "副":
            after = posts_after(folded, index, end)
            if after and is_name(folded[start:end]) and not posts().match(folded, start):
                yield NamedPerson(Span(index, start, end), after)
            return


def _bare_names(folded: str, index: int, match: re.Match[str], done: int) -> Iterator[NamedPerson]:
    """`NAME、NAME、NAME（等）VERB`."""
    parts = list(re.finditer(_BARE, match[1]))
    spans = [(match.start(1) + part.start(), match.start(1) + part.end()) for part in parts]
    if not has_surname(folded[spans[0][0] : spans[0][0] + 2]):
        return
    last = name_end(folded, spans[-1][0], loose=False)
    if last < 0 or any(not is_name(folded[low:high]) for low, high in spans[:-1]):
        return
    if len(spans) >= 3 or match[2] or acts_next(folded, last) or folded.startswith("等", last):
        shared = tuple(_post_of_all(folded, index, last))
        for low, high in (*spans[:-1], (spans[-1][0], last)):
            yield NamedPerson(Span(index, low, high), shared, apart=True)


def _post_of_all(folded: str, index: int, at: int) -> Iterator[Span]:
    """What `3名区人大代表` behind a list of names says of each."""
    counted = _COUNTED.match(folded, at)
    if not counted:
        return
    low, high = counted.span(1)
    post = next(posts().finditer(folded, low, high), None)
    if post and (post.end() == high or follows_name(folded, post.end())):
        yield Span(index, low, post.end())


def _stands_alone(
    folded: str, index: int, match: re.Match[str], done: int
) -> Iterator[NamedPerson]:
    """A sentence that opens with a name and an act: `NAME参加会议。`"""
    start = match.end()
    listed = match.end() > match.start()
    named = has_surname(folded[start : start + 2]) or (
        listed and is_written_so(folded[start : start + 2])
    )
    end = name_end(folded, start, loose=listed) if named else -1
    if end > 0 and acts_next(folded, end):
        yield NamedPerson(Span(index, start, end), ())


def _described(folded: str, index: int, match: re.Match[str], done: int) -> Iterator[NamedPerson]:
    """`在东湖留学的NAME说，`, `东湖大学的NAME也这样想。他说，`."""
    start = match.start()
    if not has_surname(folded[start : start + 2]):
        return
    end = name_end(folded, start, loose=False)
    if end < 0:
        return
    tag = lookup("tags").end_at(folded, end)
    like = _LIKE_OTHERS.match(folded, end)
    told = tag > 0 and folded[tag : tag + 1] in {"，", "：", "“"}
    if told or (end - start == 3 and like and lookup("tags").end_at(folded, like.end()) > 0):
        yield NamedPerson(Span(index, start, end), ())


def _continued(folded: str, index: int, at: int, first: NamedPerson) -> Iterator[NamedPerson]:
    """Further names after `POST NAME、`, which inherit the post; `NAME教授、` has one more."""
    given = tuple(post for post in first.posts if post.end <= first.name.start)
    while at < len(folded) and folded[at] in "、 ":
        start = at + 1
        listed = _LISTED.match(folded, start)
        end = strict = name_end(folded, start, loose=False)
        if end < 0 and listed and not goes_on(folded, start):
            end = listed.end()
        own = posts_after(folded, index, end) if end > 0 else ()
        acts = end > 0 and lookup("after_name").end_at(folded, end) - end > 1
        last = strict > 0 and folded.startswith(_AND_OTHERS, end)
        if end < 0 or (not (own or acts or last) and post_soon(folded, start)):
            return
        heir = NamedPerson(
            Span(index, start, end),
            (*given, *own) if own else first.posts,
            heir=True,
            apart=first.apart,
        )
        yield heir
        at = heir.whole.end
