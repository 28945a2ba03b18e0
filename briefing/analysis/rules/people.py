"""Who is named in the whole document, with all posts, and every place where they are named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.analysis.facts import Mention, Person, Span
from briefing.analysis.lexicon import trie
from briefing.analysis.names import is_name
from briefing.analysis.naming import NamedPerson, people_named
from briefing.analysis.posts import ends_like_post, left_edge, split_posts
from briefing.analysis.rules.dialogue import bylines, names_on_labels
from briefing.analysis.rules.elections import chosen, elected_lines
from briefing.analysis.rules.surnames import addressed, unnamed
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts

_NAMING_FIELDS = {"chair", "attendee", "speaker", "absent"}
_BODIES = frozenset("社报网台厂店局厅")
"""What bodies end with that begin as surnames do: 彭博社."""
_GROUP = lazy_regex(r".{0,6}(?:[班组队室科部处]|）班)(?=.{2,4}$)")
"""`二（1）班` before a name in a list of who is there."""
_AFTER_NAME = lazy_regex(r"(?:同志|老?先生|女士|老人家)?(?:（[^（）]*）)?")


def find_people(facts: Facts) -> Facts:
    """Everybody who is named, each once, with all posts that any place gives; and every mention."""
    if facts.lang == "en":
        return facts
    people: dict[str, Person] = {}
    whole: dict[tuple[int, int], Span] = {}
    everywhere = list(_everywhere(facts))
    labelled = frozenset(facts.folded(one.name) for one in names_on_labels(facts))
    if labelled:
        everywhere = [one for one in everywhere if not _crosses(facts, one, labelled)]
        everywhere += _labelled(facts, labelled)
    posted = {_key(facts.folded(one.name)) for one in everywhere if one.posts or one.apart}
    everywhere = [one for one in everywhere if _is_sure(facts, one, posted, labelled)]
    names = frozenset(facts.folded(found.name) for found in everywhere)
    everywhere += (*chosen(facts, names), *unnamed(facts, names))
    keys = {_key(facts.folded(found.name)) for found in everywhere}
    for longer in everywhere:
        found = _shortened(facts, longer, keys)
        key = _key(facts.folded(found.name))
        known = people.get(key, Person(found.name))
        people[key] = replace(known, posts=_merged(facts, known.posts, found.posts))
        if not found.apart:
            whole[found.name.passage, found.name.start] = found.whole
    named = replace(facts, people=tuple(people.values()))
    mentions = list(_mentions(named, list(people), whole))
    taken = {(one.span.passage, one.span.start) for one in mentions}
    mentions += (one for one in addressed(named) if (one.span.passage, one.span.start) not in taken)
    mentions.sort(key=lambda one: (one.span.passage, one.span.start))
    return replace(named, mentions=tuple(mentions))


def _everywhere(facts: Facts) -> Iterator[NamedPerson]:
    skipped = facts.skipped()
    fields = {field.value.passage: field for field in facts.fields}
    yield from bylines(facts)
    yield from names_on_labels(facts)
    yield from _elected(facts)
    for index, passage in enumerate(facts.passages):
        if index in skipped:
            continue
        field = fields.get(index)
        if field and field.kind in _NAMING_FIELDS:
            yield from _in_field(facts, field.value)
        yield from people_named(passage.folded, index)


def _elected(facts: Facts) -> Iterator[NamedPerson]:
    """`副主席：NAME、NAME`: a post and who has it, as results of elections are given."""
    for index in elected_lines(facts):
        folded = facts.passages[index].folded
        colon = folded.index("：")
        for found in _in_field(facts, Span(index, colon + 1, len(folded))):
            yield replace(found, posts=(Span(index, 0, colon),), heir=True)


def _in_field(facts: Facts, value: Span) -> Iterator[NamedPerson]:
    """Names after `参会人员：`, with or without posts."""
    folded = facts.folded(value)
    for match in re.finditer(r"[^、，；：\s]+", folded):
        bare = re.sub(r"（[^（）]*）$", "", match[0].rstrip("。等…"))
        group = _GROUP.match(bare)
        at = group.end() if group else 0
        short = 2 <= len(bare) - at <= 4 or "·" in bare
        if short and is_name(bare[at:]):
            low = value.start + match.start() + at
            yield NamedPerson(Span(value.passage, low, low + len(bare) - at), ())


def _shortened(facts: Facts, found: NamedPerson, keys: set[str]) -> NamedPerson:
    """A name that is another one and a character more was cut too late there: 李明|还, 李明."""
    key = _key(facts.folded(found.name))
    if len(key) > 2 and key[:-1] in keys and found.name.end - found.name.start == len(key):
        return replace(found, name=replace(found.name, end=found.name.end - 1))
    return found


def _labelled(facts: Facts, names: frozenset[str]) -> Iterator[NamedPerson]:
    """Whom a dialogue's labels name, wherever a post stands before the name."""
    for index, passage in enumerate(facts.passages):
        folded = passage.folded
        for name in names:
            at = folded.find(name)
            if at > 0 and ends_like_post(folded[max(0, at - 12) : at]):
                low = left_edge(folded, at, 0)
                before = tuple(split_posts(folded, index, low, at))
                yield NamedPerson(Span(index, at, at + len(name)), before)


