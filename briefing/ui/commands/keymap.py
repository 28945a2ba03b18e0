"""The keys of every command as a person has them: those of the table, and what was changed.

A change is kept in the settings under the command's id. A key that somebody gave to one command is
lost by every other command that it would meet.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from briefing.model.untrusted import read_table
from briefing.ui.commands.table import BY_ID, COMMANDS, meet

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefing.qt.storage.settings import Settings
    from briefing.ui.commands.table import Command

DIGITS = frozenset("0123456789")
"""In a show they begin the number of a page."""


class Keymap(QObject):
    """Without `settings`, the table's keys, and changes that nobody keeps."""

    changed = Signal()
    """Some command has other keys."""

    def __init__(self, settings: Settings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._own: dict[str, tuple[str, ...]] = _read(settings.keys) if settings else {}
        self._keys = effective(self._own)

    def keys(self, command: Command) -> tuple[str, ...]:
        """In Qt's portable spelling; the first is shown in menus."""
        return self._keys[command.id]

    def is_changed(self, command: Command) -> bool:
        return self.keys(command) != command.keys

    def owner(self, command: Command, key: str) -> Command | None:
        """Another command that has `key` where `command` would want it."""
        for other in COMMANDS:
            if other is not command and meet(command, other) and key in self.keys(other):
                return other
        return None

    def give(self, command: Command, keys: Iterable[str]) -> None:
        """`command` has these keys now, and no command that it meets has any of them."""
        self._own[command.id] = tuple(dict.fromkeys(keys))
        for other in COMMANDS:
            if other is not command and meet(command, other) and other.id in self._own:
                kept = (key for key in self._own[other.id] if key not in self._own[command.id])
                self._own[other.id] = tuple(kept)
        self._keep()

    def reset(self, command: Command) -> None:
        """The table's keys again, taken back from whoever has them now."""
        self.give(command, command.keys)

    def reset_all(self) -> None:
        self._own = {}
        self._keep()

    def _keep(self) -> None:
        self._own = {id: keys for id, keys in self._own.items() if keys != BY_ID[id].keys}
        self._keys = effective(self._own)
        if self._settings is not None:
            self._settings.keys = json.dumps(self._own) if self._own else ""
        self.changed.emit()


def is_for_pages(command: Command, key: str) -> bool:
    """Whether `key` begins a page's number where `command` applies: no command can have it."""
    return key in DIGITS and bool({"show", "console"} & set(command.where))


def effective(own: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The keys of every command by id, given those that a person chose."""
    found: dict[str, tuple[str, ...]] = {}
    for command in COMMANDS:
        if command.id in own:
            found[command.id] = own[command.id]
            continue
        lost = {key for id, keys in own.items() if meet(BY_ID[id], command) for key in keys}
        found[command.id] = tuple(key for key in command.keys if key not in lost)
    return found


def _read(text: str) -> dict[str, tuple[str, ...]]:
    """What was kept; what is no command or no key by now is left out, and so is a key that the
    window would never have given: another command has it, or it begins a page's number.
    """
    own: dict[str, tuple[str, ...]] = {}
    for id, keys in read_table(text).items():
        if id not in BY_ID or not isinstance(keys, list):
            continue
        command = BY_ID[id]
        taken = {key for other, has in own.items() if meet(BY_ID[other], command) for key in has}
        named = (QKeySequence(str(key)).toString() for key in cast("list[object]", keys))
        found = (key for key in named if key and key not in taken)
        own[id] = tuple(dict.fromkeys(key for key in found if not is_for_pages(command, key)))
    return own
