"""What typesetting remembers is bounded, whatever it was given to set."""

from __future__ import annotations

import gc

from briefing.layout.typeset import text_height
from briefing.layout.typeset.row import TextRow
from tests.layout.typesetting import GRID, paragraph


def test_long_paragraphs_are_soon_forgotten() -> None:
    for number in range(400):
        text_height((paragraph(f"{number} " + "one word after the other " * 100),), 400, GRID)
    gc.collect()
    kept = sum(len(thing.text) for thing in gc.get_objects() if isinstance(thing, TextRow))
    assert kept < 500_000
