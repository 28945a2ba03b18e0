"""A real window of a show, and what tests want to know of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from briefing.ui.commands.keymap import Keymap
from briefing.ui.commands.table import commands_of
from briefing.ui.show.audience.window import AudienceWindow
from briefing.ui.show.router import Router
from briefing.ui.show.state.running import RunningShow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from briefing.model.talk.show import Position
    from briefing.ui.session.session import Session

Key = Qt.Key


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def alone(running: RunningShow) -> tuple[AudienceWindow, Router]:
    """The audience's window without a console: what is the console's does nothing."""
    keymap = Keymap(parent=running)
    window = AudienceWindow(running, keymap=keymap)
    nothing = {command.id: lambda: None for command in commands_of("console")}
    return window, Router(running, keymap, window, nothing)


class Opened:
    """A window of a show, and what a test wants to know of it."""

    def __init__(
        self, qtbot: QtBot, session: Session, slide: int | None = None, page: int = 0
    ) -> None:
        self.qtbot = qtbot
        self.clock = Clock()
        self.session = session
        self.running = RunningShow(session, slide, page, clock=self.clock)
        self.window, self.router = alone(self.running)
        self.window.resize(1000, 540)
        # Kept until the test is over, whichever way the window was closed.
        self.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)

    def press(self, *keys: Key | str) -> Opened:
        for key in keys:
            if isinstance(key, str):
                self.qtbot.keyClicks(self.window, key)
            else:
                self.qtbot.keyClick(self.window, key)
        return self

    @property
    def at(self) -> Position:
        return self.running.show.at

    def chord(self, keys: str) -> Opened:
        """`Ctrl+E` and the like."""
        self.qtbot.keySequence(self.window, keys)
        return self

    def hold(self, start: QPoint, *way: QPoint) -> None:
        """Press the left button and drag, without letting go."""
        self.qtbot.mousePress(self.window, Qt.MouseButton.LeftButton, pos=start)
        for point in way:
            send_move(self.window, point, Qt.MouseButton.LeftButton)

    def drag(self, start: QPoint, *way: QPoint) -> None:
        self.hold(start, *way)
        self.qtbot.mouseRelease(self.window, Qt.MouseButton.LeftButton, pos=way[-1])

    def wheel(
        self, delta: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        here = QPointF(100, 100)
        event = QWheelEvent(
            here,
            here,
            QPoint(),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            modifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.window, event)

    def color(self, x: int, y: int) -> str:
        return self.window.grab().toImage().pixelColor(x, y).name()


def send_move(window: QWidget, to: QPoint, button: Qt.MouseButton) -> None:
    """QTest's own moves forget which button is held."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(to),
        QPointF(window.mapToGlobal(to)),
        Qt.MouseButton.NoButton,
        button,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, event)
