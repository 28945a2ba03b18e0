"""Screens as a test puts them on the desk, whatever the machine has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.talk.screens import Area, Screen
from briefing.qt.desktop.screens import Screens

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from briefing.ui.window.main_window import MainWindow

PANEL = Screen("eDP-1", Area(0, 0, 1366, 768), primary=True)
BEAMER = Screen("HDMI-1", Area(1366, 0, 1920, 1080))


class Desk(Screens):
    """`put` plugs screens in and out."""

    def __init__(self, *screens: Screen) -> None:
        super().__init__()
        self.screens = screens

    def put(self, *screens: Screen) -> None:
        self.screens = screens
        self.changed.emit()

    def now(self) -> tuple[Screen, ...]:
        return self.screens

    def real(self, name: str) -> QScreen | None:
        return None

    def name_of(self, screen: QScreen) -> str:
        return self.screens[0].name

    def room(self, name: str) -> Area:
        return next(screen.area for screen in self.screens if screen.name == name)


def desk_of(window: MainWindow) -> Desk:
    """Of a window that was made with one."""
    screens = window.services.screens
    assert isinstance(screens, Desk)
    return screens
