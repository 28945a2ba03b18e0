"""How long the talk takes is added up between events, so that a long deck stops nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from briefing.ui import status_bar
from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from briefing.ui.main_window import MainWindow

TALK = "# Start\n\n" + "".join(f"## Slide {n}\n\nWords on it.\n\n" for n in range(1, 40))


def _says(window: MainWindow) -> bool:
    return any("About 20 min" in part.text() for part in window.status.findChildren(QLabel))


def test_the_length_is_there_once_all_is_laid_out(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path)
    window.open_file(write(tmp_path, TALK))
    window.session.finish()
    qtbot.waitUntil(lambda: _says(window))


def test_the_length_comes_all_the_same_when_no_slice_has_time_for_more_than_nothing(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(status_bar, "SLICE", 1e-5)
    window = new_window(qtbot, tmp_path)
    window.open_file(write(tmp_path, TALK))
    window.session.finish()
    assert not _says(window)
    qtbot.waitUntil(lambda: _says(window))
