"""Sizes and boxes in points. One point is 12,700 EMU, so a scene and a `.pptx` share one
coordinate system.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable

EMU_PER_PT = 12_700


def emu(points: float) -> int:
    """`points` in English Metric Units, the whole numbers that OOXML wants."""
    return round(points * EMU_PER_PT)


@record
class Size:
    """Of a page, pt."""

    width: float
    height: float


RATIOS = {"16:9": Size(960, 540), "4:3": Size(720, 540)}
"""The slide sizes in pt, by the name a person gives them."""
DEFAULT_RATIO = "16:9"


@record
class Box:
    """A rectangle in pt; x grows to the right, y downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def inset(self, dx: float, dy: float) -> Box:
        """The box with `dx` less on the left and on the right, `dy` less at top and bottom."""
        return Box(self.x + dx, self.y + dy, self.width - 2 * dx, self.height - 2 * dy)

    def contains(self, other: Box, tolerance: float = 0.01) -> bool:
        return (
            other.x >= self.x - tolerance
            and other.y >= self.y - tolerance
            and other.right <= self.right + tolerance
            and other.bottom <= self.bottom + tolerance
        )


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of `boxes`, of which there is at least one."""
    known = tuple(boxes)
    left, top = min(box.x for box in known), min(box.y for box in known)
    right, bottom = max(box.right for box in known), max(box.bottom for box in known)
    return Box(left, top, right - left, bottom - top)
