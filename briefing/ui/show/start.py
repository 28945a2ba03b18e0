"""From "present" to a show that runs: asks who sees what where that is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from briefing.model.record import replace
from briefing.model.talk import screens as seating
from briefing.qt.desktop.sleep_inhibitor import SleepInhibitor
from briefing.ui.show.controller import ShowController
from briefing.ui.show.panels.screens_panel import ScreensPanel
from briefing.ui.show.state.running import RunningShow

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.talk.screens import Seats
    from briefing.ui.services import Services
    from briefing.ui.show.times.store import TimesStore


def start_rehearsal(
    services: Services, times: TimesStore, began: Callable[[ShowController], object]
) -> None:
    """Start a rehearsal from the first slide: as a show, with the console in sight in any case and
    nobody asked.
    """
    screens = services.screens.now()
    own = services.screens.name_of(services.parent.screen())
    seats = seating.chosen(screens, seating.read(services.settings.screens))
    seats = seats or seating.proposed(screens, own)
    if not seats.console:
        seats = replace(seats, console=seats.audience)
    began(_start(services, times, None, 0, seats, rehearsal=True))


def start_show(
    services: Services,
    times: TimesStore,
    slide: int | None,
    page: int,
    *,
    ask: bool,
    began: Callable[[ShowController], object],
) -> None:
    """Start the show of what is open, at once or when the panel is accepted. With two
    screens that nobody chose for yet the panel comes up by itself, with `ask` in any case.
    """
    screens = services.screens.now()
    choices = seating.read(services.settings.screens)
    own = services.screens.name_of(services.parent.screen())
    known = seating.chosen(screens, choices)
    seats = known or seating.proposed(screens, own)
    if not ask and (known is not None or len(screens) == 1):
        began(_start(services, times, slide, page, seats))
        return
    if known is None and len(screens) == 1:  # whoever asks wants more than the slides alone
        seats = replace(seats, console=seats.audience)
    panel = ScreensPanel(services.screens, seats, services.parent)

    def go() -> None:
        if panel.remember:
            kept = seating.remembered(choices, services.screens.now(), panel.seats)
            services.settings.screens = seating.written(kept)
        began(_start(services, times, slide, page, panel.seats))

    panel.accepted.connect(go)
    panel.open()


def _start(
    services: Services,
    times: TimesStore,
    slide: int | None,
    page: int,
    seats: Seats,
    *,
    rehearsal: bool = False,
) -> ShowController:
    running = RunningShow(services.session, slide, page, parent=services.parent)
    running.left.connect(running.deleteLater)
    sleep_inhibitor = SleepInhibitor()
    running.left.connect(sleep_inhibitor.release)
    QTimer.singleShot(0, running, lambda: running.show.phase == "left" or sleep_inhibitor.hold())
    return ShowController(services, times, running, seats, rehearsal=rehearsal)
