"""A document and what a person corrects in it → its deck: at once, or for a long one in the
background, while the window goes on and anybody may stop it.

What may take for ever is done by a child process. After PATIENCE it is given up, with the plain
text and a way to go on.
"""

from __future__ import annotations

import gc
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefing import decks
from briefing.model.message import Message, system_reason
from briefing.model.problem import BriefingError, Problem
from briefing.model.progress import Progress, run_to_end
from briefing.qt.jobs import Job, Jobs
from briefing.ui.session.deck_work import get_ready, of_copied, of_document, of_file
from briefing.ui.session.unfinished import TOO_LONG, Unfinished, reason_of
from briefing.worker import Worker, WorkerError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from briefing.analysis.facts import Facts
    from briefing.decks import BuiltDeck, Steps
    from briefing.model.corrections import Corrections
    from briefing.model.document import Document

    Prepare = Callable[[BuiltDeck], Iterator[Progress]]

LARGE_FILE = 100_000
"""Bytes from which a file is read in the background: to find where its slides begin takes 50 ms."""
LONG_ARTICLE = 15_000
"""Characters from which an article is understood in the background: for so many that takes 60 ms.
"""
PATIENCE = 5000
"""Milliseconds after which a deck is given up, unless a person wants to wait."""


def is_large(path: Path) -> bool:
    """Whether the file is read in the background."""
    try:
        return path.stat().st_size >= LARGE_FILE or decks.may_take_long(path)
    except (OSError, ValueError):
        return False  # whoever reads it says what is wrong


def is_long(document: Document) -> bool:
    """Whether building its deck takes long enough to be seen: slides are composed when asked."""
    return document.form == "prose" and sum(map(len, document.lines)) >= LONG_ARTICLE


