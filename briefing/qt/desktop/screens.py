"""The screens that Qt knows of, as `model.talk.screens` wants them, and when they change."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from briefing.model.talk.screens import Area, Screen, distinct

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

SETTLE = 200
"""Milliseconds: a plug is several changes, one after another."""


class Screens(QObject):
    """The screens of this desktop, by name; tells when one goes or comes."""

    changed = Signal()
    """Other screens are there, or in other places: ask anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._settle.timeout.connect(self.changed)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self._wait)
        app.primaryScreenChanged.connect(self._wait)
        for screen in app.screens():
            self._watch(screen)

    def now(self) -> tuple[Screen, ...]:
        """Those that show something of their own, in Qt's order."""
        primary = QGuiApplication.primaryScreen()
        return distinct(
            Screen(name, area(screen.geometry()), screen is primary)
            for name, screen in _named().items()
        )

    def real(self, name: str) -> QScreen | None:
        return _named().get(name)

    def name_of(self, screen: QScreen) -> str:
        """As `now` calls it; empty for a screen that is gone."""
        return next((name for name, one in _named().items() if one is screen), "")

    def room(self, name: str) -> Area:
        """What panels and docks leave of that screen, or of the first one if it is gone."""
        screen = self.real(name) or QGuiApplication.primaryScreen()
        return area(screen.availableGeometry())

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._wait)

    def _added(self, screen: QScreen) -> None:
        self._watch(screen)
        self._wait()

    def _wait(self) -> None:
        self._settle.start()


def area(rect: QRect) -> Area:
    """A rectangle of Qt's."""
    return Area(rect.x(), rect.y(), rect.width(), rect.height())


def rect(area: Area) -> QRect:
    """As Qt has it."""
    return QRect(area.x, area.y, area.width, area.height)


def _named() -> dict[str, QScreen]:
    """Screens by a name of their own: two of one make have one name on Windows."""
    screens = QGuiApplication.screens()
    count = Counter(screen.name() for screen in screens)
    return {_name(screen, count[screen.name()] > 1): screen for screen in screens}


def _name(screen: QScreen, ambiguous: bool) -> str:
    """A name of its own, never empty: some platforms give their screens none."""
    if screen.name() and not ambiguous:
        return screen.name()
    corner = screen.geometry().topLeft()
    return f"{screen.name()} {corner.x()},{corner.y()}".strip()
