"""Corrections where a person makes them: on the slide, in the source, in the panes, with keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QPushButton

from briefing.model.deck import Person
from briefing.model.text import Source
from briefing.ui.shared.hit_testing import lines_of, sources_on
from tests.compose.prose.test_deck import ARTICLES
from tests.ui.sessions import open_in
from tests.ui.windows import TALK, new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from briefing.ui.window.main_window import MainWindow

TEXT = (ARTICLES / "company.txt").read_text("utf-8") + "\n\n责任编辑：王小明\n"
HEADING = "下半年要啃哪些硬骨头"
POINT = "要让新产线在10月底前投产"
OVERLOOKED = "阿满"
NOTED = "总裁白慕云在报告中指出"
LINE = "责任编辑：王小明"
Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    window = new_window(qtbot, tmp_path, write(tmp_path, TEXT, "company.txt"))
    assert window.session.navigator.go_to_id("白慕云")
    return window


def place(words: str, line: int = 0) -> Source:
    lines = TEXT.splitlines()
    number = line or next(n for n, text in enumerate(lines, 1) if words in text)
    at = lines[number - 1].index(words)
    return Source(number, at, at + len(words))


def said_on_slide(window: MainWindow) -> str:
    page = window.session.navigator.page
    assert page is not None
    return "\n".join(
        TEXT.splitlines()[one.line - 1][one.start : one.end] for one in sources_on(page.scene)
    )


def entry(menu: QMenu, *texts: str) -> QAction:
    """The entry with this text, or under a menu of it."""
    found = next(action for action in menu.actions() if action.text() == texts[0])
    if len(texts) == 1:
        return found
    inner = found.menu()
    assert inner is not None
    return entry(inner, *texts[1:])  # type: ignore[arg-type]


def entries(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def test_a_line_is_taken_off_in_its_menu_and_comes_back_with_undo(window: MainWindow) -> None:
    page = window.views.slides
    entry(page.menu.menu(place(POINT)), "Take off the slide").trigger()
    assert POINT not in said_on_slide(window)
    window.actions_by_id["undo"].trigger()
    assert POINT in said_on_slide(window)


def test_what_was_taken_off_is_first_of_what_is_left_out_and_one_click_restores_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = window.views.slides
    entry(page.menu.menu(place(POINT)), "Take off the slide").trigger()
    pane = page.inspector.left_out
    assert pane.isVisible()
    buttons = [b for b in pane.findChildren(QPushButton) if b.text() == "+"]
    first = next(b for b in buttons if POINT in b.accessibleName())
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert POINT in said_on_slide(window)
    assert not window.session.history.state.corrections.extracts


def test_what_only_the_notes_say_is_put_on_the_slide(window: MainWindow) -> None:
    menu = window.views.slides.menu
    entry(menu.menu(place(POINT)), "Take off the slide").trigger()
    assert POINT not in said_on_slide(window)
    entry(menu.menu(place(POINT), selected=True), "Put the selection on the slide").trigger()
    assert POINT in said_on_slide(window)


def test_a_line_becomes_a_heading_and_none_again(window: MainWindow) -> None:
    page = window.views.slides
    line = Source(place(LINE).line, 0, 1)
    entry(page.menu.menu(line), "This line is a heading", "Level 1: opens a section").trigger()
    assert LINE in "".join(s.title.plain for s in open_in(window.session).deck.sections)
    entry(page.menu.menu(line), "This line is no heading").trigger()
    assert LINE not in "".join(s.title.plain for s in open_in(window.session).deck.sections)
    entry(page.menu.menu(line), "Heading or not, as found by Briefing").trigger()
    assert not window.session.history.state.corrections


def test_somebody_overlooked_is_named_a_person(qtbot: QtBot, tmp_path: Path) -> None:
    text = "街坊会议召开\n\n步道修好以后，阿满每天都来走一走，她和邻居们都说好。\n"
    window = new_window(qtbot, tmp_path, write(tmp_path, text, "walk.txt"))
    at = text.splitlines()[2].index(OVERLOOKED)
    words = Source(3, at, at + len(OVERLOOKED))
    before = window.views.slides.menu.menu(words, selected=True)
    assert f"Correct {OVERLOOKED}…" not in entries(before)
    entry(before, f"“{OVERLOOKED}” is a person who", "Is only named").trigger()
    assert [(OVERLOOKED, False)] == people_corrected(window)
    after = window.views.slides.menu.menu(words)
    entry(after, f"{OVERLOOKED} is no person").trigger()
    assert [(OVERLOOKED, True)] == people_corrected(window)


def people_corrected(window: MainWindow) -> list[tuple[str, bool]]:
    """Those that somebody said something of: the name, and whether it is nobody's."""
    return [(one.name, one.nobody) for one in window.session.history.state.corrections.people]


def test_only_selected_words_may_be_a_person(window: MainWindow) -> None:
    menu = window.views.slides.menu.menu(place(POINT))
    assert not [text for text in entries(menu) if "is a person" in text]


