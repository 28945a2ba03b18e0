from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.layout import lay_out
from briefing.layout.check import check_scene
from briefing.layout.grid import GridMeasurer
from briefing.layout.pictures.contrast import contrasts
from briefing.layout.ports import LoadedPicture, RefusedPicture
from briefing.layout.themes import load_theme
from briefing.model.deck import Card, Cards, Deck, Picture, Slide, Table
from briefing.model.geometry import RATIOS
from briefing.model.message import Message
from briefing.model.scene import Scene, Shape, Text
from briefing.model.shapes.paint import tone
from briefing.model.shapes.pixels import Pixels
from briefing.model.text import rich
from tests.layout.gallery import bullets

WIDE = RATIOS["16:9"]
THEMES = ("vermilion", "azure", "ink", "night")


class OnePicture:
    """Of cells as given, in the proportions of the page."""

    def __init__(self, *colors: str) -> None:
        data = b"".join(bytes.fromhex(color[1:]) for color in colors)
        self.pixels = Pixels(4, len(colors) // 4, data)

    def load(self, target: str) -> LoadedPicture | RefusedPicture:
        if target == "gone.png":
            return RefusedPicture(Message("There is no such file in the document's folder."))
        digest = self.pixels.data.hex()
        return LoadedPicture(b"x", "image/png", digest, 960, 540, pixels=self.pixels)

    def cut(self, picture: LoadedPicture, crop: object) -> LoadedPicture:
        raise AssertionError(crop)


def page(theme: str, *colors: str, slide: Slide | None = None, target: str = "a.png") -> Scene:
    made = slide or Slide("a", "points", rich("A title"), blocks=(bullets("one", "two **bold**"),))
    made = Slide(made.id, made.kind, made.title, blocks=made.blocks, background=Picture(target))
    deck = Deck(rich("Deck"), (made,))
    layout = lay_out(deck, load_theme(theme), GridMeasurer(), OnePicture(*colors), WIDE)
    return next(iter(layout.pages()))


TABLE = Slide("t", "table", rich("T"), blocks=(Table((rich("a"),), ((rich("b"),), (rich("c"),))),))
CARDS = Slide(
    "c", "cards", rich("C"), blocks=(Cards(tuple(Card(rich(h), (rich("it is"),)) for h in "abc")),)
)


@pytest.mark.parametrize("theme", THEMES)
@settings(max_examples=6, deadline=None)
@given(st.lists(st.from_regex(r"#[0-9a-f]{6}", fullmatch=True), min_size=12, max_size=12))
def test_on_any_picture_every_text_has_its_contrast(theme: str, colors: list[str]) -> None:
    for slide in (None, TABLE, CARDS):
        made = page(theme, *colors, slide=slide)
        faint = [
            (one.segment.text, one.ratio)
            for item in made.items
            for one in contrasts(made, item)
            if one.ratio < one.enough
        ]
        assert [] == faint


def test_a_dark_picture_has_a_thinner_veil_than_a_light_one() -> None:
    dark, light = page("azure", *["#101010"] * 12), page("azure", *["#ffffff"] * 12)
    veils = [made.items[0] for made in (dark, light)]
    assert all(isinstance(veil, Shape) for veil in veils)
    thin, thick = (tone(veil.fill).alpha for veil in veils if isinstance(veil, Shape))
    assert thin < thick


def test_the_picture_fills_the_page_under_a_veil_and_is_decoration() -> None:
    made = page("vermilion", *["#808080"] * 12)
    assert made.behind is not None
    assert (960, 540) == (made.behind.box.width, made.behind.box.height)
    assert "decoration" == made.behind.part
    assert made.behind.box == made.items[0].box
    assert [] == check_scene(made)


def test_what_stands_on_a_card_keeps_its_colours() -> None:
    made = page("vermilion", *["#808080"] * 12, slide=CARDS)
    colors = {
        item.paragraphs[0].text: item.paragraphs[0].runs[0].style.color
        for item in made.items
        if isinstance(item, Text)
    }
    assert ("cover_ink", "ink") == (colors["C"], colors["a"])


def test_the_page_number_is_as_light_as_the_rest() -> None:
    made = page("vermilion", *["#ffffff"] * 12)
    number = next(item for item in made.items if item.name == "Page number")
    assert isinstance(number, Text)
    assert "cover_muted" == number.paragraphs[0].runs[0].style.color


def test_a_picture_that_is_not_there_is_named_on_the_page() -> None:
    made = page("vermilion", *["#ffffff"] * 12, target="gone.png")
    assert made.behind is None
    assert any(item.name.startswith("Missing picture") for item in made.items)
