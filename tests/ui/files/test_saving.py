"""Saving what is open as a Markdown briefing, and going on with that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from briefing import plugins
from briefing.readers.article import read_article
from briefing.ui.session.document_editor import DocumentEditor
from tests.qt.encoded_pictures import encoded
from tests.ui.sessions import open_in, set_kind
from tests.ui.windows import TALK, new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.ui.window.main_window import MainWindow

ARTICLE = """\
河岸步道开工

2025年6月3日，青石镇在文化站召开河岸步道建设会。镇长顾岩出席会议并讲话，副镇长白露主持。

一、今年的进展

顾岩指出，今年要修好步道三公里，种下柳树两百棵，让居民晚饭后都能来走一走。

二、明年的打算

白露表示，明年要补齐路灯，修好两处台阶，把座椅装到看得见河面的地方。
"""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return new_window(qtbot, tmp_path, write(tmp_path, ARTICLE, "walk.txt"))


def saved(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until a file was written and the window went on with it."""

    def told() -> bool:
        text = window.message.text
        return window.message.isVisible() and ("is saved" in text or "not be written" in text)

    qtbot.waitUntil(lambda: not window.jobs.busy and told(), timeout=20_000)


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[str]:
    """The dialog answers `path`; what it proposes is noted."""
    proposed: list[str] = []

    def answer(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(name)
        return str(path or ""), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return proposed


def answer(
    monkeypatch: pytest.MonkeyPatch, button: QMessageBox.StandardButton
) -> list[QMessageBox]:
    asked: list[QMessageBox] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box) or button)
    return asked


def correct(window: MainWindow) -> str:
    """Choose another kind for the slide of the first section; answers its id."""
    session = window.session
    slide = next(slide for slide in open_in(session).deck.slides if slide.kind == "speaker")
    session.navigator.go_to_id(slide.id)
    set_kind(session, slide.id, "points")
    return slide.id


