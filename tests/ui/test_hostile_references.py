"""Documents whose pictures, links, backgrounds and actions point outside their folder: the mouse
rests on everything, and of all of them only the two pictures inside are ever opened.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from briefing.ui.session import deck_builder
from tests.hostile.acting_pdf import acting_pdf
from tests.qt.encoded_pictures import encoded
from tests.ui.desks import BEAMER, PANEL, Desk
from tests.ui.opened_files import sockets, watched
from tests.ui.sessions import open_in
from tests.ui.show.two_screens import on_two_screens
from tests.ui.test_planted_html import VIEWS, rest_on_everything
from tests.ui.windows import new_window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.ui.window.main_window import MainWindow
    from tests.ui.opened_files import Watched

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")

TARGETS = [
    "../outside/probe.png",
    "..%2Foutside%2Fprobe.png",
    "%2e%2e/outside/probe.png",
    "%252e%252e/outside/probe.png",
    "img/../../outside/probe.png",
    "./././../outside/probe.png",
    "ABSOLUTE",
    "file://ABSOLUTE",
    "file:ABSOLUTE",
    "FILE://localhost/ABSOLUTE",
    "out.png",
    "up/probe.png",
    "//host/share/x.png",
    "\\\\host\\share\\x.png",
    "..\\outside\\probe.png",
    "%5C%5Chost%5Cx.png",
    "http://127.0.0.1:9/x.png",
    "https://example.org/x.png",
    "ftp://example.org/x.png",
    "smb://host/share/x.png",
    "javascript:alert(1)",
    "vbscript:x",
    "data:text/html;base64,PGI+",
    "qrc:/icons/x.png",
    ":/icons/x.png",
    "C:/outside/probe.png",
    "C:\\outside\\probe.png",
    "/dev/zero",
    "/proc/self/environ",
    "pipe.png",
    "zero.png",
    "jar:file:ABSOLUTE!/x",
    "view-source:file://ABSOLUTE",
    "~/outside/probe.png",
    "img/a%00.png",
    "ABSOLUTE#x",
    "ABSOLUTE?x",
    " ABSOLUTE",
    "mailto:a@example.org?attach=ABSOLUTE",
    "ms-word:ofe|u|ABSOLUTE",
    "search-ms:query=x&crumb=location:ABSOLUTE",
    "#../outside/probe.png",
]
FORMS = [
    "[![a](<TARGET>)](<TARGET>)",
    '<img src="TARGET" alt="a">',
    "![bg](<TARGET>)",
]
INSIDE = ["img/in.png", "./img/../img/in2.png"]


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:  # pyright: ignore[reportUnusedFunction]
    monkeypatch.setattr(deck_builder, "PATIENCE", 10**6)  # a busy machine is no reason to fail


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[Watched]:
    """A folder beside the document's, with a picture in it that Qt could show."""
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "probe.png").write_bytes(encoded("PNG"))
    with watched(folder) as found:
        yield found


@pytest.fixture
def inside(tmp_path: Path, outside: Watched) -> Path:
    """The document's folder, with ways out of it."""
    folder = tmp_path / "inside"
    (folder / "img").mkdir(parents=True)
    for name in ("in.png", "in2.png"):
        (folder / "img" / name).write_bytes(encoded("PNG"))
    (folder / "out.png").symlink_to(tmp_path / "outside" / "probe.png")
    (folder / "up").symlink_to(tmp_path / "outside")
    (folder / "zero.png").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.png")
    return folder


def targets(folder: Path) -> list[str]:
    probe = str(folder / "outside" / "probe.png")
    return [target.replace("ABSOLUTE", probe) for target in TARGETS]


def markdown(folder: Path) -> str:
    references = [form.replace("TARGET", one) for form in FORMS for one in targets(folder)]
    slides = [f"## {number}\n\n{one}\n" for number, one in enumerate(references)]
    slides += [f"## inside\n\n![a]({one})\n" for one in INSIDE]
    return "# Talk\n\n" + "\n".join(slides)


def page(folder: Path) -> str:
    parts = [
        f'<p>We meet here and talk of point {n}.</p><figure><img src="{one}" width=400 height=300>'
        f'<figcaption>{n}</figcaption></figure><p><a href="{one}">Here</a> is more of it.</p>'
        for n, one in enumerate(targets(folder))
    ]
    return "<h1>Talk of the town</h1>" + "".join(parts)


def window_on(qtbot: QtBot, path: Path, opened: list[str]) -> MainWindow:
    desk = Desk(PANEL, BEAMER)
    window = new_window(qtbot, path.parents[1], screens=desk, open_link=opened.append)
    assert window.open_file(path)
    qtbot.waitUntil(lambda: window.session.briefing is not None, timeout=60_000)
    window.session.finish()
    return window


