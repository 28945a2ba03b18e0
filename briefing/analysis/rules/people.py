"""Who is named, with which posts: `POST、POST NAME`, `NAME（POST、POST）`, `ORG NAME POST`, and
lists of bare names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.facts import Mention, Person, Span
from briefing.analysis.lexicon import any_of, trie, words
from briefing.analysis.names import delivering, follows_name, name_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts

_HAN = r"\u4e00-\u9fff"
_BOUNDARY = re.compile(r"[，。；：！？\n…]|——")
_LISTED = re.compile(rf"[{_HAN}]{{2,3}}(?=[、，。]|等|$)")
"""A name in a list of names, whatever its first character."""
_AFTER_NAME = re.compile(r"(?:同志|先生|女士)?(?:（[^（）]*）)?")
_BARE = rf"(?:[{_HAN}]{{2,4}}|[{_HAN}]{{1,6}}(?:·[{_HAN}]{{1,8}})+)"
_BARE_LIST = re.compile(rf"(?<![{_HAN}])({_BARE}(?:(?:、|\s{{1,4}}){_BARE})+)(等)?")


@dataclass(frozen=True, slots=True)
class Found:
    """One place where a person is named with posts, or in a list."""

    name: Span
    posts: tuple[Span, ...]
    heir: bool = False
    """The posts stand before another name, and hold for this one too."""


def find_people(facts: Facts) -> Facts:
    """Everybody who is named, each once, with all posts that any place gives; and every mention."""
    if facts.lang == "en":
        return facts
    people: dict[str, Person] = {}
    whole: dict[tuple[int, int], Span] = {}
    everywhere = list(_everywhere(facts))
    keys = {_key(facts.folded(found.name)) for found in everywhere}
    for longer in everywhere:
        found = _shortened(facts, longer, keys)
        key = _key(facts.folded(found.name))
        known = people.get(key, Person(found.name))
        posts = _merged(facts, known.posts, found.posts)
        people[key] = replace(known, posts=posts)
        whole[found.name.passage, found.name.start] = found.name if found.heir else _whole(found)
    named = replace(facts, people=tuple(people.values()))
    return replace(named, mentions=tuple(_mentions(named, list(people), whole)))


def _shortened(facts: Facts, found: Found, keys: set[str]) -> Found:
    """A name that is another one and a character more was cut too late there: 李明|还, 李明."""
    key = _key(facts.folded(found.name))
    if len(key) > 2 and key[:-1] in keys and not found.name.end - found.name.start > len(key):
        return replace(found, name=replace(found.name, end=found.name.end - 1))
    return found


def _key(name: str) -> str:
    """The name under which a person is known: without the space that fills up 王　强."""
    return name if name.isascii() else name.replace(" ", "")


def _whole(found: Found) -> Span:
    """The name with the posts round it."""
    here = [post for post in found.posts if post.passage == found.name.passage]
    before = [post.start for post in here if post.end <= found.name.start]
    after = [post.end for post in here if post.start >= found.name.end]
    return Span(
        found.name.passage,
        min([found.name.start, *before]),
        max([found.name.end, *after]),
    )


def _everywhere(facts: Facts) -> Iterator[Found]:
    skipped = facts.skipped()
    fields = {field.value.passage: field for field in facts.fields}
    for index, passage in enumerate(facts.passages):
        if index in skipped:
            continue
        field = fields.get(index)
        if field and field.kind in {"chair", "attendee", "speaker", "absent"}:
            yield from _in_field(facts, field.value)
        yield from _in_passage(passage.folded, index)


def _in_passage(folded: str, index: int) -> Iterator[Found]:
    """Left to right; a stretch that named one person names no second."""
    places = sorted(
        [
            *((match.start(), 0, match) for match in _post().finditer(folded)),
            *((match.start(), 1, match) for match in _bracketed().finditer(folded)),
            *((match.start(), 2, match) for match in _org_name().finditer(folded)),
            *((match.start(1), 3, match) for match in _named_first().finditer(folded)),
            *((match.start(), 4, match) for match in _BARE_LIST.finditer(folded)),
            *((match.start(), 5, match) for match in _alone().finditer(folded)),
        ],
        key=lambda place: (place[0], place[1]),
    )
    done = 0
    inherited: tuple[Span, ...] = ()
    for _, kind, match in places:
        if match.end() < done or match.start() < done == match.end():
            continue
        for found in _READERS[kind](folded, index, match, done):
            if found.name.start < done:
                continue
            yield found
            done = _whole(found).end
            inherited = found.posts
            for name in _continued(folded, index, done):
                yield Found(name, inherited, heir=True)
                done = name.end


def _after_post(folded: str, index: int, match: re.Match[str], done: int) -> Iterator[Found]:
    """`POST NAME`."""
    start = match.end()
    while start < len(folded) and folded[start] == " ":
        start += 1
    if _other_word().match(folded, match.end()) or _post().match(folded, start):
        return
    end = name_end(folded, start)
    if end > 0 and not _many().search(folded, max(done, match.start() - 20), match.start() + 1):
        posts = _posts_before(folded, index, match.end(), done)
        yield Found(Span(index, start, end), (*posts, *_posts_after(folded, index, end)))


def _before_bracket(folded: str, index: int, match: re.Match[str], done: int) -> Iterator[Found]:
    """`NAME（POST、POST）`."""
    inside = match.start(2), match.end(2)
    if _post_end().search(folded, *inside) and match.start(1) >= done:
        yield Found(Span(index, *match.span(1)), tuple(_split(folded, index, *inside)))


def _after_org(folded: str, index: int, match: re.Match[str], done: int) -> Iterator[Found]:
    """`ORG NAME POST`, `ORG NAME VERB`."""
    start = match.end()
    end = name_end(folded, start, loose=False)
    if end < 0 or _other_word().match(folded, start) or _post().match(folded, start):
        return
    post = _post().match(folded, end)
    act = _acting().match(folded, end)
    if not post and not act:
        return
    low = _left_edge(folded, match.end(), done)
    if match.end() - low < 3:
        return
    posts = tuple(_split(folded, index, low, match.end()))
    yield Found(Span(index, start, end), (*posts, *_posts_after(folded, index, end)))


def _before_post(folded: str, index: int, match: re.Match[str], done: int) -> Iterator[Found]:
    """`NAME POST` where a clause begins: `王校长`'s full form."""
    start, end = match.span(1)
    if start < done or not _is_name(folded[start:end]) or _post().match(folded, start):
        return
    posts = _posts_after(folded, index, end)
    if posts:
        yield Found(Span(index, start, end), posts)


