"""Text is never cut, never overlaps, never leaves its box or the slide, for any content."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme
from briefing.model.deck import Deck, Section, Slide
from briefing.model.geometry import RATIOS
from briefing.model.text import rich
from tests.layout import decks, promises


@pytest.mark.parametrize("ratio", RATIOS)
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(slide=decks.slides())
def test_whatever_a_slide_holds_stands_whole_and_apart_on_its_pages(
    slide: Slide, ratio: str
) -> None:
    deck = Deck(
        rich("微短剧赋能共益生态与全球发展"),
        (slide,),
        (Section(rich("第一部分的标题"), 0), Section(rich("Second part"), 0)),
    )
    layout = lay_out(deck, load_theme("ink"), GridMeasurer(), decks.Pictures(), RATIOS[ratio])
    scenes = tuple(layout.pages())
    assert [(i + 1, len(scenes)) for i in range(len(scenes))] == [
        (scene.part, scene.parts) for scene in scenes
    ]
    promises.assert_all_shown(slide, scenes)
    for scene in scenes:
        promises.assert_lines_say_it_all(scene)
        promises.assert_inside(scene)
        promises.assert_apart(scene)
        promises.assert_named(scene)
