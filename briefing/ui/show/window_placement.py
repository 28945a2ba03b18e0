"""Puts a window on a screen, whatever it was doing before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from briefing.model.talk.screens import TITLE
from briefing.qt.desktop.screens import rect

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

    from briefing.model.talk.screens import Area


SIDE = 4
"""Px, about, of a window's frame beside it."""


def fill(window: QWidget, area: Area, screen: QScreen | None) -> None:
    """The whole screen `area`, without a frame."""
    _leave(window, frameless=True)
    _settle(window, area, screen)
    window.showFullScreen()


def fills(window: QWidget, area: Area) -> bool:
    """Whether it came out so. A window manager that has not heard of a new screen yet puts the
    window on another one; elsewhere than on X11 nobody but the system knows where a window stands.
    """
    return QGuiApplication.platformName() != "xcb" or (
        window.isFullScreen() and window.geometry() == rect(area)
    )


def stand(window: QWidget, room: Area, screen: QScreen | None) -> None:
    """A usual window that takes `room` with its frame, whose size nobody knows before it stands."""
    _leave(window, frameless=False)
    if screen is not None:
        window.setScreen(screen)
    window.resize(room.width - 2 * SIDE, room.height - TITLE)
    window.move(room.x, room.y)
    window.showNormal()


def _leave(window: QWidget, *, frameless: bool) -> None:
    """Leave the full screen: a window manager moves no window that fills one."""
    if window.isFullScreen():
        window.showNormal()
    if bool(window.windowFlags() & Qt.WindowType.FramelessWindowHint) != frameless:
        window.setWindowFlag(Qt.WindowType.FramelessWindowHint, frameless)


def _settle(window: QWidget, area: Area, screen: QScreen | None) -> None:
    if screen is not None:
        window.setScreen(screen)
    window.setGeometry(rect(area))
