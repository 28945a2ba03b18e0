"""Lines from shape to shape, with heads as PowerPoint draws its large triangles."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPen, QPolygonF

from briefing.qt.painter.colors import brush
from briefing.qt.painter.shapes import DASHES

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from briefing.model.scene import Connector
    from briefing.model.shapes.outline import Point
    from briefing.model.theme import Theme

_HEAD = 5.0
"""Times the line's width: how long and how wide a head is."""


def paint_connector(item: Connector, theme: Theme, painter: QPainter) -> None:
    """The line, shortened by its heads, and those."""
    paint = brush(item.stroke, item.box, theme)
    points = list(item.points)
    long = item.stroke_width * _HEAD
    if item.head:
        points[-1] = _short(points[-1], points[-2], long * 0.8)
    if item.tail:
        points[0] = _short(points[0], points[1], long * 0.8)
    pen = QPen(paint, item.stroke_width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if item.dash:
        pen.setDashPattern(DASHES[item.dash])
    painter.strokePath(_way(points, curved=item.curved), pen)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paint)
    if item.head:
        painter.drawPolygon(_head(item.points[-1], item.points[-2], long))
    if item.tail:
        painter.drawPolygon(_head(item.points[0], item.points[1], long))


def _way(points: list[Point], *, curved: bool) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    if curved and len(points) == 3:
        (x1, y1), (x, y), (x2, y2) = points
        path.cubicTo((x1 + x) / 2, (y1 + y) / 2, (x + x2) / 2, (y + y2) / 2, x2, y2)
        return path
    for point in points[1:]:
        path.lineTo(*point)
    return path


def _short(end: Point, before: Point, by: float) -> Point:
    length = math.dist(end, before)
    share = min(by / length, 1.0) if length else 0.0
    return end[0] + (before[0] - end[0]) * share, end[1] + (before[1] - end[1]) * share


def _head(tip: Point, before: Point, long: float) -> QPolygonF:
    length = math.dist(tip, before) or 1.0
    dx, dy = (tip[0] - before[0]) / length, (tip[1] - before[1]) / length
    x, y, half = tip[0] - dx * long, tip[1] - dy * long, long / 2
    return QPolygonF(
        [
            QPointF(*tip),
            QPointF(x - dy * half, y + dx * half),
            QPointF(x + dy * half, y - dx * half),
        ]
    )
