"""Everything about time that a running show has on its windows: the strip and the panes of the
console, the audience's clock, and the methods of the commands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefing.ui.shared.style import NIGHT
from briefing.ui.show.audience.clock import AudienceClock
from briefing.ui.show.console.time_bar import TimeBar
from briefing.ui.show.panels.minutes_left import MinutesLeft
from briefing.ui.show.panels.time_settings import TimeSettings
from briefing.ui.show.times.talk_clock import TalkClock

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from briefing.ui.services import Services
    from briefing.ui.show.console.window import ConsoleWindow
    from briefing.ui.show.panels.panel import Panel
    from briefing.ui.show.state.running import RunningShow
    from briefing.ui.show.times.store import TimesStore


class ShowTiming(QObject):
    """Of the show `running`, which its clock `time` lives as long as."""

    def __init__(
        self, services: Services, times: TimesStore, running: RunningShow, *, rehearsal: bool
    ) -> None:
        super().__init__(running)
        self._session = services.session
        self._settings = services.settings
        self._keymap = services.keymap
        self.time = TalkClock(
            running,
            services.session,
            times,
            rehearsal=rehearsal,
            at_once=services.settings.timer_at_once,
        )
        self.audience_clock: AudienceClock | None = None
        self.bar: TimeBar | None = None
        self._minutes_left: MinutesLeft | None = None
        self._time_settings: TimeSettings | None = None
        self._front: QWidget | None = None
        """Where panes come up: the console, or without one the audience's window."""

    def methods(self) -> dict[str, Callable[[], object]]:
        return {
            "console.pause": self.time.toggle,
            "console.reset": self.time.reset,
            "console.minutes_left": lambda: self._toggle(self.minutes_left),
            "console.time": lambda: self._toggle(self.time_settings),
            "console.time_left": lambda: self.audience_clock and self.audience_clock.toggle_left(),
        }

    @property
    def minutes_left(self) -> MinutesLeft:
        assert self._front is not None
        if self._minutes_left is None:
            self._minutes_left = MinutesLeft(self.time, self._title, self._front)
        return self._minutes_left

    @property
    def time_settings(self) -> TimeSettings:
        assert self._front is not None
        assert self.audience_clock is not None
        if self._time_settings is None:
            clock, settings = self.audience_clock, self._settings
            self._time_settings = TimeSettings(self.time, settings, clock, self._front)
        return self._time_settings

    def watch(self, audience: QWidget) -> None:
        """Lay the audience's clock over its window."""
        self.audience_clock = AudienceClock(self.time, self._session, audience)
        self._come_to(audience)

    def furnish(self, console: ConsoleWindow, actions: Mapping[str, QAction]) -> None:
        """Put the strip of time into the console."""
        self.bar = TimeBar(self.time, actions["console.pause"], self._keymap, NIGHT, console)
        self.bar.wanted.connect(actions["console.time"].trigger)
        console.top.insertWidget(0, self.bar, 100)
        self._come_to(console)

    def leave(self, audience: QWidget) -> None:
        """The console is put away, and what stands in it goes with it."""
        self.bar = None
        self._come_to(audience)

    def _come_to(self, window: QWidget) -> None:
        for pane in (self._minutes_left, self._time_settings):
            if pane is not None:
                pane.hide()
        self._front = window
        self._minutes_left = self._time_settings = None

    def _toggle(self, pane: Panel) -> None:
        for other in (self._minutes_left, self._time_settings):
            if other is not None and other is not pane:
                other.hide()
        pane.toggle()

    def _title(self, slide: int) -> str:
        briefing = self._session.briefing
        if briefing is None or slide >= len(briefing.deck.slides):
            return ""
        return f"{slide + 1}  {briefing.deck.slides[slide].title.plain}".replace("\n", " ")
