"""What the audience sees of a running show → the pixels of its window."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter

from briefing.ui.shared.render_cache import RenderedScenes, Wanted
from briefing.ui.show.audience.magnifier import Magnifier
from briefing.ui.show.audience.overlay import paint_over
from briefing.ui.show.audience.transition import PageTransition
from briefing.ui.show.state.viewport import Viewport, fitted, viewport_of

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from briefing.model.talk.show import Position
    from briefing.ui.show.state.program import DeckProgram
    from briefing.ui.show.state.running import RunningShow


class _Stood(NamedTuple):
    program: DeckProgram
    at: Position
    seen: bool
    """Nothing lay over the page, and it was whole."""


GROUND = QColor("#000000")
QUIET = QColor("#8a8a8e")


class AudienceView:
    """Paints `running` as large as it fits into `window`; keeps the pages of its neighbours."""

    def __init__(self, running: RunningShow, window: QWidget) -> None:
        self.running = running
        self._window = window
        self.images = RenderedScenes(window)
        self.magnifier = Magnifier(window)
        self.magnifier.ready.connect(window.update)
        self.transition = PageTransition(window)
        self.transition.frame.connect(window.update)
        self.reduce_motion = False
        """Pages are cut, whatever the deck wants."""
        self._was = _Stood(running.program, running.show.seen.at, seen=False)

    @property
    def viewport(self) -> Viewport:
        """Of the page that is seen now."""
        running = self.running
        return viewport_of(running.page_size, self._window.size(), running.show.seen.zoom)

    @property
    def is_seen(self) -> bool:
        return True

    def takes(self, point: QPointF) -> bool:
        """All of the window is the show's."""
        return True

    def is_prepared(self, at: Position) -> bool:
        """Whether the page at `at` is rendered already, in the window's size."""
        return self._wanted(at) in self.images

    def clear(self) -> None:
        """Forget every picture; the show is over."""
        self.images.clear()
        self.magnifier.clear()

    def prepare(self) -> None:
        """Render what may come next, in the background."""
        running = self.running
        near = [(self._wanted(at), running.program.page(at).scene) for at in running.ahead()]
        if near:
            self.images.prepare_around(self._wanted(running.show.seen.at), near)

    def follow(self) -> None:
        """The show stands elsewhere: begin the way there, if the page wants one. A person who is
        faster than that gets the page at once.
        """
        show, was = self.running.show, self._was
        whole = not show.blank and show.seen.phase == "showing" and not show.seen.zoom
        self._was = _Stood(self.running.program, show.seen.at, seen=whole)
        if whole and was.seen and show.seen.at.same_page(was.at):
            return
        busy = self.transition.active
        self.transition.finish()
        back = show.seen.at < was.at
        same = was.program is self.running.program and whole and was.seen
        if not same or busy or self.reduce_motion or self.transition.too_slow:
            return
        way = self.running.transition_to(was.at if back else show.seen.at)
        if way == "fade" or way == "push":
            before = self.images.kept(self._wanted(was.at))
            if before is not None:
                self._image(show.seen.at)
                self.transition.begin(before, way, back=back)

    def paint(self, painter: QPainter) -> None:
        show, room = self.running.show, self._window.rect()
        if show.blank:
            painter.fillRect(room, QColor("#ffffff") if show.blank == "white" else GROUND)
        elif show.seen.phase == "showing":
            self._paint_page(painter, room)
        else:
            painter.fillRect(room, GROUND)
            self._paint_end(painter, room)
        if show.typed:
            self._paint_typed(painter, show.typed, room)

    def _paint_page(self, painter: QPainter, room: QRect) -> None:
        here = self.viewport
        for edge in _around(here.where, room):
            painter.fillRect(edge, GROUND)
        at = self.running.show.seen.at
        image = self._image(at)
        if self.running.show.seen.zoom:
            self.magnifier.paint(painter, here, image, self.running.program.page(at))
        elif self.transition.active:
            self.transition.paint(painter, here.where.topLeft(), image)
        else:
            self.magnifier.rest()
            painter.drawImage(here.where.topLeft(), image)
        paint_over(painter, self.running, here)

    def _paint_end(self, painter: QPainter, room: QRect) -> None:
        font = self._window.font()
        font.setPixelSize(max(16, room.height() // 40))
        painter.setFont(font)
        painter.setPen(QUIET)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, end_text())

    def _paint_typed(self, painter: QPainter, typed: str, room: QRect) -> None:
        font = self._window.font()
        font.setPixelSize(max(18, room.height() // 30))
        painter.setFont(font)
        height = round(font.pixelSize() * 1.8)
        width = painter.fontMetrics().horizontalAdvance(typed) + height
        margin = height // 2
        box = QRect(room.width() - width - margin, room.height() - height - margin, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(255, 255, 255, 60))
        painter.setBrush(QColor(0, 0, 0, 200))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, typed)

    def _image(self, at: Position) -> QImage:
        return self.images.image(self._wanted(at), self.running.program.page(at).scene)

    def _wanted(self, at: Position) -> Wanted:
        width = fitted(self.running.page_size, self._window.size()).width()
        return Wanted(self.running.program.page(at).look, width, self._window.devicePixelRatioF())

    def page_point(self, point: QPointF) -> tuple[float, float]:
        """Pt of the page at a point of the window."""
        return self.viewport.to_page(point)


def end_text() -> str:
    """What the page after the last one says."""
    return QCoreApplication.translate("AudienceWindow", "End of slideshow")


def _around(page: QRect, room: QRect) -> list[QRect]:
    """What of the window lies beside the page."""
    edges = (
        QRect(0, 0, room.width(), page.top()),
        QRect(0, page.bottom() + 1, room.width(), room.height() - page.bottom() - 1),
        QRect(0, page.top(), page.left(), page.height()),
        QRect(page.right() + 1, page.top(), room.width() - page.right() - 1, page.height()),
    )
    return [edge for edge in edges if not edge.isEmpty()]
