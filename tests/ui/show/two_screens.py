"""A show on a panel and a projector, without asking who sees what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from briefing.model.talk import screens as seating
from briefing.model.talk.screens import Seats
from tests.ui.desks import BEAMER, PANEL, desk_of

if TYPE_CHECKING:
    from briefing.ui.show.controller import ShowController
    from briefing.ui.window.main_window import MainWindow


def on_two_screens(window: MainWindow) -> ShowController:
    """In a window that was made with a desk."""
    desk_of(window).put(PANEL, BEAMER)
    kept = seating.remembered({}, window.services.screens.now(), Seats(BEAMER.name, PANEL.name))
    window.settings.screens = seating.written(kept)
    window.shows.present()
    assert window.shows.controller is not None
    assert window.shows.controller.console is not None
    assert QTest.qWaitForWindowActive(window.shows.controller.console)
    return window.shows.controller
