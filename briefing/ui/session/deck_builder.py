"""A document and what a person corrects in it → its deck: at once, or for a long one in a thread,
while the window goes on and anybody may stop it.
"""

from __future__ import annotations

import gc
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from briefing.model.message import system_reason
from briefing.model.problem import BriefingError, Problem
from briefing.model.progress import Progress, run_to_end
from briefing.qt.jobs import Job, Jobs

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from pathlib import Path

    from briefing.analysis.facts import Facts
    from briefing.model.corrections import Corrections
    from briefing.model.deck import Deck
    from briefing.model.document import Document

T = TypeVar("T")

LARGE_FILE = 1_000_000
"""Bytes from which a file is read in a thread: those of slides take 0.2 s to read."""
LONG_ARTICLE = 100_000
"""Characters from which an article is understood in a thread: that takes a second for 250 000."""
STEPS = 100
_READ, _ANALYSED = 4, 62
"""Of the steps: when the file is read, and when the article is understood."""


class BuiltDeck(NamedTuple):
    """A deck, and what it was built of."""

    document: Document
    facts: Facts | None
    """None for slides that their author marked."""
    deck: Deck


def is_large(path: Path) -> bool:
    """Whether reading the file takes long enough to be seen."""
    try:
        return path.stat().st_size >= LARGE_FILE
    except OSError:
        return False  # whoever reads it says what is wrong


def is_long(document: Document) -> bool:
    """Whether building its deck takes long enough to be seen: slides are composed when asked."""
    return document.form == "prose" and sum(map(len, document.lines)) >= LONG_ARTICLE


def build_deck(
    read: Callable[[], Document], corrections: Corrections, facts: Facts | None = None
) -> Generator[Progress, None, BuiltDeck]:
    """The deck of what `read` gives. `facts` is what is known to be found in it already."""
    from briefing.compose import composing

    yield Progress(0, STEPS)
    document = read()
    yield Progress(_READ, STEPS)
    if document.form != "prose":
        facts = None
    elif facts is None:
        from briefing.analysis import analysing

        facts = yield from _between(_READ, _ANALYSED, analysing(document, corrections))
    after = _ANALYSED if facts else _READ
    deck = yield from _between(after, STEPS, composing(document, corrections, facts))
    return BuiltDeck(document, facts, deck)


class DeckBuilder(QObject):
    """In the background, one deck at a time: the last that was asked for."""

    started = Signal()
    progressed = Signal(object)
    """A `Progress`."""
    ended = Signal()
    """Built, failed or cancelled: nothing is under way."""
    failed = Signal(object)
    """A `Problem`: why nothing was built."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = Jobs(self)
        self._job: Job | None = None
        self._turn = 0
        """Told apart by number: a job that knew itself would never go."""
        self.path: Path | None = None
        """What is being opened; None while the open deck is built anew."""

    @property
    def busy(self) -> bool:
        """A deck is being built in the background."""
        return self._job is not None

    def read(
        self,
        path: Path,
        encoding: str | None,
        corrections: Corrections,
        done: Callable[[BuiltDeck], object],
    ) -> bool:
        """Read `path`, in `encoding` where a person chose one, and build its deck; False where it
        cannot be read.
        """
        from briefing import plugins

        read = partial(plugins.read, path, encoding=encoding)
        if is_large(path):
            self.start(partial(build_deck, read, corrections), done, path)
            return True
        self.cancel()
        try:
            document = read()
        except (BriefingError, OSError) as error:
            self._report(error, path)
            return False
        self.build(document, corrections, done, path=path)
        return True

    def build(
        self,
        document: Document,
        corrections: Corrections,
        done: Callable[[BuiltDeck], object],
        facts: Facts | None = None,
        path: Path | None = None,
    ) -> None:
        """Build the deck of `document` and call `done` with it: at once, or for a long one when it
        is there. `facts` is what is known to hold.
        """
        steps = partial(build_deck, lambda: document, corrections, facts)
        if is_long(document):
            self.start(steps, done, path)
        else:
            self.cancel()
            done(run_to_end(steps()))

    def start(
        self,
        steps: Callable[[], Generator[Progress, None, BuiltDeck]],
        done: Callable[[BuiltDeck], object],
        path: Path | None = None,
    ) -> None:
        """Take `steps` in a thread and then call `done`; not if it fails, nor if it is cancelled,
        as it is when something else is started.
        """
        self._drop()
        self.path = path
        built: list[BuiltDeck] = []
        self._turn += 1
        self._job = job = Job(partial(_collected, steps, built))
        job.progressed.connect(partial(self._step, self._turn))
        job.done.connect(partial(self._done, self._turn, built, done))
        job.failed.connect(partial(self._failed, self._turn, path))
        job.ended.connect(self._rest)
        gc.disable()  # millions of new objects and no rings: each look at them stops the window
        self._jobs.start(job)
        self.started.emit()

    def cancel(self) -> None:
        """Nobody wants it any more; the thread stops at its next step."""
        if self._drop():
            self.ended.emit()

    def stop(self) -> None:
        """Cancel, and wait until the thread has ended."""
        self._drop()
        self._jobs.stop()
        gc.enable()

    # inside

    def _drop(self) -> bool:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
        return job is not None

    def _is_wanted(self, turn: int) -> bool:
        return self._job is not None and turn == self._turn

    def _step(self, turn: int, progress: Progress) -> None:
        if self._is_wanted(turn):
            self.progressed.emit(progress)

    def _done(self, turn: int, built: list[BuiltDeck], done: Callable[[BuiltDeck], object]) -> None:
        if self._is_wanted(turn):
            self._job = None
            try:
                done(built.pop())
            finally:
                self.ended.emit()

    def _failed(self, turn: int, path: Path | None, error: Exception) -> None:
        if self._is_wanted(turn):
            self._job = None
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


def _collected(
    steps: Callable[[], Generator[Progress, None, BuiltDeck]], built: list[BuiltDeck]
) -> Iterator[Progress]:
    """`steps`; what they return is put in `built`."""
    built.append((yield from steps()))


def _between(
    first: int, last: int, steps: Generator[Progress, None, T]
) -> Generator[Progress, None, T]:
    """`steps` as the part of `STEPS` from `first` to `last`."""
    while True:
        try:
            step = next(steps)
        except StopIteration as end:
            return end.value
        yield Progress(first + (last - first) * step.done // (step.total or 1), STEPS)
