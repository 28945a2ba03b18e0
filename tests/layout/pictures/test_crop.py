from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.layout.pictures.crop import cropped
from briefing.layout.ports import LoadedPicture
from briefing.model.geometry import Box
from briefing.model.shapes.pixels import Pixels

SQUARE = Box(0, 0, 100, 100)


def picture(width: float, height: float, pixels: Pixels | None = None) -> LoadedPicture:
    return LoadedPicture(b"", "image/png", "d", width, height, pixels=pixels or Pixels())


def with_detail_at(column: int) -> Pixels:
    """Grey, but for one column of black and white cells."""
    rows = [
        [b"\xff\xff\xff" if x == column and y % 2 else b"\x80\x80\x80" for x in range(16)]
        for y in range(8)
    ]
    return Pixels(16, 8, b"".join(b"".join(row) for row in rows))


def test_of_a_picture_without_detail_the_middle_is_kept() -> None:
    assert (0.25, 0.0, 0.25, 0.0) == cropped(picture(200, 100), SQUARE)


def test_the_point_that_its_author_names_stays_in_the_middle_as_far_as_it_can() -> None:
    assert (0.05, 0.0, 0.45, 0.0) == pytest.approx(cropped(picture(200, 100), SQUARE, (0.3, 0.4)))
    assert (0.0, 0.0, 0.0, 0.5) == cropped(picture(100, 200), SQUARE, (0.3, 0.0))


@pytest.mark.parametrize(("column", "kept"), [(1, (1 / 16, 2 / 16)), (14, (14 / 16, 15 / 16))])
def test_where_there_is_most_to_see_is_kept(column: int, kept: tuple[float, float]) -> None:
    left, _top, right, _bottom = cropped(picture(200, 100, with_detail_at(column)), SQUARE)
    assert left <= kept[0]
    assert 1 - right >= kept[1]


@settings(max_examples=25)
@given(
    st.floats(50, 500),
    st.floats(50, 500),
    st.none() | st.tuples(st.floats(0, 1), st.floats(0, 1)),
)
def test_what_is_kept_has_the_proportions_of_its_place(
    width: float, height: float, focus: tuple[float, float] | None
) -> None:
    left, top, right, bottom = cropped(picture(width, height, with_detail_at(3)), SQUARE, focus)
    assert min(left, top, right, bottom) >= 0
    wide, tall = width * (1 - left - right), height * (1 - top - bottom)
    assert wide == pytest.approx(tall, rel=1e-3)
