"""Markdown and what it means, pair by pair: one file for each feature in `pairs/`.

A pair is `=== what it shows`, the source, a line `->`, and the document in the notation of
`notation.py`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.readers.markdown import read_markdown
from tests.readers.markdown.notation import written

HERE = Path(__file__).parent / "pairs"


def pairs(folder: Path) -> list[object]:
    """(source, expected) of every pair in the folder's files."""
    found: list[object] = []
    for path in sorted(folder.glob("*.txt")):
        for pair in path.read_text("utf-8").split("\n=== ")[1:]:
            name, _, body = pair.partition("\n")
            source, _, expected = body.partition("\n->\n")
            found.append(pytest.param(source, expected.strip("\n"), id=f"{path.stem}: {name}"))
    return found


@pytest.mark.parametrize(("source", "expected"), pairs(HERE))
def test_markdown_means(source: str, expected: str) -> None:
    assert expected == written(read_markdown(source))
