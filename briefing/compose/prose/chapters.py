"""Facts → chapters: each heading with the units of the text and the pictures under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.prose.splitter import Splitter
from briefing.compose.prose.units import CodeUnit, PictureUnit, first_passage
from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.analysis.facts import Facts, Heading, PlacedPicture
    from briefing.compose.prose.units import Unit


@record
class Chapter:
    """A heading, or none at the beginning, and what stands under it before the next."""

    heading: Heading | None
    units: tuple[Unit, ...]


def chapters(facts: Facts, claimed: frozenset[int], rests: Mapping[int, int]) -> list[Chapter]:
    """The body in order. `claimed` passages, and what stands before the `rests` of others, are
    shown elsewhere.
    """
    headings = {heading.span.passage: heading for heading in facts.headings}
    skipped = facts.skipped() | claimed | set(facts.signature) | _ornaments(facts)
    if facts.is_code:
        code = tuple(index for index in facts.body() if index not in skipped)
        return [Chapter(None, (CodeUnit(code),))]
    found: list[Chapter] = []
    heading: Heading | None = None
    body: list[int] = []
    splitter = Splitter(facts, rests)
    pictures = list(facts.pictures)

    def close(end: int) -> None:
        seen = [picture for picture in pictures if picture.after < end]
        del pictures[: len(seen)]
        if heading and not body and not seen and heading.field:
            return
        if heading or body or seen:
            found.append(Chapter(heading, _with_pictures(splitter.units(body), seen)))

    for index in facts.body():
        if index in headings:
            close(index)
            heading, body = headings[index], []
        elif index not in skipped:
            body.append(index)
    close(len(facts.passages))
    return found


def _ornaments(facts: Facts) -> set[int]:
    """Passages of marks alone, `* * *`, `###`: they stand in the notes."""
    if facts.is_code:
        return set()
    return {
        index
        for index in facts.body()
        if not any(map(str.isalnum, facts.passages[index].folded)) and index not in facts.hints
    }


def _with_pictures(units: Sequence[Unit], pictures: Sequence[PlacedPicture]) -> tuple[Unit, ...]:
    """Each picture after the unit that it stands in."""
    found: list[Unit] = []
    left = list(pictures)
    for unit in units:
        while left and left[0].after < first_passage(unit):
            found.append(PictureUnit(left.pop(0)))
        found.append(unit)
    return (*found, *map(PictureUnit, left))
