"""Round ornaments: a plate of rings and circles around waves and a sun, arcs, a ring of arcs."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefing.layout.motifs.curves import arc, at, band, circle
from briefing.layout.motifs.stage import counted
from briefing.layout.motifs.waves import scales
from briefing.model.geometry import Box
from briefing.model.record import record
from briefing.model.scene import Path, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.motifs.stage import Drawn, Stage
    from briefing.model.shapes.outline import Outline, Step
    from briefing.model.shapes.paint import Paint


_WIDTHS = (2.25, 0.75, 0.75, 2.25)
"""Of a plate's rings, from without."""


@record
class Plate:
    """A painted plate: rings, a wreath of circles, and in the middle a sun over waves."""

    x: float
    y: float
    r: float
    line: Paint
    """Of the rings."""
    wreath: Paint
    """Of the circles."""
    fill: Paint = ""
    """Of the rim; empty for a drawing of lines."""
    disc: Paint = ""
    """Of the middle; empty for none."""
    waves: Paint = ""
    sun: Paint = ""
    sun_r: float = 44.0
    circles: int = 24
    rings: tuple[float, ...] = (0.955, 0.925, 0.67, 0.64)
    """In shares of its radius, like the next."""
    wreath_at: float = 0.80
    wreath_r: float = 0.105

    def draw(self, stage: Stage) -> Iterator[Drawn]:
        x, y, r = self.x, self.y, self.r
        if self.disc:
            yield self._round(0.6 * r, self.disc, "Disc")
        if self.waves:
            area = Box(x - 0.6 * r, y, 1.2 * r, 0.6 * r)
            outline = scales(area, (26.0, 18.0, 9.0), 16.0, self._in_disc)
            yield self._lines(outline, self.waves, "Waves")
        if self.sun:
            box = around_point(x, y - 0.27 * r, self.sun_r)
            yield Shape(box, "ellipse", self.sun, name="Sun", part="frame", group="Plate")
        if self.fill:
            rim = (*circle(x, y, r), *circle(x, y, 0.58 * r))
            yield Path(rim, self.fill, name="Rim", part="frame", group="Plate")
        for share, width in zip(self.rings, _WIDTHS, strict=False):
            yield Shape(
                around_point(x, y, share * r),
                "ellipse",
                stroke=self.line,
                stroke_width=width,
                name="Ring",
                part="frame",
                group="Plate",
            )
        wreath: list[Step] = []
        for index in range(self.circles):
            wreath += circle(
                *at(x, y, self.wreath_at * r, index * 360 / self.circles), self.wreath_r * r
            )
        yield self._lines(tuple(wreath), self.wreath, "Wreath")

    def _in_disc(self, x: float, y: float) -> bool:
        return math.hypot(x - self.x, y - self.y) < 0.59 * self.r

    def _round(self, radius: float, fill: Paint, name: str) -> Shape:
        box = around_point(self.x, self.y, radius)
        return Shape(box, "ellipse", fill, name=name, part="frame", group="Plate")

    def _lines(self, outline: Outline, stroke: Paint, name: str) -> Path:
        return Path(
            outline,
            stroke=stroke,
            stroke_width=0.75,
            flat=True,
            name=name,
            part="frame",
            group="Plate",
        )


@record
class Circle:
    """A line, or a disc."""

    x: float
    y: float
    r: float
    stroke: Paint = ""
    fill: Paint = ""
    width: float = 0.75

    def draw(self, stage: Stage) -> Iterator[Drawn]:
        box = around_point(self.x, self.y, self.r)
        yield Shape(box, "ellipse", self.fill, self.stroke, self.width, name="Circle", part="frame")


@record
class CornerArcs:
    """Arcs about a corner of the page or of a card."""

    x: float
    y: float
    stroke: Paint
    radii: tuple[float, ...] = (44.0, 54.0, 62.0)
    widths: tuple[float, ...] = (2.25, 0.75, 0.75)
    start: float = 90.0
    end: float = 180.0

    def draw(self, stage: Stage) -> Iterator[Drawn]:
        for radius, width in zip(self.radii, self.widths, strict=True):
            yield Path(
                arc(self.x, self.y, radius, self.start, self.end),
                stroke=self.stroke,
                stroke_width=width,
                flat=True,
                name="Arc",
                part="frame",
                group="Corner arcs",
            )


@record
class Ring:
    """As many arcs as the talk has sections, while they can be told apart, the current one thick;
    fine rings and dots around.
    """

    x: float
    y: float
    r: float
    current: Paint
    done: Paint
    ahead: Paint
    line: Paint
    thick: float = 18.0
    thin: float = 6.0
    dots: int = 24

    def draw(self, stage: Stage) -> Iterator[Drawn]:
        for radius in (1.17 * self.r, 0.83 * self.r):
            yield Shape(
                around_point(self.x, self.y, radius),
                "ellipse",
                stroke=self.line,
                stroke_width=0.75,
                name="Ring",
                part="frame",
                group="Ring",
            )
        for index in range(self.dots):
            dot = at(self.x, self.y, 1.085 * self.r, (index + 0.5) * 360 / self.dots)
            yield Shape(
                around_point(*dot, 1.5),
                "ellipse",
                self.line,
                name="Dot",
                part="frame",
                group="Ring",
            )
        yield from self._arcs(*counted(max(stage.sections, 1), stage.place or 1))

    def _arcs(self, sections: int, place: int) -> Iterator[Drawn]:
        each = 360 / sections
        gap = min(6.0, each / 4) if sections > 1 else 0.0
        for number in range(1, sections + 1):
            start = -90 + (number - 1) * each + gap / 2
            end = start + each - gap
            now = number == place
            half = (self.thick if now else self.thin) / 2
            paint = self.current if now else self.done if number < place else self.ahead
            outline = (
                band(self.x, self.y, self.r - half, self.r + half, start, end)
                if sections > 1
                else (
                    *circle(self.x, self.y, self.r + half),
                    *circle(self.x, self.y, self.r - half),
                )
            )
            yield Path(outline, paint, name=f"Arc {number}", part="content", group="Progress")


def around_point(x: float, y: float, radius: float) -> Box:
    """The box of a circle."""
    return Box(x - radius, y - radius, 2 * radius, 2 * radius)
