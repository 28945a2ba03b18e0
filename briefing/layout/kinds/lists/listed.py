"""A slide of points as the groups that it consists of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.pictures.icons import icon_of
from briefing.layout.pieces.formulas_on import is_formula
from briefing.model.deck import Points
from briefing.model.lists.numerals import numeral
from briefing.model.record import record, replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.deck import Point, Slide
    from briefing.model.text import RichText

_MARKERS = ("bullet", "number", "none")


@record
class Group:
    """A point, and the points under it."""

    text: RichText
    number: int
    """0 for one that is not counted."""
    written: str
    """As its author writes the number: `2.`, `b)`."""
    plain: bool
    """A paragraph, with nothing before it."""
    step: int
    """Of the show, from which it is there; 0 for always."""
    children: tuple[RichText, ...] = ()
    icon: str = ""
    """Its name; it stands in the place of a numeral or a dot."""


def groups_of(slide: Slide) -> tuple[Group, ...] | None:
    """None where the slide holds anything but points and points under them."""
    groups: list[Group] = []
    step = 0
    for block in slide.blocks:
        if not isinstance(block, Points):
            return None
        for point in block.items:
            if (
                is_formula(point)
                or point.heading
                or point.level > 2
                or point.marker not in _MARKERS
            ):
                return None
            if not point.text.plain.strip():
                continue
            if point.level > 1:
                if not groups or point.stepwise:
                    return None
                last = groups[-1]
                children = (*last.children, point.text)
                groups[-1] = replace(last, children=children)
                continue
            step += point.stepwise
            groups.append(_group(point, step if point.stepwise else 0))
    return tuple(groups) or None


def _group(point: Point, step: int) -> Group:
    number = point.number if point.marker == "number" else 0
    written = numeral(number, point.numbering) if number else ""
    icon, text = icon_of(point.text)
    return Group(text, number, written, point.marker == "none", step, icon=icon)


def counts(groups: Sequence[Group]) -> bool:
    """Whether all are counted in a way that the theme's own numerals may take the place of."""
    return all(
        group.number and group.written.strip("().、") == str(group.number) for group in groups
    )


def keeps_numbers(groups: Sequence[Group]) -> bool:
    """Whether no number is lost where only the theme's own numerals stand before the texts."""
    return counts(groups) or not any(group.number for group in groups)
