"""A running show on the screens there are: the audience's window and the speaker's console.

Who goes where is decided in `model.talk.screens`; this asks it again whenever a screen goes or
comes, and moves the windows. Slide, step and time are the running show's and stay as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

from briefing.model.talk import screens as seating
from briefing.model.talk.show import Show
from briefing.ui.show.audience.frozen_mark import FrozenMark
from briefing.ui.show.audience.window import AudienceWindow
from briefing.ui.show.console.window import ConsoleWindow
from briefing.ui.show.panels.finder import Finder
from briefing.ui.show.router import Router
from briefing.ui.show.timing import ShowTiming
from briefing.ui.show.window_placement import fill, fills, stand

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

    from briefing.model.talk.screens import Area, Screen, Seats
    from briefing.ui.services import Services
    from briefing.ui.show.state.running import RunningShow
    from briefing.ui.show.times.store import TimesStore

LOOK = 300
"""Milliseconds after which a window stands where it was put, or has to be put there again."""
LOOKS = 5


class ShowController(QObject):
    """Lives as long as the show runs. `seats` is where to begin."""

    seated = Signal()
    """The windows stand on other screens now."""

    def __init__(
        self,
        services: Services,
        times: TimesStore,
        running: RunningShow,
        seats: Seats,
        *,
        rehearsal: bool = False,
    ) -> None:
        super().__init__(running)
        self.running = running
        self.seats = seats
        self.console: ConsoleWindow | None = None
        self._finder: Finder | None = None
        self._services = services
        self._session = services.session
        self._screens = services.screens
        self._settings = services.settings
        self._keymap = keymap = services.keymap
        self._choices = seating.remembered(
            seating.read(self._settings.screens), self._screens.now(), seats
        )
        self._set = ""
        self._looks = 0
        self._look = QTimer(self, singleShot=True, interval=LOOK)
        self._look.timeout.connect(self._look_again)
        self.audience = AudienceWindow(running, services.open_link, keymap)
        self.timing = ShowTiming(services, times, running, rehearsal=rehearsal)
        self.timing.watch(self.audience)
        self.frozen_mark = FrozenMark(running, services.session, self.audience)
        self.audience.view.reduce_motion = self._settings.reduce_motion
        self.audience.installEventFilter(self)
        self.router = Router(running, keymap, self.audience, self._methods())
        self._screens.changed.connect(self._screens_changed)
        running.changed.connect(self._lead, Qt.ConnectionType.QueuedConnection)
        running.left.connect(self._close)
        self._place()

    def swap(self) -> None:
        """Exchange the screens; on a single one, show the console or put it away."""
        self.sit(seating.swapped(self.seats, self._screens.now()))

    def find(self) -> None:
        """Open the list of pages with its search, where the speaker looks."""
        at = self.running.show.at
        host = self.console or self.audience
        finder = self.console.finder if self.console is not None else self._own_finder()
        finder.open(at.slide, at.page)
        host.activateWindow()

    def sit(self, seats: Seats) -> None:
        """Place the windows so, from now on whenever these screens are there."""
        self.seats = seats
        self._place()
        self._remember()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if event.type() == QEvent.Type.Resize and watched is self.audience and self._finder:
            self._finder.place()
        return super().eventFilter(watched, event)

    # commands

    def _methods(self) -> dict[str, Callable[[], object]]:
        return {
            "console.slides": self.find,
            **self.timing.methods(),
            "console.swap": self.swap,
            "console.larger": self._in_console(ConsoleWindow.larger_notes),
            "console.smaller": self._in_console(ConsoleWindow.smaller_notes),
            "console.notes_on": self._in_console(ConsoleWindow.notes_on),
            "console.notes_back": self._in_console(ConsoleWindow.notes_back),
        }

    def _in_console(self, method: Callable[[ConsoleWindow], object]) -> Callable[[], object]:
        return lambda: self.console and method(self.console)

    # screens

    def _screens_changed(self) -> None:
        screens = self._screens.now()
        if screens and seating.fingerprint(screens) != self._set:
            self.seats = seating.reseated(screens, self._choices, self.seats)
            self._place()

    def _remember(self) -> None:
        self._choices = seating.remembered(self._choices, self._screens.now(), self.seats)
        self._settings.screens = seating.written(self._choices)

    def _place(self) -> None:
        screens = self._screens.now()
        if not screens:  # whoever comes next is waited for
            return
        self.seats = seating.still(screens, self._choices, self.seats)
        self._set = seating.fingerprint(screens)
        by_name = {screen.name: screen for screen in screens}
        if self.seats.console:
            self._place_both(by_name)
        else:
            self._put_console_away()
            self._fill(self.audience, by_name[self.seats.audience])
        self.frozen_mark.alone = self.console is None
        self.frozen_mark.come()
        front: QWidget = self.console or self.audience
        front.activateWindow()
        front.setFocus(Qt.FocusReason.OtherFocusReason)
        self._looks = LOOKS
        self._look.start()
        self.seated.emit()

    def _place_both(self, screens: dict[str, Screen]) -> None:
        if self.console is None:
            self.console = self._new_console()
        area = screens[self.seats.console].area
        beside = " beside the show" if self.seats.windowed else ""
        self.console.stand_on(f"{self.seats.console} {area.width}×{area.height}{beside}")
        if self.seats.windowed:
            size = self._session.page_size
            room = self._screens.room(self.seats.console)
            left, right = seating.beside(room, size.width / size.height)
            self._stand(self.audience, right)
            self._stand(self.console, left)
        else:
            self._fill(self.audience, screens[self.seats.audience])
            self._fill(self.console, screens[self.seats.console])
        self.console.raise_()

    def _look_again(self) -> None:
        """Whether every window is where it was put; otherwise once more."""
        wanted = {screen.name: screen.area for screen in self._screens.now()}
        windows: list[tuple[QWidget, str]] = [(self.audience, self.seats.audience)]
        if self.console is not None:
            windows.append((self.console, self.seats.console))
        for window, name in windows:
            if not self.seats.windowed and name in wanted and not fills(window, wanted[name]):
                fill(window, wanted[name], self._real(name))
        self._looks -= 1
        if self._looks:
            self._look.start()

    def _fill(self, window: QWidget, screen: Screen) -> None:
        fill(window, screen.area, self._real(screen.name))

    def _stand(self, window: QWidget, room: Area) -> None:
        stand(window, room, self._real(self.seats.console))

    def _real(self, name: str) -> QScreen | None:
        return self._screens.real(name)

    def _lead(self) -> None:
        """A window that stays in sight goes along with the show, so that its notes can be read."""
        own = self._screens.name_of(self._services.parent.screen())
        if not self.seats.console and own != self.seats.audience:
            self.running.lead()

    # the list of pages

    def _own_finder(self) -> Finder:
        """For a show without a console: the audience sees it too."""
        if self._finder is None:
            self._finder = self._connected(
                Finder(self._session, self._services.pinyin, self.audience, notes=False)
            )
        return self._finder

    def _connected(self, finder: Finder) -> Finder:
        finder.looked_at.connect(self._look_at)
        finder.wanted.connect(self._show_found)
        finder.left.connect(self._drop_preview)
        return finder

    def _look_at(self, slide: int, page: int) -> None:
        self.running.apply(lambda show: show.look_at(slide, page))

    def _drop_preview(self) -> None:
        self.running.apply(Show.drop_preview)

    def _show_found(self, slide: int, page: int) -> None:
        """What the speaker looked at, for the audience; a page that it sees already stays as it
        is.
        """

        def shown(show: Show) -> Show:
            show, at = show.woken(), show.at
            here = (slide, page) == (at.slide, at.page) and show.phase == "showing"
            return show.drop_preview() if here else show.go_to(slide, page)

        self.running.apply(shown)

    # the console

    def _new_console(self) -> ConsoleWindow:
        actions = self.router.actions
        console = ConsoleWindow(
            self._session,
            self.running,
            self._settings,
            self._keymap,
            actions,
            self._services.pinyin,
            self._services.open_link,
        )
        self._connected(console.finder)
        self.timing.furnish(console, actions)
        self.router.watch(console, console.key_sheet)
        self.router.watch_page(console.current, console.current.pointer)
        console.closed.connect(self._console_closed)
        return console

    def _put_console_away(self) -> None:
        console, self.console = self.console, None
        if console is not None:
            self._drop_preview()
            self.timing.leave(self.audience)
            console.close()

    def _console_closed(self) -> None:
        """By its window's own button: the show goes on without it."""
        if self.console is not None:
            self.timing.leave(self.audience)
            self.console = None
            self.seats = seating.Seats(self.seats.audience)
            self._place()

    def _close(self) -> None:
        self._put_console_away()
        self.audience.close()
