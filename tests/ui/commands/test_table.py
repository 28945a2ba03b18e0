from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from briefing.ui.commands.actions import bind, command_for, key_names
from briefing.ui.commands.keymap import Keymap
from briefing.ui.commands.table import BY_ID, COMMANDS, SCOPES, commands_of, conflicts, key_table

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefing.ui.commands.table import Command, Scope


def test_no_two_commands_want_one_key_in_one_place() -> None:
    assert list(conflicts()) == []


def test_every_id_is_there_once() -> None:
    ids = [command.id for command in COMMANDS]
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_qt_understands_every_key(command: Command) -> None:
    for key in command.keys:
        assert QKeySequence(key).toString() != "", key


@pytest.mark.parametrize("scope", SCOPES)
def test_every_scope_has_commands(scope: Scope) -> None:
    assert commands_of(scope)


def test_an_unknown_id_stops_the_window_from_starting(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    methods = {command.id: lambda: None for command in commands_of("show")}
    with pytest.raises(LookupError, match=r"show\.fly"):
        bind(widget, ("show",), {**methods, "show.fly": lambda: None}, Keymap())


def test_a_command_without_a_method_stops_the_window_from_starting(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    methods = {command.id: lambda: None for command in commands_of("show")}
    del methods["show.black"]
    with pytest.raises(LookupError, match=r"show\.black"):
        bind(widget, ("show",), methods, Keymap())


def test_an_action_calls_its_method(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    called: list[str] = []
    methods = {c.id: lambda id=c.id: called.append(id) for c in commands_of("show")}
    bind(widget, ("show",), methods, Keymap())["show.white"].trigger()
    assert called == ["show.white"]


@pytest.mark.parametrize(
    ("key", "command"),
    [
        (QKeyCombination(Qt.Key.Key_Period), "show.black"),
        (QKeyCombination(Qt.KeyboardModifier.KeypadModifier, Qt.Key.Key_Enter), "show.next"),
        (QKeyCombination(Qt.KeyboardModifier.AltModifier, Qt.Key.Key_PageUp), "show.skip_previous"),
        (QKeyCombination(Qt.Key.Key_PageUp), "show.previous"),
        (QKeyCombination(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Question), "show.help"),
    ],
)
def test_a_key_press_finds_its_command(key: QKeyCombination, command: str) -> None:
    found = command_for("show", key, Keymap())
    assert found is not None
    assert found.id == command


def test_a_key_that_means_nothing_finds_none() -> None:
    assert command_for("show", QKeyCombination(Qt.Key.Key_F7), Keymap()) is None


def test_the_key_table_shows_every_command_that_has_a_key() -> None:
    table = key_table()
    assert [c.id for c in COMMANDS if c.keys and c.text.removesuffix("…") not in table] == []


def test_keys_are_named_once_and_arrows_by_their_signs() -> None:
    for command in COMMANDS:
        names = key_names(command.keys)
        assert len(set(names)) == len(names)
    assert key_names(BY_ID["show.next"].keys)[:2] == ["→", "↓"]
    assert key_names(["Ctrl+Up", "Shift+PgDown", "Ctrl++"]) == ["Ctrl+↑", "Shift+PgDown", "Ctrl++"]
