from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from briefing.qt.desktop.sleep_inhibitor import (
    SleepInhibitor,
    child,
    linux_command,
    mac_command,
    ways_here,
)

WAITING = mac_command()[-3:]
"""What a command of ours runs, without the program that holds the lock."""


class Counted:
    def __init__(self) -> None:
        self.held = 0

    def take(self) -> Counted:
        self.held += 1
        return self

    def release(self) -> None:
        self.held -= 1


def test_every_way_is_held_once_and_let_go() -> None:
    one, other = Counted(), Counted()
    awake = SleepInhibitor((one.take, lambda: None, other.take))
    awake.hold()
    awake.hold()
    assert (1, 1, True) == (one.held, other.held, awake.held)
    awake.release()
    awake.release()
    assert (0, 0, False) == (one.held, other.held, awake.held)


def test_a_desktop_that_offers_nothing_is_no_error() -> None:
    awake = SleepInhibitor((lambda: None,))
    awake.hold()
    awake.release()
    assert not awake.held


def test_a_program_that_is_missing_is_no_error() -> None:
    assert None is child([]) is child(["/no/such/program"])


def test_a_held_child_runs_until_it_is_let_go() -> None:
    held = child(WAITING)
    assert held is not None
    assert held.process.poll() is None
    held.release()
    assert 0 <= (held.process.poll() or 0)


def test_the_child_ends_with_a_process_that_is_killed(tmp_path: Path) -> None:
    place = tmp_path / "pid"
    code = (
        "import sys, time; from briefing.qt.desktop.sleep_inhibitor import child\n"
        f"held = child({WAITING!r})\n"
        f"open({str(place)!r}, 'w').write(str(held.process.pid)); time.sleep(60)"
    )
    process = subprocess.Popen([sys.executable, "-c", code])
    wait_until(lambda: place.exists() and bool(place.read_text()))
    held = int(place.read_text())
    assert runs(held)
    process.send_signal(signal.SIGKILL)
    process.wait()
    wait_until(lambda: not runs(held))


def test_systemd_goes_before_gnome_and_neither_is_needed() -> None:
    def only(*names: str):
        return lambda name: name if name in names else None

    assert "systemd-inhibit" == linux_command(only("systemd-inhibit", "gnome-session-inhibit"))[0]
    assert "gnome-session-inhibit" == linux_command(only("gnome-session-inhibit"))[0]
    assert [] == linux_command(only())
    assert "caffeinate" == mac_command()[0]
    assert all(ways_here(platform) for platform in ("linux", "win32", "darwin"))


def runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] != "Z"


def wait_until(true: object, seconds: float = 20.0) -> None:
    until = time.monotonic() + seconds
    while not true():  # type: ignore[operator]
        assert time.monotonic() < until, "it never came true"
        time.sleep(0.02)
