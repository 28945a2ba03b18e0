from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor

from briefing.model.show_settings import ShowSettings
from briefing.model.talk import drawing
from briefing.model.talk.show import TYPED_FOR, Position, Show
from briefing.ui.commands.table import commands_of
from tests.ui.sessions import open_in
from tests.ui.show.opened import Opened
from tests.ui.talks import HandMade, put, talk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot


Key = Qt.Key


@pytest.fixture
def three(qtbot: QtBot) -> Opened:
    return Opened(qtbot, talk([0], [0], [0]))


FORWARD = [
    Key.Key_Right,
    Key.Key_Down,
    Key.Key_Space,
    Key.Key_PageDown,
    Key.Key_Return,
    Key.Key_Enter,
    Key.Key_N,
]
BACK = [Key.Key_Left, Key.Key_Up, Key.Key_Backspace, Key.Key_PageUp, Key.Key_P]


@pytest.mark.parametrize("key", FORWARD)
def test_every_key_for_next_turns_the_page(three: Opened, key: Key) -> None:
    assert Position(1) == three.press(key).at


@pytest.mark.parametrize("key", BACK)
def test_every_key_for_previous_turns_it_back(three: Opened, key: Key) -> None:
    assert Position(0) == three.press(Key.Key_Right, key).at


def test_home_and_end_go_to_the_first_and_last_page(three: Opened) -> None:
    assert Position(2) == three.press(Key.Key_End).at
    assert Position(0) == three.press(Key.Key_Home).at


def test_every_command_of_the_show_with_a_key_is_reached_by_it(qtbot: QtBot) -> None:
    for command in commands_of("show"):
        for key in command.keys:
            opened = Opened(qtbot, talk([1], [1], [1]), slide=0)
            opened.running.apply(lambda show: show.go_to(1))
            opened.running.apply(lambda show: show.zoomed(2))
            opened.running.apply(drawing.draw((50, 50)))
            opened.running.apply(drawing.lift)
            state = state_of(opened)
            qtbot.keySequence(opened.window, key)
            assert state != state_of(opened), f"{key} does not reach {command.id}"
            opened.window.close()


def test_digits_and_enter_go_to_the_page_with_that_number(three: Opened) -> None:
    three.press("3")
    assert "3" == three.running.show.typed
    assert (Position(2), "") == (three.press(Key.Key_Return).at, three.running.show.typed)


def test_the_keypad_types_and_confirms_numbers_too(three: Opened) -> None:
    keypad = Qt.KeyboardModifier.KeypadModifier
    three.qtbot.keyClick(three.window, Key.Key_2, keypad)
    three.qtbot.keyClick(three.window, Key.Key_Enter, keypad)
    assert Position(1) == three.at


def test_a_typed_number_is_shown_in_the_corner_and_corrected_with_backspace(three: Opened) -> None:
    three.window.resize(960, 540)
    before = three.window.grab().toImage().copy(760, 440, 200, 100)
    three.press("1", "2")
    assert before != three.window.grab().toImage().copy(760, 440, 200, 100)
    assert "1" == three.press(Key.Key_Backspace).running.show.typed
    assert Position(0) == three.at


def test_a_number_nobody_confirmed_is_forgotten_by_the_next_enter(three: Opened) -> None:
    three.press("3")
    three.clock.now = TYPED_FOR
    assert Position(1) == three.press(Key.Key_Return).at


@pytest.mark.parametrize("key", ["b", "."])
def test_black_hides_the_page_and_any_key_only_brings_it_back(three: Opened, key: str) -> None:
    page = three.color(500, 400)
    three.press(key)
    assert "#000000" == three.color(500, 400)
    three.press(Key.Key_Right)
    assert (page, Position(0)) == (three.color(500, 400), three.at)


@pytest.mark.parametrize("key", ["w", ","])
def test_white_hides_the_page_and_any_key_only_brings_it_back(three: Opened, key: str) -> None:
    three.press(key)
    assert "#ffffff" == three.color(500, 400)
    three.press(key)
    assert ("", Position(0)) == (three.running.show.blank, three.at)


