from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.ui.shared.elided_combo_box import ElidedBox
from briefing.ui.shared.style import LIGHT, wear

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

KIND = "Comparison (automatic)"


@pytest.fixture
def box(qtbot: QtBot, qapp: QApplication) -> Iterator[ElidedBox]:
    wear(qapp, LIGHT)
    made = ElidedBox()
    qtbot.addWidget(made)
    made.addItems([KIND, "Quote"])
    made.show()
    yield made
    qapp.setStyleSheet("")


def test_a_box_with_room_says_all_that_is_chosen(box: ElidedBox) -> None:
    box.resize(400, box.height())
    assert KIND == box.shown_text


def test_a_narrow_box_ends_in_dots_and_never_within_a_letter(box: ElidedBox) -> None:
    for width in range(90, 180, 10):
        box.resize(width, box.height())
        said = box.shown_text
        assert said == KIND or said.endswith("…")
        assert box.fontMetrics().horizontalAdvance(said) <= width


def test_the_list_of_a_narrow_box_is_wide_enough_for_its_entries(box: ElidedBox) -> None:
    box.resize(100, box.height())
    box.showPopup()
    assert box.view().width() >= box.fontMetrics().horizontalAdvance(KIND)
    box.hidePopup()
