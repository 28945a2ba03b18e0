from __future__ import annotations

from briefing.model.deck import Columns, Picture, Point, Points, pictures_in
from briefing.model.text import rich


def test_pictures_are_found_in_order_and_in_columns_of_columns() -> None:
    first, second, third = (Picture(f"{name}.png") for name in "abc")
    inner = Columns(((second,), (Points((Point(rich("a")),)),)))
    blocks = (first, Columns(((inner,), (third,))))
    assert [first, second, third] == list(pictures_in(blocks))
