"""What a talk took: a log of where it stood and when → seconds for every slide, set beside the
plan.

Slides are known by their ids, which outlive edits elsewhere in the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefing.model.record import record, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.model.time.plan import Plan

Sort = Literal["rehearsal", "talk"]


@record
class Visit:
    """A stay on a slide."""

    slide: str
    """Its id; empty for the page at the end."""
    seconds: float


@record
class Log:
    """A talk that is going on. Times are those of its timer, in seconds, which stands in pauses
    and does not go back.
    """

    visits: tuple[Visit, ...] = ()
    at: str = ""
    since: float = 0.0

    def moved(self, slide: str, ran: float) -> Log:
        """On `slide` from now on; coming to where it stands already changes nothing."""
        if slide == self.at:
            return self
        return replace(self, visits=self.until(ran), at=slide, since=ran)

    def until(self, ran: float) -> tuple[Visit, ...]:
        """All stays up to now, the last one included; those without a moment left out."""
        if ran <= self.since:
            return self.visits
        return (*self.visits, Visit(self.at, ran - self.since))


@record
class Record:
    """A rehearsal or a talk that is over."""

    started: str
    """Date and time, ISO 8601, local."""
    visits: tuple[Visit, ...]
    sort: Sort = "rehearsal"
    planned: float | None = None
    """Seconds in which it should have been over."""
    skipped: tuple[str, ...] = ()
    """Ids of the slides that were left out to end in time."""
    ink: int = 0
    """Strokes drawn on slides."""
    paused: float = 0.0
    """Seconds for which the timer stood after it had begun."""

    @property
    def total(self) -> float:
        return sum(visit.seconds for visit in self.visits)

    def times(self) -> dict[str, float]:
        """Seconds of every slide that was shown, by id; all its stays added up."""
        return times_of(self.visits)


def times_of(visits: Iterable[Visit]) -> dict[str, float]:
    """Seconds by slide id, in the order in which the slides were come to first."""
    times: dict[str, float] = {}
    for visit in visits:
        if visit.slide:
            times[visit.slide] = times.get(visit.slide, 0.0) + visit.seconds
    return times


@record
class Bar:
    """What a chart says of one slide, or of one section."""

    index: int
    """Of the slide or section; -1 for the slides before the first section."""
    taken: float
    planned: float

    @property
    def over(self) -> float:
        """Seconds more than planned; below zero, fewer."""
        return self.taken - self.planned


def slide_bars(times: Mapping[str, float], ids: Sequence[str], plan: Plan) -> tuple[Bar, ...]:
    """A bar for every slide of the deck that took time or should have."""
    bars = (Bar(i, times.get(id, 0.0), plan.seconds(i)) for i, id in enumerate(ids))
    return tuple(bar for bar in bars if bar.taken or bar.planned)


def section_bars(bars: Iterable[Bar], plan: Plan) -> tuple[Bar, ...]:
    """Bars of slides, added up by section."""
    sums: dict[int, tuple[float, float]] = {}
    for bar in bars:
        section = plan.stops[bar.index].section
        taken, wanted = sums.get(section, (0.0, 0.0))
        sums[section] = taken + bar.taken, wanted + bar.planned
    return tuple(Bar(section, *sums[section]) for section in sorted(sums))
