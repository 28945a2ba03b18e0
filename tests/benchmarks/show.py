"""The slideshow at 1920 × 1080 and 3840 × 2160: from the key to the painted page. Goal: 16 ms at
the 99th percentile, warm.
"""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from briefing.layout.themes import DEFAULT_THEME
from tests.benchmarks.decks import write_deck

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.ui.session import Session

SLIDES = 1000
TURNS = 150
SIZES = ((1920, 1080), (3840, 2160))


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from briefing.ui.session import Session

    _ = QApplication.instance() or QApplication([])
    with TemporaryDirectory() as folder:
        session = Session()
        assert session.open(write_deck(SLIDES, Path(folder)))
        session.finish()
    for width, height in SIZES:
        print(f"  at {width} × {height}")
        measure(session, width, height)
        session.set_theme(DEFAULT_THEME)


def measure(session: Session, width: int, height: int) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from briefing.ui.show.running import RunningShow
    from briefing.ui.show.slideshow import SlideshowWindow

    app = QApplication.instance()
    assert app is not None
    running = RunningShow(session)
    window = SlideshowWindow(running)
    window.resize(width, height)
    window.show()
    QTest.qWaitForWindowExposed(window)

    def turn(key: Qt.Key) -> float:
        start = perf_counter()
        QTest.keyClick(window, key)
        window.repaint()
        return perf_counter() - start

    def wait_until_prepared() -> None:
        ahead = running.ahead()
        until = perf_counter() + 2
        while not all(map(window.is_prepared, ahead)) and perf_counter() < until:
            app.processEvents()

    warm: list[float] = []
    for _ in range(TURNS):
        wait_until_prepared()
        warm.append(turn(Qt.Key.Key_Right))
    report("next slide, neighbours rendered ahead", warm)
    report("next slide, key held down", [turn(Qt.Key.Key_Right) for _ in range(TURNS)])
    session.set_theme("night")
    start = perf_counter()
    for digit in "700":
        QTest.keyClick(window, digit)
    turn(Qt.Key.Key_Return)
    print(f"  to page 700, not laid out yet {1000 * (perf_counter() - start):8.1f} ms")
    window.close()


def report(name: str, seconds: Sequence[float]) -> None:
    ordered = sorted(1000 * each for each in seconds)
    median, late, worst = ordered[len(ordered) // 2], ordered[len(ordered) * 99 // 100], ordered[-1]
    print(f"  {name}: median {median:.1f} ms, 99 % {late:.1f} ms, worst {worst:.1f} ms")


if __name__ == "__main__":
    main()
