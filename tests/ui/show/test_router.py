from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from briefing.model.talk.positions import Position
from briefing.model.talk.show import Show
from briefing.ui.commands.keymap import Keymap
from briefing.ui.commands.table import BY_ID, commands_of
from briefing.ui.show.audience.window import AudienceWindow
from briefing.ui.show.router import HELP, Router
from briefing.ui.show.state.running import RunningShow
from tests.ui.show.opened import Opened
from tests.ui.talks import talk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefing.ui.commands.table import Command

Key = Qt.Key
EVENTS = [command for command in commands_of("show") if command.id != HELP]


@pytest.fixture
def three(qtbot: QtBot) -> Opened:
    return Opened(qtbot, talk([1], [0], [0]))


@pytest.mark.parametrize("command", EVENTS, ids=lambda command: command.id)
def test_a_command_of_the_show_is_an_event_of_it(three: Opened, command: Command) -> None:
    assert command.event is not None
    expected = command.event(three.running.show)
    three.router.actions[command.id].trigger()
    assert expected == three.running.show


def test_a_command_of_the_console_without_a_method_is_found_at_the_start(qtbot: QtBot) -> None:
    running = RunningShow(talk([0]))
    keymap = Keymap(parent=running)
    window = AudienceWindow(running, keymap=keymap)
    qtbot.addWidget(window)
    with pytest.raises(LookupError, match=r"console\.swap"):
        Router(running, keymap, window, {})
    running.close()


def test_a_key_that_somebody_changed_is_routed_by_what_it_means_now(three: Opened) -> None:
    three.router._keymap.give(BY_ID["show.black"], ["Right"])
    three.press(Key.Key_Right)
    assert ("black", Position(0)) == (three.running.show.blank, three.at)


def test_the_second_press_of_a_double_click_goes_on_too(three: Opened) -> None:
    three.qtbot.mouseClick(three.window, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    three.qtbot.mouseDClick(three.window, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    assert Position(1) == three.at


def test_nobody_is_told_where_nothing_happened(three: Opened) -> None:
    with three.qtbot.assertNotEmitted(three.running.changed):
        three.running.apply(Show.woken)
        three.running.apply(Show.previous)
