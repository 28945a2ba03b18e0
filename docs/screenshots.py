"""`make screenshots`: the pictures in docs/img, taken of the real window without a display."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing.ui.commands import Place

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


SHOTS = (
    Shot("window", "en", "symposium.en.md", "slides", "Three paths"),
    Shot("overview-zh", "zh_CN", "symposium.zh.md", "overview", "三大路径"),
    Shot("reading-zh", "zh_CN", "symposium.zh.md", "reading", "三大路径"),
)


def take(shot: Shot) -> None:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from briefing.app import make_application
    from briefing.qt.settings import Settings
    from briefing.qt.translation import Translation
    from briefing.ui.main_window import MainWindow
    from briefing.ui.session import Session

    app = QApplication.instance() or make_application()
    translation = Translation(app)
    translation.speak(shot.language)
    window = MainWindow(Session(), Settings(), translation)
    window.resize(*SIZE)
    window.show()
    window.open_file(SAMPLES / shot.sample)
    window.session.finish()
    deck = window.session.deck
    assert deck
    titles = [slide.title.plain for slide in deck.slides]
    window.session.go_to_slide(next(i for i, title in enumerate(titles) if shot.slide in title))
    window.set_view(shot.view)
    QTest.qWait(int(PATIENCE * 1000))
    window.grab().save(str(HERE / "img" / f"{shot.name}.png"))
    window.close()
    window.jobs.stop()


def main() -> None:
    (HERE / "img").mkdir(exist_ok=True)
    for shot in SHOTS:
        with TemporaryDirectory() as home:
            os.environ |= {"HOME": home, "XDG_CONFIG_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
            take(shot)


if __name__ == "__main__":
    main()
