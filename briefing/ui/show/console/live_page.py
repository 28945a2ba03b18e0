"""The console's picture of the page that is presented, as live as the audience's: the pointer
points in it, a closer look is a closer look here too, and a click goes on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.ui.show.audience.magnifier import Magnifier
from briefing.ui.show.audience.overlay import paint_over
from briefing.ui.show.audience.pointer import PagePointer
from briefing.ui.show.console.page_card import PageCard
from briefing.ui.show.state.viewport import Viewport

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF, QRect
    from PySide6.QtGui import QImage, QPainter

    from briefing.ui.shared.links import OpenLink
    from briefing.ui.show.state.running import RunningShow


class LivePage(PageCard):
    """Of `running`, where the speaker stands or looks."""

    def __init__(self, running: RunningShow, open_link: OpenLink) -> None:
        super().__init__()
        self.running = running
        self.setMouseTracking(True)
        self.pointer = PagePointer(self, self, open_link)
        self.magnifier = Magnifier(self)
        self.magnifier.ready.connect(self.update)
        running.pointed.connect(self.update)
        running.ink_changed.connect(self.update)

    @property
    def viewport(self) -> Viewport:
        """Of the page that is seen here."""
        running = self.running
        return Viewport(self.page_rect(), running.show.zoom.seen(running.page_size))

    def page_point(self, point: QPointF) -> tuple[float, float]:
        """Pt of the page at a point of this card."""
        return self.viewport.to_page(point)

    def takes(self, point: QPointF) -> bool:
        return self.page_rect().contains(point.toPoint())

    @property
    def is_seen(self) -> bool:
        show = self.running.show
        return not (show.preview or show.frozen or show.blank) and show.phase == "showing"

    def forget(self) -> None:
        super().forget()
        self.magnifier.clear()

    # painting

    def paint_picture(self, painter: QPainter, where: QRect, image: QImage) -> None:
        here = self.viewport
        magnified = self.running.show.preview is None and self.running.show.zoom
        if magnified and self.shown is not None:
            self.magnifier.paint(painter, here, image, self.shown)
        else:
            self.magnifier.rest()
            painter.drawImage(where, image)
        if self.is_seen:
            paint_over(painter, self.running, here)
