from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.geometry import Box, Size
from briefing.model.talk.zoom import CLOSEST, Zoom

SIZE = Size(960, 540)


def test_the_point_under_the_pointer_stays_where_it_is_seen() -> None:
    zoom = Zoom().by(2, 600, 200, SIZE)
    before, after = Zoom().seen(SIZE), zoom.seen(SIZE)
    assert pytest.approx((600 - before.x) / before.width) == (600 - after.x) / after.width
    assert pytest.approx((200 - before.y) / before.height) == (200 - after.y) / after.height


def test_the_whole_page_is_as_far_away_as_it_goes() -> None:
    assert Zoom() == Zoom().by(0.5, 100, 100, SIZE) == Zoom().by(3, 9, 9, SIZE).by(0.1, 0, 0, SIZE)
    assert CLOSEST == Zoom().by(100, 100, 100, SIZE).scale


def test_a_whole_page_cannot_be_moved() -> None:
    assert Zoom() == Zoom().moved(50, 50, SIZE)


@given(
    st.lists(
        st.tuples(st.floats(0.2, 5), st.floats(-2000, 2000), st.floats(-2000, 2000)), max_size=20
    )
)
def test_nothing_beside_the_page_is_ever_seen(events: list[tuple[float, float, float]]) -> None:
    zoom = Zoom()
    for factor, x, y in events:
        zoom = zoom.by(factor, x, y, SIZE).moved(y, x, SIZE)
        assert Box(0, 0, 960, 540).contains(zoom.seen(SIZE))
