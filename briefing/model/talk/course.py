"""The course of a show: how it starts, what an event makes of it as time goes on, and how it goes
on when its deck changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.ink.strokes import Ink
from briefing.model.record import replace
from briefing.model.talk import drawing, positions
from briefing.model.talk.positions import Position
from briefing.model.talk.show import Show

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.talk.positions import Program
    from briefing.model.talk.show import Event

NO_INK = Ink()


def start(
    program: Program,
    now: float,
    slide: int | None = None,
    page: int = 0,
    *,
    loop: bool = False,
    ink: Ink = NO_INK,
) -> Show:
    """A show from `slide`, hidden or not; from the first one that is not hidden without it."""
    if not len(program):
        return Show(program, Position(0), now, phase="end", ink=ink)
    at = positions.first(program) if slide is None else Position(slide, page)
    return Show(program, positions.nearest(program, at), now, loop=loop, ink=ink)


def happened(show: Show, event: Event, now: float) -> Show:
    """What `event` makes of `show` at `now`: a number that has waited too long is forgotten first,
    a stroke stays on the page it was drawn on, and a show that was left stays as it is.
    """
    if show.phase == "left":
        return show
    after = event(show.forget(now))
    if show.stroke is not None and after.seen.at != show.seen.at:
        after = replace(after, ink=drawing.lift(show).ink, stroke=None)
    return after


def with_program(show: Show, program: Program, to: Callable[[int], int | None]) -> Show:
    """The same show after its deck changed: `to` says where a slide of before now stands; None
    where it is gone, and then what stands in its place is shown.
    """
    here = to(show.at.slide)
    at = positions.nearest(program, show.at if here is None else replace(show.at, slide=here))
    phase = show.phase if len(program) or show.phase == "left" else "end"
    back = (positions.moved(program, place, to) for place in show.visited)
    skipped = (to(slide) for slide in show.skipped)
    seen = show.frozen and positions.moved(program, show.frozen.at, to)
    return replace(
        show,
        program=program,
        at=at,
        phase=phase,
        typed="",
        visited=tuple(place for place in back if place),
        skipped=frozenset(slide for slide in skipped if slide is not None),
        preview=show.preview and positions.moved(program, show.preview, to),
        frozen=replace(show.frozen, at=seen) if show.frozen and seen else None,
    )
