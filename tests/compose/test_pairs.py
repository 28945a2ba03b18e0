"""Markdown and the slides it becomes, pair by pair: one file for each feature in `pairs/`, one for
each tool whose decks are read in `corpus/`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.compose import compose
from briefing.readers.markdown import read_markdown
from tests.compose.notation import written
from tests.readers.markdown.test_pairs import pairs

HERE = Path(__file__).parent / "pairs"


CORPUS = Path(__file__).parent / "corpus"
"""A deck or two for each tool, with the features that its manual documents."""


@pytest.mark.parametrize(("source", "expected"), [*pairs(HERE), *pairs(CORPUS)])
def test_markdown_becomes(source: str, expected: str) -> None:
    assert expected == written(compose(read_markdown(source)))
