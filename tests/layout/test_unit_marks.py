"""Which numbers are drawn as marks, and what each mark stands for."""

from __future__ import annotations

import pytest

from briefing.layout.unit_marks import MOST, said, unit_marks
from tests.layout.gallery import figure


@pytest.mark.parametrize(
    ("value", "unit", "count", "of", "each"),
    [
        ("215.5", "万次", 215.5, 216, 10_000),
        ("2.155", "million", 215.5, 216, 10_000),
        ("7", "道", 7, 7, 0),
        ("85", "participants", 85, 85, 0),
        ("5300", "多名", 106, 106, 50),
        ("1,200", "人", 240, 240, 5),
        ("73", "%", 73, 100, 0),
        ("61.8%", "", 61.8, 100, 0),
        ("3/7", "", 3, 7, 0),
    ],
)
def test_what_counts_is_drawn_by_an_even_scale(
    value: str, unit: str, count: float, of: int, each: float
) -> None:
    marks = unit_marks(figure(value, unit, "数"))
    assert marks is not None
    assert (pytest.approx(count), of, each) == (marks.count, marks.of, marks.each)
    assert marks.of <= MOST


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        ("2026", "年"), ("2025", ""), ("1", "个"), ("3.5", "倍"), ("第3", "名"), ("120", "%"),
        ("38", "°C"), ("很多", "人"), ("9/3", ""), ("-4", "个"), ("36", "岁"),
    ],
)  # fmt: skip
def test_what_is_no_count_has_no_marks(value: str, unit: str) -> None:
    assert unit_marks(figure(value, unit, "数")) is None


@pytest.mark.parametrize(
    ("each", "chinese", "text"),
    [(10_000, True, "1万"), (50, True, "50"), (2e8, True, "2亿"), (10_000, False, "10,000")],
)
def test_a_scale_is_written_as_people_write_it(each: float, chinese: bool, text: str) -> None:
    assert text == said(each, chinese=chinese)
