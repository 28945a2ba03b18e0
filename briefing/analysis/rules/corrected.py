"""What a person corrected: it stands above what the file says and what the rules would guess."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.analysis.facts import Heading, Mention, Person, Span, Speech
from briefing.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.analysis.facts import Facts
    from briefing.model.corrections import PersonCorrection


def keep_lines(facts: Facts) -> Facts:
    """A line that a person spoke of is part of the text, whatever it looks like."""
    kept = tuple(item for item in facts.furniture if item.passage not in facts.corrected)
    return replace(facts, furniture=kept)


def take_headings(facts: Facts) -> Facts:
    """Lines that a person made headings, besides those that the rules found."""
    own = (
        Heading(Span(index, 0, len(facts.passages[index])), level)
        for index, level in facts.corrected.items()
        if level
    )
    every = sorted((*facts.headings, *own), key=lambda heading: heading.span.passage)
    return replace(facts, headings=tuple(every))


def take_people(facts: Facts) -> Facts:
    """Names and posts of Chinese text, before anybody asks who said what."""
    return facts if facts.lang == "en" else _with_people(facts)


def take_latin_people(facts: Facts) -> Facts:
    """Those of English text, where one rule finds people together with what they say."""
    return _with_people(facts) if facts.lang == "en" else facts


def take_roles(facts: Facts) -> Facts:
    """What the people did. Who did not speak has no speeches; who did has one at least."""
    people = list(facts.people)
    speeches = list(facts.speeches)
    for index, person in enumerate(people):
        role = person.correction.role if person.correction else ""
        if not role:
            continue
        people[index] = replace(person, role=role)
        if role not in {"speaker", "chair"}:
            speeches = [speech for speech in speeches if speech.person != index]
        elif role == "speaker" and all(speech.person != index for speech in speeches):
            speeches += _first_words(facts, index)
    speeches.sort(key=lambda speech: (speech.span.passage, speech.span.start))
    return replace(facts, people=tuple(people), speeches=tuple(speeches))


def _with_people(facts: Facts) -> Facts:
    for correction in facts.corrected_people:
        index = next((i for i, p in enumerate(facts.people) if _is_named(facts, p, correction)), -1)
        if correction.nobody:
            facts = _without(facts, index) if index >= 0 else facts
        elif index >= 0:
            facts = _renamed(facts, index, correction)
        elif not correction.found:
            facts = _joined_by(facts, correction)
    return facts


def _is_named(facts: Facts, person: Person, correction: PersonCorrection) -> bool:
    wanted = correction.found or correction.name
    return _bare(facts.text(person.name)) == _bare(wanted) and bool(wanted)


def _bare(name: str) -> str:
    """A name as it is known: without the space that fills up 王　强."""
    return " ".join(name.split()) if name.isascii() else "".join(name.split())


def _without(facts: Facts, gone: int) -> Facts:
    """The same without a person, whose speeches nobody in particular makes."""
    shift = {old: old - (old > gone) for old in range(len(facts.people)) if old != gone}
    return replace(
        facts,
        people=tuple(person for index, person in enumerate(facts.people) if index != gone),
        mentions=tuple(
            replace(mention, person=shift[mention.person])
            for mention in facts.mentions
            if mention.person != gone
        ),
        speeches=tuple(
            replace(speech, person=shift.get(speech.person, -1)) for speech in facts.speeches
        ),
    )


def _renamed(facts: Facts, index: int, correction: PersonCorrection) -> Facts:
    """The person with the name and posts that were said, as far as the source says them too."""
    person = facts.people[index]
    near = person.name.passage
    name = facts.find(correction.name, near) or person.name
    posts = person.posts
    if correction.posts is not None:
        placed = (facts.find(post, near) for post in correction.posts)
        posts = tuple(span for span in placed if span)
    people = list(facts.people)
    people[index] = replace(person, name=name, posts=posts, correction=correction)
    named = replace(facts, people=tuple(people))
    if name == person.name:
        return named
    return _with_mentions(named, index, _places(facts, facts.text(name)))


def _joined_by(facts: Facts, correction: PersonCorrection) -> Facts:
    """One more person, if the source names them."""
    name = facts.find(correction.name)
    if name is None:
        return facts
    posts = (facts.find(post, name.passage) for post in correction.posts or ())
    person = Person(name, tuple(span for span in posts if span), correction=correction)
    grown = replace(facts, people=(*facts.people, person))
    return _with_mentions(grown, len(facts.people), _places(facts, correction.name))


def _with_mentions(facts: Facts, person: int, places: Iterable[Span]) -> Facts:
    """Mentions that overlap with others are not added: a place names one person."""
    found = sorted(facts.mentions, key=lambda mention: (mention.span.passage, mention.span.start))
    taken = {(m.span.passage, at) for m in found for at in range(m.span.start, m.span.end)}
    for span in places:
        if not any((span.passage, at) in taken for at in range(span.start, span.end)):
            found.append(Mention(person, span))
    found.sort(key=lambda mention: (mention.span.passage, mention.span.start))
    return replace(facts, mentions=tuple(found))


def _places(facts: Facts, name: str) -> Iterable[Span]:
    pattern = re.compile(re.escape(name))
    skipped = facts.skipped()
    for index, passage in enumerate(facts.passages):
        if index not in skipped:
            for match in pattern.finditer(passage.text):
                yield Span(index, *match.span())


def _first_words(facts: Facts, person: int) -> list[Speech]:
    """From where the person is first named to the end of that passage."""
    for mention in facts.mentions:
        if mention.person == person:
            span = mention.span
            whole = Span(span.passage, span.start, len(facts.passages[span.passage]))
            clear = all(
                speech.span.passage != span.passage or speech.span.end <= span.start
                for speech in facts.speeches
            )
            return [Speech(whole, span, person)] if clear else []
    return []
