"""Screens as Qt knows them: each by a name, even where the platform gives it none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.qt.desktop.screens import Screens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def test_every_screen_has_a_name_by_which_it_is_found_again(qapp: QApplication) -> None:
    screens = Screens()
    names = [screen.name for screen in screens.now()]
    assert names
    assert all(names)
    assert names == [screens.name_of(screen) for screen in qapp.screens()]
