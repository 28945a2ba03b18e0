"""The command line: arguments in, an exit code out.

0: done. 1: `check` found a problem, `merge` something that was not taken, `export` of several files
could not write one of them. 2: it could not be done, and one line on the standard error says why.
Each command is a module of this package with `add_arguments(parser)` and `run(args)`, imported only
when it is asked for.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from types import FrameType, ModuleType

COMMANDS = {
    "export": "write the slides as PowerPoint, PDF or pictures",
    "outline": "show which slides a file becomes",
    "scene": "show where every line stands, as JSON",
    "merge": "bring back what others changed in an exported PowerPoint file",
    "check": "look for what will embarrass you on stage",
    "themes": "list the themes",
}
KILLED = 128
"""Plus the signal's number, as shells report it."""
MEMORY = 2_000_000_000
"""Bytes that a command may use: the largest decks take a tenth of that. Time has no limit but
Ctrl+C.
"""
NOBODY_READS = 141
"""128 + SIGPIPE: `briefing outline talk.md | head` is no failure worth a word."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Never raises, whatever happens; never shows a traceback unless
    BRIEFING_DEBUG is set.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        _speak_safely()
        code = _run(words)
        sys.stdout.flush()
    except SystemExit as stop:  # argparse: --help, --version, a wrong argument
        return stop.code if isinstance(stop.code, int) else 2
    except KeyboardInterrupt:
        return KILLED + signal.SIGINT
    except BrokenPipeError:
        # Python flushes once more at exit; give it somewhere to flush to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOBODY_READS
    except Exception as error:  # the last net: a person gets a line, not a traceback
        if os.environ.get("BRIEFING_DEBUG"):
            raise
        from briefing.cli.errors import explain
        from briefing.cli.output import warn

        warn(f"briefing: {explain(error)}")
        return 2
    return code


def _run(words: list[str]) -> int:
    collect_seldom()
    if words and words[0] in COMMANDS:
        from briefing.memory_limit import limited_memory

        with _kills_heard(), limited_memory(MEMORY):
            return _run_command(words)
    from briefing.cli.arguments import window_parser

    args = window_parser(COMMANDS).parse_args(words)
    from briefing.cli import window

    return window.run(args, COMMANDS)


def collect_seldom() -> None:
    """Our data has hardly a cycle: looking for them at every 700 objects took a tenth of an
    export.
    """
    gc.set_threshold(50_000, 20, 20)


def _run_command(words: list[str]) -> int:
    from briefing.cli.arguments import command_parser

    command: ModuleType = import_module(f"briefing.cli.{words[0]}")
    return command.run(command_parser(words[0], command).parse_args(words[1:]))


def kills() -> list[signal.Signals]:
    """The signals by which people end a command."""
    names = ("SIGINT", "SIGTERM", "SIGHUP")  # Windows has no terminal that hangs up
    return [getattr(signal, name) for name in names if hasattr(signal, name)]


def end_now(number: int, _frame: FrameType | None = None) -> None:
    """End this process by signal `number`, without a half-written file."""
    atomic = sys.modules.get("briefing.exporters.atomic")
    if discard := getattr(atomic, "discard_all", None):  # it may be half imported
        discard()
    os._exit(KILLED + number)


@contextmanager
def _kills_heard() -> Generator[None, None, None]:
    """A half-written file is taken away when the command is killed or its terminal closed; unless
    somebody (`nohup`) wants that to do nothing. No exception: that would run through whatever is
    just being written or imported (a class half made turns it into a RuntimeError), and Qt does
    not survive it.
    """

    usual = {signal.SIG_DFL, signal.default_int_handler}
    before = {number: signal.getsignal(number) for number in kills()}
    mine = {number: handler for number, handler in before.items() if handler in usual}
    for number in mine:
        signal.signal(number, end_now)
    try:
        yield
    finally:
        for number, handler in mine.items():
            signal.signal(number, handler)


def _speak_safely() -> None:
    """A console that cannot show a character shows `?`; that is no reason to fail. Nor is it that
    nobody listens: without this, the file opened first would become the standard output.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_RDWR)
            setattr(sys, name, os.fdopen(nowhere, "w" if number else "r", encoding="utf-8"))
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")
