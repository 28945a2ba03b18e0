"""The child's side: takes one call after the other until its parent is gone."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Generator
from contextlib import suppress
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO, cast

from briefing.memory_limit import limit_memory
from briefing.worker import wire

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.progress import Progress

_PR_SET_PDEATHSIG = 1
"""Of Linux's prctl: which signal comes when the thread is gone that started this process."""

_LEFT_BEHIND = 50_000
"""Objects that calls may leave before rings are looked for: with full caches that takes 0.2 s."""

_serving = False


def is_here() -> bool:
    """Whether this process is a child at work."""
    return _serving


def main() -> None:
    """Serve on the standard streams. Nothing else may write there: prints go to the errors."""
    global _serving
    _serving = True
    die_with_parent()
    gc.disable()  # millions of new objects and few rings; between two calls it is looked for them
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    requests = os.fdopen(os.dup(0), "rb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    serve(requests, answers)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer `(target, arguments, bytes of memory)` with `(status, result or reason)`."""
    while True:
        try:
            target, arguments, memory = wire.trusted(wire.read(requests))
        except EOFError:
            return
        try:
            wire.write(answers, answer_to(target, arguments, memory, partial(_report, answers)))
        except (MemoryError, RecursionError) as error:  # the result is there, and cannot be told
            wire.write(answers, ("memory", type(error).__name__))
        if gc.get_count()[0] > _LEFT_BEHIND:
            gc.collect()


def _report(answers: BinaryIO, progress: Progress) -> None:
    wire.write(answers, ("progress", progress))


def answer_to(
    target: str,
    arguments: tuple[object, ...],
    memory: int,
    report: Callable[[Progress], object],
) -> tuple[str, object]:
    """`done` and the result, `refused` and the problem of a BriefingError, `memory`, or `failed`
    and what happened. What a generator of Progress yields is reported.
    """
    from briefing.model.problem import BriefingError

    limit_memory(memory)
    try:
        result = function(target)(*arguments)
        if isinstance(result, Generator):
            result = _taken(cast("Generator[Progress, None, object]", result), report)
        return "done", result
    except BriefingError as error:
        return "refused", error.problem
    except (MemoryError, RecursionError) as error:
        return "memory", type(error).__name__
    except Exception as error:
        return "failed", f"{type(error).__name__}: {error}"


def _taken(
    steps: Generator[Progress, None, object], report: Callable[[Progress], object]
) -> object:
    told: Progress | None = None
    while True:
        try:
            progress = next(steps)
        except StopIteration as end:
            return end.value
        if progress != told:
            report(progress)
            told = progress


def die_with_parent() -> None:
    """However the parent ends, and whatever this process is doing then; only on Linux. Elsewhere it
    ends with the call that it is at.
    """
    if sys.platform != "linux":
        return
    import ctypes
    import signal

    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def function(target: str) -> Callable[..., object]:
    """`module:name`."""
    module, _, name = target.partition(":")
    return getattr(import_module(module), name)


if __name__ == "__main__":
    main()
