"""What is kept of the times of the file that is open: read when it is first asked for, written at
every change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefing.model.time.records import Timings

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.qt.storage.times import TimeStore
    from briefing.ui.session.session import Session


class TimesStore(QObject):
    """Of the session's file; of text that has none, only as long as it is open."""

    changed = Signal()

    def __init__(self, store: TimeStore, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._session = session
        self._path: Path | None = None
        self._timings: Timings | None = None
        session.opened.connect(self._forget)

    @property
    def timings(self) -> Timings:
        briefing = self._session.briefing
        path = briefing.path if briefing else None
        if self._timings is None or self._path != path:
            self._path = path
            self._timings = self._store.load(self._path) if self._path else Timings()
        return self._timings

    def keep(self, timings: Timings) -> bool:
        """These from now on; False where they could not be written, and are only remembered."""
        if timings == self.timings:
            return True
        self._timings = timings
        self.changed.emit()
        return self._path is None or self._store.save(self._path, timings)

    def _forget(self) -> None:
        self._timings = None
        self.changed.emit()
