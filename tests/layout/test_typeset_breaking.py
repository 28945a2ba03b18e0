"""Lines are filled, and broken where a typesetter would break them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.layout.grid import GridMeasurer
from briefing.layout.typeset import set_text, text_height
from briefing.layout.typeset.units import cut
from briefing.model.geometry import Box
from briefing.model.scene import Style
from tests.layout.typesetting import GRID, SIZE, broken, paragraph, setting

if TYPE_CHECKING:
    from briefing.model.theme import FontRole

TEXTS = st.text(
    st.sampled_from("天地玄黄，。：“”（）《》—…、abcXYZ 09.-+/%\n\t\u3000😀ｗ’é"), max_size=60
)


@pytest.mark.parametrize(
    ("text", "ems", "expected"),
    [
        ("天地玄黄宇宙洪荒", 4, "天地玄黄|宇宙洪荒"),
        ("天地玄黄，宇宙洪荒", 4, "天地玄|黄，宇宙|洪荒"),
        ("天地玄（黄宇）宙洪", 4, "天地玄|（黄宇）|宙洪"),
        ("天地“玄黄”宇宙", 3, "天地|“玄|黄”宇|宙"),
        ("one two three four", 4, "one two|three|four"),
        ("甲乙 丙丁", 2, "甲乙|丙丁"),
        ("海外播放215.5万次", 6, "海外播放|215.5万次"),
        ("state-of-the-art tools", 5, "state-of-|the-art|tools"),
        ("甲乙\n丙丁", 9, "甲乙|丙丁"),
        # Nothing comes down to a dash where it would not fit there.
        ("短剧（试点）——", 5.3, "短剧（试|点）——"),
        ("（试点）——", 5.3, "（试点）|——"),
        ("\n甲", 9, "|甲"),
        ("", 9, ""),
    ],
)
def test_a_line_holds_as_much_as_fits(text: str, ems: float, expected: str) -> None:
    assert expected == broken(text, ems).replace("‖", "|")


def test_a_word_longer_than_a_line_is_broken_by_character() -> None:
    assert "abcdefgh|ij" == broken("abcdefghij", 4).replace("‖", "|")


def test_an_address_longer_than_a_line_is_broken_behind_a_separator() -> None:
    assert "https://a.|org/path" == broken("https://a.org/path", 5).replace("‖", "|")


def test_a_last_line_of_one_character_gets_company_by_a_forced_break() -> None:
    done = broken("天地玄黄宇宙洪荒日", 4)
    assert "‖" in done
    assert len(done.rpartition("‖")[2]) > 1


def test_two_lines_of_one_character_stay() -> None:
    assert "天|地" == broken("天地", 1)


def test_latin_that_libreoffice_would_break_is_marked() -> None:
    assert "属于‖RISC-V" == broken("属于RISC-V", 5)


def test_an_ellipsis_is_never_taken_apart() -> None:
    assert "天‖……|地" == broken("天……地", 2)


def test_text_with_letters_from_right_to_left_is_one_segment_a_style() -> None:
    line = setting("天אבabc地", 20).lines[0]
    assert ["天אבabc地"] == [segment.text for segment in line.segments]


def test_han_and_latin_are_a_quarter_em_apart() -> None:
    first, second, third = setting("天AI地", 20).lines[0].segments
    assert ["天", "AI", "地"] == [first.text, second.text, third.text]
    assert second.x - first.x - first.width == pytest.approx(0.25 * SIZE, abs=0.02 * SIZE)
    assert third.x - second.x - second.width == pytest.approx(0.25 * SIZE, abs=0.02 * SIZE)


@pytest.mark.parametrize("text", ["天 AI 地", "天，AI。地", "天（AI）地", "天·地"])
def test_there_is_no_joint_where_a_space_or_a_mark_stands(text: str) -> None:
    assert [text] == [segment.text for segment in setting(text, 20).lines[0].segments]


def test_a_joint_at_a_break_takes_no_room() -> None:
    line = setting("天地玄黄AI", 4).lines[1]
    assert line.x == 0.0
    assert line.width == SIZE


def test_sizes_and_tracking_count() -> None:
    big = paragraph(("12", Style(20.0)), ("万次", Style(10.0)), ("甲乙", Style(10.0, tracking=2.0)))
    line = setting(big, 20).lines[0]
    assert [20.0, 20.0, 24.0] == pytest.approx([segment.width for segment in line.segments])


def test_subscripts_are_smaller() -> None:
    formula = paragraph("H", ("2", Style(SIZE, script="sub")), "O")
    widths = [segment.width for segment in setting(formula, 20).lines[0].segments]
    assert [5.0, 3.25, 5.0] == pytest.approx(widths)


def test_brackets_stay_with_a_bold_word() -> None:
    text = paragraph("天地（", ("玄黄", Style(SIZE, bold=True)), "）宇宙")
    assert "天地|（玄|黄）宇|宙" == broken(text, 3).replace("‖", "|")


def test_baselines_stand_at_four_fifths_of_the_leading() -> None:
    done = setting("天地玄黄宇宙", 3)
    assert [12.0, 27.0] == [line.baseline for line in done.lines]
    assert done.box.height == 30.0


def test_height_is_known_without_setting() -> None:
    paragraphs = [paragraph("天地玄黄", before=4, after=6), paragraph("宇宙", before=5, after=7)]
    assert text_height(paragraphs, 3 * SIZE, GRID) == 15 + 15 + 6 + 5 + 15


@pytest.mark.parametrize(("align", "expected"), [("left", 0.0), ("center", 10.25), ("right", 20.5)])
def test_alignment_moves_lines(align: str, expected: float) -> None:
    assert setting(paragraph("天地", align=align), 4).lines[0].x == pytest.approx(expected)


def test_italic_han_is_set_bold() -> None:
    done = setting(
        paragraph(("天地", Style(SIZE, italic=True)), ("abc", Style(SIZE, italic=True))), 9
    )
    styles = [segment.style for segment in done.lines[0].segments]
    assert [(True, False), (False, True)] == [(style.bold, style.italic) for style in styles]


@pytest.mark.parametrize(
    ("text", "ems", "expected"),
    [
        ("播放突破215.5万次", 7.2, "播放突破‖215.5万次"),
        ("至2026年的天地", 4.6, "至2026年|的天地"),
        ("天地玄黄在第3届", 6.2, "天地玄黄在‖第3届"),
        ("2026年", 2.2, "2026|年"),
    ],
)
def test_a_number_stays_with_what_it_counts(text: str, ems: float, expected: str) -> None:
    assert expected == broken(text, ems)


@given(TEXTS, st.floats(1, 20))
def test_lines_say_everything_once_and_stay_inside(text: str, ems: float) -> None:
    done = setting(text, ems)
    whole = done.paragraphs[0].text
    assert len(whole) == len(text)
    at = 0
    for line in done.lines:
        assert not whole[at : line.start].strip()
        assert "".join(segment.text for segment in line.segments) == whole[line.start : line.end]
        assert line.x + line.width <= done.box.right + 0.01 or line.end - line.start == 1
        at = line.end
    assert not whole[at:].strip()


@given(st.text(st.sampled_from("天地玄黄，。：“”（）《》、"), max_size=40), st.floats(6, 20))
@example("““““地“”“地“", 9.0)
@example("““““地“”“地“", 7.0)
def test_no_line_starts_with_a_closing_or_ends_with_an_opening_mark(text: str, ems: float) -> None:
    """A heap of marks that is longer than a line leaves no other way."""
    done = setting(text, ems)
    whole = done.paragraphs[0].text
    for line, following in pairwise(done.lines):
        if _mark_heap(whole, following.start) < ems:
            assert whole[following.start] not in "，。：”）》、"
            assert whole[line.end - 1] not in "“（《"


def test_the_opening_mark_at_the_end_of_a_heap_goes_with_what_it_opens() -> None:
    assert "“““““地“”|“地" == broken("“““““地“”“地", 7)


def _mark_heap(text: str, at: int) -> int:
    """Length of the unit of marks around a place, a character at both ends included."""
    before = len(text[:at]) - len(text[:at].rstrip("，。：“”（）《》、"))
    after = len(text[at:]) - len(text[at:].lstrip("，。：“”（）《》、"))
    return before + after + 2


@pytest.mark.parametrize("long", ["[" * 9000 + "]" * 9000, "\\" * 9000, "a" * 9000, "é" * 9000])
def test_a_word_longer_than_a_page_is_never_measured_whole(long: str) -> None:
    class Counting(GridMeasurer):
        longest = 0

        def width(
            self, text: str, font: FontRole, bold: bool = False, italic: bool = False
        ) -> float:
            Counting.longest = max(Counting.longest, len(text))
            return super().width(text, font, bold, italic)

    done = set_text(Box(0, 0, 400, 0), (paragraph(long),), Counting())
    whole = done.paragraphs[0].text
    lines = [whole[line.start : line.end] for line in done.lines]
    assert long == "".join(lines)
    assert 400 >= Counting.longest


def test_few_beginnings_of_a_long_word_are_measured() -> None:
    class Counting(GridMeasurer):
        asked = 0

        def width(
            self, text: str, font: FontRole, bold: bool = False, italic: bool = False
        ) -> float:
            Counting.asked += 1
            return super().width(text, font, bold, italic)

    done = set_text(Box(0, 0, 400, 0), (paragraph("a" * 400),), Counting())
    assert 4 * len(done.lines) + 10 > Counting.asked


def test_no_long_word_is_cut_between_a_letter_and_its_marks() -> None:
    units = cut("ab\u0301" * 900)
    assert [] == [unit for unit in units if unit.startswith("\u0301")]
    assert "ab\u0301" * 900 == "".join(units)
