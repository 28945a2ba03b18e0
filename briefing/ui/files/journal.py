"""What is not saved yet → the journal, at most five seconds behind, in the background."""

from __future__ import annotations

import time
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from briefing.model.problem import BriefingError
from briefing.model.progress import Progress
from briefing.qt.jobs import Job, Jobs
from briefing.qt.storage.journal import Journals, Unsaved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.qt.storage.journal import JournalFile
    from briefing.ui.services import Services
    from briefing.ui.session.state import State

BEHIND = 2000
"""Milliseconds after a change until it is kept: however fast somebody types, no longer."""
FOLDER = "unsaved"
"""Beside the settings."""


class Journal(QObject):
    """Of one window. It is empty whenever everything is saved."""

    def __init__(self, services: Services) -> None:
        super().__init__(services.parent)
        self._session = services.session
        self._messages = services.messages
        self._settings = services.settings
        self.journals = Journals(services.settings.path.parent / FOLDER)
        self._file: JournalFile | None = None
        self._kept: State | None = None
        """The state that the file holds, or will."""
        self._refused = False
        self._jobs = Jobs(self)
        self._timer = QTimer(self, singleShot=True, interval=BEHIND)
        self._timer.timeout.connect(self.write)
        self._session.history.changed.connect(self._follow)

    def write(self) -> None:
        """Keep what is unsaved now."""
        unsaved = self._unsaved()
        if unsaved is None or self._refused:
            return
        if self._jobs.busy:
            self._timer.start()
            return
        try:
            file = self._file = self._file or self.journals.new()
        except OSError as error:
            self._refuse(error)
            return
        self._kept = self._session.history.state
        job = Job(partial(_written, file, unsaved))
        job.failed.connect(self._refuse)
        job.done.connect(self._follow)
        self._jobs.start(job)

    def adopt(self, file: JournalFile) -> None:
        """What another window left there is open in this one, unsaved, and is kept there on."""
        if self._file is not None:
            self._file.forget()
            self._file.close()
        self._file = file
        self.write()

    def close(self) -> None:
        """What is open is saved, or nobody wants it: nothing of it stays."""
        self._timer.stop()
        self._jobs.stop()
        if self._file is not None:
            self._file.forget()
            self._file.close()
            self._file = None

    # inside

    def _follow(self) -> None:
        if self._session.unsaved:
            new = self._session.history.state is not self._kept
            if new and not self._timer.isActive() and not self._jobs.busy:
                self._timer.start()
        else:
            self._timer.stop()
            self._kept = None
            if self._file is not None and not self._jobs.busy:
                self._file.forget()

    def _unsaved(self) -> Unsaved | None:
        briefing, state = self._session.briefing, self._session.history.state
        if briefing is None or not self._session.unsaved:
            return None
        return Unsaved(
            time.time(),
            str(briefing.path or ""),
            state.text,
            self._session.is_article,
            state.marked,
            state.theme,
            state.ratio,
            state.corrections,
        )

    def _refuse(self, error: Exception) -> None:
        """Said once: a full disk stays full for a while."""
        if not isinstance(error, (OSError, BriefingError)):
            raise error
        self._refused = True
        with suppress(RuntimeError):
            self._messages.warn(
                lambda: self.tr(
                    "Changes that are not saved cannot be secured in {0}: save often"
                ).format(self.journals.folder)
            )


def _written(file: JournalFile, unsaved: Unsaved) -> Iterator[Progress]:
    yield Progress(0, 1)
    file.write(unsaved)
    yield Progress(1, 1)
