"""A slide of points as the groups that it consists of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.deck import Points
from briefing.model.record import record

if TYPE_CHECKING:
    from briefing.model.deck import Point, Slide
    from briefing.model.text import RichText


@record
class Group:
    """A point, and the points under it."""

    text: RichText
    number: int
    """0 for one that is not counted."""
    step: int
    """Of the show, from which it is there; 0 for always."""
    children: tuple[RichText, ...] = ()


def groups_of(slide: Slide) -> tuple[Group, ...] | None:
    """None where the slide holds anything but points and points under them."""
    groups: list[Group] = []
    step = 0
    for block in slide.blocks:
        if not isinstance(block, Points):
            return None
        for point in block.items:
            if point.heading or point.level > 2 or point.marker not in ("bullet", "number"):
                return None
            if point.level > 1:
                if not groups or point.stepwise:
                    return None
                last = groups[-1]
                children = (*last.children, point.text)
                groups[-1] = Group(last.text, last.number, last.step, children)
                continue
            step += point.stepwise
            groups.append(_group(point, step if point.stepwise else 0))
    return tuple(groups) or None


def _group(point: Point, step: int) -> Group:
    return Group(point.text, point.number if point.marker == "number" else 0, step)
