"""Who speaks in records of a dialogue, where a line `NAME：` stands over what is said, and in a
speech given in full, where the speaker's name stands under the title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Span, Speech
from briefing.analysis.names import is_name
from briefing.analysis.naming import NamedPerson, people_named
from briefing.model.record import replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts

_LONGEST_LABEL = 30
_LABEL = lazy_regex(r"([^，。；：？！]{2,30})[：]$")
_OWN_WORDS = lazy_regex(r"(?:讲话|致辞|致词|发言|演讲|讲稿|报告|述职)(?:稿|提纲|摘要|全文|要点)?$")

_QUESTION = lazy_regex(
    r"(?:[^，。：]{0,16}(?:记者|提问|问)|问|(?i:q|question|reporter|journalist))[0-9]{0,2}\s*[：:]"
)
_LONGEST_QUESTION = 160


def bylines(facts: Facts) -> Iterator[NamedPerson]:
    """`县委书记　NAME` under the title, one to a line; a bare NAME only under a speech's title."""
    for span in facts.subtitle:
        folded = facts.folded(span)
        inside = folded.strip(" （）")
        at = span.start + folded.index(inside) if inside else span.start
        found = next(people_named(inside, span.passage), None)
        if found and found.posts and found.whole.end - found.whole.start == len(inside):
            yield _moved(found, at)
        elif is_speech(facts) and len(inside) <= 5 and is_name(inside.replace(" ", "")):
            yield NamedPerson(Span(span.passage, at, at + len(inside)), ())


def is_speech(facts: Facts) -> bool:
    """Whether the title says that the text is one person's speech: `在…会议上的讲话`."""
    return bool(facts.title and _OWN_WORDS.search(facts.folded(facts.title)))


def find_dialogue(facts: Facts) -> Facts:
    """`NAME：` alone on a line: what follows, up to the next such line, is said by that person."""
    labels = {index: name for index in facts.body() if (name := _label(facts, index))}
    order = {facts.folded(person.name): place for place, person in enumerate(facts.people)}
    spoken = [index for index, name in labels.items() if facts.folded(name) in order]
    if len(spoken) < 2:
        return facts
    skipped = facts.skipped()
    speeches = [speech for speech in facts.speeches if speech.span.passage < spoken[0]]
    speaking: set[int] = set()
    person = -1
    for index in range(spoken[0], len(facts.passages)):
        whole = Span(index, 0, len(facts.passages[index]))
        if index in skipped:
            continue
        if index in labels:
            person = order.get(facts.folded(labels[index]), -1)
        if person >= 0:
            speaking.add(person)
            start = whole.end if index in labels else 0
            speeches.append(Speech(whole, Span(index, start, start), person))
    people = tuple(
        replace(one, role="speaker", act=None)
        if place in speaking and one.role in {"mentioned", "attendee"}
        else one
        for place, one in enumerate(facts.people)
    )
    return replace(facts, people=people, speeches=tuple(speeches))


def find_questions(facts: Facts) -> Facts:
    """Passages that ask: `问：…？`, `Reporter: …`."""
    asked = (i for i, passage in enumerate(facts.passages) if _asks(passage.folded))
    return replace(facts, questions=frozenset(asked))


def _asks(folded: str) -> bool:
    return len(folded) <= _LONGEST_QUESTION and bool(_QUESTION.match(folded))


def speaker_of(facts: Facts) -> int:
    """Index of the person whose speech the whole text is; -1 for none."""
    below = {span.passage for span in facts.subtitle}
    if not is_speech(facts):
        return -1
    under = [i for i, person in enumerate(facts.people) if person.name.passage in below]
    return under[0] if len(under) == 1 else -1


def names_on_labels(facts: Facts) -> Iterator[NamedPerson]:
    """Names that stand on such lines, and nowhere else with a post."""
    for index in facts.body():
        name = _label(facts, index)
        if name and is_name(facts.folded(name)):
            yield NamedPerson(name, ())


def _label(facts: Facts, index: int) -> Span | None:
    """The name on a line that is a name and a colon; of `POST NAME：` the name."""
    folded = facts.passages[index].folded
    if len(folded) > _LONGEST_LABEL or not folded.endswith("："):
        return None
    match = _LABEL.fullmatch(folded)
    if not match:
        return None
    found = next(people_named(match[1], index), None)
    if found and found.whole.end == match.end(1):
        return found.name
    return Span(index, *match.span(1))


def _moved(found: NamedPerson, by: int) -> NamedPerson:
    def shift(span: Span) -> Span:
        return replace(span, start=span.start + by, end=span.end + by)

    return NamedPerson(shift(found.name), tuple(map(shift, found.posts)))
