"""A file on the disk → a signal when somebody saved it, however the other program saves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

if TYPE_CHECKING:
    from pathlib import Path

SETTLE = 150
"""Milliseconds of silence after which a file counts as written: editors save in several steps."""

_Stamp = tuple[int, int, int]


class FileWatch(QObject):
    changed = Signal()
    """The file's content may be another one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._stamp: _Stamp | None = None
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._settle.timeout.connect(self._look)
        self._watcher.fileChanged.connect(self._settle.start)
        self._watcher.directoryChanged.connect(self._settle.start)

    def watch(self, path: Path | None) -> None:
        """Watch this file and no other. Its folder too: an editor that saves by renaming takes
        the watched file away.
        """
        if watched := [*self._watcher.files(), *self._watcher.directories()]:
            self._watcher.removePaths(watched)
        self._settle.stop()
        self._path = path
        self._stamp = self._stamp_now()
        if path is not None:
            self._watcher.addPaths([str(path), str(path.parent)])

    def _look(self) -> None:
        stamp = self._stamp_now()
        if self._path is None or stamp is None:
            return  # in the middle of a rename, or gone: the last slides stay
        if str(self._path) not in self._watcher.files():
            self._watcher.addPath(str(self._path))
        if stamp != self._stamp:
            self._stamp = stamp
            self.changed.emit()

    def _stamp_now(self) -> _Stamp | None:
        if self._path is None:
            return None
        try:
            stat = self._path.stat()
        except OSError:
            return None
        return (stat.st_mtime_ns, stat.st_size, stat.st_ino)
