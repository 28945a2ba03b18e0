"""From the command to the first slide on the screen, for a deck of a thousand slides."""

from __future__ import annotations

import os
import shutil
import signal
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.decks import write_deck
from tests.benchmarks.processes import ENVIRONMENT, ROOT

SLIDES = 1000
TIMES = 7
TRACE = "first paint"
"""What `first_paint.py` says once the canvas has painted a slide."""


def main() -> None:
    print(f"First of {SLIDES} slides on the screen, median of {TIMES}, from the command")
    with TemporaryDirectory() as name, _screen() as environment:
        source = write_deck(SLIDES, Path(name))
        environment |= {"HOME": name, "XDG_CONFIG_HOME": name}
        _seconds(source, environment)
        found = [_seconds(source, environment) for _ in range(TIMES)]
    print(f"{statistics.median(found):8.2f} s  ({min(found):.2f} to {max(found):.2f})")


class _screen:  # noqa: N801 - reads as the verb it is
    """An X server of our own, or the platform that needs none."""

    def __enter__(self) -> dict[str, str]:
        self._server: subprocess.Popen[bytes] | None = None
        environment = {**ENVIRONMENT, "QT_QPA_PLATFORM": "offscreen"}
        if shutil.which("Xvfb"):
            read, write = os.pipe()
            self._server = subprocess.Popen(
                ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-noreset"],
                pass_fds=[write],
                stderr=subprocess.DEVNULL,
            )
            os.close(write)
            number = os.read(read, 16).decode().strip()
            os.close(read)
            environment |= {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
        return environment

    def __exit__(self, *_: object) -> None:
        if self._server:
            self._server.terminate()
            self._server.wait()


def _seconds(source: Path, environment: dict[str, str]) -> float:
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.first_paint", str(source)],
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr
        said: list[str] = []
        for line in process.stderr:
            if line.startswith(TRACE):
                return time.perf_counter() - started
            said.append(line)
        raise RuntimeError(f"the window closed before it showed a slide: {''.join(said)}")
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()


if __name__ == "__main__":
    main()