def visit(window: MainWindow) -> None:
    for index in range(0, len(open_in(window.session).deck.slides), 4):
        window.session.navigator.go_to_slide(index, 0)
        QApplication.processEvents()
    rest_on_everything()
    for view in VIEWS[1:]:
        window.services.view.show(view)
        rest_on_everything()


def test_nothing_outside_is_opened_whatever_points_there(
    qtbot: QtBot,
    tmp_path: Path,
    outside: Watched,
    inside: Path,
    counted: Callable[[str], None],
) -> None:
    before, opened = sockets(), list[str]()
    path = inside / "talk.md"
    path.write_text(markdown(tmp_path), "utf-8")
    with watched(inside / "img") as own:
        visit(window_on(qtbot, path, opened))
        assert {"in.png", "in2.png"} == set(own.opened)
    assert ([], [], before) == (outside.opened, opened, sockets())
    every = len(TARGETS) * len(FORMS)
    counted(f"{every} hostile references in the window: 0 files opened outside, 0 sockets")


def test_nor_by_a_web_page(qtbot: QtBot, tmp_path: Path, outside: Watched, inside: Path) -> None:
    before, opened = sockets(), list[str]()
    path = inside / "page.html"
    path.write_text(page(tmp_path), "utf-8")
    visit(window_on(qtbot, path, opened))
    assert ([], [], before) == (outside.opened, opened, sockets())


def test_nor_in_a_show(qtbot: QtBot, tmp_path: Path, outside: Watched, inside: Path) -> None:
    before, opened = sockets(), list[str]()
    path = inside / "talk.md"
    path.write_text(markdown(tmp_path), "utf-8")
    controller = on_two_screens(window_on(qtbot, path, opened))
    for key in ("Right", "Right", "Right", "/"):
        qtbot.keySequence(controller.console, key)
        rest_on_everything()
    controller.running.close()
    assert ([], [], before) == (outside.opened, opened, sockets())


@pytest.mark.parametrize("name", ["<img src=PROBE>.docx", "<img src=PROBE>.md", "x.unknown"])
def test_nor_by_what_is_said_of_a_refused_file(
    qtbot: QtBot, tmp_path: Path, outside: Watched, inside: Path, name: str
) -> None:
    """Its name and the reason, in the message and in the list of recent files."""
    before, opened = sockets(), list[str]()
    talk = inside / "talk.md"
    talk.write_text("# Talk\n\n## A\n\n- b\n", "utf-8")
    window = window_on(qtbot, talk, opened)
    refused = inside / name.replace("PROBE", "..probe.png")
    refused.write_bytes(b"\0<img src='../outside/probe.png'>")
    window.open_file(refused)
    window.settings.add_recent(refused)
    qtbot.waitUntil(lambda: not window.session.builder.busy, timeout=60_000)
    rest_on_everything()
    assert ([], [], before) == (outside.opened, opened, sockets())


def test_nor_by_a_word_file(qtbot: QtBot, tmp_path: Path, outside: Watched, inside: Path) -> None:
    from docx import Document
    from docx.opc.constants import RELATIONSHIP_TYPE

    before, opened = sockets(), list[str]()
    document = Document()
    document.add_heading("Talk", 0)
    for number, one in enumerate(targets(tmp_path)):
        document.add_paragraph(f"We meet here and talk of point {number}.")
        for kind in (RELATIONSHIP_TYPE.IMAGE, RELATIONSHIP_TYPE.HYPERLINK):
            document.part.relate_to(one.replace("\0", ""), kind, is_external=True)
    path = inside / "talk.docx"
    document.save(str(path))
    visit(window_on(qtbot, path, opened))
    assert ([], [], before) == (outside.opened, opened, sockets())


def test_nor_by_a_pdf(
    qtbot: QtBot,
    tmp_path: Path,
    outside: Watched,
    inside: Path,
    counted: Callable[[str], None],
) -> None:
    """Whose every link, action, attachment and picture is another file."""
    before, opened = sockets(), list[str]()
    path = inside / "talk.pdf"
    path.write_bytes(acting_pdf(targets(tmp_path)))
    with watched(inside / "img") as own:
        window = window_on(qtbot, path, opened)
        lines = open_in(window.session).document.lines
        assert any(line.startswith("0.0 We meet here and talk") for line in lines)
        visit(window)
        assert [] == own.opened
    assert ([], [], before) == (outside.opened, opened, sockets())
    counted(f"a PDF with {len(TARGETS)} targets in each role: 0 files opened, 0 sockets")
