"""10,000 random events (keys, clicks, wheels, sizes) in the window and as many in a show, in eight
runs with fixed seeds. Goal: memory grows by less than 20 MB after the first run.
"""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.benchmarks.random_keys import _window, grown
from tests.ui.random_events import shake

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefing.ui.window.main_window import MainWindow

EVENTS = 1250


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    _ = QApplication.instance() or QApplication([])
    with TemporaryDirectory() as folder:
        window = _window(Path(folder))
        grown("window", lambda seed: shake(lambda: [window], seed, EVENTS))
        grown("show", lambda seed: _in_a_show(window, seed))
        window.close()


def _in_a_show(window: MainWindow, seed: int) -> None:
    from tests.ui.show.two_screens import on_two_screens

    controller = on_two_screens(window)

    def windows() -> list[QWidget]:
        return [one for one in (controller.audience, controller.console) if one is not None]

    shake(windows, seed, EVENTS)
    controller.running.close()


if __name__ == "__main__":
    main()
