"""An exported deck, changed by others, comes back into the open briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pptx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from briefing import plugins
from briefing.merge import sent
from briefing.model.sending.order import Order
from briefing.model.sending.profile import BUILT_IN, COMPLETE
from briefing.ui.files.bring_back import BringBack
from briefing.ui.files.export import Export
from briefing.ui.files.writing import FileWriter
from tests.ui.parts import new_services
from tests.ui.windows import TALK, new_window, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.ui.files.bring_back_dialog import BringBackDialog
    from briefing.ui.services import Services

PATIENCE = 30_000


@pytest.fixture(autouse=True)
def _copies_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sent, "sent_folder", lambda: tmp_path / "sent")


@pytest.fixture
def services(qtbot: QtBot, tmp_path: Path) -> Services:
    made = new_services(qtbot, tmp_path)
    assert made.session.open(write(tmp_path))
    return made


@pytest.fixture
def bring_back(services: Services) -> BringBack:
    return BringBack(services, FileWriter(services))


def exported(qtbot: QtBot, services: Services, folder: Path) -> Path:
    path = folder / "from-anna.pptx"
    export = Export(services, FileWriter(services))
    job = export.write(Order(plugins.EXPORTS["pptx"], BUILT_IN[COMPLETE]), path)
    assert job is not None
    qtbot.waitUntil(lambda: "is written" in services.messages.text, timeout=PATIENCE)
    services.messages.hide()
    return path


def edit(path: Path, change: Callable[[Any], object]) -> None:
    deck = pptx.Presentation(str(path))
    change(deck)
    deck.save(str(path))


def reword(deck: Any, before: str, after: str) -> None:
    runs = [
        run
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
        if before in run.text
    ]
    assert runs
    for run in runs:
        run.text = run.text.replace(before, after)


def shown(qtbot: QtBot, bring_back: BringBack, path: Path) -> BringBackDialog:
    bring_back.read(path)
    qtbot.waitUntil(lambda: bring_back.dialog is not None, timeout=PATIENCE)
    dialog = bring_back.dialog
    assert dialog is not None
    return dialog


def text_of(services: Services) -> str:
    return services.session.history.state.text.text


def test_ticked_edits_come_back_as_one_step_that_is_undone(
    qtbot: QtBot, services: Services, bring_back: BringBack, tmp_path: Path
) -> None:
    path = exported(qtbot, services, tmp_path)

    def change(deck: Any) -> None:
        reword(deck, "First the timetable", "First the map")
        reword(deck, "Officials write less", "Officials write <b>half</b>")

    edit(path, change)
    dialog = shown(qtbot, bring_back, path)
    assert [Qt.CheckState.Checked] * 2 == [row.checkState(0) for row in dialog.rows]
    assert 2 == dialog.tree.topLevelItemCount()
    assert "Three reasons" in dialog.tree.topLevelItem(0).text(0)
    assert "Officials write less twice" in dialog.before.text.toPlainText()
    assert "Officials write <b>half</b> twice" in dialog.after.text.toPlainText()
    dialog.rows[0].setCheckState(0, Qt.CheckState.Unchecked)
    dialog.take.click()
    qtbot.waitUntil(lambda: "brought back" in services.messages.text, timeout=PATIENCE)
    assert TALK.replace("First the timetable", "First the map") == text_of(services)
    assert "what was changed in from-anna.pptx" == services.session.history.undo_name
    services.session.history.undo()
    assert TALK == text_of(services)


def test_slides_that_are_new_or_gone_come_back_with_their_pictures(
    qtbot: QtBot, services: Services, bring_back: BringBack, tmp_path: Path
) -> None:
    path = exported(qtbot, services, tmp_path)
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    assert picture.save(str(tmp_path / "map.png"))

    def change(deck: Any) -> None:
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = "Added by Anna"
        slide.shapes.add_picture(str(tmp_path / "map.png"), 2_000_000, 2_000_000)
        slides = deck.slides._sldIdLst
        slides.remove(list(slides)[3])

    edit(path, change)
    dialog = shown(qtbot, bring_back, path)
    heads = [dialog.tree.topLevelItem(at).text(0) for at in range(2)]
    assert "Added by Anna" in heads[0]
    assert "Slide 4 of what was sent  A number" == heads[1]
    dialog.take.click()
    qtbot.waitUntil(lambda: "brought back" in services.messages.text, timeout=PATIENCE)
    assert "Added by Anna" in text_of(services)
    assert "A number" not in text_of(services)
    (kept,) = (tmp_path / "talk.media").iterdir()
    assert f"![](talk.media/{kept.name})" in text_of(services)
    services.session.history.undo()
    assert TALK == text_of(services)


def test_a_conflict_is_shown_unticked_with_both_texts(
    qtbot: QtBot, services: Services, bring_back: BringBack, tmp_path: Path
) -> None:
    path = exported(qtbot, services, tmp_path)
    edit(path, lambda deck: reword(deck, "First the timetable", "First the map"))
    here = TALK.replace("First the timetable", "First the weather")
    services.editor.write(here, "typing")
    qtbot.waitUntil(lambda: services.editor.document is not None)
    dialog = shown(qtbot, bring_back, path)
    assert [Qt.CheckState.Unchecked] == [row.checkState(0) for row in dialog.rows]
    assert "Conflict" in dialog.rows[0].text(0)
    assert "First the weather" in dialog.today.text.toPlainText()
    assert not dialog.take.isEnabled()
    dialog.all.click()
    assert not dialog.take.isEnabled()
    dialog.rows[0].setCheckState(0, Qt.CheckState.Checked)
    dialog.take.click()
    qtbot.waitUntil(lambda: "brought back" in services.messages.text, timeout=PATIENCE)
    assert TALK.replace("First the timetable", "First the map") == text_of(services)


def test_without_a_copy_it_is_compared_with_what_is_open(
    qtbot: QtBot, services: Services, bring_back: BringBack, tmp_path: Path
) -> None:
    path = exported(qtbot, services, tmp_path)
    for copy in (tmp_path / "sent").iterdir():
        copy.unlink()
    edit(path, lambda deck: reword(deck, "First the timetable", "First the map"))
    dialog = shown(qtbot, bring_back, path)
    assert "no copy here" in dialog.about.text()
    assert "First the map" in dialog.after.text.toPlainText()


def test_a_file_nobody_changed_says_so(
    qtbot: QtBot, services: Services, bring_back: BringBack, tmp_path: Path
) -> None:
    path = exported(qtbot, services, tmp_path)
    bring_back.read(path)
    qtbot.waitUntil(lambda: not services.messages.isHidden(), timeout=PATIENCE)
    assert "Nothing was changed in from-anna.pptx" == services.messages.text
    assert bring_back.dialog is None


def test_what_is_no_powerpoint_is_one_clear_message(
    qtbot: QtBot, services: Services, bring_back: BringBack, tmp_path: Path
) -> None:
    path = tmp_path / "from-anna.pptx"
    path.write_bytes(b"no deck")
    bring_back.read(path)
    qtbot.waitUntil(lambda: not services.messages.isHidden(), timeout=PATIENCE)
    assert "from-anna.pptx could not be brought back: " in services.messages.text
    assert "no PowerPoint presentation" in services.messages.text


def test_an_article_is_to_be_saved_as_a_briefing_first(
    qtbot: QtBot, services: Services, bring_back: BringBack, tmp_path: Path
) -> None:
    article = tmp_path / "article.txt"
    article.write_text("The city opens its data\n\nOn Monday the city opened it.\n", "utf-8")
    assert services.session.open(article)
    bring_back.ask()
    assert "save this as one first" in services.messages.text


def test_the_menu_asks_for_the_file(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path))
    asked: list[str] = []

    def answer(*args: Any) -> tuple[str, str]:
        asked.append(args[3])
        return str(tmp_path / "nowhere.pptx"), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    window.actions_by_id["bring_back"].trigger()
    qtbot.waitUntil(lambda: not window.message.isHidden(), timeout=PATIENCE)
    assert ["PowerPoint (*.pptx)"] == asked
    assert "there is no such file" in window.message.text
