"""The parent's side: starts the child, hands it a call, waits as long as is allowed."""

from __future__ import annotations

import atexit
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, cast

from briefing.model.problem import BriefingError
from briefing.worker import wire

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
        self._answers: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()

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
        with self._turn:
            child = self._running()
            try:
                wire.write(cast("Any", child.stdin), (target, arguments, memory))
                data = self._answers.get(timeout=seconds)
            except queue.Empty:
                self._end()
                raise TookTooLong(f"{target} took longer than {seconds} s") from None
            except OSError as error:
                self._end()
                raise WorkerError(f"{target}: the child is gone") from error
            if data is None:
                status = self._end()
                raise OutOfMemory(f"{target}: the child ended with status {status}")
            return self._result(target, data)

    def forget(self) -> None:
        """In a copy of this process: the child is the original's."""
        self._turn = threading.Lock()
        self._child = None

    def stop(self) -> None:
        """End the child now, whatever it is doing: its call raises WorkerError."""
        child = self._child
        if child is not None:
            child.kill()

    # inside

    def _result(self, target: str, data: bytes) -> Any:
        try:
            status, result = wire.untrusted(data)
        except wire.ForeignAnswer as error:
            self._end()
            raise WorkerError(f"{target}: {error} is no plain data") from error
        if status == "done":
            return result
        if status == "refused":
            raise BriefingError(result.message, result.path, result.line)
        self._end()  # who knows what is left of it
        raise OutOfMemory(f"{target}: {result}") if status == "memory" else WorkerError(result)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self._end()
            self._child = child = subprocess.Popen(
                [sys.executable, "-c", _START, str(_ROOT)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            answers: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
            self._answers = answers
            threading.Thread(target=_listen, args=(child, answers), daemon=True).start()
        return self._child

    def _end(self) -> int:
        """Stop the child and see it off; its exit status."""
        child, self._child = self._child, None
        if child is None:
            return 0
        child.kill()
        if child.stdin:
            child.stdin.close()
        return child.wait()


def _listen(child: subprocess.Popen[bytes], answers: queue.SimpleQueue[bytes | None]) -> None:
    """Every answer of the child, and None when it is gone."""
    stream = cast("Any", child.stdout)
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
    """`Worker.call` of the child that all of this process share."""
    return _worker.call(target, *arguments, seconds=seconds, memory=memory)


def warm_up() -> None:
    """Start the shared child, in the background, so that the first call finds it there."""
    threading.Thread(target=_worker.start, daemon=True).start()
