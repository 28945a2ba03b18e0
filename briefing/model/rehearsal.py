"""What a talk took: a log of where it stood and when → seconds for every slide, kept for each file
as JSON and set beside the plan.

Slides are known by their ids, which outlive edits elsewhere in the file.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, cast

from briefing.model.duration import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.model.plan import Plan

VERSION = 1
KEPT = 20
"""Rehearsals of one file; older ones make room."""
_VISITS = 10_000


@dataclass(frozen=True, slots=True)
class Visit:
    """A stay on a slide."""

    slide: str
    """Its id; empty for the page at the end."""
    seconds: float


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """One that is over."""

    started: str
    """Date and time, ISO 8601, local."""
    visits: tuple[Visit, ...]

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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Timings:
    """All that is kept for one file."""

    rehearsals: tuple[Rehearsal, ...] = ()
    """The newest first."""
    plan: Mapping[str, float] = field(default_factory=dict[str, float], hash=False)
    """Seconds by slide id, from the rehearsal that became the plan; empty for none."""
    length: float | None = None
    """Seconds planned, where a person set them in the window."""
    bells: tuple[float, ...] | None = None
    """When to ring, in seconds, where a person set that in the window."""

    def with_rehearsal(self, rehearsal: Rehearsal) -> Timings:
        return replace(self, rehearsals=(rehearsal, *self.rehearsals)[:KEPT])

    def without(self, index: int) -> Timings:
        """The rehearsal at `index` deleted; the plan it may have become stays."""
        kept = (*self.rehearsals[:index], *self.rehearsals[index + 1 :])
        return replace(self, rehearsals=kept)

    def planned_as(self, rehearsal: Rehearsal | None) -> Timings:
        """`rehearsal` becomes the plan; None gives the plan back to the notes and the file."""
        return replace(self, plan=rehearsal.times() if rehearsal else {})


def write_timings(timings: Timings) -> str:
    """JSON; times in seconds to the tenth."""
    rehearsals = [
        {"started": one.started, "visits": [[v.slide, round(v.seconds, 1)] for v in one.visits]}
        for one in timings.rehearsals
    ]
    data: dict[str, Any] = {
        "version": VERSION,
        "rehearsals": rehearsals,
        "plan": {slide: round(seconds, 1) for slide, seconds in timings.plan.items()},
        "length": timings.length,
        "bells": None if timings.bells is None else list(timings.bells),
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def read_timings(text: str) -> Timings | None:
    """What `write_timings` wrote; whatever of it makes no sense is left out. None where the text
    is no such file at all, or one of a later version: then it must not be written over.
    """
    try:
        data: object = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict):
        return None
    found = cast("dict[str, object]", data)
    if found.get("version") != VERSION:
        return None
    rehearsals = [_rehearsal(entry) for entry in _items(found.get("rehearsals"))]
    bells = found.get("bells")
    return Timings(
        tuple(one for one in rehearsals if one is not None)[:KEPT],
        _plan(found.get("plan")),
        _seconds(found.get("length")) or None,
        None if bells is None else tuple(t for t in map(_seconds, _items(bells)) if t),
    )


def _rehearsal(entry: object) -> Rehearsal | None:
    if not isinstance(entry, dict):
        return None
    found = cast("dict[str, object]", entry)
    visits: list[Visit] = []
    for pair in _items(found.get("visits"))[:_VISITS]:
        slide, seconds = (*_items(pair), None, None)[:2]
        took = _seconds(seconds)
        if isinstance(slide, str) and took is not None:
            visits.append(Visit(slide, round(took, 1)))
    started = found.get("started")
    return Rehearsal(started if isinstance(started, str) else "", tuple(visits)) if visits else None


def _plan(entry: object) -> dict[str, float]:
    if not isinstance(entry, dict):
        return {}
    pairs = ((id, _seconds(value)) for id, value in cast("dict[str, object]", entry).items())
    rounded = ((id, round(seconds or 0.0, 1)) for id, seconds in pairs)
    return {id: seconds for id, seconds in rounded if id and seconds}


def _items(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else []


def _seconds(value: object) -> float | None:
    """A sensible number of seconds; None for anything else (JSON reads NaN and Infinity too)."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return float(value) if 0 <= value <= LONGEST and math.isfinite(value) else None
