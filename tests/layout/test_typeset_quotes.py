"""Typewriter quotes become true ones, in text only, one character for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.layout.typeset.quotes import true_quotes
from briefing.model.scene import Style, StyledRun


def shown(text: str, font: str = "body") -> str:
    runs = true_quotes((StyledRun(text, Style(10, font=font)),))  # type: ignore[arg-type]
    return "".join(run.text for run in runs)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("it's", "it’s"),
        ('he said "yes"', "he said “yes”"),
        ('"Bridges" weren\'t built', "“Bridges” weren’t built"),
        ("the 'new' way", "the ‘new’ way"),
        ("students' work", "students’ work"),
        ("in the '90s", "in the ’90s"),
        ("'don't'", "‘don’t’"),
        ('("so")', "(“so”)"),
        ("he said \"it's 'so'\"", "he said “it’s ‘so’”"),
        ('他说"内容为王"。', "他说“内容为王”。"),
        ('a 12" pipe', 'a 12" pipe'),
        ("5'10", "5'10"),
        ('a " alone', 'a " alone'),
        ("“done”", "“done”"),
        ("", ""),
    ],
)
def test_quotes_are_true(typed: str, expected: str) -> None:
    assert expected == shown(typed)


def test_code_keeps_its_quotes() -> None:
    assert "print('a')" == shown("print('a')", "mono")
    code = StyledRun("x['a']", Style(10, font="mono"))
    runs = true_quotes((StyledRun('"', Style(10)), code, StyledRun('"', Style(10))))
    assert ["“", "x['a']", "”"] == [run.text for run in runs]


@given(st.text(st.sampled_from("ab 1山\"'(),-—."), max_size=40))
def test_one_character_stands_for_one(text: str) -> None:
    done = shown(text)
    assert len(text) == len(done)
    assert [one for one in text if one not in "\"'"] == [
        other for one, other in zip(text, done, strict=True) if one not in "\"'"
    ]