def _crosses(facts: Facts, found: NamedPerson, names: frozenset[str]) -> bool:
    """Whether a name was cut elsewhere than where a dialogue's label shows it: 主任王|平东江说."""
    folded = facts.passages[found.name.passage].folded
    low, high = found.name.start, found.name.end
    places = (
        (folded.find(name, max(low - len(name) + 1, 0), high + len(name)), name) for name in names
    )
    return any(
        0 <= at < high and (at, at + len(name)) != (low, high) and low < at + len(name)
        for at, name in places
    )


def _is_sure(facts: Facts, found: NamedPerson, posted: set[str], labelled: frozenset[str]) -> bool:
    """Whether a name of two characters has a post somewhere, or a field or a label names it."""
    key = _key(facts.folded(found.name))
    fields = {field.value.passage for field in facts.fields}
    near = facts.passages[found.name.passage].folded[found.name.end : found.name.end + 4]
    called = near.startswith(("同志", "先生", "女士", "老师", "老先生"))
    told = key in posted or key in labelled or found.name.passage in fields or called
    return told or (len(key) != 2 and (bool(found.posts) or key[-1] not in _BODIES))


def _key(name: str) -> str:
    """The name under which a person is known: without the space that fills up 王　强."""
    return name if name.isascii() else name.replace(" ", "")


def _merged(facts: Facts, posts: tuple[Span, ...], more: tuple[Span, ...]) -> tuple[Span, ...]:
    """`posts` and those of `more` that say something new."""
    known = [facts.folded(post) for post in posts]
    new: list[Span] = []
    for post in more:
        text = facts.folded(post)
        if text and text[-1] in "和与的把对":
            continue
        if not any(_says_as_much(text, other) or _says_as_much(other, text) for other in known):
            new.append(post)
    return (*posts, *new)


def _says_as_much(longer: str, shorter: str) -> bool:
    """Whether the one post is the other with more words: not 副会长 and 会长."""
    return shorter in longer and not longer.endswith(f"副{shorter}")


def _mentions(
    facts: Facts, names: list[str], whole: dict[tuple[int, int], Span]
) -> Iterator[Mention]:
    """Every place where one of the people is named."""
    order = {name: place for place, name in enumerate(names)}
    order |= {facts.folded(person.name): place for place, person in enumerate(facts.people)}
    pattern = re.compile(trie(frozenset(order)) or r"(?!)")
    skipped = facts.skipped() - {person.name.passage for person in facts.people}
    for index, passage in enumerate(facts.passages):
        if index in skipped:
            continue
        for match in pattern.finditer(passage.folded):
            span = whole.get((index, match.start()), Span(index, *match.span()))
            tail = _AFTER_NAME.match(passage.folded, span.end)
            end = tail.end() if tail else span.end
            end += passage.folded.startswith("）", end) and "（" in passage.folded[span.start : end]
            yield Mention(order[match[0]], replace(span, end=end))