class DeckBuilder(QObject):
    """In the background, one deck at a time: the last that was asked for."""

    started = Signal()
    progressed = Signal(object)
    """A `Progress`."""
    ended = Signal()
    """Built, failed, given up or cancelled: nothing is under way."""
    failed = Signal(object)
    """A `Problem`: why nothing was built."""
    gave_up = Signal(object)
    """An `Unfinished`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = Jobs(self)
        self._job: Job | None = None
        self._worker = Worker()
        self._turn = 0
        """Told apart by number: a job that knew itself would never go."""
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self.run_out)
        self._give_up: Callable[[Message, bool], Unfinished] | None = None
        """What becomes of the job where it does not come to its end, for this reason, and whether
        it may go on.
        """
        self.path: Path | None = None
        """What is being opened; None while the open deck is built anew."""
        self.unfinished: Unfinished | None = None
        """What was given up, until something else is asked for."""

    @property
    def busy(self) -> bool:
        """A deck is being built in the background."""
        return self._job is not None

    @property
    def child(self) -> int | None:
        """The number of the process that is there for it."""
        return self._worker.pid

    @property
    def may_take(self) -> int:
        """Milliseconds until what is under way is given up; 0 where nothing limits it."""
        return self._patience.interval() if self._patience.isActive() else 0

    def warm_up(self) -> None:
        """Have a child there before it is needed."""
        Thread(target=get_ready, args=(self._worker,), daemon=True).start()

    def read(
        self,
        path: Path,
        encoding: str | None,
        corrections: Corrections,
        done: Callable[[BuiltDeck], object],
        prepare: Prepare | None = None,
    ) -> bool:
        """Read `path`, in `encoding` where a person chose one, and build its deck; False where it
        cannot be read. In the background, `prepare` makes there what `done` would take long for.
        """
        from briefing import plugins

        if is_large(path):
            work = partial(of_file, path=path, encoding=encoding, corrections=corrections)
            text = partial(decks.plain_text, path, encoding)
            self._start(work, done, path, text, prepare)
            return True
        self.cancel()
        try:
            document = plugins.read(path, encoding=encoding)
        except (BriefingError, OSError) as error:
            self._report(error, path)
            return False
        self.build(document, corrections, done, path=path, prepare=prepare)
        return True

    def read_copied(
        self,
        text: str,
        html: str,
        corrections: Corrections,
        done: Callable[[BuiltDeck], object],
        prepare: Prepare | None = None,
    ) -> None:
        """The same of what was copied elsewhere, in the background."""
        work = partial(of_copied, text=text, html=html, corrections=corrections)
        self._start(work, done, None, lambda: text, prepare)

    def build(
        self,
        document: Document,
        corrections: Corrections,
        done: Callable[[BuiltDeck], object],
        facts: Facts | None = None,
        path: Path | None = None,
        prepare: Prepare | None = None,
    ) -> None:
        """Build the deck of `document` and call `done` with it: at once, or for a long one when it
        is there. `facts` is what is known to hold, `path` what is being opened by that.
        """
        if is_long(document):
            text = (lambda: document.text.text) if path else None
            work = partial(of_document, document=document, corrections=corrections, facts=facts)
            self._start(work, done, path, text, prepare)
        else:
            self.cancel()
            done(run_to_end(decks.of_document(document, corrections, facts)))

    def cancel(self) -> None:
        """Nobody wants it any more: a child is ended, a thread stops at its next step."""
        if self._drop():
            self.ended.emit()

    def run_out(self) -> None:
        """Give up what is under way: its time is over."""
        if self._job is not None:
            self._leave(Message(TOO_LONG), may_go_on=True)

    def stop(self) -> None:
        """Cancel, and wait until the thread and the child have ended."""
        self._drop()
        self._worker.stop()
        self._jobs.stop()
        gc.enable()

    # inside

    def _start(
        self,
        work: Callable[[Worker], Steps],
        done: Callable[[BuiltDeck], object],
        path: Path | None = None,
        text: Callable[[], str] | None = None,
        prepare: Prepare | None = None,
        *,
        patient: bool = False,
    ) -> None:
        """Take the steps of `work` in a thread and then call `done`; not if it fails, nor if it is
        cancelled, as it is when something else is started. Without a plain `text` to show instead,
        and where a person is patient, nothing limits the time.
        """
        self._drop()
        self.path = path
        built: list[BuiltDeck] = []
        self._turn += 1
        self._give_up = partial(
            _given_up,
            path,
            text,
            partial(self._start, work, done, path, text, prepare, patient=True),
        )
        self._job = job = Job(partial(_collected, partial(work, self._worker), built, prepare))
        job.progressed.connect(partial(self._step, self._turn))
        job.done.connect(partial(self._done, self._turn, built, done))
        job.failed.connect(partial(self._failed, self._turn, path))
        job.ended.connect(self._rest)
        gc.disable()  # millions of new objects and no rings: each look at them stops the window
        self._jobs.start(job)
        if text is not None and not patient:
            self._patience.start(PATIENCE)
        self.started.emit()

    def _drop(self) -> bool:
        """Whether there was anything."""
        job, self._job = self._job, None
        left, self.unfinished = self.unfinished, None
        self._patience.stop()
        if job is not None:
            job.cancel()
            self._worker.stop()
            self._worker = Worker()
        return job is not None or left is not None

    def _leave(self, reason: Message, *, may_go_on: bool) -> None:
        give_up = self._give_up
        self._drop()
        if give_up is not None:
            self.unfinished = give_up(reason, may_go_on)
        self.ended.emit()
        if self.unfinished is not None:
            self.gave_up.emit(self.unfinished)

    def _is_wanted(self, turn: int) -> bool:
        return self._job is not None and turn == self._turn

    def _step(self, turn: int, progress: Progress) -> None:
        if self._is_wanted(turn):
            self.progressed.emit(progress)

    def _done(self, turn: int, built: list[BuiltDeck], done: Callable[[BuiltDeck], object]) -> None:
        if self._is_wanted(turn):
            self._job = None
            self._patience.stop()
            try:
                done(built.pop())
            finally:
                self.ended.emit()

    def _failed(self, turn: int, path: Path | None, error: Exception) -> None:
        if not self._is_wanted(turn):
            return
        if isinstance(error, WorkerError):
            self._leave(reason_of(error), may_go_on=False)
            return
        self._job = None
        self._patience.stop()
        self.ended.emit()
        self._report(error, path)

    def _report(self, error: Exception, path: Path | None) -> None:
        match error:
            case BriefingError():
                self.failed.emit(error.problem)
            case OSError():
                self.failed.emit(Problem(system_reason(error), str(path or "")))
            case _:
                raise error

    def _rest(self) -> None:
        if not self._jobs.busy:
            gc.freeze()  # the deck stays: the first look at all of it would be half a second
            gc.enable()


def _given_up(
    path: Path | None,
    text: Callable[[], str] | None,
    again: Callable[[], object],
    reason: Message,
    may_go_on: bool,
) -> Unfinished:
    problem = Problem(reason, str(path or ""))
    return Unfinished(problem, text() if text else "", path, again if may_go_on else None)


def _collected(
    steps: Callable[[], Steps], built: list[BuiltDeck], prepare: Prepare | None
) -> Iterator[Progress]:
    """`steps`, and those of `prepare`; what is made is put in `built`."""
    made = yield from steps()
    if prepare is not None:
        yield from prepare(made)
    built.append(made)
