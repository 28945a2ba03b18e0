from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.ink.file import read_ink, write_ink
from briefing.model.ink.strokes import COLORS, Ink, PageKey, Stroke, simplified

HERE, THERE = PageKey("goals"), PageKey("goals", 1)
LINE = Stroke(((100.0, 100.0), (200.0, 100.0)))
FAR = Stroke(((100.0, 300.0), (200.0, 300.0)), "ink")

coordinates = st.floats(-500, 1500).map(lambda value: round(value, 2))
strokes = st.builds(
    Stroke,
    st.lists(st.tuples(coordinates, coordinates), min_size=1, max_size=30).map(tuple),
    st.sampled_from(COLORS),
    st.sampled_from([1.0, 3.0, 12.5]),
)
inks = st.dictionaries(
    st.builds(PageKey, st.text(min_size=1, max_size=8), st.integers(0, 3)),
    st.lists(strokes, min_size=1, max_size=4).map(tuple),
    max_size=4,
).map(Ink)


def test_strokes_stay_on_the_page_they_were_drawn_on() -> None:
    ink = Ink().draw(HERE, LINE)
    assert ((LINE,), ()) == (ink.on(HERE), ink.on(THERE))


def test_the_eraser_takes_whole_strokes_that_it_comes_near_and_no_others() -> None:
    ink = Ink().draw(HERE, LINE).draw(HERE, FAR)
    assert (FAR,) == ink.erase(HERE, 150, 105).on(HERE)
    assert ink is ink.erase(HERE, 150, 200)


def test_a_dot_is_a_stroke_and_can_be_erased() -> None:
    ink = Ink().draw(HERE, Stroke(((5.0, 5.0),)))
    assert not ink.erase(HERE, 6, 6)
    assert 1 == len(list(ink.on(HERE)[0].curves()))


def test_clearing_a_page_leaves_the_others_and_can_be_taken_back() -> None:
    ink = Ink().draw(HERE, LINE).draw(THERE, FAR)
    cleared = ink.clear(HERE)
    assert ((), (FAR,)) == (cleared.on(HERE), cleared.on(THERE))
    assert ink == cleared.undo()


def test_undo_goes_back_stroke_by_stroke_to_what_there_was() -> None:
    ink = Ink().draw(HERE, LINE).draw(HERE, FAR).erase(HERE, 150, 100)
    assert (LINE, FAR) == ink.undo().on(HERE)
    assert (LINE,) == ink.undo().undo().on(HERE)
    assert Ink() == ink.undo().undo().undo() == ink.undo().undo().undo().undo()


def test_the_curve_goes_through_every_point() -> None:
    stroke = Stroke(((0.0, 0.0), (10.0, 5.0), (20.0, 0.0)))
    assert [(10.0, 5.0), (20.0, 0.0)] == [end for _, _, end in stroke.curves()]


def test_points_on_a_straight_line_are_not_needed() -> None:
    straight = tuple((float(x), 2.0 * x) for x in range(50))
    assert (straight[0], straight[-1]) == simplified(straight)


@given(st.lists(st.tuples(coordinates, coordinates), min_size=1, max_size=60).map(tuple))
def test_a_simplified_stroke_lies_where_it_was_drawn(points: tuple[tuple[float, float]]) -> None:
    kept = Stroke(simplified(points), width=0.0)
    assert all(kept.near(x, y, 0.36) for x, y in points)


@given(inks)
def test_ink_is_read_as_it_was_written(ink: Ink) -> None:
    assert ink == read_ink(write_ink(ink))


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"version": 2, "strokes": []}', '{"version": 1, "strokes": {}}']
)
def test_a_file_that_holds_no_ink_is_told_from_an_empty_one(text: str) -> None:
    assert None is read_ink(text)
    assert Ink() == read_ink(write_ink(Ink()))


@pytest.mark.parametrize(
    "entry",
    [
        7,
        {},
        {"slide": "a", "page": 0, "points": []},
        {"slide": "a", "page": 0, "points": [1]},
        {"slide": "a", "page": 0, "points": [1, "2"]},
        {"slide": "a", "page": 0, "points": [1, 1e12]},
        {"slide": "a", "page": 0, "points": [1, float("nan")]},
        {"slide": 4, "page": 0, "points": [1, 2]},
    ],
)
def test_a_stroke_that_makes_no_sense_is_left_out_and_the_others_stay(entry: object) -> None:
    good = {"slide": "a", "page": 0, "color": "mauve", "width": 900, "points": [1, 2]}
    ink = read_ink(json.dumps({"version": 1, "strokes": [entry, good]}))
    assert {PageKey("a"): (Stroke(((1, 2),), COLORS[0], 40.0),)} == (ink.pages if ink else {})