@pytest.mark.parametrize("key", [Key.Key_F5, Key.Key_Z, Key.Key_Escape, Key.Key_F1])
def test_a_blanked_screen_returns_at_keys_that_mean_something_else(three: Opened, key: Key) -> None:
    three.press("b", key)
    assert ("", "showing", Position(0)) == (
        three.running.show.blank,
        three.running.show.phase,
        three.at,
    )
    assert not three.window.key_sheet.isVisible()


def test_a_modifier_alone_does_not_wake_a_blanked_screen(three: Opened) -> None:
    three.press("b", Key.Key_Shift, Key.Key_Control, Key.Key_Alt)
    assert "black" == three.running.show.blank


def test_f5_during_the_show_does_not_restart_it(three: Opened) -> None:
    assert Position(1) == three.press(Key.Key_Right, Key.Key_F5).at


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Minus])
def test_ending_leaves_the_session_on_the_page_that_was_reached(qtbot: QtBot, key: Key) -> None:
    opened = Opened(qtbot, talk([0], [0, 0], [0]))
    with qtbot.waitSignal(opened.running.left):
        opened.press(Key.Key_Right, Key.Key_Right, key)
    assert ("b", 1) == (opened.session.navigator.slide.id, opened.session.navigator.page.part)
    assert not opened.window.isVisible()


def test_closing_the_window_by_other_means_ends_the_show_as_well(three: Opened) -> None:
    three.press(Key.Key_Right, "b")
    left: list[bool] = []
    three.running.left.connect(lambda: left.append(True))
    three.window.close()
    assert [True] == left
    assert three.session.navigator.slide.id == "b"


def test_after_the_last_page_comes_a_black_end_page_and_then_the_end(three: Opened) -> None:
    three.press(Key.Key_End, Key.Key_Right)
    assert ("end", "#000000") == (three.running.show.phase, three.color(500, 20))
    assert "End of slideshow" == three.window.accessibleName()
    three.press(Key.Key_Right)
    assert "left" == three.running.show.phase


def test_a_click_is_next_and_other_buttons_are_not(three: Opened) -> None:
    three.qtbot.mouseClick(three.window, Qt.MouseButton.RightButton)
    three.qtbot.mouseClick(three.window, Qt.MouseButton.MiddleButton)
    assert Position(0) == three.at
    three.qtbot.mouseClick(three.window, Qt.MouseButton.LeftButton)
    assert Position(1) == three.at


def test_two_quick_clicks_are_two_pages(three: Opened) -> None:
    three.qtbot.mouseClick(three.window, Qt.MouseButton.LeftButton)
    three.qtbot.mouseDClick(three.window, Qt.MouseButton.LeftButton)
    assert Position(2) == three.at


def test_one_notch_of_the_wheel_is_one_page(three: Opened) -> None:
    three.wheel(-120)
    assert Position(1) == three.at
    three.wheel(120)
    assert Position(0) == three.at


def test_small_turns_of_the_wheel_add_up_and_a_turn_back_starts_anew(three: Opened) -> None:
    for _ in range(3):
        three.wheel(-30)
    assert Position(0) == three.at
    three.wheel(30)
    three.wheel(-30)
    assert Position(0) == three.at
    for _ in range(3):
        three.wheel(-30)
    assert Position(1) == three.at


def test_input_methods_are_off_so_that_letters_arrive(three: Opened) -> None:
    assert not three.window.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not three.window.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)


def test_the_pointer_hides_when_it_is_still_and_comes_back_with_a_movement(three: Opened) -> None:
    three.window.pointer.still.timeout.emit()
    assert Qt.CursorShape.BlankCursor == three.window.cursor().shape()
    three.qtbot.mouseMove(three.window, QPoint(40, 40))
    three.qtbot.mouseMove(three.window, QPoint(90, 90))
    assert Qt.CursorShape.ArrowCursor == three.window.cursor().shape()


