"""Whole processes, from the command to its end: seconds and peak memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[2]
BRIEFING = (sys.executable, str(ROOT / "main.py"))
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
"""Without what a developer may have set that slows Python down: compiling anew each time."""


@dataclass(frozen=True, slots=True)
class Run:
    seconds: float
    peak: float
    """MiB of memory, at most, at one time."""


def run(command: Sequence[str | Path]) -> Run:
    """Run `command` from the checkout, its output thrown away. RuntimeError: it failed."""
    started = time.perf_counter()
    process = subprocess.Popen(
        list(map(str, command)),
        cwd=ROOT,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(map(str, command))}: exit {process.returncode}")
    unit = 1024 if sys.platform.startswith("linux") else 1024 * 1024
    return Run(seconds, usage.ru_maxrss / unit)


def medians(commands: Sequence[Sequence[str | Path]], times: int) -> list[Run]:
    """The median of each, run in turn so that a slow minute hurts all of them alike. Each is run
    once before, unmeasured, for the disk's sake, unless it is run only once.
    """
    if times > 1:
        for command in commands:
            run(command)
    rounds = [[run(command) for command in commands] for _ in range(times)]
    return [
        Run(
            statistics.median(one.seconds for one in runs),
            statistics.median(one.peak for one in runs),
        )
        for runs in zip(*rounds, strict=True)
    ]
