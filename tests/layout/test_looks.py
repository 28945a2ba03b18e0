"""Pages look as the design wants them: the sample and the gallery, in all themes."""

from __future__ import annotations

import pytest

from briefing.compose import compose
from briefing.layout import lay_out
from briefing.layout.check import check_scene
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme, theme_names
from briefing.model.geometry import RATIOS
from briefing.readers import read
from briefing.resources import asset
from tests import looks
from tests.layout.decks import Pictures

SAMPLES = ("symposium.zh.md", "symposium.en.md")


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("name", theme_names())
def test_the_sample_is_large_enough_full_enough_and_never_four_times_alike(
    sample: str, name: str
) -> None:
    deck = compose(read(asset("samples", sample)))
    layout = lay_out(deck, load_theme(name), GridMeasurer(), Pictures(), RATIOS["16:9"])
    pages = list(layout.pages())
    content = [page for page in pages if looks.is_content(page)]
    assert [] == [f for page in pages for f in check_scene(page) if f.check != "alt"]
    few = [page for page in content if looks.points_on(page) <= looks.FEW]
    assert all(looks.smallest_body(page) >= looks.FEW_LEAST for page in few)
    high = [page for page in content if looks.extent(page) >= 0.6]
    assert len(high) >= 0.9 * len(content)
    assert looks.longest_run(layout) <= looks.MOST_ALIKE


def test_a_deck_has_two_sizes_of_running_body_text() -> None:
    design = load_theme("vermilion").designs[RATIOS["16:9"]]
    assert (24.0, 20.0) == design.parts["type"]["sizes"]
