"""A deck → its plan: from what its author says of time, from a rehearsal, else from the notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.kinds import KIND_INFO
from briefing.model.progress import Progress, run_to_end
from briefing.model.texts import texts_in
from briefing.model.time.plan import Plan, Stop, planned
from briefing.model.time.speech import spoken

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from briefing.model.deck import Deck, Slide
    from briefing.model.time.plan import Known, Need

LEAST = 30.0
"""Seconds that a slide stays up however little is said: it is announced, read, and left. Notes are
often key words only, so an estimate by their length alone promises far too short a talk.
"""
BRIEF = 10.0
"""A cover's, a section's and a closing page's."""
EXPLAINED = 2.0
"""Slides without notes: explaining takes so many times as long as reading out."""
MOST_EXPLAINED = 150.0
"""Seconds: a full slide is not read out to its end."""


def plan_of(
    deck: Deck, rehearsed: Mapping[str, float] | None = None, length: float | None = None
) -> Plan:
    """The plan of `deck`. `rehearsed` are seconds by slide id from a rehearsal that became the
    plan; `length` is a planned length that outranks the author's. Composes every slide.
    """
    return run_to_end(planning(deck, rehearsed, length))


def planning(
    deck: Deck, rehearsed: Mapping[str, float] | None = None, length: float | None = None
) -> Generator[Progress, None, Plan]:
    """The same, a slide at a time."""
    stops: list[Stop] = []
    for slide in deck.slides:
        stops.append(_stop(slide, rehearsed or {}))
        yield Progress(len(stops), len(deck.slides))
    budgets = {
        index: section.seconds
        for index, section in enumerate(deck.sections)
        if section.seconds is not None
    }
    known: Known = "given"
    given = deck.timing.length if length is None else length
    plan = planned(stops, given, budgets, known)
    if given is None and rehearsed and not budgets:
        return Plan(plan.stops, plan.length, "rehearsed")
    return plan


def _stop(slide: Slide, rehearsed: Mapping[str, float]) -> Stop:
    need: Need = slide.need or ("must" if KIND_INFO[slide.kind].essential else "")
    took = rehearsed.get(slide.id)
    return Stop(
        took or slide.seconds or estimated_seconds(slide),
        -1 if slide.kind == "closing" else slide.section,  # no section's content
        need,
        opens=slide.kind == "section",
        fixed=slide.seconds is not None and took is None,
        shown=not slide.hidden,
    )


def estimated_seconds(slide: Slide) -> float:
    """Seconds that a slide takes by its words: its notes read out, or where it has none, what
    stands on it explained.
    """
    least = BRIEF if KIND_INFO[slide.kind].divider else LEAST
    if slide.notes:
        return max(least, sum(spoken(note.plain) for note in slide.notes))
    words = sum(
        spoken(text.plain) for text in texts_in((slide.title, slide.subtitle, slide.blocks))
    )
    return max(least, min(EXPLAINED * words, MOST_EXPLAINED))
