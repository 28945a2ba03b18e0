"""Where a batch is worked on: processes of this machine, or workers of a Dask cluster. Either is a
`concurrent.futures.Executor` while it is entered.
"""

from __future__ import annotations

import os
import signal
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING

from briefing.cli import collect_seldom, end_now, kills
from briefing.model.message import Message
from briefing.model.problem import BriefingError

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from concurrent.futures import Executor
    from contextlib import AbstractContextManager

    from distributed import Client

AT_MOST = 61
"""Processes: Windows waits for no more at once."""
ANSWER = 10
"""Seconds that a Dask scheduler has to answer, and a process to end."""


def processors() -> int:
    """That this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def processes(count: int, stop: Sequence[int]) -> Generator[Executor, None, None]:
    """`count` processes, which end in order when `stop` holds anything. They are started anew
    rather than copied: this one has threads.
    """
    import multiprocessing

    context = multiprocessing.get_context("spawn")
    executor = ProcessPoolExecutor(count, context, _begin)
    try:
        yield executor
    finally:
        if stop:
            running = multiprocessing.active_children()
            for process in running:
                process.terminate()
            for process in running:
                process.join(ANSWER)
        # What was cancelled breaks the thread that notices that its processes have ended.
        executor.shutdown(cancel_futures=not stop)


def _begin() -> None:
    """What a process does first: it ends without a half-written file, by a signal, or when the
    one that has started it is no more.
    """
    for number in kills():
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, end_now)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, kills())
    Thread(target=_end_with_parent, daemon=True).start()
    collect_seldom()


def _end_with_parent() -> None:
    from multiprocessing import parent_process

    if parent := parent_process():
        parent.join()
        end_now(signal.SIGTERM)


@contextmanager
def kills_held() -> Generator[None, None, None]:
    """Signals wait while processes start, which have it so from this one until they listen."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, kills())
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def dask(address: str) -> AbstractContextManager[Executor]:
    """The workers of the scheduler at `address`, which see the same folders under the same names.

    BriefingError: Dask is not installed, or no scheduler answers.
    """
    try:
        from distributed import Client
    except ImportError:
        raise BriefingError(
            Message("--dask needs the package distributed: pip install briefing[dask]")
        ) from None
    import asyncio

    try:
        client = Client(address, timeout=ANSWER, set_as_default=False)
    except (OSError, ValueError, TimeoutError, asyncio.TimeoutError):
        raise BriefingError(Message("--dask {0}: no scheduler answers there", address)) from None
    return _workers(client)


@contextmanager
def _workers(client: Client) -> Generator[Executor, None, None]:
    with client:
        yield client.get_executor(pure=False)  # pyright: ignore[reportUnknownMemberType]
