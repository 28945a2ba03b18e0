"""The people whom the rules found in an article, and those of them whom a slide shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.model.deck import People, Person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.analysis.facts import Facts, Span
    from briefing.model.corrections import PersonCorrection
    from briefing.model.deck import Slide
    from briefing.model.text import Source


class FoundPerson(NamedTuple):
    """Somebody in the article whom a slide shows."""

    found_name: str
    """The name that the rules found, or that a person gave of whom they did not find."""
    person: Person
    """As the slides show them."""
    role: str
    correction: PersonCorrection | None


def people_on(slide: Slide, facts: Facts) -> list[FoundPerson]:
    """Those whom the slide shows, in its order."""
    return [found for person in _people(slide) if (found := _found(facts, person))]


def name_at(place: Source, facts: Facts) -> str:
    """Found name of the person who is named at the place of the source; empty for none."""
    spans: list[tuple[int, Span]] = []
    for index, person in enumerate(facts.people):
        spans += [(index, span) for span in (person.name, *person.posts)]
    spans += [(mention.person, mention.span) for mention in facts.mentions]
    for index, span in spans:
        if facts.rich(span).overlaps(place):
            return _found_name(facts, index)
    return ""


def _people(slide: Slide) -> Iterator[Person]:
    for block in slide.blocks:
        if isinstance(block, Person):
            yield block
        elif isinstance(block, People):
            yield from block.people


def _found(facts: Facts, shown: Person) -> FoundPerson | None:
    """Whom of the article a slide shows: by the place of the name, or by the name itself."""
    for index, person in enumerate(facts.people):
        own = person.correction.name if person.correction else ""
        if facts.rich(person.name).sources == shown.name.sources or own == shown.name.plain != "":
            return FoundPerson(_found_name(facts, index), shown, person.role, person.correction)
    return None


def _found_name(facts: Facts, index: int) -> str:
    person = facts.people[index]
    corrected = (person.correction.found or person.correction.name) if person.correction else ""
    return corrected or facts.text(person.name)
