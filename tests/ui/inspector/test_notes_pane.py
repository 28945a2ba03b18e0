"""Notes written under the slide, in a real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.ui.windows import TALK, new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_notes_are_written_where_they_stand_and_undone(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path))
    session, field = window.session, window.views.slides.notes.text

    def text() -> str:
        return session.history.state.text.text

    session.navigator.go_to_id("three-reasons")
    assert ["Take the reasons slowly."] == field.paragraphs
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_End)
    qtbot.keyClicks(field, " So")
    assert TALK.replace("slowly.", "slowly. So") == text()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "go on")
    assert TALK.replace("slowly.\n", "slowly. So\n\ngo on\n") == text()
    assert ["Take the reasons slowly. So", "go on"] == field.paragraphs
    while session.history.count:
        session.history.undo()
    assert (TALK, ["Take the reasons slowly."]) == (text(), field.paragraphs)

    session.navigator.go_to_id("a-number")
    assert [""] == field.paragraphs
    qtbot.keyClicks(field, "one")
    after = "sentence that stands alone.\n\n::: notes\none\n:::\n"
    assert TALK.replace("sentence that stands alone.\n", after) == text()
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert TALK == text()


def test_notes_of_an_article_make_a_briefing_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    article = "渔港的早晨\n\n渔民在天亮以前出海，潮水退去以后回港，岸上的人等着他们。\n" * 9
    window = new_window(qtbot, tmp_path, write(tmp_path, article, "a.txt"))
    session, field = window.session, window.views.slides.notes.text
    slides = session.briefing.deck.slides if session.briefing else ()
    noted = next(n for n, slide in enumerate(slides) if slide.notes)
    session.navigator.go_to_slide(noted)
    field.setFocus()
    before = field.paragraphs
    qtbot.keyClicks(field, "x")
    assert ["x" + before[0], *before[1:]] == field.paragraphs
    assert session.history.state.marked
    assert f"x{before[0]}" in session.history.state.text.text
