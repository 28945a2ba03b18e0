"""Mouse and wheel over a page that is shown → events of the running show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, Qt, QTimer

from briefing.model.talk import drawing
from briefing.model.talk.show import Show
from briefing.model.talk.zoom import STEP
from briefing.ui.shared.hit_testing import link_at
from briefing.ui.shared.links import follow

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from briefing.model.talk.show import Event
    from briefing.ui.shared.links import OpenLink
    from briefing.ui.show.state.running import RunningShow
    from briefing.ui.show.state.viewport import Viewport

STILL = 2000
"""Milliseconds without a movement until the pointer hides."""
JITTER = 3
"""Pixels that a mouse on a shaking desk may move without the pointer showing."""
DRAG = 6
"""Pixels from which a press that moves is no click."""
NOTCH = 120
"""Of the wheel, as Qt counts: eighths of a degree."""


class Surface(Protocol):
    """A page that is pointed at, wherever it is painted."""

    @property
    def running(self) -> RunningShow: ...

    @property
    def viewport(self) -> Viewport: ...

    @property
    def is_seen(self) -> bool:
        """Whether the audience sees it, so that pointing in it points before its eyes."""
        ...

    def takes(self, point: QPointF) -> bool:
        """Whether a point of the window is the page's."""
        ...

    def page_point(self, point: QPointF) -> tuple[float, float]: ...


class PagePointer:
    """Of the person who presents. It points, draws, drags a magnified page, and turns pages."""

    def __init__(self, window: QWidget, surface: Surface, open_link: OpenLink) -> None:
        self._window = window
        self._surface = surface
        self._open_link = open_link
        self._rest: QPoint = window.pos()
        self._pressed: QPointF | None = None
        self._dragged: QPointF | None = None
        self._wheel = 0
        self.still = QTimer(window, singleShot=True, interval=STILL)
        self.still.timeout.connect(self._hide)

    @property
    def _running(self) -> RunningShow:
        return self._surface.running

    def _apply(self, event: Event) -> None:
        self._running.apply(event)

    def rest(self, at: QPoint) -> None:
        """The pointer lies there; it shows when it is moved."""
        self._rest = at
        self.still.start()

    def press(self, event: QMouseEvent) -> None:
        taken = self._surface.takes(event.position())
        if event.button() != Qt.MouseButton.LeftButton or not taken:
            return
        if self._inks(event.position()):
            return
        if self._running.show.seen.zoom and not self._running.show.blank:
            self._pressed = self._dragged = event.position()
        else:
            self.click(event.position())

    def move(self, event: QMouseEvent) -> None:
        taken = self._surface.takes(event.position())
        if not taken and not (event.buttons() and self._surface.is_seen):
            self._apply(drawing.point(None))
            self._window.unsetCursor()
        elif self._surface.is_seen:
            self._move(event)

    def _move(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._inks(event.position()):
            return
        if self._dragged is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event.position())
            return
        moved = event.globalPosition().toPoint() - self._rest
        if moved.manhattanLength() >= JITTER:
            self._rest = event.globalPosition().toPoint()
            self._point(event.position())

    def release(self, event: QMouseEvent) -> None:
        self.lift()
        pressed, self._pressed, self._dragged = self._pressed, None, None
        if pressed is not None and (event.position() - pressed).manhattanLength() < DRAG:
            self.click(pressed)

    def turn_wheel(self, event: QWheelEvent) -> None:
        """One notch is one page; the small steps of a touchpad add up to one. With Ctrl, closer."""
        event.accept()
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            at = self._surface.page_point(event.position())
            self._apply(lambda show: show.zoomed(STEP ** (turned / NOTCH), at))
            return
        if turned * self._wheel < 0 or event.phase() == Qt.ScrollPhase.ScrollBegin:
            self._wheel = 0
        self._wheel += turned
        while abs(self._wheel) >= NOTCH:
            down = self._wheel < 0
            self._wheel += NOTCH if down else -NOTCH
            self._apply(Show.next if down else Show.previous)

    # fingers

    @property
    def magnified(self) -> bool:
        return bool(self._running.show.seen.zoom)

    def touch(self, at: QPointF) -> bool:
        """Whether a finger there draws, wipes or points."""
        if self._inks(at):
            return True
        if self._running.show.tool in ("laser", "spotlight"):
            self._apply(drawing.point(self._surface.page_point(at)))
            return True
        return False

    def lift(self) -> None:
        self._apply(drawing.lift)

    def pan(self, way: QPointF) -> None:
        """Move a magnified page by so many pixels."""
        moved = way / self._surface.viewport.scale
        self._apply(lambda show: show.panned(-moved.x(), -moved.y()))

    def zoom(self, factor: float, at: QPointF) -> None:
        around = self._surface.page_point(at)
        self._apply(lambda show: show.zoomed(factor, around))

    def swipe(self, on: bool) -> None:
        self._apply(Show.next if on else Show.previous)

    # how it looks

    def show_pointer(self) -> None:
        """As it should look for the tool in the hand."""
        if self._running.show.tool:  # it is painted where it points
            self._window.setCursor(Qt.CursorShape.BlankCursor)
        else:
            self._window.unsetCursor()

    def _inks(self, position: QPointF) -> bool:
        """Whether a tool is in the hand that leaves or takes ink, and does so there."""
        tool, running = self._running.show.tool, self._running
        if tool not in ("pen", "eraser") or running.show.blank:
            return False
        at = self._surface.page_point(position)
        self._apply((drawing.draw if tool == "pen" else drawing.erase)(at))
        self._apply(drawing.point(at))
        return True

    def _point(self, position: QPointF) -> None:
        self._apply(drawing.point(self._surface.page_point(position)))
        if self._link_at(position) and not self._running.show.tool:
            self._window.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.show_pointer()
        self.still.start()

    def _drag(self, position: QPointF) -> None:
        moved = position - (self._dragged or position)
        self._dragged = position
        self.pan(moved)

    def click(self, position: QPointF) -> None:
        link = self._link_at(position)
        if link:
            follow(link, self._running.go_to_id, self._open_link)
        else:
            self._apply(Show.next)

    def _hide(self) -> None:
        self._window.setCursor(Qt.CursorShape.BlankCursor)
        if not self._running.show.tool:
            self._apply(drawing.point(None))

    def _link_at(self, point: QPointF) -> str:
        """The target of the link at a point of the window; "" where the audience sees none."""
        scene = self._running.scene
        if scene is None or self._running.show.blank:
            return ""
        return link_at(scene, *self._surface.page_point(point))
