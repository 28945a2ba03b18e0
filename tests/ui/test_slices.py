from __future__ import annotations

from typing import TYPE_CHECKING, cast

from shiboken6 import delete

from briefing.ui.slices import HEAD_START, Slices

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefing.ui.pages import Pages


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
