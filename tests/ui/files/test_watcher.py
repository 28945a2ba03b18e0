from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.ui.files.watcher import MISSED, SETTLE, FileWatcher

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "talk.md"
    path.write_text("one")
    return path


@pytest.fixture
def watch(qapp: object, file: Path) -> FileWatcher:
    watch = FileWatcher()
    watch.watch(file)
    return watch


def test_writing_into_the_file_is_noticed(qtbot: QtBot, watch: FileWatcher, file: Path) -> None:
    with qtbot.waitSignal(watch.changed):
        file.write_text("two, longer")


def test_several_writes_in_a_row_are_one_change(
    qtbot: QtBot, watch: FileWatcher, file: Path
) -> None:
    heard: list[bool] = []
    watch.changed.connect(lambda: heard.append(True))
    with qtbot.waitSignal(watch.changed):
        for number in range(5):
            file.write_text("x" * (number + 10))
    qtbot.wait(2 * SETTLE)
    assert len(heard) == 1


def test_a_file_deleted_and_written_again_is_noticed(
    qtbot: QtBot, watch: FileWatcher, file: Path
) -> None:
    file.unlink()
    qtbot.wait(2 * SETTLE)
    with qtbot.waitSignal(watch.changed):
        file.write_text("back again")


def test_another_file_in_the_folder_is_no_change(
    qtbot: QtBot, watch: FileWatcher, file: Path
) -> None:
    with qtbot.assertNotEmitted(watch.changed, wait=3 * SETTLE):
        (file.parent / "other.md").write_text("other")


def test_a_file_no_longer_watched_is_left_alone(
    qtbot: QtBot, watch: FileWatcher, file: Path
) -> None:
    watch.watch(None)
    with qtbot.assertNotEmitted(watch.changed, wait=3 * SETTLE):
        file.write_text("unheard")


def test_a_file_that_is_gone_is_missed_once(qtbot: QtBot, watch: FileWatcher, file: Path) -> None:
    heard: list[bool] = []
    watch.gone.connect(lambda: heard.append(True))
    with qtbot.waitSignal(watch.gone):
        file.unlink()
    qtbot.wait(3 * MISSED // 2)
    assert len(heard) == 1


def test_an_editor_that_saves_by_renaming_is_not_missed(
    qtbot: QtBot, watch: FileWatcher, file: Path
) -> None:
    heard: list[bool] = []
    watch.gone.connect(lambda: heard.append(True))
    with qtbot.waitSignal(watch.changed):
        file.unlink()
        qtbot.wait(2 * SETTLE)
        file.write_text("saved anew")
    qtbot.wait(3 * MISSED // 2)
    assert not heard


def test_the_same_file_moved_away_and_back_is_read_again(
    qtbot: QtBot, watch: FileWatcher, file: Path
) -> None:
    elsewhere = file.with_name("elsewhere")
    with qtbot.waitSignal(watch.gone):
        file.rename(elsewhere)
    with qtbot.waitSignal(watch.changed):
        elsewhere.rename(file)


def test_a_folder_that_went_away_and_came_back_is_watched_as_before(
    qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "talks"
    folder.mkdir()
    file = folder / "talk.md"
    file.write_text("one")
    watch = FileWatcher()
    watch.watch(file)
    with qtbot.waitSignal(watch.gone):
        folder.rename(tmp_path / "away")
    with qtbot.waitSignal(watch.changed):
        (tmp_path / "away").rename(folder)
    qtbot.wait(2 * SETTLE)
    with qtbot.waitSignal(watch.changed):
        file.write_text("two, longer")
