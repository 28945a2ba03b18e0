"""Which language a deck is in, as its author says it or as its letters do."""

from __future__ import annotations

import pytest

from briefing.compose.language import language_of
from briefing.readers.markdown import read_markdown


@pytest.mark.parametrize(
    ("said", "expected"),
    [("zh", "zh-CN"), ("ZH-CN", "zh-CN"), ("zh_TW", "zh-TW"), ("EN", "en-US"), ("De", "de")],
)
def test_a_language_may_be_written_in_either_case(said: str, expected: str) -> None:
    assert expected == language_of(read_markdown(f"---\nlang: {said}\n---\n\n# A\n"))


@pytest.mark.parametrize(("text", "expected"), [("# 河岸", "zh-CN"), ("# The bank", "en-US")])
def test_a_deck_that_says_none_is_in_that_of_its_letters(text: str, expected: str) -> None:
    assert expected == language_of(read_markdown(text))
