"""The app as it is, in an X server with a window manager and two monitors that come and go."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.ui.windows import TALK, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Process = subprocess.Popen[bytes]

ROOT = Path(__file__).parents[3]
PANEL, BEAMER = (0, 0, 1366, 768), (1366, 0, 1920, 1080)
FRAMES = 40
"""Px of a window's frame."""
PATIENCE = 60
"""Seconds until something that was to happen did not; a busy machine needs many."""


class Desk:
    """An X server with the app in it."""

    def __init__(self, stack: ExitStack, folder: Path) -> None:
        self.environment = {
            **os.environ,
            "XDG_CONFIG_HOME": str(folder / "config"),
            "QT_QPA_PLATFORM": "xcb",
        }
        self._stack = stack
        read, write = os.pipe()
        server = ["Xvfb", "-noreset", "-screen", "0", "3286x1080x24", "-displayfd", str(write)]
        self._start(server, [write])
        os.close(write)
        with os.fdopen(read) as number:
            self.environment["DISPLAY"] = f":{number.readline().strip()}"
        self.plug("eDP-1", PANEL, "screen")
        self.plug("HDMI-1", BEAMER, "none")
        self._start(["openbox"])

    def plug(self, name: str, area: tuple[int, int, int, int], output: str) -> None:
        x, y, width, height = area
        self.ask("xrandr", "--setmonitor", name, f"{width}/300x{height}/200+{x}+{y}", output)

    def unplug(self, name: str) -> None:
        self.ask("xrandr", "--delmonitor", name)

    def open(self, path: Path) -> Process:
        return self._start([sys.executable, str(ROOT / "main.py"), str(path)])

    def key(self, *keys: str) -> None:
        self.ask("xdotool", "key", *keys)

    def press_until(self, key: str, holds: Callable[[], bool], what: str, *then: str) -> None:
        """Again if need be: a key before the window listens is lost. It does no harm twice."""
        for _ in range(PATIENCE // 3):
            self.key(key, *then)
            until = time.monotonic() + 3
            while time.monotonic() < until:
                if holds():
                    return
                time.sleep(0.1)
        raise AssertionError(f"never: {what}")

    def where(self, title: str) -> tuple[int, int, int, int] | None:
        """Of the visible window whose title begins so: x, y, width, height."""
        found = self.ask("xdotool", "search", "--onlyvisible", "--name", f"^{title}").split()
        if not found:
            return None
        told = self.ask("xdotool", "getwindowgeometry", "--shell", found[-1])
        values = dict(line.split("=") for line in told.splitlines())
        x, y, width, height = (int(values.get(one, 0)) for one in ("X", "Y", "WIDTH", "HEIGHT"))
        return x, y, width, height

    def ask(self, *command: str) -> str:
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False
        )
        return done.stdout

    def wait(self, holds: Callable[[], bool], what: str) -> None:
        until = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < until, f"never: {what}"
            time.sleep(0.1)

    def _start(self, command: list[str], pass_fds: list[int] | None = None) -> Process:
        process = subprocess.Popen(command, env=self.environment, pass_fds=pass_fds or [])
        self._stack.callback(process.wait)
        self._stack.callback(process.terminate)
        return process


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    settings = tmp_path / "config" / "briefing" / "briefing.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[ui]\nlanguage=en\n[zzz]\ncomplete=true\n", "utf-8")
    with ExitStack() as stack:
        yield Desk(stack, tmp_path)


def test_both_windows_find_their_screens_and_find_them_again(desk: Desk, tmp_path: Path) -> None:
    app = desk.open(write(tmp_path, TALK))
    show, console, card = "Slideshow", "Speaker's console", "Who sees what"
    desk.wait(lambda: desk.where("talk.md") is not None, "the window")
    desk.press_until("F5", lambda: desk.where(card) is not None, "who sees what")
    desk.press_until("Return", lambda: desk.where(show) is not None, "the show")
    desk.wait(lambda: desk.where(show) == BEAMER, "the show on the projector")
    desk.wait(lambda: desk.where(console) == PANEL, "the console on the panel")
    second = "Slideshow: Why it matters"
    desk.press_until("End", lambda: desk.where("Slideshow: The plan") is not None, "a key")
    desk.press_until("2", lambda: desk.where(second) is not None, "the second page", "Return")

    desk.unplug("HDMI-1")
    desk.wait(lambda: inside(desk.where(show), PANEL), "the show on the panel")
    desk.wait(lambda: inside(desk.where(console), PANEL), "the console beside it")
    desk.wait(lambda: desk.where(second) is not None, "the same page")

    desk.plug("HDMI-1", BEAMER, "none")
    desk.wait(lambda: desk.where(show) == BEAMER, "the show on the projector again")
    desk.wait(lambda: desk.where(console) == PANEL, "the console on the panel again")
    desk.key("s")
    desk.wait(lambda: desk.where(show) == PANEL, "the show on the panel, swapped")
    desk.wait(lambda: desk.where(console) == BEAMER, "the console on the projector, swapped")
    desk.wait(lambda: desk.where(second) is not None, "the same page")

    desk.key("question")
    desk.key("Escape")
    desk.key("Escape")
    desk.wait(lambda: desk.where(show) is None, "the end of the show")
    desk.wait(lambda: desk.where(console) is None, "the end of the console")
    desk.key("ctrl+q")
    assert app.wait(PATIENCE) == 0


def inside(window: tuple[int, int, int, int] | None, screen: tuple[int, int, int, int]) -> bool:
    """As far as xdotool can tell, which counts the frame of a window twice."""
    if window is None:
        return False
    x, y, width, height = window
    left, top, across, down = screen
    across, down = across - width, down - height
    return 0 <= across and left <= x <= left + across + FRAMES and 0 <= down >= y - top - FRAMES
