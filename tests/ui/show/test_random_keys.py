from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.manner import Manner
from tests.ui.show.opened import Opened
from tests.ui.show.random_keys import press_at_random
from tests.ui.talks import talk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("seed", [1, 2])
def test_after_any_keys_the_window_stands_where_the_pure_model_does(
    qtbot: QtBot, seed: int
) -> None:
    session = talk([0], [2, 1], [0], [3], [0, 0, 0], hidden=[2], manner=Manner("fade"))
    for slide in range(5):  # page numbers are final when everything is laid out
        session.pages.lay_out(slide)
    press_at_random(Opened(qtbot, session).window, seed, 250)
