"""The box for PowerPoint is as far as can be from any width at which a line breaks elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.layout.typeset import set_text
from briefing.model.geometry import Box
from tests.layout.typesetting import GRID, SIZE, paragraph, setting


def test_it_lies_in_the_middle_between_one_character_less_and_more() -> None:
    frame = setting("天地玄黄宇宙洪荒日月", 4.3).frame
    assert frame
    assert frame.width == pytest.approx(4.5 * SIZE)


def test_one_line_keeps_its_box() -> None:
    done = setting("天地", 9)
    assert done.box == done.frame


def test_one_line_that_fills_its_box_gets_slack() -> None:
    done = set_text(Box(0, 0, 2 * SIZE, 20), (paragraph("天地"),), GRID)
    assert done.frame
    assert done.frame.width > 2 * SIZE


def test_a_quotation_that_fills_its_box_has_room_for_the_joint_that_libreoffice_puts_in_it() -> (
    None
):
    plain = setting("「天地玄黄」", 6).frame
    quoted = setting("“天地玄黄”", 6).frame
    assert plain
    assert quoted
    assert quoted.width == pytest.approx(plain.width + 0.24 * SIZE)


@pytest.mark.parametrize(("align", "at"), [("left", 0.0), ("center", 0.5), ("right", 1.0)])
def test_text_stands_where_it_stood(align: str, at: float) -> None:
    done = setting(paragraph("天地玄黄宇宙洪荒日月", align=align), 4.3)
    assert done.frame
    before = done.box.x + at * done.box.width
    assert done.frame.x + at * done.frame.width == pytest.approx(before)


SOME_LATIN = st.text(
    st.sampled_from("天地玄黄宇宙洪荒日月盈昃" * 4 + "，。ab09"), min_size=20, max_size=40
)
"""With a joint in every second line or so, as Chinese has them."""


@given(SOME_LATIN, st.floats(8, 20))
def test_every_line_breaks_the_same_at_that_width(text: str, ems: float) -> None:
    done = setting(text, ems)
    assume(done.frame and not any(line.forced for line in done.lines))
    assert done.frame
    again = set_text(done.frame, (paragraph(text),), GRID)
    assume(len(done.lines) > 1)
    assert [line.start for line in done.lines] == [line.start for line in again.lines]
