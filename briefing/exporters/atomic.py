"""The one gate through which files are written: beside the target first, then in its place, so that
whatever goes wrong the old file stays as it was.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import time
import zlib
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

from briefing.model.message import Message, T, system_reason
from briefing.model.problem import BriefingError, ChangedMeanwhileError

if TYPE_CHECKING:
    from collections.abc import Generator

_WAITS = (0.1, 0.2, 0.4, 0.8, 1.0)
"""Seconds between attempts to replace a file that another program holds: 2.5 s in all."""
_TRIES, _BETWEEN = 500, 0.005
"""Attempts to lock a folder, and seconds between them: 2.5 s in all."""
_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NAME_KEPT = 40
"""Characters of the target's name in its draft's: four bytes each stay below every limit."""
_OWN = 0o600
"""The mode of a draft: what is private is never open to others, even after a kill."""
_unfinished: set[Path] = set()
"""Drafts of this process."""


class DraftFile:
    """A file beside `path` that becomes `path` when it is published.

    Drafts that a killed process left behind are swept away when the same file is written again.
    A `path` that is a link stays one; what it points to is replaced.
    """

    def __init__(self, path: Path, over: bytes | None = None, *, private: bool = False) -> None:
        """`over` is what stands there, as whoever changes it has read it: something else is never
        replaced. `private`: nobody else shall read it. BriefingError: nothing can be written there.
        """
        self.path = path
        self._over = over
        self._private = private
        self._target = Path(os.path.realpath(path))
        _refuse_what_is_kept(self._target, path)
        stem = f".{self._target.name[:_NAME_KEPT]}."
        _sweep(self._target.parent, stem)
        self._draft = self._target.with_name(
            f"{stem}{_this_machine()}-{os.getpid()}-{os.urandom(4).hex()}.draft"
        )
        _unfinished.add(self._draft)
        try:
            self._draft.touch(exist_ok=False)
            self._mode = stat.S_IMODE(self._draft.stat().st_mode)
            self._draft.chmod(_OWN)  # whoever may read the target is decided when it is replaced
        except OSError as error:
            _unfinished.discard(self._draft)
            # A name that nobody had cannot be held by another program, and Windows says of every
            # folder that it can be written to.
            new_name_refused = isinstance(error, PermissionError)
            raise cannot_write(path, error, folder_refuses=new_name_refused) from error

    def open(self) -> IO[bytes]:
        """The draft, empty, to be written once."""
        return self._draft.open("w+b")

    def publish(self) -> None:
        """Put the draft in the target's place, on the disk for good.

        BriefingError: another program holds the target or has changed it, or the folder refuses.
        """
        try:
            _sync(self._draft)
            with suppress(OSError):
                self._draft.chmod(self._final_mode())
            with _alone_in(self._target.parent) if self._over is not None else nullcontext():
                self._refuse_what_was_changed()
                self._replace()
        except OSError as error:
            raise cannot_write(self.path, error) from error
        if os.name == "posix":  # elsewhere a folder cannot be opened
            with suppress(OSError):
                _sync(self._target.parent)

    def discard(self) -> None:
        """Remove the draft, if it was not published."""
        with suppress(OSError):
            self._draft.unlink()
        _unfinished.discard(self._draft)

    def _final_mode(self) -> int:
        """The target's, or what every new file gets."""
        if self._private:
            return _OWN
        try:
            return stat.S_IMODE(self._target.stat().st_mode)
        except FileNotFoundError:
            return self._mode

    def _refuse_what_was_changed(self) -> None:
        if self._over is not None and self._target.read_bytes() != self._over:
            raise ChangedMeanwhileError(
                Message(
                    T("Problems", "another program has changed the file meanwhile; open it again")
                ),
                str(self.path),
            )

    def _replace(self) -> None:
        for wait in _WAITS:
            try:
                self._draft.replace(self._target)
            except PermissionError:
                time.sleep(wait)
            else:
                return
        self._draft.replace(self._target)


