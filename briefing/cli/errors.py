"""Any exception as the one line that a person is told."""

from __future__ import annotations

import re

from briefing.model.problem import BriefingError

LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
}
"""What Qt needs of a Linux machine, and the Debian package that has it."""


def explain(error: Exception) -> str:
    """One line, without a class name where the message speaks for itself."""
    match error:
        case BriefingError():
            return one_line(str(error))
        case ImportError() if library := re.match(r"(lib[\w.+-]+): cannot open", str(error)):
            return missing_library(library[1])
        case OSError(strerror=str(reason)) if error.filename:
            return f"{error.filename}: {reason}"
        case OSError(strerror=str(reason)):  # of a stream: a disk that is full under `> file`
            return f"the system refuses: {reason}"
        case MemoryError():
            return "this file needs more memory than a command may use, or than there is"
        case RecursionError():
            return "this file is nested too deeply"
        case _:
            said = one_line(str(error)) or "no more is known"
            return f"internal error, {type(error).__name__}: {said} (BRIEFING_DEBUG=1 shows where)"


def missing_library(name: str) -> str:
    """What to tell a person who lacks this library of the system."""
    package = LIBRARIES.get(name, name)
    return f"Qt needs {name}, which is not installed (Debian and Ubuntu: apt install {package})"


def one_line(text: str) -> str:
    """`text` without line breaks."""
    return " ".join(text.split())
