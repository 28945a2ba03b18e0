"""What takes for ever is given up after a while: nothing is lost, the plain text and the reason are
shown, and a person may go on. A child does it, and no child is left behind.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from briefing.ui.session import deck_builder, deck_work
from briefing.ui.window.loading_page import LoadingPage
from briefing.ui.window.plain_text_page import LONGEST, PIECE, PlainTextPage, pieces
from briefing.worker import Worker
from tests.hostile.pathological import word_file
from tests.ui.session.children import CRASH, FOREVER, HUNGRY
from tests.ui.sessions import open_in
from tests.ui.windows import TALK, new_window, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefing.ui.window.main_window import MainWindow

ARTICLE = "去年全市开放了数据三百项，使用的企业有四十家。\n\n" * 3
ODD = "[" * 30_000


def use(monkeypatch: pytest.MonkeyPatch, target: str) -> None:
    """Children do `target` whatever they are told to make."""
    for name in ("OF_FILE", "OF_COPIED", "OF_DOCUMENT"):
        monkeypatch.setattr(deck_work, name, target)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """With a talk open; every article is long from now on."""
    window = new_window(qtbot, tmp_path, write(tmp_path))
    monkeypatch.setattr(deck_builder, "LONG_ARTICLE", 1)
    return window


def begin(qtbot: QtBot, window: MainWindow, path: Path) -> int:
    """Open `path`; the process that is at work on it."""
    with qtbot.waitSignal(window.session.builder.progressed, check_params_cb=is_the_childs):
        assert window.open_file(path)
    pid = window.session.builder.child
    assert pid is not None
    return pid


def is_the_childs(progress: object) -> bool:
    return getattr(progress, "done", 0) == 3


def is_gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return Path(f"/proc/{pid}/stat").exists() and ") Z " in Path(f"/proc/{pid}/stat").read_text()


def plain_text(window: MainWindow) -> str:
    page = window.views.currentWidget()
    assert isinstance(page, PlainTextPage)
    return page.text.toPlainText().rstrip("\n")


def button_of(window: MainWindow) -> QPushButton:
    return window.message.findChildren(QPushButton)[0]


def test_small_clean_files_never_meet_a_child(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a child was asked")

    monkeypatch.setattr(Worker, "steps", refuse)
    window = new_window(qtbot, tmp_path, write(tmp_path))
    assert window.open_file(write(tmp_path, ARTICLE, "article.txt"))
    assert not window.session.builder.busy
    assert open_in(window.session).path == tmp_path / "article.txt"


def test_an_odd_file_is_read_by_a_child(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deck_builder, "PATIENCE", 10**6)  # a busy machine is no reason to fail
    with qtbot.waitSignal(window.session.opened, timeout=120_000):
        assert window.open_file(write(tmp_path, f"# Odd\n\n{ODD}\n", "odd.md"))
        assert window.session.builder.busy
    assert open_in(window.session).path == tmp_path / "odd.md"


def test_what_takes_long_is_given_up_with_its_plain_text_and_the_reason(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, FOREVER)
    deck = open_in(window.session).deck
    pid = begin(qtbot, window, write(tmp_path, ARTICLE, "slow.txt"))
    assert isinstance(window.views.currentWidget(), LoadingPage)
    window.session.builder.run_out()
    assert ARTICLE.strip() == plain_text(window)
    assert "slow.txt: making its slides takes long" in window.message.text
    assert open_in(window.session).deck is deck
    qtbot.waitUntil(lambda: is_gone(pid))


def test_whoever_goes_on_for_longer_gets_the_slides(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as slow:
        use(slow, FOREVER)
        begin(qtbot, window, write(tmp_path, ARTICLE, "slow.txt"))
        window.session.builder.run_out()
    with qtbot.waitSignal(window.session.opened, timeout=20_000):
        button_of(window).click()
        assert isinstance(window.views.currentWidget(), LoadingPage)
        assert window.session.builder.may_take == 0
    assert open_in(window.session).path == tmp_path / "slow.txt"
    assert window.views.currentWidget() is window.views.slides


def test_escape_goes_back_from_the_plain_text_to_what_was_open(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, FOREVER)
    begin(qtbot, window, write(tmp_path, ARTICLE, "slow.txt"))
    window.session.builder.run_out()
    qtbot.keyClick(window.views.currentWidget(), Qt.Key.Key_Escape)
    assert window.views.currentWidget() is window.views.slides
    assert open_in(window.session).path == tmp_path / "talk.md"


def test_stopping_ends_the_child_at_once_and_keeps_what_was_open(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, FOREVER)
    pid = begin(qtbot, window, write(tmp_path, ARTICLE, "slow.txt"))
    window.session.cancel_build()
    assert window.views.currentWidget() is window.views.slides
    assert open_in(window.session).path == tmp_path / "talk.md"
    qtbot.waitUntil(lambda: is_gone(pid))


def test_closing_the_window_leaves_no_child_behind(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, FOREVER)
    pid = begin(qtbot, window, write(tmp_path, ARTICLE, "slow.txt"))
    assert window.close()
    assert is_gone(pid)


@pytest.mark.parametrize(
    ("target", "reason"),
    [(HUNGRY, "making its slides needs too much memory"), (CRASH, "making its slides")],
)
def test_a_child_that_cannot_is_a_sentence_over_the_plain_text(
    qtbot: QtBot,
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    target: str,
    reason: str,
) -> None:
    use(monkeypatch, target)
    with qtbot.waitSignal(window.session.builder.gave_up, timeout=20_000):
        assert window.open_file(write(tmp_path, ARTICLE, "slow.txt"))
    assert reason in window.message.text
    assert button_of(window).isHidden()
    assert ARTICLE.strip() == plain_text(window)
    assert open_in(window.session).path == tmp_path / "talk.md"


def test_of_a_word_file_its_words_are_shown_with_the_reason(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, FOREVER)
    path = tmp_path / "slow.docx"
    path.write_bytes(word_file("<w:p><w:r><w:t>今天开会</w:t></w:r></w:p>" * 20_000))
    begin(qtbot, window, path)
    window.session.builder.run_out()
    assert "slow.docx: making its slides takes long" in window.message.text
    assert plain_text(window).startswith("今天开会\n今天开会\n")


def test_of_a_file_that_is_no_text_only_the_reason_is_shown(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, FOREVER)
    begin(qtbot, window, write(tmp_path, "%PDF-1.7", "slow.pdf"))
    window.session.builder.run_out()
    assert window.views.currentWidget() is window.views.slides
    assert "slow.pdf: making its slides takes long" in window.message.text
    assert not button_of(window).isHidden()


def test_what_is_opened_next_takes_the_place_of_the_plain_text(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, FOREVER)
    begin(qtbot, window, write(tmp_path, ARTICLE, "slow.txt"))
    window.session.builder.run_out()
    assert window.open_file(write(tmp_path, TALK, "other.md"))
    assert window.views.currentWidget() is window.views.slides
    assert open_in(window.session).path == tmp_path / "other.md"


def test_no_line_of_the_plain_text_is_too_long_for_the_page_and_none_is_lost() -> None:
    text = "字" * (3 * LONGEST + 1) + "\n\n" + "word " * PIECE
    found = list(pieces(text))
    assert max(len(line) for piece in found for line in piece.splitlines()) == LONGEST
    assert max(map(len, found)) < PIECE + LONGEST + 1
    assert text.replace("\n", "") == "".join(found).replace("\n", "")
