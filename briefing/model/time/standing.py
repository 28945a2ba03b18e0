"""How a running show stands against the plan of its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.time.plan import Pace, Plan, pace, spread

if TYPE_CHECKING:
    from briefing.model.talk.show import Show


def done_of_slide(show: Show) -> tuple[float, float]:
    """Between which shares of the slide its pages and steps stand, 0 to 1."""
    at, program = show.at, show.program
    return spread(at.page, program.pages(at.slide), at.step, program.steps(at.slide, at.page))


def rest_of_slide(show: Show, plan: Plan) -> float:
    """Seconds that the current slide should still take by its pages and steps."""
    if show.phase != "showing" or show.at.slide >= len(plan):
        return 0.0
    return plan.seconds(show.at.slide) * (1 - done_of_slide(show)[0])


def pace_of(
    show: Show, plan: Plan, elapsed: float, section_elapsed: float | None = None
) -> Pace | None:
    """After so many seconds of the talk and of the current section; None where there is nothing to
    be on time with.
    """
    if not len(plan) or show.at.slide >= len(plan) or not plan.length:
        return None
    ended = show.phase != "showing"
    return pace(
        plan,
        show.at.slide,
        elapsed,
        done=(1.0, 1.0) if ended else done_of_slide(show),
        skipped=show.skipped,
        section_elapsed=None if ended else section_elapsed,
    )
