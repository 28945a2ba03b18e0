"""Half-width marks between Han are shown full-width; everything else stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.layout.typeset.fullwidth import shown
from briefing.model.scene import Style
from tests.layout.typesetting import paragraph, setting


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("山,海:天;地!人?", "山，海：天；地！人？"),
        ("山(海)天", "山（海）天"),
        ("山(sea)天", "山（sea）天"),
        ("山(sea),天", "山（sea），天"),
        ("a,b:c;d!e?(f)", "a,b:c;d!e?(f)"),
        ("山 a,b 海", "山 a,b 海"),
        ("上午9:30开始", "上午9:30开始"),
        ("共1,200人", "共1,200人"),
        ("见https://a.org/b?c=d", "见https://a.org/b?c=d"),
        ("他说:“山”", "他说：“山”"),
        ("f(x)与山", "f(x)与山"),
        ("the hill (山) and sea", "the hill (山) and sea"),
        ("WTO(山)", "WTO（山）"),
    ],
)
def test_marks_widen_between_han(typed: str, expected: str) -> None:
    assert expected == shown(typed)


def test_a_neighbour_may_stand_in_another_style() -> None:
    done = setting(paragraph("山,", ("海", Style(10, bold=True))), 9)
    assert "山，海" == done.paragraphs[0].text


def test_code_is_left_alone() -> None:
    assert "山,海" == setting(paragraph(("山,海", Style(10, font="mono"))), 9).paragraphs[0].text


@given(st.text(st.sampled_from("山海ab,:;!?()，（）“” \n"), max_size=40))
def test_one_character_stands_for_one_and_once_is_enough(text: str) -> None:
    done = shown(text)
    assert len(text) == len(done)
    assert [c for c in text if c not in ",:;!?()"] == [
        d for c, d in zip(text, done, strict=True) if c not in ",:;!?()"
    ]
