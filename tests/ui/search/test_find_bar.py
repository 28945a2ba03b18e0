"""Find and replace over the slide, in a real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.ui.windows import TALK, new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.ui.window.main_window import MainWindow

Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return new_window(qtbot, tmp_path, write(tmp_path))


def text(window: MainWindow) -> str:
    return window.session.history.state.text.text


def titles_by_f3(window: MainWindow, count: int) -> list[str]:
    seen: list[str] = []
    for _ in range(count):
        window.actions_by_id["find_next"].trigger()
        slide = window.session.navigator.slide
        seen.append(slide.title.plain if slide else "")
    return seen


def test_hits_are_gone_to_marked_and_replaced_as_one_step(qtbot: QtBot, window: MainWindow) -> None:
    stage = window.views.slides.stage
    window.actions_by_id["replace"].trigger()
    qtbot.keyClicks(stage.bar.words, "the")
    stage.bar.look()
    assert "1 of 7" == stage.bar.count.text()
    reasons, plan = "Three reasons", "The plan"
    cover = "Open data for the city"
    assert [reasons, reasons, plan, plan, plan, plan, cover] == titles_by_f3(window, 7)
    stage.bar.whole.setChecked(True)
    stage.bar.case.setChecked(True)
    stage.bar.instead.setText("our")
    stage.bar.all.click()
    expected = TALK.replace("the ", "our ")
    assert expected == text(window)
    window.session.history.undo()
    assert TALK == text(window)


def test_one_is_replaced_by_a_group_and_a_wrong_expression_is_said(
    qtbot: QtBot, window: MainWindow
) -> None:
    stage = window.views.slides.stage
    window.actions_by_id["replace"].trigger()
    stage.bar.regex.setChecked(True)
    stage.bar.words.setText("(reasons) slowly")
    stage.bar.instead.setText(r"slowly \1")
    stage.bar.look()
    assert "1 of 1" == stage.bar.count.text()
    stage.bar.one.click()
    assert TALK.replace("the reasons slowly", "the slowly reasons") == text(window)
    stage.bar.words.setText("(")
    stage.bar.look()
    assert "Not understood" == stage.bar.count.text()
    qtbot.keyClick(stage.bar.words, Key.Key_Escape)
    assert stage.bar.isHidden()
    assert window.views.slides.canvas.hasFocus()


def test_an_expression_that_takes_for_ever_is_stopped(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.ui.session.finder.SECONDS", 1.0)
    window = new_window(qtbot, tmp_path, write(tmp_path, f"## One\n\n{'a' * 60}!\n"))
    stage = window.views.slides.stage
    window.actions_by_id["find_text"].trigger()
    stage.bar.words.setText("(a+)+$")
    stage.bar.regex.setChecked(True)
    assert stage.finder.wrong
    stage.bar.regex.setChecked(False)
    stage.bar.words.setText("aaa!")
    stage.bar.look()
    assert 1 == len(stage.finder.found)
