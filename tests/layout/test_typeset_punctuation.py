"""Marks that meet share their white, opening ones hang, and none stands where it must not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.layout.typeset.punctuation import set_marks
from briefing.model.scene import Bullet, Style, StyledRun
from tests.layout.typesetting import SIZE, broken, paragraph, setting

CHINESE = st.text(
    st.one_of(
        st.sampled_from("山海天地，。；：！？、）》」”（《「“—…"), st.sampled_from("ab1% ·-")
    ),
    min_size=1,
    max_size=60,
).map(lambda text: f"山{text}")


def inks(text: str, ems: float = 40.0) -> dict[str, float]:
    """By each stretch that is drawn by itself: where it begins, em from the box."""
    (line,) = setting(text, ems).lines
    return {segment.text: round(segment.x / SIZE, 2) for segment in line.segments}


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("山”，海", 3.5),
        ("山”：海", 3.5),
        ("山）。海", 3.5),
        ("山」，海", 3.5),
        ("山，“海", 3.5),
        ("山：《海》，（天）", 7.5),
        ("山（《海", 3.5),
        ("山，海。", 4.0),
        ("山“海”天", 5.0),
    ],
)
def test_marks_that_meet_share_half_an_em(text: str, ems: float) -> None:
    assert ems == pytest.approx(setting(text, 40).lines[0].width / SIZE)


def test_a_mark_takes_its_half_from_its_own_white() -> None:
    assert {"山": 0.0, "”": 1.0, "，海": 1.5} == inks("山”，海")


def test_english_and_code_keep_their_marks() -> None:
    english = (StyledRun("“Bridges”, he said", Style(SIZE)),)
    code = (StyledRun("山（“海”）", Style(SIZE, font="mono")),)
    assert english == set_marks(english)
    assert code == set_marks(code)


def test_quotation_marks_of_chinese_are_the_chinese_faces_and_apostrophes_are_not() -> None:
    runs = set_marks((StyledRun("山“It’s”海", Style(SIZE)),))
    assert [("山", False), ("“", True), ("It’s", False), ("”", True), ("海", False)] == [
        (run.text, run.style.east_asian) for run in runs
    ]


@pytest.mark.parametrize("text", ["《山海》天地", "“山海”天地", "（山海）天地"])
def test_an_opening_mark_hangs_before_the_box(text: str) -> None:
    done = setting(text, 20)
    (line,) = done.lines
    assert (0.0, -0.5 * SIZE) == (line.x, line.segments[0].x)
    assert done.frame
    assert -0.5 * SIZE == done.frame.x


def test_an_opening_mark_on_a_later_line_hangs_too() -> None:
    done = setting("天地玄黄《宇宙》", 5)
    assert "天地玄黄|《宇宙》" == broken("天地玄黄《宇宙》", 5)
    assert [0.0, 0.0] == [line.x for line in done.lines]
    assert -0.5 * SIZE == done.lines[1].segments[0].x


def test_behind_a_bullet_nothing_hangs() -> None:
    whole = paragraph("《山海》", bullet=Bullet("•", Style(SIZE)), margin=20.0, indent=-20.0)
    assert 20.0 == setting(whole, 20).lines[0].segments[0].x


def test_centred_text_stands_where_it_stood() -> None:
    (line,) = setting(paragraph("《山》", align="center"), 9.95).lines
    assert 0.5 * (10 - 3) * SIZE == pytest.approx(line.segments[0].x)


@given(CHINESE, st.integers(4, 20))
def test_every_character_stays_and_stands_behind_the_one_before(text: str, ems: int) -> None:
    done = setting(text, ems)
    assert text == done.paragraphs[0].text
    for line in done.lines:
        assert text[line.start : line.end] == "".join(one.text for one in line.segments)
        for one, other in pairwise(line.segments):
            assert one.x + one.width <= other.x + 1e-6


@given(CHINESE, st.integers(4, 20))
def test_between_two_characters_is_never_a_hole_wider_than_half_an_em(text: str, ems: int) -> None:
    for line in setting(text, ems).lines:
        for one, other in pairwise(line.segments):
            assert other.x - (one.x + one.width) <= 0.5 * SIZE
