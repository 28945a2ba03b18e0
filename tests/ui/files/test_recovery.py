"""What was not saved when a window ended is there again in the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMessageBox

from briefing.ui.files import journal
from briefing.ui.files.compare_dialog import CompareDialog
from tests.ui.sessions import open_in, set_kind
from tests.ui.windows import TALK, new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.ui.files.recovery import RecoveryDialog
    from briefing.ui.window.main_window import MainWindow


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "BEHIND", 0)


def texts_left(folder: Path) -> list[str]:
    return [path.read_text("ascii") for path in (folder / "unsaved").glob("*.json")]


def crash(qtbot: QtBot, window: MainWindow) -> None:
    """The window is gone as with its process: nothing is tidied up, and its lock counts no more."""
    kept = window.journal
    qtbot.waitUntil(lambda: kept._file is not None and kept._file.place.exists())
    qtbot.waitUntil(lambda: not kept._jobs.busy)
    file = kept._file
    assert file is not None
    window.journal._file = None
    window.journal._timer.stop()
    window.journal._session.history.changed.disconnect(window.journal._follow)
    file.close()


def offered(window: MainWindow) -> RecoveryDialog:
    window.recovery.offer()
    assert window.recovery.dialog is not None
    return window.recovery.dialog


def test_what_is_typed_is_kept_until_it_is_saved(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path))
    assert [] == texts_left(tmp_path)
    set_kind(window.session, "the-plan", "cards")
    qtbot.waitUntil(lambda: any("{.cards}" in text for text in texts_left(tmp_path)))
    window.session.history.undo()
    qtbot.waitUntil(lambda: not texts_left(tmp_path))
    set_kind(window.session, "the-plan", "cards")
    qtbot.waitUntil(lambda: bool(texts_left(tmp_path)))
    window.actions_by_id["save"].trigger()
    qtbot.waitUntil(lambda: not texts_left(tmp_path))


def test_closing_without_saving_leaves_nothing(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path))
    set_kind(window.session, "the-plan", "cards")
    qtbot.waitUntil(lambda: bool(texts_left(tmp_path)))
    monkeypatch.setattr(QMessageBox, "exec", lambda _: QMessageBox.StandardButton.Discard)
    assert window.close()
    assert [] == list((tmp_path / "unsaved").iterdir())


def test_after_a_crash_it_is_offered_and_is_an_unsaved_step(qtbot: QtBot, tmp_path: Path) -> None:
    path = write(tmp_path)
    window = new_window(qtbot, tmp_path, path)
    set_kind(window.session, "the-plan", "cards")
    crash(qtbot, window)
    again = new_window(qtbot, tmp_path)
    dialog = offered(again)
    assert 1 == dialog.files.count()
    assert "talk.md" in dialog.files.item(0).text()
    dialog.open_button.click()
    assert path == open_in(again.session).path
    assert "## The plan {.cards}" in again.session.history.state.text.text
    assert again.isWindowModified()
    assert TALK == path.read_text("utf-8")
    assert 1 == len(texts_left(tmp_path))  # until it is saved
    again.session.history.undo()
    assert TALK == again.session.history.state.text.text


def test_what_is_not_wanted_is_discarded_and_what_waits_is_offered_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("one.md", "two.md"):
        window = new_window(qtbot, tmp_path, write(tmp_path, name=name))
        set_kind(window.session, "the-plan", "cards")
        crash(qtbot, window)
    again = new_window(qtbot, tmp_path)
    dialog = offered(again)
    assert 2 == dialog.files.count()
    dialog.discard_button.click()
    dialog.reject()
    dialog = offered(again)
    assert 1 == dialog.files.count()
    dialog.discard_button.click()
    assert dialog.isHidden()
    assert [] == texts_left(tmp_path)


def test_it_is_compared_with_the_file_slide_by_slide(qtbot: QtBot, tmp_path: Path) -> None:
    path = write(tmp_path)
    window = new_window(qtbot, tmp_path, path)
    set_kind(window.session, "the-plan", "cards")
    crash(qtbot, window)
    path.write_text(TALK.replace("- Then the budget", "- Then the money"), "utf-8")
    again = new_window(qtbot, tmp_path)
    offered(again).compare_button.click()
    compare = again.saving.conflict.dialog
    assert isinstance(compare, CompareDialog)
    assert 1 == compare.slides.count()
    assert "{.cards}" in compare.pair.mine.text.toPlainText()
    assert "the money" in compare.pair.theirs.text.toPlainText()
    assert not compare.pair.mine.picture.pixmap().isNull()
    compare.buttons["both"].click()
    compare.take.click()
    text = again.session.history.state.text.text
    assert 2 == text.count("## The plan")


def test_copied_text_and_articles_come_back(qtbot: QtBot, tmp_path: Path) -> None:
    from briefing.readers.article import read_article

    window = new_window(qtbot, tmp_path)
    window.session.open_text(read_article("河岸步道开工\n\n青石镇召开了会议。\n"))
    crash(qtbot, window)
    again = new_window(qtbot, tmp_path)
    offered(again).open_button.click()
    assert "青石镇召开了会议。" in open_in(again.session).document.lines
    assert again.session.unsaved


def test_a_file_that_is_open_elsewhere_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    path = write(tmp_path)
    first = new_window(qtbot, tmp_path, path)
    second = new_window(qtbot, tmp_path, path)
    assert "open in another window" in second.message.text
    assert first.message.isHidden()


def test_the_corrections_of_an_article_come_back(qtbot: QtBot, tmp_path: Path) -> None:
    path = write(
        tmp_path, "河岸步道开工\n\n青石镇召开了会议。\n\n资金安排\n\n拨款三千万。\n", "walk.txt"
    )
    window = new_window(qtbot, tmp_path, path)
    window.views.slides.corrections.set_heading(5, 1)
    made = window.session.history.state.corrections
    assert made
    crash(qtbot, window)
    again = new_window(qtbot, tmp_path)
    offered(again).open_button.click()
    qtbot.waitUntil(lambda: again.session.history.state.corrections == made)
    assert path == open_in(again.session).path
