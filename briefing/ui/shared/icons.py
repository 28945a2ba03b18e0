"""`assets/icons/*.svg`, black lines, → icons in the palette's colours, sharp on every screen."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QFile, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from briefing.model.theme import Theme

SIZE = 20
SIZES = (16, SIZE)
"""Px that buttons and menus ask for: scaled, a line of 1.5 px would blur."""
RATIOS = (1.0, 2.0)
"""Device pixel ratios drawn in advance; Qt scales from the larger for those between."""
DOWN = 1
"""Px that an icon stands lower than the middle of its square: letters do so in their line."""


def icon(name: str, color: str, chosen: str = "") -> QIcon:
    """The icon in `color`; with `chosen`, in that one while its button is checked."""
    result = QIcon()
    for size, ratio in product(SIZES, RATIOS):
        result.addPixmap(_drawn(name, color, ratio, size, DOWN))
        if chosen:
            lit = _drawn(name, chosen, ratio, size, DOWN)
            result.addPixmap(lit, QIcon.Mode.Normal, QIcon.State.On)
    return result


def swatch(theme: Theme, ring: str = "") -> QIcon:
    """A theme's ground with its accent on it, as a small page; with `ring` in that colour around
    it, it is the chosen one.
    """
    canvas = QPixmap(SIZE * 2, SIZE * 2)
    canvas.fill(Qt.GlobalColor.transparent)
    canvas.setDevicePixelRatio(2.0)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(theme.colors["rule"]))
    painter.setBrush(QColor(theme.colors["background"]))
    painter.drawRoundedRect(QRectF(3.5, 4.5, 13, 11), 1.5, 1.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colors["accent"]))
    painter.drawRect(QRectF(5.5, 7, 4, 6))
    if ring:
        painter.setPen(QPen(QColor(ring), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(1, 2, 18, 16), 4, 4)
    painter.end()
    return QIcon(canvas)


def pixmap(name: str, color: str, size: int, ratio: float) -> QPixmap:
    """The icon once, `size` logical pixels square."""
    return _drawn(name, color, ratio, size)


def _drawn(name: str, color: str, ratio: float, size: int, down: int = 0) -> QPixmap:
    file = QFile(f":/icons/{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise LookupError(f"no icon {name}")
    drawing = bytes(file.readAll().data()).replace(b"#000", color.encode())
    canvas = QPixmap(round(size * ratio), round(size * ratio))
    canvas.fill(Qt.GlobalColor.transparent)
    canvas.setDevicePixelRatio(ratio)
    painter = QPainter(canvas)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, down, size, size))
    painter.end()
    return canvas
