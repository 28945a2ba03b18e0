"""The time of a show in its real windows: keys, strip and panes, and what comes after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from briefing.model.message import Message
from briefing.model.problem import BriefingError
from briefing.model.talk import drawing
from briefing.model.time.rehearsal import Log
from briefing.model.time.timer import Timer
from briefing.ui.show.panels import keep_ink
from briefing.ui.show.panels.keep_ink import KeepInk
from briefing.ui.show.times.window import TimesWindow
from tests.ui.desks import BEAMER, PANEL, Desk, desk_of
from tests.ui.sessions import open_in
from tests.ui.show.test_controller import TALK, begun, console_of
from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.ui.show.controller import ShowController
    from briefing.ui.window.main_window import MainWindow

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    text = f"---\ntitle: Open data\nlength: 10 min\n---\n\n{TALK}"
    window = new_window(qtbot, tmp_path, write(tmp_path, text), Desk(PANEL, BEAMER))
    yield window
    if window.shows.controller is not None:
        window.shows.controller.running.close()


def long_ago(controller: ShowController, seconds: float) -> None:
    """As if the talk had begun so many seconds before now."""
    time = controller.timing.time
    time.timer = Timer(banked=seconds, begun=True).toggle(time.clock())
    time.log = Log(at=time.log.at)


def test_the_strip_of_time_stands_on_top_of_the_console(window: MainWindow) -> None:
    controller = begun(window)
    bar = controller.timing.bar
    assert bar is not None
    assert (console_of(controller), "/ 10:00") == (bar.window(), bar.planned.text())


def test_keys_of_the_timer_work_in_both_windows(qtbot: QtBot, window: MainWindow) -> None:
    controller = begun(window)
    timer = controller.timing.time
    for one in (controller.audience, console_of(controller)):
        qtbot.keyClick(one, Key.Key_T)
        assert timer.timer.running
        qtbot.keyClick(one, Key.Key_T)
        assert timer.timer.paused
        long_ago(controller, 100)
        qtbot.keyClick(one, Key.Key_T, Control)
        assert timer.can_undo_reset
        qtbot.keyClick(one, Key.Key_T, Control)
        assert 100 == round(timer.elapsed)
        timer.timer = Timer()


def test_minutes_left_come_up_in_the_console_and_escape_ends_only_them(
    qtbot: QtBot, window: MainWindow
) -> None:
    controller = begun(window)
    console = console_of(controller)
    qtbot.keyClick(console, Key.Key_M)
    pane = controller.timing.minutes_left
    assert (True, console) == (pane.isVisible(), pane.window())
    qtbot.keyClick(pane.field, Key.Key_Escape)
    assert (False, "showing") == (pane.isVisible(), controller.running.show.phase)
    qtbot.keyClick(console, Key.Key_Right)
    assert controller.timing.time.timer.running


def test_one_pane_makes_room_for_the_other(qtbot: QtBot, window: MainWindow) -> None:
    controller = begun(window)
    qtbot.keyClick(console_of(controller), Key.Key_M)
    qtbot.keyClick(console_of(controller), Key.Key_T, Shift)
    assert (False, True) == (
        controller.timing.minutes_left.isVisible(),
        controller.timing.time_settings.isVisible(),
    )


def test_without_a_console_panes_come_up_over_the_show(qtbot: QtBot, window: MainWindow) -> None:
    desk_of(window).put(PANEL)
    controller = begun(window, None)
    qtbot.keyClick(controller.audience, Key.Key_M)
    assert controller.audience is controller.timing.minutes_left.window()


def test_the_time_goes_on_when_the_console_comes_and_goes(qtbot: QtBot, window: MainWindow) -> None:
    desk_of(window).put(PANEL)
    controller = begun(window, None)
    long_ago(controller, 100)
    for _ in range(2):
        qtbot.keyClick(controller.console or controller.audience, Key.Key_S)
    qtbot.keyClick(controller.audience, Key.Key_M)
    assert 100 <= controller.timing.time.elapsed < 200
    assert controller.audience is controller.timing.minutes_left.window()


def test_a_rehearsal_has_a_console_on_a_single_screen_too_and_ends_with_its_times(
    qtbot: QtBot, window: MainWindow
) -> None:
    desk_of(window).put(PANEL)
    window.actions_by_id["rehearse"].trigger()
    controller = window.shows.controller
    assert controller is not None
    assert (True, True) == (controller.console is not None, controller.timing.time.timer.running)
    long_ago(controller, 100)
    controller.running.close()
    qtbot.waitUntil(lambda: bool(window.findChildren(TimesWindow)))
    (times,) = window.findChildren(TimesWindow)
    assert times.record is not None
    assert ("rehearsal", 100) == (times.record.sort, round(times.record.total))


def test_after_a_talk_its_times_are_offered_and_found_in_the_menu(
    qtbot: QtBot, window: MainWindow
) -> None:
    controller = begun(window)
    qtbot.keyClick(console_of(controller), Key.Key_Right)
    long_ago(controller, 100)
    controller.running.close()
    qtbot.waitUntil(lambda: "1:40 of 10:00" in window.message.text)
    assert not window.findChildren(TimesWindow)
    window.actions_by_id["times"].trigger()
    (times,) = window.findChildren(TimesWindow)
    assert 1 == times.records.count()


def test_a_show_that_was_only_looked_at_says_nothing(qtbot: QtBot, window: MainWindow) -> None:
    controller = begun(window)
    qtbot.keyClick(console_of(controller), Key.Key_Right)
    controller.running.close()
    qtbot.wait(50)
    assert not window.message.isVisible()


def test_a_rehearsal_too_short_to_keep_is_said_so(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_id["rehearse"].trigger()
    assert window.shows.controller is not None
    window.shows.controller.running.close()
    qtbot.waitUntil(lambda: window.message.text != "")
    assert "A rehearsal of less than 20 seconds is not kept." == window.message.text
    assert not window.findChildren(TimesWindow)


def test_closing_the_window_in_a_rehearsal_keeps_its_times_and_opens_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.actions_by_id["rehearse"].trigger()
    assert window.shows.controller is not None
    long_ago(window.shows.controller, 100)
    window.close()
    qtbot.wait(50)
    assert not window.findChildren(TimesWindow)
    assert 1 == len(window.shows.times.timings.records)


def drawn(controller: ShowController) -> None:
    controller.running.apply(drawing.draw((100, 100)))
    controller.running.apply(drawing.draw((200, 200)))
    controller.running.apply(drawing.lift)


def opened(window: MainWindow) -> list[str]:
    """What lies over the window."""
    found = [*window.findChildren(KeepInk), *window.findChildren(TimesWindow)]
    return [type(one).__name__ for one in found if one.isVisible()]


def test_after_a_rehearsal_with_ink_its_question_comes_first_and_then_the_times(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.actions_by_id["rehearse"].trigger()
    assert window.shows.controller is not None
    long_ago(window.shows.controller, 100)
    drawn(window.shows.controller)
    window.shows.controller.running.close()
    qtbot.wait(50)
    assert ["KeepInk"] == opened(window)
    window.findChild(KeepInk).keep.click()
    qtbot.waitUntil(lambda: opened(window) == ["TimesWindow"])


def test_after_a_talk_with_ink_its_times_are_offered_when_the_question_is_answered(
    qtbot: QtBot, window: MainWindow
) -> None:
    controller = begun(window)
    long_ago(controller, 100)
    drawn(controller)
    controller.running.close()
    qtbot.wait(50)
    assert (["KeepInk"], False) == (opened(window), window.message.isVisible())
    window.findChild(KeepInk).discard.click()
    qtbot.waitUntil(window.message.isVisible)


def test_closing_the_window_in_a_rehearsal_keeps_new_ink_and_asks_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.actions_by_id["rehearse"].trigger()
    assert window.shows.controller is not None
    long_ago(window.shows.controller, 100)
    drawn(window.shows.controller)
    path = open_in(window.session).path
    window.close()
    qtbot.wait(50)
    assert path is not None
    assert ([], 1) == (opened(window), len(window.shows.times.timings.records))
    assert path.with_name(path.name + ".ink").exists()


def test_a_window_stays_until_it_is_said_what_becomes_of_ink_that_cannot_be_kept(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(talk: Path, _: object) -> None:
        raise BriefingError(Message("nothing can be written here"), str(talk))

    monkeypatch.setattr(keep_ink, "keep_beside", refused)
    drawn(begun(window))
    assert not window.close()
    qtbot.wait(50)
    assert (["KeepInk"], True) == (opened(window), window.isVisible())
    window.findChild(KeepInk).keep.click()
    qtbot.waitUntil(window.message.isVisible)
    assert window.close()


def test_a_window_that_is_closed_while_it_asks_about_ink_keeps_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    controller = begun(window)
    drawn(controller)
    controller.running.close()
    path = open_in(window.session).path
    assert path is not None
    assert (["KeepInk"], False) == (opened(window), path.with_name(path.name + ".ink").exists())
    assert window.close()
    assert path.with_name(path.name + ".ink").exists()


def test_a_window_that_asks_about_ink_it_cannot_keep_stays(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(talk: Path, _: object) -> None:
        raise BriefingError(Message("nothing can be written here"), str(talk))

    monkeypatch.setattr(keep_ink, "keep_beside", refused)
    controller = begun(window)
    drawn(controller)
    controller.running.close()
    assert not window.close()
    assert ["KeepInk"] == opened(window)
    window.findChild(KeepInk).discard.click()
    assert window.close()
