"""Links on slides: in the window, and in the show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from briefing.model.scene import Table, Text
from briefing.ui.shared.hit_testing import link_at
from briefing.ui.shared.links import follow
from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.model.scene import Scene, Segment
    from briefing.ui.window.main_window import MainWindow

Left = Qt.MouseButton.LeftButton
TALK = """# Links

## Start

- See [the numbers](#numbers) first
- More at [the city](https://example.org/open%20data)
- Never [this](javascript:alert(1))
- Plain words

## The numbers {#numbers}

- Twelve
"""


@pytest.fixture
def opened() -> list[str]:
    return []


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, opened: list[str]) -> MainWindow:
    made = new_window(qtbot, tmp_path, write(tmp_path, TALK), open_link=opened.append)
    made.session.navigator.go_to(1)
    return made


def segments(scene: Scene) -> list[tuple[Segment, float]]:
    """Each with the middle of its line, pt."""
    return [
        (segment, line.top + item.paragraphs[line.paragraph].leading / 2)
        for item in scene.items
        if isinstance(item, Text)
        for line in item.lines
        for segment in line.segments
    ]


def middle_of(scene: Scene, words: str) -> QPointF:
    """In pt, of the segment with these words."""
    found = next(pair for pair in segments(scene) if words in pair[0].text)
    return QPointF(found[0].x + found[0].width / 2, found[1])


def scene_of(window: MainWindow) -> Scene:
    page = window.session.navigator.page
    assert page is not None
    return page.scene


def in_canvas(window: MainWindow, words: str) -> QPoint:
    canvas = window.views.slides.canvas
    corner = canvas.page_rect().topLeft()
    return (corner + middle_of(scene_of(window), words) * canvas.scale).toPoint()


def test_a_link_stands_where_its_words_stand_and_nowhere_else(window: MainWindow) -> None:
    scene = scene_of(window)
    words = middle_of(scene, "the numbers")
    beside = middle_of(scene, "Plain words")
    assert link_at(scene, words.x(), words.y()) == "#numbers"
    assert link_at(scene, beside.x(), beside.y()) == ""
    assert link_at(scene, 1, 1) == ""


def test_a_link_in_a_table_is_found(qtbot: QtBot, tmp_path: Path) -> None:
    text = "# T\n\n## A\n\n| a | b |\n|---|---|\n| x | [y](https://example.org) |\n"
    window = new_window(qtbot, tmp_path, write(tmp_path, text))
    window.session.navigator.go_to(1)
    table = next(item for item in scene_of(window).items if isinstance(item, Table))
    line = table.cells[1][1].lines[0]
    assert link_at(scene_of(window), line.x + 2, line.top + 2) == "https://example.org"


def test_a_click_on_a_link_goes_to_its_slide(qtbot: QtBot, window: MainWindow) -> None:
    canvas = window.views.slides.canvas
    qtbot.mouseClick(canvas.viewport(), Left, pos=in_canvas(window, "the numbers"))
    assert window.session.navigator.slide is not None
    assert window.session.navigator.slide.id == "numbers"
    assert canvas.marked is None


def test_a_click_on_a_web_link_opens_the_gated_address(
    qtbot: QtBot, window: MainWindow, opened: list[str]
) -> None:
    canvas = window.views.slides.canvas
    qtbot.mouseClick(canvas.viewport(), Left, pos=in_canvas(window, "the city"))
    assert opened == ["https://example.org/open%20data"]
    assert window.session.navigator.index == 1


def test_a_button_released_beside_the_link_follows_nothing(
    qtbot: QtBot, window: MainWindow, opened: list[str]
) -> None:
    canvas = window.views.slides.canvas
    qtbot.mousePress(canvas.viewport(), Left, pos=in_canvas(window, "the city"))
    qtbot.mouseRelease(canvas.viewport(), Left, pos=in_canvas(window, "Plain words"))
    assert opened == []


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///etc/passwd", "\\\\host\\share", "#", ""]
)
def test_what_does_not_pass_the_gate_is_not_followed(target: str) -> None:
    went: list[str] = []
    follow(target, went.append, went.append)
    assert went == []


def test_in_the_show_a_link_is_followed_and_a_click_beside_it_goes_on(
    qtbot: QtBot, window: MainWindow, opened: list[str]
) -> None:
    window.shows.present_current()
    assert window.shows.controller is not None
    show = window.shows.controller.audience
    qtbot.waitUntil(lambda: show.width() > 100)
    scene = show.running.scene
    assert scene is not None
    scale = min(show.width() / scene.size.width, show.height() / scene.size.height)
    corner = QPointF(
        (show.width() - scene.size.width * scale) / 2,
        (show.height() - scene.size.height * scale) / 2,
    )
    city = corner + middle_of(scene, "the city") * scale
    numbers = corner + middle_of(scene, "the numbers") * scale
    qtbot.mouseClick(show, Left, pos=city.toPoint())
    assert (["https://example.org/open%20data"], 1) == (opened, show.running.show.at.slide)
    qtbot.mouseClick(show, Left, pos=numbers.toPoint())
    assert show.running.show.at.slide == 2
    qtbot.mouseClick(show, Left, pos=QPoint(4, 4))
    assert show.running.show.phase == "end"
    show.close()


def test_a_link_on_a_black_screen_is_not_followed(
    qtbot: QtBot, window: MainWindow, opened: list[str]
) -> None:
    window.shows.present_current()
    assert window.shows.controller is not None
    show = window.shows.controller.audience
    scene = show.running.scene
    assert scene is not None
    qtbot.keyClick(show, Qt.Key.Key_B)
    qtbot.mouseClick(show, Left, pos=show.rect().center())
    assert (opened, show.running.show.blank) == ([], "")
    show.close()
