"""What lies over a page while it is presented: the laser's dot and the spotlight. Paints in pt of
the page, for the audience's window and the console's picture of it alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QRadialGradient

if TYPE_CHECKING:
    from briefing.model.geometry import Box
    from briefing.model.show import Tool

DOT = 5.0
"""Radius of the laser's bright middle, pt; its glow reaches three times as far."""
LASER = QColor("#ff2d20")
SPOT = 90.0
"""Radius of the spotlight, pt."""
DARK = QColor(0, 0, 0, 170)


def paint_pointer(
    painter: QPainter, tool: Tool, at: tuple[float, float] | None, seen: Box, scale: float = 1.0
) -> None:
    """The tool that points at `at`. A closer look (`scale` above 1) makes it no larger."""
    if at is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if tool == "laser":
        _paint_dot(painter, QPointF(*at), DOT / scale)
    elif tool == "spotlight":
        _paint_spot(painter, QPointF(*at), SPOT / scale, seen)
    painter.restore()


def reach(tool: Tool, at: tuple[float, float], scale: float = 1.0) -> QRectF:
    """What has to be painted anew when the tool points elsewhere; all for a spotlight."""
    if tool != "laser":
        return QRectF()
    far = 3 * DOT / scale
    return QRectF(at[0] - far, at[1] - far, 2 * far, 2 * far)


def _paint_dot(painter: QPainter, at: QPointF, radius: float) -> None:
    glow = QRadialGradient(at, 3 * radius)
    for stop, alpha in ((0.0, 255), (0.3, 235), (0.38, 110), (1.0, 0)):
        color = QColor(LASER)
        color.setAlpha(alpha)
        glow.setColorAt(stop, color)
    painter.setBrush(glow)
    painter.drawEllipse(at, 3 * radius, 3 * radius)
    painter.setBrush(QColor(255, 255, 255, 200))
    painter.drawEllipse(at, radius / 3, radius / 3)


def _paint_spot(painter: QPainter, at: QPointF, radius: float, seen: Box) -> None:
    veil = QPainterPath()
    veil.addRect(QRectF(seen.x, seen.y, seen.width, seen.height))
    hole = QPainterPath()
    hole.addEllipse(at, radius, radius)
    painter.fillPath(veil.subtracted(hole), DARK)
