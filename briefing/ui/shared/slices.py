"""Long work on widgets, done between events: a generator that is stepped while there is time."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Iterator

SLICE = 0.012
"""Seconds of work between two rounds of events."""


class Slices(QObject):
    """Goes with its parent, wherever the work stands then."""

    ended = Signal()

    def __init__(self, work: Iterator[None], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.over = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begin with the next round of events."""
        self._timer.start()

    def stop(self) -> None:
        """Leave the rest undone."""
        self._timer.stop()

    def _step(self) -> None:
        until = perf_counter() + SLICE
        for _ in self._work:
            if perf_counter() > until:
                return
        self.over = True
        self._timer.stop()
        self.ended.emit()
