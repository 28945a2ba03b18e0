"""What is not saved yet, kept in a folder of the user's own, so that a crash loses a few seconds: a
file for each window, and beside it a lock by which one sees whether that window still lives.
"""

from __future__ import annotations

import json
import uuid
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLockFile

from briefing.exporters.atomic import atomic_write
from briefing.model.corrections import Corrections
from briefing.model.corrections_data import from_data, to_data
from briefing.model.document import EncodedText
from briefing.model.record import field, record
from briefing.model.untrusted import read_table

if TYPE_CHECKING:
    from pathlib import Path

VERSION = 1
LARGEST = 300_000_000
"""Bytes: what is larger is none of ours."""


@record
class Unsaved:
    """What was open, as far as its file does not say it."""

    time: float
    """When it was so, in seconds since 1970."""
    path: str
    """Of the open file; empty for text from none."""
    text: EncodedText
    is_article: bool
    marked: bool = False
    """Of an article: the text is a briefing that was made of it."""
    theme: str = ""
    ratio: str = ""
    corrections: Corrections = field(default_factory=Corrections)


class JournalFile:
    """One window's, as long as that window lives."""

    def __init__(self, place: Path, lock: QLockFile) -> None:
        self.place = place
        self._lock = lock

    def write(self, unsaved: Unsaved) -> None:
        """Keep this instead of what was kept. BriefingError, OSError: it cannot be kept."""
        with atomic_write(self.place, private=True) as file:
            file.write(_as_bytes(unsaved))

    def read(self) -> Unsaved | None:
        """What is kept; None where that makes no sense."""
        try:
            if self.place.stat().st_size > LARGEST:
                return None
            return _from_table(read_table(self.place.read_bytes()))
        except (OSError, UnicodeDecodeError):
            return None

    def forget(self) -> None:
        """Nothing is unsaved."""
        with suppress(OSError):
            self.place.unlink()

    def close(self) -> None:
        """Whoever looks sees that this window is gone."""
        self._lock.unlock()


class Journals:
    """The files in `folder`, made when the first is needed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def new(self) -> JournalFile:
        """For a window. OSError: the folder cannot be made."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        place = self.folder / f"{uuid.uuid4().hex}.json"
        lock = _lock_of(place)
        lock.tryLock(0)
        return JournalFile(place, lock)

    def left(self) -> list[tuple[JournalFile, Unsaved]]:
        """What windows left behind that are gone without saving, the newest first. Nobody else is
        given these as long as they are held here.
        """
        found: list[tuple[JournalFile, Unsaved]] = []
        with suppress(OSError):
            for place in self.folder.glob("*.json"):
                lock = _lock_of(place)
                if not lock.tryLock(0):
                    continue
                file = JournalFile(place, lock)
                if (unsaved := file.read()) is not None:
                    found.append((file, unsaved))
                else:
                    file.close()
        return sorted(found, key=lambda one: -one[1].time)


def _lock_of(place: Path) -> QLockFile:
    """Held by a process that is gone, it can be taken."""
    lock = QLockFile(str(place.with_suffix(".lock")))
    lock.setStaleLockTime(0)  # however long ago: whether the process lives decides
    return lock


def _as_bytes(unsaved: Unsaved) -> bytes:
    text = unsaved.text
    return json.dumps(  # with escapes alone: a text may hold half of a pair
        {
            "version": VERSION,
            "time": unsaved.time,
            "path": unsaved.path,
            "is_article": unsaved.is_article,
            "marked": unsaved.marked,
            "theme": unsaved.theme,
            "ratio": unsaved.ratio,
            "corrections": to_data(unsaved.corrections) if unsaved.corrections else None,
            "encoding": text.encoding,
            "mark": text.mark.hex(),
            "guessed": text.guessed,
            "text": text.text,
        }
    ).encode("ascii")


def _from_table(kept: dict[str, Any]) -> Unsaved | None:
    try:
        text = EncodedText(
            _text(kept["text"]),
            _text(kept["encoding"]),
            bytes.fromhex(_text(kept["mark"])),
            kept["guessed"] is True,
        )
        if kept["version"] != VERSION:
            return None
        return Unsaved(
            float(kept["time"]),
            _text(kept["path"]),
            text,
            kept["is_article"] is True,
            kept["marked"] is True,
            _text(kept["theme"]),
            _text(kept["ratio"]),
            from_data(kept["corrections"] or {}),
        )
    except (KeyError, TypeError, ValueError, OverflowError):
        return None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
