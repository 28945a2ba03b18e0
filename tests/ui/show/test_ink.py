from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from briefing.model.ink.strokes import COLORS, PageKey
from briefing.model.talk import drawing
from briefing.model.talk.show import Position
from briefing.model.text import rich
from briefing.readers import read
from briefing.ui.session.session import Session
from briefing.ui.show.panels.keep_ink import KeepInk
from tests.ui.sessions import open_in
from tests.ui.show.opened import Opened
from tests.ui.talks import put, talk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

Key = Qt.Key
A, B, C = QPoint(300, 300), QPoint(400, 330), QPoint(500, 300)


@pytest.fixture
def three(qtbot: QtBot) -> Opened:
    return Opened(qtbot, talk([1], [0], [0]))


def test_the_pen_draws_where_it_is_dragged_and_turns_no_page(three: Opened) -> None:
    paper = three.color(402, 330)
    three.press("d").drag(A, B, C)
    assert (Position(0), [PageKey("a")]) == (three.at, list(three.running.show.ink.pages))
    three.running.apply(drawing.point(None))
    drawn = three.color(402, 330)
    assert (QColor(open_in(three.session).layout.theme.colors["accent"]).name(), paper) == (
        drawn,
        three.color(402, 430),
    )


def test_what_is_being_drawn_is_seen_before_the_pen_is_lifted(three: Opened) -> None:
    three.press("d")
    three.hold(A, B, C)
    three.running.apply(drawing.point(None))
    assert QColor(open_in(three.session).layout.theme.colors["accent"]).name() == three.color(
        402, 330
    )
    assert not three.running.show.ink


def test_ink_stays_on_its_page_through_steps_and_other_pages(three: Opened) -> None:
    three.press("d").drag(A, B, C)
    strokes = three.running.strokes
    three.press(Key.Key_Right)
    assert strokes == three.running.strokes
    three.press(Key.Key_Right)
    assert () == three.running.strokes
    three.press(Key.Key_Home)
    assert strokes == three.running.strokes


def test_a_page_turned_while_the_pen_touches_it_keeps_the_stroke(three: Opened) -> None:
    three.press("d")
    three.hold(A, B)
    three.press(Key.Key_End)
    assert [PageKey("a")] == list(three.running.show.ink.pages)
    assert None is three.running.show.stroke


def test_the_eraser_takes_a_stroke_away_and_undo_brings_it_back(three: Opened) -> None:
    three.press("d").drag(A, B, C)
    before = three.running.show.ink
    three.chord("Ctrl+E").drag(B, B)
    assert not three.running.show.ink
    three.chord("Ctrl+Z")
    assert before == three.running.show.ink
    three.press("e")
    assert not three.running.show.ink


def test_c_takes_the_pen_and_then_its_next_colours(three: Opened) -> None:
    three.press("c")
    seen = [three.running.show.pen]
    for _ in COLORS:
        three.press("c")
        seen.append(three.running.show.pen)
    assert [*COLORS, COLORS[0]] == seen


def test_a_stroke_on_a_magnified_page_lies_where_it_was_drawn(three: Opened) -> None:
    three.press("z", "d").drag(A, B, C)
    (stroke,) = three.running.strokes
    point = three.window.view.viewport.to_window(*stroke.points[0])
    assert A == point.toPoint()


def test_ink_goes_along_with_its_slide_when_the_deck_changes(three: Opened) -> None:
    three.press("d").drag(A, B, C)
    put(three.session, [0], [1], [0], [0], ids="xabc")
    assert Position(1) == three.at
    assert 1 == len(three.running.strokes)


@pytest.fixture
def kept(qtbot: QtBot, tmp_path: Path) -> Opened:
    path = tmp_path / "tram.md"
    path.write_text("## Costs\n\n- one\n\n## Plans\n\n- two\n", "utf-8")
    session = Session()
    assert session.open(path)
    return Opened(qtbot, session)


def asked(qtbot: QtBot, opened: Opened) -> KeepInk:
    """The question after a show with a stroke on its first page."""
    opened.press("d").drag(A, B, C)
    with qtbot.waitSignal(opened.session.ink_drawn) as drawn:
        opened.press(Key.Key_Escape, Key.Key_Escape)
    question = KeepInk(opened.session, drawn.args[0], opened.window)
    qtbot.addWidget(question)
    question.open()
    return question


def test_kept_ink_is_beside_the_file_on_the_slide_and_there_in_the_next_show(
    qtbot: QtBot, kept: Opened
) -> None:
    asked(qtbot, kept).keep.click()
    session = kept.session
    assert open_in(session).path is not None
    assert open_in(session).deck.ink == read(open_in(session).path).ink
    assert "Ink" in [item.name for item in open_in(session).pages[0].scene.items]
    again = Opened(qtbot, session)
    assert 1 == len(again.running.strokes)
    assert "Ink" not in [item.name for item in again.running.scene.items]


def test_ink_kept_in_the_file_itself_is_read_with_it(qtbot: QtBot, kept: Opened) -> None:
    question = asked(qtbot, kept)
    assert question.inside is not None
    question.inside.click()
    path = open_in(kept.session).path
    assert ["tram.md"] == [one.name for one in path.parent.iterdir()]
    assert open_in(kept.session).deck.ink == read(path).ink


def test_a_markdown_article_is_not_made_a_deck_by_a_comment_with_ink(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "tram.md"
    said = "The council met three times about the tram and asked everybody who lives on its way. "
    path.write_text(f"# Tram\n\n{said * 2}\n\n{said * 2}\n", "utf-8")
    session = Session()
    session.open(path)
    session.finish()
    assert asked(qtbot, Opened(qtbot, session)).inside is None


def test_discarded_ink_is_nowhere(qtbot: QtBot, kept: Opened) -> None:
    asked(qtbot, kept).discard.click()
    assert not open_in(kept.session).deck.ink
    assert ["tram.md"] == [one.name for one in open_in(kept.session).path.parent.iterdir()]


def test_no_esc_and_no_closing_of_the_question_throws_ink_away(qtbot: QtBot, kept: Opened) -> None:
    question = asked(qtbot, kept)
    for _ in range(3):
        qtbot.keyClick(question, Key.Key_Escape)
    question.close()
    assert question.isVisible()
    question.keep.click()
    assert open_in(kept.session).deck.ink == read(open_in(kept.session).path).ink
    assert open_in(kept.session).deck.ink


def test_a_show_without_new_ink_asks_nothing(qtbot: QtBot, kept: Opened) -> None:
    with qtbot.assertNotEmitted(kept.session.ink_drawn):
        kept.press(Key.Key_Escape)
    assert rich("Costs").plain == open_in(kept.session).deck.slides[0].title.plain
