"""A plan and the minutes that are left → the slides to skip so that the talk ends in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from briefing.model.time.plan import Plan


@record
class Proposal:
    """What to skip so that the talk ends in time."""

    skip: frozenset[int]
    """Slides still to come that are to be skipped."""
    needed: float
    """Seconds that the rest then takes, the current slide included."""
    left: float
    """Seconds there are."""

    @property
    def enough(self) -> bool:
        """The rest fits into what is left."""
        return self.needed <= self.left + SLACK


SLACK = 0.5
"""Seconds: sums of fractions of a second do not make a talk late."""


def shortened(plan: Plan, slide: int, left: float, current: float = 0.0) -> Proposal:
    """What to skip after `slide` so that the talk ends in `left` seconds; the slide itself still
    takes `current`. Nothing where it ends in time anyhow; all that may be skipped where even that
    is not enough.

    Extras go first, then details, at last each section's first slide; of equals as few as will
    do. Must-haves stay. A section's page goes when nothing of the section is left.
    """
    start = slide + 1
    skip: set[int] = set()
    chosen: list[int] = []
    for tier in _tiers(plan, start):
        over = current + plan.left_from(start, skip) - left
        if over <= 0:
            break
        chosen += _fewest(plan, tier, over)
        skip = _with_pages(plan, start, chosen)
    for index in reversed(chosen):  # the dearest first: a later one may have made it needless
        less = _with_pages(plan, start, [other for other in chosen if other != index])
        if current + plan.left_from(start, less) <= left:
            chosen.remove(index)
            skip = less
    return Proposal(frozenset(skip), current + plan.left_from(start, skip), left)


def skippable(plan: Plan, start: int) -> tuple[int, ...]:
    """Slides from `start` on that a person may want to skip: all that are shown."""
    return tuple(index for index in range(start, len(plan)) if plan.stops[index].shown)


def _tiers(plan: Plan, start: int) -> Iterator[list[int]]:
    """What may go, the dearest last."""
    free = [
        index
        for index in skippable(plan, start)
        if plan.stops[index].need != "must" and not plan.stops[index].opens
    ]
    extras = [index for index in free if plan.stops[index].need == "extra"]
    leading = _leading(plan)
    yield extras
    yield [index for index in free if index not in extras and index not in leading]
    yield [index for index in free if index not in extras and index in leading]


def _leading(plan: Plan) -> set[int]:
    """The first slide of every section that says something."""
    seen: dict[int, int] = {}
    for index, stop in enumerate(plan.stops):
        if stop.shown and not stop.opens and stop.need != "extra" and stop.section >= 0:
            seen.setdefault(stop.section, index)
    return set(seen.values())


def _fewest(plan: Plan, tier: list[int], over: float) -> list[int]:
    """As few slides as save `over` seconds: the longest, and as the last one the shortest that
    still does it. All of them where that is not enough.
    """
    ordered = sorted(tier, key=lambda index: (-plan.stops[index].seconds, -index))
    chosen: list[int] = []
    for at, index in enumerate(ordered):
        if plan.stops[index].seconds >= over:
            fits = [other for other in ordered[at:] if plan.stops[other].seconds >= over]
            return [*chosen, fits[-1]]
        chosen.append(index)
        over -= plan.stops[index].seconds
    return chosen


def _with_pages(plan: Plan, start: int, chosen: Collection[int]) -> set[int]:
    """`chosen`, and the pages of sections of which nothing else is shown any more."""
    skip = set(chosen)
    pages = [index for index in skippable(plan, start) if plan.stops[index].opens]
    for page in pages:
        inside = _after_page(plan, page)
        if inside and skip.issuperset(inside) and plan.stops[page].need != "must":
            skip.add(page)
    return skip


def _after_page(plan: Plan, page: int) -> list[int]:
    """The shown slides that a section's page stands before: all of the section after its first
    page, after a further one those up to the next.
    """
    section = plan.stops[page].section
    own = [index for index, stop in enumerate(plan.stops) if stop.section == section]
    further = page != own[0]
    inside: list[int] = []
    for index in own:
        if index <= page or not plan.stops[index].shown:
            continue
        if not plan.stops[index].opens:
            inside.append(index)
        elif further:
            break
    return inside
