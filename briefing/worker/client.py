"""The parent's side: starts the child, hands it a call, waits as long as is allowed."""

from __future__ import annotations

import atexit
import os
import queue
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, cast

from briefing.model.problem import BriefingError
from briefing.model.progress import Progress, run_to_end
from briefing.worker import child, wire

if TYPE_CHECKING:
    from collections.abc import Generator

    _Answers = queue.SimpleQueue[bytes | None]

SECONDS = 5.0
"""How long a call may take, unless the caller says otherwise."""
MEMORY = 1_000_000_000
"""Bytes that a call may use on top of the child's own, unless the caller says otherwise."""

_ROOT = Path(__file__).resolve().parents[2]
_START = (
    "import sys; sys.path.insert(0, sys.argv[1]); from briefing.worker import child; child.main()"
)


class WorkerError(Exception):
    """The call gave no result; the text says why, for a log."""


class TookTooLong(WorkerError):  # noqa: N818 - says what it is
    """The time was over, and the child was stopped."""


class OutOfMemory(WorkerError):  # noqa: N818 - says what it is
    """It wanted more memory, or went deeper, than is allowed."""


class Worker:
    """One child, which takes one call at a time; another waits for it. From any thread."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._answers: _Answers = queue.SimpleQueue()
        self._stopped = False

    def start(self) -> None:
        """Have the child there before it is needed."""
        with self._turn:
            self._running()

    def call(
        self,
        target: str,
        *arguments: object,
        seconds: float | None = SECONDS,
        memory: int = MEMORY,
    ) -> Any:
        """What the function `module:name` returns for `arguments`.

        BriefingError: as the function raised it. WorkerError: it ended otherwise than by a result;
        then the child is gone, and the next call starts another.
        """
        return run_to_end(self.steps(target, *arguments, seconds=seconds, memory=memory))

    def steps(
        self,
        target: str,
        *arguments: object,
        seconds: float | None = SECONDS,
        memory: int = MEMORY,
    ) -> Generator[Progress, None, Any]:
        """`call` of a function that is a generator of Progress: what it reports, and at the end
        what it returns. Closed before, the child is ended.
        """
        with self._turn:
            try:
                running = self._running()
                wire.write(cast("Any", running.stdin), (target, arguments, memory))
                until = None if seconds is None else monotonic() + seconds
                while True:
                    status, result = self._next_answer(target, until)
                    if status != "progress":
                        return result
                    yield result
            except queue.Empty:
                self._end()
                raise TookTooLong(f"{target} took longer than {seconds} s") from None
            except OSError as error:
                self._end()
                raise WorkerError(f"{target}: the child is gone") from error
            except GeneratorExit:
                self._end()
                raise

    def forget(self) -> None:
        """In a copy of this process: the child is the original's."""
        self._turn = threading.Lock()
        self._child = None

    def stop(self) -> None:
        """End the child now, whatever it is doing, and start no other: its call, and each that
        comes later, raises WorkerError.
        """
        self._stopped = True
        if (running := self._child) is not None:
            running.kill()

    @property
    def pid(self) -> int | None:
        """Of the child, while there is one."""
        running = self._child
        return running.pid if running else None

    # inside

    def _next_answer(self, target: str, until: float | None) -> tuple[str, Any]:
        """`progress` or `done`, and what is reported or returned."""
        left = None if until is None else max(until - monotonic(), 0)
        data = self._answers.get(timeout=left)
        if data is None:
            ended = self._end()
            if self._stopped:
                raise WorkerError(f"{target} was stopped")
            raise OutOfMemory(f"{target}: the child ended with status {ended}")
        try:
            status, result = wire.untrusted(data)
        except wire.ForeignAnswer as error:
            self._end()
            raise WorkerError(f"{target}: {error} is no plain data") from error
        if status in ("progress", "done"):
            return status, result
        if status == "refused":
            raise BriefingError(result.message, result.path, result.line)
        self._end()  # who knows what is left of it
        raise OutOfMemory(f"{target}: {result}") if status == "memory" else WorkerError(result)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self._end()
            answers: _Answers = queue.SimpleQueue()
            self._answers = answers
            started: queue.SimpleQueue[subprocess.Popen[bytes] | OSError] = queue.SimpleQueue()
            threading.Thread(target=_attend, args=(started, answers), daemon=True).start()
            begun = started.get()
            if isinstance(begun, OSError):
                raise begun
            self._child = begun
        if self._stopped:  # perhaps meanwhile
            self._end()
            raise WorkerError("the worker was stopped")
        return self._child

    def _end(self) -> int:
        """Stop the child and see it off; its exit status."""
        ended, self._child = self._child, None
        if ended is None:
            return 0
        ended.kill()
        if ended.stdin:
            with suppress(OSError):  # what it never read
                ended.stdin.close()
        return ended.wait()


def _attend(
    started: queue.SimpleQueue[subprocess.Popen[bytes] | OSError], answers: _Answers
) -> None:
    """Start a child and hear every answer of it, then None when it is gone. The thread lives as
    long as its child, for Linux kills that with the thread that started it (see `child.main`).
    """
    try:
        begun = subprocess.Popen(
            [sys.executable, "-c", _START, str(_ROOT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        started.put(error)
        return
    started.put(begun)
    stream = cast("Any", begun.stdout)
    try:
        while True:
            answers.put(wire.read(stream))
    except (EOFError, OSError, ValueError):
        answers.put(None)
    finally:
        stream.close()


_worker = Worker()
atexit.register(_worker.stop)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_worker.forget)


def call(
    target: str, *arguments: object, seconds: float | None = SECONDS, memory: int = MEMORY
) -> Any:
    """`Worker.call` of the child that all of this process share. In a child it is done there,
    within the bounds of the call that is under way.
    """
    if child.is_here():
        return child.function(target)(*arguments)
    return _worker.call(target, *arguments, seconds=seconds, memory=memory)


def warm_up() -> None:
    """Start the shared child, in the background, so that the first call finds it there."""
    threading.Thread(target=_worker.start, daemon=True).start()
