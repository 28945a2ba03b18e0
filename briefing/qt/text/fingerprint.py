"""This machine's fonts and the Qt that reads them → a fingerprint: as long as it is the same, text
is as wide as it was. Starts no Qt.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.resources import asset

if TYPE_CHECKING:
    from collections.abc import Iterator

_SYSTEM = Path("/etc/fonts")
_FOLDER = re.compile(rb"<dir(?:\s[^>]*)?>([^<]*)</dir>")
_SETTINGS = ("FC_", "HOME", "LANG", "LC_", "QT_", "XDG_")
"""Beginnings of environment variables on which the choice of a font may depend."""
_MOST = 20_000
"""Font files: to look at more takes longer than to start Qt."""


def fingerprint() -> str:
    """Hexadecimal; empty where files do not tell which fonts there are: Windows and macOS have
    fonts that programs registered, and a fontconfig of somebody's own may look anywhere.
    """
    own = any(name.startswith("FONTCONFIG_") for name in os.environ)
    qt = find_spec("PySide6")
    if own or sys.platform in ("win32", "darwin") or qt is None or qt.origin is None:
        return ""
    packages = Path(qt.origin).parents[1]
    settings = (f"{name}={os.environ[name]}" for name in os.environ if name.startswith(_SETTINGS))
    try:
        configuration = _configuration()
        told = [f"{packages} {packages.stat().st_mtime_ns}", *settings]
        told += _files([*_font_folders(configuration), str(asset("fonts"))])
    except (OSError, RuntimeError):  # RuntimeError: there is no home
        return ""
    found = hashlib.blake2b(configuration, digest_size=16)
    found.update("\n".join(sorted(told)).encode(errors="surrogateescape"))
    return found.hexdigest()


def _configuration() -> bytes:
    """Everything that fontconfig is told on this machine and by this user."""
    home = Path.home()
    user = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config", "fontconfig")
    files = [_SYSTEM / "fonts.conf", user / "fonts.conf", home / ".fonts.conf"]
    for folder in (_SYSTEM / "conf.d", user / "conf.d"):
        if folder.is_dir():
            files += sorted(folder.iterdir())
    return b"\n".join(file.read_bytes() for file in files if file.is_file())


def _font_folders(configuration: bytes) -> list[str]:
    """Those that the configuration names: absolute, in the home, or among the user's data."""
    data = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    named = (os.fsdecode(name).strip() for name in _FOLDER.findall(configuration))
    return [
        str(Path(name if name.startswith(("/", "~")) else f"{data}/{name}").expanduser())
        for name in named
    ]


def _files(folders: list[str]) -> Iterator[str]:
    """Name, size and time of every file in them, however deep. OSError: there are too many."""
    seen: set[tuple[int, int]] = set()
    count = 0
    while folders and count < _MOST:
        try:
            there = os.stat(folder := folders.pop())  # noqa: PTH116 - called for every folder
        except FileNotFoundError:
            continue
        if (there.st_dev, there.st_ino) in seen:
            continue
        seen.add((there.st_dev, there.st_ino))
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir():
                    folders.append(entry.path)
                elif entry.is_file():
                    count += 1
                    file = entry.stat()
                    yield f"{entry.path} {file.st_size} {file.st_mtime_ns}"
    if folders:
        raise OSError("too many fonts")
