"""Copies of what was sent, in the user's own folder: the file as it was written and the source that
it was made of. Neither is in the file itself; only a number is, which says which copy it is. The
folder is found without Qt, of which an export on the command line needs none.

A copy is one file, there as a whole or not at all. The oldest go when there are many.
"""

from __future__ import annotations

import io
import json
import os
import re
import sys
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.exporters.atomic import atomic_write
from briefing.model.document import EncodedText
from briefing.model.office.presentation import DECK_PROPERTY
from briefing.model.problem import BriefingError
from briefing.model.record import record
from briefing.model.untrusted import read_table
from briefing.zip_gate import Packed, RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_COPIES = 200
MOST_BYTES = 200_000_000
"""Of all copies together."""
_WITH_PICTURES = 4_000_000
"""Bytes of a file from which it is kept without its pictures, which nobody compares."""
_LEFT_OUT = ("ppt/media/", "ppt/embeddings/", "ppt/fonts/")
_NAME = re.compile(r"[0-9a-f]{8,64}")


@record
class Sent:
    """A deck as it was sent."""

    file: bytes
    """The `.pptx`, perhaps without its pictures."""
    text: EncodedText
    """The source, as it was then."""
    source: str
    """Where that stood."""


def keep(file: Path, text: EncodedText, source: Path) -> None:
    """Keep a copy of the deck in `file`, which was made of `text`. Where that cannot be, changes in
    it can still be brought back, with less certainty.
    """
    with suppress(OSError, ValueError, BriefingError, RefusedError, zipfile.BadZipFile):
        name = _number_of(file)
        if not name:
            return
        folder = sent_folder()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _make_room(folder)
        about = {"source": str(source.absolute()), "encoding": text.encoding}
        with (
            atomic_write(folder / f"{name}.zip", private=True) as out,
            zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed,
        ):
            packed.writestr("about.json", json.dumps(about))
            packed.writestr("source.txt", text.text.encode("utf-8", "surrogatepass"))
            packed.writestr("deck.pptx", _copy(file), zipfile.ZIP_STORED)


def find(name: str) -> Sent | None:
    """The copy with this number; None where there is none, or one that is damaged."""
    if not _NAME.fullmatch(name):
        return None
    try:
        with Packed(sent_folder() / f"{name}.zip") as packed:
            about = read_table(packed.read("about.json"))
            text = packed.read("source.txt").decode("utf-8", "surrogatepass")
            deck = packed.read("deck.pptx")
    except (OSError, ValueError, KeyError, RefusedError, zipfile.BadZipFile):
        return None
    encoding = str(about.get("encoding", "utf-8"))
    return Sent(deck, EncodedText(text, encoding), str(about.get("source", "")))


def sent_folder() -> Path:
    """Where the copies are: in the folder that the system keeps for programs' own data."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path("~/AppData/Local").expanduser())
    elif sys.platform == "darwin":
        base = str(Path("~/Library/Application Support").expanduser())
    else:
        base = os.environ.get("XDG_DATA_HOME") or str(Path("~/.local/share").expanduser())
    return Path(base) / "briefing" / "sent"


def _number_of(file: Path) -> str:
    with Packed(file) as packed:
        part = "docProps/custom.xml"
        for one in packed.xml(part) if part in packed.parts else ():
            if one.get("name") == DECK_PROPERTY:
                number = "".join(one.itertext()).strip()
                return number if _NAME.fullmatch(number) else ""
    return ""


def _copy(file: Path) -> bytes:
    """All that is compared."""
    if file.stat().st_size < _WITH_PICTURES:
        return file.read_bytes()
    out = io.BytesIO()
    with Packed(file) as packed, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copied:
        for entry in packed.entries:
            if not entry.filename.startswith(_LEFT_OUT):
                copied.writestr(entry.filename, packed.read(entry.filename))
    return out.getvalue()


def _make_room(folder: Path) -> None:
    """Take away the oldest copies, so that one more fits."""
    for copy in _too_many(folder):
        copy.unlink(missing_ok=True)


def _too_many(folder: Path) -> Iterator[Path]:
    copies = sorted(folder.glob("*.zip"), key=lambda one: one.stat().st_mtime, reverse=True)
    size = 0
    for count, copy in enumerate(copies, 1):
        size += copy.stat().st_size
        if count >= MOST_COPIES or size > MOST_BYTES:
            yield copy
