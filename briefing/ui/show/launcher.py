"""The shows of what is open, one at a time: how one begins, and what is asked and shown when it is
over.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.qt.storage.times import TimeStore
from briefing.ui.show.times.store import TimesStore

if TYPE_CHECKING:
    from briefing.model.ink.strokes import Ink
    from briefing.model.time.rehearsal import Record
    from briefing.ui.services import Services
    from briefing.ui.show.controller import ShowController
    from briefing.ui.show.times.window import TimesWindow


class ShowLauncher(QObject):
    """What a show needs is imported when the first one begins: few starts of the program end in
    one.
    """

    left = Signal()
    """A show is over."""

    def __init__(self, services: Services) -> None:
        super().__init__(services.parent)
        self._services = services
        self._session = services.session
        self._closing = False
        folder = services.settings.path.parent / "times"
        self.times = TimesStore(TimeStore(folder), services.session, self)
        self.controller: ShowController | None = None
        """Of the show that runs."""
        services.session.ink_drawn.connect(self._ask_about_ink)

    def present(self, slide: int | None = None, page: int = 0, *, ask: bool = False) -> None:
        """Run the slideshow from a slide (index), or else from the first; with `ask`, after asking
        who sees what.
        """
        if self._may_begin:
            from briefing.ui.show.start import start_show

            start_show(self._services, self.times, slide, page, ask=ask, began=self._began)

    def present_current(self) -> None:
        page = self._session.navigator.page
        if page is not None:
            self.present(page.slide, page.part)

    def rehearse(self) -> None:
        """Run the slideshow with its times taken."""
        if self._may_begin:
            from briefing.ui.show.start import start_rehearsal

            start_rehearsal(self._services, self.times, self._began)

    def show_times(self) -> TimesWindow:
        """All talks and rehearsals of what is open."""
        from briefing.ui.show.after_show import show_times

        return show_times(self._services, self.times)

    def close(self) -> bool:
        """End the show that runs, because the program ends. False: its ink could not be kept, and
        first that is asked.
        """
        from briefing.ui.show.panels.keep_ink import settle

        self._closing = True
        if self.controller is not None:
            self.controller.running.close()
        self._closing = self._closing and settle(self._services.parent)
        return self._closing

    # inside

    @property
    def _may_begin(self) -> bool:
        return self._session.briefing is not None and self.controller is None

    def _began(self, controller: ShowController) -> None:
        self.controller = controller
        controller.running.left.connect(self._left)
        time = controller.timing.time
        time.over.connect(partial(self._over, rehearsal=time.rehearsal))

    def _left(self) -> None:
        self.controller = None
        self.left.emit()

    def _over(self, record: Record | None, *, rehearsal: bool) -> None:
        from briefing.ui.show.after_show import after_show

        shown = partial(after_show, self._services, self.times, record, rehearsal=rehearsal)
        QTimer.singleShot(0, self, shown)

    def _ask_about_ink(self, ink: Ink) -> None:
        from briefing.ui.show.panels.keep_ink import ask, keep_unasked

        if not self._closing or not keep_unasked(self._session, ink):
            self._closing = False
            ask(self._services.parent, self._session, ink)
