"""Corrections of the open deck: seen at once, undone and redone, remembered with the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.corrections import NO_HEADING, Corrections, PersonCorrection, QuotedLine
from briefing.model.corrections_data import to_data
from briefing.qt.storage.settings import Settings
from briefing.readers.article import read_article
from briefing.ui.files.file_state import FileState
from briefing.ui.session.session import Session
from briefing.ui.session.step_names import NO_HEADING as IS_NO_HEADING
from briefing.ui.session.step_names import PERSON
from tests.compose.prose.test_deck import ARTICLES
from tests.ui.sessions import correct, open_in
from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TEXT = (ARTICLES / "company.txt").read_text("utf-8")
HEADING = "下半年要啃哪些硬骨头"
CALLED = PersonCorrection("白慕云", posts=("总裁",))


@pytest.fixture
def session(qapp: object, tmp_path: Path) -> Session:
    session = Session()
    assert session.open(write(tmp_path, TEXT, "company.txt"))
    return session


def titles(session: Session) -> list[str]:
    return [slide.title.plain for slide in open_in(session).deck.slides]


def unhead(session: Session) -> None:
    said = session.history.state.corrections.with_heading(QuotedLine(HEADING), NO_HEADING)
    line = list(open_in(session).document.lines).index(HEADING) + 1
    correct(session, said, IS_NO_HEADING, HEADING, line)


def call(session: Session) -> None:
    correct(session, session.history.state.corrections.with_person(CALLED), PERSON, CALLED.found)


def test_a_correction_is_seen_at_once_undone_and_done_again(session: Session) -> None:
    before = titles(session)
    assert HEADING in before
    unhead(session)
    assert HEADING not in titles(session)
    session.history.undo()
    assert (before, Corrections()) == (titles(session), session.history.state.corrections)
    session.history.redo()
    assert HEADING not in titles(session)


def test_a_correction_that_changes_nothing_is_no_step(session: Session) -> None:
    correct(session, Corrections(), PERSON)
    assert not session.history.undo_name


def test_who_asks_for_the_corrections_is_told_when_they_change(
    qtbot: QtBot, session: Session
) -> None:
    seen: list[tuple[Corrections, bool]] = []
    session.history.changed.connect(
        lambda: seen.append((session.history.state.corrections, HEADING in titles(session)))
    )
    unhead(session)
    session.history.undo()
    said = Corrections().with_heading(QuotedLine(HEADING), NO_HEADING)
    assert [(said, False), (Corrections(), True)] == seen


def test_the_slide_stays_current_when_another_is_corrected(session: Session) -> None:
    session.navigator.go_to_slide(len(open_in(session).deck.slides) - 1)
    last = titles(session)[-1]
    call(session)
    assert session.navigator.slide is not None
    assert last == session.navigator.slide.title.plain


def test_the_line_that_was_corrected_is_on_the_slide_that_is_current(session: Session) -> None:
    unhead(session)
    assert session.navigator.slide is not None
    noted = {note.source.line for note in session.navigator.slide.notes if note.source}
    assert TEXT.splitlines().index(HEADING) + 1 in noted


def test_undo_goes_back_to_where_it_was_corrected(session: Session) -> None:
    session.navigator.go_to_slide(3)
    call(session)
    session.navigator.go_to(0)
    session.history.undo()
    assert 3 == session.navigator.slide_index


def test_a_renamed_speaker_keeps_the_slide_current(session: Session) -> None:
    assert session.navigator.go_to_id("白慕云")
    said = session.history.state.corrections.with_person(PersonCorrection("白慕云", name="白慕雲"))
    correct(session, said, PERSON, "白慕云")
    assert session.navigator.slide is not None
    assert "白慕雲" == session.navigator.slide.title.plain


def test_what_would_be_undone_is_named_briefly(session: Session) -> None:
    assert ("", "") == (session.history.undo_name, session.history.redo_name)
    unhead(session)
    assert f"“{HEADING}” is no heading" == session.history.undo_name
    session.history.undo()
    assert f"“{HEADING}” is no heading" == session.history.redo_name
    long = session.history.state.corrections.with_heading(QuotedLine("长" * 80), 1)
    correct(session, long, IS_NO_HEADING, "长" * 80)
    assert f"“{'长' * 24}…” is no heading" == session.history.undo_name


def test_another_file_has_steps_of_its_own(session: Session, tmp_path: Path) -> None:
    unhead(session)
    assert session.open(write(tmp_path))
    assert not session.history.undo_name
    assert not session.history.state.corrections


def test_closing_forgets_the_steps(session: Session) -> None:
    unhead(session)
    session.close()
    assert not session.history.undo_name
    assert not session.history.state.corrections


def test_text_from_no_file_is_unsaved_until_it_is_written(session: Session) -> None:
    assert not session.unsaved
    session.open_text(read_article(TEXT))
    assert open_in(session).path is None
    assert session.unsaved
    session.history.set_saved()
    assert not session.unsaved
    unhead(session)
    assert session.unsaved
    session.history.undo()
    assert not session.unsaved


def remember(settings: Settings, session: Session) -> None:
    """As versions did that kept corrections beside the file."""
    shown = open_in(session)
    assert shown.path is not None
    settings.remember(
        shown.path,
        corrections=to_data(session.history.state.corrections),
        corrected_text=shown.fingerprint,
    )


def test_corrections_that_were_remembered_before_are_taken_up_unsaved(
    session: Session, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    unhead(session)
    call(session)
    said = session.history.state.corrections
    remember(settings, session)
    again = Session()
    changes: list[tuple[int, int]] = []
    again.text_changed.connect(lambda *counts: changes.append(counts))
    assert open_in(session).path is not None
    assert again.open(
        open_in(session).path, **FileState(again, settings).choices(open_in(session).path)
    )
    assert said == again.history.state.corrections
    assert HEADING not in titles(again)
    assert again.unsaved
    assert [] == changes


def test_a_changed_text_keeps_the_corrections_and_says_which_are_lost(
    session: Session, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    unhead(session)
    call(session)
    remember(settings, session)
    path = write(tmp_path, TEXT.replace(HEADING, "下半年干什么"), "company.txt")
    again = Session()
    changes: list[tuple[int, int]] = []
    again.text_changed.connect(lambda *counts: changes.append(counts))
    assert again.open(path, **FileState(again, settings).choices(path))
    assert [(2, 1)] == changes
    write(tmp_path, TEXT, "company.txt")
    assert again.reload()
    assert [(2, 1), (2, 0)] == changes
    assert HEADING not in titles(again)


def test_kinds_that_were_chosen_before_there_were_other_corrections_are_kept(
    qapp: object, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    path = write(tmp_path)
    settings.remember(path, kinds={"the-plan": "cards"})
    wanted = FileState(Session(), settings).choices(path)
    assert Corrections(kinds={"the-plan": "cards"}) == wanted["corrections"]


def test_the_menu_says_what_undo_takes_back(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path, TEXT, "company.txt"))
    undo, redo = window.actions_by_id["undo"], window.actions_by_id["redo"]
    assert ("Undo", False, False) == (undo.text(), undo.isEnabled(), redo.isEnabled())
    unhead(window.session)
    assert f"Undo: “{HEADING}” is no heading" == undo.text()
    undo.trigger()
    assert HEADING in titles(window.session)
    assert (False, True) == (undo.isEnabled(), redo.isEnabled())
    window.preferences.speak("zh_CN")
    qtbot.waitUntil(lambda: redo.text() == f"重做：“{HEADING}”不是标题")
    window.preferences.speak("en")


def test_the_window_says_calmly_that_the_text_is_another(qtbot: QtBot, tmp_path: Path) -> None:
    path = write(tmp_path, TEXT, "company.txt")
    window = new_window(qtbot, tmp_path, path)
    unhead(window.session)
    write(tmp_path, TEXT.replace(HEADING, "下半年干什么"), "company.txt")
    qtbot.waitUntil(lambda: "changed by another program" in window.message.text)
    window.session.reload()
    assert "1 of 1" in window.message.text
    assert not window.message.isHidden()
