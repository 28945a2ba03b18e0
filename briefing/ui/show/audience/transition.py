"""The way from one page to the next on the audience's screen: a fade or a push of a third of a
second, painted from two pictures. Where frames come late it is cut short by itself, and after a few
such turns pages are only cut.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEasingCurve, QObject, QPoint, Qt, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage, QPainter

LASTS = {"fade": 0.28, "push": 0.36}
"""Seconds."""
FRAME = 1 / 60
LATE = 2.5 * FRAME
"""Seconds between two frames from which the second counts as late."""
LATE_FRAMES = 2
"""So many in one turn, and it is cut short."""
GIVEN_UP = 3
"""So many turns cut short, and this computer is too slow for them."""


class PageTransition(QObject):
    """Of one window. `frame` asks it to paint again; `paint` is called by its paint event."""

    frame = Signal()

    def __init__(self, parent: QObject, clock: Callable[[], float] = perf_counter) -> None:
        super().__init__(parent)
        self._clock = clock
        self._before: QImage | None = None
        self._kind: Literal["fade", "push"] = "fade"
        self._back = False
        self._began = self._last = 0.0
        self._late = 0
        self.given_up = 0
        self._curve = QEasingCurve(QEasingCurve.Type.OutCubic)
        self._timer = QTimer(self, interval=round(FRAME * 1000) // 2)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.frame)

    @property
    def active(self) -> bool:
        return self._before is not None

    @property
    def too_slow(self) -> bool:
        """Turns came late too often on this computer."""
        return self.given_up >= GIVEN_UP

    def begin(self, before: QImage, kind: Literal["fade", "push"], *, back: bool) -> None:
        """From the picture `before`. The picture after it is ready already."""
        self._before, self._kind, self._back = before, kind, back
        self._began = self._last = self._clock()
        self._late = 0
        self._timer.start()

    def finish(self) -> None:
        self._before = None
        self._timer.stop()

    def paint(self, painter: QPainter, at: QPoint, after: QImage) -> None:
        """A frame with the page `after` at `at`; the page itself when the turn is over."""
        done = self._progress()
        if self._before is None or done >= 1:
            self.finish()
            painter.drawImage(at, after)
        elif self._kind == "fade":
            painter.drawImage(at, after)
            painter.setOpacity(1 - done)
            painter.drawImage(at, self._before)
            painter.setOpacity(1)
        else:
            self._push(painter, at, after, done)

    def _push(self, painter: QPainter, at: QPoint, after: QImage, done: float) -> None:
        assert self._before is not None
        width = round(after.width() / after.devicePixelRatio())
        moved = round(width * done)
        painter.save()
        painter.setClipRect(at.x(), at.y(), width, round(after.height() / after.devicePixelRatio()))
        way = 1 if self._back else -1
        painter.drawImage(at + QPoint(way * moved, 0), self._before)
        painter.drawImage(at + QPoint(way * (moved - width), 0), after)
        painter.restore()

    def _progress(self) -> float:
        """0 to 1; 1 at once where frames are late."""
        now = self._clock()
        self._late += now - self._last > LATE
        self._last = now
        if self._before is not None and self._late >= LATE_FRAMES:
            self.given_up += 1
            return 1.0
        return self._curve.valueForProgress(min((now - self._began) / LASTS[self._kind], 1.0))
