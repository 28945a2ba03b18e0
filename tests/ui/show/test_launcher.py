"""How shows begin and what comes after them, with no window around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from briefing.model.ink.strokes import Ink
from briefing.model.talk import screens as seating
from briefing.model.talk.screens import Seats
from briefing.model.time.rehearsal import Record, Visit
from briefing.ui.show.after_show import after_show
from briefing.ui.show.launcher import ShowLauncher
from briefing.ui.show.panels.keep_ink import KeepInk
from briefing.ui.show.panels.screens_panel import ScreensPanel
from briefing.ui.show.times.window import TimesWindow
from tests.ui.desks import BEAMER, PANEL, Desk
from tests.ui.parts import new_services
from tests.ui.windows import write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.ui.services import Services


@pytest.fixture
def services(qtbot: QtBot, tmp_path: Path) -> Services:
    made = new_services(qtbot, tmp_path)
    assert made.session.open(write(tmp_path))
    return made


@pytest.fixture
def shows(services: Services) -> Iterator[ShowLauncher]:
    made = ShowLauncher(services)
    yield made
    made.close()


def test_on_one_screen_a_show_begins_at_once_at_its_slide(shows: ShowLauncher) -> None:
    shows.present(2)
    assert shows.controller is not None
    assert shows.controller.running.show.at.slide == 2
    assert shows.controller.console is None


def test_while_a_show_runs_no_other_begins(shows: ShowLauncher) -> None:
    shows.present()
    first = shows.controller
    shows.present(2)
    shows.rehearse()
    assert shows.controller is first


def test_with_nothing_open_no_show_begins(qtbot: QtBot, tmp_path: Path) -> None:
    shows = ShowLauncher(new_services(qtbot, tmp_path))
    shows.present()
    shows.rehearse()
    assert shows.controller is None


def test_screens_that_nobody_chose_for_are_asked_about_first(
    services: Services, shows: ShowLauncher
) -> None:
    assert isinstance(services.screens, Desk)
    services.screens.put(PANEL, BEAMER)
    shows.present()
    assert shows.controller is None
    panel = services.parent.findChild(ScreensPanel)
    assert panel is not None
    panel.accept()
    assert shows.controller is not None
    assert shows.controller.seats == Seats(BEAMER.name, PANEL.name)
    assert seating.chosen(services.screens.now(), seating.read(services.settings.screens)) == Seats(
        BEAMER.name, PANEL.name
    )


def test_a_rehearsal_has_a_console_on_a_single_screen_too(shows: ShowLauncher) -> None:
    shows.rehearse()
    assert shows.controller is not None
    assert shows.controller.console is not None
    assert shows.controller.timing.time.rehearsal


def test_that_a_show_is_over_is_told(qtbot: QtBot, shows: ShowLauncher) -> None:
    shows.present()
    assert shows.controller is not None
    with qtbot.waitSignal(shows.left):
        shows.controller.running.close()
    assert shows.controller is None


def test_ink_that_a_show_left_is_asked_about(services: Services, shows: ShowLauncher) -> None:
    services.session.ink_drawn.emit(Ink())
    assert shows.controller is None
    question = services.parent.findChild(KeepInk)
    assert question is not None
    question.discard.click()


RECORD = Record("2026-03-02T10:00:00", (Visit("a", 1200.0),), "talk", 900.0)


def over(shows: ShowLauncher, services: Services, record: Record | None, **how: bool) -> None:
    services.parent.show()
    QTest.qWaitForWindowExposed(services.parent)
    after_show(services, shows.times, record, **how)


def test_after_a_talk_its_times_are_offered(services: Services, shows: ShowLauncher) -> None:
    over(shows, services, RECORD, rehearsal=False)
    assert services.messages.text == "The talk took 20:00 of 15:00."
    assert services.parent.findChild(TimesWindow) is None


def test_a_rehearsal_too_short_to_keep_is_said_so(services: Services, shows: ShowLauncher) -> None:
    over(shows, services, None, rehearsal=True)
    assert services.messages.text.startswith("A rehearsal of less than")


def test_when_the_program_closes_nothing_comes_up(services: Services, shows: ShowLauncher) -> None:
    after_show(services, shows.times, RECORD, rehearsal=False)
    assert services.messages.isHidden()
    assert services.parent.findChild(TimesWindow) is None


def test_who_asks_for_screens_on_a_single_one_is_offered_the_console(
    services: Services, shows: ShowLauncher
) -> None:
    shows.present(ask=True)
    panel = services.parent.findChild(ScreensPanel)
    assert isinstance(panel, ScreensPanel)
    assert panel.console_box.isChecked()
    panel.accept()
    assert shows.controller is not None
    assert shows.controller.console is not None