def test_the_menu_offers_kinds_that_suit_and_the_slide_becomes_one(window: MainWindow) -> None:
    page = window.views.slides
    entry(page.menu.menu(None), "Kind of slide", "Cards").trigger()
    assert window.session.navigator.slide is not None
    assert "cards" == window.session.navigator.slide.kind
    entry(page.menu.menu(None), "Kind of slide", "Speaker (automatic)").trigger()
    assert "speaker" == window.session.navigator.slide.kind


def test_a_marked_talk_is_asked_for_nothing_but_its_kind(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path, TALK))
    window.session.navigator.go_to_id("three-reasons")
    assert ["Kind of slide"] == entries(window.views.slides.menu.menu(Source(7, 0, 3)))
    assert not window.views.slides.inspector.person.isVisible()
    assert not window.views.slides.inspector.left_out.isVisible()
    assert not window.views.slides.inspector.source.whole.isVisible()


def test_name_posts_and_part_are_fields(qtbot: QtBot, window: MainWindow) -> None:
    pane = window.views.slides.inspector.person
    assert pane.isVisible()
    assert ("白慕云", ("总裁",)) == (pane.name.text(), pane.posts.posts)
    pane.name.setFocus()
    pane.name.selectAll()
    qtbot.keyClicks(pane.name, "Bai Muyun")
    qtbot.keyClick(pane.name, Key.Key_Return)
    assert window.session.navigator.slide is not None
    assert "Bai Muyun" == window.session.navigator.slide.title.plain
    pane.posts.setPlainText("总裁\n副组长")
    pane.posts.done()
    assert ("总裁", "副组长") == pane.posts.posts
    window.actions_by_id["undo"].trigger()
    assert ("Bai Muyun", ("总裁",)) == (pane.name.text(), pane.posts.posts)
    qtbot.mouseClick(pane.as_found, Qt.MouseButton.LeftButton)
    assert "白慕云" == pane.name.text()
    assert pane.as_found.isHidden()


def test_leaving_a_field_as_it_was_corrects_nothing(qtbot: QtBot, window: MainWindow) -> None:
    pane = window.views.slides.inspector.person
    pane.name.setFocus()
    pane.name.selectAll()
    qtbot.keyClick(pane.name, Key.Key_Delete)
    pane.posts.setFocus()
    pane.role.setFocus()
    assert not window.session.history.state.corrections
    assert "白慕云" == pane.name.text()


def test_another_part_of_a_person_makes_the_deck_anew(window: MainWindow) -> None:
    pane = window.views.slides.inspector.person
    pane.role.setCurrentIndex(3)
    pane.role.activated.emit(3)
    assert "白慕云" not in [
        slide.title.plain
        for slide in open_in(window.session).deck.slides
        if slide.kind == "speaker"
    ]


def test_one_of_several_people_on_a_slide_is_chosen(window: MainWindow) -> None:
    pane = window.views.slides.inspector.person
    window.views.slides.correct_person("翟冬")
    assert "翟冬" == pane.name.text()
    assert pane.who.isVisible()
    assert pane.who.count() > 1
    assert pane.name.hasFocus()


