from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from briefing.model.ink.strokes import Stroke
from briefing.model.record import replace
from briefing.model.talk.positions import Position
from briefing.ui.show.state import program
from briefing.ui.show.state.program import KEPT, DeckProgram
from tests.ui.desks import Desk
from tests.ui.sessions import open_in
from tests.ui.show.test_random_keys import STEPS
from tests.ui.show.two_screens import on_two_screens
from tests.ui.talks import talk
from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from briefing.model.scene import Scene
    from briefing.ui.session.session import Session

Key = Qt.Key


def program_of(session: Session) -> DeckProgram:
    briefing = open_in(session)
    return DeckProgram(briefing.deck, briefing.pages)


def test_what_stands_on_the_screens_is_made_once_however_many_keys_are_pressed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One key asked for the same scenes eight to eleven times, and every frame of a transition
    twice more.
    """
    made: list[tuple[int, int]] = []
    revealed = program.revealed

    def counted(scene: Scene, step: int) -> Scene:
        made.append((hash(scene.items), step))
        return revealed(scene, step)

    monkeypatch.setattr(program, "revealed", counted)
    window = new_window(qtbot, tmp_path, write(tmp_path, STEPS), Desk())
    controller = on_two_screens(window)
    for key in [Key.Key_Right] * 8 + [Key.Key_Left] * 8:
        before = len(made)
        qtbot.keyClick(controller.audience, key)
        controller.audience.repaint()
        assert len(made) - before <= 2  # what may come next, and after that
    assert sorted(set(made)) == sorted(made)
    controller.running.close()


def test_a_page_that_is_another_now_is_made_anew() -> None:
    session = talk([0], [0, 0])
    slides = program_of(session)
    before = slides.page(Position(1))
    assert before is slides.page(Position(1))
    pages = open_in(session).pages
    pages.lay_out(1)
    pages._numbered.clear()
    assert before is not slides.page(Position(1))


def test_a_long_talk_keeps_only_some_of_its_pages() -> None:
    slides = program_of(talk(*[[0]] * (KEPT + 8)))
    for slide in range(KEPT + 8):
        slides.page(Position(slide))
    assert KEPT == len(slides._shown)


def test_kept_ink_is_wiped_from_what_stands_on_the_screen() -> None:
    plain = program_of(talk([1])).page(Position(0)).scene
    stroke = Stroke(((1.0, 1.0), (9.0, 9.0)))
    assert plain == program.without_ink(replace(plain, items=(*plain.items, stroke)))
