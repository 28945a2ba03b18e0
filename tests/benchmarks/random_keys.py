"""10,000 keys at random on the windows of a show, in eight runs with fixed seeds: the state is
equal to the pure model's after each. First on the audience's window alone, then as many on it and
the console, with the console's own keys among them. Goal: memory grows by less than 20 MB after
the first run.
"""

from __future__ import annotations

import gc
import os
import resource
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.ui.sessions import open_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.ui.window.main_window import MainWindow

SEEDS = range(8)
EVENTS = 1250


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    _ = QApplication.instance() or QApplication([])
    grown("audience's window", _alone)
    with ExitStack() as stack:
        window = _window(Path(stack.enter_context(TemporaryDirectory())))
        grown("audience's window and console", lambda seed: _staged(window, seed))
        window.close()


def grown(what: str, run: Callable[[int], None]) -> None:
    from PySide6.QtWidgets import QApplication

    sizes: list[float] = []
    for seed in SEEDS:
        run(seed)
        QApplication.processEvents()
        gc.collect()
        sizes.append(memory())
    half = sizes[len(sizes) // 2 - 1]
    print(
        f"  {len(SEEDS) * EVENTS} events, {what}: memory grew by {sizes[-1] - sizes[0]:.1f} MB,"
        f" {sizes[-1] - half:.1f} MB of it in the second half"
    )


def _alone(seed: int) -> None:
    from briefing.model.show_settings import ShowSettings
    from briefing.ui.show.state.running import RunningShow
    from tests.ui.show.opened import alone
    from tests.ui.show.random_keys import press_at_random
    from tests.ui.talks import talk

    session = talk([0], [2, 1], [0], [3], [0, 0, 0], hidden=[2], show_settings=ShowSettings("fade"))
    for slide in range(5):
        open_in(session).pages.lay_out(slide)
    window, _ = alone(RunningShow(session, clock=lambda: 0.0, parent=session))
    window.resize(960, 540)
    window.show()
    press_at_random(window.running, window, seed, EVENTS)
    window.close()
    session.deleteLater()


def _window(folder: Path) -> MainWindow:
    from PySide6.QtWidgets import QApplication

    from briefing.qt.storage.settings import Settings
    from briefing.qt.translation import Translation
    from briefing.resources import register
    from briefing.ui.session.session import Session
    from briefing.ui.window.main_window import MainWindow
    from tests.ui.desks import BEAMER, PANEL, Desk
    from tests.ui.show.test_random_keys import STEPS
    from tests.ui.windows import write

    register()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    settings = Settings(folder / "settings.ini")
    window = MainWindow(Session(), settings, Translation(app), screens=Desk(PANEL, BEAMER))
    assert window.open_file(write(folder, STEPS))
    window.show()
    window.session.finish()
    return window


def _staged(window: MainWindow, seed: int) -> None:
    from tests.ui.show.random_keys import press_at_random_on
    from tests.ui.show.two_screens import on_two_screens

    controller = on_two_screens(window)
    press_at_random_on(controller, seed, EVENTS)
    controller.running.close()


def memory() -> float:
    """MB that this process has in memory now."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


if __name__ == "__main__":
    main()
