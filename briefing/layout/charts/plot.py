"""The paper a chart is drawn on: collects parts, sets labels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefing.layout.prose import paragraph
from briefing.layout.typeset import set_text
from briefing.model import scene
from briefing.model.geometry import Box
from briefing.model.record import replace
from briefing.model.text import rich

if TYPE_CHECKING:
    from briefing.layout.context import Context
    from briefing.model.deck import Chart
    from briefing.model.scene import Anchor, Color, Paragraph, ShapeKind

_SLACK = 3.0
"""Pt that a label's box is wider than the label, so that no rounding breaks its line."""


class Plot:
    """A chart at one size: `label` is the type size of everything written on it."""

    def __init__(self, chart: Chart, room: Context, label: float) -> None:
        self.chart = chart
        self.room = room
        self.label = label
        self.parts: list[scene.Shape | scene.Text | scene.Path] = []

    @property
    def line(self) -> float:
        """Height of a line of labels."""
        return self.label * self.room.styles["chart_name"].leading

    def write(
        self,
        text: str,
        box: Box,
        anchor: Anchor = "left",
        *,
        valign: Literal["top", "middle", "bottom"] = "middle",
        value: bool = False,
    ) -> None:
        if text.strip():
            para = self.paragraph(text, anchor, value=value)
            name = f"Label {len(self.parts)}"
            self.parts.append(set_text(box, (para,), self.room.measurer, name=name, valign=valign))

    def shape(self, box: Box, fill: Color, kind: ShapeKind = "rect") -> None:
        self.parts.append(scene.Shape(box, kind, fill, name=f"Mark {len(self.parts)}"))

    def rule(self, x: float, y: float, width: float, height: float) -> None:
        self.parts.append(
            scene.Shape(
                Box(x, y, width, height),
                "line",
                stroke="rule",
                stroke_width=0.75,
                name=f"Rule {len(self.parts)}",
            )
        )

    def path(self, path: scene.Path) -> None:
        self.parts.append(path)

    def paragraph(self, text: str, anchor: Anchor = "left", *, value: bool = False) -> Paragraph:
        line = " ".join(text.split())
        style = self.room.styles["chart_value" if value else "chart_name"]
        return replace(paragraph(rich(line), style, self.label), align=anchor)

    def natural(self, text: str, *, value: bool = False) -> float:
        """Width of the label on one line."""
        return (
            self.room.natural(self.paragraph(text, value=value)) + _SLACK if text.strip() else 0.0
        )

    def fits(self, text: str, width: float, lines: int) -> bool:
        """The label needs no more than `lines` lines, and none of its words is broken."""
        if not text.strip():
            return True
        para = self.paragraph(text)
        words = self.room.widest_word(para)
        return words <= width and self.room.line_count(para, width) <= lines

    def height(self, text: str, width: float) -> float:
        return self.room.height((self.paragraph(text),), width) if text.strip() else 0.0
