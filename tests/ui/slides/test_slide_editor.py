"""Writing on the slide, in a real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from briefing.ui.slides.link_dialog import LinkDialog
from briefing.ui.slides.shown_text import texts_on_page
from tests.ui.sessions import open_in
from tests.ui.windows import TALK, new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.ui.slides.text_field import TextField
    from briefing.ui.window.main_window import MainWindow

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    window = new_window(qtbot, tmp_path, write(tmp_path))
    window.session.navigator.go_to_id("three-reasons")
    return window


def edit(window: MainWindow, words: str) -> TextField:
    """Double click on a text of the slide."""
    page = window.session.navigator.page
    assert page is not None
    shown = next(one for one in texts_on_page(page.scene) if one.paragraph.text == words)
    canvas = window.views.slides.canvas
    at = (shown.box.x + 5, shown.baseline - 3)
    spot = canvas.page_rect().topLeft()
    point = (spot.x() + at[0] * canvas.scale, spot.y() + at[1] * canvas.scale)
    from PySide6.QtTest import QTest

    viewport = canvas.viewport()
    where = viewport.rect().topLeft()
    where.setX(round(point[0]))
    where.setY(round(point[1]))
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=where)
    assert window.views.slides.writing.is_editing
    return window.views.slides.writing.field


def text(window: MainWindow) -> str:
    return window.session.history.state.text.text


def shown(window: MainWindow) -> list[str]:
    page = window.session.navigator.page
    assert page is not None
    return [one.paragraph.text for one in texts_on_page(page.scene)]


def test_words_typed_on_the_slide_are_in_the_text_at_once(qtbot: QtBot, window: MainWindow) -> None:
    field = edit(window, "Officials write less twice")
    qtbot.keyClicks(field, " now")
    assert TALK.replace("less twice", "less twice now") == text(window)
    assert "Officials write less twice now" in shown(window)
    qtbot.keyClick(field, Key.Key_Escape)
    assert TALK == text(window)
    assert not window.views.slides.writing.is_editing


def test_a_title_is_edited_and_the_slide_stays_current(qtbot: QtBot, window: MainWindow) -> None:
    field = edit(window, "Three reasons")
    qtbot.keyClicks(field, " more")
    assert "## Three reasons more\n" in text(window)
    assert window.session.navigator.slide is not None
    assert "Three reasons more" == window.session.navigator.slide.title.plain
    window.session.history.undo()
    assert TALK == text(window)


def test_an_input_method_writes_into_the_slide(window: MainWindow) -> None:
    field = edit(window, "企业 builds on it")
    QApplication.sendEvent(field, QInputMethodEvent("zhong", []))
    assert TALK == text(window)
    done = QInputMethodEvent("", [])
    done.setCommitString("中文")
    QApplication.sendEvent(field, done)
    assert "- 企业 builds on it中文\n" in text(window)


def test_enter_makes_a_point_and_tab_sets_it_deeper(qtbot: QtBot, window: MainWindow) -> None:
    field = edit(window, "Officials write less twice")
    qtbot.keyClick(field, Key.Key_Return)
    qtbot.keyClicks(field, "because")
    assert "- Officials write less twice\n- because\n- 企业" in text(window)
    qtbot.keyClick(field, Key.Key_Tab)
    assert "- Officials write less twice\n  - because\n- 企业" in text(window)
    qtbot.keyClicks(field, " so")
    assert "  - because so\n" in text(window)
    qtbot.keyClick(field, Key.Key_Backtab)
    assert "twice\n- because so\n- 企业" in text(window)


def test_a_point_is_parted_at_the_cursor_and_joined_again(qtbot: QtBot, window: MainWindow) -> None:
    field = edit(window, "Officials write less twice")
    field.put_cursor(len("Officials write"))
    qtbot.keyClick(field, Key.Key_Return)
    assert "- Officials write\n- less twice\n" in text(window)
    qtbot.keyClick(field, Key.Key_Backspace)
    assert "- Officials write less twice\n" in text(window)


def test_an_empty_point_goes_when_it_is_left(qtbot: QtBot, window: MainWindow) -> None:
    field = edit(window, "企业 builds on it")
    qtbot.keyClick(field, Key.Key_Return)
    assert "- 企业 builds on it\n- \n" in text(window)
    qtbot.keyClick(field, Key.Key_Return)
    assert TALK == text(window)


def test_marked_words_become_bold_and_plain_again(qtbot: QtBot, window: MainWindow) -> None:
    field = edit(window, "Officials write less twice")
    field.selectAll()
    qtbot.keyClick(field, Key.Key_B, CONTROL)
    assert "- **Officials write less twice**\n" in text(window)
    qtbot.keyClick(field, Key.Key_B, CONTROL)
    assert TALK == text(window)


def test_several_lines_are_pasted_as_points(window: MainWindow) -> None:
    field = edit(window, "企业 builds on it")
    data = QMimeData()
    data.setText("; first\n• second\n\n* third *")
    field.insertFromMimeData(data)
    assert "- 企业 builds on it; first\n- second\n- third \\*\n" in text(window)


def test_cells_of_a_spreadsheet_are_pasted_as_a_table(window: MainWindow) -> None:
    field = edit(window, "企业 builds on it")
    data = QMimeData()
    data.setText("Year\tTrees\n2024\t12\n2025\t40|41\n")
    field.insertFromMimeData(data)
    expected = "| Year | Trees |\n|---|---|\n| 2024 | 12 |\n| 2025 | 40\\|41 |\n"
    assert "- 企业 builds on it\n\n" + expected in text(window)


def test_a_pasted_picture_is_a_file_beside_the_document(window: MainWindow) -> None:
    field = edit(window, "企业 builds on it")
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    data = QMimeData()
    data.setImageData(image)
    field.insertFromMimeData(data)
    path = open_in(window.session).path
    assert path is not None
    (kept,) = (path.parent / f"{path.stem}.media").iterdir()
    assert QImage(str(kept)) == image
    assert f"- 企业 builds on it\n\n![]({kept.parent.name}/{kept.name})\n" in text(window)


def test_a_text_that_is_none_of_the_file_says_so(window: MainWindow) -> None:
    window.views.slides.writing.refused.emit()
    assert "change it in the file" in window.message.text


def test_the_words_of_an_article_are_edited_in_a_briefing_made_of_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    article = (
        "河岸步道开工\n\n2025年6月3日，青石镇在文化站召开河岸步道建设会。镇长顾岩出席会议并讲话。\n\n"
        "一、今年的进展\n\n顾岩指出，今年要修好步道三公里，种下柳树两百棵，让居民晚饭后都能来走一走。\n\n"
        "二、明年的打算\n\n白露表示，明年要补齐路灯，修好两处台阶，把座椅装到看得见河面的地方。\n"
    )
    path = write(tmp_path, article, "walk.txt")
    window = new_window(qtbot, tmp_path, path)
    window.session.navigator.first()
    field = edit(window, "河岸步道开工")
    qtbot.keyClicks(field, "2")
    assert "河岸步道开工2" in shown(window)
    assert article == path.read_text("utf-8")
    assert "slides" == open_in(window.session).document.form
    window.views.slides.writing.finish()
    window.session.history.undo()
    window.session.history.undo()
    assert "prose" == open_in(window.session).document.form


def test_marked_words_lead_somewhere(qtbot: QtBot, window: MainWindow) -> None:
    field = edit(window, "Officials write less twice")
    field.selectAll()
    qtbot.keyClick(field, Key.Key_K, CONTROL)
    dialog = window.findChild(LinkDialog)
    assert dialog is not None
    dialog.address.setText("https://example.org/a")
    dialog.accept()
    assert "- [Officials write less twice](https://example.org/a)\n" in text(window)
