"""Independent jobs spread over the processors by copies of this process. A copy knows everything
that this one does, so nothing but answers has to be sent; and it needs no second start.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from types import TracebackType
    from typing import BinaryIO

    from typing_extensions import Self

T = TypeVar("T")

AT_ONCE = 8
"""Answers sent together, so that what they share is sent once."""
MOST = 8
"""Copies: one process still has to gather what they send."""
BUFFER = 1 << 16


def copies_wanted() -> int:
    """Copies worth making here; 0 where a process cannot be copied in safety. That is Linux, and
    not once Qt runs: its threads would be missing in the copy.
    """
    if sys.platform != "linux" or "PySide6.QtGui" in sys.modules:
        return 0
    processors = len(os.sched_getaffinity(0))
    return min(processors, MOST) if processors > 1 else 0


class Forked(Generic[T]):
    """`job(0)`, `job(1)` … `job(count - 1)` in order, each done in one of `copies` copies.

    The copies begin at once and wait when they are far ahead. What they have not sent when they
    die is done here, so an answer never depends on them; what a job raises is raised here.
    """

    def __init__(self, job: Callable[[int], T], count: int, copies: int) -> None:
        self._job = job
        self._count = count
        self._lots = _lots(count, copies)
        self._copies = copies
        self._pipes: dict[int, BinaryIO] = {}
        """By the number of the copy; without those that could not be made, or died."""
        self._pids: list[int] = []
        sys.stdout.flush()
        sys.stderr.flush()
        for number in range(copies):
            self._start(number)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for pipe in self._pipes.values():
            pipe.close()
        self._pipes.clear()
        while self._pids:
            with suppress(ProcessLookupError, ChildProcessError):
                os.kill(self._pids[-1], signal.SIGKILL)
                os.waitpid(self._pids[-1], 0)
            self._pids.pop()

    def __iter__(self) -> Iterator[T]:
        for number, lot in enumerate(self._lots):
            answers = self._receive(number % self._copies) if self._copies else None
            yield from map(self._job, lot) if answers is None else answers

    def _receive(self, copy: int) -> list[T] | None:
        pipe = self._pipes.get(copy)
        if pipe is None:
            return None
        try:
            return pickle.load(pipe)
        except (EOFError, OSError, pickle.UnpicklingError):
            self._pipes.pop(copy).close()
            return None

    def _start(self, number: int) -> None:
        """Copy `number` begins. Without room for one more process there is one copy less."""
        source, drain = os.pipe()
        try:
            pid = os.fork()
        except OSError:
            os.close(source)
            os.close(drain)
            return
        if pid:
            os.close(drain)
            self._pids.append(pid)
            self._pipes[number] = os.fdopen(source, "rb", BUFFER)
            return
        try:
            os.close(source)
            self._work(drain, self._lots[number :: self._copies])
        finally:
            os._exit(0)

    def _work(self, drain: int, lots: Sequence[range]) -> None:
        """What the copy does. It ends quietly when nobody reads it any more, and says nothing of
        its own.
        """
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        for pipe in self._pipes.values():
            os.close(pipe.fileno())
        with suppress(BaseException), os.fdopen(drain, "wb", BUFFER) as out:
            for lot in lots:
                pickle.dump(list(map(self._job, lot)), out, pickle.HIGHEST_PROTOCOL)
                out.flush()


def _lots(count: int, copies: int) -> list[range]:
    size = max(1, min(AT_ONCE, count // (max(copies, 1) * 4)))
    return [range(start, min(start + size, count)) for start in range(0, count, size)]
