"""Keys that nobody would press in this order, on real windows, with the pure state beside them."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefing.model.talk.course import start
from briefing.ui.commands.table import commands_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from briefing.model.talk.show import Show
    from briefing.ui.show.controller import ShowController
    from briefing.ui.show.state.running import RunningShow

MOVES: Mapping[str, Callable[[Show], Show]] = {
    "show.next": lambda show: show.next(),
    "show.previous": lambda show: show.previous(),
    "show.skip_next": lambda show: show.skip_next(),
    "show.skip_previous": lambda show: show.skip_previous(),
    "show.first": lambda show: show.first(),
    "show.last": lambda show: show.last(),
    "show.last_viewed": lambda show: show.last_viewed(),
    "show.black": lambda show: show.blanked("black"),
    "show.white": lambda show: show.blanked("white"),
    "show.freeze": lambda show: show.freeze(),
    "show.laser": lambda show: show.take("laser"),
    "show.spotlight": lambda show: show.take("spotlight"),
    "show.pen": lambda show: show.take("pen"),
    "show.eraser": lambda show: show.take("eraser"),
}
"""What each command does to the pure state. Leaving is not among them."""
KEYS = [(c.id, key) for c in commands_of("show") if c.id in MOVES for key in c.keys]
BESIDE = [(c.id, key) for c in commands_of("console") for key in c.keys]
"""What moves nothing of the show: the timer, the notes, where windows stand, panes."""
PANES = ("console.slides", "console.minutes_left", "console.time")


def press_at_random(running: RunningShow, window: QWidget, seed: int, events: int) -> None:
    """Press keys of `seed`, and check after each that the window's state is the pure model's."""
    _Keys(running, seed).press(events, lambda _: window, beside=0)


def press_at_random_on(controller: ShowController, seed: int, events: int) -> None:
    """The same on both windows of a show, with the keys of the console among them."""
    assert controller.console is not None
    controller.running._clock = lambda: 0.0  # digits wait as long as a busy machine needs
    windows = (controller.audience, controller.console)
    _Keys(controller.running, seed).press(events, lambda random: random.choice(windows), beside=0.2)


class _Keys:
    def __init__(self, running: RunningShow, seed: int) -> None:
        self._running = running
        self._seed = seed
        self._random = Random(seed)
        self._expected = start(running.program, running.show.started)
        assert self._expected == running.show

    def press(self, events: int, choose: Callable[[Random], QWidget], beside: float) -> None:
        """`beside` is how often a key is none of the show's."""
        for event in range(events):
            window = choose(self._random)
            if self._random.random() < beside:
                last = self._beside(window)
            else:
                last = self._on_the_show(window)
            if self._expected.phase == "end":
                QTest.keySequence(window, QKeySequence("Home"))
                self._expected = self._expected.first()
            shown = self._running.show
            assert self._expected == shown, f"seed {self._seed}, event {event}, {last}"
            if event % 7 == 0:
                window.repaint()

    def _on_the_show(self, window: QWidget) -> str:
        random = self._random
        kind = random.random()
        if kind < 0.1:
            key = random.choice("0123456789")
            QTest.keyClicks(window, key)
            self._expected = self._expected.type_digit(key, 0.0)
        elif kind < 0.2:
            key = "Z"
            QTest.keySequence(window, QKeySequence(key))
            self._expected = self._expected.toggle_zoom()
        else:
            id, key = random.choice(KEYS)
            QTest.keySequence(window, QKeySequence(key))
            self._expected = pressed(self._expected, id, key)
        return key

    def _beside(self, window: QWidget) -> str:
        id, key = self._random.choice(BESIDE)
        QTest.keySequence(window, QKeySequence(key))
        if id in PANES:
            front = QApplication.focusWidget()
            assert front is not None, f"{id}: nothing has the keyboard"
            QTest.keyClick(front, Qt.Key.Key_Escape)
        return key


def pressed(show: Show, id: str, key: str) -> Show:
    """The rules of the window: any key only wakes a blank screen; Enter and Backspace belong to
    the digits that wait.
    """
    if show.blank:
        return show.woken()
    if show.typed and key in ("Return", "Enter"):
        return show.enter()
    if show.typed and key == "Backspace":
        return show.erase_digit(0.0)
    return MOVES[id](show)
