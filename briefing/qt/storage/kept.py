"""What Briefing keeps for a person outside their documents: where, how much, and forgetting it."""

from __future__ import annotations

import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, Literal, get_args

from briefing.model.record import record
from briefing.qt.storage.journal import Journals
from briefing.qt.text.width_cache import cache_folder

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.qt.storage.settings import Settings

What = Literal["recent", "unsaved", "versions", "times", "cache", "log"]
KINDS: tuple[What, ...] = get_args(What)


@record
class Kept:
    """One kind of what is kept."""

    what: What
    place: Path
    """A file or a folder, there or not."""
    size: int
    """Bytes; of what stands in the settings, its characters there."""


def kept(settings: Settings) -> list[Kept]:
    """All of it, in the order of `KINDS`."""
    return [
        Kept(what, place, _size(place) if what != "recent" else settings.size_of_recent())
        for what in KINDS
        for place in (place_of(settings, what),)
    ]


def place_of(settings: Settings, what: What) -> Path:
    """Where it is."""
    home = settings.path.parent
    match what:
        case "recent":
            return settings.path
        case "cache":
            return cache_folder()
        case "log":
            return home / "briefing.log"
        case _:
            return home / what


def forget(settings: Settings, what: What) -> None:
    """Nothing of it is there any more; only what another window has not saved yet, or this one,
    stays until that is closed.
    """
    place = place_of(settings, what)
    match what:
        case "recent":
            settings.forget_files()
        case "unsaved":
            for file, _ in Journals(place).left():
                file.forget()
                file.close()
        case "log":
            for one in (place, place.with_name(f"{place.name}.1")):
                with suppress(OSError):
                    one.unlink()
        case _:
            shutil.rmtree(place, ignore_errors=True)


def _size(place: Path) -> int:
    with suppress(OSError):
        if place.is_file():
            return place.stat().st_size
        return sum(one.stat().st_size for one in place.rglob("*") if one.is_file())
    return 0
