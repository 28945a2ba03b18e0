"""A speaker's slide as the parts that it consists of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.kinds.lists.listed import Group, groups_of
from briefing.model import deck
from briefing.model.record import record, replace
from briefing.model.regex import lazy_regex

if TYPE_CHECKING:
    from briefing.model.deck import Block, Person, Slide
    from briefing.model.text import RichText

_BETWEEN = lazy_regex(r"[\s·•|｜:：—–\-,，、/()（）]+")


@record
class Said:
    """Who speaks, and what stands beside."""

    person: Person
    quote: tuple[RichText, ...]
    """Empty where nothing is quoted."""
    by: RichText | None
    groups: tuple[Group, ...] | None
    """The points, if nothing else follows the quotation; None for anything else."""
    rest: tuple[Block, ...]
    """What follows the person, whatever it is."""
    told: bool
    """The title says no more than the name and what the person did there."""

    def leading(self, longest: int) -> Said:
        """Where nothing is quoted, and the first point is short, it stands in the quotation's
        place.
        """
        groups = self.groups
        if self.quote or not groups or len(groups) < 2:
            return self
        first, *others = groups
        if first.children or first.step or len(first.text.plain) > longest:
            return self
        return replace(self, quote=(first.text,), groups=tuple(others))


def said_on(slide: Slide) -> Said | None:
    """None without exactly one person, standing first."""
    people = [block for block in slide.blocks if isinstance(block, deck.Person)]
    if len(people) != 1 or slide.blocks[0] is not people[0] or not people[0].name:
        return None
    rest = slide.blocks[1:]
    quote: tuple[RichText, ...] = ()
    by = None
    after = rest
    if rest and isinstance(rest[0], deck.Quote):
        quote, by, after = rest[0].text, rest[0].by, rest[1:]
    groups = groups_of(replace(slide, blocks=after)) if after else ()
    return Said(people[0], quote, by, groups, rest, _is_told(slide, people[0]))


def _is_told(slide: Slide, person: Person) -> bool:
    role = person.role.plain if person.role else ""
    name, title = set(_words(person.name.plain)), set(_words(slide.title.plain))
    return slide.run[1] == 1 and name <= title <= {*name, *_words(role)}


def _words(text: str) -> list[str]:
    return sorted(filter(None, _BETWEEN.split(text)))
