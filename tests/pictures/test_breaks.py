"""The samples, and decks made from articles, as LibreOffice shows them: every page, all text, the
same breaks, nothing over an edge. Run the comparison on other files with
`python -m tests.pictures.compare FILE …`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.resources import asset
from tests.pictures.compare import ARTICLES, GOAL, compare_decks, deck_of
from tests.pictures.libreoffice import needs_libreoffice

if TYPE_CHECKING:
    from tests.pictures.compare import Comparison

DECKS = {
    "symposium.zh.md in 16:9": ("symposium.zh.md", "vermilion", "16:9"),
    "symposium.zh.md in 4:3": ("symposium.zh.md", "night", "4:3"),
    "symposium.en.md in 16:9": ("symposium.en.md", "azure", "16:9"),
    "court.txt in 16:9": ("court.txt", "ink", "16:9"),
    "english.txt in 4:3": ("english.txt", "vermilion", "4:3"),
}

pytestmark = [pytest.mark.pictures, needs_libreoffice]


@pytest.fixture(scope="module")
def compared(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Comparison]:
    decks = {
        name: deck_of(
            ARTICLES / file if file.endswith(".txt") else asset("samples", file), theme, ratio
        )
        for name, (file, theme, ratio) in DECKS.items()
    }
    return compare_decks(decks, tmp_path_factory.mktemp("breaks"))


@pytest.mark.parametrize("name", DECKS)
def test_every_page_is_there(name: str, compared: dict[str, Comparison]) -> None:
    expected, found = compared[name].pages
    assert expected == found


@pytest.mark.parametrize("name", DECKS)
def test_lines_break_where_the_scene_breaks_them(
    name: str, compared: dict[str, Comparison]
) -> None:
    result = compared[name]
    assert result.share >= GOAL, result.differences


@pytest.mark.parametrize("name", DECKS)
def test_no_text_leaves_its_box_or_its_slide(name: str, compared: dict[str, Comparison]) -> None:
    assert () == compared[name].outside


@pytest.mark.parametrize("name", DECKS)
def test_no_text_is_lost(name: str, compared: dict[str, Comparison]) -> None:
    assert () == compared[name].lost
