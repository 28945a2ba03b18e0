"""What was copied elsewhere becomes a briefing that comes from no file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMessageBox

from briefing import decks, plugins
from briefing.model.sending.order import Order
from briefing.model.sending.profile import BUILT_IN, COMPLETE
from briefing.readers import clipboard as copied
from briefing.ui.files.file_names import name_for
from tests.compose.prose.test_deck import ARTICLES
from tests.ui.sessions import open_in
from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.logging import _QtMessageCapture as LogCapture
    from pytestqt.qtbot import QtBot

TEXT = (ARTICLES / "company.txt").read_text("utf-8")
PAGE = "<h1>年会召开</h1><p>本厂于3月5日召开年会。</p><h2>明年的事</h2><p>产量要提高。</p>"


@pytest.fixture(autouse=True)
def clipboard(qapp: object) -> Iterator[None]:
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


def copy(text: str = "", html: str = "", url: str = "") -> None:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    if url:
        data.setUrls([QUrl.fromLocalFile(url)])
    QGuiApplication.clipboard().setMimeData(data)


def test_plain_text_becomes_a_briefing_with_one_key(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path)
    copy(TEXT)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_V, both)
    assert open_in(window.session).path is None
    assert "白慕云" in [slide.title.plain for slide in open_in(window.session).deck.slides]
    assert window.session.unsaved
    window.session.history.set_saved()


def test_qt_has_nothing_to_remark_when_unsaved_text_comes_and_goes(
    qtbot: QtBot, tmp_path: Path, qtlog: LogCapture
) -> None:
    window = new_window(qtbot, tmp_path)
    copy(TEXT)
    window.actions_by_id["paste"].trigger()
    assert window.isWindowModified()
    window.session.history.set_saved()
    window.actions_by_id["close"].trigger()
    assert not window.isWindowModified()
    assert [] == [record.message for record in qtlog.records if "setWindow" in record.message]


def test_a_page_keeps_its_headings(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path)
    copy("年会召开", PAGE)
    window.actions_by_id["paste"].trigger()
    assert open_in(window.session).facts is not None
    assert ["明年的事"] == [
        open_in(window.session).facts.text(heading.span)
        for heading in open_in(window.session).facts.headings
    ]
    window.session.history.set_saved()


def test_a_copied_file_is_opened(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path)
    path = write(tmp_path)
    copy(url=str(path))
    window.actions_by_id["paste"].trigger()
    assert path == open_in(window.session).path


def test_an_empty_clipboard_is_said_calmly_and_leaves_what_is_open(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path))
    deck = open_in(window.session).deck
    window.actions_by_id["paste"].trigger()
    assert "There is no text in the clipboard." == window.message.text
    copy(" \n ")
    window.actions_by_id["paste"].trigger()
    assert deck is open_in(window.session).deck


def test_the_start_page_offers_to_paste(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path)
    copy(TEXT)
    buttons = window.views.start_page().findChildren(QAbstractButton)
    next(button for button in buttons if button.text() == "Paste text").click()
    assert "稳住基本盘 打好下半场" == open_in(window.session).deck.title.plain
    window.session.history.set_saved()


def test_pasting_over_text_that_is_saved_nowhere_asks_first(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = new_window(qtbot, tmp_path)
    copy(TEXT)
    window.actions_by_id["paste"].trigger()
    deck = open_in(window.session).deck
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Discard]
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: answers.pop(0))
    copy(PAGE)
    window.actions_by_id["paste"].trigger()
    assert deck is open_in(window.session).deck
    window.actions_by_id["paste"].trigger()
    assert deck is not open_in(window.session).deck
    assert not answers
    window.session.history.set_saved()


def test_pasted_text_is_exported_under_its_title(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = new_window(qtbot, tmp_path)
    copy(TEXT)
    window.actions_by_id["paste"].trigger()
    asked: list[str] = []

    def ask(_parent: object, _title: str, proposed: str, _filter: str) -> tuple[str, str]:
        asked.append(proposed)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    window.export.ask_where(Order(plugins.EXPORTS["pptx"], BUILT_IN[COMPLETE]))
    assert asked[0].endswith(f"{open_in(window.session).deck.title.plain}.pptx")
    window.session.history.set_saved()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("年会：召开", "年会：召开"),
        ("a/b\\c: d?\n", "a b c d"),
        ("..", "briefing"),
        ("", "briefing"),
        ("长" * 80, "长" * 60),
    ],
)
def test_a_title_becomes_a_name_that_every_system_allows(title: str, name: str) -> None:
    assert name == name_for(title)


def test_more_than_any_file_may_hold_is_refused_with_the_reason(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copied, "MAX_BYTES", 1_000_000)
    window = new_window(qtbot, tmp_path, write(tmp_path))
    copy("字" * 2_000_000)
    window.opening.paste()
    assert "what was copied is too large: 2 MB of at most 1 MB" in window.message.text
    assert open_in(window.session).path is not None


def test_a_page_of_nothing_but_beginnings_is_read(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path)
    copy("x", "<p>年会召开</p>" + "<!--StartFragment-->" * 50_000)
    window.opening.paste()
    qtbot.waitUntil(lambda: not window.session.builder.busy)
    assert "年会召开" == open_in(window.session).deck.title.plain
    window.session.history.set_saved()


def test_a_page_that_takes_long_to_read_is_read_in_a_thread(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decks, "LARGE_PAGE", 10)
    window = new_window(qtbot, tmp_path)
    copy(html=PAGE)
    window.opening.paste()
    assert window.session.builder.busy
    qtbot.waitUntil(lambda: not window.session.builder.busy)
    assert [section.title.plain for section in open_in(window.session).deck.sections] == [
        "明年的事"
    ]
    window.session.history.set_saved()


def test_what_is_no_text_is_said_also_where_it_takes_long_to_see(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decks, "LARGE_PAGE", 10)
    window = new_window(qtbot, tmp_path)
    copy(html="<p> </p><div></div>")
    window.opening.paste()
    qtbot.waitUntil(lambda: not window.session.builder.busy)
    assert window.session.briefing is None
    assert not window.message.isHidden()


def test_markdown_becomes_its_slides_and_is_saved_as_such(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path)
    copy("# Orchard\n\n## Spring\n\n- **dig** early\n- water\n\n## Autumn\n\n- pick\n- press\n")
    window.actions_by_id["paste"].trigger()
    session = window.session
    assert ["Orchard", "Spring", "Autumn"] == [
        one.title.plain for one in open_in(session).deck.slides
    ]
    assert session.unsaved
    assert window.saving.write(tmp_path / "orchard.md") is not None
    qtbot.waitUntil(lambda: not session.unsaved)
    assert "- **dig** early" in (tmp_path / "orchard.md").read_text("utf-8")
