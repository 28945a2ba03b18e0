"""A text that runs from right to left begins at the right edge of its box."""

from __future__ import annotations

import pytest

from briefing.model.scene import Bullet, Style
from tests.layout.typesetting import SIZE, paragraph, setting


def test_its_lines_end_at_the_right_edge_less_the_margin() -> None:
    done = setting(paragraph("נקודה ראשונה", margin=2 * SIZE, bullet=Bullet("•", Style(SIZE))), 20)
    line = done.lines[0]
    assert line.x + line.width == pytest.approx(done.box.right - 2 * SIZE)


def test_a_centred_one_stays_in_the_middle() -> None:
    done = setting(paragraph("נקודה", align="center"), 20)
    line = done.lines[0]
    assert line.x + line.width / 2 == pytest.approx(done.box.width / 2)


def test_its_second_style_stands_left_of_its_first() -> None:
    line = setting(paragraph("נקודה ", ("ראשונה", Style(SIZE, bold=True))), 20).lines[0]
    first, second = line.segments
    assert second.x + second.width <= first.x


def test_its_box_for_powerpoint_keeps_the_right_edge() -> None:
    done = setting("נקודה ראשונה ארוכה מאוד", 7)
    assert done.frame
    assert done.frame.right == pytest.approx(done.box.right)


@pytest.mark.parametrize("text", ["Harbour", "港口 נקודה", "2026 Harbour נקודה"])
def test_a_text_whose_first_letter_runs_to_the_right_begins_at_the_left(text: str) -> None:
    assert 0 == setting(text, 20).lines[0].x
