"""In a text that runs from right to left, what does not tell its direction runs with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from briefing.layout.typeset import set_text
from briefing.model.geometry import Box
from briefing.model.scene import Bullet, Paragraph, Style, StyledRun
from briefing.qt.painter import render
from briefing.qt.text.measure import QtMeasurer
from tests.qt.scenes import THEME, scene

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from briefing.model.scene import Text

pytestmark = pytest.mark.usefixtures("qapp")

RED = Style(40.0, "accent")
INK = Style(40.0)


def set_in_box(*runs: StyledRun, bullet: Bullet | None = None) -> Text:
    margin = 60.0 if bullet else 0.0
    whole = Paragraph(runs, 60.0, margin=margin, indent=-margin, bullet=bullet)
    return set_text(Box(100, 100, 700, 300), (whole,), QtMeasurer(THEME))


def red_columns(image: QImage, top: float, bottom: float) -> list[int]:
    """The columns that have a red pixel between two heights; a pixel is a pt."""
    red = QColor(THEME.colors["accent"]).rgb()
    return [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) == red for y in range(int(top), int(bottom)))
    ]


def test_the_space_after_a_number_parts_it_from_the_word_at_its_left() -> None:
    block = set_in_box(StyledRun("1 ", RED), StyledRun("נקודה", INK))
    line = block.lines[0]
    number = line.segments[0]
    columns = red_columns(render(scene(block), 960), line.top, line.top + 60)
    assert columns[0] - number.x > number.x + number.width - columns[-1]


def test_the_dot_of_a_numbered_point_stands_left_of_its_number() -> None:
    block = set_in_box(StyledRun("נקודה", INK), bullet=Bullet("7.", RED, numbered=True))
    line = block.lines[0]
    image = render(scene(block), 960)
    number = red_columns(image, line.top, line.baseline - 15)
    whole = red_columns(image, line.top, line.top + 60)
    assert whole[0] < number[0]
    assert whole[-1] <= number[-1] + 1
    assert line.x + line.width < whole[0]
