"""The session bus of a Linux desktop → locks that keep the screen on and the computer awake.

Two services are asked: the portal (org.freedesktop.portal.Inhibit), the only one that an app in a
Flatpak or Snap reaches, and the screen saver (org.freedesktop.ScreenSaver). Each lock has a
connection of its own, and the bus forgets the lock when that is closed, however this process ends.
Jeepney speaks to the bus rather than QtDBus, which has no way to say that a number has no sign.
"""

# Jeepney comes without types.
# pyright: reportMissingTypeStubs=false, reportUnknownVariableType=false
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

PATIENCE = 0.5
"""Seconds until a desktop that does not answer is taken for one that offers nothing."""
_SUSPEND, _IDLE = 4, 8
"""Flags of the portal's Inhibit."""


class Address(NamedTuple):
    """Of an object on the session bus, and the interface that is called."""

    path: str
    service: str
    interface: str


PORTAL = Address(
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Desktop",
    "org.freedesktop.portal.Inhibit",
)
SCREEN_SAVER = Address(
    "/org/freedesktop/ScreenSaver",
    "org.freedesktop.ScreenSaver",
    "org.freedesktop.ScreenSaver",
)
REQUEST = "org.freedesktop.portal.Request"


class BusLock:
    """Held from the answer to an Inhibit until `release`, which calls `undo` at `address` first."""

    def __init__(
        self, bus: DBusConnection, address: Address, undo: str, signature: str, *values: Any
    ) -> None:
        self._bus = bus
        self._undo = (address, undo, signature, *values)

    def release(self) -> None:
        with suppress(OSError):  # a bus that is gone has forgotten the lock
            _call(self._bus, *self._undo)
        self._bus.close()


def portal_lock(why: str) -> BusLock | None:
    """None where no portal listens; `why` is what a desktop may show."""
    options = {"reason": ("s", why)}
    answer = _inhibited(PORTAL, "sua{sv}", "", _SUSPEND | _IDLE, options)
    if answer is None:
        return None
    bus, handle = answer
    return BusLock(bus, Address(str(handle), PORTAL.service, REQUEST), "Close", "")


def screen_saver_lock(why: str) -> BusLock | None:
    """None where no screen saver listens."""
    answer = _inhibited(SCREEN_SAVER, "ss", "Briefing", why)
    if answer is None:
        return None
    bus, cookie = answer
    return BusLock(bus, SCREEN_SAVER, "UnInhibit", "u", cookie)


def _inhibited(address: Address, signature: str, *values: Any) -> tuple[DBusConnection, Any] | None:
    """The connection that holds the lock, and what its Inhibit answered."""
    try:
        from jeepney.io.blocking import open_dbus_connection

        bus = open_dbus_connection("SESSION", auth_timeout=PATIENCE)
    except (ImportError, OSError, KeyError, ValueError, RuntimeError):
        return None
    with suppress(OSError):
        answer = _call(bus, address, "Inhibit", signature, *values)
        if len(answer) == 1:
            return bus, answer[0]
    bus.close()
    return None


def _call(
    bus: DBusConnection, address: Address, method: str, signature: str, *values: Any
) -> tuple[Any, ...]:
    """What the service answers; empty for an error. OSError where the bus does not answer."""
    from jeepney import DBusAddress, MessageType, new_method_call

    to = DBusAddress(address.path, address.service, address.interface)
    message = new_method_call(to, method, signature or None, values)
    reply = bus.send_and_get_reply(message, timeout=PATIENCE)
    if reply.header.message_type is not MessageType.method_return:
        return ()
    return tuple(reply.body)
