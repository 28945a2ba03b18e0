"""Who speaks in records of a dialogue, where a line `NAME：` stands over what is said, and in a
speech given in full, where the speaker's name stands under the title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.analysis.facts import Span, Speech
from briefing.analysis.names import is_name
from briefing.analysis.naming import NamedPerson, people_named
from briefing.model.record import record, replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts

_LABEL = lazy_regex(r"([^，。；：？！“”（）]{1,24}?)(?:（[^（）]{1,16}）)?(?:回?答|答复)?\s*：\s*")
_ANSWERS = frozenset({"答", "A", "a", "回答", "答复", "受访者"})
_FEW_WORDS = 12
_LONGEST_NAME = 12
_OWN_WORDS = lazy_regex(r"(?:讲话|致辞|致词|发言|演讲|讲稿|报告|述职)(?:稿|提纲|摘要|全文|要点)?$")

_QUESTION = lazy_regex(
    r"(?:[^，。：]{0,16}(?:记者|提问|问)|问|《[^《》]{2,12}》|(?i:q|question|reporter|journalist))[0-9]{0,2}\s*[：:]"
)
_LONGEST_QUESTION = 300


@record
class Label:
    """`NAME：` at the beginning of a passage."""

    folded: str
    """The name, or 答; empty for who asks."""
    text: int
    """Where the words begin that are said."""
    person: NamedPerson | None
    asks: bool = False


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
    """`NAME：` opens what that person says, up to the next such line; `答：`, what the only person
    says whom the text names.
    """
    labels = labels_of(facts)
    order = {_bare(facts.folded(person.name)): at for at, person in enumerate(facts.people)}
    if facts.lang == "en" or not labels or (not order and not any(map(_answers, labels.values()))):
        return facts
    only = 0 if len(facts.people) == 1 else -1
    spoken = [
        index
        for index, label in labels.items()
        if _bare(label.folded) in order or (_answers(label) and only >= 0)
    ]
    if not spoken:
        return facts
    skipped = facts.skipped()
    first = min(labels)
    speeches = [speech for speech in facts.speeches if speech.span.passage < first]
    speaking: set[int] = set()
    person = -1
    for index in range(first, len(facts.passages)):
        if index in skipped:
            person = -1
            continue
        label = labels.get(index)
        if label:
            person = only if _answers(label) else order.get(_bare(label.folded), -1)
        if person >= 0:
            speaking.add(person)
            start = label.text if label else 0
            whole = Span(index, 0, len(facts.passages[index]))
            speeches.append(Speech(whole, Span(index, start, start), person))
    people = tuple(
        replace(one, role="speaker", act=None)
        if place in speaking and one.role in {"mentioned", "attendee"}
        else one
        for place, one in enumerate(facts.people)
    )
    return replace(facts, people=people, speeches=tuple(speeches))


def find_questions(facts: Facts) -> Facts:
    """Passages that ask: `问：…？`, `晨报记者：…`, and what follows up to the answer."""
    labels = labels_of(facts) if facts.lang == "zh" else {}
    skipped = facts.skipped()
    found: set[int] = set()
    asking = False
    for index in facts.body():
        label = labels.get(index)
        asks = bool(_QUESTION.match(facts.passages[index].folded))
        if label or asks or index in skipped:
            asking = asks and bool(labels)
        if asks or (asking and len(facts.passages[index]) <= _LONGEST_QUESTION):
            found.add(index)
    return replace(facts, questions=frozenset(found))


def labels_of(facts: Facts) -> dict[int, Label]:
    """Passage → its label, where the text is a dialogue: somebody is asked and somebody answers,
    or two lines at least are somebody's words.
    """
    fields = {field.label.passage for field in facts.fields}
    skipped = facts.skipped() | fields
    found = {i: label for i in facts.body() if i not in skipped and (label := _labelled(facts, i))}
    asked = [label for label in found.values() if label.asks]
    named = [label for label in found.values() if not label.asks]
    lone = sum(label.text >= len(facts.passages[index]) for index, label in found.items())
    said = sum(len(facts.passages[i]) - label.text >= _FEW_WORDS for i, label in found.items())
    if (asked and named) or (len(named) >= 2 and (lone == len(found) or said == len(found))):
        return found
    return {}


def _labelled(facts: Facts, index: int) -> Label | None:
    """`NAME：…`, `POST NAME（…）：…`, `问：…`."""
    folded = facts.passages[index].folded
    if question := _QUESTION.match(folded):
        return Label("", question.end(), None, asks=True)
    match = _LABEL.match(folded)
    if not match:
        return None
    if match[1] in _ANSWERS:
        return Label(match[1], match.end(), None)
    found = next(people_named(match[1], index), None)
    if found and found.whole.end == match.end(1):
        return Label(facts.folded(found.name), match.end(), found)
    if is_name(_bare(match[1])) and len(_bare(match[1])) <= _LONGEST_NAME:
        return Label(match[1], match.end(), NamedPerson(Span(index, *match.span(1)), ()))
    return None


def _answers(label: Label) -> bool:
    return label.folded in _ANSWERS


def _bare(name: str) -> str:
    return name.replace(" ", "")


def speaker_of(facts: Facts) -> int:
    """Index of the person whose speech the whole text is; -1 for none."""
    below = {span.passage for span in facts.subtitle}
    if not is_speech(facts):
        return -1
    under = [i for i, person in enumerate(facts.people) if person.name.passage in below]
    return under[0] if len(under) == 1 else -1


def names_on_labels(facts: Facts) -> Iterator[NamedPerson]:
    """Names that stand before a colon in a dialogue."""
    if facts.lang == "zh":
        yield from (label.person for label in labels_of(facts).values() if label.person)


def _moved(found: NamedPerson, by: int) -> NamedPerson:
    def shift(span: Span) -> Span:
        return replace(span, start=span.start + by, end=span.end + by)

    return NamedPerson(shift(found.name), tuple(map(shift, found.posts)))
