from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.readers.article import read_article


def test_an_article_is_prose_and_keeps_its_path(tmp_path) -> None:  # type: ignore[no-untyped-def]
    document = read_article("标题\n正文。", tmp_path / "a.txt", encoding="gb18030", guessed=True)
    assert "prose" == document.form
    assert tmp_path / "a.txt" == document.path
    assert ("gb18030", True) == (document.encoding, document.guessed)


@given(st.text())
def test_lines_are_kept_exactly(text: str) -> None:
    assert text.splitlines() == list(read_article(text).lines)
