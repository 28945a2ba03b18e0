"""Themes: what their files may say, and that every text on every ground can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.layout import lay_out
from briefing.layout.check import check
from briefing.layout.grid import GridMeasurer
from briefing.layout.pictures.contrast import contrast
from briefing.layout.themes import DEFAULT_THEME, load_theme, read_theme, theme_names
from briefing.model.geometry import RATIOS
from briefing.model.problem import BriefingError
from briefing.resources import asset
from tests.layout.decks import Pictures
from tests.layout.gallery import gallery

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", theme_names())
@pytest.mark.parametrize("ratio", RATIOS)
def test_every_text_of_every_kind_can_be_read_on_its_ground(name: str, ratio: str) -> None:
    layout = lay_out(gallery(), load_theme(name), GridMeasurer(), Pictures(), RATIOS[ratio])
    assert [] == [found for found in check(layout) if found.check == "contrast"]


@pytest.mark.parametrize("name", theme_names())
def test_marked_words_can_be_read_wherever_text_stands(name: str) -> None:
    colors = load_theme(name).colors
    for ground in ("background", "soft"):
        for ink in ("ink", "muted", "strong", "accent"):
            assert contrast(colors[ink], colors[ground]) >= 4.5, (ink, ground)
    for ground in ("cover_start", "cover_end"):
        for ink in ("cover_ink", "cover_muted"):
            assert contrast(colors[ink], colors[ground]) >= 4.5, (ink, ground)
    for ink in ("code_ink", "code_muted", "code_accent", "code_name", "code_string"):
        assert contrast(colors[ink], colors["code"]) >= 4.5, ink
    assert contrast(colors["on_accent"], colors["accent"]) >= 4.5


@pytest.mark.parametrize("name", theme_names())
def test_chart_colours_stand_out_from_their_ground_and_are_all_different(name: str) -> None:
    theme = load_theme(name)
    assert len(set(theme.series)) == len(theme.series) >= 6
    assert [] == [c for c in theme.series if contrast(c, theme.colors["background"]) < 1.5]


def test_the_default_is_one_of_the_four() -> None:
    assert theme_names() == ("vermilion", "azure", "ink", "night")
    assert DEFAULT_THEME in theme_names()


@pytest.mark.parametrize("name", theme_names())
def test_a_theme_has_a_name_in_both_languages(name: str) -> None:
    assert {"zh", "en"} == load_theme(name).labels.keys()


def test_a_theme_that_there_is_not_is_named_in_the_error() -> None:
    with pytest.raises(BriefingError, match="crimson"):
        load_theme("crimson")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('ink = "#', 'ink = "', "is no colour"),
        ('ink = "#', 'inc = "#', "inc"),
        ("[fonts]", "[fonds]", "fonts"),
        ("[colors]", "[colors", "cannot be used"),
        ('mono = ["Consolas", "Microsoft YaHei"]', 'mono = "Consolas"', "pair"),
    ],
)
def test_a_damaged_theme_says_what_is_wrong(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    text = asset("themes", "ink.toml").read_text("utf-8")
    assert old in text
    damaged = tmp_path / "mine.toml"
    damaged.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(BriefingError, match=message):
        read_theme(damaged)


def test_a_theme_file_is_named_after_its_file(tmp_path: Path) -> None:
    copy = tmp_path / "mine.toml"
    copy.write_text(asset("themes", "ink.toml").read_text("utf-8"), "utf-8")
    assert "mine" == read_theme(copy).name
