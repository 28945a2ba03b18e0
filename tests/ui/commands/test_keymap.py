from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from briefing.qt.storage.settings import Settings
from briefing.ui.commands.actions import bind, command_for
from briefing.ui.commands.keymap import Keymap, is_for_pages
from briefing.ui.commands.table import BY_ID, COMMANDS, commands_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

BLACK, WHITE, NEXT = BY_ID["show.black"], BY_ID["show.white"], BY_ID["show.next"]


def settings_in(folder: Path) -> Settings:
    return Settings(folder / "settings.ini")


def test_without_a_change_every_command_has_the_tables_keys() -> None:
    keymap = Keymap()
    assert {one.id: one.keys for one in COMMANDS} == {one.id: keymap.keys(one) for one in COMMANDS}
    assert not any(keymap.is_changed(command) for command in COMMANDS)


def test_a_change_is_there_again_at_the_next_start(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    Keymap(settings).give(BLACK, ["K", "Ctrl+K"])
    settings.save()
    assert ("K", "Ctrl+K") == Keymap(settings_in(tmp_path)).keys(BLACK)


def test_a_given_key_is_lost_by_the_command_that_had_it_in_that_place() -> None:
    keymap = Keymap()
    assert keymap.owner(BLACK, "W") is WHITE
    keymap.give(BLACK, ["B", "W"])
    assert ((",",), ("B", "W")) == (keymap.keys(WHITE), keymap.keys(BLACK))
    assert keymap.owner(WHITE, "W") is BLACK
    keymap.give(WHITE, ["B"])
    assert (("B",), ("W",)) == (keymap.keys(WHITE), keymap.keys(BLACK))


def test_a_key_may_mean_one_thing_in_the_window_and_another_in_the_show() -> None:
    keymap = Keymap()
    assert keymap.owner(BLACK, "Ctrl+F") is None
    keymap.give(BLACK, ["Ctrl+F"])
    assert ("Ctrl+F",) == keymap.keys(BY_ID["search"])


def test_resetting_one_takes_its_keys_back() -> None:
    keymap = Keymap()
    keymap.give(BLACK, ["W"])
    keymap.reset(WHITE)
    assert (("W", ","), ()) == (keymap.keys(WHITE), keymap.keys(BLACK))
    keymap.reset_all()
    assert BLACK.keys == keymap.keys(BLACK)


def test_no_command_of_the_show_can_have_a_digit() -> None:
    assert is_for_pages(BLACK, "7")
    assert not is_for_pages(BLACK, "Ctrl+7")
    assert not is_for_pages(BY_ID["search"], "7")


def test_what_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    settings.keys = '{"show.black": ["K", "", 3.5], "gone": ["X"], "show.white": "W"}'
    keymap = Keymap(settings)
    assert ("K",) == keymap.keys(BLACK)
    assert WHITE.keys == keymap.keys(WHITE)
    for broken in ("[1]", "{", "7"):
        settings.keys = broken
        assert BLACK.keys == Keymap(settings).keys(BLACK)


def test_actions_and_key_presses_follow_at_once(qtbot: QtBot) -> None:
    widget, keymap = QWidget(), Keymap()
    qtbot.addWidget(widget)
    methods = {command.id: lambda: None for command in commands_of("show")}
    actions = bind(widget, ("show",), methods, keymap)
    keymap.give(NEXT, ["J"])
    assert [QKeySequence("J")] == actions["show.next"].shortcuts()
    assert command_for("show", QKeyCombination(Qt.Key.Key_J), keymap) is NEXT
    assert command_for("show", QKeyCombination(Qt.Key.Key_Right), keymap) is None


def test_keys_that_the_window_would_not_have_given_are_left_out_at_the_start(
    tmp_path: Path,
) -> None:
    settings = settings_in(tmp_path)
    settings.keys = '{"show.black": ["K", "1", 3, null], "show.white": ["K", "J"], "x": ["L"]}'
    keymap = Keymap(settings)
    assert (("K",), ("J",)) == (keymap.keys(BLACK), keymap.keys(WHITE))


def test_a_list_of_keys_that_is_none_counts_as_no_change(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    for text in ("{", "[" * 100_000, '{"show.black": "K"}'):
        settings.keys = text
        assert BLACK.keys == Keymap(settings).keys(BLACK)