def _bare_names(folded: str, index: int, match: re.Match[str], done: int) -> Iterator[Found]:
    """`NAME、NAME、NAME（等）VERB`."""
    parts = list(re.finditer(_BARE, match[1]))
    spans = [(match.start(1) + part.start(), match.start(1) + part.end()) for part in parts]
    last = name_end(folded, spans[-1][0], loose=False)
    if last < 0 or any(not _is_name(folded[low:high]) for low, high in spans[:-1]):
        return
    after = folded[last : last + 24]
    if len(spans) >= 3 or match[2] or _acting().match(after) or after.startswith("等"):
        for low, high in (*spans[:-1], (spans[-1][0], last)):
            yield Found(Span(index, low, high), ())


def _stands_alone(folded: str, index: int, match: re.Match[str], done: int) -> Iterator[Found]:
    """A sentence that opens with a name and an act: `NAME参加会议。`"""
    end = name_end(folded, match.start(), loose=False)
    if end > 0 and _acting().match(folded, end):
        yield Found(Span(index, match.start(), end), ())


_READERS = (_after_post, _before_bracket, _after_org, _before_post, _bare_names, _stands_alone)


def _continued(folded: str, index: int, at: int) -> Iterator[Span]:
    """Further names after `POST NAME、`, which inherit the post."""
    while at < len(folded) and folded[at] in "、 ":
        start = at + 1
        listed = _LISTED.match(folded, start)
        end = name_end(folded, start, loose=False)
        if end < 0 and listed and not _other_word().match(folded, start):
            end = listed.end()
        if end < 0 or _post_soon(folded, start):
            return
        yield Span(index, start, end)
        at = end


