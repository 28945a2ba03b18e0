from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from briefing.ui.commands.keys_dialog import KeysDialog
from briefing.ui.commands.table import BY_ID, COMMANDS, GROUPS
from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.ui.window.main_window import MainWindow

Key = Qt.Key
BLACK, WHITE, END = BY_ID["show.black"], BY_ID["show.white"], BY_ID["show.end"]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return new_window(qtbot, tmp_path, write(tmp_path))


@pytest.fixture
def dialog(window: MainWindow) -> KeysDialog:
    window.actions_by_id["keys"].trigger()
    (dialog,) = window.findChildren(KeysDialog)
    return dialog


def rows(dialog: KeysDialog) -> dict[str, str]:
    """Title → keys, of the rows that are seen."""
    heads = [dialog.table.topLevelItem(at) for at in range(dialog.table.topLevelItemCount())]
    items = [head.child(at) for head in heads for at in range(head.childCount())]
    return {item.text(0): item.text(1) for item in items if not item.isHidden()}


def test_every_command_is_listed_with_its_keys(dialog: KeysDialog) -> None:
    listed = rows(dialog)
    assert {command.title.rstrip("…") for command in COMMANDS} == set(listed)
    assert ("Ctrl+E", "B   .") == (listed["PowerPoint (.pptx)"], listed["Black screen"])
    assert len(GROUPS) == dialog.table.topLevelItemCount()


def test_a_pressed_key_belongs_to_the_command_at_once_and_everywhere(
    qtbot: QtBot, window: MainWindow, dialog: KeysDialog
) -> None:
    dialog.choose(BY_ID["present_first"])
    qtbot.keyClick(dialog.editor.field, Key.Key_F7)
    dialog.editor.keys[0].click()
    assert [QKeySequence("F7")] == window.actions_by_id["present_first"].shortcuts()
    assert "F7" == rows(dialog)["Present from the first slide"]
    assert "F7" in window.top_bar.present.text()
    window.settings.save()
    assert "F7" in window.settings.keys


def test_a_key_of_another_command_is_taken_only_when_a_person_says_so(
    qtbot: QtBot, window: MainWindow, dialog: KeysDialog
) -> None:
    dialog.choose(BLACK)
    qtbot.keyClick(dialog.editor.field, Key.Key_W)
    assert "W belongs to “White screen”." == dialog.editor.warning.text()
    assert (WHITE.keys, BLACK.keys) == (
        window.services.keymap.keys(WHITE),
        window.services.keymap.keys(BLACK),
    )
    dialog.editor.take.click()
    assert ((",",), ("B", ".", "W")) == (
        window.services.keymap.keys(WHITE),
        window.services.keymap.keys(BLACK),
    )
    assert dialog.editor.warning.isHidden()


def test_digits_stay_the_numbers_of_pages(
    qtbot: QtBot, window: MainWindow, dialog: KeysDialog
) -> None:
    dialog.choose(BLACK)
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
        qtbot.keyClick(dialog.editor.field, Key.Key_4, modifier)
        assert "4 begins the number of a page during a show." == dialog.editor.warning.text()
        assert not dialog.editor.take.isVisible()
    assert BLACK.keys == window.services.keymap.keys(BLACK)


def test_a_show_can_always_be_ended(qtbot: QtBot, window: MainWindow, dialog: KeysDialog) -> None:
    dialog.choose(END)
    dialog.editor.keys[1].click()
    dialog.editor.keys[0].click()
    assert ("Esc",) == window.services.keymap.keys(END)
    assert "A show needs a key that ends it." == dialog.editor.warning.text()
    dialog.choose(BLACK)
    qtbot.keyClick(dialog.editor.field, Key.Key_Escape)
    assert not dialog.editor.take.isVisible()
    assert dialog.isVisible()


def test_one_command_and_all_are_reset(
    qtbot: QtBot, window: MainWindow, dialog: KeysDialog
) -> None:
    for command, key in ((BLACK, Key.Key_Y), (WHITE, Key.Key_J)):
        dialog.choose(command)
        qtbot.keyClick(dialog.editor.field, key)
    dialog.editor.reset.click()
    assert (WHITE.keys, ("B", ".", "Y")) == (
        window.services.keymap.keys(WHITE),
        window.services.keymap.keys(BLACK),
    )
    assert not dialog.editor.reset.isEnabled()
    dialog.reset_all.click()
    assert BLACK.keys == window.services.keymap.keys(BLACK)


def test_commands_are_found_by_their_words_and_by_a_key(dialog: KeysDialog) -> None:
    dialog.filter.setText("black")
    assert ["Black screen"] == list(rows(dialog))
    dialog.filter.setText("f5")
    assert ["Present from the first slide"] == list(rows(dialog))


def test_a_changed_key_is_the_shows_from_the_next_press_on(
    qtbot: QtBot, window: MainWindow, dialog: KeysDialog
) -> None:
    dialog.choose(BY_ID["show.next"])
    qtbot.keyClick(dialog.editor.field, Key.Key_J)
    dialog.close()
    window.shows.present()
    assert window.shows.controller is not None
    show = window.shows.controller.audience
    qtbot.waitUntil(show.isActiveWindow)
    qtbot.keyClick(show, Key.Key_J)
    assert 1 == show.running.show.at.slide
    show.close()
