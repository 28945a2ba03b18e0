from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from briefing.model.record import replace
from briefing.readers.article import read_article
from briefing.ui.session.document_editor import DocumentEditor
from briefing.ui.session.session import Session
from briefing.ui.session.step_names import KIND
from tests.ui.sessions import open_in, set_kind
from tests.ui.windows import TALK, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.model.problem import Problem

CHINESE = "渔港的早晨\n\n渔民在天亮以前出海，潮水退去以后回港，岸上的人等着他们。\n" * 9


@pytest.fixture
def session(qapp: object, tmp_path: Path) -> Session:
    session = Session()
    assert session.open(write(tmp_path))
    return session


def title(session: Session) -> str:
    assert session.navigator.slide is not None
    return session.navigator.slide.title.plain


def go_to_title(session: Session, wanted: str) -> None:
    titles = [slide.title.plain for slide in open_in(session).deck.slides]
    session.navigator.go_to_slide(titles.index(wanted))


def test_the_first_slide_is_there_at_once_and_the_others_follow(
    qtbot: QtBot, session: Session
) -> None:
    assert open_in(session).pages.is_laid_out(0)
    assert not session.complete
    with qtbot.waitSignal(session.completed):
        pass
    assert all(
        open_in(session).pages.is_laid_out(index) for index in range(open_in(session).pages.slides)
    )


def test_what_cannot_be_read_leaves_what_is_open(session: Session, tmp_path: Path) -> None:
    failed: list[Problem] = []
    session.failed.connect(failed.append)
    deck, path = open_in(session).deck, open_in(session).path
    assert not session.open(tmp_path / "no such file.md")
    assert (deck, path) == (open_in(session).deck, open_in(session).path)
    assert "no such file.md" in str(failed[0])


