"""What lies over a page while it is presented: ink, the laser's dot and the spotlight. Painted in
pt of the page, for the audience's window and the console's picture of it alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QRadialGradient

from briefing.model.ink.strokes import REACH, WIDTH
from briefing.qt.painter.colors import color
from briefing.qt.painter.shapes import paint_stroke

if TYPE_CHECKING:
    from briefing.model.geometry import Box
    from briefing.ui.show.state.running import RunningShow
    from briefing.ui.show.state.viewport import Viewport

DOT = 5.0
"""Radius of the laser's bright middle, pt; its glow reaches three times as far."""
LASER = QColor("#ff2d20")
SPOT = 90.0
"""Radius of the spotlight, pt."""
DARK = QColor(0, 0, 0, 170)


def paint_over(painter: QPainter, running: RunningShow, here: Viewport) -> None:
    """Ink and pointer over the page that the audience sees, which lies `here` in a window."""
    painter.save()
    painter.setClipRect(here.where)
    painter.setTransform(here.transform(), True)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for stroke in running.strokes:
        paint_stroke(stroke, running.program.theme, painter)
    if running.show.pointer is not None:
        _paint_pointer(painter, running, running.show.pointer, here.seen)
    painter.restore()


def _paint_pointer(
    painter: QPainter, running: RunningShow, at: tuple[float, float], seen: Box
) -> None:
    """The tool that points at `at`. A closer look makes it no larger."""
    tool, scale = running.show.tool, running.show.seen.zoom.scale
    painter.setPen(Qt.PenStyle.NoPen)
    if tool == "laser":
        _paint_dot(painter, QPointF(*at), DOT / scale)
    elif tool == "pen":
        ink = color(running.show.pen, running.program.theme)
        _paint_ring(painter, QPointF(*at), 2 * WIDTH / scale, ink)
    elif tool == "eraser":
        _paint_ring(painter, QPointF(*at), REACH, QColor("#ffffff"))
    elif tool == "spotlight":
        _paint_spot(painter, QPointF(*at), SPOT / scale, seen)


def _paint_dot(painter: QPainter, at: QPointF, radius: float) -> None:
    glow = QRadialGradient(at, 3 * radius)
    for stop, alpha in ((0.0, 255), (0.3, 235), (0.38, 110), (1.0, 0)):
        shade = QColor(LASER)
        shade.setAlpha(alpha)
        glow.setColorAt(stop, shade)
    painter.setBrush(glow)
    painter.drawEllipse(at, 3 * radius, 3 * radius)
    painter.setBrush(QColor(255, 255, 255, 200))
    painter.drawEllipse(at, radius / 3, radius / 3)


def _paint_ring(painter: QPainter, at: QPointF, radius: float, ink: QColor) -> None:
    """Seen on light and on dark ground."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for shade, width in ((QColor(0, 0, 0, 150), 0.3), (ink, 0.18)):
        painter.setPen(QPen(shade, radius * width))
        painter.drawEllipse(at, radius, radius)


def _paint_spot(painter: QPainter, at: QPointF, radius: float, seen: Box) -> None:
    veil = QPainterPath()
    veil.addRect(QRectF(seen.x, seen.y, seen.width, seen.height))
    hole = QPainterPath()
    hole.addEllipse(at, radius, radius)
    painter.fillPath(veil.subtracted(hole), DARK)
