"""A polite kill at any moment ends the window in order."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")

RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from briefing import app, plugins
from briefing.model.sending.order import Order
from briefing.model.sending.profile import BUILT_IN

WHOLE = Order(plugins.EXPORTS['pptx'], BUILT_IN['complete'])

def begin():
    window = next(w for w in app.QApplication.topLevelWidgets() if isinstance(w, app.MainWindow))
    {then}
    print("ready", flush=True)

made = app.make_application
def make():
    application = made()
    QTimer.singleShot(50, begin)
    return application
app.make_application = make
print("started", flush=True)
sys.exit(app.run_window(Path({path!r})))
"""
UNSAVED = """app.QApplication.clipboard().setText("一、甲乙丙\\n\\n今天开会。")
    QTimer.singleShot(0, window.opening.paste)"""
MOMENTS = {
    "start": "",
    "open": "window.open_file(Path({path!r}))",
    "show": "window.shows.present()",
    "rehearsal": "window.shows.rehearse()",
    "question": "QTimer.singleShot(0, window.actions_by_id['save_as'].trigger)",
    "export": "window.export.write(WHOLE, Path({out!r}))",
    "unsaved": UNSAVED,
}
SLIDES = "# Talk\n\n" + "".join(f"## Slide {n}\n\n- one\n- two\n\n" for n in range(300))
OF_THE_PLATFORM = "This plugin does not support "
"""What Qt says where there is no screen."""
LONGEST = 120
"""Seconds until a run is one that does not end; a busy machine needs many."""


def run(folder: Path, moment: str, *waits: float) -> tuple[int, list[str]]:
    """The exit code, and what was said on the standard error. Each wait, s, ends in a signal."""
    path, out = folder / "talk.md", folder / "out.pptx"
    path.write_text(SLIDES, "utf-8")
    then = MOMENTS[moment].format(path=str(path), out=str(out)) or "pass"
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(folder / "config"),
    }
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", RUN.format(path=str(path), then=then)]
    with subprocess.Popen(command, env=environment, stdout=pipe, stderr=pipe, text=True) as process:
        assert process.stdout is not None
        said = "started\n" if moment == "start" else "ready\n"
        while process.stdout.readline() != said:
            assert process.poll() is None
        for wait in waits:
            time.sleep(wait)
            process.send_signal(signal.SIGTERM)
        try:
            _, errors = process.communicate(timeout=LONGEST)
        finally:
            process.kill()
    lines = [line for line in errors.splitlines() if not line.startswith(OF_THE_PLATFORM)]
    return process.returncode, lines


@pytest.mark.parametrize("moment", [moment for moment in MOMENTS if moment != "unsaved"])
def test_the_window_ends_when_it_is_told_to(tmp_path: Path, moment: str) -> None:
    chance = random.Random(moment)
    for number in range(4):
        folder = tmp_path / str(number)
        folder.mkdir()
        code, errors = run(folder, moment, chance.random() * 0.4)
        # Before anything is listened to, nothing is open: the system ends the process.
        assert code in ((0, -signal.SIGTERM) if moment == "start" else (0,)), errors
        assert [] == errors


def test_what_is_not_saved_is_asked_about_once(tmp_path: Path) -> None:
    assert (0, []) == run(tmp_path, "unsaved", 1.0, 1.0)
