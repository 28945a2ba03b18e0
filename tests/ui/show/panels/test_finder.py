"""Finding a page during a show, and looking at it before the audience does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefing.model.talk import screens as seating
from briefing.model.talk.screens import Seats
from briefing.model.talk.show import Position
from briefing.ui.show.panels.finder import FinderField
from briefing.ui.show.panels.finder_rows import picture_width, title_lines
from tests.ui.desks import BEAMER, PANEL, Desk
from tests.ui.show.two_screens import on_two_screens
from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing.ui.show.controller import ShowController
    from briefing.ui.show.panels.finder import Finder

Key = Qt.Key
TALK = """# 简报

## 郑州的大学

- 三所

## The bridge

- It opens in May

::: notes
Say nothing of the surcharge
:::

## 重庆

- The ferry to 郑州
"""


@pytest.fixture(params=["console", "show only"])
def controller(
    request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path
) -> Iterator[ShowController]:
    screens = (PANEL, BEAMER) if request.param == "console" else (PANEL,)
    seats = Seats("HDMI-1", "eDP-1") if request.param == "console" else Seats("eDP-1")
    window = new_window(qtbot, tmp_path, write(tmp_path, TALK), Desk(*screens))
    window.settings.screens = seating.written(seating.remembered({}, screens, seats))
    window.shows.present()
    assert window.shows.controller is not None
    assert QTest.qWaitForWindowActive(
        window.shows.controller.console or window.shows.controller.audience
    )
    yield window.shows.controller
    window.shows.controller.running.close() if window.shows.controller is not None else None


def opened(qtbot: QtBot, controller: ShowController, key: str = "/") -> Finder:
    qtbot.keyClicks(controller.console or controller.audience, key)
    found = [one for one in finders(controller) if one.isVisible()]
    assert 1 == len(found)
    return found[0]


def finders(controller: ShowController) -> list[Finder]:
    from briefing.ui.show.panels.finder import Finder

    return (controller.console or controller.audience).findChildren(Finder)


def listed(finder: Finder) -> list[str]:
    return [hit.title for hit in finder.rows.hits]


def find(qtbot: QtBot, finder: Finder, words: str) -> None:
    qtbot.keyClicks(finder.field, words)
    finder.search()


@pytest.mark.parametrize("key", ["/", "g"])
def test_the_list_holds_every_page_and_stands_at_the_current_one(
    qtbot: QtBot, controller: ShowController, key: str
) -> None:
    qtbot.keyClick(controller.audience, Key.Key_PageDown)
    finder = opened(qtbot, controller, key)
    assert ["简报", "郑州的大学", "The bridge", "重庆"] == listed(finder)
    assert 1 == finder.list.currentIndex().row()
    assert controller.running.show.preview is None


def test_a_hit_is_looked_at_alone_until_enter_shows_it(
    qtbot: QtBot, controller: ShowController
) -> None:
    finder = opened(qtbot, controller)
    find(qtbot, finder, "may")
    assert ["The bridge"] == listed(finder)
    assert Position(2) == controller.running.show.preview
    assert Position(0) == controller.running.show.audience_at
    qtbot.keyClick(finder.field, Key.Key_Return)
    assert (Position(2), None) == (controller.running.show.at, controller.running.show.preview)
    assert not finder.isVisible()


def test_escape_leaves_everything_as_it_was(qtbot: QtBot, controller: ShowController) -> None:
    before = controller.running.show
    finder = opened(qtbot, controller)
    find(qtbot, finder, "bridge")
    qtbot.keyClick(finder.field, Key.Key_Escape)
    assert before == controller.running.show
    assert not finder.isVisible()
    qtbot.keyClick(controller.console or controller.audience, Key.Key_Right)
    assert Position(1) == controller.running.show.at


def test_arrows_and_a_clickers_keys_move_in_the_list_and_not_in_the_show(
    qtbot: QtBot, controller: ShowController
) -> None:
    finder = opened(qtbot, controller)
    qtbot.keyClick(finder.field, Key.Key_Down)
    assert Position(1) == controller.running.show.preview
    qtbot.keyClick(finder.field, Key.Key_PageDown)
    assert Position(3) == controller.running.show.preview
    qtbot.keyClick(finder.field, Key.Key_Up)
    assert (Position(2), Position(0)) == (
        controller.running.show.preview,
        controller.running.show.at,
    )


def test_chinese_is_found_by_the_initials_of_its_pinyin(
    qtbot: QtBot, controller: ShowController
) -> None:
    finder = opened(qtbot, controller)
    qtbot.keyClicks(finder.field, "zz")
    qtbot.waitUntil(lambda: ["郑州的大学", "重庆"] == listed(finder))
    finder.field.clear()
    find(qtbot, finder, "cq")
    assert ["重庆"] == listed(finder)


def test_a_number_finds_the_page_that_carries_it(qtbot: QtBot, controller: ShowController) -> None:
    finder = opened(qtbot, controller)
    find(qtbot, finder, "3")
    assert "The bridge" == listed(finder)[0]


def test_letters_are_typed_and_no_commands(qtbot: QtBot, controller: ShowController) -> None:
    finder = opened(qtbot, controller)
    find(qtbot, finder, "bnws")
    assert [] == listed(finder)
    assert ("", Position(0)) == (controller.running.show.blank, controller.running.show.at)
    qtbot.keyClick(finder.field, Key.Key_Return)
    assert finder.isVisible()


def test_a_click_looks_and_a_double_click_shows(qtbot: QtBot, controller: ShowController) -> None:
    finder = opened(qtbot, controller)
    where = finder.list.visualRect(finder.rows.index(2)).center()
    viewport = finder.list.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=where)
    assert (Position(2), Position(0)) == (
        controller.running.show.preview,
        controller.running.show.at,
    )
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=where)
    assert Position(2) == controller.running.show.at


def test_from_a_black_screen_the_chosen_page_is_shown(
    qtbot: QtBot, controller: ShowController
) -> None:
    qtbot.keyClick(controller.audience, Key.Key_B)
    finder = opened(qtbot, controller)
    find(qtbot, finder, "ferry")
    assert "black" == controller.running.show.blank
    qtbot.keyClick(finder.field, Key.Key_Return)
    assert ("", Position(3)) == (controller.running.show.blank, controller.running.show.at)


def test_the_page_that_is_shown_already_keeps_its_steps(
    qtbot: QtBot, controller: ShowController, tmp_path: Path
) -> None:
    finder = opened(qtbot, controller)
    before = controller.running.show
    qtbot.keyClick(finder.field, Key.Key_Return)
    assert before == controller.running.show


def test_the_whole_page_is_looked_at_and_then_shown_from_its_first_step(
    qtbot: QtBot, tmp_path: Path
) -> None:
    talk = "# 简报\n\n## Steps {.incremental}\n\n- ferry\n- bridge\n- tunnel\n"
    controller = on_two_screens(new_window(qtbot, tmp_path, write(tmp_path, talk), Desk()))
    running = controller.running
    assert controller.console is not None
    finder = opened(qtbot, controller)
    find(qtbot, finder, "steps")
    card = controller.console.current
    assert (Position(1), Position(1, 0, 3)) == (running.show.preview, running.previewed)
    assert card.shown is not None
    assert running.program.page(Position(1, 0, 3)).scene == card.shown.scene == running.own_scene
    assert "step" not in card.caption
    qtbot.keyClick(finder.field, Key.Key_Return)
    assert Position(1) == running.show.at
    running.close()


LONG = "Why the harbour ferries will keep on crossing until the new bridge has opened"


def test_a_long_title_takes_two_lines_of_a_narrow_list_and_is_whole_in_its_tool_tip(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path, f"# T\n\n## {LONG}\n\n- a\n"), Desk())
    controller = on_two_screens(window)
    assert controller.console is not None
    controller.console.resize(640, 660)
    finder = opened(qtbot, controller)
    row = finder.rows.index(1)
    assert LONG == row.data(Qt.ItemDataRole.ToolTipRole)
    qtbot.waitUntil(lambda: finder.list.visualRect(row).width() <= finder.list.viewport().width())
    first, rest = title_lines(LONG, finder.list.font(), 150)
    assert LONG == f"{first} {rest}"
    controller.running.close()


def test_a_title_has_most_of_its_row_however_narrow_that_is() -> None:
    for width in range(160, 600, 20):
        assert picture_width(width) <= 0.3 * width


def test_the_hint_of_the_search_is_one_that_has_room(qtbot: QtBot) -> None:
    field = FinderField()
    qtbot.addWidget(field)
    hints = ("Title, text, page number, or initials", "Title or text", "Find")
    field.hint_at(*hints)
    field.show()
    seen: list[str] = []
    for width in (600, 130, 50):
        field.resize(width, 30)
        seen.append(field.placeholderText())
    assert [*hints] == seen
    assert hints[0] == field.accessibleName() == field.toolTip()


def test_notes_are_searched_on_the_console_and_never_before_the_audience(
    qtbot: QtBot, controller: ShowController
) -> None:
    finder = opened(qtbot, controller)
    qtbot.keyClicks(finder.field, "surcharge")
    finder.search()
    found = [hit.snippet for hit in finder.rows.hits]
    assert (["…othing of the surcharge"] if controller.console else []) == found
