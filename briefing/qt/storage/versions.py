"""What a file held at each save of the last week, kept in a folder of the user's own."""

from __future__ import annotations

import hashlib
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

from briefing.exporters.atomic import atomic_write
from briefing.model.problem import BriefingError
from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KEPT_FOR = 7 * 24 * 3600
"""Seconds."""
MOST = 200
"""Versions of one file."""
MOST_BYTES = 20_000_000
"""Of one file's versions together, packed."""
MOST_OF_ALL = 200_000_000
"""Bytes of all files' versions together."""
LARGEST = 50_000_000
"""Bytes of one, unpacked: larger files are not read either."""


@record
class Version:
    """What a file held once."""

    time: float
    """Of the save, in seconds since 1970."""
    place: Path
    size: int
    """Packed, bytes."""


class VersionStore:
    """In `folder`, a folder for each file, made when the first is kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, file: Path, data: bytes, time: float) -> None:
        """`file` holds `data` since `time`. Kept where it can be, and where it is not the same as
        the version before; what is too old or too much goes.
        """
        kept = self.of(file)
        if kept and self.read(kept[0]) == data:
            return
        folder = self._folder_of(file)
        with suppress(OSError, BriefingError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with atomic_write(folder / f"{round(time * 1000):015d}.z", private=True) as written:
                written.write(zlib.compress(data))
        self._sweep(time)

    def of(self, file: Path) -> list[Version]:
        """The newest first."""
        return sorted(_versions_in(self._folder_of(file)), key=lambda one: -one.time)

    def read(self, version: Version) -> bytes | None:
        """None where it is gone, or damaged."""
        try:
            unpacking = zlib.decompressobj()
            data = unpacking.decompress(version.place.read_bytes(), LARGEST)
            return data if unpacking.eof else None
        except (OSError, zlib.error):
            return None

    def _folder_of(self, file: Path) -> Path:
        digest = hashlib.sha256(str(file.absolute()).encode("utf-8", "replace")).hexdigest()
        return self.folder / digest[:24]

    def _sweep(self, now: float) -> None:
        every: list[Version] = []
        with suppress(OSError):
            for folder in tuple(self.folder.iterdir()):
                kept = sorted(_versions_in(folder), key=lambda one: -one.time)
                kept = [one for one in kept if one.time >= now - KEPT_FOR or _remove(one)]
                every += _within(kept, MOST, MOST_BYTES)
                with suppress(OSError):
                    folder.rmdir()  # where it is empty
        _within(sorted(every, key=lambda one: -one.time), len(every), MOST_OF_ALL)


def _within(versions: list[Version], most: int, room: int) -> list[Version]:
    """As many of the newest as there is room for, one at least; the others are removed."""
    stay: list[Version] = []
    for one in versions:
        room -= one.size
        if stay and (len(stay) >= most or room < 0):
            _remove(one)
        else:
            stay.append(one)
    return stay


def _versions_in(folder: Path) -> Iterator[Version]:
    with suppress(OSError):
        for place in folder.glob("*.z"):
            if place.stem.isdecimal():
                yield Version(int(place.stem) / 1000, place, place.stat().st_size)


def _remove(version: Version) -> bool:
    """Always False: it is no longer there."""
    with suppress(OSError):
        version.place.unlink()
    return False