def test_no_person_at_all_leaves_the_deck(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(window.views.slides.inspector.person.nobody, Qt.MouseButton.LeftButton)
    assert "白慕云" not in [slide.title.plain for slide in open_in(window.session).deck.slides]


def test_words_clicked_in_the_source_are_marked_on_their_slide(window: MainWindow) -> None:
    window.session.navigator.go_to(0)
    page = window.views.slides
    page.show_place(place(POINT))
    assert window.session.navigator.slide is not None
    assert "白慕云" == window.session.navigator.slide.id
    scene = window.session.navigator.page
    assert scene is not None
    assert list(lines_of(scene.scene, place(POINT)))
    assert place(POINT) == page.canvas.marked
    assert POINT == page.inspector.source.marked


def test_words_of_the_notes_are_marked_there(window: MainWindow) -> None:
    window.session.navigator.go_to(0)
    page = window.views.slides
    page.show_place(Source(place(NOTED).line, place(NOTED).start, place(NOTED).start + 1))
    assert window.session.navigator.slide is not None
    assert "白慕云" == window.session.navigator.slide.id
    assert NOTED in page.notes.marked
    assert page.canvas.marked is None
    assert "only in the notes" in page.inspector.source._where.text()


def test_a_line_that_was_left_out_says_why(window: MainWindow) -> None:
    page = window.views.slides
    page.inspector.source.whole.setChecked(True)
    at = window.session.navigator.slide_index
    page.show_place(place("责任编辑"))
    assert at == window.session.navigator.slide_index
    line = len(TEXT.splitlines())
    assert f"Line {line}: left out: page furniture" == page.inspector.source._where.text()
    page.canvas.mark_next()
    assert page.inspector.source.marked


def test_the_whole_text_is_there_when_it_is_wanted(window: MainWindow) -> None:
    source = window.views.slides.inspector.source
    assert "Tom Becker" not in source.text.toPlainText()
    source.whole.setChecked(True)
    assert TEXT.strip().splitlines() == source.text.toPlainText().strip().splitlines()
    window.session.navigator.go_to(0)
    assert "Tom Becker" in source.text.toPlainText()
    source.whole.setChecked(False)
    assert "Tom Becker" not in source.text.toPlainText()


def test_a_click_in_the_source_goes_to_the_slide(qtbot: QtBot, window: MainWindow) -> None:
    source = window.views.slides.inspector.source
    source.whole.setChecked(True)
    source.text.verticalScrollBar().setValue(0)
    qtbot.mouseClick(source.text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    assert 0 == window.session.navigator.slide_index
    assert window.views.slides.canvas.marked is not None


def test_keys_mark_lines_take_them_off_and_bring_them_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = window.views.slides
    page.canvas.setFocus()
    before = said_on_slide(window)
    while page.canvas.marked is None or page.corrections.extract_at(page.canvas.marked) is None:
        qtbot.keyClick(page.canvas, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    marked = page.canvas.marked
    qtbot.keyClick(page.canvas, Key.Key_Delete)
    assert before != said_on_slide(window)
    qtbot.keyClick(page.canvas, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert before == said_on_slide(window)
    page.canvas.mark(marked)
    qtbot.keyClick(page.canvas, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert marked != page.canvas.marked


def test_what_cannot_be_taken_off_says_why(qtbot: QtBot, window: MainWindow) -> None:
    page, slide = window.views.slides, window.session.navigator.slide
    assert slide is not None
    (person,) = (block for block in slide.blocks if isinstance(block, Person))
    assert person.name.source is not None
    page.show_place(person.name.source)
    page.canvas.setFocus()
    before = said_on_slide(window)
    qtbot.keyClick(page.canvas, Key.Key_Delete)
    assert before == said_on_slide(window)
    assert "A person stays on the slide" in window.message.text
    assert window.message.isVisible()
    page.show_place(place(POINT))
    qtbot.keyClick(page.canvas, Key.Key_Delete)
    assert before != said_on_slide(window)
    assert "A person stays on the slide" not in window.message.text


def test_the_words_of_a_marked_talk_are_changed_in_its_file(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path, TALK))
    window.session.navigator.go_to_id("three-reasons")
    window.views.slides.show_place(Source(7, 2, 8))
    window.actions_by_id["take_off"].trigger()
    assert "These words stand so in the file; change them there." == window.message.text


def test_a_key_turns_a_line_into_a_heading_and_back(qtbot: QtBot, window: MainWindow) -> None:
    page = window.views.slides
    page.show_place(place(HEADING))
    page.canvas.setFocus()
    qtbot.keyClick(page.canvas, Key.Key_H, Qt.KeyboardModifier.AltModifier)
    assert 0 == page.corrections.level(place(HEADING).line)
    page.show_place(place(HEADING))
    qtbot.keyClick(page.canvas, Key.Key_H, Qt.KeyboardModifier.AltModifier)
    assert 1 == page.corrections.level(place(HEADING).line)


def test_a_key_puts_a_sentence_on_the_slide_and_another_goes_to_the_person(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = window.views.slides
    entry(page.menu.menu(place(POINT)), "Take off the slide").trigger()
    assert POINT not in said_on_slide(window)
    page.show_place(place(POINT))
    page.canvas.setFocus()
    qtbot.keyClick(page.canvas, Key.Key_Insert)
    assert POINT in said_on_slide(window)
    qtbot.keyClick(page.canvas, Key.Key_F2)
    assert page.inspector.person.name.hasFocus()


def test_the_menu_of_the_marked_line_opens_with_a_key(window: MainWindow) -> None:
    page = window.views.slides
    page.show_place(place(POINT))
    window.actions_by_id["line_menu"].trigger()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    assert "Take off the slide" in entries(popup)
    popup.close()


def test_the_reading_view_has_the_corrected_headings(window: MainWindow) -> None:
    window.services.view.show("reading")
    reading = window.views.reading()
    assert HEADING in [entry.text for entry in reading.contents.entries.entries]
    window.views.slides.corrections.set_heading(place(HEADING).line, 0)
    assert HEADING not in [entry.text for entry in reading.contents.entries.entries]


def test_how_much_is_said_is_chosen_in_the_inspector_and_is_a_step(window: MainWindow) -> None:
    session, box = window.session, detail_box(window)
    assert box.isVisibleTo(window)
    before = session.briefing
    assert before is not None
    box.activated.emit(1)
    assert "short" == session.history.state.corrections.detail
    assert session.briefing is not None
    assert len(session.briefing.deck.slides) <= len(before.deck.slides)
    session.history.undo()
    assert "" == session.history.state.corrections.detail
    assert before.deck.slides == session.briefing.deck.slides
    session.history.redo()
    assert 1 == box.currentIndex()


def test_a_file_that_says_what_its_slides_are_has_no_detail(qtbot: QtBot, tmp_path: Path) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path, TALK))
    assert not detail_box(window).isVisibleTo(window)


def detail_box(window: MainWindow) -> QComboBox:
    boxes = window.findChildren(QComboBox)
    return next(box for box in boxes if box.accessibleName() == "How much of the article is said")
