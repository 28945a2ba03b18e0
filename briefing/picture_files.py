"""What a document names as a picture → a file inside the document's own folder, and its bytes, or
the reason why not. The first half of the resource gate, without Qt.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from briefing.model.message import Message, T
from briefing.model.regex import lazy_regex

MAX_BYTES = 20_000_000

_SCHEME = lazy_regex(r"[A-Za-z][A-Za-z0-9+.-]*:")
_CONTROL = lazy_regex(r"[\x00-\x1f\x7f]")
_NON_BLOCKING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class RefusedError(Exception):
    """A picture may not be read."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


TOO_LARGE = Message(T("Problems", "The file is larger than {0} MB."), MAX_BYTES // 1_000_000)


class PictureFile(NamedTuple):
    """A file that may be read as a picture."""

    path: Path
    """Without links on the way to it."""
    changed: int
    """When, in ns."""
    size: int


def name_of(target: str) -> str:
    """The relative path that `target` says, percent-encoded as in a link; RefusedError for none."""
    name = unquote(target)
    for said in (target, name):
        if reason := _not_a_path(said):
            raise RefusedError(reason)
    return name


def find(folder: Path, target: str) -> PictureFile:
    """The file of `target` in `folder`, which has no links on the way to it; RefusedError where it
    may not be read.
    """
    try:
        path = Path(os.path.realpath(folder / name_of(target)))
        if not path.is_relative_to(folder):
            raise RefusedError(Message(T("Problems", "It lies outside the document's folder.")))
        found = path.stat()
    except FileNotFoundError:
        raise RefusedError(
            Message(T("Problems", "There is no such file in the document's folder."))
        ) from None
    except (OSError, ValueError):
        raise RefusedError(Message(T("Problems", "The file cannot be read."))) from None
    _refuse_what_is_no_file(found)
    return PictureFile(path, found.st_mtime_ns, found.st_size)


def read(path: Path) -> bytes:
    """All of a file that was found; RefusedError as there."""
    try:
        # Not blocking: between the check and now it may have become a pipe.
        with os.fdopen(os.open(path, os.O_RDONLY | _NON_BLOCKING), "rb") as file:
            _refuse_what_is_no_file(os.fstat(file.fileno()))
            return file.read(MAX_BYTES)
    except FileNotFoundError:
        raise RefusedError(
            Message(T("Problems", "There is no such file in the document's folder."))
        ) from None
    except (OSError, ValueError):
        raise RefusedError(Message(T("Problems", "The file cannot be read."))) from None


def _not_a_path(target: str) -> Message | None:
    """Why `target` is no relative path; None if it is one."""
    if not target.strip():
        return Message(T("Problems", "No picture is named."))
    if _CONTROL.search(target):
        return Message(T("Problems", "The name has control characters in it."))
    if "\\" in target or target.startswith("/"):
        return Message(T("Problems", "It is no path inside the document's folder."))
    if _SCHEME.match(target):
        return Message(
            T("Problems", "Only pictures in the document's folder are shown, none from elsewhere.")
        )
    return None


def _refuse_what_is_no_file(found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise RefusedError(Message(T("Problems", "It is a folder.")))
    if not stat.S_ISREG(found.st_mode):
        raise RefusedError(Message(T("Problems", "It is no ordinary file.")))
    if found.st_size > MAX_BYTES:
        raise RefusedError(TOO_LARGE)
