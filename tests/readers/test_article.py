from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from briefing.readers.article import read_article


def test_an_article_is_prose_and_keeps_its_path() -> None:
    document = read_article("标题\n正文。", Path("a.txt"))
    assert "prose" == document.form
    assert Path("a.txt") == document.path


@given(st.text())
def test_lines_are_kept_exactly(text: str) -> None:
    assert text.splitlines() == list(read_article(text).lines)
