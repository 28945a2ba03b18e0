"""The panes over the console: minutes left, settings of the time; and the audience's clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from briefing.model.talk.show import Show
from briefing.qt.storage.settings import Settings
from briefing.resources import register
from briefing.ui.show.audience.clock import AudienceClock
from briefing.ui.show.panels.minutes_left import MinutesLeft
from briefing.ui.show.panels.time_settings import TimeSettings
from tests.ui.sessions import open_in
from tests.ui.show.opened import alone
from tests.ui.show.timed import Timed

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

Key = Qt.Key


class Shown(Timed):
    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        super().__init__(folder, 6, length=600.0, bells=(60.0,))
        self.qtbot = qtbot
        self.window, _ = alone(self.running)
        self.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(self.window)
        self.window.resize(1000, 700)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitExposed(self.window)
        self.settings = Settings(folder / "settings.ini")
        self.clock_seen = AudienceClock(self.time, self.session, self.window)
        self.left = MinutesLeft(self.time, lambda slide: f"slide {slide + 1}", self.window)
        self.pane = TimeSettings(self.time, self.settings, self.clock_seen, self.window)


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    register()
    return Shown(qtbot, tmp_path)


# minutes left


def test_it_opens_with_what_is_left_and_proposes_nothing_where_all_fits(shown: Shown) -> None:
    shown.next().wait(100)
    shown.left.open()
    assert ("8:20", frozenset()) == (shown.left.field.text(), shown.left.skip)
    shown.left.field.setText("9")
    assert "All of it fits: the rest needs 8:20." == shown.left.summary.text()


def test_fewer_minutes_untick_slides_and_the_button_skips_them(shown: Shown) -> None:
    shown.next().wait(100)
    shown.left.open()
    shown.left.field.setText("5")
    skip = shown.left.skip
    assert 2 == len(skip)
    assert "8:20" in shown.left.summary.text()
    assert "5:00" in shown.left.summary.text()
    shown.qtbot.keyClick(shown.left.field, Key.Key_Return)
    assert (skip, 400) == (shown.time.skipped, shown.time.plan.length)
    assert not shown.left.isVisible()


def test_a_person_may_tick_otherwise(shown: Shown) -> None:
    shown.next()
    shown.left.open()
    shown.left.field.setText("15")
    assert shown.left.skip == frozenset()
    shown.left.slides.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert {2} == shown.left.skip
    shown.left.go.click()
    assert {2} == shown.time.skipped


def test_ticking_too_much_is_said(shown: Shown) -> None:
    shown.next()
    shown.left.open()
    shown.left.field.setText("2")
    for row in range(shown.left.slides.count()):
        shown.left.slides.item(row).setCheckState(Qt.CheckState.Checked)
    assert "What is ticked needs 8:20: 6:20 too long." == shown.left.summary.text()


def test_a_field_without_a_time_skips_nothing(shown: Shown) -> None:
    shown.next()
    shown.left.open()
    shown.left.field.setText("soon")
    assert not shown.left.go.isEnabled()
    shown.qtbot.keyClick(shown.left.field, Key.Key_Return)
    assert (frozenset(), 600) == (shown.time.skipped, shown.time.plan.length)


def test_what_was_skipped_is_taken_back_from_the_same_pane(shown: Shown) -> None:
    shown.next()
    shown.left.open()
    assert not shown.left.back.isVisible()
    shown.left.field.setText("3")
    shown.left.accept()
    shown.left.open()
    assert shown.left.back.isVisible()
    shown.left.back.click()
    assert (frozenset(), 600) == (shown.time.skipped, shown.time.plan.length)


def test_the_talk_goes_on_beneath_and_ticks_stay(shown: Shown) -> None:
    shown.next()
    shown.left.open()
    shown.left.slides.item(2).setCheckState(Qt.CheckState.Unchecked)
    shown.qtbot.keyClick(shown.left.field, Key.Key_PageDown)
    assert 2 == shown.running.show.at.slide
    assert (3, {4}) == (shown.left.slides.count(), shown.left.skip)
    shown.qtbot.keyClick(shown.left.field, Key.Key_PageUp)
    assert 4 == shown.left.slides.count()


def test_arrows_in_the_field_turn_no_page_and_escape_only_closes(shown: Shown) -> None:
    shown.next()
    shown.left.open()
    for key in (Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Space):
        shown.qtbot.keyClick(shown.left.field, key)
    assert 1 == shown.running.show.at.slide
    shown.qtbot.keyClick(shown.left.field, Key.Key_Escape)
    assert (False, "showing") == (shown.left.isVisible(), shown.running.show.phase)


def test_a_pane_stays_within_a_small_window(shown: Shown) -> None:
    shown.next()
    shown.left.open()
    shown.window.resize(420, 300)
    assert shown.window.rect().contains(shown.left.geometry())


# settings


def test_length_and_bells_are_kept_and_emptied_they_are_the_files_again(shown: Shown) -> None:
    shown.pane.open()
    for field, text in ((shown.pane.length, "20"), (shown.pane.bells, "15，18 19:30")):
        field.setText(text)
        field.editingFinished.emit()
    kept = shown.store.load(open_in(shown.session).path) if open_in(shown.session).path else None
    assert kept is not None
    assert (1200, (900, 1080, 1170)) == (kept.length, kept.bells)
    shown.pane.open()
    assert ("20:00", "15, 18, 19.5") == (shown.pane.length.text(), shown.pane.bells.text())
    for field in (shown.pane.length, shown.pane.bells):
        field.setText("")
        field.editingFinished.emit()
    assert (600, (60.0,)) == (shown.time.plan.length, shown.time.bells)
    assert "10:00, as the file says" == shown.pane.length_note.text()


def test_what_is_no_time_is_said_and_changes_nothing(shown: Shown) -> None:
    shown.pane.open()
    for field, text in ((shown.pane.length, "long"), (shown.pane.bells, "5, x")):
        field.setText(text)
        field.editingFinished.emit()
    assert (600, (60.0,)) == (shown.time.plan.length, shown.time.bells)
    assert "A time, such as 20 or 22:30" == shown.pane.length_note.text()
    assert "Minutes, such as 15, 18, 20" == shown.pane.bells_note.text()


def test_when_the_timer_begins_is_remembered(shown: Shown) -> None:
    shown.pane.open()
    shown.pane.at_once.setChecked(True)
    assert shown.settings.timer_at_once


# what the audience sees


def test_a_countdown_fills_the_screen_until_it_is_over(shown: Shown) -> None:
    shown.pane.open()
    shown.pane.countdown.setText("2:00")
    shown.pane.begin.click()
    clock = shown.clock_seen
    assert ("2:00", shown.window.rect()) == (clock.text, clock.geometry())
    assert "1:31" == shown.wait(29.5).clock_seen.text
    shown.wait(91)
    assert ("", "", False) == (clock.text, shown.running.show.blank, clock.isVisible())
    assert 0 == shown.running.show.at.slide


def test_any_key_ends_the_countdown_at_the_page_where_it_began(shown: Shown) -> None:
    shown.time.count_down(120)
    shown.running.apply(Show.next)
    assert (0, False) == (shown.running.show.at.slide, shown.clock_seen.isVisible())
    assert not shown.time.timer.begun


def test_the_time_left_stands_in_the_corner_but_not_on_a_blank_screen(shown: Shown) -> None:
    shown.pane.open()
    shown.pane.for_all.setChecked(True)
    shown.next().wait(100)
    clock = shown.clock_seen
    assert ("8:20", True) == (clock.text, clock.isVisible())
    assert clock.width() < shown.window.width() / 4
    shown.running.apply(lambda show: show.blanked("black"))
    assert not clock.isVisible()
    shown.running.apply(Show.woken)
    shown.wait(700)
    assert ("0:00", True) == (clock.text, clock.isVisible())
    shown.pane.for_all.setChecked(False)
    assert not clock.isVisible()
