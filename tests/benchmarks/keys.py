"""From a key pressed on the slide to the slide repainted, in a deck of 500 slides."""

from __future__ import annotations

import tempfile
from pathlib import Path
from time import perf_counter, process_time

from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefing.qt.storage.settings import Settings
from briefing.qt.translation import Translation
from briefing.resources import register
from briefing.ui.session.session import Session
from briefing.ui.slides.shown_text import texts_on_page
from briefing.ui.window.main_window import MainWindow

SLIDES = 500
KEYS = 400
WORDS = "The footpath was opened in May and everybody walks there now, 每天晚饭后都有人来走一走。 "
LIMIT = 50
"""Milliseconds, at the 99th percentile."""


def deck() -> str:
    """Slides of several kinds, 500 in all."""
    bodies = (
        "- The lamps along the road\n- **Steps** at both ends\n- 柳树两百棵\n\nNote: slowly.",
        "| Year | Trees |\n|---|---|\n| 2024 | 12 |\n| 2025 | 40 |",
        "A sentence that stands alone, and another one after it.\n\n- A point below it",
        "- **One**: what it is\n- **Two**: what it is\n- **Three**: what it is",
    )
    slides = [f"## Slide {n}\n\n{bodies[n % len(bodies)]}\n" for n in range(SLIDES)]
    return "---\ntitle: Footpaths\n---\n\n" + "\n".join(slides)


def main() -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    register()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "deck.md"
        path.write_text(deck(), "utf-8")
        window = MainWindow(Session(), Settings(folder / "settings.ini"), Translation(app))
        window.resize(1440, 900)
        window.open_file(path)
        window.show()
        QTest.qWait(500)
        window.session.finish()
        print(f"A key on slide 250 of {SLIDES}, until it is painted ({KEYS} keys)")
        keys = list(WORDS * (KEYS // len(WORDS) + 1))[:KEYS]
        measure(window, "typing", keys)
        measure(window, "typing in the title", keys[:60], text=0)
        window.session.history.set_saved()
        window.close()


def measure(window: MainWindow, name: str, keys: list[str], text: int = 1) -> None:
    """Type `keys` into a text of the slide."""
    session, view = window.session, window.views.slides
    session.navigator.go_to_slide(249)
    QTest.qWait(700)
    page = session.navigator.page
    assert page is not None
    shown = [one for one in texts_on_page(page.scene) if one.paragraph.source][text]
    view.writing.edit_at(QPointF(shown.box.x + 5, shown.baseline - 2))
    assert view.writing.is_editing
    field, canvas = view.writing.field, view.canvas.viewport()
    wall: list[float] = []
    own: list[float] = []
    for key in keys:
        start, cpu = perf_counter(), process_time()
        if key.isascii():
            QTest.keyClick(field, key)
        else:
            field.textCursor().insertText(key)
        canvas.repaint(view.canvas.page_rect().toRect())
        wall.append(perf_counter() - start)
        own.append(process_time() - cpu)
        QApplication.processEvents()
    print(f"  {name}: {_said(wall)} on the clock, {_said(own)} of this process")


def _said(times: list[float]) -> str:
    ordered = sorted(times)
    middle = ordered[len(ordered) // 2]
    late = ordered[min(round(len(ordered) * 0.99), len(ordered) - 1)]
    return f"median {middle * 1000:.1f} ms, 99th percentile {late * 1000:.1f} ms (of {LIMIT})"


if __name__ == "__main__":
    main()
