"""Pictures: scaled once for each size they are painted at; SVG as vectors in a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPaintEngine, QPainter, QPainterPath

from briefing.qt.painter.shapes import rect
from briefing.qt.pictures.cache import decoded, drawn, scaled

if TYPE_CHECKING:
    from briefing.model.scene import Picture


def paint_picture(picture: Picture, painter: QPainter) -> None:
    """A damaged picture leaves its place empty: it was refused before, or there is none to show."""
    box = rect(picture.whole)
    if picture.shape == "ellipse":
        painter.save()
        edge = QPainterPath()
        edge.addEllipse(rect(picture.box))
        painter.setClipPath(edge, Qt.ClipOperation.IntersectClip)
        _paint_whole(picture, painter, box)
        painter.restore()
    elif any(picture.crop):
        painter.save()
        painter.setClipRect(rect(picture.box), Qt.ClipOperation.IntersectClip)
        _paint_whole(picture, painter, box)
        painter.restore()
    else:
        _paint_whole(picture, painter, box)


def _paint_whole(picture: Picture, painter: QPainter, box: QRectF) -> None:
    if painter.paintEngine().type() != QPaintEngine.Type.Raster:
        if picture.svg:
            _draw_svg(picture.svg, painter, box)
        else:
            painter.drawImage(box, decoded(picture.data, picture.digest))
        return
    device = painter.deviceTransform().mapRect(box)
    width, height = max(round(device.width()), 1), max(round(device.height()), 1)
    if picture.svg and (width > painter.device().width() or height > painter.device().height()):
        _draw_svg(picture.svg, painter, box)  # magnified: a raster of all of it is too much memory
        return
    if picture.svg:
        image = drawn(
            (picture.digest, "svg", width, height),
            lambda: _rasterized(picture.svg, width, height),
        )
    else:
        image = scaled(picture.data, picture.digest, width, height)
    painter.drawImage(box, image)


def _rasterized(svg: bytes, width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_svg(svg, painter, QRectF(QPointF(), image.size()))
    painter.end()
    return image


def _draw_svg(svg: bytes, painter: QPainter, box: QRectF) -> None:
    from PySide6.QtSvg import QSvgRenderer  # most decks need no SVG

    painter.save()
    QSvgRenderer(QByteArray(svg)).render(painter, box)
    painter.restore()
