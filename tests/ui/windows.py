"""Real windows on real files, for tests that press keys and click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from briefing.qt.storage.settings import Settings
from briefing.qt.translation import Translation
from briefing.resources import register
from briefing.ui.session.session import Session
from briefing.ui.shared.links import open_in_desktop
from briefing.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.qt.desktop.screens import Screens
    from briefing.ui.shared.links import OpenLink

TALK = """# Open data for the city

# Why it matters

## Three reasons

- People find what they need
- Officials write less twice
- 企业 builds on it

::: notes
Take the reasons slowly.
:::

## A number

A sentence that stands alone.

# What comes next

## The plan

- First the timetable
- Then the budget

## Kept for questions {.hidden}

- Only if somebody asks
"""


def write(folder: Path, text: str = TALK, name: str = "talk.md") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def _discard(window: QWidget) -> None:
    """Nobody answers whether to save."""
    assert isinstance(window, MainWindow)
    window.session.history.set_saved()


def new_window(
    qtbot: QtBot,
    folder: Path,
    path: Path | None = None,
    screens: Screens | None = None,
    open_link: OpenLink = open_in_desktop,
) -> MainWindow:
    """A window as the app makes it, its settings in `folder`, with `path` open; shows use `screens`
    instead of the machine's.
    """
    register()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    translation = Translation(app)
    translation.speak("en")
    settings = Settings(folder / "settings.ini")
    window = MainWindow(Session(), settings, translation, open_link, screens)
    qtbot.addWidget(window, before_close_func=_discard)
    window.resize(1200, 800)
    if path is not None:
        assert window.open_file(path)
    window.show()
    qtbot.waitExposed(window)
    window.session.finish()
    return window
