"""A file on the disk → a signal when somebody saved it, however the other program saves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

if TYPE_CHECKING:
    from pathlib import Path

SETTLE = 150
"""Milliseconds of silence after which a file counts as written: editors save in several steps."""
MISSED = 1000
"""Milliseconds between two looks for a file that is not there. If the second finds nothing either,
it is gone: an editor that renames, or a slow network, would be back by then.
"""

_Stamp = tuple[int, int, int]


class FileWatcher(QObject):
    """Of one file at a time, or none."""

    changed = Signal()
    """The file's content may be another one, or it is back after it was gone."""
    gone = Signal()
    """The file was deleted, moved or renamed, or its folder was. Said once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._stamp: _Stamp | None = None
        self._is_gone = False
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._settle.timeout.connect(self._look)
        self._missed = QTimer(self, interval=MISSED)
        self._missed.timeout.connect(self._look_for)
        self._watcher.fileChanged.connect(self._settle.start)
        self._watcher.directoryChanged.connect(self._look_soon)

    def watch(self, path: Path | None) -> None:
        """Watch this file and no other. Its folder too: an editor that saves by renaming takes
        the watched file away. And what the folder lies in, where one sees it go.
        """
        self._watch_nothing()
        self._settle.stop()
        self._missed.stop()
        self._path = path
        self._is_gone = False
        self._stamp = self._stamp_now()
        self._watch_again()

    def _look_soon(self) -> None:
        """Others may write into the folder all the time: that must not put the look off."""
        if not self._settle.isActive():
            self._settle.start()

    def _look(self) -> None:
        stamp = self._stamp_now()
        if self._path is None:
            return
        if stamp is None:  # in the middle of a rename, or gone: then nobody tells of its return
            if not self._missed.isActive():
                self._missed.start()
            return
        self._missed.stop()
        if self._is_gone:
            self._watch_nothing()
        self._watch_again()
        if stamp != self._stamp or self._is_gone:
            self._is_gone = False
            self._stamp = stamp
            self.changed.emit()

    def _look_for(self) -> None:
        if self._stamp_now() is not None:
            self._look()
        elif not self._is_gone:
            self._is_gone = True
            self.gone.emit()

    def _watch_nothing(self) -> None:
        if watched := [*self._watcher.files(), *self._watcher.directories()]:
            self._watcher.removePaths(watched)

    def _watch_again(self) -> None:
        """What was taken away is watched no more."""
        if self._path is None:
            return
        watched = {*self._watcher.files(), *self._watcher.directories()}
        wanted = (self._path, *self._path.parents[:2])
        if new := [str(path) for path in wanted if path.exists() and str(path) not in watched]:
            self._watcher.addPaths(new)

    def _stamp_now(self) -> _Stamp | None:
        if self._path is None:
            return None
        try:
            stat = self._path.stat()
        except OSError:
            return None
        return (stat.st_mtime_ns, stat.st_size, stat.st_ino)
