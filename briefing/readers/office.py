"""A file of another text program (`.doc`, `.wps`, `.rtf`, `.odt`) → a Document: an installed
LibreOffice turns it into a Word file, which our own reader reads.

LibreOffice runs in a folder and with a profile of its own that are gone afterwards: what the person
has open there stays untouched, macros never run, links are not followed, and it is stopped with all
its children when it takes too long.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from briefing.model.message import Message, T
from briefing.model.problem import BriefingError
from briefing.model.record import replace
from briefing.readers.word import read_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.document import Document

SECONDS = 60.0
_COMMANDS = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
"""Where it is installed without being on the path."""
_ITEM = (
    '<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse">'
    "<value>{value}</value></prop></item>"
)
_SETTINGS = (
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Writer/Content/Update", "Link", "0"),
)
"""Of the profile: no macros, no links, whatever the file asks for."""


def read_office(data: bytes, path: Path | None = None, _encoding: str | None = None) -> Document:
    """The text of a file that LibreOffice can read. BriefingError: there is no LibreOffice, or it
    can make nothing of the file.
    """
    name = str(path) if path else ""
    suffix = path.suffix.lower() if path else ""
    program = _program()
    if program is None:
        raise BriefingError(
            Message(
                T(
                    "Problems",
                    "{0} files are read with the help of LibreOffice, which is not installed; "
                    "install it, or save the file as .docx",
                ),
                suffix,
            ),
            name,
        )
    document = read_word(_as_word_file(program, data, suffix, name), path)
    return replace(document, path=path)


def _program() -> str | None:
    found = next(filter(None, map(shutil.which, _COMMANDS)), None)
    return found or next((place for place in _PLACES if Path(place).is_file()), None)


def _as_word_file(program: str, data: bytes, suffix: str, name: str) -> bytes:
    with TemporaryDirectory(prefix="briefing-", ignore_cleanup_errors=True) as folder:
        root = Path(folder)
        given = root / f"text{suffix}"
        given.write_bytes(data)
        _write_profile(root / "profile" / "user")
        command = [
            program,
            f"-env:UserInstallation={(root / 'profile').as_uri()}",
            *("--headless", "--norestore", "--nologo", "--nolockcheck", "--nodefault"),
            *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(root / "out"), str(given)),
        ]
        _run(command, name)
        made = root / "out" / "text.docx"
        if not made.is_file():
            raise BriefingError(
                Message(
                    T(
                        "Problems",
                        "LibreOffice cannot read this {0} file: it is damaged, or the part of "
                        "LibreOffice for texts, Writer, is not installed",
                    ),
                    suffix,
                ),
                name,
            )
        return made.read_bytes()


def _write_profile(user: Path) -> None:
    user.mkdir(parents=True)
    items = "".join(_ITEM.format(path=path, name=n, value=value) for path, n, value in _SETTINGS)
    (user / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{items}</oor:items>",
        encoding="utf-8",
    )


def _run(command: Sequence[str], name: str) -> None:
    """Runs LibreOffice to its end, or ends it."""
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise BriefingError(
            Message(T("Problems", "LibreOffice cannot be started: {0}"), error.strerror or ""), name
        ) from None
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        raise BriefingError(
            Message(T("Problems", "LibreOffice takes too long to read this file")), name
        ) from None
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends what still runs: `soffice` is a script whose work a child does."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
