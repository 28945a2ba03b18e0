"""Who was chosen for what: `副主席：NAME、NAME`, `NAME当选为POST`, `推选NAME为POST`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.analysis.facts import Span
from briefing.analysis.names import is_name
from briefing.analysis.naming import NamedPerson
from briefing.analysis.patterns import posts
from briefing.analysis.posts import ends_like_post, split_posts
from briefing.analysis.rules.lines import is_post_with_names
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts

_BECAME = lazy_regex(
    r"(?:同志|先生|女士)?(?:等(?:[0-9一二三四五六七八九十]{1,4}余?[人名位])?)?(?:再次|分别|全票|高票|一致|双双|成功|被|获){0,8}"
    r"(?:当选(?:为|成为)?|连任|(?:选举|推选|推举|选|聘请|聘任|聘|任命|增选|增补)为)"
)
_CHOSEN = lazy_regex(
    r"(选举|推选|推举|增选|增补|选|聘任|聘请|任命)了?(?!产生)[^，。；：]{2,60}?(?:同志|先生|女士)?(为)"
)
_APPOINTED = ("聘任", "聘请", "任命")
"""Who is appointed need not be there."""
_CHOICE = lazy_regex(r"[选任聘增]")
_POST = lazy_regex(r"(?:了|新一届|本届)?([^，。；：！？（）“”]{2,40})")
_LONGEST_POST = 12
_EDGE = lazy_regex(r"[，。；：！？、“”（）\s]|由")


def elected_lines(facts: Facts) -> Iterator[int]:
    """Lines such as `副主席：NAME、NAME`."""
    skipped = facts.skipped() | {field.label.passage for field in facts.fields}
    for index in facts.body():
        if index not in skipped and is_post_with_names(facts.passages[index].folded):
            yield index


def chosen(facts: Facts, known: frozenset[str]) -> Iterator[NamedPerson]:
    """Those whom a sentence says to have become something; `known` are names found elsewhere."""
    for index, low, high, after in (*_became(facts), *_made(facts)):
        folded = facts.passages[index].folded
        if found := tuple(_posts_at(folded, index, after)):
            for name in _names_before(folded, index, low, high, known):
                yield NamedPerson(name, found, apart=True)


def elected_places(facts: Facts) -> Iterator[Span]:
    """The names in `推选NAME为POST`: they are there, whatever else they do."""
    known = frozenset(facts.folded(person.name) for person in facts.people)
    for index, low, high, after in _made(facts):
        folded = facts.passages[index].folded
        appointed = folded.endswith(_APPOINTED, 0, low)
        if not appointed and next(_posts_at(folded, index, after), None):
            yield from _names_before(folded, index, low, high, known)


def _became(facts: Facts) -> Iterator[tuple[int, int, int, int]]:
    """`NAME当选为POST`: passage, where names may begin, where they end, where the post begins."""
    for index in _sentences_of_choice(facts):
        for match in _BECAME.finditer(facts.passages[index].folded):
            yield index, 0, match.start(), match.end()


def _made(facts: Facts) -> Iterator[tuple[int, int, int, int]]:
    """The same of `选举NAME为POST`."""
    for index in _sentences_of_choice(facts):
        for match in _CHOSEN.finditer(facts.passages[index].folded):
            yield index, match.end(1), match.start(2), match.end()


def _sentences_of_choice(facts: Facts) -> Iterator[int]:
    skipped = facts.skipped()
    for index in facts.body():
        if index not in skipped and _CHOICE.search(facts.passages[index].folded):
            yield index


def _posts_at(folded: str, index: int, at: int) -> Iterator[Span]:
    """The posts in `新一届理事会理事长、党支部书记，`."""
    match = _POST.match(folded, at)
    if not match:
        return
    low, high = match.span(1)
    if not ends_like_post(match[1]):
        ends = [post.end() for post in posts().finditer(folded, low, high)]
        high = next((end for end in reversed(ends) if folded[end] in "并后的时、"), low)
    for span in split_posts(folded, index, low, high):
        if ends_like_post(folded[span.start : span.end]):
            yield span


def _names_before(
    folded: str, index: int, floor: int, end: int, known: frozenset[str]
) -> Iterator[Span]:
    """The names joined by 、 that end at `end`, from right to left."""
    near = max(floor, end - _LONGEST_POST)
    honorific = re.compile(r"(?:同志|先生|女士)$").search(folded, near, end)
    end = honorific.start() if honorific else end
    own = [post.start() for post in posts().finditer(folded, near, end) if post.end() == end]
    end = own[0] if own else end
    while end > floor:
        start = _name_start(folded, floor, end, known)
        if start < 0:
            return
        yield Span(index, start, end)
        if start - 1 <= floor or folded[start - 1] != "、":
            return
        end = start - 1


def _name_start(folded: str, floor: int, end: int, known: frozenset[str]) -> int:
    """Where the name that ends at `end` begins: at a mark, after a verb or a post; or as known."""
    edges = [match.end() for match in _EDGE.finditer(folded, max(floor, end - 16), end)]
    low = edges[-1] if edges else max(floor, end - 16)
    before = [post.end() for post in posts().finditer(folded, low, end) if post.end() < end]
    for start in (low, *before[-1:]):
        if 2 <= end - start <= 4 and is_name(folded[start:end]):
            return start
    sizes = sorted({len(name) for name in known}, reverse=True)
    return next((end - n for n in sizes if n <= end and folded[end - n : end] in known), -1)