def _post_soon(folded: str, start: int) -> bool:
    """Whether what begins here is the next person's post and not a name."""
    stop = re.compile(r"[、，。；：]").search(folded, start)
    stretch = folded[start : stop.start() if stop else start + 30]
    return len(stretch) > 4 and bool(_post().search(stretch[:-1]))


def _posts_before(folded: str, index: int, end: int, done: int) -> tuple[Span, ...]:
    return tuple(_split(folded, index, _left_edge(folded, end, done), end))


def _posts_after(folded: str, index: int, at: int) -> tuple[Span, ...]:
    """The post in `NAME POST`: `于教授`, `代秘书长`."""
    match = _post().match(folded, at)
    if not match or match[0] in words("crowds") or _other_word().match(folded, match.end()):
        return ()
    ends = match.end() == len(folded) or follows_name(folded, match.end())
    return (Span(index, match.start(), match.end()),) if ends else ()


def _left_edge(folded: str, end: int, done: int) -> int:
    """Where the posts that end at `end` begin: after a mark, a person, or a word that leads in."""
    floor = max(done, end - 160)
    low = floor
    for match in _BOUNDARY.finditer(folded, floor, end):
        low = match.end()
    low = _after_brackets(folded, low, end)
    for match in _cuts().finditer(folded, low, end):
        if match.end() < end:
            low = match.end()
    while low < end:
        skip = _lead_in().match(folded, low, end)
        if not skip or skip.end() >= end or skip.end() == low:
            break
        low = skip.end()
    return low


def _after_brackets(folded: str, low: int, end: int) -> int:
    """After a quotation mark that opened or closed there: posts do not reach over them."""
    for match in re.compile(r"[“”]|（(?![^（）]*）)|(?<!（)）(?=[，。])").finditer(
        folded, low, end
    ):
        low = match.end()
    return low


def _split(folded: str, index: int, start: int, end: int) -> Iterator[Span]:
    """The posts in `A、B、C`. A part that ends like no post belongs to the next one."""
    low = start
    cuts = [
        start + match.start()
        for match in re.finditer(
            r"、|；|，|(?<=[员长任记席授])\s|兼(?!职)|(?<=[长任记席])和", folded[start:end]
        )
        if _depth(folded, start, start + match.start()) == 0
    ]
    for cut in (*cuts, end):
        part = folded[low:cut].strip("、；，和兼 ")
        if not part:
            low = cut
            continue
        if cut != end and not _post_end().search(folded[low:cut]):
            continue
        at = folded.index(part, low)
        yield Span(index, at, at + len(part))
        low = cut + 1


def _depth(folded: str, start: int, at: int) -> int:
    inside = folded[start:at]
    return sum(inside.count(char) for char in "（《") - sum(inside.count(c) for c in "）》")


def _is_name(text: str) -> bool:
    if "·" in text:
        return True
    if _other_word().match(text) or text in words("not_names"):
        return False
    if text[:2] in words("surnames2"):
        return len(text) <= 4
    return text[0] in words("surnames") and len(text) <= 3 and text[:2] not in words("not_names")


def _merged(facts: Facts, posts: tuple[Span, ...], more: tuple[Span, ...]) -> tuple[Span, ...]:
    known = [facts.folded(post) for post in posts]
    new = [
        post
        for post in more
        if not any(facts.folded(post) in k or k in facts.folded(post) for k in known)
    ]
    return (*posts, *new)


