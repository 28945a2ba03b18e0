"""Whatever is pressed, clicked, turned and pulled, in whatever order: nothing is raised and Qt has
nothing to say. `make bench ARGS=events` does 10,000 on each window and watches the memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from tests.ui.desks import BEAMER, PANEL, Desk
from tests.ui.random_events import shake
from tests.ui.show.two_screens import on_two_screens
from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

EVENTS = 250
_OF_THE_PLATFORM = ("This plugin does not support", "propagateSizeHints")
"""Said by Qt's display without a screen."""


@pytest.fixture
def said() -> Iterator[list[str]]:
    """What Qt warns of."""
    warnings: list[str] = []

    def note(kind: QtMsgType, context: object, message: str) -> None:
        del context
        if kind != QtMsgType.QtDebugMsg and not message.startswith(_OF_THE_PLATFORM):
            warnings.append(message)

    before = qInstallMessageHandler(note)
    yield warnings
    qInstallMessageHandler(before)


def test_the_window_takes_whatever_comes(
    qtbot: QtBot, tmp_path: Path, said: list[str], counted: Callable[[str], None]
) -> None:
    window = new_window(
        qtbot, tmp_path, write(tmp_path), Desk(PANEL, BEAMER), open_link=lambda _: None
    )
    shake(lambda: [window], seed=11, events=EVENTS)
    assert [] == said
    assert window.session.briefing is not None
    counted(f"{EVENTS} random events in the window: 0 exceptions, 0 warnings of Qt")


def test_a_show_takes_whatever_comes(
    qtbot: QtBot, tmp_path: Path, said: list[str], counted: Callable[[str], None]
) -> None:
    window = new_window(
        qtbot, tmp_path, write(tmp_path), Desk(PANEL, BEAMER), open_link=lambda _: None
    )
    controller = on_two_screens(window)

    def windows() -> list[QWidget]:
        return [one for one in (controller.audience, controller.console) if one is not None]

    shake(windows, seed=12, events=EVENTS)
    controller.running.close()
    assert [] == said
    counted(f"{EVENTS} random events in a show: 0 exceptions, 0 warnings of Qt")
