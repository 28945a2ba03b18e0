"""Which windows have a file open, of this process and others: a lock for each file, in a folder of
the user's own. The lock of a process that is gone is none.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile

if TYPE_CHECKING:
    from pathlib import Path


class OpenFiles:
    """One window's, which has one file open at a time, or none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock: QLockFile | None = None

    def enter(self, file: Path) -> bool:
        """`file` is open here from now on, and no other. False where another window has it; True
        where that cannot be known.
        """
        self.leave()
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        name = os.path.normcase(os.path.realpath(file))
        digest = hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()
        lock = QLockFile(str(self._folder / f"{digest[:24]}.lock"))
        lock.setStaleLockTime(0)  # however long ago: whether the process lives decides
        if lock.tryLock(0):
            self._lock = lock
            return True
        return lock.error() is not QLockFile.LockError.LockFailedError

    def leave(self) -> None:
        """Nothing is open here."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None
