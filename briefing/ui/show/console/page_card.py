"""A page on the console: as large as there is room, with a line of words under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPainterPath
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing.ui.shared.render_cache import RenderedScenes, Wanted
from briefing.ui.shared.style import NIGHT
from briefing.ui.show.state.viewport import fitted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage, QMouseEvent, QPaintEvent

    from briefing.ui.show.state.program import ShownPage

RADIUS = 6.0
GAP = 10
"""Px between the page and the line under it."""
BADGE = 14
"""Px under words that lie on the page."""
DIM = 0.35
"""How much of the page is left where the audience does not see it."""


class PageCard(QWidget):
    """Paints what is ready and never waits: a page that is not drawn yet is drawn in the
    background, and the one before stays until then.
    """

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._images = RenderedScenes(self)
        self._images.ready.connect(self.update)
        self.shown: ShownPage | None = None
        self._ahead: Sequence[ShownPage] = ()
        self._last: QImage | None = None
        self.caption = self.badge = self._instead = ""
        self._dimmed = False
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._prepare)

    def show_page(
        self,
        shown: ShownPage | None,
        caption: str,
        *,
        instead: str = "",
        ahead: Sequence[ShownPage] = (),
    ) -> None:
        """`shown`, or the words `instead`; `ahead` is what may come next and is drawn in time."""
        self.shown, self.caption, self._instead, self._ahead = shown, caption, instead, ahead
        self.setAccessibleDescription(instead if shown is None else shown.scene.title)
        self.update()

    def say(self, badge: str, dimmed: bool = False) -> None:
        """Words on the page; `dimmed` where the audience does not see it."""
        if (badge, dimmed) != (self.badge, self._dimmed):
            self.badge, self._dimmed = badge, dimmed
            self.update()

    def page_rect(self) -> QRect:
        """Where the page lies, top left."""
        room = QSize(self.width(), max(self.height() - self.caption_height(), 1))
        size = fitted(self.shown.scene.size, room) if self.shown else room
        return QRect(0, 0, size.width(), size.height())

    def caption_height(self) -> int:
        return self.fontMetrics().height() + GAP

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 90 + self.caption_height())

    def sizeHint(self) -> QSize:
        return QSize(480, 270 + self.caption_height())

    def forget(self) -> None:
        """Stop drawing; the show is over."""
        self._images.clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        where = self.page_rect()
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(where), RADIUS, RADIUS)
        painter.fillPath(outline, QColor(NIGHT.paper))
        if self.shown is not None:
            self._paint_page(painter, outline, where, self.shown)
        else:
            painter.setFont(QGuiApplication.font())
            painter.setPen(QColor(NIGHT.muted))
            words = where.adjusted(24, 0, -24, 0)
            middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(words, middle, self._instead)
        if self.badge:
            self._paint_badge(painter, where)
        self._paint_caption(painter, where)
        painter.end()
        self._idle.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.page_rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.clicked.emit()

    def paint_picture(self, painter: QPainter, where: QRect, image: QImage) -> None:
        """The page itself, clipped to its card."""
        painter.drawImage(where, image)

    # inside

    def _paint_page(
        self, painter: QPainter, outline: QPainterPath, where: QRect, shown: ShownPage
    ) -> None:
        wanted = self._wanted(shown, where.width())
        if wanted in self._images:
            self._last = self._images.image(wanted, shown.scene)
        else:
            self._images.prepare(wanted, shown.scene)
        painter.save()
        painter.setClipPath(outline)
        if self._last is not None:
            painter.setOpacity(DIM if self._dimmed else 1.0)
            self.paint_picture(painter, where, self._last)
        painter.restore()

    def _paint_badge(self, painter: QPainter, where: QRect) -> None:
        font = QGuiApplication.font()  # the card's own is for the deck's language
        font.setPixelSize(max(14, min(where.height() // 16, 26)))
        painter.setFont(font)
        metrics = painter.fontMetrics()
        height = round(metrics.height() * 1.7)
        width = min(metrics.horizontalAdvance(self.badge) + height, where.width() - 16)
        box = QRect(0, 0, width, height)
        box.moveCenter(where.center())
        if not self._dimmed:
            box.moveBottom(where.bottom() - BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QColor(NIGHT.ground)
        ground.setAlpha(230)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(QColor(NIGHT.ink))
        words = metrics.elidedText(self.badge, Qt.TextElideMode.ElideRight, width - height // 2)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_caption(self, painter: QPainter, where: QRect) -> None:
        painter.setFont(self.font())
        painter.setPen(QColor(NIGHT.muted))
        metrics = painter.fontMetrics()
        line = QRect(0, where.bottom() + GAP, self.width(), metrics.height())
        words = metrics.elidedText(self.caption, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.TextFlag.TextSingleLine, words)

    def _prepare(self) -> None:
        for shown in self._ahead:
            room = QSize(self.width(), max(self.height() - self.caption_height(), 1))
            width = fitted(shown.scene.size, room).width()
            self._images.prepare(self._wanted(shown, width), shown.scene)

    def _wanted(self, shown: ShownPage, width: int) -> Wanted:
        return Wanted(shown.look, width, self.devicePixelRatioF())
