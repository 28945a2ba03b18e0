"""A pair of opening quotation marks, as large as an ornament."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.record import record
from briefing.model.scene import Path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.layout.motifs.stage import Drawn, Stage
    from briefing.model.shapes.outline import Outline, Step
    from briefing.model.shapes.paint import Paint

_ROUND: Outline = (
    ("M", (0.43, 0.0)),
    ("C", (0.17, 0.10, 0.0, 0.34, 0.0, 0.66)),
    ("C", (0.0, 0.87, 0.10, 1.0, 0.25, 1.0)),
    ("C", (0.39, 1.0, 0.49, 0.89, 0.49, 0.76)),
    ("C", (0.49, 0.62, 0.40, 0.53, 0.28, 0.53)),
    ("C", (0.25, 0.53, 0.22, 0.535, 0.20, 0.545)),
    ("C", (0.21, 0.37, 0.31, 0.20, 0.48, 0.09)),
    ("Z", ()),
)
_STRAIGHT: Outline = (
    ("M", (0.30, 0.0)),
    ("L", (0.48, 0.0)),
    ("L", (0.37, 0.52)),
    ("L", (0.45, 0.52)),
    ("L", (0.45, 1.0)),
    ("L", (0.0, 1.0)),
    ("L", (0.0, 0.66)),
    ("C", (0.02, 0.40, 0.12, 0.18, 0.30, 0.0)),
    ("Z", ()),
)
_PITCH = 0.62


@record
class QuoteMarks:
    """Round as in a serif face, or straight."""

    x: float
    y: float
    height: float
    fill: Paint
    straight: bool = False

    def draw(self, stage: Stage) -> Iterator[Drawn]:
        steps: list[Step] = []
        for index in range(2):
            for verb, at in _STRAIGHT if self.straight else _ROUND:
                placed = (
                    value * self.height + (self.x + index * _PITCH * self.height, self.y)[odd % 2]
                    for odd, value in enumerate(at)
                )
                steps.append((verb, tuple(round(value, 2) for value in placed)))
        yield Path(tuple(steps), self.fill, name="Quotation marks", part="frame")
