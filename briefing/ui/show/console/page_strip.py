"""All pages in one row, the current one bright in the middle; a click goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from briefing.ui.shared.style import NIGHT
from briefing.ui.slides.thumbnails import Thumbnails

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QWheelEvent

    from briefing.ui.session.pages import Pages
    from briefing.ui.session.session import Session

GAP = 12
RING = 2
RADIUS = 4.0
PAST = 0.42
"""How bright the other pages are."""
HIDDEN = 0.2
TALLEST = 118
"""Px of a thumbnail; more room than that stays empty."""


class PageStrip(QWidget):
    """All pages of the talk in a row."""

    chosen = Signal(int, int)
    """(slide, part) of the page that was clicked."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._session = session
        self._thumbnails = Thumbnails(session, self)
        self._thumbnails.ready.connect(self._ready)
        self._current = 0
        self._left = 0
        """Px of the row that are scrolled out on the left."""
        self._pressed: QPoint | None = None
        self._from = 0
        session.pages_grew.connect(self.update)

    def show_current(self, place: tuple[int, int]) -> None:
        """Bring the page at (slide, part) to the middle."""
        if pages := self._pages:
            self._current = pages.index_of(*place)
            self._centre()

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 70)

    def sizeHint(self) -> QSize:
        return QSize(480, 130)

    def resizeEvent(self, event: object) -> None:
        self._centre()

    def paintEvent(self, event: QPaintEvent) -> None:
        pages = self._pages
        if not pages:
            return
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        step = self._size().width() + GAP
        first = max(self._left // step, 0)
        last = min((self._left + self.width()) // step, len(pages) - 1)
        for index in reversed(range(first, last + 1)):
            self._paint_page(painter, index)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self._from = self._left

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and self._is_drag(event):
            self._scroll_to(self._from + self._pressed.x() - event.position().toPoint().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pages = self._pages
        if self._pressed is None or not pages:
            return
        dragged = self._is_drag(event) and self._left != self._from
        self._pressed = None
        index = (self._left + event.position().toPoint().x()) // (self._size().width() + GAP)
        if not dragged and 0 <= index < len(pages):
            self.chosen.emit(*pages.places[index])

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        turn = event.angleDelta()
        by = turn.x() if abs(turn.x()) > abs(turn.y()) else turn.y()
        self._scroll_to(self._left - by)

    # inside

    @property
    def _pages(self) -> Pages | None:
        return self._session.briefing.pages if self._session.briefing else None

    def _size(self) -> QSize:
        """Of one thumbnail."""
        page = self._session.page_size
        height = max(min(self.height() - self._line() - 2 * RING, TALLEST), 24)
        return QSize(round(height * page.width / page.height), height)

    def _line(self) -> int:
        return self.fontMetrics().height() + 4

    def card(self, index: int) -> QRect:
        """Where a page's picture lies."""
        size = self._size()
        left = index * (size.width() + GAP) - self._left + RING
        return QRect(QPoint(left, RING), size)

    def _paint_page(self, painter: QPainter, index: int) -> None:
        pages = self._pages
        assert pages
        card = self.card(index)
        number = pages.number(index)
        here = index == self._current
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(card), RADIUS, RADIUS)
        painter.fillPath(outline, QColor(NIGHT.paper))
        place = pages.places[index]
        picture = self._thumbnails.picture(place, card.width(), self.devicePixelRatioF())
        if picture is not None:
            painter.save()
            painter.setClipPath(outline)
            painter.setOpacity(1.0 if here else PAST if number else HIDDEN)
            painter.drawPixmap(card, picture)
            painter.restore()
        if here:
            painter.setPen(QPen(QColor(NIGHT.focus), RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(card, RADIUS, RADIUS)
        painter.setPen(QColor(NIGHT.ink if here else NIGHT.muted))
        below = QRect(card.left(), card.bottom() + 4, card.width(), self._line())
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, str(number or "–"))

    def _centre(self) -> None:
        size = self._size()
        middle = self._current * (size.width() + GAP) + size.width() // 2
        self._scroll_to(middle - self.width() // 2)

    def _scroll_to(self, left: int) -> None:
        pages = self._pages
        length = len(pages) * (self._size().width() + GAP) - GAP + 2 * RING if pages else 0
        self._left = max(min(left, length - self.width()), 0)
        self.update()

    def _is_drag(self, event: QMouseEvent) -> bool:
        assert self._pressed is not None
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        return moved >= QApplication.startDragDistance()

    def _ready(self, slide: int, part: int) -> None:
        if pages := self._pages:
            self.update(self.card(pages.index_of(slide, part)))
