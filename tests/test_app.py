"""The app as a process: it starts, says nothing terrible, and ends when asked."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.resources import asset

if TYPE_CHECKING:
    from collections.abc import Iterator

RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from briefing import app

def ready():
    window = next(w for w in app.QApplication.topLevelWidgets() if isinstance(w, app.MainWindow))
    {then}
    print("ready", flush=True)

made = app.make_application
def make():
    application = made()
    QTimer.singleShot(300, ready)
    return application
app.make_application = make
sys.exit(app.run_window({path}))
"""


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}


@pytest.fixture
def running(home: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    path = asset("samples", "symposium.en.md")
    code = RUN.format(
        path=f"Path({str(path)!r})", then="assert window.session.navigator.page is not None"
    )
    process = start(code, home)
    yield process
    process.kill()


def start(code: str, home: dict[str, str]) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", code]
    return subprocess.Popen(command, env=home, stdout=pipe, stderr=pipe, text=True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["kill", "Ctrl+C"])
def test_a_polite_signal_closes_the_window_in_order(
    running: subprocess.Popen[str], home: dict[str, str], number: signal.Signals, tmp_path: Path
) -> None:
    assert running.stdout is not None
    assert running.stdout.readline() == "ready\n"
    running.send_signal(number)
    _, errors = running.communicate(timeout=30)
    assert (0, "") == (running.returncode, errors)
    assert (tmp_path / "briefing" / "briefing.ini").is_file()


def test_an_error_nobody_foresaw_is_said_calmly_and_logged(
    home: dict[str, str], tmp_path: Path
) -> None:
    then = (
        "sys.excepthook(ValueError, ValueError('boom'), None);"
        "assert 'Something went wrong' in window.message.text;"
        "window.close()"
    )
    process = start(RUN.format(path="None", then=then), {**home, "LANG": "en_US.UTF-8"})
    out, errors = process.communicate(timeout=30)
    assert ("ready\n", "", 0) == (out, errors, process.returncode)
    assert "boom" in (tmp_path / "briefing" / "briefing.log").read_text("utf-8")


def test_a_file_that_is_not_there_opens_the_window_and_says_so(home: dict[str, str]) -> None:
    then = "assert 'gone.md' in window.message.text; window.close()"
    process = start(RUN.format(path="Path('gone.md')", then=then), home)
    out, errors = process.communicate(timeout=30)
    assert ("ready\n", "", 0) == (out, errors, process.returncode)


@pytest.mark.parametrize("path", ["None", "SAMPLE"])
def test_where_no_settings_can_be_kept_the_window_opens_and_says_so_once(
    home: dict[str, str], tmp_path: Path, path: str
) -> None:
    (tmp_path / "no folder").write_bytes(b"")
    sample = f"Path({str(asset('samples', 'symposium.en.md'))!r})"
    then = (
        "assert 'Settings cannot be written' in window.message.text, window.message.text;"
        "sys.excepthook(ValueError, ValueError('boom'), None);"
        "assert window.message.text == 'Something went wrong; your file is untouched.';"
        "window.close()"
    )
    environment = {**home, "LANG": "en_US.UTF-8", "XDG_CONFIG_HOME": str(tmp_path / "no folder")}
    process = start(RUN.format(path=path.replace("SAMPLE", sample), then=then), environment)
    out, errors = process.communicate(timeout=30)
    assert ("ready\n", "", 0) == (out, errors, process.returncode)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux to deny root")
def test_a_home_that_nothing_can_be_written_to_says_so_once_and_loses_nothing(
    home: dict[str, str], tmp_path: Path
) -> None:
    """Not even by root: a talk is opened twice and gone through, and is as it was."""
    own, talk = tmp_path / "home", tmp_path / "talk.md"
    own.mkdir(mode=0o555)
    talk.write_text("# Talk\n\n## One\n\n- a\n\n## Two\n\n- b\n", "utf-8")
    then = (
        "said = window.message.text;"
        "assert 'Settings cannot be written' in said, said;"
        "window.message.hide();"
        "window.session.navigator.go_to_slide(1, 0);"
        f"assert window.open_file(Path({str(talk)!r}));"
        "assert len(window.session.briefing.deck.slides) == 3;"
        "assert window.message.isHidden();"
        "window.close()"
    )
    names = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    environment = {**home, "LANG": "en_US.UTF-8", **dict.fromkeys(names, str(own))}
    code = _WITHOUT_OVERRIDE + RUN.format(path=f"Path({str(talk)!r})", then=then)
    process = start(code, environment)
    out, errors = process.communicate(timeout=60)
    assert ("ready\n", "", 0) == (out, errors, process.returncode)
    assert [] == list(own.iterdir())
    assert ["home", "talk.md"] == sorted(path.name for path in tmp_path.iterdir())


_WITHOUT_OVERRIDE = """
import ctypes
# Root, too, is bound to the modes of folders now: capset(2) leaves it no capability.
header = (ctypes.c_uint32 * 2)(0x20080522, 0)
ctypes.CDLL(None).capset(header, (ctypes.c_uint32 * 6)())
"""


SLOW = """from briefing.ui.session import deck_builder, deck_work
deck_builder.LONG_ARTICLE = 1
deck_builder.PATIENCE = 10**6
deck_work.OF_DOCUMENT = "tests.ui.session.children:forever"

def say(progress):
    if progress.done == 3:
        print(window.session.builder.child, flush=True)

window.session.builder.progressed.connect(say)
window.open_file(Path({path!r}))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux ends orphans")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL], ids=["kill", "kill -9"])
def test_no_signal_leaves_the_child_that_is_at_work_behind(
    home: dict[str, str], tmp_path: Path, number: signal.Signals
) -> None:
    article = tmp_path / "article.txt"
    article.write_text("去年全市开放了数据三百项，使用的企业有四十家。\n", "utf-8")
    then = SLOW.format(path=str(article)).replace("\n", "\n    ")
    process = start(RUN.format(path="None", then=then), home)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    child = Path(f"/proc/{int(process.stdout.readline())}")
    assert child.exists()
    process.send_signal(number)
    process.communicate(timeout=30)
    while child.exists() and ") Z " not in (child / "stat").read_text():
        os.sched_yield()
