"""Several files exported at a time, on any executor: processes of this machine, or the workers of
a Dask cluster. A file that cannot be written stops no other.
"""

from __future__ import annotations

import os
import signal
import sys
from argparse import Namespace
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, wait
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from briefing.cli import KILLED, MEMORY, kills
from briefing.cli.errors import explain
from briefing.cli.output import Bar, on_terminal, overheard, warn
from briefing.cli.pools import AT_MOST, dask, kills_held, processes, processors
from briefing.cli.progress import bar
from briefing.memory_limit import limited_memory
from briefing.model.message import Message
from briefing.model.problem import BriefingError
from briefing.model.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Sequence
    from concurrent.futures import Executor, Future

LISTEN = 0.1
"""Seconds between two looks whether somebody wants it to stop."""
_alone = Lock()
"""In a process with several threads, as workers of Dask are, one file is written at a time: Qt and
the memory of widths are the whole process's.
"""


class Outcome(NamedTuple):
    """What became of a file."""

    said: list[str]
    failure: str = ""
    """Why it was not written; empty if it was."""


def run(
    args: Namespace,
    export: Callable[[Namespace], object],
    targets_of: Callable[[Namespace], Iterable[tuple[object, Path]]],
) -> int:
    """Export every file by `export`, which writes `targets_of` its arguments and can be sent to
    another process; 1 if one of them could not be written.

    BriefingError: what is asked for makes no sense, and nothing was written.
    """
    works = works_of(args)
    _refuse_same(works, targets_of)
    display = _Display(len(works))
    with _stop_heard() as stop:
        jobs = min(args.jobs or processors(), len(works), AT_MOST)
        pool = dask(args.dask) if args.dask else processes(jobs, stop)
        with pool as executor:
            rest = export_all(works, executor, export, display.tell, stop)
        while rest and not stop:
            # A process was ended from outside. One alone tells over which file, and does the rest.
            with processes(1, stop) as executor:
                rest = export_all(rest, executor, export, display.tell, stop)
            if rest and not stop:
                display.tell(rest.pop(0), Outcome([], "the process that wrote it was ended"))
    display.end()
    if stop:
        return KILLED + stop[0]
    return int(bool(display.failed))


def works_of(args: Namespace) -> list[Namespace]:
    """The arguments for each file.

    BriefingError: they make no sense for several files.
    """
    if args.dask and args.jobs:
        raise BriefingError(Message("--dask has as many jobs as workers; leave out --jobs"))
    for output in args.outputs:
        if not output or not (output.endswith(("/", os.sep)) or Path(output).is_dir()):
            raise BriefingError(Message("several files need a folder: end it with /"), output)
    shared = {**vars(args), "verbose": args.verbose or on_terminal()}
    if args.dask:  # a worker has another working folder
        shared["outputs"] = [f"{Path(one).absolute()}{os.sep}" for one in args.outputs]
        if args.template and Path(args.template).exists():
            shared["template"] = str(Path(args.template).absolute())
    files = [file for named in args.files for file in _files_called(named)]
    return [
        Namespace(**{**shared, "file": file.absolute() if args.dask else file}) for file in files
    ]


def _files_called(named: Path) -> list[Path]:
    """The shells of Windows leave `*.md` to the command."""
    if "*" not in named.name or named.exists():
        return [named]
    return sorted(named.parent.glob(named.name)) or [named]


def _refuse_same(
    works: Sequence[Namespace], targets_of: Callable[[Namespace], Iterable[tuple[object, Path]]]
) -> None:
    """BriefingError: two files would write the same, or one would replace another."""
    wrote: dict[str, Path] = {}
    read = {_identity(work.file): work.file for work in works}
    for work in works:
        try:
            targets = targets_of(work)
        except BriefingError as error:
            if error.problem.path:
                continue  # it is this file's, and said in its turn
            raise
        for _, path in targets:
            key = _identity(path)
            if key in wrote:
                says = "{0} and {1} would both be written there"
                raise BriefingError(Message(says, wrote[key], work.file), str(path))
            if key in read:
                raise BriefingError(
                    Message("{0} would replace this, which is to be read", work.file), str(path)
                )
            wrote[key] = work.file


def _identity(path: Path) -> str:
    real = os.path.realpath(path)
    return real.casefold() if sys.platform in ("win32", "darwin") else real


def export_all(
    works: Sequence[Namespace],
    executor: Executor,
    export: Callable[[Namespace], object],
    tell: Callable[[Namespace, Outcome], None],
    stop: Sequence[int] = (),
) -> list[Namespace]:
    """Export each on `executor`, and `tell` what became of it as soon as that is known, until
    `stop` holds anything. Those that the executor broke over, or before, are returned.
    Whoever made the executor ends what still runs.
    """
    broken: list[Namespace] = []
    waiting: dict[Future[Outcome], Namespace] = {}
    with kills_held():
        for work in works:
            try:
                waiting[executor.submit(job, work, export)] = work
            except BrokenExecutor:
                broken.append(work)
    while waiting and not stop:
        done, _ = wait(waiting, LISTEN, FIRST_COMPLETED)
        for future in done:
            work = waiting.pop(future)
            try:
                outcome = future.result()
            except BrokenExecutor:
                broken.append(work)
                continue
            except Exception as error:
                if os.environ.get("BRIEFING_DEBUG"):
                    raise
                outcome = Outcome([], explain(error))
            tell(work, outcome)
    return [work for work in works if work in broken]


def job(args: Namespace, export: Callable[[Namespace], object]) -> Outcome:
    """Export one file by `export`, wherever this runs."""
    with _alone, limited_memory(MEMORY), overheard() as said:
        try:
            export(args)
        except Exception as error:
            if os.environ.get("BRIEFING_DEBUG"):
                raise
            return Outcome(said, explain(error))
    return Outcome(said)


class _Display:
    """One line that says how many files are done; above it, what is said of each."""

    def __init__(self, total: int) -> None:
        self.failed = 0
        self._done = 0
        self._total = total
        self._line = Bar()

    def tell(self, work: Namespace, outcome: Outcome) -> None:
        self._line.clear()
        for line in outcome.said:
            warn(line)
        if why := outcome.failure:
            self.failed += 1
            named = "" if str(work.file) in why else f"{work.file}: "
            warn(f"briefing: {named}{why}")
        self._done += 1
        if self._line.wanted:
            self._line.draw(bar(Progress(self._done, self._total), "files"))

    def end(self) -> None:
        self._line.clear()
        if self.failed:
            warn(f"briefing: {self.failed} of {self._total} files could not be exported")


@contextmanager
def _stop_heard() -> Generator[list[int], None, None]:
    """The signals that ask to stop, as they come. Nothing is written in this process, and those
    that write are ended first.
    """
    stop: list[int] = []
    before = {number: signal.getsignal(number) for number in kills()}
    mine = {number: one for number, one in before.items() if one is not signal.SIG_IGN}
    for number in mine:
        signal.signal(number, lambda came, _frame: stop.append(came))
    try:
        yield stop
    finally:
        for number, handler in mine.items():
            signal.signal(number, handler)
