from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.show_settings import ShowSettings
from tests.ui.desks import Desk
from tests.ui.sessions import open_in
from tests.ui.show.opened import Opened
from tests.ui.show.random_keys import press_at_random, press_at_random_on
from tests.ui.show.two_screens import on_two_screens
from tests.ui.talks import talk
from tests.ui.windows import new_window, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("seed", [1, 2])
def test_after_any_keys_the_window_stands_where_the_pure_model_does(
    qtbot: QtBot, seed: int
) -> None:
    session = talk([0], [2, 1], [0], [3], [0, 0, 0], hidden=[2], show_settings=ShowSettings("fade"))
    for slide in range(5):  # page numbers are final when everything is laid out
        open_in(session).pages.lay_out(slide)
    opened = Opened(qtbot, session)
    press_at_random(opened.running, opened.window, seed, 250)


@pytest.mark.parametrize("seed", [3, 4])
def test_after_any_keys_on_both_windows_the_show_stands_where_the_pure_model_does(
    qtbot: QtBot, tmp_path: Path, seed: int
) -> None:
    window = new_window(qtbot, tmp_path, write(tmp_path, STEPS), Desk())
    controller = on_two_screens(window)
    press_at_random_on(controller, seed, 150)
    controller.running.close()


STEPS = """---
transition: fade
length: 10 min
---

# Open data

## Three reasons

* People find it
* Officials write less
* Companies build on it

::: notes
Take the **reasons** slowly.
:::

## Only if somebody asks {.hidden}

- The old table

## The plan

* Then the timetable
* Then the budget
"""
