from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from briefing.ui.show.audience.frozen_mark import FrozenMark
from tests.ui.show.opened import Opened
from tests.ui.talks import talk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key


class Marked(Opened):
    def __init__(self, qtbot: QtBot) -> None:
        super().__init__(qtbot, talk([0], [1], [0], hidden=[2]))
        self.mark = FrozenMark(self.running, self.session, self.window)

    @property
    def said(self) -> str:
        return self.mark.text if self.mark.isVisible() else ""


@pytest.fixture
def marked(qtbot: QtBot) -> Marked:
    return Marked(qtbot)


def test_a_frozen_page_says_so_to_a_speaker_without_a_console(marked: Marked) -> None:
    assert "" == marked.said
    marked.press("f")
    assert "Frozen" == marked.said
    marked.press("f")
    assert "" == marked.said


def test_it_says_where_the_show_stands_unseen(marked: Marked) -> None:
    said: list[str] = []
    marked.press("f")
    for _ in range(3):
        marked.press(Key.Key_Right)
        said.append(marked.said)
    assert ["Frozen · page 2", "Frozen · page 2 · step 1", "Frozen · at the end"] == said
    marked.running.apply(lambda show: show.go_to(2))
    assert "Frozen · a hidden page" == marked.said


def test_it_goes_after_a_while_and_comes_with_the_pointer(marked: Marked) -> None:
    marked.press("f")
    assert marked.mark.still.isActive()
    marked.mark.still.timeout.emit()
    assert "" == marked.said
    marked.qtbot.mouseMove(marked.window, QPoint(40, 40))
    marked.qtbot.mouseMove(marked.window, QPoint(80, 80))
    assert "Frozen" == marked.said


def test_a_blank_screen_stays_blank(marked: Marked) -> None:
    marked.press("f", Key.Key_Right, "b")
    assert ("black", "") == (marked.running.show.blank, marked.said)


def test_a_speaker_with_a_console_reads_it_there(marked: Marked) -> None:
    marked.mark.alone = False
    marked.press("f")
    assert "" == marked.said
