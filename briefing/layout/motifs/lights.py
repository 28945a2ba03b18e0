"""Ornaments of light: the horizon of a planet at dawn, lights on it, a glow."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from briefing.layout.motifs.curves import arc, at, band
from briefing.model.geometry import Box
from briefing.model.record import record, replace
from briefing.model.scene import Path, Shape
from briefing.model.shapes.paint import Tone, fading, tone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.motifs.stage import Drawn, Stage
    from briefing.model.shapes.outline import Outline
    from briefing.model.shapes.paint import Paint

_GLOW = ((46.0, 0.035), (28.0, 0.05), (14.0, 0.09), (6.0, 0.20), (2.0, 1.0))
"""Width and opacity of the lines that together are a glowing edge."""
_RAYS = ((54.0, 0.05), (36.0, 0.09), (22.0, 0.16), (12.0, 0.45))
_HEART = 0.7
"""Shade of the innermost light: nearly white."""


@record
class Horizon:
    """The limb of a planet: its edge glows from one colour into another."""

    x: float
    y: float
    r: float
    start: Paint
    end: Paint
    fill: Paint
    """Fading down."""

    def draw(self, stage: Stage) -> Iterator[Drawn]:
        wide, high = stage.canvas.width, stage.canvas.height
        left, right = (self._angle(edge, high) for edge in (0.0, wide))
        (x1, y1), (x2, y2) = at(self.x, self.y, self.r, left), at(self.x, self.y, self.r, right)
        ground: Outline = (
            *arc(self.x, self.y, self.r, left, right),
            ("L", (x2, max(high, y2))),
            ("L", (x1, max(high, y1))),
            ("Z", ()),
        )
        yield Path(ground, self.fill, name="Planet", part="frame", group="Horizon")
        for width, alpha in _GLOW:
            edge = fading(_faint(self.start, alpha), _faint(self.end, alpha))
            outline = band(self.x, self.y, self.r - width / 2, self.r + width / 2, left, right)
            yield Path(outline, edge, name="Glow", part="frame", group="Horizon")

    def _angle(self, x: float, high: float) -> float:
        """Where the edge leaves the page: at its side, or at its foot."""
        by_side = math.degrees(math.acos(max(min((x - self.x) / self.r, 1.0), -1.0)))
        by_foot = math.degrees(math.asin(max(min((self.y - high) / self.r, 1.0), 0.0)))
        angle = min(max(by_side, by_foot), 180 - by_foot)
        return -angle


@record
class Light:
    """A light on a circle. One of several shows which section begins."""

    x: float
    y: float
    r: float
    color: Paint
    angle: float = -90.0
    scale: float = 1.0
    first: float = -116.0
    span: float = 52.0
    progress: bool = False
    """At the angle of the section that begins."""

    def draw(self, stage: Stage) -> Iterator[Drawn]:
        angle = self.angle
        if self.progress and stage.place:
            angle = self.first + self.span * (stage.place - 0.5) / max(stage.sections, 1)
        part = "content" if self.progress else "frame"
        for disc in glow(*at(self.x, self.y, self.r, angle), self.color, self.scale):
            yield replace(disc, part=part)


def glow(x: float, y: float, color: Paint, scale: float = 1.0) -> Iterator[Shape]:
    """A small bright disc in paler and paler ones."""
    for radius, alpha in _RAYS:
        yield _disc(x, y, radius * scale, _faint(color, alpha))
    yield _disc(x, y, 7.0 * scale, Tone(tone(color).color, 1.0, _HEART))


def _disc(x: float, y: float, radius: float, fill: Paint) -> Shape:
    box = Box(round(x - radius, 2), round(y - radius, 2), 2 * radius, 2 * radius)
    return Shape(box, "ellipse", fill, name="Light", group="Light")


def _faint(paint: Paint, alpha: float) -> Tone:
    one = tone(paint)
    return Tone(one.color, one.alpha * alpha, one.shade)


@record
class Halo:
    """Large faint discs in one another."""

    x: float
    y: float
    radii: tuple[float, ...]
    color: Paint
    alpha: float = 0.05

    def draw(self, stage: Stage) -> Iterator[Drawn]:
        for radius in self.radii:
            box = Box(self.x - radius, self.y - radius, 2 * radius, 2 * radius)
            yield Shape(
                box,
                "ellipse",
                _faint(self.color, self.alpha),
                name="Halo",
                part="frame",
                group="Halo",
            )
