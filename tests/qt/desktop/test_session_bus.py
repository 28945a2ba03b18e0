"""Locks on a real session bus, with a desktop on it that this test plays."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections import deque
from contextlib import ExitStack
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest

from briefing.qt.desktop.session_bus import PORTAL, SCREEN_SAVER, portal_lock, screen_saver_lock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.qt.desktop.session_bus import Address

jeepney = pytest.importorskip("jeepney", reason="the session bus is Linux's")
pytestmark = pytest.mark.skipif(not shutil.which("dbus-daemon"), reason="needs dbus-daemon")
WAITING = 20
HANDLE = "/org/freedesktop/portal/desktop/request/1_1/one"


class Desktop:
    """Answers Inhibit at one address, and notes what it is asked and which client is gone."""

    def __init__(self, stack: ExitStack, address: Address, answer: tuple[str, Any]) -> None:
        from jeepney import DBusAddress, MatchRule, message_bus
        from jeepney.io.blocking import Proxy, open_dbus_connection

        self.heard: deque[tuple[Any, ...]] = deque()
        self.answer = answer
        self._bus = stack.enter_context(open_dbus_connection("SESSION"))
        daemon = Proxy(message_bus, self._bus)
        daemon.RequestName(address.service)
        daemon.AddMatch(MatchRule(type="signal", member="NameOwnerChanged"))
        self._at = DBusAddress(address.path, address.service, address.interface)

    def serve(self, calls: int) -> Thread:
        """Until so many calls have come, each client's leaving counted as one."""
        thread = Thread(target=self._serve, args=(calls,), daemon=True)
        thread.start()
        return thread

    def _serve(self, calls: int) -> None:
        from jeepney import HeaderFields, MessageType, new_method_return

        clients: set[str] = set()
        while len(self.heard) < calls:
            message = self._bus.receive(timeout=WAITING)
            fields = message.header.fields
            if message.header.message_type is MessageType.method_call:
                clients.add(fields[HeaderFields.sender])
                member = fields[HeaderFields.member]
                self.heard.append((member, fields[HeaderFields.path], *message.body))
                returned = self.answer if member == "Inhibit" else (None, None)
                signature, value = returned
                body = () if signature is None else (value,)
                self._bus.send(new_method_return(message, signature, body))
            elif fields.get(HeaderFields.member) == "NameOwnerChanged":
                name, _, after = message.body
                if name in clients and not after:
                    self.heard.append(("gone",))


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[ExitStack]:
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with ExitStack() as stack:
        daemon = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        stack.callback(daemon.wait)
        stack.callback(daemon.terminate)
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip().split(",")[0]
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield stack


def test_the_portal_is_asked_to_stay_awake_and_told_when_that_is_over(bus: ExitStack) -> None:
    desktop = Desktop(bus, PORTAL, ("o", HANDLE))
    serving = desktop.serve(3)
    lock = portal_lock("A slideshow is running")
    assert lock is not None
    lock.release()
    serving.join(WAITING)
    asked = ("Inhibit", PORTAL.path, "", 12, {"reason": ("s", "A slideshow is running")})
    assert [asked, ("Close", HANDLE), ("gone",)] == list(desktop.heard)


def test_the_screen_saver_gets_its_cookie_back(bus: ExitStack) -> None:
    desktop = Desktop(bus, SCREEN_SAVER, ("u", 4_000_000_000))
    serving = desktop.serve(3)
    lock = screen_saver_lock("why")
    assert lock is not None
    lock.release()
    serving.join(WAITING)
    path = SCREEN_SAVER.path
    asked = ("Inhibit", path, "Briefing", "why")
    assert [asked, ("UnInhibit", path, 4_000_000_000), ("gone",)] == list(desktop.heard)


def test_a_process_that_is_killed_holds_no_lock(bus: ExitStack) -> None:
    desktop = Desktop(bus, PORTAL, ("o", HANDLE))
    serving = desktop.serve(2)
    code = (
        "import os, signal\nfrom briefing.qt.desktop.session_bus import portal_lock\n"
        "held = portal_lock('why')\nassert held\nos.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", code], env=os.environ, check=False)
    serving.join(WAITING)
    assert ["Inhibit", "gone"] == [heard[0] for heard in desktop.heard]


def test_a_bus_without_a_desktop_gives_no_lock(bus: ExitStack) -> None:
    assert None is portal_lock("why") is screen_saver_lock("why")


@pytest.mark.parametrize("address", ["", "unix:path=/no/such/socket", "nonsense", "tcp:host=a"])
def test_a_session_without_a_bus_gives_no_lock(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert None is portal_lock("why") is screen_saver_lock("why")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    assert portal_lock("why") is None
