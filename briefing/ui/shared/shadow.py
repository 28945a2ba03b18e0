"""A soft shadow around a rectangle, out of gradients: a blur of that size would cost a frame."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGradient, QLinearGradient, QRadialGradient

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

STOPS = 8


def paint_shadow(painter: QPainter, around: QRectF, blur: float, down: float, opacity: int) -> None:
    """`blur` px wide, hanging `down` px, `opacity` of 255 where it is darkest."""
    rect = around.translated(0, down)
    left, right, top, bottom = rect.left(), rect.right(), rect.top(), rect.bottom()
    wide, high = rect.width(), rect.height()
    edges = (
        (QRectF(left, top - blur, wide, blur), QPointF(0, top), QPointF(0, top - blur)),
        (QRectF(left, bottom, wide, blur), QPointF(0, bottom), QPointF(0, bottom + blur)),
        (QRectF(left - blur, top, blur, high), QPointF(left, 0), QPointF(left - blur, 0)),
        (QRectF(right, top, blur, high), QPointF(right, 0), QPointF(right + blur, 0)),
    )
    painter.fillRect(rect, QColor(0, 0, 0, opacity))
    for area, start, end in edges:
        painter.fillRect(area, _fading(QLinearGradient(start, end), opacity))
    for x, y, across, along in (
        (left, top, -1, -1), (right, top, 0, -1), (left, bottom, -1, 0), (right, bottom, 0, 0)
    ):  # fmt: skip
        corner = QRectF(x + across * blur, y + along * blur, blur, blur)
        painter.fillRect(corner, _fading(QRadialGradient(QPointF(x, y), blur), opacity))


def _fading(gradient: QGradient, opacity: int) -> QGradient:
    """Dark at the start, nothing at the end, falling as a blur does."""
    for number in range(STOPS + 1):
        at = number / STOPS
        strength = (exp(-4 * at * at) - exp(-4)) / (1 - exp(-4))
        gradient.setColorAt(at, QColor(0, 0, 0, round(opacity * strength)))
    return gradient
