from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.ui.shared.text_search import folded, found


def where(text: str, words: str) -> list[str]:
    return [text[start:end] for start, end in found(text, folded(words))]


def test_case_and_width_make_no_difference() -> None:
    assert ["ＡＢＣ", "abc"] == where("ＡＢＣ and abc", "Abc")
    assert ["内容，导向"] == where("以内容，导向为魂", "内容,导向")
    assert ["“小故事”"] == where("以“小故事”传递", '"小故事"')


def test_hits_do_not_overlap_and_an_empty_needle_is_nowhere() -> None:
    assert [(0, 2), (2, 4)] == list(found("aaaaa", "aa"))
    assert [] == list(found("text", ""))


@given(st.text(), st.text(min_size=1))
def test_folding_keeps_every_offset(text: str, words: str) -> None:
    assert len(text) == len(folded(text))
    for start, end in found(text, folded(words)):
        assert folded(words) == folded(text)[start:end]