@pytest.mark.parametrize("key", ["?", Key.Key_F1])
def test_help_lies_over_the_page_and_the_next_key_only_closes_it(
    three: Opened, key: Key | str
) -> None:
    three.press(key)
    assert three.window.key_sheet.isVisible()
    three.press(Key.Key_Right)
    assert (False, Position(0)) == (three.window.key_sheet.isVisible(), three.at)


def test_the_page_is_letterboxed_on_black(three: Opened) -> None:
    three.window.resize(1200, 540)
    background = QColor(open_in(three.session).layout.theme.colors["background"]).name()
    assert ("#000000", background) == (three.color(60, 270), three.color(130, 520))
    assert ("#000000", background) == (three.color(1139, 270), three.color(1070, 520))


def test_a_step_is_revealed_without_moving_what_stands(qtbot: QtBot) -> None:
    opened = Opened(qtbot, talk([1]))
    before = opened.running.scene
    after = opened.press(Key.Key_Right).running.scene
    assert 1 == len(before.items[0].lines)
    assert before.items[0].lines[0] == after.items[0].lines[0]
    assert 2 == len(after.items[0].lines)


def test_a_hidden_slide_is_shown_only_where_the_show_starts_on_it(qtbot: QtBot) -> None:
    session = talk([0], [0], [0], hidden=[1])
    assert Position(2) == Opened(qtbot, session).press(Key.Key_Right).at
    assert Position(1) == Opened(qtbot, session, slide=1).at


def test_jumping_far_ahead_lays_out_the_target_and_not_everything_before(qtbot: QtBot) -> None:
    opened = Opened(qtbot, talk(*([[0]] * 700)))
    opened.press("7", "0", "0", Key.Key_Return)
    layout = open_in(opened.session).layout
    assert isinstance(layout, HandMade)
    assert Position(699) == opened.at
    assert len(layout.laid_out) < 10


def test_a_deck_that_changes_on_disk_keeps_the_show_on_its_slide(qtbot: QtBot) -> None:
    opened = Opened(qtbot, talk([0], [0], [0], ids="abc"), slide=1)
    put(opened.session, [0], [0], [0], [0], ids="xabc")
    assert Position(2) == opened.at
    assert "Slide 3" == opened.running.scene.title


def test_a_deck_that_lost_the_slide_shows_what_stands_in_its_place(qtbot: QtBot) -> None:
    opened = Opened(qtbot, talk([0], [0], [0], ids="abc"), slide=2)
    put(opened.session, [0], [0], ids="ab")
    assert Position(1) == opened.at


def test_a_file_that_is_closed_ends_its_show(three: Opened) -> None:
    three.session.close()
    assert "left" == three.running.show.phase


def test_the_next_page_is_rendered_before_it_is_asked_for(three: Opened) -> None:
    three.qtbot.waitUntil(lambda: three.window.is_prepared(Position(1)))


def test_elapsed_time_goes_by_the_given_clock(three: Opened) -> None:
    three.clock.now = 12.5
    assert 12.5 == three.running.elapsed


def pages_seen(opened: Opened, keys: Sequence[Key]) -> list[Position]:
    return [opened.press(key).at for key in keys]


def test_pages_of_one_slide_are_shown_one_after_another(qtbot: QtBot) -> None:
    opened = Opened(qtbot, talk([0, 0], [0]))
    seen = pages_seen(opened, [Key.Key_Right, Key.Key_Right, Key.Key_Left])
    assert [Position(0, 1), Position(1), Position(0, 1)] == seen


def test_the_window_can_go_along_with_the_show(three: Opened) -> None:
    three.press(Key.Key_Right)
    three.running.lead()
    assert three.session.navigator.slide_index == 1
    three.press(Key.Key_Right, Key.Key_Right)
    three.running.lead()
    assert three.running.show.phase == "end"
    assert three.session.navigator.slide_index == 1


