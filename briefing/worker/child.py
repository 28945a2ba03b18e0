"""The child's side: takes one call after the other until its parent is gone."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from briefing.worker import wire

if TYPE_CHECKING:
    from collections.abc import Callable


def main() -> None:
    """Serve on the standard streams. Nothing else may write there: prints go to the errors."""
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
        wire.write(answers, answer_to(target, arguments, memory))


def answer_to(target: str, arguments: tuple[object, ...], memory: int) -> tuple[str, object]:
    """`done` and the result, `refused` and the problem of a BriefingError, `memory`, or `failed`
    and what happened.
    """
    from briefing.model.problem import BriefingError

    limit_memory(memory)
    try:
        return "done", _function(target)(*arguments)
    except BriefingError as error:
        return "refused", error.problem
    except (MemoryError, RecursionError) as error:
        return "memory", type(error).__name__
    except Exception as error:
        return "failed", f"{type(error).__name__}: {error}"


def limit_memory(size: int) -> None:
    """From now on at most `size` bytes more than what is in use now; only on Linux, the other
    systems do not keep such limits.
    """
    if sys.platform != "linux":
        return
    import resource

    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = pages * resource.getpagesize() + size
    if hard == resource.RLIM_INFINITY or wanted < hard:
        resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))


def _function(target: str) -> Callable[..., object]:
    module, _, name = target.partition(":")
    return getattr(import_module(module), name)


if __name__ == "__main__":
    main()
