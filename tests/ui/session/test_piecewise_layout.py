from __future__ import annotations

import gc
from typing import TYPE_CHECKING, cast

from shiboken6 import delete

from briefing.ui.session.piecewise_layout import HEAD_START, PiecewiseLayout

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefing.ui.session.pages import Pages


def test_who_goes_while_a_slide_is_laid_out_is_no_error(qtbot: QtBot) -> None:
    """Garbage is collected in the middle of that work, and with it a session nobody holds."""
    layout = PiecewiseLayout()

    class Few:
        slides = 2

        def lay_out(self, slide: int) -> None:
            if slide == 1:
                delete(layout)

    layout.start(cast("Pages", Few()))
    qtbot.wait(4 * HEAD_START)
    assert layout.complete


def test_of_a_very_long_deck_growth_is_told_seldom_but_always_at_the_end(qtbot: QtBot) -> None:
    layout = PiecewiseLayout()
    told: list[bool] = []
    layout.grew.connect(lambda: told.append(layout.complete))

    class Many:
        slides = 100_000

        def lay_out(self, slide: int) -> None:
            """Takes no time."""

    with qtbot.waitSignal(layout.completed):
        layout.start(cast("Pages", Many()))
    assert told == [True]


def test_what_a_very_long_deck_lays_out_is_not_looked_through_for_garbage(qtbot: QtBot) -> None:
    layout = PiecewiseLayout()

    class Many:
        slides = 2_000

        def lay_out(self, slide: int) -> None:
            """Takes no time."""

    with qtbot.waitSignal(layout.completed):
        layout.start(cast("Pages", Many()))
    assert gc.get_freeze_count() > 0
    layout.start(cast("Pages", Many()))
    assert gc.get_freeze_count() == 0
    layout.finish()
    assert gc.get_freeze_count() > 0
    layout.forget()
    assert gc.get_freeze_count() == 0
