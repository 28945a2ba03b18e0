"""Who speaks in an English transcript, where a line opens with `MS. SURNAME:` or `NAME:`."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING

from briefing.analysis.facts import Person, Span, Speech
from briefing.analysis.lexicon import words
from briefing.analysis.rules.english.posts import TOKEN, bare, has_post, is_post
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.analysis.facts import Facts

_LABEL = lazy_regex(
    r"((?i:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame)\.?\s+)?"
    r"([A-Z][\w’'-]*\.?(?:\s+[A-Z][\w’'-]*\.?){0,3}))(?:\s\([^()]{1,60}\))?:(?:\s+|$)"
)
_ASKED = lazy_regex(r"(?i:question|q|reporter|journalist|moderator|audience|participant)\d{0,2}")

_LONGEST_NAME = 3
_MANY = 6
"""So many labels, on most of the passages, make a transcript."""
_ANSWERS = frozenset({"a", "answer"})


def find_english_dialogue(facts: Facts) -> Facts:
    """What follows such a label, up to the next, is said by that person; what an outlet or `Q:`
    asks is a question.
    """
    if facts.lang != "en":
        return facts
    labels = _labels(facts)
    times = Counter(_key(facts, name) for name in labels.values())
    asked = Counter(
        _key(facts, name) for index, name in labels.items() if _asks(facts, index, name)
    )
    asking = {key for key, count in asked.items() if 2 * count > times[key]}
    talk = len(labels) >= _MANY and 3 * len(labels) > len(facts.passages)
    people = list(facts.people)
    known = {name: place for place, one in enumerate(people) for name in _names(facts, one)}
    for name in labels.values():
        key = _key(facts, name)
        full = talk and " " in key
        answers = full or (bool(asking) and key not in asking and key not in _ANSWERS)
        if key not in known and times[key] > 1 and _may_be_person(facts, name, answers):
            known[key] = len(people)
            people.append(Person(name, _post_before(facts, name)))
    if len(facts.people) == 1 and asking:
        known.update(dict.fromkeys(_ANSWERS, 0))
    spoken = [index for index, name in labels.items() if _key(facts, name) in known]
    if asking and len(asking) < len(times):
        facts = replace(facts, questions=facts.questions | _questions(facts, labels, asking))
    if len(labels) < 2 or not spoken:
        return facts
    speeches = [speech for speech in facts.speeches if speech.span.passage < spoken[0]]
    skipped, person = facts.skipped(), -1
    headings = {heading.span.passage for heading in facts.headings}
    for index in range(spoken[0], len(facts.passages)):
        start = 0
        if index in headings:
            person = -1
        if index in labels:
            person = known.get(_key(facts, labels[index]), -1)
            start = _text_start(facts.passages[index].folded)
        if person >= 0 and index not in skipped:
            whole = Span(index, 0, len(facts.passages[index]))
            speeches.append(Speech(whole, Span(index, start, start), person))
    talking = {speech.person for speech in speeches if speech.span.passage >= spoken[0]}
    roles = (
        replace(one, role="speaker", act=None)
        if place in talking and one.role in {"mentioned", "attendee"}
        else one
        for place, one in enumerate(people)
    )
    return replace(facts, people=tuple(roles), speeches=tuple(speeches))


def _asks(facts: Facts, index: int, name: Span) -> bool:
    """Whether the label is a question's: `Q:`, or what is said under it ends in a question."""
    folded = facts.passages[index].folded
    asked = "?" in folded[-2:] or "? " in folded[len(folded) // 2 :]
    return bool(_ASKED.fullmatch(facts.folded(name))) or asked


def _questions(facts: Facts, labels: dict[int, Span], asking: set[str]) -> frozenset[int]:
    """The passages under such labels, up to the next label."""
    found: set[int] = set()
    skipped, asks = facts.skipped(), False
    for index in facts.body():
        if index in labels:
            asks = _key(facts, labels[index]) in asking
        asks = asks and index not in skipped
        if asks:
            found.add(index)
    return frozenset(found)


def _labels(facts: Facts) -> dict[int, Span]:
    """Passage → the name on its label, without `Mr.`; `QUESTION` is a label too."""
    fields = {field.label.passage for field in facts.fields}
    found: dict[int, Span] = {}
    for index in facts.body():
        folded = facts.passages[index].folded
        match = _LABEL.match(folded) if index not in fields else None
        if match:
            found[index] = _without_post(folded, Span(index, *match.span(2)))
    asked = {i for i, name in found.items() if _ASKED.fullmatch(facts.folded(name))}
    return {i: name for i, name in found.items() if i in asked or _may_be_name(facts, name)}


def _without_post(folded: str, label: Span) -> Span:
    """`Hale` of `Senator Hale:`; the whole label where that is no post and a name."""
    tokens = list(TOKEN.finditer(folded, label.start, label.end))
    posts = len(list(takewhile(lambda token: is_post(token[0]), tokens)))
    left = len(tokens) - posts
    return (
        Span(label.passage, tokens[posts].start(), label.end) if posts and 0 < left < 3 else label
    )


def _post_before(facts: Facts, name: Span) -> tuple[Span, ...]:
    """The post that a label has before the name."""
    folded = facts.passages[name.passage].folded
    post = folded[: name.start].rstrip()
    return (Span(name.passage, 0, len(post)),) if post and has_post(post) else ()


def _may_be_name(facts: Facts, name: Span) -> bool:
    tokens = facts.folded(name).split()
    return not any(bare(token) in words("orgs_en") for token in tokens) and not (
        has_post(facts.folded(name)) or tokens[0] in words("not_names_en")
    )


def _may_be_person(facts: Facts, name: Span, asked: bool) -> bool:
    """Whether a label that recurs names somebody: `MR. SURNAME`, or, where questions are `asked`, a
    first name and a surname.
    """
    if _ASKED.fullmatch(facts.folded(name)):
        return False
    return name.start > 0 or asked


def _names(facts: Facts, person: Person) -> tuple[str, str]:
    full = facts.folded(person.name).lower()
    return full, full.split()[-1]


def _key(facts: Facts, name: Span) -> str:
    return facts.folded(name).lower()


def _text_start(folded: str) -> int:
    match = _LABEL.match(folded)
    return match.end() if match else 0
