"""Fit in both directions: how large text is, where it stands, and where it runs on."""

from __future__ import annotations

import pytest

from briefing.model.deck import Slide
from briefing.model.text import rich
from tests.layout.gallery import bullets
from tests.layout.laid import laid, named, size, words

LINE = "这是一条不长也不短的要点"


def body(*lines: str, ratio: str = "16:9"):
    given = Slide("a", "points", rich("题"), blocks=(bullets(*lines),), variant="list")
    pages = laid(given, ratio=ratio)
    return [named(page, "Body") for page in pages]


def test_little_text_is_24() -> None:
    assert [24] == [size(text) for text in body(LINE, LINE)]


@pytest.mark.parametrize("count", [9, 10])
def test_much_text_is_20_before_it_runs_on(count: int) -> None:
    (text,) = body(*[LINE] * count)
    assert 20 == size(text)


def test_what_is_too_much_at_the_floor_runs_on_over_pages_of_one_size() -> None:
    texts = body(*[LINE] * 40)
    assert len(texts) > 1
    assert 1 == len({size(text) for text in texts})
    assert 40 == sum(len(text.paragraphs) for text in texts)


def test_pages_are_filled_evenly() -> None:
    counts = [len(text.paragraphs) for text in body(*[LINE] * 40)]
    assert max(counts) - min(counts) <= 1


def test_continued_pages_begin_at_the_same_height() -> None:
    texts = body(*[LINE] * 40)
    assert {120} == {text.box.y for text in texts}


def test_little_text_stands_above_the_middle_but_not_on_top() -> None:
    (text,) = body(LINE)
    middle = text.box.y + text.box.height / 2
    assert 120 + 20 < text.box.y
    assert middle < (120 + 488) / 2


def test_a_paragraph_longer_than_a_page_is_cut_between_lines_and_keeps_one_bullet() -> None:
    texts = body("字" * 3000)
    assert len(texts) > 1
    assert [True] + [False] * (len(texts) - 1) == [
        text.paragraphs[0].bullet is not None for text in texts
    ]
    assert "字" * 3000 == "".join(line for text in texts for line in words(text))


def test_a_sub_heading_does_not_stay_behind_at_the_foot_of_a_page() -> None:
    lines = [LINE] * 8 + ["# 小标题"]
    texts = body(*lines * 5, LINE)
    assert len(texts) > 1
    assert "小标题" not in [text.paragraphs[-1].text for text in texts]


@pytest.mark.parametrize("ratio", ["16:9", "4:3"])
def test_a_word_of_five_thousand_characters_is_shown_whole(ratio: str) -> None:
    texts = body("w" * 5000, ratio=ratio)
    assert "w" * 5000 == "".join(line for text in texts for line in words(text))