def test_an_article_is_saved_beside_itself_and_the_window_goes_on_there(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "walk.md"
    proposed = choose(monkeypatch, target)
    window.session.navigator.go_to_slide(3)
    slide = window.session.navigator.slide
    assert slide is not None
    qtbot.keyClick(
        window,
        Qt.Key.Key_S,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    saved(qtbot, window)
    assert proposed == [str(target)]
    assert open_in(window.session).path == target
    assert window.session.navigator.slide_index == 3
    assert window.session.navigator.slide is not None
    assert window.session.navigator.slide.id == slide.id
    assert (tmp_path / "walk.txt").read_text("utf-8") == ARTICLE
    assert window.windowTitle().startswith("walk.md")
    assert "walk.md is saved; walk.txt stays as it is" in window.message.text
    qtbot.waitUntil(lambda: target in window.settings.recent)


def test_of_a_saved_briefing_the_article_is_read_where_one_was(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    slide = correct(window)
    index = window.session.navigator.slide_index
    window.saving.write(tmp_path / "walk.md")
    saved(qtbot, window)
    window.services.view.show("reading")
    reading = window.views.reading()
    qtbot.waitUntil(lambda: reading.slide is not None)
    qtbot.wait(400)  # reading leads the session when it has settled
    assert (window.session.navigator.slide_index, reading.slide) == (index, index)
    assert window.session.navigator.slide is not None
    assert window.session.navigator.slide.id == slide


def test_what_is_corrected_shows_as_a_star_until_it_is_saved(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    save = window.actions_by_id["save"]
    assert not save.isEnabled()
    assert not window.isWindowModified()
    slide = correct(window)
    assert save.isEnabled()
    assert window.isWindowModified()
    window.session.history.undo()
    assert not save.isEnabled()
    assert not window.isWindowModified()
    window.session.history.redo()
    window.saving.write(tmp_path / "out.md")
    saved(qtbot, window)
    assert not save.isEnabled()
    assert not window.isWindowModified()
    assert not window.session.history.state.corrections
    assert window.session.navigator.slide is not None
    assert (window.session.navigator.slide.id, window.session.navigator.slide.kind) == (
        slide,
        "points",
    )
    while window.session.history.count:  # saving has not taken the steps
        window.session.history.undo()
    assert ARTICLE == window.session.history.state.text.text


def test_a_briefing_that_was_saved_is_saved_again_without_a_question(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.md"
    window.saving.write(target)
    saved(qtbot, window)
    before = target.read_text("utf-8")
    window.message.hide()
    proposed = choose(monkeypatch, None)
    correct(window)
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    saved(qtbot, window)
    assert not proposed
    assert target.read_text("utf-8") != before
    assert not window.isWindowModified()


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("gb18030", b"")],
)
def test_a_briefing_is_saved_where_it_is_and_nothing_else_in_it_changes(
    qtbot: QtBot, tmp_path: Path, encoding: str, mark: bytes
) -> None:
    text = "# 河岸\n\n##  步道   {#walk}\n\n* 甲\t\n* 乙：开工以来一切顺利\n\n\n## 别的\n__b__"
    text = text.replace("\n", "\r\n")
    path = tmp_path / "talk.md"
    path.write_bytes(mark + text.encode(encoding))
    window = new_window(qtbot, tmp_path, path)
    set_kind(window.session, "walk", "cards")
    DocumentEditor(window.session).set_theme("night")
    assert window.isWindowModified()
    window.actions_by_id["save"].trigger()
    saved(qtbot, window)
    expected = "---\r\ntheme: night\r\n---\r\n\r\n" + text.replace("{#walk}", "{#walk .cards}")
    assert mark + expected.encode(encoding) == path.read_bytes()
    assert not window.isWindowModified()
    qtbot.wait(400)  # nothing is read again
    assert "theme night" == window.session.history.undo_name
    window.session.history.undo()
    window.session.history.undo()
    assert window.isWindowModified()
    window.actions_by_id["save"].trigger()
    saved(qtbot, window)
    assert mark + text.encode(encoding) == path.read_bytes()


def test_what_the_encoding_has_no_letters_for_is_offered_as_utf_8(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "talk.md"
    path.write_bytes("# Caf\xe9\n\n## Le plan d\xe9taill\xe9\n\n- Th\xe9\n".encode("cp1252"))
    window = new_window(qtbot, tmp_path, path)
    text = window.session.history.state.text.text
    window.services.editor.write(text.replace("Thé", "Thé 茶"), "typing")
    window.actions_by_id["save"].trigger()
    assert "“茶” cannot be written in cp1252" in window.message.text
    window.message.findChildren(QPushButton)[0].click()
    saved(qtbot, window)
    assert text.replace("Thé", "Thé 茶") == path.read_text("utf-8")


def test_a_briefing_is_not_left_without_a_question(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path))
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    set_kind(window.session, "the-plan", "cards")
    assert not window.close()
    assert ["Save the changes to talk.md?"] == [box.text() for box in asked]
    window.session.history.undo()
    assert window.close()


def test_an_article_says_at_its_first_change_where_that_is_kept(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    correct(window)
    assert "walk.txt stays as it is" in window.message.text
    assert "walk.md beside it" in window.message.text
    window.actions_by_id["save"].trigger()
    saved(qtbot, window)
    assert open_in(window.session).path == tmp_path / "walk.md"
    assert ARTICLE == (tmp_path / "walk.txt").read_text("utf-8")


def test_a_briefing_saved_elsewhere_goes_on_there_with_all_its_steps(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = write(tmp_path, TALK + "\n## Seen\n\n![the road](media/a%20road.png)\n")
    png = encoded("PNG")
    before, other = path.read_bytes(), tmp_path / "elsewhere"
    other.mkdir()
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "a road.png").write_bytes(png)
    window = new_window(qtbot, tmp_path, path)
    set_kind(window.session, "the-plan", "cards")
    window.saving.write(other / "other.md")
    saved(qtbot, window)
    assert before == path.read_bytes()
    assert other / "other.md" == open_in(window.session).path
    assert png == (other / "media" / "a road.png").read_bytes()
    assert window.session.history.undo_name
    assert not window.isWindowModified()


def test_what_another_program_wrote_meanwhile_is_shown_when_it_is_wanted(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = write(tmp_path)
    window = new_window(qtbot, tmp_path, path)
    set_kind(window.session, "the-plan", "cards")
    path.write_text(TALK.replace("A number", "Number two"), "utf-8")
    qtbot.waitUntil(lambda: "changed by another program" in window.message.text)
    window.actions_by_id["save"].trigger()
    saved(qtbot, window)
    assert "changed the file meanwhile" in window.message.text
    assert "Number two" in path.read_text("utf-8")
    window.session.reload()
    assert not window.isWindowModified()
    window.session.history.undo()
    assert "{.cards}" in window.session.history.state.text.text


def test_a_name_without_its_ending_replaces_nothing(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out.md").write_text("hours of work", "utf-8")
    choose(monkeypatch, tmp_path / "out")
    window.saving.ask()
    assert "out.md is there already" in window.message.text
    assert not window.jobs.busy


def test_what_was_corrected_in_a_file_of_that_name_before_does_not_come_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    target = tmp_path / "out.md"
    window.saving.write(target)
    saved(qtbot, window)
    correct(window)
    window.session.history.set_saved()
    window.open_file(tmp_path / "walk.txt")
    window.message.hide()
    window.saving.write(target)
    saved(qtbot, window)
    assert open_in(window.session).path == target
    assert not window.session.history.state.corrections


def test_a_chosen_theme_is_saved(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    DocumentEditor(window.session).set_theme("night")
    DocumentEditor(window.session).set_ratio("4:3")
    window.saving.write(tmp_path / "out.md")
    saved(qtbot, window)
    meta = plugins.read(tmp_path / "out.md").meta
    assert (meta.theme, meta.ratio) == ("night", "4:3")
    assert (open_in(window.session).layout.theme.name, open_in(window.session).ratio) == (
        "night",
        "4:3",
    )


def test_what_is_corrected_while_it_is_written_stays(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.saving.write(tmp_path / "out.md")
    slide = correct(window)
    saved(qtbot, window)
    assert open_in(window.session).path == tmp_path / "out.md"
    assert window.isWindowModified()
    at = open_in(window.session).find(slide)
    assert at is not None
    assert open_in(window.session).deck.slides[at].kind == "points"


def test_where_nothing_can_be_written_the_corrections_stay(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    correct(window)
    window.saving.write(tmp_path / "gone" / "out.md")
    saved(qtbot, window)
    assert "out.md could not be written" in window.message.text
    assert open_in(window.session).path == tmp_path / "walk.txt"
    assert window.isWindowModified()


# text from no file


@pytest.fixture
def pasted(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    window = new_window(qtbot, tmp_path)
    window.session.open_text(read_article(ARTICLE))
    return window


def test_text_from_no_file_is_not_left_without_a_question(
    pasted: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert pasted.windowTitle().startswith("Untitled")
    assert pasted.isWindowModified()
    asked = answer(monkeypatch, QMessageBox.StandardButton.Cancel)
    assert not pasted.close()
    pasted.actions_by_id["close"].trigger()
    assert len(asked) == 2
    assert pasted.isVisible()
    answer(monkeypatch, QMessageBox.StandardButton.Discard)
    assert pasted.close()


def test_another_file_opens_when_the_text_is_saved(
    qtbot: QtBot, pasted: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = write(tmp_path)
    answer(monkeypatch, QMessageBox.StandardButton.Save)
    choose(monkeypatch, tmp_path / "saved.md")
    assert not pasted.open_file(other)
    qtbot.waitUntil(lambda: open_in(pasted.session).path == other, timeout=20_000)
    assert "河岸步道开工" in (tmp_path / "saved.md").read_text("utf-8")


def test_a_window_closes_when_its_text_is_saved(
    qtbot: QtBot, pasted: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, QMessageBox.StandardButton.Save)
    proposed = choose(monkeypatch, tmp_path / "saved.md")
    assert not pasted.close()
    qtbot.waitUntil(lambda: not pasted.isVisible(), timeout=20_000)
    assert len(asked) == 1
    assert proposed[0].endswith("河岸步道开工.md")
    assert (tmp_path / "saved.md").is_file()
