"""The console's picture of the page that is presented, as live as the audience's: the pointer
points in it, a closer look is a closer look here too, and a click goes on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.ui.show.audience.magnifier import CloseUp
from briefing.ui.show.audience.overlay import paint_over
from briefing.ui.show.audience.pointer import Hand
from briefing.ui.show.console.page_card import SlideCard
from briefing.ui.show.state.viewport import Sight

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF, QRect
    from PySide6.QtGui import QImage, QMouseEvent, QPainter, QWheelEvent

    from briefing.ui.shared.links import OpenLink
    from briefing.ui.show.state.running import RunningShow


class LiveCard(SlideCard):
    """Of `running`, where the speaker stands or looks."""

    def __init__(self, running: RunningShow, open_link: OpenLink) -> None:
        super().__init__()
        self.running = running
        self.setMouseTracking(True)
        self.hand = Hand(self, self, open_link)
        self.close_up = CloseUp(self)
        self.close_up.ready.connect(self.update)
        running.pointed.connect(self.update)
        running.ink_changed.connect(self.update)

    @property
    def sight(self) -> Sight:
        """Of the page that is seen here."""
        running = self.running
        return Sight(self.page_rect(), running.show.zoom.seen(running.page_size))

    def page_point(self, point: QPointF) -> tuple[float, float]:
        """Pt of the page at a point of this card."""
        return self.sight.to_page(point)

    @property
    def is_seen(self) -> bool:
        """Whether the audience sees this page, so that pointing in it points before its eyes."""
        show = self.running.show
        return not (show.preview or show.frozen or show.blank) and show.phase == "showing"

    def forget(self) -> None:
        super().forget()
        self.close_up.clear()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._on_page(event):
            self.hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.is_seen and (self._on_page(event) or event.buttons()):
            self.hand.move(event)
        elif not self._on_page(event):
            self.running.point(None)
            self.unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.hand.release(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.hand.turn_wheel(event)

    # painting

    def paint_picture(self, painter: QPainter, where: QRect, image: QImage) -> None:
        here = self.sight
        magnified = self.running.show.preview is None and self.running.show.zoom
        if magnified and self.shown is not None:
            self.close_up.paint(painter, here, image, self.shown.scene, self.shown.look)
        else:
            self.close_up.rest()
            painter.drawImage(where, image)
        if self.is_seen:
            paint_over(painter, self.running, here)

    def _on_page(self, event: QMouseEvent) -> bool:
        return self.page_rect().contains(event.position().toPoint())
