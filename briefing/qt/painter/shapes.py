"""The ground, shapes and outlines of a scene."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

from briefing.model.exhaustive import assert_never
from briefing.model.geometry import Box
from briefing.model.scene import Path
from briefing.model.shapes.presets import OUTLINES
from briefing.qt.painter.colors import brush, color

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from briefing.model.ink.strokes import Stroke
    from briefing.model.scene import Dash, Scene, Shape
    from briefing.model.shapes.outline import Outline
    from briefing.model.theme import Theme

DASHES: dict[Dash, list[float]] = {"dash": [4.0, 3.0], "dot": [1.0, 1.0]}
"""By widths of the line, as PowerPoint's `dash` and `sysDot` have them."""


def paint_ground(scene: Scene, painter: QPainter) -> None:
    """The page's background."""
    box = Box(0, 0, scene.size.width, scene.size.height)
    painter.fillRect(rect(box), brush(scene.background, box, scene.theme))


def paint_shape(shape: Shape, theme: Theme, painter: QPainter) -> None:
    """A rectangle or ellipse."""
    painter.setPen(_pen(shape, shape.box, theme))
    painter.setBrush(brush(shape.fill, shape.box, theme))
    box = rect(shape.box)
    match shape.kind:
        case "rect":
            painter.drawRect(box)
        case "round":
            painter.drawRoundedRect(box, shape.radius, shape.radius)
        case "top_round":
            painter.drawPath(_top_round(box, shape.radius))
        case "ellipse":
            painter.drawEllipse(box)
        case "diamond" | "hexagon" | "parallelogram" | "cylinder" | "subroutine":
            outline = OUTLINES[shape.kind](shape.box)
            painter.drawPath(_traced(outline.body))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_traced(outline.lines))
        case "line":
            painter.drawLine(QLineF(box.topLeft(), box.bottomRight()))
        case _:
            assert_never(shape.kind)


def paint_path(path: Path, theme: Theme, painter: QPainter) -> None:
    """A freeform of lines and curves."""
    box = path.box
    painter.setPen(_pen(path, box, theme, round_=not path.flat))
    painter.setBrush(brush(path.fill, box, theme))
    painter.drawPath(_traced(path.outline))


def paint_stroke(stroke: Stroke, theme: Theme, painter: QPainter) -> None:
    """A line drawn freehand, round at its ends and corners."""
    path = QPainterPath(QPointF(*stroke.points[0]))
    for one, other, end in stroke.curves():
        path.cubicTo(QPointF(*one), QPointF(*other), QPointF(*end))
    pen = QPen(color(stroke.color, theme), stroke.width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)


def rect(box: Box) -> QRectF:
    """The box as Qt's."""
    return QRectF(box.x, box.y, box.width, box.height)


def _pen(item: Shape | Path, box: Box, theme: Theme, *, round_: bool = False) -> QPen:
    if not item.stroke or item.stroke_width <= 0:
        return QPen(Qt.PenStyle.NoPen)
    join = Qt.PenJoinStyle.RoundJoin if isinstance(item, Path) else Qt.PenJoinStyle.MiterJoin
    cap = Qt.PenCapStyle.RoundCap if round_ else Qt.PenCapStyle.FlatCap
    pen = QPen(brush(item.stroke, box, theme), item.stroke_width)
    if item.dash:
        pen.setDashPattern(DASHES[item.dash])
    pen.setCapStyle(cap)
    pen.setJoinStyle(join)
    return pen


def _traced(outline: Outline) -> QPainterPath:
    path = QPainterPath()
    for verb, at in outline:
        match verb:
            case "M":
                path.moveTo(*at)
            case "L":
                path.lineTo(*at)
            case "C":
                path.cubicTo(*at)
            case "Z":
                path.closeSubpath()
            case _:
                assert_never(verb)
    return path


def _top_round(box: QRectF, radius: float) -> QPainterPath:
    radius = min(radius, box.width() / 2, box.height())
    corner = 2 * radius
    path = QPainterPath(box.bottomLeft())
    path.arcTo(box.left(), box.top(), corner, corner, 180, -90)
    path.arcTo(box.right() - corner, box.top(), corner, corner, 90, -90)
    path.lineTo(box.bottomRight())
    path.closeSubpath()
    return path
