"""Where templates are found: beside the document, or by name in a folder of the user's."""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.model.message import Message, T
from briefing.model.problem import BriefingError
from briefing.worker import WorkerError, call

if TYPE_CHECKING:
    from briefing.model.theme import Theme

SUFFIXES = (".potx", ".pptx", ".potm", ".pptm")
_SMALL = 4 * 2**20
"""Bytes: such a file is read here, for a child takes longer to start."""
_SECONDS = 20.0


def user_folder() -> Path:
    """Of the templates that are offered for every document, whether it is there or not."""
    if sys.platform == "win32":
        home = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        home = Path.home() / "Library" / "Preferences"
    else:
        said = os.environ.get("XDG_CONFIG_HOME", "")
        home = Path(said) if said.startswith("/") else Path.home() / ".config"
    return home / "briefing" / "templates"


def templates() -> dict[str, Path]:
    """Those in the user's folder, by the name that a document may call them."""
    try:
        files = sorted(user_folder().iterdir())
    except OSError:
        return {}
    return {one.stem: one for one in files if _is_template(one)}


def find_template(said: str, folder: Path) -> Path:
    """The file that a document in `folder` means: one in that folder, or one of the user's.

    BriefingError: there is none, or it lies elsewhere.
    """
    name = said.strip()
    for known, path in templates().items():
        if name.casefold() in (known.casefold(), path.name.casefold()):
            return path
    inside = Path(os.path.realpath(folder))
    path = Path(os.path.realpath(inside / name))
    if "\0" in name or not path.is_relative_to(inside):
        raise BriefingError(
            Message(T("Problems", "the template “{0}” lies outside the document's folder"), name)
        )
    if not _is_template(path):
        raise BriefingError(
            Message(
                T("Problems", "there is no template “{0}” beside the document or among yours"), name
            )
        )
    return path


def template_of(said: str, folder: Path) -> Theme:
    """The theme that is made of it, by a child where it is large. BriefingError: there is none, or
    it cannot be used.
    """
    return open_template(find_template(said, folder))


def open_template(path: Path) -> Theme:
    """As `read_template`, in bounded time and memory."""
    from briefing.templates.theme import read_template  # with what it needs of the layout

    try:
        stamp = path.stat()
    except OSError:
        return read_template(path)
    if stamp.st_size <= _SMALL:
        return read_template(path)
    return _by_child(path, (stamp.st_mtime_ns, stamp.st_size))


@lru_cache(maxsize=4)
def _by_child(path: Path, version: tuple[int, int]) -> Theme:
    del version
    try:
        return call("briefing.templates.theme:read_template", path, seconds=_SECONDS)
    except WorkerError as error:
        raise BriefingError(
            Message(T("Problems", "the template takes too long to read")), str(path)
        ) from error


def _is_template(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES and path.is_file() and not path.name.startswith("~$")
