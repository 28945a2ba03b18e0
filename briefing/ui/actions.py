"""Commands → QActions that call a window's methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeySequence

from briefing.ui.commands import Command, Place, commands_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

ARROWS = {"Left": "←", "Up": "↑", "Right": "→", "Down": "↓"}


def bind(
    owner: QWidget, places: tuple[Place, ...], methods: Mapping[str, Callable[..., object]]
) -> dict[str, QAction]:
    """An action of `owner` for every command of `places`, by id. Checkable ones call with the new
    state, others without arguments.

    Raises LookupError, at start and not at the key press, where an id is unknown or has no method.
    """
    wanted = {command.id: command for command in commands_of(*places)}
    if unknown := sorted(set(methods) - set(wanted)):
        raise LookupError(f"no such commands in {'/'.join(places)}: {', '.join(unknown)}")
    if missing := sorted(set(wanted) - set(methods)):
        raise LookupError(f"commands without a method: {', '.join(missing)}")
    return {id: _action(owner, command, methods[id]) for id, command in wanted.items()}


def _action(owner: QWidget, command: Command, method: Callable[..., object]) -> QAction:
    action = QAction(command.title, owner)
    action.setObjectName(command.id)
    action.setShortcuts([QKeySequence(key) for key in command.keys])
    action.setCheckable(command.checkable)

    def call(checked: bool) -> None:
        if command.checkable:
            method(checked)
        else:
            method()

    action.triggered.connect(call)
    return action


def retranslate(actions: Mapping[str, QAction]) -> None:
    """Give actions their texts in the new language."""
    from briefing.ui.commands import BY_ID

    for id, action in actions.items():
        action.setText(BY_ID[id].title)


def key_names(command: Command) -> list[str]:
    """The keys of a command as a person knows them; Return and Enter are one key in Chinese."""
    native = QKeySequence.SequenceFormat.NativeText
    names = (ARROWS.get(key) or QKeySequence(key).toString(native) for key in command.keys)
    return list(dict.fromkeys(names))


def command_for(place: Place, key: QKeyCombination) -> Command | None:
    """The command of `place` that a key press asks for; the keypad's keys count as the others."""
    modifiers = key.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    pressed = QKeySequence(QKeyCombination(modifiers, key.key()))
    for command in commands_of(place):
        if any(QKeySequence(wanted) == pressed for wanted in command.keys):
            return command
    return None
