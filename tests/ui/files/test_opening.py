"""Opening files and copied text, with no window around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from briefing.readers.article import read_article
from briefing.ui.files.opening import Opening, file_in
from briefing.ui.files.saving import Saving
from briefing.ui.files.writing import FileWriter
from tests.ui.parts import new_services
from tests.ui.sessions import open_in
from tests.ui.windows import write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.ui.services import Services


class Files(NamedTuple):
    services: Services
    saving: Saving
    opening: Opening


@pytest.fixture
def files(qtbot: QtBot, tmp_path: Path) -> Files:
    services = new_services(qtbot, tmp_path)
    saving = Saving(services, FileWriter(services))
    return Files(services, saving, Opening(services, saving))


def test_a_file_is_opened_where_and_in_which_view_it_was_left(files: Files, tmp_path: Path) -> None:
    path, other = write(tmp_path), write(tmp_path, "# Other\n\n## One\n", "other.md")
    assert files.opening.open(path)
    files.services.session.navigator.go_to_slide(3)
    files.services.view.show("overview")
    assert files.opening.open(other)
    assert files.services.view.name == "slides"
    assert files.opening.open(path)
    assert files.services.view.name == "overview"
    assert files.services.session.navigator.slide_index == 3


def test_what_cannot_be_read_is_said_and_what_was_open_stays(files: Files, tmp_path: Path) -> None:
    path = write(tmp_path)
    files.opening.open(path)
    assert not files.opening.open(tmp_path / "gone.md")
    assert "The slides that were open stay." in files.services.messages.text
    assert open_in(files.services.session).path == path


def test_a_file_that_is_chosen_is_opened_and_its_folder_remembered(
    files: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    files.opening.ask()
    assert open_in(files.services.session).path == path
    assert files.services.settings.folder == str(tmp_path)


def test_a_copied_file_is_opened(files: Files, tmp_path: Path) -> None:
    path = write(tmp_path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(data)
    files.opening.paste()
    assert open_in(files.services.session).path == path


def test_copied_text_is_shown_in_the_view_of_slides(files: Files, tmp_path: Path) -> None:
    files.opening.open(write(tmp_path))
    files.services.view.show("reading")
    QGuiApplication.clipboard().setText("# Copied\n\n## A slide\n\n- a point\n")
    files.opening.paste()
    deck = open_in(files.services.session).deck
    assert deck is not None
    assert deck.title.plain == "Copied"
    assert open_in(files.services.session).path is None
    assert files.services.view.name == "slides"


def test_an_empty_clipboard_is_said(files: Files) -> None:
    QGuiApplication.clipboard().clear()
    files.opening.paste()
    assert "no text in the clipboard" in files.services.messages.text


def test_closing_leaves_nothing_open_and_nothing_said(files: Files, tmp_path: Path) -> None:
    files.opening.open(write(tmp_path))
    files.services.messages.note("something")
    files.opening.close()
    assert files.services.session.briefing is None
    assert files.services.messages.isHidden()


def test_text_from_no_file_stays_where_a_person_wants_it(
    files: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.services.session.open_text(read_article("河岸步道开工\n\n青石镇召开了会议。\n"))
    monkeypatch.setattr(QMessageBox, "exec", lambda _: QMessageBox.StandardButton.Cancel)
    assert not files.opening.open(write(tmp_path))
    assert open_in(files.services.session).path is None


def test_what_was_saved_is_gone_on_with_at_the_same_slide(
    qtbot: QtBot, files: Files, tmp_path: Path
) -> None:
    files.opening.open(write(tmp_path))
    files.services.session.navigator.go_to_slide(3)
    target = tmp_path / "saved.md"
    with qtbot.waitSignal(files.saving.kept, timeout=20_000) as saved:
        files.saving.write(target)
    assert saved.args == [target]
    assert open_in(files.services.session).path == target
    assert files.services.session.navigator.slide_index == 3


def test_a_file_that_is_saved_elsewhere_is_read_again(
    qtbot: QtBot, files: Files, tmp_path: Path
) -> None:
    path = write(tmp_path)
    files.opening.open(path)
    with qtbot.waitSignal(files.services.session.deck_changed, timeout=20_000):
        write(tmp_path, "# New title\n\n## One slide\n")
    deck = open_in(files.services.session).deck
    assert deck is not None
    assert deck.title.plain == "New title"


@pytest.mark.parametrize(
    ("address", "expected"),
    [("file:///talk.md", True), ("https://example.org/talk.md", False)],
)
def test_only_what_lies_on_this_machine_is_a_file(address: str, expected: bool) -> None:
    data = QMimeData()
    data.setUrls([QUrl(address)])
    assert expected is (file_in(data) is not None)
