"""From "present" to a show that runs: asks who sees what where that is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from briefing.model.record import replace
from briefing.model.talk import screens as seating
from briefing.qt.desktop.sleep_inhibitor import Awake
from briefing.ui.show.controller import ShowController
from briefing.ui.show.panels.screens_panel import ScreensPanel
from briefing.ui.show.state.running import RunningShow

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.talk.screens import Seats
    from briefing.ui.window.main_window import MainWindow


def start_rehearsal(window: MainWindow, began: Callable[[ShowController], object]) -> None:
    """Start a rehearsal from the first slide: as a show, with the console in sight in any case and
    nobody asked.
    """
    screens = window.screens.now()
    own = window.screens.name_of(window.screen())
    seats = seating.chosen(screens, seating.read(window.settings.screens))
    seats = seats or seating.proposed(screens, own)
    if not seats.console:
        seats = replace(seats, console=seats.audience)
    began(_start(window, None, 0, seats, rehearsal=True))


def start_show(
    window: MainWindow,
    slide: int | None,
    page: int,
    *,
    ask: bool,
    began: Callable[[ShowController], object],
) -> None:
    """Start the show of what is open in `window`, at once or when the panel is accepted. With two
    screens that nobody chose for yet the panel comes up by itself, with `ask` in any case.
    """
    screens = window.screens.now()
    choices = seating.read(window.settings.screens)
    own = window.screens.name_of(window.screen())
    known = seating.chosen(screens, choices)
    seats = known or seating.proposed(screens, own)
    if not ask and (known is not None or len(screens) == 1):
        began(_start(window, slide, page, seats))
        return
    panel = ScreensPanel(window.screens, seats, window)

    def go() -> None:
        if panel.remember:
            kept = seating.remembered(choices, window.screens.now(), panel.seats)
            window.settings.screens = seating.written(kept)
        began(_start(window, slide, page, panel.seats))

    panel.accepted.connect(go)
    panel.open()


def _start(
    window: MainWindow, slide: int | None, page: int, seats: Seats, *, rehearsal: bool = False
) -> ShowController:
    running = RunningShow(window.session, slide, page, parent=window)
    running.left.connect(running.deleteLater)
    awake = Awake()
    running.left.connect(awake.release)
    QTimer.singleShot(0, running, lambda: running.show.phase == "left" or awake.hold())
    return ShowController(window, running, seats, rehearsal=rehearsal)
