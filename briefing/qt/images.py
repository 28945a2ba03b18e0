"""The resource gate: what a document names → a picture from inside the document's own folder, or
the reason why not. Nothing else is ever opened, and nothing is fetched.
"""

from __future__ import annotations

import os
import re
import stat
from base64 import b64decode
from pathlib import Path
from urllib.parse import unquote

from briefing.layout.ports import LoadedPicture, RefusedPicture
from briefing.qt.decoding import decode
from briefing.qt.pixels import Bounded

MAX_BYTES = 20_000_000
_KEPT = 200_000_000
"""Bytes of picture files that are kept."""

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_DATA = re.compile(r"data:image/[a-z+]+;base64,", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")

_Answer = LoadedPicture | RefusedPicture


def _cost(answer: _Answer) -> int:
    match answer:
        case LoadedPicture():
            return len(answer.data) + len(answer.svg)
        case RefusedPicture():
            return len(answer.reason)


_answers: Bounded[_Answer] = Bounded(_KEPT, _cost)


class FolderPictures:
    """Pictures from inside `folder` and nowhere else; without a folder, only those that the
    document carries in itself.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = None if folder is None else Path(os.path.realpath(folder))

    def load(self, target: str) -> LoadedPicture | RefusedPicture:
        """The picture that `target` names, percent-encoded as in a link. Never raises."""
        if _DATA.match(target):
            return self._carried(target)
        reason = _not_a_path(target) or _not_a_path(unquote(target))
        if reason:
            return RefusedPicture(reason)
        if self._folder is None:
            return RefusedPicture("The document is not saved yet, so it has no folder of pictures.")
        try:
            return self._from_file(self._folder, unquote(target))
        except FileNotFoundError:
            return RefusedPicture("There is no such file in the document's folder.")
        except (OSError, ValueError):
            return RefusedPicture("The file cannot be read.")

    def _from_file(self, folder: Path, name: str) -> _Answer:
        path = Path(os.path.realpath(folder / name))
        if not path.is_relative_to(folder):
            return RefusedPicture("It lies outside the document's folder.")
        found = path.stat()
        refused = _not_a_file(found)
        if refused:
            return refused
        key = (path, found.st_mtime_ns, found.st_size)
        return _answers.get(key, lambda: _read(path))

    def _carried(self, target: str) -> _Answer:
        if len(target) > MAX_BYTES * 4 // 3 + 100:
            return _TOO_LARGE
        try:
            data = b64decode(unquote(target.partition(",")[2]), validate=True)
        except ValueError:
            return RefusedPicture("The picture inside the document is damaged.")
        return _answers.get(data, lambda: decode(data))


_TOO_LARGE = RefusedPicture(f"The file is larger than {MAX_BYTES // 1_000_000} MB.")


def _not_a_path(target: str) -> str:
    """Why `target` is no relative path; empty if it is one."""
    if not target.strip():
        return "No picture is named."
    if _CONTROL.search(target):
        return "The name has control characters in it."
    if "\\" in target or target.startswith("/"):
        return "It is no path inside the document's folder."
    if _SCHEME.match(target):
        return "Only pictures in the document's folder are shown, none from elsewhere."
    return ""


def _not_a_file(found: os.stat_result) -> RefusedPicture | None:
    if stat.S_ISDIR(found.st_mode):
        return RefusedPicture("It is a folder.")
    if not stat.S_ISREG(found.st_mode):
        return RefusedPicture("It is no ordinary file.")
    return _TOO_LARGE if found.st_size > MAX_BYTES else None


def _read(path: Path) -> _Answer:
    # Not blocking: between the check and now it may have become a pipe.
    with os.fdopen(os.open(path, os.O_RDONLY | _NON_BLOCKING), "rb") as file:
        refused = _not_a_file(os.fstat(file.fileno()))
        return refused or decode(file.read(MAX_BYTES))


_NON_BLOCKING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
