"""Fingers on a touch screen → events of the running show: a swipe turns the page, a tap goes on,
two fingers look closer, one finger moves a magnified page, points or draws.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF

if TYPE_CHECKING:
    from PySide6.QtGui import QTouchEvent

    from briefing.ui.show.audience.pointer import PagePointer

SWIPE = 60.0
"""Pixels from which a finger that moves turns the page."""
TAP = 16.0
"""Pixels that a finger that only touches may move."""


class Touch:
    """What the fingers that are down did so far."""

    def __init__(self, pointer: PagePointer) -> None:
        self._pointer = pointer
        self._start = self._last = QPointF()
        self._apart = 0.0
        self._many = False
        self._done = False

    def take(self, event: QTouchEvent) -> None:
        event.accept()
        points = [point.position() for point in event.points()]
        if event.type() == QEvent.Type.TouchBegin:
            self._begin(points[0])
        elif event.type() == QEvent.Type.TouchUpdate:
            self._move(points)
        elif event.type() == QEvent.Type.TouchEnd:
            self._end(points[0])
        else:
            self._pointer.lift()

    def _begin(self, at: QPointF) -> None:
        self._start = self._last = at
        self._apart, self._many = 0.0, False
        self._done = self._pointer.touch(at)

    def _move(self, points: list[QPointF]) -> None:
        if len(points) > 1:
            self._pinch(points[0], points[1])
        elif not self._many:
            self._done = self._pointer.touch(points[0]) or self._done
            if not self._done and self._pointer.magnified:
                self._pointer.pan(points[0] - self._last)
            self._last = points[0]

    def _pinch(self, one: QPointF, other: QPointF) -> None:
        apart = _length(one - other)
        if self._many and self._apart > 0:
            self._pointer.zoom(apart / self._apart, (one + other) / 2)
        self._many, self._apart = True, apart

    def _end(self, at: QPointF) -> None:
        self._pointer.lift()
        moved = at - self._start
        if self._many or self._done:
            return
        if _length(moved) <= TAP:
            self._pointer.click(self._start)
        elif not self._pointer.magnified and abs(moved.x()) >= max(SWIPE, 1.5 * abs(moved.y())):
            self._pointer.swipe(moved.x() < 0)


def _length(way: QPointF) -> float:
    return (way.x() ** 2 + way.y() ** 2) ** 0.5
