"""Work that writes a file in the background, with no window around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QProgressDialog

from briefing.model.progress import Progress
from briefing.ui.files.writing import FileWriter, WritingDialog
from tests.ui.parts import new_services

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.ui.services import Services


@pytest.fixture
def services(qtbot: QtBot, tmp_path: Path) -> Services:
    return new_services(qtbot, tmp_path)


def test_what_waits_for_a_file_is_called_when_it_is_written(
    qtbot: QtBot, services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "x.txt"

    def work() -> Iterator[Progress]:
        yield Progress(0, 1)
        path.write_text("written", "utf-8")

    found: list[str] = []
    FileWriter(services).write(work, path, lambda: found.append(path.read_text("utf-8")))
    qtbot.waitUntil(lambda: not services.jobs.busy)
    assert found == ["written"]


def test_what_fails_is_said_and_nobody_is_told_that_it_is_done(
    qtbot: QtBot, services: Services, tmp_path: Path
) -> None:
    def fail() -> Iterator[Progress]:
        yield Progress(0, 1)
        raise PermissionError(13, "Permission denied")

    done: list[bool] = []
    FileWriter(services).write(fail, tmp_path / "x.txt", lambda: done.append(True))
    qtbot.waitUntil(lambda: not services.messages.isHidden())
    assert services.messages.text == "x.txt could not be written: Permission denied"
    assert done == []


def test_closing_the_dialog_stops_the_work_and_what_it_still_says_reaches_nobody(
    qtbot: QtBot, services: Services, tmp_path: Path
) -> None:
    def endless() -> Iterator[Progress]:
        while True:
            yield Progress(1, 10)

    job = FileWriter(services).write(endless, tmp_path / "x.pptx", lambda: None)
    dialog = services.parent.findChild(QProgressDialog)
    assert dialog is not None
    dialog.show()
    with qtbot.waitSignal(job.ended), qtbot.waitSignal(dialog.destroyed):
        dialog.close()


def test_a_step_that_is_shown_hands_out_no_events(qtbot: QtBot) -> None:
    dialog = WritingDialog(None)
    qtbot.addWidget(dialog)
    dialog.setModal(True)
    dialog.forceShow()
    handed_out: list[bool] = []
    QTimer.singleShot(0, lambda: handed_out.append(True))
    dialog.step(Progress(3, 10))
    assert handed_out == []
    bar = dialog.findChild(QProgressBar)
    assert bar is not None
    assert (3, 10) == (bar.value(), bar.maximum())


def test_what_cannot_be_written_there_can_be_saved_elsewhere(
    qtbot: QtBot, services: Services, tmp_path: Path
) -> None:
    def fail() -> Iterator[Progress]:
        yield Progress(0, 1)
        raise OSError(28, "No space left on device")

    asked: list[bool] = []
    writer = FileWriter(services)
    writer.write(fail, tmp_path / "x.md", lambda: None, lambda: asked.append(True))
    qtbot.waitUntil(lambda: not services.messages.isHidden())
    button = services.messages._button
    assert "Save elsewhere…" == button.text()
    button.click()
    assert [True] == asked
