"""How long the window stands still while hostile files are opened in it: the longest time between
two ticks of a timer in its event loop, by the clock and by the processor of that thread (which is
what counts on a busy machine). Goal: 100 ms.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from briefing.ui.window.main_window import MainWindow

GOAL = 0.1
LONGEST = 20.0
"""Seconds for one file."""
REST = 0.7
"""Seconds that the window is watched after everything is laid out."""
_HEAD = "# Talk\n\n## Long\n\n"
FILES = {
    "one line of 400 kB.txt": "我们在这里开会讨论三件事，" * 10_000,
    "one line of 400 kB.md": "# Talk\n\n" + "我们在这里开会讨论三件事，" * 10_000,
    "one word of 300 kB.md": "# Talk\n\n## " + "a" * 300_000 + "\n\ntext\n",
    "400 kB of spaces.md": "# Talk\n\n## B" + " " * 400_000 + "C\n\ntext\n",
    "10,000 items.md": _HEAD + "".join(f"- item {n} and more\n" for n in range(10_000)),
    "10,000 lines.md": _HEAD + "".join(f"时间{n}：三月\n" for n in range(10_000)),
    "5,000 cards.md": "# Talk\n\n## Long {.cards}\n\n" + "- **Head**: body\n" * 5_000,
    "5,000 people.md": "# Talk\n\n## Long {.people}\n\n" + "- 王小明，主任\n" * 5_000,
    "5,000 rows.md": _HEAD + "| a | b |\n|---|---|\n" + "| 1 | b |\n" * 5_000,
    "5,000 lines of code.md": _HEAD + "```python\n" + "x = 1\n" * 5_000 + "```\n",
    "3,000 footnotes.md": _HEAD
    + "".join(f"text[^{n}] " for n in range(3_000))
    + "".join(f"\n\n[^{n}]: note" for n in range(3_000)),
    "5,000 slides.md": "".join(f"## Slide {n}\n\n- a\n- b\n\n" for n in range(5_000)),
    "3,000 lines.txt": "标题\n\n" + "我们今天在这里开会，讨论三件事，大家都同意。\n" * 3_000,
    "4,000 paragraphs.html": "<h1>A</h1>" + "<p>We meet here and talk.</p>" * 4_000,
}


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    print(
        f"Longest pause of the window, ms by the clock and by the processor (goal {GOAL * 1e3:g})"
    )
    with TemporaryDirectory() as name:
        window = _window(app, Path(name))
        _spin(app, 2.0)  # until its child is there
        for file, text in FILES.items():
            path = Path(name, file)
            path.write_text(text, "utf-8")
            clock, processor = _longest_pause(app, window, path)
            far = " *" if processor > GOAL else ""
            print(f"  {file:28}{clock * 1e3:7.0f}{processor * 1e3:7.0f}{far}", flush=True)
        window.close()


def _window(app: QApplication, folder: Path) -> MainWindow:
    from briefing.qt.storage.settings import Settings
    from briefing.qt.translation import Translation
    from briefing.resources import register
    from briefing.ui.session.session import Session
    from briefing.ui.window.main_window import MainWindow

    register()
    window = MainWindow(Session(), Settings(folder / "settings.ini"), Translation(app))
    window.resize(1200, 800)
    window.show()
    return window


def _longest_pause(app: QApplication, window: MainWindow, path: Path) -> tuple[float, float]:
    from PySide6.QtCore import QTimer

    last = time.perf_counter(), time.thread_time()
    longest = 0.0, 0.0

    def tick() -> None:
        nonlocal last, longest
        now = time.perf_counter(), time.thread_time()
        longest = max(longest[0], now[0] - last[0]), max(longest[1], now[1] - last[1])
        last = now

    pulse = QTimer(interval=2)
    pulse.timeout.connect(tick)
    pulse.start()
    session = window.session
    window.open_file(path)
    until = time.perf_counter() + LONGEST
    while session.builder.busy or not (session.complete or session.builder.unfinished):
        if time.perf_counter() > until:
            break
        _spin(app, 0.01)
    _spin(app, REST)
    pulse.stop()
    session.close()
    _spin(app, 0.1)
    return longest


def _spin(app: QApplication, seconds: float) -> None:
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        app.processEvents()
        time.sleep(0.0005)


if __name__ == "__main__":
    main()
