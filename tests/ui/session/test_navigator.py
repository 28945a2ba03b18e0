from __future__ import annotations

import pytest

from briefing.ui.session.navigator import Navigator
from tests.ui.sessions import open_in
from tests.ui.talks import talk


@pytest.fixture
def navigator(qapp: object) -> Navigator:
    """In a briefing whose second slide has three pages; on its first page."""
    navigator = Navigator()
    navigator.enter(open_in(talk([0], [0, 0, 0], [0])))
    return navigator


def place(navigator: Navigator) -> tuple[int, int]:
    assert navigator.page is not None
    return navigator.page.slide, navigator.page.part


def test_every_page_is_passed_on_the_way_to_the_end(navigator: Navigator) -> None:
    seen = [place(navigator)]
    for _ in range(5):
        navigator.next()
        seen.append(place(navigator))
    assert [(0, 0), (1, 0), (1, 1), (1, 2), (2, 0), (2, 0)] == seen


def test_the_last_page_is_known_before_those_between(navigator: Navigator) -> None:
    navigator.last()
    assert (2, 0) == place(navigator)
    navigator.previous()
    assert 1 == navigator.slide_index


def test_a_slide_is_found_by_its_id(navigator: Navigator) -> None:
    assert navigator.go_to_id("b")
    assert not navigator.go_to_id("nowhere")
    assert (1, 0) == place(navigator)


def test_a_move_is_reported_and_standing_still_is_not(navigator: Navigator) -> None:
    places: list[tuple[int, int]] = []
    navigator.current_changed.connect(lambda: places.append(place(navigator)))
    for move in (navigator.first, navigator.next, lambda: navigator.go_to_slide(1)):
        move()
    assert [(1, 0)] == places


def test_all_that_is_current_comes_together_or_not_at_all(navigator: Navigator) -> None:
    current = navigator.current
    assert current is not None
    assert (navigator.slide, navigator.page) == (current.slide, current.page)
    navigator.enter(None)
    assert (None, None, None) == (navigator.slide, navigator.page, navigator.current)


def test_a_place_is_found_in_another_deck_by_its_slides_id(navigator: Navigator) -> None:
    navigator.go_to_slide(2)
    other = open_in(talk([0], [0], [0], [0], ids="xycz")).deck
    assert (2, 0) == navigator.location().place_in(other)
    earlier = open_in(talk([0], [0], ids="cx")).deck
    assert (0, 0) == navigator.location().place_in(earlier)


def test_nowhere_no_way_leads_anywhere(qapp: object) -> None:
    navigator = Navigator()
    for move in (navigator.first, navigator.next, navigator.previous, navigator.last):
        move()
    assert (0, None) == (navigator.index, navigator.page)
