"""A Scene → the picture of it, through QPainter. Coordinates are pt; whoever calls scales.

Nothing is decided here: every position comes from the layout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from briefing.model.exhaustive import assert_never
from briefing.model.geometry import Box
from briefing.model.ink.strokes import Stroke
from briefing.model.scene import Chart, Connector, Formula, Path, Picture, Shape, Table, Text
from briefing.model.shapes.paint import tone
from briefing.qt.painter.colors import color
from briefing.qt.painter.connectors import paint_connector
from briefing.qt.painter.pictures import paint_picture
from briefing.qt.painter.shapes import paint_ground, paint_path, paint_shape, paint_stroke
from briefing.qt.painter.tables import paint_table
from briefing.qt.painter.texts import paint_columns, paint_lines

if TYPE_CHECKING:
    from briefing.model.scene import Item, Scene
    from briefing.model.theme import Theme

__all__ = ["paint", "render", "render_part"]

_HINTS = (
    QPainter.RenderHint.Antialiasing
    | QPainter.RenderHint.TextAntialiasing
    | QPainter.RenderHint.SmoothPixmapTransform
)


def paint(scene: Scene, painter: QPainter) -> None:
    """The whole page, its ground included, with the slide's top left corner at the origin."""
    painter.save()
    painter.setRenderHints(_HINTS)
    painter.setClipRect(  # ornaments bleed
        QRectF(0, 0, scene.size.width, scene.size.height), Qt.ClipOperation.IntersectClip
    )
    paint_ground(scene, painter)
    if scene.behind:
        paint_picture(scene.behind, painter)
    for item in scene.items:
        _paint_item(item, scene.theme, painter)
    painter.restore()


def render(scene: Scene, width: int, device_pixel_ratio: float = 1.0) -> QImage:
    """The page as an image `width` wide in device-independent pixels."""
    height = round(scene.size.height * width / scene.size.width)
    whole = Box(0, 0, scene.size.width, scene.size.height)
    return render_part(scene, whole, QSize(width, height), device_pixel_ratio)


def render_part(scene: Scene, part: Box, size: QSize, device_pixel_ratio: float = 1.0) -> QImage:
    """`part` of the page, in pt, as an image `size` large in device-independent pixels. Where whole
    pixels are not quite its proportions, it is stretched to the last of them.
    """
    image = QImage(
        round(size.width() * device_pixel_ratio),
        round(size.height() * device_pixel_ratio),
        QImage.Format.Format_RGB32,
    )
    image.fill(
        color(tone(scene.background).color, scene.theme)
    )  # an edge may be a rounding short of its pixel
    painter = QPainter(image)
    painter.scale(image.width() / part.width, image.height() / part.height)
    painter.translate(-part.x, -part.y)
    paint(scene, painter)
    painter.end()
    image.setDevicePixelRatio(device_pixel_ratio)
    return image


def _paint_item(item: Item, theme: Theme, painter: QPainter) -> None:
    match item:
        case Text():
            if item.vertical:
                paint_columns(item, theme, painter)
            else:
                paint_lines(item.paragraphs, item.lines, theme, painter)
        case Shape():
            paint_shape(item, theme, painter)
        case Picture():
            paint_picture(item, painter)
        case Table():
            paint_table(item, theme, painter)
        case Chart():
            for part in item.parts:
                _paint_item(part, theme, painter)
        case Stroke():
            paint_stroke(item, theme, painter)
        case Connector():
            paint_connector(item, theme, painter)
        case Path():
            paint_path(item, theme, painter)
        case Formula():
            for outline in item.outlines:
                paint_path(Path(outline, item.fill), theme, painter)
        case _:
            assert_never(item)
