from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QImage, QPainter

from briefing.model.show_settings import ShowSettings
from briefing.ui.show.audience.transition import FRAME, GIVEN_UP, PageTransition
from tests.ui.show.opened import Opened
from tests.ui.talks import talk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


class Turn:
    """From a black picture to a white one, 100 pixels wide, by a clock that a test sets."""

    def __init__(self, parent: QObject) -> None:
        self.clock = Clock()
        self.transition = PageTransition(parent, self.clock)
        self.before, self.after, self.seen = (
            QImage(100, 10, QImage.Format.Format_RGB32) for _ in "123"
        )
        self.before.fill(Qt.GlobalColor.black)
        self.after.fill(Qt.GlobalColor.white)

    def frame(self, after: float = FRAME) -> None:
        self.clock.now += after
        painter = QPainter(self.seen)
        self.transition.paint(painter, QPoint(), self.after)
        painter.end()

    def grey(self, x: int = 50) -> int:
        return self.seen.pixelColor(x, 5).red()


@pytest.fixture
def turn(qtbot: QtBot) -> Turn:
    parent = QObject()
    made = Turn(parent)
    made.parent = parent  # type: ignore[attr-defined]
    return made


def test_a_fade_goes_from_one_page_to_the_other(turn: Turn) -> None:
    turn.transition.begin(turn.before, "fade", back=False)
    greys: list[int] = []
    while turn.transition.active:
        turn.frame()
        greys.append(turn.grey())
    assert greys == sorted(greys)
    assert (True, 255) == (0 < greys[0] < 255, greys[-1])
    assert 10 < len(greys) < 25


def test_a_push_moves_both_pages_and_back_the_other_way(turn: Turn) -> None:
    turn.transition.begin(turn.before, "push", back=False)
    for _ in range(4):
        turn.frame()
    assert (0, 255) == (turn.grey(2), turn.grey(97))
    turn.transition.begin(turn.before, "push", back=True)
    for _ in range(4):
        turn.frame()
    assert (255, 0) == (turn.grey(2), turn.grey(97))


def test_late_frames_cut_a_turn_short_and_several_such_turns_end_them_all(turn: Turn) -> None:
    for _ in range(GIVEN_UP):
        assert not turn.transition.too_slow
        turn.transition.begin(turn.before, "fade", back=False)
        turn.frame(0.05)
        turn.frame(0.05)
        assert (False, 255) == (turn.transition.active, turn.grey())
    assert turn.transition.too_slow


def test_one_late_frame_is_forgiven(turn: Turn) -> None:
    turn.transition.begin(turn.before, "fade", back=False)
    turn.frame(0.05)
    turn.frame()
    assert turn.transition.active


def faded(qtbot: QtBot) -> Opened:
    return Opened(qtbot, talk([1], [0], [0], show_settings=ShowSettings("fade")))


def test_the_next_page_fades_in_and_a_step_just_appears(qtbot: QtBot) -> None:
    opened = faded(qtbot)
    opened.press(Key.Key_Right)
    assert not opened.window.view.transition.active
    opened.window.grab()
    opened.press(Key.Key_Right)
    assert opened.window.view.transition.active
    qtbot.waitUntil(lambda: not opened.window.view.transition.active)
    assert opened.color(500, 500) == opened.color(400, 500)


def test_a_key_during_a_transition_does_not_wait_for_it(qtbot: QtBot) -> None:
    opened = faded(qtbot)
    opened.press(Key.Key_PageDown, Key.Key_PageDown, Key.Key_PageDown)
    assert (2, False) == (opened.at.slide, opened.window.view.transition.active)


def test_nothing_fades_where_motion_is_reduced(qtbot: QtBot) -> None:
    opened = faded(qtbot)
    opened.window.view.reduce_motion = True
    opened.press(Key.Key_End)
    assert not opened.window.view.transition.active


def test_black_and_back_are_at_once(qtbot: QtBot) -> None:
    opened = faded(qtbot)
    opened.press("b")
    opened.press("b")
    assert not opened.window.view.transition.active
