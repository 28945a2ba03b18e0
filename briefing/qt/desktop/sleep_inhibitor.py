"""Keeps the screen on and the computer awake while a show runs.

On Linux a child process holds the lock (systemd-inhibit, gnome-session-inhibit) and the session bus
is asked (`session_bus`); on a Mac it is caffeinate; Windows is asked by a call. Each lets go by
itself when this process ends, however it ends: a child watches a pipe whose other end only we hold,
and the bus and Windows forget a client that is gone.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Protocol

from briefing.qt.desktop.session_bus import portal_lock, screen_saver_lock

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

WHY = "A slideshow is running"
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x00000001, 0x00000002
"""Windows' ES_CONTINUOUS, ES_SYSTEM_REQUIRED, ES_DISPLAY_REQUIRED."""
_WAIT = "read _"
"""A shell that ends when its input does, which is when we end or let go."""


class Hold(Protocol):
    """What keeps the computer awake until it is released."""

    def release(self) -> None: ...


class SleepInhibitor:
    """From `hold` to `release`. Where a desktop offers nothing, nothing happens."""

    def __init__(self, ways: tuple[Callable[[], Hold | None], ...] | None = None) -> None:
        self._ways = ways_here() if ways is None else ways
        self._held: list[Hold] = []

    @property
    def held(self) -> bool:
        return bool(self._held)

    def hold(self) -> None:
        if not self._held:
            self._held = [found for way in self._ways if (found := way()) is not None]

    def release(self) -> None:
        held, self._held = self._held, []
        for one in held:
            one.release()


def ways_here(platform: str = sys.platform) -> tuple[Callable[[], Hold | None], ...]:
    """All are tried: one keeps the screen on, another the computer awake."""
    if platform == "win32":
        return (_windows,)
    if platform == "darwin":
        return (lambda: child(mac_command()),)
    return (
        lambda: child(linux_command()),
        partial(portal_lock, WHY),
        partial(screen_saver_lock, WHY),
    )


def mac_command() -> list[str]:
    """The command that keeps a Mac awake."""
    return ["caffeinate", "-di", "/bin/sh", "-c", _WAIT]


def linux_command(which: Callable[[str], str | None] = shutil.which) -> list[str]:
    """Empty where neither program is there."""
    if which("systemd-inhibit"):
        return ["systemd-inhibit", "--what=idle:sleep", "--who=Briefing", f"--why={WHY}",
                "--mode=block", "/bin/sh", "-c", _WAIT]  # fmt: skip
    if which("gnome-session-inhibit"):
        return ["gnome-session-inhibit", "--inhibit=idle:suspend", f"--reason={WHY}",
                "/bin/sh", "-c", _WAIT]  # fmt: skip
    return []


class Child:
    """A process that holds a lock until its input ends."""

    def __init__(self, command: list[str], environment: Mapping[str, str] | None = None) -> None:
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
            start_new_session=True,
        )

    def release(self) -> None:
        with suppress(OSError):
            if self.process.stdin is not None:
                self.process.stdin.close()
        try:
            self.process.wait(1)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def child(command: list[str]) -> Child | None:
    """None where the program cannot be started."""
    try:
        return Child(command) if command else None
    except OSError:
        return None


class Windows:
    """Belongs to the thread that asked, and ends with it."""

    def release(self) -> None:
        _execution_state(_CONTINUOUS)


def _windows() -> Windows | None:
    return Windows() if _execution_state(_CONTINUOUS | _SYSTEM | _DISPLAY) else None


def _execution_state(flags: int) -> bool:
    import ctypes

    windll = getattr(ctypes, "windll", None)
    return bool(windll and windll.kernel32.SetThreadExecutionState(ctypes.c_uint(flags)))
