from __future__ import annotations

import pytest

from briefing.layout import lay_out
from briefing.layout.check import check_scene
from briefing.layout.grid import GridMeasurer
from briefing.layout.pictures.icons import icon_of, near
from briefing.layout.themes import load_theme
from briefing.model.deck import Card, Cards, Deck, Point, Points, Slide
from briefing.model.geometry import RATIOS
from briefing.model.scene import Path, Scene, Text
from briefing.model.text import rich
from tests.layout.decks import Pictures

POINTS = (":icon-globe: one is said", ":icon-map-pin: two is said", "three has none")


def page(slide: Slide, theme: str = "azure") -> Scene:
    deck = Deck(rich("D"), (slide,))
    layout = lay_out(deck, load_theme(theme), GridMeasurer(), Pictures(), RATIOS["16:9"])
    return layout.scenes(0)[0]


def points(*texts: str, variant: str = "") -> Slide:
    items = tuple(Point(rich(text)) for text in texts)
    return Slide("a", "points", rich("A"), blocks=(Points(items),), variant=variant)


def icons(scene: Scene) -> list[Path]:
    return [one for one in scene.items if isinstance(one, Path) and " icon " in one.name]


def said(scene: Scene) -> str:
    texts = (one for one in scene.items if isinstance(one, Text))
    return "\n".join(paragraph.text for text in texts for paragraph in text.paragraphs)


@pytest.mark.parametrize("variant", ["", "rows", "columns", "ledger", "split"])
def test_an_icon_stands_before_its_point_as_a_freeform_of_one_weight(variant: str) -> None:
    scene = page(points(*POINTS, variant=variant))
    found = icons(scene)
    assert ["globe", "map-pin"] == [one.name.rpartition(" ")[2] for one in found]
    assert ["accent", "accent"] == [one.stroke for one in found]
    assert 1 == len({one.stroke_width for one in found})
    assert ":icon-" not in said(scene)


def test_an_icon_stands_on_its_card() -> None:
    cards = tuple(Card(rich(f":icon-{name}: {name}"), (rich("it is"),)) for name in ("fish", "sun"))
    scene = page(Slide("c", "cards", rich("C"), blocks=(Cards(cards),)))
    panels = [one for one in scene.items if one.name in ("Card 1 panel", "Card 2 panel")]
    assert 2 == len(icons(scene)) == len(panels)
    assert all(
        panel.box.contains(icon.box) for panel, icon in zip(panels, icons(scene), strict=True)
    )


def test_a_way_to_compose_a_slide_without_a_place_for_icons_leaves_their_names_out() -> None:
    slide = Slide("q", "comparison", rich("Q"), blocks=points(*POINTS).blocks)
    assert ":icon-" not in said(page(slide))


def test_a_name_that_nobody_knows_stays_text_and_the_check_names_others() -> None:
    scene = page(points(":icon-globee: one is said", "two is said"))
    assert ":icon-globee: one is said" in said(scene)
    (found,) = (one for one in check_scene(scene) if one.check == "remark")
    assert "there is no icon “globee”, but there is globe" in str(found.message)


def test_near_names_share_a_word_or_most_letters() -> None:
    assert "globe" in near("globes")
    assert "building-2" in near("building")
    assert [] == near("qqqqq")


def test_words_between_colons_are_no_icon_unless_they_stand_first() -> None:
    assert ("", rich("see :icon-globe: here")) == icon_of(rich("see :icon-globe: here"))
    assert ("globe", "here") == (icon_of(rich(":icon-globe: here"))[0], "here")