def _mentions(
    facts: Facts, names: list[str], whole: dict[tuple[int, int], Span]
) -> Iterator[Mention]:
    """Every place where one of the people is named."""
    order = {name: place for place, name in enumerate(names)}
    order |= {facts.folded(person.name): place for place, person in enumerate(facts.people)}
    pattern = re.compile(trie(frozenset(order)) or r"(?!)")
    skipped = facts.skipped()
    for index, passage in enumerate(facts.passages):
        if index in skipped:
            continue
        for match in pattern.finditer(passage.folded):
            span = whole.get((index, match.start()), Span(index, *match.span()))
            tail = _AFTER_NAME.match(passage.folded, span.end)
            end = tail.end() if tail else span.end
            end += passage.folded.startswith("）", end) and "（" in passage.folded[span.start : end]
            yield Mention(order[match[0]], replace(span, end=end))


def _in_field(facts: Facts, value: Span) -> Iterator[Found]:
    """Names after `参会人员：`, with or without posts."""
    folded = facts.folded(value)
    for match in re.finditer(r"[^、，；\s]+", folded):
        part = match[0].rstrip("。等")
        bare = re.sub(r"（[^（）]*）$", "", part)
        if _is_name(bare) and 2 <= len(bare) <= 4:
            low = value.start + match.start()
            yield Found(Span(value.passage, low, low + len(bare)), ())


@cache
def _post() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of('post_heads')})*(?:{any_of('posts')})")


@cache
def _many() -> re.Pattern[str]:
    """Words that make of a post a crowd: 多位行业专家."""
    return re.compile(
        r"(?:[多各数几两三四五六七八九十百0-9]+余?[位名]|众多|广大|有关|诸位|部分)[^，。；：、]*$|等$"
    )


@cache
def _post_end() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of('posts')})(?:（[^（）]*）)?$")


@cache
def _other_word() -> re.Pattern[str]:
    return re.compile(any_of("not_after_post"))


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<=[，。；：、\s])|^)([{_HAN}·]{{2,12}}?)(?:同志|先生|女士|教授)?（([^（）]{{3,120}})）"
    )


@cache
def _org_name() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of('orgs')})(?=[{_HAN}]{{2}})")


@cache
def _named_first() -> re.Pattern[str]:
    two = any_of("surnames2")
    one = "".join(sorted(words("surnames")))
    return re.compile(
        rf"(?:(?<=[，。；：、“\s由和与及])|(?<=邀请)|(?<=随后)|(?<=最后)|^)"
        rf"((?:{two}|[{one}])[{_HAN}]{{1,2}}?)(?=(?:{any_of('post_heads')})*(?:{any_of('posts')}))"
    )


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<=[。！？；])|^)(?=[{_HAN}]{{4}})")


@cache
def _acting() -> re.Pattern[str]:
    """An act right after a name, with an adverb or the like between."""
    verbs = any_of("say", "acts", "chairs", "attends")
    return re.compile(
        rf"等?(?:同志|先生|女士|教授|老师)?(?:还|也|则|均|都|先后|分别|依次|随后|首先|代表[^，。；]{{2,30}}|共同|一行|一同|最后"
        rf"|应邀|受邀|现场|就[^，。；]{{1,40}}|围绕[^，。；]{{1,40}}|从[^，。；]{{1,40}}|在[^，。；]{{1,20}}(?:上|中|时)|对[^，。；]{{1,30}}|为[^，。；]{{1,16}}|向[^，。；]{{1,16}}|以[^，。；]{{1,40}}为[题主]题?)*"
        rf"(?:{delivering()}|{verbs})"
    )


@cache
def _lead_in() -> re.Pattern[str]:
    return re.compile(f"[ 、，的]+|{any_of('lead_ins')}|[0-9一二三四五六七八九十]{{1,2}}[、.]")


@cache
def _cuts() -> re.Pattern[str]:
    return re.compile(any_of("lead_cuts"))
