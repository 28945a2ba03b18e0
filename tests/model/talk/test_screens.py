from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.talk.screens import (
    REMEMBERED,
    TITLE,
    Area,
    Choices,
    Screen,
    Seats,
    beside,
    chosen,
    distinct,
    fingerprint,
    moved,
    proposed,
    read,
    remembered,
    reseated,
    seated,
    still,
    swapped,
    written,
)


def screen(name: str, x: int = 0, width: int = 1920, height: int = 1080) -> Screen:
    return Screen(name, Area(x, 0, width, height), primary=x == 0)


LAPTOP = screen("eDP-1", 0, 1366, 768)
BEAMER = screen("HDMI-1", 1366)
LEFT, RIGHT = screen("DP-1"), screen("DP-2", 1920)
WALL = screen("DP-3", 3840)


@pytest.mark.parametrize(
    ("screens", "own", "expected"),
    [
        ([LAPTOP], "eDP-1", Seats("eDP-1")),
        ([LAPTOP, BEAMER], "eDP-1", Seats("HDMI-1", "eDP-1")),
        ([BEAMER, LAPTOP], "HDMI-1", Seats("HDMI-1", "eDP-1")),
        ([LEFT, RIGHT], "DP-1", Seats("DP-2", "DP-1")),
        ([LEFT, RIGHT], "DP-2", Seats("DP-1", "DP-2")),
        ([LEFT, RIGHT], "gone", Seats("DP-2", "DP-1")),
        ([LEFT, RIGHT, WALL], "DP-2", Seats("DP-3", "DP-2")),
    ],
)
def test_the_speaker_has_the_panel_or_the_screen_with_the_window(
    screens: list[Screen], own: str, expected: Seats
) -> None:
    assert expected == proposed(screens, own)


def test_mirrored_screens_count_as_one() -> None:
    mirror = Screen("HDMI-1", Area(0, 0, 1366, 768))
    smaller = Screen("HDMI-2", Area(0, 0, 1024, 768))
    assert (LAPTOP,) == distinct([LAPTOP, mirror, smaller])
    assert (LAPTOP,) == distinct([smaller, LAPTOP])
    assert (LAPTOP, BEAMER) == distinct([LAPTOP, BEAMER])


def test_a_choice_is_found_again_for_the_same_screens_in_any_order() -> None:
    choices = remembered({}, [LAPTOP, BEAMER], Seats("eDP-1", "HDMI-1"))
    assert Seats("eDP-1", "HDMI-1") == seated([BEAMER, LAPTOP], choices, "eDP-1")
    assert chosen([LAPTOP], choices) is None
    assert chosen([LAPTOP, RIGHT], choices) is None


def test_a_choice_holds_for_the_same_names_at_another_size_until_there_is_a_closer_one() -> None:
    larger = screen("HDMI-1", 1366, 3840, 2160)
    choices = remembered({}, [LAPTOP, BEAMER], Seats("eDP-1", "HDMI-1"))
    assert Seats("eDP-1", "HDMI-1") == chosen([LAPTOP, larger], choices)
    choices = remembered(choices, [LAPTOP, larger], Seats("HDMI-1"))
    assert Seats("HDMI-1") == chosen([LAPTOP, larger], choices)
    assert Seats("eDP-1", "HDMI-1") == chosen([LAPTOP, BEAMER], choices)


def test_a_projector_that_is_unplugged_leaves_both_windows_on_the_other_screen() -> None:
    assert Seats("eDP-1", "eDP-1") == reseated([LAPTOP], {}, Seats("HDMI-1", "eDP-1"))
    assert Seats("HDMI-1", "HDMI-1") == reseated([BEAMER], {}, Seats("HDMI-1", "eDP-1"))
    assert Seats("eDP-1") == reseated([LAPTOP], {}, Seats("HDMI-1"))


def test_an_open_console_stays_open_whatever_was_chosen_for_one_screen() -> None:
    choices = remembered({}, [LAPTOP], Seats("eDP-1"))
    assert Seats("eDP-1", "eDP-1") == reseated([LAPTOP], choices, Seats("HDMI-1", "eDP-1"))


