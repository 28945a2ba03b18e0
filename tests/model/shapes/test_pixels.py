from __future__ import annotations

from briefing.model.geometry import Box
from briefing.model.shapes.pixels import Pixels

FOUR = Pixels(2, 2, bytes.fromhex("ff0000 00ff00 0000ff ffffff"))
WHOLE = Box(10, 10, 100, 100)


def test_a_box_in_a_corner_has_the_colour_of_that_cell() -> None:
    assert ["#00ff00"] == list(FOUR.under(Box(70, 20, 20, 20), WHOLE))


def test_a_box_over_several_cells_has_all_their_colours() -> None:
    colors = ["#ff0000", "#00ff00", "#0000ff", "#ffffff"]
    assert colors == list(FOUR.under(Box(50, 50, 20, 20), WHOLE))


def test_a_box_that_reaches_over_the_edge_has_the_colours_at_the_edge() -> None:
    assert ["#ffffff"] == list(FOUR.under(Box(90, 90, 200, 200), WHOLE))


def test_a_picture_that_nobody_has_seen_has_none() -> None:
    assert [] == list(Pixels().under(WHOLE, WHOLE))
