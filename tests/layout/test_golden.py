"""Slides of every kind stand as they stood, on the grid measurer and in both ratios.

`python -m tests.golden` draws the files anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme
from briefing.model.deck import KINDS
from briefing.model.geometry import RATIOS
from tests.layout.decks import Pictures
from tests.layout.drawn import drawn
from tests.layout.gallery import gallery

GOLDEN = Path(__file__).parent.parent / "golden"
IDS = [slide.id for slide in gallery().slides]


def golden_of(name: str) -> str:
    """The slide called `name` in 16:9, then in 4:3."""
    deck = gallery()
    theme, measurer = load_theme("vermilion"), GridMeasurer()
    layouts = [lay_out(deck, theme, measurer, Pictures(), size) for size in RATIOS.values()]
    return "\n".join(drawn(layout.scenes(IDS.index(name))) for layout in layouts)


@pytest.mark.parametrize("name", IDS)
def test_a_slide_stands_as_it_stood(name: str) -> None:
    assert GOLDEN.joinpath(f"{name}.txt").read_text("utf-8") == golden_of(name)


def test_every_kind_has_a_golden_scene() -> None:
    assert set(KINDS) == {slide.kind for slide in gallery().slides}


def test_no_golden_scene_is_left_over() -> None:
    assert sorted(IDS) == sorted(path.stem for path in GOLDEN.glob("*.txt"))
