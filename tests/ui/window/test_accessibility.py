"""What a screen reader is told of the window: the tree of everything in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtGui import QAccessible

from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from briefing.ui.window.main_window import MainWindow

Role = QAccessible.Role
CONTROLS = {
    *(Role.Button, Role.ButtonMenu, Role.ButtonDropDown, Role.CheckBox, Role.RadioButton),
    *(Role.ComboBox, Role.EditableText, Role.List, Role.Tree, Role.PageTab, Role.SpinBox),
    *(Role.Slider, Role.ProgressBar),
}


class Said(NamedTuple):
    role: QAccessible.Role
    name: str
    selected: bool


def tree(interface: QAccessibleInterface | None) -> Iterator[Said]:
    """Everything that is seen in it, in order."""
    if interface is None or not interface.isValid() or interface.state().invisible:
        return
    yield Said(
        interface.role(),
        interface.text(QAccessible.Text.Name),
        bool(interface.state().selected),
    )
    for number in range(interface.childCount()):
        yield from tree(interface.child(number))


def dump(widget: QWidget) -> list[Said]:
    return list(tree(QAccessible.queryAccessibleInterface(widget)))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    QAccessible.setActive(True)
    yield new_window(qtbot, tmp_path, write(tmp_path))
    QAccessible.setActive(False)


def test_the_texts_of_the_slide_are_there_where_they_stand(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.navigator.go_to_id("three-reasons")
    canvas = window.views.slides.canvas
    wanted = "企业 builds on it"
    qtbot.waitUntil(lambda: wanted in [one.name for one in dump(canvas)])
    texts = [one.name for one in dump(canvas) if one.role is Role.StaticText]
    at = [texts.index(words) for words in ("Three reasons", "People find what they need", wanted)]
    assert sorted(at) == at
    label = next(one for one in canvas._spoken._labels if one.text() == wanted)
    page = canvas.page_rect().toAlignedRect()
    assert page.contains(label.geometry())
    before = label.geometry()
    canvas.zoom(2.0)
    qtbot.waitUntil(lambda: label.geometry() != before)
    assert wanted in canvas.accessibleDescription()
    window.session.navigator.go_to_id("a-number")
    qtbot.waitUntil(lambda: wanted not in [one.name for one in dump(canvas)])


def test_the_words_that_are_heard_are_not_painted(qtbot: QtBot, window: MainWindow) -> None:
    canvas = window.views.slides.canvas
    window.session.navigator.go_to_id("three-reasons")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in canvas._spoken._labels))
    heard = canvas.viewport().grab().toImage()
    for label in canvas._spoken._labels:
        label.hide()
    assert heard == canvas.viewport().grab().toImage()


def test_what_is_read_is_there_as_text(qtbot: QtBot, window: MainWindow) -> None:
    window.services.view.show("reading")
    page = window.views.reading().page
    qtbot.waitUntil(
        lambda: (
            "People find what they need"
            in [one.name for one in dump(page) if one.role is Role.StaticText]
        )
    )


def test_views_are_tabs_of_which_one_is_chosen(window: MainWindow) -> None:
    said = dump(window.top_bar)
    assert [("Views", False)] == [one[1:] for one in said if one.role is Role.PageTabList]
    tabs = [one[1:] for one in said if one.role is Role.PageTab]
    assert [("Slides", True), ("Overview", False), ("Reading", False)] == tabs
    window.services.view.show("overview")
    tabs = [one[1:] for one in dump(window.top_bar) if one.role is Role.PageTab]
    assert [False, True, False] == [selected for _, selected in tabs]


def test_every_control_of_the_window_and_its_dialogs_has_a_name(
    qtbot: QtBot, window: MainWindow
) -> None:
    said: list[Said] = []
    for view in ("slides", "overview", "reading"):
        window.services.view.show(view)
        said += dump(window)
    for id in ("settings", "versions", "keys", "go_to", "help", "about"):
        window.actions_by_id[id].trigger()
        dialog = next(one for one in window.children() if _is_shown_dialog(one))
        said += dump(dialog)
        dialog.close()
    controls = [one for one in said if one.role in CONTROLS]
    assert len(controls) > 60
    assert [] == [one for one in controls if not one.name.strip()]


def _is_shown_dialog(one: object) -> bool:
    from PySide6.QtWidgets import QDialog

    return isinstance(one, QDialog) and one.isVisible()
