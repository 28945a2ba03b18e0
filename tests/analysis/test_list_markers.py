from __future__ import annotations

import pytest

from briefing.analysis.list_markers import marker_at, number_of


@pytest.mark.parametrize(
    ("text", "style", "number"),
    [
        ("一、总体要求", "comma", 1),
        ("（二）重点任务", "bracket", 2),
        ("第三章 附则", "chapter", 3),
        ("4. 其他", "dot", 4),
        ("⑤其他", "circle", 5),
        ("六要抓落实", "yi_shi", 6),
        ("第七，守纪律", "ordinal", 7),
        ("问题八：经费从哪里来", "labelled", 8),
        ("其次，要快", "sequence", 2),
        ("Thirdly, pay", "english", 3),
    ],
)
def test_a_mark_has_a_style_and_a_number(text: str, style: str, number: int) -> None:
    mark = marker_at(text)
    assert mark is not None
    assert (style, number) == (mark.style, mark.number)


@pytest.mark.parametrize("text", ["一般情况", "3.5万人参加", "最近一周", "第一次会议"])
def test_other_beginnings_are_no_marks(text: str) -> None:
    assert marker_at(text) is None


def test_han_numerals_are_read_to_the_hundreds() -> None:
    assert [10, 12, 20, 35, 108] == [
        number_of(word) for word in ("十", "十二", "二十", "三十五", "一百零八")
    ]
