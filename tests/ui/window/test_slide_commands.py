"""What is done with whole slides, in a real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu

from briefing.compose import compose
from briefing.edit.templates import OFFERED, new_slide
from briefing.readers.markdown import read_markdown
from briefing.ui.slides.gallery import Gallery
from briefing.ui.slides.slide_list import SLIDES, parts_in
from tests.ui.sessions import open_in
from tests.ui.windows import TALK, new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.model.deck import Kind
    from briefing.ui.window.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    window = new_window(qtbot, tmp_path, write(tmp_path))
    window.session.navigator.go_to_id("three-reasons")
    return window


def titles(window: MainWindow) -> list[str]:
    return [slide.title.plain for slide in open_in(window.session).deck.slides]


def here(window: MainWindow) -> str:
    assert window.session.navigator.slide is not None
    return window.session.navigator.slide.title.plain


def press(window: MainWindow, id: str) -> None:
    window.actions_by_id[id].trigger()


def select(window: MainWindow, *names: str) -> None:
    rail = window.views.slides.rail
    flags = QItemSelectionModel.SelectionFlag
    rail.clearSelection()
    for name in names:
        slide = next(n for n, title in enumerate(titles(window)) if title == name)
        index = rail.slides.index_of(slide, 0)
        rail.selectionModel().select(index, flags.Select)


def test_slides_move_by_keys_and_come_back(window: MainWindow) -> None:
    before = titles(window)
    press(window, "move_down")
    assert ["A number", "Three reasons"] == titles(window)[2:4]
    assert "Three reasons" == here(window)
    press(window, "move_up")
    assert before == titles(window)
    assert TALK == window.session.history.state.text.text


def test_several_slides_are_dragged_to_another_place(window: MainWindow) -> None:
    rail = window.views.slides.rail
    select(window, "Three reasons", "A number")
    data = rail.model().mimeData(rail.selectedIndexes())
    assert [2, 3] == parts_in(data)
    last = rail.slides.index(rail.slides.rowCount() - 1)
    at = rail.visualRect(last).bottomLeft() + QPoint(20, -2)
    rail.scrollTo(last)
    at = rail.visualRect(last).bottomLeft() + QPoint(20, -2)
    drop = QDropEvent(
        QPointF(at), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    rail.dropEvent(drop)
    assert Qt.DropAction.MoveAction == drop.dropAction()
    assert ["Kept for questions", "Three reasons", "A number"] == titles(window)[-3:]
    window.session.history.undo()
    assert TALK == window.session.history.state.text.text


def test_a_file_that_is_dropped_stays_where_it_is(window: MainWindow, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write(tmp_path, "# Other\n", "other.md")))])
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    enter = QDragEnterEvent(
        QPoint(600, 400), actions, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    assert Qt.DropAction.CopyAction == enter.dropAction()
    over = QDragEnterEvent(
        QPoint(20, 20), actions, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.views.slides.rail.dragEnterEvent(over)
    assert not over.isAccepted()
    assert not data.hasFormat(SLIDES)


def test_selected_slides_are_duplicated_hidden_and_deleted(
    qtbot: QtBot, window: MainWindow
) -> None:
    select(window, "Three reasons", "A number")
    press(window, "duplicate_slides")
    assert ["Three reasons", "A number"] * 2 == titles(window)[2:6]
    select(window, "A number", "The plan")
    window.session.navigator.go_to_id("the-plan")
    select(window, "A number", "The plan")
    press(window, "hide_slides")
    assert "## The plan {.hidden}\n" in window.session.history.state.text.text
    press(window, "hide_slides")
    assert "## The plan\n" in window.session.history.state.text.text
    window.views.slides.rail.setFocus()
    qtbot.keyClick(window.views.slides.rail, Qt.Key.Key_Delete)
    assert "The plan" not in titles(window)
    while window.session.history.undo_name:
        window.session.history.undo()
    assert TALK == window.session.history.state.text.text


def test_a_slide_is_kept_for_questions(window: MainWindow) -> None:
    press(window, "back_up")
    assert "## Three reasons {.backup}\n" in window.session.history.state.text.text
    press(window, "back_up")
    assert TALK == window.session.history.state.text.text


def test_a_slide_is_split_at_the_marked_line_and_joined(window: MainWindow) -> None:
    press(window, "split_slide")
    assert "Click the line first" in window.message.text
    window.views.slides.canvas.mark_next()
    window.views.slides.canvas.mark_next()
    window.views.slides.canvas.mark_next()
    press(window, "split_slide")
    assert 2 == titles(window).count("Three reasons")
    window.session.navigator.go_to_id("three-reasons")
    press(window, "join_slides")
    assert 1 == titles(window).count("Three reasons")


def test_the_last_slide_stays(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path, "## One\n\n- a\n"))
    press(window, "delete_slides")
    assert ["One"] == titles(window)
    assert "cannot be done" in window.message.text


@pytest.mark.parametrize("lang", ["zh-CN", "en"])
@pytest.mark.parametrize("kind", OFFERED)
def test_a_new_slide_is_of_the_kind_that_was_chosen(kind: Kind, lang: str) -> None:
    deck = compose(read_markdown(f"## A\n\n- b\n\n{new_slide(kind, lang)}\n"))
    assert kind == deck.slides[1].kind
    assert not deck.slides[1].problems


def test_a_kind_is_chosen_in_the_gallery_and_stands_behind_the_slide(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(window, "new_slide")
    gallery = window.findChild(Gallery)
    assert gallery is not None
    every = range(gallery.list.count())
    rows = [gallery.list.item(n).data(Qt.ItemDataRole.UserRole) for n in every]
    assert list(OFFERED) == [kind for kind, variant in rows if not variant]
    gallery.list.setCurrentRow([tuple(row) for row in rows].index(("cards", "")))
    gallery.accept()
    assert "cards" == open_in(window.session).deck.slides[3].kind
    assert "Title" == here(window)


def test_the_menu_of_the_list_has_the_commands_people_know(window: MainWindow) -> None:
    window.slide_commands._open_menu(QPoint(10, 10))
    menu = next(one for one in window.findChildren(QMenu) if one.isVisible())
    texts = [action.text() for action in menu.actions() if action.text()]
    assert {"New slide…", "Duplicate", "Delete slides", "Hide, or show again"} <= set(texts)
    assert "Kind of slide" in texts
    menu.close()


def test_slides_are_copied_and_pasted_as_markdown(window: MainWindow) -> None:
    before = window.session.history.state.text.text
    select(window, "Three reasons", "A number")
    press(window, "cut_slides")
    clipboard = QApplication.clipboard()
    assert clipboard.text().startswith("## Three reasons\n\n- People find")
    assert "A number" not in titles(window)
    window.session.navigator.go_to_id("the-plan")
    press(window, "paste_slides")
    at = titles(window).index("The plan")
    assert ["The plan", "Three reasons", "A number"] == titles(window)[at : at + 3]
    assert "Three reasons" == here(window)
    while window.session.history.count:
        window.session.history.undo()
    assert before == window.session.history.state.text.text
    clipboard.setText("Only words.")
    press(window, "paste_slides")
    assert before == window.session.history.state.text.text


def test_a_picture_is_pasted_above_the_notes(window: MainWindow, tmp_path: Path) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0xFF0000)
    QApplication.clipboard().setImage(image)
    press(window, "paste_slides")
    text = window.session.history.state.text.text
    files = list((tmp_path / "talk.media").iterdir())
    assert 1 == len(files)
    picture = f"- 企业 builds on it\n\n![](talk.media/{files[0].name})\n\n::: notes"
    assert picture in text


def test_a_slide_is_inserted_in_a_variant_of_its_kind(window: MainWindow) -> None:
    press(window, "new_slide")
    gallery = window.findChild(Gallery)
    assert gallery is not None
    offered = [
        gallery.list.item(n).data(Qt.ItemDataRole.UserRole) for n in range(gallery.list.count())
    ]
    at = next(n for n, one in enumerate(offered) if one[0] == "points" and one[1])
    gallery.list.setCurrentRow(at)
    gallery.accept()
    slide = window.session.navigator.slide
    assert slide is not None
    assert tuple(offered[at]) == (slide.kind, slide.variant)
