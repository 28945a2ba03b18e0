"""Pages by their numbers."""

from __future__ import annotations

import pytest

from briefing.model.sending.selection import NoPageError, parse_ranges


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("3", ((3, 3),)),
        ("1-5, 8", ((1, 5), (8, 8))),
        ("1，3、5-", ((1, 1), (3, 3), (5, None))),
        ("-4", ((1, 4),)),
    ],
)
def test_ranges_are_read_with_commas_of_both_scripts(said: str, expected: object) -> None:
    assert expected == parse_ranges(said)


@pytest.mark.parametrize(
    ("said", "piece", "named"),
    [
        ("x", "x", False),
        ("1,,2", "", False),
        ("²", "²", False),
        ("5-2", "5-2", True),
        ("0", "0", True),
        ("9" * 5000, "9" * 5000, False),
    ],
)
def test_what_is_no_page_is_named(said: str, piece: str, named: bool) -> None:
    with pytest.raises(NoPageError) as refused:
        parse_ranges(said)
    assert (piece, named) == (refused.value.piece, refused.value.named)
