"""What the app remembers between two starts: one INI file that two running copies may share.

Each setting is a descriptor with a default, and what is read back is coerced to the default's type
(an INI file returns `True` as `'true'`). The file carries a version and, as its last line, a mark:
where the mark is missing the tail is lost, so the file is put aside and the backup taken.
"""

from __future__ import annotations

import json
import math
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast, overload

from PySide6.QtCore import QByteArray, QLockFile, QSettings, QStandardPaths

from briefing.model.untrusted import read_json, read_table

if TYPE_CHECKING:
    from collections.abc import Callable

VERSION = 1
MARK = "zzz/complete"
"""QSettings writes groups in alphabetical order."""
RECENT = 12
REMEMBERED = 100
"""How many files have their place remembered, and screens their size of notes."""
LOCK_WAIT = 500
"""Milliseconds to wait for another copy of the app; it holds the lock for about one."""

T = TypeVar("T", bool, int, float, str, QByteArray)


class Setting(Generic[T]):
    """`Settings.name`, kept under `key`."""

    def __init__(self, key: str, default: T) -> None:
        self.key = key
        self.default = default

    @overload
    def __get__(self, settings: None, owner: type) -> Setting[T]: ...
    @overload
    def __get__(self, settings: Settings, owner: type) -> T: ...
    def __get__(self, settings: Settings | None, owner: type) -> T | Setting[T]:
        if settings is None:
            return self
        return coerced(settings.store.value(self.key), self.default)

    def __set__(self, settings: Settings, value: T) -> None:
        settings.store.setValue(self.key, value)


def coerced(value: object, default: T) -> T:
    """`value` as the type of `default`; `default` where it cannot be."""
    if value is None:
        return default
    if isinstance(default, bool):
        return {"true": True, "false": False}.get(str(value).lower(), default)
    if isinstance(value, type(default)):
        return value
    try:
        found = type(default)(cast("Any", value))
    except (TypeError, ValueError):
        return default
    return default if isinstance(found, float) and not math.isfinite(found) else found


