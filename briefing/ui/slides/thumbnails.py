"""Pages → small pictures of them, drawn between events and kept while there is room.

Asking never draws: it returns what is there, and the picture comes later with `ready`.
"""

from __future__ import annotations

from collections import OrderedDict
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap

if TYPE_CHECKING:
    from briefing.model.scene import Scene
    from briefing.ui.session.session import Session

Place = tuple[int, int]
"""(slide, part) of a page."""
SLICE = 0.008
"""Seconds of drawing between two rounds of events: half a frame."""
KEPT = 96_000_000
"""Bytes of pictures kept."""


class Thumbnails(QObject):
    """For one list that shows all its pages at one width."""

    ready = Signal(int, int)
    """(slide, part) whose picture is there now."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._pictures: OrderedDict[tuple[int, int], QPixmap] = OrderedDict()
        """By what the page shows and its width in pixels."""
        self._last: dict[Place, tuple[int, int]] = {}
        self._wanted: dict[Place, tuple[int, float]] = {}
        self._room = KEPT
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._draw_slice)
        session.opened.connect(self._last.clear)
        session.deck_changed.connect(self._wanted.clear)

    def picture(self, place: Place, width: int, ratio: float) -> QPixmap | None:
        """The page `width` logical pixels wide; until it is drawn, the one that stood there before,
        or None.
        """
        briefing = self._session.briefing
        if briefing is not None and briefing.pages.is_laid_out(place[0]):
            key = (briefing.pages.at(place).digest, round(width * ratio))
            if (drawn := self._pictures.get(key)) is not None:
                self._pictures.move_to_end(key)
                self._last[place] = key
                return drawn
        self._wanted.pop(place, None)
        self._wanted[place] = (width, ratio)
        self._timer.start()
        before = self._last.get(place)
        return self._pictures.get(before) if before else None

    def _draw_slice(self) -> None:
        until = perf_counter() + SLICE
        while self._wanted and perf_counter() < until:
            place, (width, ratio) = self._wanted.popitem()  # the latest: it is still in view
            self._draw(place, width, ratio)
        if not self._wanted:
            self._timer.stop()

    def _draw(self, place: Place, width: int, ratio: float) -> None:
        briefing = self._session.briefing
        if briefing is None or place[0] >= briefing.pages.slides:
            return
        page = briefing.pages.at(place)
        key = (page.digest, round(width * ratio))
        if key not in self._pictures:
            self._keep(key, _drawn(page.scene, width, ratio))
        self.ready.emit(*place)

    def _keep(self, key: tuple[int, int], picture: QPixmap) -> None:
        self._pictures[key] = picture
        self._room -= _bytes(picture)
        while self._room < 0 and len(self._pictures) > 1:
            _, oldest = self._pictures.popitem(last=False)
            self._room += _bytes(oldest)


def _drawn(scene: Scene, width: int, ratio: float) -> QPixmap:
    from briefing.qt.painter import render

    return QPixmap.fromImage(render(scene, width, ratio))


def _bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
