"""Keys that nobody would press in this order, on a real window, with the pure state beside it."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from briefing.model.show import start
from briefing.ui.commands import commands_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.model.show import Show
    from briefing.ui.show.slideshow import SlideshowWindow

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


def press_at_random(window: SlideshowWindow, seed: int, events: int) -> None:
    """Press keys of `seed`, and check after each that the window's state is the pure model's."""
    random = Random(seed)
    running = window.running
    size = running.page_size
    expected = start(running.talk, 0.0)
    assert expected == running.show
    for event in range(events):
        digit = random.random() < 0.1
        if digit:
            key = random.choice("0123456789")
            last = key
            QTest.keyClicks(window, key)
            expected = expected.type_digit(key, 0.0)
        elif random.random() < 0.1:
            last = "Z"
            QTest.keySequence(window, QKeySequence("Z"))
            middle = expected.zoom.middle(size)
            expected = expected.toggle_zoom(*middle, size)
        else:
            id, last = random.choice(KEYS)
            QTest.keySequence(window, QKeySequence(last))
            expected = pressed(expected, id, last)
        if expected.phase == "left":
            return
        if expected.phase == "end":
            QTest.keySequence(window, QKeySequence("Home"))
            expected = expected.first()
        assert expected == running.show, f"seed {seed}, event {event}, {last}"
        if event % 7 == 0:
            window.repaint()


def pressed(show: Show, id: str, key: str) -> Show:
    """The rules of the window: any key only wakes a blank screen; Enter and Backspace belong to
    the digits that wait.
    """
    if show.blank:
        return show.woken()
    if show.typed and key in ("Return", "Enter"):
        return show.enter(0.0)
    if show.typed and key == "Backspace":
        return show.erase_digit(0.0)
    return MOVES[id](show)
