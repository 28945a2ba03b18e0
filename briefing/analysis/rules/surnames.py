"""People called by surname and post: `孙院长` is 孙洪军 where the text names him so, else somebody
of whom no more is known.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.facts import Mention, Span
from briefing.analysis.lexicon import any_of, words
from briefing.analysis.naming import NamedPerson
from briefing.analysis.patterns import acts_next, posts
from briefing.analysis.posts import goes_on, left_edge, split_posts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts, Person

_OTHER_WORD = frozenset("任代原时于由向应全单党正从都项商后前海华连班支司和边校")
"""Surnames that say something else before a post: 时任书记, 代市长, 班主任."""


def unnamed(facts: Facts, known: frozenset[str]) -> Iterator[NamedPerson]:
    """`郑书记指出`, where nobody `known` has that surname."""
    surnames = {name[0] for name in known}
    for index, match in _places(facts):
        folded = facts.passages[index].folded
        if match["name"] not in surnames and acts_next(folded, match.end()):
            low = left_edge(folded, match.start(), 0)
            near = posts().finditer(folded, low, match.end())
            posted = any(post.end() == match.start() for post in near)
            before = split_posts(folded, index, low, match.start()) if posted else ()
            yield NamedPerson(Span(index, *match.span()), tuple(before))


def addressed(facts: Facts) -> Iterator[Mention]:
    """Every place where one of the people is called by surname and post."""
    called: dict[str, list[tuple[int, Person]]] = {}
    for place, person in enumerate(facts.people):
        called.setdefault(facts.folded(person.name)[:1], []).append((place, person))
    for index, match in _places(facts):
        alike = called.get(match["name"], [])
        titled = [one for one in alike if _has_post(facts, one[1], match["post"])]
        if len(titled or alike) == 1:
            yield Mention((titled or alike)[0][0], Span(index, *match.span()))


def _has_post(facts: Facts, person: Person, post: str) -> bool:
    return any(facts.folded(span).endswith(post) for span in person.posts)


def _places(facts: Facts) -> Iterator[tuple[int, re.Match[str]]]:
    skipped = facts.skipped()
    for index in facts.body():
        if index in skipped:
            continue
        folded = facts.passages[index].folded
        found = [*_address().finditer(folded), *_after_posts(folded)]
        for match in sorted(found, key=lambda match: match.start()):
            if not posts().match(folded, match.start()) and not goes_on(folded, match.end()):
                yield index, match


def _after_posts(folded: str) -> Iterator[re.Match[str]]:
    """`总务主任吴老师`."""
    if not _called().search(folded):
        return
    for post in posts().finditer(folded):
        if match := _called().match(folded, post.end()):
            yield match


@cache
def _called() -> re.Pattern[str]:
    surnames = "".join(sorted(words("surnames") - _OTHER_WORD))
    return re.compile(f"(?P<name>[{surnames}])(?P<post>副?(?:{any_of('addresses')}))")


@cache
def _address() -> re.Pattern[str]:
    before = (
        r"(?:^|(?<=[，。；：！？“”、（）\s由和与请])"
        r"|(?<=随后|最后|会上|首先|接着|同时|期间|其间|会后|会前|感谢|欢迎))"
    )
    return re.compile(before + _called().pattern)