def discard_all() -> None:
    """Remove every draft that was not published: the process ends in the middle of its work."""
    for draft in tuple(_unfinished):
        with suppress(OSError):
            draft.unlink()


@contextmanager
def atomic_write(
    path: Path, over: bytes | None = None, *, private: bool = False
) -> Generator[IO[bytes], None, None]:
    """A binary file whose contents become `path` when the block ends well, if `path` still holds
    `over` or none is given. `private`: nobody else may read it.

    BriefingError: the disk is full, file or folder read-only, or another program holds the file or
    has changed it.
    """
    draft = DraftFile(path, over, private=private)
    try:
        with full_disk_named(path), draft.open() as file:
            yield file
        draft.publish()
    finally:
        draft.discard()


@contextmanager
def full_disk_named(path: Path) -> Generator[None, None, None]:
    """Around writing to a draft of `path`: turns a full disk into a clear BriefingError."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise cannot_write(path, error) from error
        raise


@contextmanager
def _alone_in(folder: Path) -> Generator[None, None, None]:
    """While a file is compared and replaced there, other processes of ours wait; where the folder
    cannot be locked, or somebody holds it for too long, they do not.
    """
    try:
        import fcntl
    except ImportError:  # Windows has no lock for folders
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        for _ in range(_TRIES):
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                time.sleep(_BETWEEN)
            except OSError:
                break
            else:
                break
        yield
    finally:
        os.close(handle)


def _refuse_what_is_kept(target: Path, path: Path) -> None:
    """A file that may not be written, which a rename would replace all the same; a folder; a
    device: `/dev/null` would become a file.
    """
    try:
        mode = target.stat().st_mode
    except (OSError, ValueError):  # there is none, or writing says what is wrong
        return
    if stat.S_ISDIR(mode):
        raise BriefingError(
            Message(T("Problems", "this is a folder; the file needs a name of its own")), str(path)
        )
    if not stat.S_ISREG(mode):
        raise BriefingError(
            Message(T("Problems", "this is no ordinary file; nothing is written there")), str(path)
        )
    if os.access(target.parent, os.W_OK) and not os.access(target, os.W_OK):
        raise BriefingError(
            Message(T("Problems", "the file is read-only; save a copy, or allow changes to it")),
            str(path),
        )


def cannot_write(path: Path, error: OSError, *, folder_refuses: bool = False) -> BriefingError:
    """Why `path` could not be written, for a person."""
    if error.errno in _FULL:
        reason = Message(T("Problems", "there is no room left on the disk"))
    elif isinstance(error, FileNotFoundError):
        reason = Message(T("Problems", "there is no such folder"))
    elif folder_refuses or error.errno == errno.EROFS or not os.access(path.parent, os.W_OK):
        reason = Message(T("Problems", "the folder cannot be written to; save it somewhere else"))
    elif isinstance(error, PermissionError):
        reason = Message(
            T("Problems", "another program has the file open; close it there or save a copy")
        )
    else:
        reason = system_reason(error)
    return BriefingError(Message(T("Problems", "{0}. Nothing was changed"), reason), str(path))


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _this_machine() -> str:
    """Tells drafts on a shared folder apart: process numbers mean something on one machine only."""
    # Not `socket.gethostname`: importing it would take longer than writing twenty slides.
    name = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    return f"{zlib.crc32(name.encode()):08x}"


def _sweep(folder: Path, stem: str) -> None:
    draft = re.compile(rf"{re.escape(stem)}{_this_machine()}-(\d+)-[0-9a-f]{{8}}\.draft")
    with suppress(OSError):
        for entry in os.scandir(folder):
            match = draft.fullmatch(entry.name)
            if match and not _runs(int(match[1])):
                with suppress(OSError):
                    Path(entry).unlink()


def _runs(process: int) -> bool:
    if os.name != "posix":  # os.kill would end it there; a file in use refuses to be removed
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
