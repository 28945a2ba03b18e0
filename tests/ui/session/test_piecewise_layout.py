from __future__ import annotations

import gc
from typing import TYPE_CHECKING, cast

from shiboken6 import delete

from briefing.ui.session.piecewise_layout import HEAD_START, Slices

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefing.ui.session.pages import Pages


def test_who_goes_while_a_slide_is_laid_out_is_no_error(qtbot: QtBot) -> None:
    """Garbage is collected in the middle of that work, and with it a session nobody holds."""
    slices = Slices()

    class Few:
        slides = 2

        def lay_out(self, slide: int) -> None:
            if slide == 1:
                delete(slices)

    slices.start(cast("Pages", Few()))
    qtbot.wait(4 * HEAD_START)
    assert slices.complete


def test_of_a_very_long_deck_growth_is_told_seldom_but_always_at_the_end(qtbot: QtBot) -> None:
    slices = Slices()
    told: list[bool] = []
    slices.grew.connect(lambda: told.append(slices.complete))

    class Many:
        slides = 100_000

        def lay_out(self, slide: int) -> None:
            """Takes no time."""

    with qtbot.waitSignal(slices.completed):
        slices.start(cast("Pages", Many()))
    assert told == [True]


def test_what_a_very_long_deck_lays_out_is_not_looked_through_for_garbage(qtbot: QtBot) -> None:
    slices = Slices()

    class Many:
        slides = 2_000

        def lay_out(self, slide: int) -> None:
            """Takes no time."""

    with qtbot.waitSignal(slices.completed):
        slices.start(cast("Pages", Many()))
    assert gc.get_freeze_count() > 0
    slices.start(cast("Pages", Many()))
    assert gc.get_freeze_count() == 0
    slices.finish()
    assert gc.get_freeze_count() > 0
    slices.forget()
    assert gc.get_freeze_count() == 0
