"""A generator of `Progress` → work in a thread that reports to this one and can be cancelled.

Work gets frozen data only. It is cancelled by closing its generator between two steps, so that its
own `with` and `finally` clean up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.model.progress import Progress


class Job(QObject):
    """One piece of work. Exactly one of `done`, `failed` and `cancelled` comes last, in the thread
    that started the job.
    """

    progressed = Signal(object)
    """A `Progress`."""
    done = Signal()
    failed = Signal(object)
    """The exception that the work raised."""
    cancelled = Signal()
    ended = Signal()
    """After whichever of the three it was."""
    left_thread = Signal(object, object)
    """For `Jobs`: this job, and the exception that ended it or whether it came to its end."""

    def __init__(self, work: Callable[[], Iterator[Progress]]) -> None:
        super().__init__()
        self._work = work
        self._wanted = True

    def cancel(self) -> None:
        """Stop after the step that is running."""
        self._wanted = False

    def run(self) -> None:
        """Make, step and close the generator, in whatever thread this is called in."""
        try:
            outcome: Exception | bool = self._step()
        except Exception as error:
            outcome = error
        self.left_thread.emit(self, outcome)

    def say(self, outcome: Exception | bool) -> None:
        """Tell how it ended."""
        if isinstance(outcome, Exception):
            self.failed.emit(outcome)
        else:
            (self.done if outcome else self.cancelled).emit()
        self.ended.emit()

    def _step(self) -> bool:
        steps = self._work()
        told: Progress | None = None
        try:
            for progress in steps:
                if progress != told:  # each waits for Python's lock in the window's thread
                    self.progressed.emit(progress)
                    told = progress
                if not self._wanted:
                    return False
        finally:
            if close := getattr(steps, "close", None):  # a plain iterator has none
                close()
        return True


class Jobs(QObject):
    """The jobs of one window. `stop` before the application ends."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._running: set[Job] = set()

    def start(self, job: Job) -> None:
        """Run `job` in a thread. Connect its signals before."""
        self._running.add(job)
        job.left_thread.connect(self._end)
        self._pool.start(job.run)

    @property
    def busy(self) -> bool:
        """Some job has not told its end yet. Whoever hears that one is done finds it gone."""
        return bool(self._running)

    def stop(self) -> None:
        """Cancel everything and wait until it has cleaned up."""
        for job in self._running:
            job.cancel()
        self._pool.waitForDone()

    def _end(self, job: Job, outcome: Exception | bool) -> None:
        self._running.discard(job)
        job.say(outcome)
