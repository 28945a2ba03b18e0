"""The ground, shapes and outlines of a scene."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QLinearGradient, QPainterPath, QPen, QPolygonF

from briefing.model.exhaustive import assert_never
from briefing.model.geometry import Box
from briefing.qt.painter.colors import color

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from briefing.model.ink.strokes import Stroke
    from briefing.model.scene import Path, Scene, Shape
    from briefing.model.theme import Color, Theme


def paint_ground(scene: Scene, painter: QPainter) -> None:
    """The page's background."""
    box = Box(0, 0, scene.size.width, scene.size.height)
    brush = _brush(scene.background, scene.background_to, box, scene.theme)
    painter.fillRect(rect(box), brush)


def paint_shape(shape: Shape, theme: Theme, painter: QPainter) -> None:
    """A rectangle or ellipse."""
    painter.setPen(_pen(shape.stroke, shape.stroke_width, theme))
    painter.setBrush(_brush(shape.fill, shape.fill_to, shape.box, theme))
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
        case "line":
            painter.drawLine(QLineF(box.topLeft(), box.bottomRight()))
        case _:
            assert_never(shape.kind)


def paint_path(path: Path, theme: Theme, painter: QPainter) -> None:
    """A path of lines and curves."""
    painter.setPen(_pen(path.stroke, path.stroke_width, theme, Qt.PenCapStyle.RoundCap))
    painter.setBrush(_brush(path.fill, "", None, theme))
    points = QPolygonF([QPointF(x, y) for x, y in path.points])
    if path.closed:
        painter.drawPolygon(points)
    else:
        painter.drawPolyline(points)


def paint_stroke(stroke: Stroke, theme: Theme, painter: QPainter) -> None:
    """A line drawn freehand, round at its ends and corners."""
    path = QPainterPath(QPointF(*stroke.points[0]))
    for one, other, end in stroke.curves():
        path.cubicTo(QPointF(*one), QPointF(*other), QPointF(*end))
    pen = _pen(stroke.color, stroke.width, theme, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)


def rect(box: Box) -> QRectF:
    """The box as Qt's."""
    return QRectF(box.x, box.y, box.width, box.height)


def _pen(
    stroke: Color, width: float, theme: Theme, cap: Qt.PenCapStyle = Qt.PenCapStyle.FlatCap
) -> QPen:
    if not stroke or width <= 0:
        return QPen(Qt.PenStyle.NoPen)
    return QPen(color(stroke, theme), width, Qt.PenStyle.SolidLine, cap, Qt.PenJoinStyle.MiterJoin)


def _brush(fill: Color, fill_to: Color, box: Box | None, theme: Theme) -> QBrush:
    if not fill:
        return QBrush(Qt.BrushStyle.NoBrush)
    if not fill_to or box is None:
        return QBrush(color(fill, theme))
    gradient = _gradient(box, theme.gradient_angle)
    gradient.setColorAt(0.0, color(fill, theme))
    gradient.setColorAt(1.0, color(fill_to, theme))
    return QBrush(gradient)


def _gradient(box: Box, angle: float) -> QLinearGradient:
    """From corner to corner at `angle` degrees clockwise, as OOXML's unscaled `a:lin` runs."""
    dx, dy = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    half = (abs(box.width * dx) + abs(box.height * dy)) / 2
    x, y = box.x + box.width / 2, box.y + box.height / 2
    return QLinearGradient(x - dx * half, y - dy * half, x + dx * half, y + dy * half)


def _top_round(box: QRectF, radius: float) -> QPainterPath:
    radius = min(radius, box.width() / 2, box.height())
    corner = 2 * radius
    path = QPainterPath(box.bottomLeft())
    path.arcTo(box.left(), box.top(), corner, corner, 180, -90)
    path.arcTo(box.right() - corner, box.top(), corner, corner, 90, -90)
    path.lineTo(box.bottomRight())
    path.closeSubpath()
    return path
