"""How long a talk should take: seconds for every slide, what they say of the pace, and which
slides to skip so that it ends in time. Nothing here knows a clock: what has elapsed is passed in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefing.model.record import record, replace

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

Need = Literal["", "must", "extra"]
"""How much a talk needs a slide: `must` is never proposed for skipping, `extra` is first."""

Known = Literal["given", "rehearsed", "estimated"]
"""Where the planned length comes from: the author gave it, a rehearsal took it, or it is only
what the notes add up to.
"""


@record
class Stop:
    """What the plan knows of one slide."""

    seconds: float
    """As long as it would take by itself; `planned` fits it into what the author said."""
    section: int = -1
    """Index of its section; -1 before the first."""
    need: Need = ""
    opens: bool = False
    """A section's own page: it goes and stays with its section."""
    fixed: bool = False
    """The author said how long it takes."""
    shown: bool = True
    """False for hidden slides, which take no time."""


@record
class Plan:
    """How long each slide of a talk should take."""

    stops: tuple[Stop, ...]
    """One a slide, in order; those that are not shown take 0 seconds."""
    length: float
    """Seconds in which the talk should be over."""
    known: Known = "estimated"

    def __len__(self) -> int:
        return len(self.stops)

    def seconds(self, slide: int, skipped: Collection[int] = ()) -> float:
        return 0.0 if slide in skipped else self.stops[slide].seconds

    def total(self, skipped: Collection[int] = ()) -> float:
        """Seconds of all slides that are shown."""
        return self._sum(0, len(self.stops), skipped)

    def left_from(self, slide: int, skipped: Collection[int] = ()) -> float:
        """Seconds that `slide` and all after it take."""
        return self._sum(slide, len(self.stops), skipped)

    def ending(self, length: float) -> Plan:
        """The same slides, to be over after `length` seconds."""
        return replace(self, length=length, known="given")

    def _sum(self, start: int, end: int, skipped: Collection[int]) -> float:
        return sum(self.seconds(slide, skipped) for slide in range(start, end))


@record
class Pace:
    """Where a talk stands against its plan."""

    spare: float
    """Seconds in hand at the end if every slide to come takes what was planned: above zero ahead,
    below zero behind.
    """
    state: Literal["on time", "ahead", "behind"]
    section: float | None = None
    """Seconds left of the section's budget; below zero, it is overdrawn. None outside sections."""
    over: bool = False
    """The planned length is used up."""


TOLERANCE = 30.0
"""Seconds that nobody calls late."""
TOLERANCE_SHARE = 0.02
"""Of a long talk's length: nor this."""


def planned(
    stops: Sequence[Stop],
    length: float | None = None,
    budgets: Mapping[int, float] | None = None,
    known: Known = "given",
) -> Plan:
    """The plan of slides that take `stops` by themselves: a section with a budget (by index, in
    seconds) is stretched or pressed to it, then all that is still free to `length`. What the
    author said of a slide stays, unless nothing else is there to give way.
    """
    wanted = [stop if stop.shown else replace(stop, seconds=0.0) for stop in stops]
    seconds = [stop.seconds for stop in wanted]
    settled: set[int] = set()
    for section, budget in (budgets or {}).items():
        inside = [index for index, stop in enumerate(wanted) if stop.section == section]
        _fit(wanted, seconds, inside, budget)
        settled.update(inside)
    if length is not None:
        free = [index for index in range(len(wanted)) if index not in settled]
        spent = sum(seconds[index] for index in settled)
        if free and spent < length:
            _fit(wanted, seconds, free, length - spent)
    fitted = tuple(
        stop if stop.seconds == s else replace(stop, seconds=s)
        for stop, s in zip(wanted, seconds, strict=True)
    )
    given = length is not None
    return Plan(
        fitted, length if given else sum(seconds), known if given or budgets else "estimated"
    )


def _fit(stops: Sequence[Stop], seconds: list[float], inside: list[int], budget: float) -> None:
    """Make the slides `inside` take `budget` together; fixed ones only where they must."""
    fixed = sum(seconds[index] for index in inside if stops[index].fixed)
    loose = [index for index in inside if not stops[index].fixed and seconds[index] > 0]
    room = budget - fixed
    if not loose or room <= 0:
        loose, room = [index for index in inside if seconds[index] > 0], budget
    now = sum(seconds[index] for index in loose)
    for index in loose:
        seconds[index] *= room / now


def spread(page: int, pages: int, step: int, steps: int) -> tuple[float, float]:
    """Between which shares of its slide a talk stands that shows `step` of `steps` on `page`."""
    width = 1 / max(pages, 1)
    parts = steps + 1
    first = page * width + width * min(step, steps) / parts
    return first, first + width / parts


def pace(
    plan: Plan,
    slide: int,
    elapsed: float,
    *,
    done: tuple[float, float] = (0.0, 1.0),
    skipped: Collection[int] = (),
    section_elapsed: float | None = None,
) -> Pace:
    """The pace on `slide` after `elapsed` seconds. `done` says between which shares of the slide
    the talk stands (its pages and steps); while the plan is anywhere between them, it is on time
    to the second. `section_elapsed` is what the slide's section took until now.
    """
    own = plan.seconds(slide, skipped)
    after = plan.left_from(slide + 1, skipped)
    most, least = after + own * (1 - done[0]), after + own * (1 - done[1])
    left = plan.length - elapsed
    spare = min(0.0, left - least) or max(0.0, left - most)
    allowed = max(TOLERANCE, TOLERANCE_SHARE * plan.length)
    state = "ahead" if spare > allowed else "behind" if spare < -allowed else "on time"
    section = plan.stops[slide].section
    budget = None
    if section >= 0 and section_elapsed is not None:
        inside = [index for index, stop in enumerate(plan.stops) if stop.section == section]
        budget = sum(plan.seconds(index, skipped) for index in inside) - section_elapsed
    return Pace(spare, state, budget, elapsed > plan.length)
