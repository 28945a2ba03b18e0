"""Two wrote one file; versions of a week come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.ui.files.versions_dialog import VersionsDialog
from tests.ui.files.test_saving import saved
from tests.ui.sessions import set_kind
from tests.ui.windows import TALK, new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_mine_theirs_or_both_slide_by_slide_and_then_it_is_saved(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = write(tmp_path)
    window = new_window(qtbot, tmp_path, path)
    set_kind(window.session, "the-plan", "cards")
    path.write_text(TALK.replace("A sentence that", "Another that"), "utf-8")
    qtbot.waitUntil(lambda: "changed by another program" in window.message.text)
    window.message._button.click()
    dialog = window.saving.conflict.dialog
    assert dialog is not None
    assert ["mine", "mine"] == dialog.choices
    dialog.slides.setCurrentRow(0)
    dialog.buttons["theirs"].click()
    dialog.take.click()
    window.actions_by_id["save"].trigger()
    saved(qtbot, window)
    text = path.read_text("utf-8")
    assert "Another that" in text
    assert "## The plan {.cards}" in text
    assert not window.isWindowModified()


def test_a_save_over_another_programs_offers_to_compare(qtbot: QtBot, tmp_path: Path) -> None:
    path = write(tmp_path)
    window = new_window(qtbot, tmp_path, path)
    window.opening.watcher.watch(None)  # as on a network folder: nobody tells
    set_kind(window.session, "the-plan", "cards")
    path.write_text(TALK.replace("A number", "Number two"), "utf-8")
    window.actions_by_id["save"].trigger()
    saved(qtbot, window)
    assert "changed the file meanwhile" in window.message.text
    window.message._button.click()
    dialog = window.saving.conflict.dialog
    assert dialog is not None
    dialog.all_theirs.click()
    dialog.take.click()
    assert "Number two" in window.session.history.state.text.text
    assert not window.isWindowModified()


def test_each_save_of_a_week_can_be_restored_slide_by_slide(qtbot: QtBot, tmp_path: Path) -> None:
    path = write(tmp_path)
    window = new_window(qtbot, tmp_path, path)
    for slide in ("the-plan", "a-number"):
        set_kind(window.session, slide, "cards")
        window.actions_by_id["save"].trigger()
        saved(qtbot, window)
    window.actions_by_id["versions"].trigger()
    dialog = window.findChild(VersionsDialog)
    assert isinstance(dialog, VersionsDialog)
    assert 3 == dialog.versions.count()
    assert 0 == dialog.slides.count()
    dialog.versions.setCurrentRow(2)
    assert ["A number", "The plan"] == [dialog.slides.item(row).text() for row in range(2)]
    dialog.slides.setCurrentRow(1)
    assert "{.cards}" in dialog.pair.mine.text.toPlainText()
    assert not dialog.pair.theirs.picture.pixmap().isNull()
    dialog.restore.click()
    assert "## The plan\n" in window.session.history.state.text.text
    assert "## A number {.cards}" in window.session.history.state.text.text
    assert window.session.history.undo_name == "restore “The plan”"
    dialog.restore_all.click()
    assert TALK == window.session.history.state.text.text
    assert 0 == dialog.slides.count()
