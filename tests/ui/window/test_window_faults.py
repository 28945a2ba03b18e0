"""What new users stumbled over in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QWidget

from briefing.ui.commands.help import KeySheet
from briefing.ui.files.writing import WritingDialog
from briefing.ui.search.go_to import GoTo
from briefing.ui.shared import message_bar
from briefing.ui.window.slides_view import WHOLE_PARAGRAPH
from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

ARTICLE = (
    "河岸步道开工\n\n"
    "青石镇召开了会议。区长顾岩表示，要把步道修好，让群众满意。会上还讨论了资金的安排。\n\n"
    "资金安排\n\n市里拨款三千万元。\n"
)


def test_every_stop_of_the_tab_key_shows_that_it_has_the_keyboard(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path))
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow() and window.focusWidget() is not None)
    window.views.slides.canvas.setFocus()
    stops: list[QWidget] = []
    unseen: list[str] = []
    for _ in range(80):
        QTest.keyClick(window, Qt.Key.Key_Tab)
        stop = QApplication.focusWidget()
        assert stop is not None
        if stop in stops:
            break
        stops.append(stop)
        shown = window.grab().toImage()
        stop.clearFocus()
        without = window.grab().toImage()
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        if shown == without:
            unseen.append(f"{type(stop).__name__} {stop.objectName()} {stop.accessibleName()}")
    assert len(stops) > 12
    assert [] == unseen


def test_a_paragraph_is_not_made_a_heading(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path, ARTICLE, "walk.txt"))
    slides = window.views.slides
    from briefing.model.text import Source

    slides.show_place(Source(3, 0, 5))
    slides._place = Source(3, 0, 5)
    assert WHOLE_PARAGRAPH == slides.turn_heading()
    assert not window.session.history.count
    assert not slides.corrections.can_be_heading(3)
    menu = slides.menu.menu(Source(3, 0, 5))
    assert not [one for one in menu.actions() if "heading" in one.text()]
    slides._place = Source(7, 0, 4)
    assert "" == slides.turn_heading()
    assert 1 == window.session.history.count


def test_what_is_done_is_said_for_a_while_and_not_beside_the_next(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert message_bar.STAYS >= 5000
    window = new_window(qtbot, tmp_path, write(tmp_path))
    window.message._stay.setInterval(0)
    window.message.warn("wrong")
    qtbot.wait(20)
    assert window.message.isVisible()
    window.message.tell("done")
    qtbot.waitUntil(window.message.isHidden)
    window.message._stay.setInterval(10_000)
    window.message.tell("done")
    job = window.saving._writer.write(lambda: iter(()), tmp_path / "out.md", lambda: None)
    assert window.message.isHidden()
    job.cancel()
    qtbot.waitUntil(lambda: not window.jobs.busy)


def test_open_begins_where_a_person_has_files(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(_parent: object, _title: str, folder: str, _kinds: str) -> tuple[str, str]:
        asked.append(folder)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path / "home"))
    window = new_window(qtbot, tmp_path)
    window.opening.ask()
    folder = tmp_path / "talks"
    folder.mkdir()
    window.open_file(write(folder))
    window.opening.ask()
    assert [str(tmp_path / "home"), str(folder)] == asked


def test_where_a_file_may_be_dropped_is_framed(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write(tmp_path)))])
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    left, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(QPoint(50, 50), both, data, left, nothing)
    window.dragEnterEvent(over)
    assert Qt.DropAction.CopyAction == over.dropAction()
    assert window.drop_frame.isVisible()
    assert window.drop_frame.size() == window.views.size()
    window.dragLeaveEvent(QDragLeaveEvent())
    assert window.drop_frame.isHidden()


def test_slides_without_a_title_are_called_by_their_words(qtbot: QtBot, tmp_path: Path) -> None:
    text = "## Titled\n\n- a\n\n---\n\nOnly **words** here\n\n---\n\n![A bridge](bridge.png)\n"
    window = new_window(qtbot, tmp_path, write(tmp_path, text))
    model = window.slide_list
    names = [model.data(model.index(row, 0)) for row in range(model.rowCount())]
    assert "Only words here" in names
    assert all(names)
    dialog = GoTo(window.session, window.services.pinyin, window)
    qtbot.addWidget(dialog)
    assert [1, 1, 1] == [bool(dialog.list.item(row).text().split("\u2003")[1]) for row in range(3)]


def test_the_notes_have_three_lines_in_a_small_window(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path))
    window.resize(1280, 720)
    window.views.slides._middle.setSizes([10_000, 0])
    text = window.views.slides.notes.text
    assert text.viewport().height() >= 3 * text.fontMetrics().lineSpacing()


def test_the_columns_of_the_key_sheet_are_in_order_and_alike(qtbot: QtBot, tmp_path: Path) -> None:
    from briefing.ui.commands.help import _columns, ways
    from briefing.ui.commands.table import COMMANDS, GROUPS

    window = new_window(qtbot, tmp_path)
    keymap = window.services.keymap
    columns = _columns(keymap)
    assert tuple(GROUPS) == (*columns[0], *columns[1])
    rows = [
        sum(1 for one in COMMANDS if one.group in groups and ways(one, keymap))
        for groups in columns
    ]
    assert max(rows) <= 1.5 * min(rows)


@pytest.mark.parametrize("made", ["export", "keys"])
def test_the_way_out_is_never_the_button_that_stands_out(
    qtbot: QtBot, tmp_path: Path, made: str
) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path))
    dialog: QDialog
    if made == "keys":
        dialog = KeySheet(window, window.services.keymap)
    else:
        from briefing.qt.jobs import Job

        dialog = window.saving._writer._dialog(Job(lambda: iter(())), "Export", "Writing x.pptx")
        assert isinstance(dialog, WritingDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    buttons = dialog.findChildren(QPushButton)
    assert buttons
    assert not any(one.isDefault() for one in buttons)