class Settings:
    """The settings in `path`, or where the desktop keeps them."""

    language = Setting("ui/language", "")
    """One of `translation.LANGUAGES`; empty follows the system."""
    appearance = Setting("ui/appearance", "")
    """`light` or `dark`; empty follows the system."""
    text_size = Setting("ui/text_size", 100)
    """Of the window's own words, percent of the system's."""
    theme = Setting("files/theme", "")
    """Of files that name none; empty for the usual one."""
    welcomed = Setting("ui/welcomed", False)
    """Somebody has seen the first page."""
    geometry = Setting("window/geometry", QByteArray())
    window_state = Setting("window/splitters", QByteArray())
    side_state = Setting("window/notes", QByteArray())
    show_rail = Setting("window/rail", True)
    reduce_motion = Setting("show/reduce_motion", False)
    show_notes = Setting("window/show_notes", True)
    show_inspector = Setting("window/inspector", True)
    show_source = Setting("window/source", False)
    tile = Setting("overview/tile", 240)
    """Width of a slide in the overview, px."""
    reading_size = Setting("reading/size", 19.0)
    """Of the text in the reading view, px."""
    reading_paper = Setting("reading/paper", "")
    """`light`, `sepia` or `dark`; empty for the one that goes with the desktop."""
    screens = Setting("show/screens", "")
    """Who sees what on which screens, as `briefing.model.talk.screens` writes it."""
    notes_size = Setting("show/notes_size", 24)
    """Of the notes in the speaker's console, px, as last chosen; see `notes_size_on`."""
    console_columns = Setting("show/console_columns", 0.0)
    console_left = Setting("show/console_left", 0.0)
    console_right = Setting("show/console_right", 0.0)
    """Where the console's three dividers stand, as a part of the length; 0 where nobody moved them.
    """
    keys = Setting("keys/changed", "")
    """Keys that a person chose, as JSON: command id → keys."""
    folder = Setting("files/folder", "")
    """Where the last file was opened."""
    timer_at_once = Setting("show/timer_at_once", False)
    """The timer begins with the show, not with its first step."""
    export_folder = Setting("files/export_folder", "")
    export_profile = Setting("files/export_profile", "")
    """What goes into exported files, by the name of a profile: ours, or one of the next."""
    export_profiles = Setting("files/export_profiles", "")
    """A person's own, as `briefing.model.sending.profile` writes them."""
    export_opened = Setting("files/export_opened", False)
    """An exported file is opened when it is written."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or usual_place()
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(f"{self.path}.merging")  # `.lock` is what QSettings itself takes
        with suppress(OSError):
            self._with_lock(self._mend)
        self.store = QSettings(str(self.path), QSettings.Format.IniFormat)
        self.store.setValue("meta/version", VERSION)
        self.store.setValue(MARK, True)

    @property
    def kept(self) -> bool:
        """Whether they can be written: in a home that takes no files they last until the end."""
        self.store.sync()
        return self.store.status() is QSettings.Status.NoError

    def save(self) -> None:
        """Write now, joined with what another copy wrote meanwhile, and keep a backup."""
        self._with_lock(self._write)

    # the notes' size on each screen

    def notes_size_on(self, screen: str) -> int:
        """As chosen on that screen, or else as last chosen on any, px."""
        size = read_table(str(self.store.value("show/notes_sizes"))).get(screen)
        return size if type(size) is int else self.notes_size

    def keep_notes_size(self, screen: str, size: int) -> None:
        sizes = read_table(str(self.store.value("show/notes_sizes")))
        sizes.pop(screen, None)
        newest = dict([*sizes.items(), (screen, size)][-REMEMBERED:])
        self.store.setValue("show/notes_sizes", json.dumps(newest, ensure_ascii=False))
        self.notes_size = size

    # recent files

    @property
    def recent(self) -> list[Path]:
        """The newest first. A file that is gone stays in the list: its disk may come back."""
        return [Path(name) for name in self._read_list()]

    def add_recent(self, path: Path) -> None:
        def add() -> None:
            names = [str(path), *(name for name in self._read_list() if name != str(path))]
            self.store.setValue("files/recent", json.dumps(names[:RECENT], ensure_ascii=False))

        self._merge(add)

    def clear_recent(self) -> None:
        self._merge(lambda: self.store.remove("files/recent"))

    def size_of_recent(self) -> int:
        """Of the list of recent files and of their places, characters."""
        keys = ("files/recent", "files/places", "files/folder", "files/export_folder")
        return sum(len(str(self.store.value(key) or "")) for key in keys)

    def forget_files(self) -> None:
        """Which files were open, where they lie, and at which slide; in the backup too."""

        def remove() -> None:
            for key in ("recent", "places", "folder", "export_folder"):
                self.store.remove(f"files/{key}")

        self._merge(remove)

    # the place in each file

    def recall(self, path: Path) -> dict[str, Any]:
        """What `remember` was told about the file last."""
        return _as_dict(self._read_places().get(str(path)))

    def remember(self, path: Path, **values: Any) -> None:
        """Keep `values` (of JSON's types) for the file, beside those it has already."""

        def put() -> None:
            places = self._read_places()
            merged = {**_as_dict(places.pop(str(path), None)), **values}
            places = {str(path): merged, **places}
            newest = dict(list(places.items())[:REMEMBERED])
            self.store.setValue("files/places", json.dumps(newest, ensure_ascii=False))

        self._merge(put)

    # inside

    def _read_list(self) -> list[str]:
        names = read_json(str(self.store.value("files/recent")))
        kept = cast("list[object]", names if isinstance(names, list) else [])
        return [name for name in kept if isinstance(name, str) and name]

    def _read_places(self) -> dict[str, Any]:
        return read_table(str(self.store.value("files/places")))

    def _merge(self, change: Callable[[], None]) -> None:
        """Read what another copy wrote, change that, and write it, with nobody in between."""

        def merge() -> None:
            self.store.sync()
            change()
            self._write()

        self._with_lock(merge)

    def _with_lock(self, work: Callable[[], None]) -> None:
        locked = self._lock.tryLock(LOCK_WAIT)
        try:
            work()  # without the lock too: a list that lost an entry is better than none
        finally:
            if locked:
                self._lock.unlock()

    def _write(self) -> None:
        self.store.sync()
        if self.store.status() is QSettings.Status.NoError and self.path.is_file():
            backup = self.path.with_suffix(".bak")
            with suppress(OSError):
                backup.write_bytes(self.path.read_bytes())

    def _mend(self) -> None:
        """Put a damaged file aside and take the backup, if that is sound."""
        if not self.path.is_file() or _sound(self.path):
            return
        self.path.replace(self.path.with_suffix(".damaged"))
        backup = self.path.with_suffix(".bak")
        if backup.is_file() and _sound(backup):
            self.path.write_bytes(backup.read_bytes())


def usual_place() -> Path:
    """Where the settings are kept on this system."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(place) / "briefing" / "briefing.ini"


def _sound(path: Path) -> bool:
    store = QSettings(str(path), QSettings.Format.IniFormat)
    return store.status() is QSettings.Status.NoError and coerced(store.value(MARK), False)


def _as_dict(value: object) -> dict[str, Any]:
    """What was kept of one file; empty where somebody made something else of it."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}
