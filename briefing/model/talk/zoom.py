"""Looking closer at a page: how large, and what stands in the middle. Points of the slide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.geometry import Box
from briefing.model.record import record

if TYPE_CHECKING:
    from briefing.model.geometry import Size

CLOSEST = 8.0
CLOSE = 2.0
"""Where one key press goes."""
STEP = 1.25
"""Of Ctrl + and one notch of the wheel."""


@record
class Zoom:
    """How much of a page is seen, and which part of it."""

    scale: float = 1.0
    """1 is the whole page; never below."""
    x: float = 0.0
    y: float = 0.0
    """What stands in the middle, pt; without meaning while the whole page is seen."""

    def __bool__(self) -> bool:
        return self.scale > 1

    def by(self, factor: float, x: float, y: float, size: Size) -> Zoom:
        """Closer or further, with (x, y) staying where it is seen."""
        scale = min(max(self.scale * factor, 1.0), CLOSEST)
        if scale < 1.001:
            return Zoom()
        now_x, now_y = self.middle(size)
        kept = self.scale / scale
        return Zoom(scale, x - (x - now_x) * kept, y - (y - now_y) * kept).within(size)

    def moved(self, dx: float, dy: float, size: Size) -> Zoom:
        """With the middle so many pt further to the right and down."""
        if not self:
            return self
        return Zoom(self.scale, self.x + dx, self.y + dy).within(size)

    def within(self, size: Size) -> Zoom:
        """Moved so that nothing beside the page is seen."""
        if not self:
            return Zoom()
        half_width, half_height = size.width / self.scale / 2, size.height / self.scale / 2
        x = min(max(self.x, half_width), size.width - half_width)
        y = min(max(self.y, half_height), size.height - half_height)
        return Zoom(self.scale, x, y)

    def middle(self, size: Size) -> tuple[float, float]:
        return (self.x, self.y) if self else (size.width / 2, size.height / 2)

    def seen(self, size: Size) -> Box:
        """The part of the page that fills the screen."""
        x, y = self.middle(size)
        width, height = size.width / self.scale, size.height / self.scale
        return Box(x - width / 2, y - height / 2, width, height)