def test_every_slide_stands_as_long_as_it_says_and_the_others_as_long_as_the_deck(
    qtbot: QtBot,
) -> None:
    session = talk([0], [0], [0], show_settings=ShowSettings(advance=10), advance={1: 25, 2: 0})
    opened = Opened(qtbot, session)
    timer = opened.running.advance
    assert (True, 10_000) == (timer.isActive(), timer.interval())
    opened.running.apply(Show.next)
    assert (True, 25_000) == (timer.isActive(), timer.interval())
    opened.running.apply(Show.next)
    assert not timer.isActive()


def test_nothing_goes_on_by_itself_behind_a_blank_screen(qtbot: QtBot) -> None:
    opened = Opened(qtbot, talk([0], [0], advance={0: 5}))
    opened.press("b")
    assert not opened.running.advance.isActive()
    opened.press("b")
    opened.running.advance.timeout.emit()
    assert Position(1) == opened.at


def test_ctrl_and_the_wheel_look_closer_and_dragging_moves_the_page(three: Opened) -> None:
    three.wheel(120, Qt.KeyboardModifier.ControlModifier)
    seen = three.running.show.zoom
    assert (Position(0), True) == (three.at, seen.scale > 1)
    three.drag(QPoint(700, 300), QPoint(690, 300), QPoint(560, 300))
    assert three.running.show.zoom.x > seen.x
    assert Position(0) == three.at


def test_a_click_on_a_magnified_page_is_next_where_nothing_was_dragged(three: Opened) -> None:
    three.press("z")
    three.qtbot.mouseClick(three.window, Qt.MouseButton.LeftButton)
    assert Position(1) == three.at


def test_a_magnified_page_shows_the_part_around_the_pointer(three: Opened) -> None:
    text = three.window.grab(QRect(20, 10, 480, 270)).toImage()
    three.qtbot.mouseMove(three.window, QPoint(40, 40))
    three.qtbot.mouseMove(three.window, QPoint(20, 20))
    three.press("z")
    close = three.window.grab(QRect(20, 0, 960, 540)).toImage().scaled(480, 270)
    assert difference(text, close) < 2


def test_the_laser_is_a_red_dot_under_the_pointer_until_it_is_put_away(three: Opened) -> None:
    three.press("l")
    three.qtbot.mouseMove(three.window, QPoint(300, 400))
    three.qtbot.mouseMove(three.window, QPoint(700, 400))
    red = QColor(three.color(703, 400))
    assert red.red() > 200 > 100 > red.green()
    assert Qt.CursorShape.BlankCursor == three.window.cursor().shape()
    three.press("l")
    assert three.color(703, 400) == three.color(703, 500)


def test_the_spotlight_darkens_everything_around_the_pointer(three: Opened) -> None:
    bright = three.color(700, 400)
    three.press("o")
    three.qtbot.mouseMove(three.window, QPoint(300, 400))
    three.qtbot.mouseMove(three.window, QPoint(700, 400))
    assert (bright, True) == (three.color(700, 400), QColor(three.color(200, 500)).value() < 120)


def test_the_audience_sees_a_frozen_page_while_the_presenter_moves_on(three: Opened) -> None:
    before = three.window.grab().toImage()
    three.press("f", Key.Key_Right, Key.Key_Right)
    assert (Position(2), before) == (three.at, three.window.grab().toImage())
    three.press("f")
    assert before != three.window.grab().toImage()


def state_of(opened: Opened) -> tuple[object, ...]:
    return opened.running.show, opened.running.show.ink, opened.window.key_sheet.isVisible()


def difference(one: QImage, other: QImage) -> float:
    """Mean distance of the pixels' greys, of 255."""
    pairs = [
        (one.pixelColor(x, y).lightness(), other.pixelColor(x, y).lightness())
        for x in range(0, one.width(), 5)
        for y in range(0, one.height(), 5)
    ]
    return sum(abs(a - b) for a, b in pairs) / len(pairs)
