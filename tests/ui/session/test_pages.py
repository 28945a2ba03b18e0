from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.sessions import open_in
from tests.ui.talks import talk


def test_slides_nobody_asked_for_count_as_one_page() -> None:
    session = talk([0, 0, 0], [0], [0, 0])
    assert len(open_in(session).pages) == 3
    open_in(session).pages.lay_out(0)
    assert [(0, 0), (0, 1), (0, 2), (1, 0), (2, 0)] == list(open_in(session).pages.places)
    open_in(session).pages.lay_out(2)
    assert len(open_in(session).pages) == 6


def test_asking_for_a_page_lays_out_no_other_slide() -> None:
    session = talk([0], [0], [0], [0])
    assert open_in(session).pages[2].slide == 2
    assert [False, False, True, False] == [open_in(session).pages.is_laid_out(i) for i in range(4)]


def test_hidden_slides_have_no_number_and_do_not_count() -> None:
    session = talk([0], [0, 0], [0], hidden=(1,))
    assert [1, 0, 0, 2] == [page.number for page in open_in(session).pages]
    assert open_in(session).pages.shown == 2


def test_a_page_is_the_same_object_until_its_number_changes() -> None:
    session = talk([0], [0, 0], [0])
    before = open_in(session).pages.at((2, 0))
    assert open_in(session).pages.at((2, 0)) is before
    open_in(session).pages.lay_out(1)
    after = open_in(session).pages.at((2, 0))
    assert (3, 4) == (before.number, after.number)


@given(st.lists(st.integers(1, 4), min_size=1, max_size=12), st.data())
def test_every_place_is_found_where_it_stands(counts: list[int], data: st.DataObject) -> None:
    session = talk(*[[0] * count for count in counts])
    pages = open_in(session).pages
    assert pages is not None
    for _ in range(data.draw(st.integers(0, 6))):
        pages.lay_out(data.draw(st.integers(0, len(counts) - 1)))
    for index, (slide, part) in enumerate(pages.places):
        assert pages.index_of(slide, part) == index


def test_a_part_too_far_is_the_slides_last_page() -> None:
    session = talk([0], [0, 0], [0])
    open_in(session).pages.lay_out(1)
    assert open_in(session).pages.index_of(1, 9) == 2
    assert open_in(session).pages.at((1, 9)).part == 1
