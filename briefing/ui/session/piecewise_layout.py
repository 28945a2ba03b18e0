"""Pages → laid out piece by piece between events, after the window has painted the first one."""

from __future__ import annotations

import gc
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from briefing.ui.session.pages import Pages

HEAD_START = 60
"""Milliseconds for the window to paint the first slide before the others are laid out."""
SLICE = 0.008
"""Seconds of layout between two rounds of events: half a frame."""
PATIENCE = 1000
"""Slides of a longer deck: of one so long its growth is reported more seldom, for whoever lists all
its pages takes long over each, and what is laid out is looked through for garbage no more.
"""


class PiecewiseLayout(QObject):
    """Of the pages of one briefing at a time."""

    grew = Signal()
    """Some more slides are laid out. Of a very long deck that is emitted every few seconds."""
    completed = Signal()
    """All are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._next = 0
        self._reported = 0.0
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self.lay_out_piece)
        self._begin = QTimer(self, singleShot=True, interval=HEAD_START)
        self._begin.timeout.connect(self._turns.start)

    def start(self, pages: Pages) -> None:
        """Lay out all of `pages` and no others."""
        self.forget()
        self._pages = pages
        self._next = 0
        self._reported = perf_counter()
        self._begin.start()

    def stop(self) -> None:
        self._begin.stop()
        self._turns.stop()

    def forget(self) -> None:
        """Hold no pages; what was laid out may be garbage from now on."""
        self.stop()
        self._pages = None
        gc.unfreeze()

    @property
    def complete(self) -> bool:
        """Every slide is laid out."""
        return self._pages is not None and self._next >= self._pages.slides

    def finish(self) -> None:
        """Lay out whatever is left, now."""
        while self._pages is not None and not self.complete:
            self.lay_out_piece()

    def lay_out_piece(self) -> None:
        """Lay out as many slides as there is time for."""
        assert self._pages is not None
        until = perf_counter() + SLICE
        while not self.complete and perf_counter() < until:
            self._pages.lay_out(self._next)
            self._next += 1
        if self._pages.slides > PATIENCE:
            gc.freeze()  # scenes by the million, which stay: each look at them stops the window
        if not isValid(self):  # layout makes garbage, and its collection may take the session too
            return
        if self.complete or self._is_time():
            self._reported = perf_counter()
            self.grew.emit()
        if self.complete:
            self.stop()
            self.completed.emit()

    def _is_time(self) -> bool:
        """Whether to report that there are more: after a millisecond for each slide."""
        assert self._pages is not None
        slides = self._pages.slides
        return slides <= PATIENCE or perf_counter() - self._reported > slides / 1000
