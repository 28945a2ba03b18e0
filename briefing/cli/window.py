"""`briefing [FILE]`: open the window."""

from __future__ import annotations

import ctypes
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.errors import missing_library
from briefing.cli.output import warn
from briefing.model.message import Message
from briefing.model.problem import BriefingError

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable


def run(args: Namespace, commands: Iterable[str]) -> int:
    """`commands`: those that a person may have meant by a file that is not there."""
    if args.file is not None:
        _refuse_a_mistyped_command(args.file, commands)
    if reason := why_no_window():
        raise BriefingError(Message("{0}; `briefing export FILE` works without a window", reason))
    from briefing.app import run_window

    return run_window(args.file)


def _refuse_a_mistyped_command(file: Path, commands: Iterable[str]) -> None:
    if file.exists():
        return
    from difflib import get_close_matches

    close = get_close_matches(str(file), commands, n=1, cutoff=0.75)
    hint = f"; did you mean the command `briefing {close[0]}`?" if close else ""
    raise BriefingError(Message("there is no such file{0}", hint), str(file))


def why_no_window() -> str:
    """Why Qt could not open a window here; empty if it can. Asked beforehand, because Qt would
    abort the process.
    """
    if platforms := os.environ.get("QT_QPA_PLATFORM"):
        return _no_platform(platforms)
    if sys.platform in ("win32", "darwin"):
        return ""
    display = os.environ.get("DISPLAY", "")
    if not display and not os.environ.get("WAYLAND_DISPLAY"):
        return "there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    if os.environ.get("WAYLAND_DISPLAY"):
        return ""
    if not _answers(display):
        return f"the display {display} does not answer"
    try:
        ctypes.CDLL("libxcb-cursor.so.0")
    except OSError:
        return missing_library("libxcb-cursor.so.0")
    return ""


def _no_platform(wanted: str) -> str:
    """Why Qt can open a window on none of the platforms `xcb;offscreen:options`."""
    spec = find_spec("PySide6")
    folder = Path(spec.origin).parent / "Qt/plugins/platforms" if spec and spec.origin else None
    names = {name.partition(":")[0] for name in wanted.split(";")}
    if folder is None or not folder.is_dir():  # not where PyPI's package has it: Qt must know
        return ""
    known = {path.stem.removeprefix("libq") for path in folder.iterdir()}
    return "" if names & known else f"Qt has no platform {wanted} (QT_QPA_PLATFORM)"


def _answers(display: str) -> bool:
    """Whether an X server listens at `display`, `[host]:number[.screen]`."""
    import socket

    host, _, rest = display.rpartition(":")
    number = rest.split(".")[0]
    if not number.isdecimal():
        return False
    if host.startswith("/"):  # a launchd socket
        return True
    if host not in ("", "unix"):
        family, addresses = socket.AF_INET, [(host, 6000 + int(number))]
    else:
        path = f"/tmp/.X11-unix/X{number}"
        family, addresses = socket.AF_UNIX, [path, f"\0{path}"]
    for address in addresses:
        with socket.socket(family, socket.SOCK_STREAM) as connection:
            connection.settimeout(2)
            if connection.connect_ex(address) == 0:
                return True
    return False


if __name__ == "__main__":  # `make run` asks whether to open the window or to export
    why = why_no_window()
    if why:
        warn(f"briefing: {why}")
    raise SystemExit(bool(why))
