from __future__ import annotations

import pytest

from briefing.layout import lay_out
from briefing.layout.grid import GridMeasurer
from briefing.layout.themes import load_theme
from briefing.model import deck
from briefing.model.geometry import RATIOS
from briefing.model.scene import Picture as Shown
from briefing.model.scene import Scene
from briefing.model.text import rich
from tests.layout.decks import Pictures

NAMES = ("王建国", "Jane Doe")


def page(theme: str, target: str, kind: deck.Kind = "people") -> Scene:
    photo = deck.Picture(target)
    people = tuple(deck.Person(rich(name), (rich("局长"),), photo=photo) for name in NAMES)
    quoted = deck.Quote((rich("把湖还给百姓"),))
    blocks = (deck.People(people),) if kind == "people" else (people[0], quoted)
    made = deck.Slide("a", kind, rich(NAMES[0]), blocks=blocks)
    layout = lay_out(
        deck.Deck(rich("D"), (made,)),
        load_theme(theme),
        GridMeasurer(),
        Pictures(),
        RATIOS["16:9"],
    )
    return layout.scenes(0)[0]


@pytest.mark.parametrize(("theme", "shape"), [("vermilion", "rect"), ("azure", "ellipse")])
def test_a_photo_has_the_shape_of_the_themes_markers_and_is_called_as_its_person(
    theme: str, shape: str
) -> None:
    shown = [item for item in page(theme, "tall.png").items if isinstance(item, Shown)]
    assert [(name, shape) for name in NAMES] == [(one.alt, one.shape) for one in shown]
    left, top, right, bottom = shown[0].crop
    assert (0, 0) == (left, right)
    assert 0 < top < bottom


def test_a_speaker_has_it_on_the_panel() -> None:
    names = [item.name for item in page("night", "tall.png", "speaker").items]
    assert "Speaker monogram photo" in names
    assert "Speaker monogram" not in names


def test_without_one_that_can_be_shown_the_letters_of_the_name_stand_there() -> None:
    names = [item.name for item in page("azure", "gone.png").items]
    assert {"Person 1 monogram", "Person 2 monogram"} <= set(names)
