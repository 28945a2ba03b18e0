"""Where the page lies in a window that shows it: window pixels ↔ points of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QTransform

if TYPE_CHECKING:
    from briefing.model.geometry import Box, Size
    from briefing.model.talk.zoom import Zoom


class Viewport(NamedTuple):
    """Where in the window the page stands, and what of it is seen."""

    where: QRect
    """The part of the window that the page fills, in its proportions."""
    seen: Box
    """The part of the page that is seen there, pt."""

    @property
    def scale(self) -> float:
        """Window pixels per pt."""
        return self.where.width() / self.seen.width

    def to_page(self, point: QPointF) -> tuple[float, float]:
        moved = (point - self.where.topLeft()) / max(self.scale, 1e-6)
        return self.seen.x + moved.x(), self.seen.y + moved.y()

    def to_window(self, x: float, y: float) -> QPointF:
        inside = QPointF(x - self.seen.x, y - self.seen.y) * self.scale
        return inside + QPointF(self.where.topLeft())

    def transform(self) -> QTransform:
        """For a painter that then paints in pt of the page."""
        corner = self.to_window(0, 0)
        return QTransform(self.scale, 0, 0, self.scale, corner.x(), corner.y())

    def part_of(self, image: QSize, page: Size) -> QRectF:
        """The part of a picture of the whole page that is seen."""
        across, down = image.width() / page.width, image.height() / page.height
        seen = self.seen
        return QRectF(seen.x * across, seen.y * down, seen.width * across, seen.height * down)


def viewport_of(page: Size, window: QSize, zoom: Zoom) -> Viewport:
    """A page as large as it fits, in the middle."""
    size = fitted(page, window)
    corner = QPoint((window.width() - size.width()) // 2, (window.height() - size.height()) // 2)
    return Viewport(QRect(corner, size), zoom.seen(page))


def fitted(page: Size, room: QSize) -> QSize:
    """The largest size of the page's proportions within `room`."""
    width = min(room.width(), round(room.height() * page.width / page.height))
    return QSize(width, round(width * page.height / page.width))
