"""Text with nothing but bold words in it takes a shorter way, to the same end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.text import Run
from briefing.readers.markdown.definitions import Definitions
from briefing.readers.markdown.dialect import Dialect
from briefing.readers.markdown.inline.parse import Inline

PIECES = st.lists(
    st.sampled_from(["**", "**", "a", " ", "。", "，", "字", "(", "=", "\n", "!", ":"])
)


def runs_of(text: str) -> tuple[Run, ...]:
    inline = Inline(Definitions(), Dialect())
    inline.begin()
    return inline.rich(text, None).runs


def runs_by_the_long_way(text: str) -> tuple[Run, ...]:
    """A code span after the text, and Python-Markdown takes all of it apart."""
    *runs, code = runs_of(f"{text}`x`")
    assert code == Run("x", code=True)
    return tuple(runs)


@given(PIECES.map("".join).map(lambda text: text.rstrip(" ")))
def test_bold_words_are_what_python_markdown_makes_of_them(text: str) -> None:
    assert runs_of(text) == runs_by_the_long_way(text)


@pytest.mark.parametrize(
    ("text", "bold"),
    [
        ("一**二**三**四**", ["二", "四"]),
        ("**all of it**", ["all of it"]),
        ("2 ** 3 ** 4", []),
        ("one ** and **two**", ["two"]),
        ("**never closed", []),
        ("****", []),
    ],
)
def test_marks_that_open_and_close_nothing_stay_text(text: str, bold: list[str]) -> None:
    assert bold == [run.text for run in runs_of(text) if run.strong]
