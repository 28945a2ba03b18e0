"""The Markdown beside the slide, in a real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.sessions import open_in
from tests.ui.windows import TALK, new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.ui.source.pane import SourcePane
    from briefing.ui.window.main_window import MainWindow

Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return new_window(qtbot, tmp_path, write(tmp_path))


def pane(window: MainWindow) -> SourcePane:
    window.actions_by_id["toggle_source"].trigger()
    assert window.views.slides.beside.pane is not None
    return window.views.slides.beside.pane


def text(window: MainWindow) -> str:
    return window.session.history.state.text.text


def title(window: MainWindow) -> str:
    slide = window.session.navigator.slide
    return slide.title.plain if slide else ""


def line_of(words: str, inside: str = TALK) -> int:
    return inside[: inside.index(words)].count("\n") + 1


def test_a_key_in_the_source_is_on_the_slide_and_undone_with_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    area = pane(window).area
    assert TALK == area.text
    area.go_to(line_of("- Officials"), len("- Officials write less twice"))
    qtbot.keyClicks(area, " now")
    assert TALK.replace("less twice", "less twice now") == text(window)
    assert "Three reasons" == title(window)
    window.session.history.undo()
    assert TALK == text(window) == area.text
    assert "- Officials write less twice" == area.line_text
    qtbot.keyClick(area, Key.Key_End)
    qtbot.keyClick(area, Key.Key_Return)
    assert "- " == area.line_text
    qtbot.keyClick(area, Key.Key_Return)
    assert "" == area.line_text
    window.services.editor.set_theme("night")
    assert text(window) == area.text
    assert "theme: night" in area.text


def test_cursor_and_slide_follow_each_other(qtbot: QtBot, window: MainWindow) -> None:
    source = pane(window)
    source.area.setFocus()
    source.area.go_to(line_of("- First the timetable"))
    qtbot.keyClick(source.area, Key.Key_Right)
    qtbot.waitUntil(lambda: title(window) == "The plan")
    assert window.views.slides.canvas.marked is not None
    window.session.navigator.go_to_id("a-number")
    assert "## A number" == source.area.line_text
    window.session.navigator.go_to_slide(0)
    assert "# Open data for the city" == source.area.line_text


def test_line_ends_and_what_qt_cannot_show_stay_as_they_are(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "odd.md"
    said = "\ufeff## One\r\n\r\n- a\u00a0b 😀 c\r\n- d\u2028e\r\n\r\n## Two\r\n\r\ntext\r\n"
    path.write_bytes(said.encode())
    window = new_window(qtbot, tmp_path, path)
    area = pane(window).area
    area.go_to(3, len("- a\u00a0b 😀 c"))
    qtbot.keyClicks(area, "!")
    qtbot.keyClick(area, Key.Key_Return)
    qtbot.keyClicks(area, "new")
    after = said.removeprefix("\ufeff").replace("😀 c", "😀 c!\r\n- new")
    assert after == text(window).removeprefix("\ufeff")


def test_kinds_variants_and_themes_are_offered(qtbot: QtBot, window: MainWindow) -> None:
    source = pane(window)
    area = source.area
    area.go_to(line_of("## Three"), len("## Three reasons"))
    area.textCursor().insertText(" {.po")
    qtbot.keyClicks(area, "i")
    assert source.offers.isVisible()
    qtbot.keyClick(area, Key.Key_Tab)
    assert "## Three reasons {.points" == area.line_text
    area.textCursor().insertText(" .variant=s")
    qtbot.keyClicks(area, "p")
    qtbot.keyClick(area, Key.Key_Return)
    qtbot.keyClicks(area, "}")
    assert "## Three reasons {.points .variant=split}" == area.line_text
    slide = window.session.navigator.slide
    assert slide is not None
    assert ("points", "split") == (slide.kind, slide.variant)


def test_the_margin_says_what_is_wrong_and_mends_it(qtbot: QtBot, tmp_path: Path) -> None:
    said = "## One\n\n- a\n- b\n\n## Two {.points variant=splitt}\n\n- c\n- d\n"
    window = new_window(qtbot, tmp_path, write(tmp_path, said))
    source = pane(window)
    qtbot.waitUntil(lambda: source.problems.lines == [6], timeout=5000)
    source.area.go_to(6)
    qtbot.keyClick(source.area, Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert said.replace("splitt", "split") == text(window) == source.area.text
    window.session.history.undo()
    assert said == text(window)


def test_of_an_article_the_first_key_makes_a_briefing(qtbot: QtBot, tmp_path: Path) -> None:
    article = "渔港的早晨\n\n渔民在天亮以前出海，潮水退去以后回港，岸上的人等着他们。\n" * 9
    window = new_window(qtbot, tmp_path, write(tmp_path, article, "a.txt"))
    area = pane(window).area
    assert area.text.startswith("---\n")
    first = open_in(window.session).document.form
    area.go_to(1)
    QTest.keyClick(area, Key.Key_Down)
    QTest.keyClick(area, Key.Key_End)
    area.textCursor().insertText("晨")
    assert ("prose", "slides") == (first, open_in(window.session).document.form)
    assert text(window) == area.text
    while window.session.history.count:
        window.session.history.undo()
    assert article == text(window)
    assert (tmp_path / "a.txt").read_text("utf-8") == article


def test_a_window_that_opens_with_the_source_gives_its_room_to_slide_and_source(
    qtbot: QtBot, tmp_path: Path
) -> None:
    before = new_window(qtbot, tmp_path, write(tmp_path))
    pane(before)
    before.settings.save()
    before.close()
    window = new_window(qtbot, tmp_path, write(tmp_path))
    view = window.views.slides
    qtbot.waitUntil(lambda: view.beside.pane is not None and view.beside.pane.isVisible())
    rail, slide, _, source = view.sizes()
    assert rail < 0.25 * view.width() < source
    assert slide > 0.3 * view.width()
    assert window.actions_by_id["toggle_source"].isChecked()
