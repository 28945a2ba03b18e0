"""A document and what a person corrects in it → its deck: at once, or for a long one in a thread,
while the window goes on and anybody may stop it.
"""

from __future__ import annotations

import gc
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from briefing.model.progress import Progress
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


class Made(NamedTuple):
    """What became of a file."""

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
    """Whether making its deck takes long enough to be seen: slides are composed when asked for."""
    return document.form == "prose" and sum(map(len, document.lines)) >= LONG_ARTICLE


def make(
    read: Callable[[], Document], corrections: Corrections, facts: Facts | None = None
) -> Generator[Progress, None, Made]:
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
    return Made(document, facts, deck)


class Making(QObject):
    """In the background, one deck at a time: the last that was asked for."""

    began = Signal()
    progressed = Signal(object)
    """A `Progress`."""
    over = Signal()
    """Made, failed or cancelled: nothing is under way."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = Jobs(self)
        self._job: Job | None = None
        self._turn = 0
        """Told apart by number: a job that knew itself would never go."""
        self.path: Path | None = None
        """What is being opened; None while the open deck is made anew."""

    @property
    def busy(self) -> bool:
        return self._job is not None

    def begin(
        self,
        steps: Callable[[], Generator[Progress, None, Made]],
        take: Callable[[Made], object],
        fail: Callable[[Exception], object],
        path: Path | None = None,
    ) -> None:
        """Take `steps` in a thread and then call `take`, or `fail`; neither if it is cancelled, as
        it is when something else begins.
        """
        self._drop()
        self.path = path
        made: list[Made] = []
        self._turn += 1
        self._job = job = Job(partial(_collected, steps, made))
        job.progressed.connect(partial(self._step, self._turn))
        job.done.connect(partial(self._done, self._turn, made, take))
        job.failed.connect(partial(self._failed, self._turn, fail))
        job.ended.connect(self._rest)
        gc.disable()  # millions of new objects and no rings: each look at them stops the window
        self._jobs.start(job)
        self.began.emit()

    def cancel(self) -> None:
        """Nobody wants it any more; the thread stops at its next step."""
        if self._drop():
            self.over.emit()

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

    def _done(self, turn: int, made: list[Made], take: Callable[[Made], object]) -> None:
        if self._is_wanted(turn):
            self._job = None
            try:
                take(made.pop())
            finally:
                self.over.emit()

    def _failed(self, turn: int, fail: Callable[[Exception], object], error: Exception) -> None:
        if self._is_wanted(turn):
            self._job = None
            self.over.emit()
            fail(error)

    def _rest(self) -> None:
        if not self._jobs.busy:
            gc.freeze()  # the deck stays: the first look at all of it would be half a second
            gc.enable()


def _collected(
    steps: Callable[[], Generator[Progress, None, Made]], made: list[Made]
) -> Iterator[Progress]:
    """`steps`; what they return is put in `made`."""
    made.append((yield from steps()))


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
