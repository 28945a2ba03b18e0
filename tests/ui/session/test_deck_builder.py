"""Long files are opened in a thread; here every file is long enough for that."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from briefing import decks, plugins
from briefing.model.corrections import NO_HEADING, Corrections, QuotedLine
from briefing.ui.session import deck_builder, step_names
from briefing.ui.session.session import Session
from briefing.ui.window.loading_page import LoadingPage
from tests.ui.sessions import correct, open_in
from tests.ui.windows import TALK, new_window, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.model.document import Document
    from briefing.model.problem import Problem
    from briefing.ui.window.main_window import MainWindow

HEADING = "一、成绩"
ARTICLE = f"""关于开放数据的报告

{HEADING}

去年全市开放了数据三百项，使用的企业有四十家，群众办事少跑了许多路。

二、打算

今年还要再开放二百项，把目录公布出来，请大家提意见。
"""


@pytest.fixture(autouse=True)
def everything_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deck_builder, "LARGE_FILE", 1)
    monkeypatch.setattr(deck_builder, "LONG_ARTICLE", 1)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Reading of files called `slow…` waits for it."""
    opened, read = Event(), plugins.read

    def wait(path: Path, *, encoding: str | None = None) -> Document:
        if path.name.startswith("slow"):
            assert opened.wait(20)
        return read(path, encoding=encoding)

    monkeypatch.setattr(plugins, "read", wait)
    yield opened
    opened.set()


@pytest.fixture
def session(qapp: object) -> Iterator[Session]:
    session = Session()
    yield session
    session.rest()


def opened(qtbot: QtBot, session: Session, path: Path) -> None:
    with qtbot.waitSignal(session.builder.ended):
        assert session.open(path)


def titles(session: Session) -> list[str]:
    return (
        [slide.title.plain for slide in open_in(session).deck.slides]
        if open_in(session).deck
        else []
    )


def open_window(qtbot: QtBot, folder: Path, path: Path) -> MainWindow:
    window = new_window(qtbot, folder)
    with qtbot.waitSignal(window.session.builder.ended):
        assert window.open_file(path)
    return window


def on_top(window: MainWindow) -> LoadingPage:
    page = window.views.currentWidget()
    assert isinstance(page, LoadingPage)
    return page


def test_a_long_file_is_open_when_it_is_made(
    qtbot: QtBot, session: Session, tmp_path: Path, gate: Event
) -> None:
    then: list[Path | None] = []
    path = write(tmp_path, ARTICLE, "slow.txt")
    assert session.open(path, then=lambda: then.append(open_in(session).path))
    assert session.builder.busy
    assert session.briefing is None
    with qtbot.waitSignal(session.builder.ended):
        gate.set()
    assert HEADING[2:] in " ".join(titles(session))
    assert then == [path]
    assert not session.builder.busy


def test_it_becomes_the_deck_that_a_short_one_becomes(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, ARTICLE, "article.txt")
    opened(qtbot, session, path)
    monkeypatch.undo()
    at_once = Session()
    assert at_once.open(path)
    assert open_in(session).deck == open_in(at_once).deck
    assert open_in(session).facts == open_in(at_once).facts


