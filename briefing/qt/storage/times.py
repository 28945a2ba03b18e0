"""Where the times of talks are kept between two starts: a small JSON file for each briefing, in a
folder beside the settings.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from briefing.exporters.atomic import atomic_write
from briefing.model.problem import BriefingError
from briefing.model.time.records import Timings, read_timings, write_timings

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 8_000_000
"""Bytes: what is larger is none of ours."""


class TimeStore:
    """The files in `folder`, made when the first is written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def place(self, talk: Path) -> Path:
        """The file that belongs to the briefing at `talk`."""
        digest = hashlib.sha256(str(talk.absolute()).encode("utf-8", "replace")).hexdigest()
        return self.folder / f"{digest[:24]}.json"

    def load(self, talk: Path) -> Timings:
        """What is kept for `talk`; nothing where the file is missing or makes no sense."""
        return self._read(self.place(talk)) or Timings()

    def save(self, talk: Path, timings: Timings) -> bool:
        """Keep it. A file that makes no sense, or that a later version wrote, is put aside first;
        False where nothing can be written.
        """
        place = self.place(talk)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if place.is_file() and self._read(place) is None:
                place.replace(place.with_suffix(".unread"))
            with atomic_write(place) as file:
                file.write(write_timings(timings).encode("utf-8", "replace"))
        except (OSError, BriefingError):
            return False
        return True

    def _read(self, place: Path) -> Timings | None:
        try:
            if not place.is_file() or place.stat().st_size > LARGEST:
                return None
            return read_timings(place.read_text("utf-8"))
        except (OSError, ValueError):
            return None


def write_report(path: Path, text: str) -> None:
    """Save a report; a table with the mark that tells spreadsheets that it is UTF-8.

    Raises BriefingError where nothing can be written; what stood there stays.
    """
    encoding = "utf-8-sig" if path.suffix.lower() == ".csv" else "utf-8"
    with atomic_write(path) as file:
        file.write(text.encode(encoding, "replace"))