@pytest.mark.parametrize("content", [b"\x00\x01\x02\xff" * 50, b""])
def test_every_content_is_opened_or_said_to_be_unreadable(
    qapp: object, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(content)
    session, failed = Session(), []
    session.failed.connect(failed.append)
    assert session.open(path) is not bool(failed)


def test_a_folder_is_no_briefing(qapp: object, tmp_path: Path) -> None:
    session, failed = Session(), []
    session.failed.connect(failed.append)
    assert not session.open(tmp_path)
    assert failed


def test_a_file_changed_on_disk_is_shown_at_the_same_slide(
    session: Session, tmp_path: Path
) -> None:
    go_to_title(session, "The plan")
    more = TALK.replace("# Why it matters", "# Before\n\n## One more\n\n- Text\n\n# Why it matters")
    write(tmp_path, more)
    assert session.reload()
    assert title(session) == "The plan"


def test_a_guessed_file_that_is_saved_as_utf_8_is_read_as_that(
    qapp: object, tmp_path: Path
) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes(CHINESE.encode("gb18030"))
    opened = Session()
    opened.open(path)
    for text in (CHINESE, CHINESE + "渔民说，明天还来。\n"):
        path.write_bytes(text.encode("gb18030"))
        assert opened.reload()
        assert open_in(opened).document.text.guessed
    path.write_text(CHINESE, encoding="utf-8")
    assert opened.reload()
    assert ("utf-8", CHINESE.splitlines()) == (
        open_in(opened).document.text.encoding,
        list(open_in(opened).document.lines),
    )


def test_an_encoding_that_a_person_chose_stays_when_the_file_changes(
    qapp: object, tmp_path: Path
) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes(CHINESE.encode("gb18030"))
    opened = Session()
    opened.open(path)
    opened.read_as("gbk")
    path.write_bytes((CHINESE + "渔民说，明天还来。\n").encode("gb18030"))
    assert opened.reload()
    assert "gbk" == open_in(opened).document.text.encoding == open_in(opened).chosen_encoding
    opened.open_text(read_article("Another text.\n"))
    assert not open_in(opened).chosen_encoding


def test_a_slide_that_is_gone_leaves_one_at_a_place_that_exists(
    session: Session, tmp_path: Path
) -> None:
    session.navigator.last()
    write(tmp_path, "# Only\n\n## This\n\n- remains\n")
    assert session.reload()
    assert session.navigator.page is not None


def test_a_file_that_vanishes_leaves_its_slides(session: Session, tmp_path: Path) -> None:
    (tmp_path / "talk.md").unlink()
    assert not session.reload()
    assert session.navigator.page is not None


def test_theme_and_ratio_change_at_once_and_keep_the_slide(session: Session) -> None:
    go_to_title(session, "A number")
    DocumentEditor(session).set_theme("night")
    DocumentEditor(session).set_ratio("4:3")
    assert session.navigator.page is not None
    assert title(session) == "A number"
    assert session.navigator.page.scene.theme.name == "night"
    assert session.navigator.page.scene.size.width == 720


def test_the_documents_theme_is_worn_unless_a_person_chose_another(
    qapp: object, tmp_path: Path
) -> None:
    path = write(tmp_path, f"---\ntheme: azure\nratio: 4:3\n---\n{TALK}")
    session = Session()
    session.open(path)
    assert ("azure", "4:3") == (open_in(session).layout.theme.name, open_in(session).ratio)
    session.open(path, theme="ink", ratio="16:9")
    assert ("ink", "16:9") == (open_in(session).layout.theme.name, open_in(session).ratio)


def test_an_unknown_theme_is_survived(qapp: object, tmp_path: Path) -> None:
    session = Session()
    assert session.open(write(tmp_path, f"---\ntheme: nonsense\n---\n{TALK}"))
    assert open_in(session).layout.theme.name == "vermilion"


def test_a_person_chooses_a_kind_and_takes_it_back(session: Session) -> None:
    go_to_title(session, "Three reasons")
    assert session.navigator.slide is not None
    before = session.navigator.slide.kind
    set_kind(session, session.navigator.slide.id, "cards")
    assert session.navigator.slide.kind == "cards"
    set_kind(session, session.navigator.slide.id, None)
    assert session.navigator.slide.kind == before


def test_going_too_far_stays_at_the_ends(session: Session) -> None:
    session.finish()
    session.navigator.go_to(999)
    assert session.navigator.index == len(open_in(session).pages) - 1
    session.navigator.next()
    assert session.navigator.index == len(open_in(session).pages) - 1
    session.navigator.go_to(-3)
    assert session.navigator.index == 0


def test_closing_leaves_nothing(session: Session) -> None:
    session.close()
    assert (None, None) == (session.briefing, session.navigator.page)
    session.navigator.next()
    session.navigator.last()
    DocumentEditor(session).set_theme("night")


def test_a_refused_picture_is_a_problem_with_its_line(qapp: object, tmp_path: Path) -> None:
    (tmp_path / "words.png").write_bytes(b"no picture at all")
    columns = "::: columns\n\n![b](words.png)\n\n+++\n\n- beside it\n\n:::\n"
    talk = write(tmp_path, f"# Talk\n\n## One\n\n![a](nope.png)\n\n## Two\n\n{columns}")
    session = Session()
    assert session.open(talk)
    session.finish()
    assert [(5, "nope.png"), (11, "words.png")] == [
        (problem.line, problem.message.split()[2]) for problem in open_in(session).problems()
    ]
    picture = QPixmap(4, 4)
    picture.fill(Qt.GlobalColor.white)
    assert picture.save(str(tmp_path / "nope.png"))
    assert session.reload()
    session.finish()
    assert [11] == [problem.line for problem in open_in(session).problems()]


def test_a_theme_may_be_a_step(session: Session) -> None:
    before = open_in(session).layout.theme.name
    session.change(replace(session.history.state, theme="night"), KIND)
    assert "night" == open_in(session).layout.theme.name
    session.history.undo()
    assert before == open_in(session).layout.theme.name


def test_a_text_may_be_a_step_that_keeps_the_slide(session: Session) -> None:
    go_to_title(session, "The plan")
    text = session.history.state.text
    more = TALK.replace("# Why it matters", "## Before\n\n- Text\n\n# Why it matters")
    other = replace(text, text=more)
    session.change(replace(session.history.state, text=other), KIND)
    assert (other, "The plan") == (open_in(session).document.text, title(session))
    assert "Before" in [slide.title.plain for slide in open_in(session).deck.slides]
    session.history.undo()
    assert (text, "The plan") == (open_in(session).document.text, title(session))
    assert "Before" not in [slide.title.plain for slide in open_in(session).deck.slides]


def test_a_kind_that_is_chosen_is_said_in_the_text_and_unsaved(session: Session) -> None:
    before = open_in(session)
    set_kind(session, "three-reasons", "cards")
    after = open_in(session)
    assert before.path == after.path
    assert "## Three reasons {.cards}\n" in after.document.text.text
    assert "cards" == next(one for one in after.deck.slides if one.id == "three-reasons").kind
    assert after.state == session.history.state
    assert session.unsaved
    session.history.undo()
    assert not session.unsaved


def test_typed_words_make_one_slide_anew_and_the_others_follow_when_nobody_types(
    qtbot: QtBot, session: Session
) -> None:
    session.finish()
    go_to_title(session, "The plan")
    before = open_in(session)
    slides, seen = tuple(before.deck.slides), [before.pages.lay_out(n) for n in range(6)]
    said: list[str] = []
    session.words_changed.connect(lambda: said.append("words"))
    session.deck_changed.connect(lambda: said.append("deck"))
    text = session.history.state.text.text
    DocumentEditor(session).write(text.replace("the budget", "the big budget"), KIND)
    after = open_in(session)
    here = session.navigator.slide_index
    assert ["words"] == said
    assert [n != here for n in range(6)] == [after.deck.slides[n] is slides[n] for n in range(6)]
    assert [n != here for n in range(6)] == [after.pages.lay_out(n) is seen[n] for n in range(6)]
    qtbot.waitUntil(lambda: said == ["words", "deck"])
    session.history.undo()
    assert slides == tuple(open_in(session).deck.slides)