def test_progress_goes_from_nothing_to_nearly_everything(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    seen: list[int] = []
    session.builder.progressed.connect(lambda progress: seen.append(progress.done))
    opened(qtbot, session, write(tmp_path, ARTICLE, "article.txt"))
    assert seen == sorted(seen)
    assert seen[0] == 0
    assert 62 < seen[-1] <= decks.STEPS


def test_what_is_opened_meanwhile_wins(
    qtbot: QtBot, session: Session, tmp_path: Path, gate: Event
) -> None:
    late: list[str] = []
    slow, quick = write(tmp_path, ARTICLE, "slow.txt"), write(tmp_path)
    assert session.open(slow, then=lambda: late.append("slow"))
    opened(qtbot, session, quick)
    gate.set()
    session.builder.stop()
    qtbot.wait(1)
    assert open_in(session).path == quick
    assert late == []


def test_cancelling_keeps_what_was_open(
    qtbot: QtBot, session: Session, tmp_path: Path, gate: Event
) -> None:
    opened(qtbot, session, write(tmp_path))
    deck, path = open_in(session).deck, open_in(session).path
    assert session.open(write(tmp_path, ARTICLE, "slow.txt"))
    with qtbot.waitSignal(session.builder.ended):
        session.cancel_build()
    gate.set()
    session.builder.stop()
    qtbot.wait(1)
    assert (deck, path) == (open_in(session).deck, open_in(session).path)


def test_what_cannot_be_read_is_said_and_leaves_what_is_open(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    failed: list[Problem] = []
    session.failed.connect(failed.append)
    opened(qtbot, session, write(tmp_path))
    deck = open_in(session).deck
    bad = write(tmp_path, "no Word file", "bad.docx")
    opened(qtbot, session, bad)
    assert open_in(session).deck is deck
    assert ["bad.docx" in str(problem) for problem in failed] == [True]


def test_a_file_that_changed_is_read_again_at_the_same_slide(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    path = write(tmp_path)
    opened(qtbot, session, path)
    session.navigator.go_to_slide(titles(session).index("A number"))
    path.write_text(TALK.replace("# Why it matters", "# Before\n\n# Why it matters"), "utf-8")
    with qtbot.waitSignal(session.builder.ended):
        assert session.reload()
    assert session.navigator.slide is not None
    assert session.navigator.slide.title.plain == "A number"
    assert "Before" in titles(session)


def unhead(session: Session) -> None:
    said = Corrections().with_heading(QuotedLine(HEADING), NO_HEADING)
    correct(session, said, step_names.NO_HEADING, HEADING)


def test_a_correction_is_shown_when_its_deck_is_made(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    opened(qtbot, session, write(tmp_path, ARTICLE, "article.txt"))
    before = open_in(session).deck
    with qtbot.waitSignal(session.builder.ended):
        unhead(session)
        assert open_in(session).deck is before
    assert open_in(session).deck != before
    with qtbot.waitSignal(session.builder.ended):
        session.history.undo()
    assert open_in(session).deck == before


def test_a_correction_that_is_cancelled_is_taken_back(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    opened(qtbot, session, write(tmp_path, ARTICLE, "article.txt"))
    before = open_in(session).deck
    unhead(session)
    session.cancel_build()
    assert not session.builder.busy
    assert not session.history.state.corrections
    assert open_in(session).deck is before
    assert not session.history.undo_name


def test_an_undo_that_is_cancelled_is_done_again(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    opened(qtbot, session, write(tmp_path, ARTICLE, "article.txt"))
    with qtbot.waitSignal(session.builder.ended):
        unhead(session)
    corrected = session.history.state.corrections
    session.history.undo()
    session.cancel_build()
    assert session.history.state.corrections == corrected
    assert session.history.undo_name


def test_the_window_says_what_it_opens_and_escape_goes_back(
    qtbot: QtBot, tmp_path: Path, gate: Event
) -> None:
    window = open_window(qtbot, tmp_path, write(tmp_path))
    assert window.open_file(write(tmp_path, ARTICLE, "slow.txt"))
    page = on_top(window)
    assert not window.actions_by_id["save_as"].isEnabled()
    assert not window.actions_by_id["next"].isEnabled()
    assert window.actions_by_id["open"].isEnabled()
    qtbot.keyClick(page.cancel, Qt.Key.Key_Escape)
    gate.set()
    assert window.views.currentWidget() is window.views.slides
    assert window.actions_by_id["next"].isEnabled()
    assert open_in(window.session).path == tmp_path / "talk.md"


def test_the_window_watches_and_remembers_what_it_opened(qtbot: QtBot, tmp_path: Path) -> None:
    path = write(tmp_path)
    window = open_window(qtbot, tmp_path, path)
    window.session.navigator.go_to_slide(2)
    with qtbot.waitSignal(window.session.builder.ended):
        assert window.open_file(write(tmp_path, ARTICLE, "article.txt"))
    with qtbot.waitSignal(window.session.builder.ended):
        assert window.open_file(path)
    assert window.session.navigator.slide_index == 2
    with qtbot.waitSignal(window.session.deck_changed):
        path.write_text(TALK + "\n## One more\n", "utf-8")
    assert "One more" in titles(window.session)


def test_closing_the_window_stops_what_is_under_way(
    qtbot: QtBot, tmp_path: Path, gate: Event
) -> None:
    window = open_window(qtbot, tmp_path, write(tmp_path))
    assert window.open_file(write(tmp_path, ARTICLE, "slow.txt"))
    gate.set()
    assert window.close()
    assert not window.session.builder.busy
    assert open_in(window.session).path == tmp_path / "talk.md"
