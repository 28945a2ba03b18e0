"""Ornaments of ink: hills, a moon, an open circle, a stroke of the brush."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.layout.motifs.curves import arc, smooth
from briefing.model.geometry import Box
from briefing.model.record import record
from briefing.model.scene import Path, Shape
from briefing.model.shapes.outline import polyline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.motifs.stage import Drawn, Stage
    from briefing.model.shapes.outline import Point, Step
    from briefing.model.shapes.paint import Paint


_FAR = (
    (0.0, 1.0), (0.10, 0.74), (0.24, 0.30), (0.40, 0.50), (0.61, 0.04), (0.82, 0.34), (1.0, 0.18),
)  # fmt: skip
_NEAR = ((0.02, 1.0), (0.15, 0.72), (0.34, 0.93), (0.57, 0.56), (0.77, 0.84), (1.0, 0.58))
"""Tops and saddles in shares of the box, from the left."""


@record
class Hills:
    """Two ranges behind one another, fading into mist; no deck has quite the same."""

    box: Box
    far: Paint
    near: Paint

    def draw(self, stage: Stage) -> Iterator[Drawn]:
        for fill, name, profile in (
            (self.far, "Far hills", _FAR),
            (self.near, "Near hills", _NEAR),
        ):
            points = list(self._points(stage, name, profile))
            close: tuple[Step, ...] = (("L", (self.box.right, self.box.bottom)), ("Z", ()))
            outline = (*smooth(points), *close)
            yield Path(outline, fill, name=name, part="frame", group="Hills")

    def _points(self, stage: Stage, name: str, profile: tuple[Point, ...]) -> Iterator[Point]:
        """Tops and saddles a little elsewhere; where a range begins and ends stays."""
        box, last = self.box, len(profile) - 1
        for index, (x, y) in enumerate(profile):
            if 0 < index < last:
                x += stage.chance(f"{name} x{index}", -0.03, 0.03)
                y += stage.chance(f"{name} y{index}", -0.05, 0.05)
            yield box.x + box.width * x, box.y + box.height * max(y, 0.0)


@record
class Moon:
    """A disc, as a rule paler below."""

    x: float
    y: float
    r: float
    fill: Paint

    def draw(self, stage: Stage) -> Iterator[Drawn]:
        box = Box(self.x - self.r, self.y - self.r, 2 * self.r, 2 * self.r)
        yield Shape(box, "ellipse", self.fill, name="Moon", part="frame")


@record
class Enso:
    """A circle drawn in one stroke, thinning out, left open at the top right."""

    x: float
    y: float
    r: float
    fill: Paint
    thickness: float = 0.07
    """Of the radius, where it is thickest twice as much."""
    start: float = -52.0
    end: float = -70.0

    def draw(self, stage: Stage) -> Iterator[Drawn]:
        x, y, r = self.x, self.y, self.r
        end = self.end + 360
        inner = arc(
            x + 0.43 * self.thickness * r,
            y - 0.28 * self.thickness * r,
            (1 - self.thickness) * r,
            end,
            self.start + 1.5,
            joined=True,
        )
        close: Step = ("Z", ())
        outline = (*arc(x, y, r, self.start, end), *inner, close)
        yield Path(outline, self.fill, name="Circle", part="frame")


@record
class Brush:
    """A stroke from left to right, tapered, with dry streaks where it ends. Its length may be how
    far the talk is.
    """

    x: float
    y: float
    length: float
    fill: Paint
    streak: Paint
    """Of the ground, in the dry end."""
    height: float = 18.0
    progress: bool = False

    def draw(self, stage: Stage) -> Iterator[Drawn]:
        yield from stroke(self, self.length * (stage.progress if self.progress else 1.0))


def stroke(brush: Brush, length: float) -> Iterator[Drawn]:
    """The brush drawn over a length."""
    x, y, half = brush.x, brush.y, brush.height / 2
    above = (
        (0, 0.1),
        (0.012, -0.55),
        (0.035, -0.95),
        (0.09, -0.86),
        (0.35, -0.78),
        (0.6, -0.62),
        (0.8, -0.42),
        (0.94, -0.2),
        (1, 0.12),
    )
    below = (
        (1, 0.16),
        (0.9, 0.36),
        (0.7, 0.52),
        (0.45, 0.62),
        (0.2, 0.78),
        (0.06, 1.0),
        (0.015, 0.8),
        (0, 0.1),
    )
    points = [[(x + length * px, y + half * py) for px, py in side] for side in (above, below)]
    progressing = "content" if brush.progress else "frame"
    close: Step = ("Z", ())
    outline = (*smooth(points[0]), *smooth(points[1], joined=True), close)
    yield Path(outline, brush.fill, name="Brush", part=progressing, group="Brush stroke")
    streaks: list[Step] = []
    for start, end, rise in ((0.55, 0.86, -0.18), (0.66, 0.97, 0.06), (0.62, 0.8, 0.24)):
        streaks += polyline(
            ((x + length * start, y + half * rise), (x + length * end, y + half * (rise + 0.05)))
        )
    yield Path(
        tuple(streaks),
        stroke=brush.streak,
        stroke_width=round(brush.height / 20, 2),
        name="Streaks",
        part=progressing,
        group="Brush stroke",
    )
