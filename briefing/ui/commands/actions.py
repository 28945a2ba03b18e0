"""Commands → QActions that call a window's methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from briefing.ui.commands.table import BY_ID, Command, Scope, commands_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from briefing.ui.commands.keymap import Keymap

ARROWS = {"Left": "←", "Up": "↑", "Right": "→", "Down": "↓"}


def bind(
    owner: QObject,
    scopes: tuple[Scope, ...],
    methods: Mapping[str, Callable[..., object]],
    keymap: Keymap,
) -> dict[str, QAction]:
    """An action of `owner` for every command of `scopes`, by id, with its keys as `keymap` has them
    at any time. Checkable ones call with the new state, others without arguments.

    Raises LookupError, at start and not at the key press, where an id is unknown or has no method.
    """
    wanted = {command.id: command for command in commands_of(*scopes)}
    if unknown := sorted(set(methods) - set(wanted)):
        raise LookupError(f"no such commands in {'/'.join(scopes)}: {', '.join(unknown)}")
    if missing := sorted(set(wanted) - set(methods)):
        raise LookupError(f"commands without a method: {', '.join(missing)}")
    actions = {id: _action(owner, command, methods[id]) for id, command in wanted.items()}
    _Shortcuts(owner, actions, keymap)
    return actions


class _Shortcuts(QObject):
    """Keeps the shortcuts of a window's actions as the keymap has them, as long as it lives."""

    def __init__(self, owner: QObject, actions: dict[str, QAction], keymap: Keymap) -> None:
        super().__init__(owner)
        self._actions = actions
        self._keymap = keymap
        keymap.changed.connect(self.set)
        self.set()

    def set(self) -> None:
        for id, action in self._actions.items():
            keys = self._keymap.keys(BY_ID[id])
            action.setShortcuts([QKeySequence(key) for key in keys])


def _action(owner: QObject, command: Command, method: Callable[..., object]) -> QAction:
    action = QAction(command.title, owner)
    action.setObjectName(command.id)
    action.setCheckable(command.checkable)

    def call(checked: bool) -> None:
        if command.checkable:
            method(checked)
        else:
            method()

    action.triggered.connect(call)
    return action


def retranslate_actions(actions: Mapping[str, QAction]) -> None:
    """Give actions their texts in the new language."""
    for id, action in actions.items():
        action.setText(BY_ID[id].title)


def key_names(keys: Iterable[str]) -> list[str]:
    """Keys as a person knows them; Return and Enter are one key in Chinese."""
    return list(dict.fromkeys(_key_name(key) for key in keys))


def _key_name(key: str) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    before, plus, last = key.rpartition("+")
    if last not in ARROWS:
        return QKeySequence(key).toString(native)
    held = QKeySequence(f"{before}{plus}A").toString(native)
    return held.removesuffix("A") + ARROWS[last]


def command_for(scope: Scope, key: QKeyCombination, keymap: Keymap) -> Command | None:
    """The command of `scope` that a key press asks for. The keypad's keys count as the others, and
    a sign counts as itself, whether or not this keyboard needs Shift for it.
    """
    modifiers = key.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    pressed = [QKeySequence(QKeyCombination(modifiers, key.key()))]
    if modifiers & Qt.KeyboardModifier.ShiftModifier and _is_sign(key.key()):
        plain = modifiers & ~Qt.KeyboardModifier.ShiftModifier
        pressed.append(QKeySequence(QKeyCombination(plain, key.key())))
    for command in commands_of(scope):
        if any(QKeySequence(wanted) in pressed for wanted in keymap.keys(command)):
            return command
    return None


def _is_sign(key: Qt.Key) -> bool:
    code = key.value
    return 0x20 < code < 0x7F and not chr(code).isalnum()
