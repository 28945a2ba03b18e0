"""Numbers of lists as letters and as Romans wrote them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.lists.numerals import from_letters, from_roman, letters, numeral, roman


@given(st.integers(1, 3999))
def test_what_is_written_is_read_back(number: int) -> None:
    assert number == from_roman(roman(number))
    assert number == from_letters(letters(number))


@pytest.mark.parametrize(
    ("number", "numbering", "expected"),
    [
        (3, "1.", "3."),
        (3, "(1)", "(3)"),
        (3, "a)", "c)"),
        (27, "A.", "AA."),
        (4, "i.", "iv."),
        (9, "(I)", "(IX)"),
    ],
)
def test_a_number_looks_like_the_list_s_first(number: int, numbering: str, expected: str) -> None:
    assert expected == numeral(number, numbering)


@pytest.mark.parametrize("text", ["iiii", "vx", "word", "ic"])
def test_letters_that_no_roman_wrote_are_no_number(text: str) -> None:
    assert from_roman(text) == 0
