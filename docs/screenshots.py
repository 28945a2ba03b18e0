"""`make screenshots`: the pictures in docs/img, taken of the real window without a display."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefing.ui.commands.table import Place
    from briefing.ui.window.main_window import MainWindow

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "assets" / "samples"
SIZE = (1440, 900)
PATIENCE = 1.5
"""Seconds for the thumbnails to be drawn."""


class Shot(NamedTuple):
    name: str
    language: str
    sample: str
    view: Place
    slide: str
    """Words in the title of the slide to show."""
    elapsed: float = 0.0
    """Seconds into a rehearsal, of which the console is taken; 0 takes the window."""


SHOTS = (
    Shot("window", "en", "symposium.en.md", "slides", "Three paths"),
    Shot("console", "en", "symposium.en.md", "slides", "Three paths", elapsed=471),
    Shot("overview-zh", "zh_CN", "symposium.zh.md", "overview", "三大路径"),
    Shot("reading-zh", "zh_CN", "symposium.zh.md", "reading", "三大路径"),
)


def take(shot: Shot) -> None:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from briefing.app import make_application
    from briefing.qt.storage.settings import Settings
    from briefing.qt.translation import Translation
    from briefing.ui.session.session import Session
    from briefing.ui.window.main_window import MainWindow

    app = QApplication.instance() or make_application()
    translation = Translation(app)
    translation.speak(shot.language)
    window = MainWindow(Session(), Settings(), translation)
    window.resize(*SIZE)
    window.show()
    window.open_file(SAMPLES / shot.sample)
    window.session.finish()
    briefing = window.session.briefing
    assert briefing
    titles = [slide.title.plain for slide in briefing.deck.slides]
    shown = next(i for i, title in enumerate(titles) if shot.slide in title)
    window.session.navigator.go_to_slide(shown)
    window.services.view.show(shot.view)
    QTest.qWait(int(PATIENCE * 1000))
    seen = console(window, shot.elapsed) if shot.elapsed else window
    seen.grab().save(str(HERE / "img" / f"{shot.name}.png"))
    window.close()
    window.jobs.stop()


def console(window: MainWindow, elapsed: float) -> QWidget:
    """The console of a rehearsal of `window` that stands at the slide shown there."""
    from PySide6.QtTest import QTest

    from briefing.model.time.rehearsal import Log
    from briefing.model.time.timer import Timer

    page = window.session.navigator.page
    window.shows.rehearse()
    controller = window.shows.controller
    assert page
    assert controller
    assert controller.console
    seen = controller.console
    seen.resize(*SIZE)
    controller.running.apply(lambda show: show.go_to(page.slide))
    time = controller.timing.time
    time.timer = Timer(banked=elapsed, begun=True).toggle(time.clock())
    time.log = Log(at=time.log.at, since=elapsed - 40)
    QTest.qWait(int(PATIENCE * 1000))
    return seen


def main() -> None:
    (HERE / "img").mkdir(exist_ok=True)
    for shot in SHOTS:
        with TemporaryDirectory() as home:
            os.environ |= {"HOME": home, "XDG_CONFIG_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
            take(shot)


if __name__ == "__main__":
    main()
