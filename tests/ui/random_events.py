"""Keys, clicks, wheels and sizes that come in no order on a window, as a cat on the table makes."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

_KEYS = (
    *"abcdefghijklmnopqrstuvwxyz0123456789 /?+-.",
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp),
    *(Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Tab, Qt.Key.Key_Return),
    *(Qt.Key.Key_Escape, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_F6),
)
_MODIFIERS = (
    *(Qt.KeyboardModifier.NoModifier,) * 6,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
"""Without Ctrl: what closes the window or asks for a file is no part of this."""
_DIALOGS = 20
"""Milliseconds after which a dialog or a menu that came up is closed again."""


def shake(windows: Callable[[], list[QWidget]], seed: int, events: int) -> None:
    """That many events of `seed`, each on a visible widget of one of the windows."""
    random = Random(seed)
    closing = QTimer(interval=_DIALOGS)
    closing.timeout.connect(_close_what_asks)
    closing.start()
    for _ in range(events):
        window = random.choice(windows())
        if not isValid(window):
            continue
        random.choices((_key, _click, _wheel, _move, _resize), (10, 5, 3, 4, 1))[0](random, window)
        QApplication.processEvents()
    closing.stop()
    _close_what_asks()


def _close_what_asks() -> None:
    for widget in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
        if isinstance(widget, QDialog):
            widget.reject()
        elif widget is not None:
            widget.close()


def _key(random: Random, window: QWidget) -> None:
    target = QApplication.focusWidget() or window
    QTest.keyClick(target, random.choice(_KEYS), random.choice(_MODIFIERS))


def _place(random: Random, window: QWidget) -> tuple[QWidget, QPoint]:
    at = QPoint(random.randrange(window.width()), random.randrange(window.height()))
    widget = window.childAt(at) or window
    return widget, widget.mapFrom(window, at)


def _click(random: Random, window: QWidget) -> None:
    widget, at = _place(random, window)
    click = QTest.mouseDClick if random.random() < 0.2 else QTest.mouseClick
    click(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def _move(random: Random, window: QWidget) -> None:
    widget, at = _place(random, window)
    QTest.mouseMove(widget, at)


def _wheel(random: Random, window: QWidget) -> None:
    widget, at = _place(random, window)
    modifiers = random.choice((*_MODIFIERS, Qt.KeyboardModifier.ControlModifier))
    turn = QPoint(0, random.choice((-120, 120, 15, -480)))
    event = QWheelEvent(
        QPointF(at),
        QPointF(widget.mapToGlobal(at)),
        QPoint(),
        turn,
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def _resize(random: Random, window: QWidget) -> None:
    window.resize(random.randint(200, 1600), random.randint(150, 1000))
