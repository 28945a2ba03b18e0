"""Finding in the reading text: every hit in order, gathered in slices between events."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.ui.reading.text import Spot
from briefing.ui.shared.text_search import folded, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.ui.reading.text import ReadingText

SLICE = 0.008
"""Seconds of searching between two rounds of events: half a frame."""
MOST = 20_000
"""Hits that are counted; nobody steps through more."""


class Search(QObject):
    """The hits of one needle in one text."""

    changed = Signal()
    """There are more hits, another is current, or the search has ended."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.needle = ""
        """Folded."""
        self.hits: list[tuple[Spot, int]] = []
        """(passage, offset in it), in reading order."""
        self.current = -1
        """Index into `hits`; -1 for none yet."""
        self.ended = True
        self._from: tuple[Spot, int] = (Spot(0, 0), 0)
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self.run_slice)

    def start(self, text: ReadingText, words: str, reading: Spot) -> None:
        """Look for `words`; the first hit at or after the passage being read becomes current."""
        self.needle = folded(words)
        self.hits = []
        self.current = -1
        self._from = (reading, 0)
        self._steps = self._gather(text)
        self.ended = not self.needle
        if self.ended:
            self._timer.stop()
            self.changed.emit()
        else:
            self.run_slice()
            if not self.ended:
                self._timer.start()

    def stop(self) -> None:
        self.needle = ""
        self.hits = []
        self.current = -1
        self.ended = True
        self._timer.stop()
        self.changed.emit()

    def step(self, by: int) -> None:
        """To the next hit (+1) or the one before (-1), around the ends."""
        if self.hits:
            self.current = (self.current + by) % len(self.hits)
            self.changed.emit()

    @property
    def full(self) -> bool:
        """There are more hits than are counted."""
        return len(self.hits) >= MOST

    def run_slice(self) -> None:
        until = perf_counter() + SLICE
        while not self.ended and perf_counter() < until:
            self.ended = next(self._steps, self) is self or self.full
        if self.ended:
            self._timer.stop()
        if self.current < 0:
            self.current = self._nearest()
        self.changed.emit()

    def _gather(self, text: ReadingText) -> Iterator[None]:
        """One chapter a step."""
        for chapter in range(len(text)):
            if text.may_contain(chapter, self.needle):
                for index, passage in enumerate(text.passages(chapter)):
                    for start, _ in found(passage.text, self.needle):
                        self.hits.append((Spot(chapter, index), start))
            yield

    def _nearest(self) -> int:
        """The first hit at or after where the search began; where there is none, the first one,
        once that is certain.
        """
        for index, hit in enumerate(self.hits):
            if hit >= self._from:
                return index
        return 0 if self.ended and self.hits else -1
