"""Straight ornaments: a plain panel, a screen of leaves, a frame of two lines, rules, a grid, a
seal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.geometry import Box
from briefing.model.record import record
from briefing.model.scene import Path, Shape
from briefing.model.shapes.outline import polyline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.motifs.stage import Drawn, Stage
    from briefing.model.shapes.outline import Step
    from briefing.model.shapes.paint import Paint


@record
class Panel:
    """A rectangle."""

    box: Box
    fill: Paint
    radius: float = 0.0

    def draw(self, stage: Stage) -> Iterator[Drawn]:
        kind = "round" if self.radius else "rect"
        yield Shape(self.box, kind, self.fill, radius=self.radius, name="Panel", part="frame")


@record
class Screen:
    """Leaves of a folding screen side by side, each a gradient of its own, with hard seams."""

    box: Box
    light: Paint
    dark: Paint
    leaf: float = 90.0
    """Width of one, about: they divide the box evenly."""
    darker_first: bool = False

    def draw(self, stage: Stage) -> Iterator[Drawn]:
        yield from leaves(self, self.box)


def leaves(screen: Screen, box: Box, count: int = 0, first: int = 0) -> Iterator[Shape]:
    """`count` leaves over a box, by the leaf's width if not said; `first` counts those before."""
    count = count or max(round(box.width / screen.leaf), 1)
    wide = box.width / count
    for index in range(count):
        dark = (index + first + screen.darker_first) % 2
        left, right = round(box.x + index * wide, 2), round(box.x + (index + 1) * wide, 2)
        yield Shape(
            Box(left, box.y, round(right - left, 2), box.height),
            fill=screen.dark if dark else screen.light,
            name="Leaf",
            part="frame",
            group="Screen",
        )


@record
class Frame:
    """A strong line around the page and a fine one within; or only those above and below."""

    stroke: Paint
    box: Box
    width: float = 2.25
    gap: float = 6.0
    """Between the two."""
    fine: float = 0.75
    sides: bool = True

    def draw(self, stage: Stage) -> Iterator[Drawn]:
        for inset, width in ((0.0, self.width), (self.gap, self.fine)):
            if self.sides:
                box = self.box.inset(inset, inset)
                yield Shape(
                    box,
                    stroke=self.stroke,
                    stroke_width=width,
                    name="Frame",
                    part="frame",
                    group="Double frame",
                )
                continue
            for y in (self.box.y + inset, self.box.bottom - inset):
                yield Shape(
                    Box(self.box.x, y, self.box.width, 0),
                    "line",
                    stroke=self.stroke,
                    stroke_width=width,
                    name="Line",
                    part="frame",
                    group="Double frame",
                )


@record
class Rule:
    """A line, or with a height a bar."""

    box: Box
    fill: Paint

    def draw(self, stage: Stage) -> Iterator[Drawn]:
        yield Shape(self.box, fill=self.fill, name="Rule", part="frame")


@record
class Grid:
    """Fine lines across the page."""

    stroke: Paint
    step: float = 60.0
    width: float = 0.75

    def draw(self, stage: Stage) -> Iterator[Drawn]:
        wide, high = stage.canvas.width, stage.canvas.height
        steps: list[Step] = []
        for index in range(1, int(wide / self.step) + 1):
            steps += polyline(((index * self.step, 0), (index * self.step, high)))
        for index in range(1, int(high / self.step) + 1):
            steps += polyline(((0, index * self.step), (wide, index * self.step)))
        yield Path(
            tuple(steps),
            stroke=self.stroke,
            stroke_width=self.width,
            flat=True,
            name="Grid",
            part="frame",
        )


@record
class Seal:
    """A stamped seal without letters: squares in one another."""

    x: float
    y: float
    side: float
    fill: Paint
    ink: Paint

    def draw(self, stage: Stage) -> Iterator[Drawn]:
        box = Box(self.x, self.y, self.side, self.side)
        yield from seal_ground(box, self.fill, self.ink)
        yield from seal_squares(box, self.fill, self.ink)


def seal_ground(box: Box, fill: Paint, ink: Paint) -> Iterator[Drawn]:
    """The plate, and in it a line at .06 of its side, .016 wide."""
    side = box.width
    corner = round(side * 0.03, 2)
    yield Shape(box, "round", fill, radius=corner, name="Seal", part="frame", group="Seal")
    yield Shape(
        box.inset(0.06 * side, 0.06 * side),
        stroke=ink,
        stroke_width=max(round(0.016 * side, 2), 0.5),
        name="Seal line",
        part="frame",
        group="Seal",
    )


def seal_squares(box: Box, fill: Paint, ink: Paint) -> Iterator[Drawn]:
    """What stands in a seal that has no characters: a square and a smaller one."""
    side = box.width
    for share, inside in ((0.66, ink), (0.54, fill), (0.34, ink), (0.22, fill), (0.12, ink)):
        inset = (1 - share) / 2 * side
        yield Shape(box.inset(inset, inset), fill=inside, name="Square", part="frame", group="Seal")
