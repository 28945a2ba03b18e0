"""Both windows of a show on screens that come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefing.model.talk import screens as seating
from briefing.model.talk.screens import Area, Screen, Seats
from briefing.model.talk.show import Position
from briefing.ui.show.panels.screens_panel import ScreensPanel
from briefing.ui.show.window_placement import rect
from tests.ui.desks import BEAMER, PANEL, Desk, desk_of
from tests.ui.sessions import open_in
from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from briefing.ui.show.console.window import ConsoleWindow
    from briefing.ui.show.controller import ShowController
    from briefing.ui.window.main_window import MainWindow

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier
USUAL = Seats("HDMI-1", "eDP-1")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = new_window(qtbot, tmp_path, write(tmp_path, TALK), Desk(PANEL, BEAMER))
    yield window
    if window.shows.controller is not None:
        window.shows.controller.running.close()


TALK = """# Open data

## Three reasons

* People find it
* Officials write less

::: notes
Take the **reasons** slowly.

Then wait.
:::

## A number

- 215 of them

## The plan

- Then the budget
"""


def begun(
    window: MainWindow, seats: Seats | None = USUAL, slide: int | None = None
) -> ShowController:
    """A show with those seats, as if they had been chosen before."""
    if seats is not None:
        kept = seating.remembered({}, window.services.screens.now(), seats)
        window.settings.screens = seating.written(kept)
    window.shows.present(slide)
    assert window.shows.controller is not None
    assert QTest.qWaitForWindowActive(
        window.shows.controller.console or window.shows.controller.audience
    )
    return window.shows.controller


def console_of(controller: ShowController) -> ConsoleWindow:
    assert controller.console is not None
    return controller.console


def stands_on(window: QWidget, screen: Screen) -> bool:
    """Asked for there: the platform of these tests has one screen only, and fills that."""
    return window.isFullScreen() and window.normalGeometry() == rect(screen.area)


def card_of(window: MainWindow) -> ScreensPanel:
    (card,) = [one for one in window.findChildren(ScreensPanel) if one.isVisible()]
    assert QTest.qWaitForWindowActive(card)
    return card


# who goes where


def test_on_two_screens_the_console_is_on_the_panel_and_the_show_on_the_projector(
    window: MainWindow,
) -> None:
    controller = begun(window)
    assert stands_on(controller.audience, BEAMER)
    assert stands_on(console_of(controller), PANEL)


def test_on_one_screen_the_show_has_it_alone(window: MainWindow) -> None:
    desk_of(window).put(PANEL)
    controller = begun(window, None)
    assert stands_on(controller.audience, PANEL)
    assert controller.console is None


def test_beside_a_windowed_show_the_console_stands_on_the_same_screen(window: MainWindow) -> None:
    desk_of(window).put(PANEL)
    controller = begun(window, Seats("eDP-1", "eDP-1"))
    console, show = console_of(controller).geometry(), controller.audience.geometry()
    assert not controller.audience.isFullScreen()
    assert not controller.audience.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert not console.intersects(show)
    assert rect(PANEL.area).contains(console)
    assert rect(PANEL.area).contains(show)


def test_s_swaps_the_screens_in_either_window(qtbot: QtBot, window: MainWindow) -> None:
    controller = begun(window)
    qtbot.keyClick(console_of(controller), Key.Key_S)
    assert stands_on(controller.audience, PANEL)
    assert stands_on(console_of(controller), BEAMER)
    qtbot.keyClick(controller.audience, Key.Key_S)
    assert stands_on(controller.audience, BEAMER)
    assert USUAL == controller.seats


def test_s_on_one_screen_brings_the_console_and_puts_it_away(
    qtbot: QtBot, window: MainWindow
) -> None:
    desk_of(window).put(PANEL)
    controller = begun(window, None)
    qtbot.keyClick(controller.audience, Key.Key_S)
    assert console_of(controller).isVisible()
    qtbot.keyClick(console_of(controller), Key.Key_S)
    assert controller.console is None
    assert stands_on(controller.audience, PANEL)


def test_a_swap_is_remembered_for_these_screens(qtbot: QtBot, window: MainWindow) -> None:
    controller = begun(window)
    qtbot.keyClick(console_of(controller), Key.Key_S)
    controller.running.close()
    window.shows.present()
    assert window.shows.controller is not None
    assert Seats("eDP-1", "HDMI-1") == window.shows.controller.seats


def test_a_projector_unplugged_and_plugged_in_again_changes_nothing_of_the_show(
    qtbot: QtBot, window: MainWindow
) -> None:
    controller = begun(window)
    desk = desk_of(window)
    qtbot.keyClick(console_of(controller), Key.Key_Right)
    qtbot.keyClick(console_of(controller), Key.Key_Right)
    qtbot.keyClick(console_of(controller), Key.Key_B)
    before = controller.running.show
    desk.put(PANEL)
    assert rect(PANEL.area).contains(controller.audience.geometry())
    assert rect(PANEL.area).contains(console_of(controller).geometry())
    assert controller.running.show == before
    desk.put(PANEL, BEAMER)
    assert stands_on(controller.audience, BEAMER)
    assert stands_on(console_of(controller), PANEL)
    assert controller.running.show == before


def test_a_screen_plugged_in_during_a_show_on_one_brings_a_console(window: MainWindow) -> None:
    desk = desk_of(window)
    desk.put(PANEL)
    controller = begun(window, None)
    desk.put(PANEL, BEAMER)
    assert stands_on(controller.audience, BEAMER)
    assert stands_on(console_of(controller), PANEL)


def test_a_change_that_changes_no_screen_moves_no_window(window: MainWindow) -> None:
    controller = begun(window)
    moved: list[bool] = []
    controller.seated.connect(lambda: moved.append(True))
    window.services.screens.changed.emit()
    assert [] == moved


def test_without_any_screen_the_windows_wait_for_one(window: MainWindow) -> None:
    controller = begun(window)
    desk = desk_of(window)
    desk.put()
    desk.put(PANEL, BEAMER)
    assert stands_on(controller.audience, BEAMER)


def test_ending_closes_both_windows_and_gives_the_keyboard_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    controller = begun(window)
    console, audience = console_of(controller), controller.audience
    with qtbot.waitSignals([console.destroyed, audience.destroyed]):
        qtbot.keyClick(console, Key.Key_Escape)
    assert window.shows.controller is None
    qtbot.waitUntil(window.isActiveWindow)


def test_a_window_that_stays_in_sight_goes_along_with_the_show(
    qtbot: QtBot, window: MainWindow
) -> None:
    controller = begun(window, Seats("HDMI-1"))
    qtbot.keyClick(controller.audience, Key.Key_PageDown)
    qtbot.waitUntil(
        lambda: window.session.navigator.slide_index == controller.running.show.at.slide
    )


# who sees what


def test_screens_nobody_chose_for_are_asked_about_once(qtbot: QtBot, window: MainWindow) -> None:
    window.shows.present()
    assert window.shows.controller is None
    card = card_of(window)
    assert USUAL == card.seats
    qtbot.keyClick(card, Key.Key_Return)
    assert window.shows.controller is not None
    assert USUAL == window.shows.controller.seats
    window.shows.controller.running.close()
    window.shows.present()
    assert window.shows.controller is not None


def test_the_card_swaps_and_gives_a_clicked_screen_to_the_audience(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.shows.present()
    card = card_of(window)
    qtbot.keyClick(card, Key.Key_S)
    assert Seats("eDP-1", "HDMI-1") == card.seats
    assert "The audience" == card.desk.role("eDP-1")
    card.desk.clicked.emit("HDMI-1")
    assert USUAL == card.seats
    card.console_box.click()
    assert Seats("HDMI-1") == card.seats
    card.console_box.click()
    assert USUAL == card.seats
    card.reject()
    assert window.shows.controller is None


def test_what_was_not_to_be_remembered_is_asked_again(qtbot: QtBot, window: MainWindow) -> None:
    window.shows.present()
    card = card_of(window)
    card.remember_box.click()
    card.accept()
    assert window.shows.controller is not None
    window.shows.controller.running.close()
    qtbot.waitUntil(lambda: not window.findChildren(ScreensPanel))
    window.shows.present()
    assert USUAL == card_of(window).seats
    card_of(window).reject()


def test_asked_for_the_card_comes_for_one_screen_too(qtbot: QtBot, window: MainWindow) -> None:
    desk_of(window).put(PANEL)
    qtbot.keyClick(window, Key.Key_F5, Qt.KeyboardModifier.AltModifier)
    card = card_of(window)
    assert card.console_box.isChecked()
    card.accept()
    assert window.shows.controller is not None
    assert Seats("eDP-1", "eDP-1") == window.shows.controller.seats


def test_the_card_follows_a_screen_that_is_unplugged(window: MainWindow) -> None:
    window.shows.present()
    desk = desk_of(window)
    desk.put(PANEL)
    assert Seats("eDP-1") == card_of(window).seats
    assert card_of(window).swap_button.isHidden()
    card_of(window).reject()


# the console


def test_every_key_of_the_show_works_in_both_windows(qtbot: QtBot, window: MainWindow) -> None:
    controller = begun(window)
    qtbot.keyClick(console_of(controller), Key.Key_PageDown)
    qtbot.keyClick(controller.audience, Key.Key_PageDown)
    assert 1 == controller.running.show.at.step
    qtbot.keyClicks(console_of(controller), "4")
    qtbot.keyClick(console_of(controller), Key.Key_Return)
    assert Position(3) == controller.running.show.at
    qtbot.keyClick(console_of(controller), Key.Key_Period)
    assert "black" == controller.running.show.blank
    qtbot.keyClick(console_of(controller), Key.Key_Left)
    assert ("", Position(3)) == (controller.running.show.blank, controller.running.show.at)


def test_the_console_says_where_the_show_stands(qtbot: QtBot, window: MainWindow) -> None:
    controller = begun(window, slide=1)
    console = console_of(controller)
    steps = controller.running.program.steps(1, 0)
    assert f"Now 2 / 4 · Three reasons · step 0 of {steps}" == console.current.caption
    assert "Next step" == console.following.caption
    for _ in range(steps):
        qtbot.keyClick(console, Key.Key_Right)
    assert "Next: A number" == console.following.caption
    assert "Take the reasons slowly.\nThen wait." == console.notes.text.toPlainText()
    qtbot.keyClick(console, Key.Key_End)
    assert "" == console.notes.text.toPlainText()
    qtbot.keyClick(console, Key.Key_Right)
    assert "end" == controller.running.show.phase


def test_what_the_audience_does_not_see_is_said(qtbot: QtBot, window: MainWindow) -> None:
    controller = begun(window)
    console = console_of(controller)
    qtbot.keyClick(console, Key.Key_B)
    assert "The audience sees a black screen" == console.current.badge
    qtbot.keyClick(console, Key.Key_B)
    qtbot.keyClicks(console, "3")
    assert "Go to 3 ⏎" == console.current.badge


def test_the_page_and_the_next_one_are_drawn(qtbot: QtBot, window: MainWindow) -> None:
    controller = begun(window)
    console = console_of(controller)
    theme = open_in(window.session).layout.theme
    ground = theme.colors["background"].lower()

    def drawn() -> bool:
        picture = console.following.grab().toImage()
        return picture.pixelColor(20, 60).name() == ground

    qtbot.waitUntil(drawn)


def test_notes_grow_and_stay_large_for_the_next_show(qtbot: QtBot, window: MainWindow) -> None:
    controller = begun(window)
    size = console_of(controller).notes.size_px
    qtbot.keyClick(controller.audience, Key.Key_Up, Control)
    assert size < console_of(controller).notes.size_px == window.settings.notes_size
    controller.running.close()
    again = begun(window)
    assert console_of(again).notes.size_px == window.settings.notes_size
    for _ in range(30):
        qtbot.keyClick(console_of(again), Key.Key_Down, Control)
    assert 14 == console_of(again).notes.size_px


def test_notes_are_as_large_on_each_screen_as_they_were_made_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    controller = begun(window)
    console = console_of(controller)
    qtbot.keyClick(console, Key.Key_Up, Control)
    on_panel = console.notes.size_px
    controller.swap()
    assert on_panel == console.notes.size_px
    qtbot.keyClick(console, Key.Key_Up, Control)
    on_beamer = console.notes.size_px
    controller.swap()
    assert (on_panel, True) == (console.notes.size_px, on_panel < on_beamer)
    desk_of(window).put(PANEL)
    qtbot.keyClick(console, Key.Key_Up, Control)
    desk_of(window).put(PANEL, BEAMER)
    assert on_panel == console_of(controller).notes.size_px


@pytest.mark.parametrize("text", ["", "[", "[1]", '{"a": "large"}', '{"a": true}', '{"a": 1e999}'])
def test_sizes_of_notes_that_somebody_spoiled_are_the_last_one(
    window: MainWindow, text: str
) -> None:
    window.settings.store.setValue("show/notes_sizes", text)
    assert window.settings.notes_size == window.settings.notes_size_on("a")
    window.settings.keep_notes_size("a", 31)
    assert (31, 31) == (window.settings.notes_size, window.settings.notes_size_on("a"))


def test_notes_scroll_with_keys_and_start_at_the_top_on_the_next_slide(
    qtbot: QtBot, window: MainWindow
) -> None:
    controller = begun(window, slide=1)
    console = console_of(controller)
    for _ in range(20):
        qtbot.keyClick(console, Key.Key_Up, Control)
    bar = console.notes.text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(console, Key.Key_Down, Shift)
    assert bar.value() > 0
    qtbot.keyClick(console, Key.Key_Up, Shift)
    assert 0 == bar.value()
    assert Position(1) == controller.running.show.at


def test_dividers_stay_where_they_were_dragged_until_a_double_click(
    qtbot: QtBot, window: MainWindow
) -> None:
    console = console_of(begun(window))
    columns = console.splitters.columns
    usual = columns.part
    handle = columns.handle(1)
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton)
    qtbot.mouseMove(handle, handle.rect().center() - rect(PANEL.area).center() / 4)
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert usual > columns.part == window.settings.console_columns
    assert window.shows.controller is not None
    window.shows.controller.running.close()
    again = console_of(begun(window)).splitters.columns
    assert again.part == pytest.approx(window.settings.console_columns, abs=0.01)
    qtbot.mouseDClick(again.handle(1), Qt.MouseButton.LeftButton)
    assert again.part == pytest.approx(usual, abs=0.01)
    assert 0.0 == window.settings.console_columns


def test_a_click_in_the_strip_goes_to_that_page(qtbot: QtBot, window: MainWindow) -> None:
    controller = begun(window)
    strip = console_of(controller).page_strip
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.card(2).center())
    assert Position(2) == controller.running.show.at


def test_help_lies_over_the_window_in_which_it_was_asked_for(
    qtbot: QtBot, window: MainWindow
) -> None:
    controller = begun(window)
    console = console_of(controller)
    for key in ("F1", "?"):
        qtbot.keySequence(console, key)
        assert (True, False) == (
            console.key_sheet.isVisible(),
            controller.audience.key_sheet.isVisible(),
        )
        qtbot.keyClick(console, Key.Key_Right)
        assert not console.key_sheet.isVisible()
    assert Position(0) == controller.running.show.at


def test_hints_are_buttons_with_the_keys_as_they_are_now(qtbot: QtBot, window: MainWindow) -> None:
    from briefing.ui.commands.table import BY_ID

    controller = begun(window)
    hints = {hint.id: hint for hint in console_of(controller).hints.hints}
    hints["show.black"].click()
    assert "black" == controller.running.show.blank
    window.services.keymap.give(BY_ID["show.black"], ["K"])
    assert "K" == hints["show.black"].key
    qtbot.keyClick(console_of(controller), Key.Key_K)
    assert "" == controller.running.show.blank
    assert all(hint.height() >= 40 for hint in hints.values())


def test_closing_the_console_leaves_the_show_running(qtbot: QtBot, window: MainWindow) -> None:
    controller = begun(window)
    console = console_of(controller)
    console.windowHandle().close()
    qtbot.waitUntil(lambda: controller.console is None)
    assert controller.audience.isVisible()
    qtbot.keyClick(controller.audience, Key.Key_S)
    assert console_of(controller).isVisible()


def test_every_control_of_the_console_has_a_name_and_tab_reaches_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    from PySide6.QtWidgets import QAbstractButton

    console = console_of(begun(window))
    buttons = [one for one in console.findChildren(QAbstractButton) if one.isVisible()]
    assert [] == [one for one in buttons if not one.accessibleName()]
    reached: set[object] = set()
    for _ in range(len(buttons) + 3):
        qtbot.keyClick(QApplication.focusWidget() or console, Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert set(buttons) <= reached


def test_the_console_is_usable_on_a_small_screen_in_both_languages(window: MainWindow) -> None:

    desk_of(window).put(Screen("eDP-1", Area(0, 0, 1280, 720)), BEAMER)
    console = console_of(begun(window))
    for language in ("en", "zh_CN"):
        window.preferences.speak(language)
        assert console.minimumSizeHint().width() <= 1280
        assert console.minimumSizeHint().height() <= 720
        assert console.notes.height() >= 130
        assert console.page_strip.card(0).height() >= 60
    window.preferences.speak("en")


def test_input_methods_are_off_in_the_console(window: MainWindow) -> None:
    console = console_of(begun(window))
    assert not console.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


# pointing in the console


def moved(to: QPoint) -> QMouseEvent:
    at = QPointF(to)
    none, plain = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    return QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, plain)


def test_pointing_in_the_console_points_before_the_audience(
    qtbot: QtBot, window: MainWindow
) -> None:
    controller = begun(window)
    card = console_of(controller).current
    qtbot.keyClick(console_of(controller), Key.Key_L)
    middle = card.page_rect().center()
    QApplication.sendEvent(card, moved(middle))
    size = controller.running.page_size
    assert (size.width / 2, size.height / 2) == pytest.approx(
        controller.running.show.pointer, abs=2
    )
    qtbot.keyClick(console_of(controller), Key.Key_F)
    assert not card.is_seen


def test_a_click_on_the_page_goes_on_and_one_beside_it_does_not(
    qtbot: QtBot, window: MainWindow
) -> None:
    controller = begun(window)
    card = console_of(controller).current
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.page_rect().center())
    assert Position(1) == controller.running.show.at
    below = card.page_rect().bottomLeft() + card.page_rect().topLeft()
    below.setY(card.height() - 2)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=below)
    assert Position(1) == controller.running.show.at


def test_a_click_on_the_key_sheet_only_puts_it_away(qtbot: QtBot, window: MainWindow) -> None:
    controller = begun(window)
    console = console_of(controller)
    qtbot.keyClick(console, Key.Key_F1)
    qtbot.mouseClick(console.key_sheet, Qt.MouseButton.LeftButton)
    assert (False, Position(0)) == (console.key_sheet.isVisible(), controller.running.show.at)


def test_a_frozen_audience_is_named(qtbot: QtBot, window: MainWindow) -> None:
    controller = begun(window)
    qtbot.keyClick(console_of(controller), Key.Key_F)
    qtbot.keyClick(console_of(controller), Key.Key_PageDown)
    assert "Frozen: the audience still sees “Open data”" == console_of(controller).current.badge
    assert "Now 2 / 4 · Three reasons · step 0 of 2" == console_of(controller).current.caption


def test_seats_on_a_screen_that_just_went_are_taken_on_one_that_is_there(
    window: MainWindow,
) -> None:
    controller = begun(window)
    controller.sit(Seats("HDMI-9", "eDP-1"))
    assert USUAL == controller.seats
    assert stands_on(controller.audience, BEAMER)