def test_replugged_it_is_as_it_was() -> None:
    both = [LEFT, RIGHT]
    was = Seats("DP-1", "DP-2")
    choices = remembered({}, both, was)
    alone = reseated([RIGHT], choices, was)
    assert was == reseated(both, choices, alone)


def test_a_second_screen_in_mid_show_gives_the_speaker_a_console() -> None:
    assert Seats("HDMI-1", "eDP-1") == reseated([LAPTOP, BEAMER], {}, Seats("eDP-1"))
    assert Seats("DP-2", "DP-1") == reseated([LEFT, RIGHT], {}, Seats("DP-1"))


@pytest.mark.parametrize(
    ("now", "left", "expected"),
    [
        (Seats("DP-3", "DP-1"), [LEFT, RIGHT, WALL], Seats("DP-3", "DP-1")),
        (Seats("DP-3", "DP-1"), [LEFT, RIGHT], Seats("DP-2", "DP-1")),
        (Seats("DP-3", "DP-1"), [RIGHT, WALL], Seats("DP-3", "DP-2")),
        (Seats("DP-4", "DP-5"), [LEFT, RIGHT], Seats("DP-2", "DP-1")),
    ],
)
def test_of_several_screens_a_window_keeps_the_one_it_is_on(
    now: Seats, left: list[Screen], expected: Seats
) -> None:
    assert expected == reseated(left, {}, now)


def test_swapping_twice_is_as_before() -> None:
    for screens, seats in (
        ([LAPTOP, BEAMER], Seats("HDMI-1", "eDP-1")),
        ([LAPTOP], Seats("eDP-1")),
        ([LAPTOP], Seats("eDP-1", "eDP-1")),
    ):
        other = swapped(seats, screens)
        assert other != seats
        assert seats == swapped(other, screens)


def test_swapping_without_a_console_moves_the_audience_and_opens_one() -> None:
    assert Seats("eDP-1", "HDMI-1") == swapped(Seats("HDMI-1"), [LAPTOP, BEAMER])


def test_the_audience_moved_to_the_consoles_screen_changes_places_with_it() -> None:
    assert Seats("a", "b") == moved(Seats("b", "a"), "a")
    assert Seats("c", "a") == moved(Seats("b", "a"), "c")
    assert Seats("c") == moved(Seats("b"), "c")


def test_beside_each_other_both_fit_and_do_not_overlap() -> None:
    console, show = beside(Area(100, 30, 1280, 690), 16 / 9)
    assert (100, 868, 512, 288 + TITLE) == (console.x, show.x, show.width, show.height)
    assert console.x + console.width == show.x
    assert Area(100, 30, 1280, 690).holds(console)
    assert Area(100, 30, 1280, 690).holds(show)


@st.composite
def desks(draw: st.DrawFn) -> list[Screen]:
    names = draw(st.lists(st.sampled_from("ABCDE"), min_size=1, max_size=4, unique=True))
    return [screen(name, 1920 * place) for place, name in enumerate(names)]


names = st.sampled_from("ABCDEF")
seats = st.builds(Seats, names, st.one_of(st.just(""), names))


@given(desks(), desks(), seats, names)
def test_wherever_screens_go_both_windows_stand_on_one_that_is_there(
    before: list[Screen], after: list[Screen], made: Seats, own: str
) -> None:
    choices = remembered({}, before, made)
    there = {one.name for one in after}
    for result in (
        seated(after, choices, own),
        reseated(after, choices, made),
        still(after, choices, made),
    ):
        assert result.audience in there
        assert result.console in there | {""}
        again = swapped(result, after)
        assert {again.audience, again.console} <= there | {""}


@given(st.dictionaries(st.text(), seats))
def test_choices_survive_being_written_and_read(choices: Choices) -> None:
    assert choices == read(written(choices))


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "[" * 100_000, "3", '{"a": 3, "b": ["x"], "c": [1, 2]}']
)
def test_what_is_no_choice_is_left_out(text: str) -> None:
    assert {} == read(text)


def test_the_oldest_choices_are_forgotten() -> None:
    choices: Choices = {}
    for number in range(REMEMBERED + 5):
        choices = remembered(choices, [screen(f"S{number}")], Seats(f"S{number}"))
    assert REMEMBERED == len(choices)
    assert fingerprint([screen("S4")]) not in choices
    assert chosen([screen("S5")], choices) == Seats("S5")
