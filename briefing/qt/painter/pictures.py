"""Pictures: decoded and scaled once for each size they are painted at; SVG as vectors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage

from briefing.qt.painter.shapes import rect

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from briefing.model.scene import Picture


def paint_picture(picture: Picture, painter: QPainter) -> None:
    box = rect(picture.box)
    if picture.svg:
        from PySide6.QtSvg import QSvgRenderer  # 10 ms that most decks need not spend

        QSvgRenderer(QByteArray(picture.svg)).render(painter, box)
        return
    painter.drawImage(box, QImage.fromData(picture.data))
