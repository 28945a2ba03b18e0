from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from briefing.model.talk.show import Position
from tests.ui.show.opened import Opened
from tests.ui.talks import talk

if TYPE_CHECKING:
    from PySide6.QtGui import QPointingDevice
    from pytestqt.qtbot import QtBot


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def three(qtbot: QtBot) -> Opened:
    return Opened(qtbot, talk([0], [0], [0]))


def finger(opened: Opened, screen: QPointingDevice, *way: QPoint) -> None:
    """One finger goes down, along and up."""
    QTest.touchEvent(opened.window, screen).press(1, way[0], opened.window).commit()
    for point in way[1:]:
        QTest.touchEvent(opened.window, screen).move(1, point, opened.window).commit()
    QTest.touchEvent(opened.window, screen).release(1, way[-1], opened.window).commit()


def test_a_swipe_to_the_left_is_next_and_to_the_right_previous(
    three: Opened, screen: QPointingDevice
) -> None:
    finger(three, screen, QPoint(600, 300), QPoint(500, 300), QPoint(400, 310))
    assert Position(1) == three.at
    finger(three, screen, QPoint(400, 300), QPoint(500, 300), QPoint(600, 310))
    assert Position(0) == three.at


def test_a_tap_goes_on_once(three: Opened, screen: QPointingDevice) -> None:
    finger(three, screen, QPoint(600, 300), QPoint(603, 300))
    assert Position(1) == three.at


def test_a_finger_that_goes_up_and_down_turns_no_page(
    three: Opened, screen: QPointingDevice
) -> None:
    finger(three, screen, QPoint(600, 100), QPoint(600, 200), QPoint(620, 400))
    assert Position(0) == three.at


def test_two_fingers_look_closer_and_one_moves_the_page(
    three: Opened, screen: QPointingDevice
) -> None:
    window = three.window
    QTest.touchEvent(window, screen).press(1, QPoint(480, 270), window).press(
        2, QPoint(520, 270), window
    ).commit()
    for x in (440, 400):
        QTest.touchEvent(window, screen).move(1, QPoint(x, 270), window).move(
            2, QPoint(1000 - x, 270), window
        ).commit()
    QTest.touchEvent(window, screen).release(1, QPoint(400, 270), window).release(
        2, QPoint(600, 270), window
    ).commit()
    zoom = three.running.show.zoom
    assert zoom.scale > 1.5
    finger(three, screen, QPoint(600, 300), QPoint(500, 300))
    assert (Position(0), True) == (three.at, three.running.show.zoom.x > zoom.x)


def test_a_finger_draws_with_the_pen(three: Opened, screen: QPointingDevice) -> None:
    three.press("d")
    finger(three, screen, QPoint(600, 300), QPoint(500, 340), QPoint(400, 300))
    assert (Position(0), 1) == (three.at, len(three.running.strokes))
