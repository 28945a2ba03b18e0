from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from briefing.ui.commands.keymap import Keymap
from briefing.ui.shared.style import NIGHT
from briefing.ui.show.console.time_bar import LATE, PULSES, TimeBar
from tests.ui.show.timed import Timed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot


class Shown(Timed):
    """A show with the strip of its time, wide enough for all of it."""

    def __init__(self, qtbot: QtBot, folder: Path, **more: object) -> None:
        super().__init__(folder, **more)  # type: ignore[arg-type]
        self.window = QWidget()
        self.pause = QAction(self.window)
        self.pause.triggered.connect(self.time.toggle)
        self.bar = TimeBar(self.time, self.pause, Keymap(), NIGHT, self.window)
        self.bar.resize(1000, 48)
        qtbot.addWidget(self.window)
        self.window.resize(1000, 48)
        self.window.show()


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Callable[..., Shown]:
    return lambda **more: Shown(qtbot, tmp_path, **more)


def test_it_waits_at_zero_beside_the_planned_length(shown: Callable[..., Shown]) -> None:
    timed = shown().wait(60)
    bar = timed.bar
    assert ("0:00", "/ 6:40") == (bar.elapsed.text(), bar.planned.text())
    assert "Begins with the first step" == bar.state.text()
    assert bar.pause.text().startswith("Start")


def test_it_says_the_pace_in_words_numbers_and_colour(shown: Callable[..., Shown]) -> None:
    timed = shown()
    said: list[tuple[str, bool]] = []
    for seconds, color in ((150, NIGHT.good), (90, NIGHT.warn), (LATE, NIGHT.focus)):
        timed.next(1 if seconds == 150 else 0).wait(seconds)
        said.append((timed.bar.state.text(), color in timed.bar.state.styleSheet()))
    assert [("●  On time", True), ("●  Behind −0:40", True), ("●  Behind −2:40", True)] == said
    timed.next(3)
    assert "2:40" not in timed.bar.state.text()


def test_ahead_has_a_plus(shown: Callable[..., Shown]) -> None:
    assert "●  Ahead +3:10" == shown().next(3).wait(110).bar.state.text()


def test_a_section_says_what_is_left_of_it_and_by_how_much_it_is_overdrawn(
    shown: Callable[..., Shown],
) -> None:
    timed = shown().next(2).wait(60)
    assert "Section: 2:20 left" == timed.bar.section.text()
    assert "Section: 0:40 over" == timed.wait(180).bar.section.text()


def test_an_estimate_is_no_promise(shown: Callable[..., Shown]) -> None:
    assert "/ ≈ 2:00" == shown(length=None).bar.planned.text()


def test_a_pause_is_said_and_its_button_goes_on(shown: Callable[..., Shown]) -> None:
    timed = shown().next().wait(5)
    timed.bar.pause.click()
    assert ("Paused", True) == (timed.bar.state.text(), timed.bar.pause.text().startswith("Go on"))
    timed.wait(60).bar.pause.click()
    assert ("0:05", True) == (timed.bar.elapsed.text(), timed.time.timer.running)


def test_after_a_reset_it_says_how_to_take_that_back(shown: Callable[..., Shown]) -> None:
    timed = shown().next().wait(65)
    timed.time.reset()
    assert ("0:00", "Set to zero. Ctrl+T takes it back") == (
        timed.bar.elapsed.text(),
        timed.bar.state.text(),
    )
    assert "Set to zero" not in timed.wait(30).bar.state.text()


def test_a_bell_is_heard_seen_and_said(
    shown: Callable[..., Shown], monkeypatch: pytest.MonkeyPatch
) -> None:
    beeps: list[int] = []
    monkeypatch.setattr(QApplication, "beep", lambda: beeps.append(1))
    timed = shown(bells=(60.0,)).next().wait(59)
    dark = timed.bar.grab().toImage()
    timed.wait(1)
    assert ([1], "Bell: 1:00") == (beeps, timed.bar.state.text())
    pulses = 0
    while timed.bar.pulses.isActive():
        timed.bar.pulses.timeout.emit()
        pulses += timed.bar.grab().toImage().pixelColor(990, 2) != dark.pixelColor(990, 2)
    assert PULSES // 2 == pulses


def test_what_is_skipped_is_said_beside_the_length(shown: Callable[..., Shown]) -> None:
    timed = shown().next()
    timed.time.end_in(300, frozenset({2}))
    assert timed.bar.planned.text().startswith("/ 5:00 · 1 ")


def test_a_narrow_window_leaves_out_the_least_needed(shown: Callable[..., Shown]) -> None:
    timed = shown().next(2).wait(60)
    bar = timed.bar
    assert bar.section.isVisible()
    bar.resize(330, 48)
    assert (True, True) == (bar.elapsed.isVisible(), bar.pause.isVisible())
    assert (False, False) == (bar.section.isVisible(), bar.clock.isVisible())


def test_a_rehearsal_says_that_it_is_one(shown: Callable[..., Shown]) -> None:
    rehearsed, talk = shown(rehearsal=True), shown()
    mark = rehearsed.bar.rehearsal
    assert ("Rehearsal", False) == (mark.text(), mark.isHidden())
    assert talk.bar.rehearsal.isHidden()
