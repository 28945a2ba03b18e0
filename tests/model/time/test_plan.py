from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.time.plan import TOLERANCE, Plan, Stop, pace, planned, spread

stops = st.lists(
    st.builds(
        Stop,
        st.floats(1, 600),
        section=st.integers(-1, 2),
        fixed=st.booleans(),
        shown=st.booleans(),
    ),
    min_size=1,
    max_size=12,
)

FOUR = (Stop(60), Stop(120), Stop(60), Stop(60))


def plan_of(*seconds: float) -> Plan:
    return planned([Stop(each) for each in seconds])


def test_without_a_length_the_slides_add_up_to_it() -> None:
    plan = planned(FOUR)
    assert (300, "estimated") == (plan.length, plan.known)


def test_a_length_stretches_all_slides_alike() -> None:
    plan = planned(FOUR, 600)
    assert [120, 240, 120, 120] == [stop.seconds for stop in plan.stops]
    assert "given" == plan.known


def test_what_the_author_said_of_a_slide_stays() -> None:
    plan = planned((Stop(60, fixed=True), Stop(60), Stop(60)), 600)
    assert [60, 270, 270] == [stop.seconds for stop in plan.stops]


def test_a_sections_budget_is_kept_and_the_others_share_the_rest() -> None:
    plan = planned((Stop(60), Stop(60, 0), Stop(180, 0), Stop(60, 1)), 600, {0: 240})
    assert [180, 60, 180, 180] == [stop.seconds for stop in plan.stops]


def test_hidden_slides_take_no_time() -> None:
    plan = planned((Stop(60), Stop(600, shown=False), Stop(60)), 600)
    assert [300, 0, 300] == [stop.seconds for stop in plan.stops]


@given(stops, st.floats(60, 7200))
def test_slides_always_add_up_to_the_length(given_stops: list[Stop], length: float) -> None:
    plan = planned(given_stops, length)
    shown = any(stop.shown for stop in given_stops)
    assert plan.total() == pytest.approx(length if shown else 0)
    assert all(stop.seconds >= 0 for stop in plan.stops)


@given(stops, st.floats(30, 1200))
def test_a_section_takes_its_budget(given_stops: list[Stop], budget: float) -> None:
    plan = planned(given_stops, None, {1: budget})
    inside = [stop for stop in plan.stops if stop.section == 1]
    shown = any(stop.shown for stop in inside)
    assert sum(stop.seconds for stop in inside) == pytest.approx(budget if shown else 0)


# pace


def test_within_the_slides_planned_time_the_talk_is_on_time_to_the_second() -> None:
    plan = plan_of(60, 120, 60)
    assert [0, 0, 0] == [pace(plan, 1, elapsed).spare for elapsed in (60, 100, 180)]


def test_a_slide_that_comes_early_is_ahead_and_one_that_lasts_is_behind() -> None:
    plan = plan_of(60, 120, 60)
    early, late = pace(plan, 1, 20), pace(plan, 1, 230)
    assert (40, "ahead") == (early.spare, early.state)
    assert (-50, "behind") == (late.spare, late.state)


def test_steps_and_pages_narrow_what_is_on_time() -> None:
    plan = plan_of(60, 120, 60)
    assert -40 == pace(plan, 1, 160, done=(0.0, 0.5)).spare
    assert 20 == pace(plan, 1, 100, done=(0.5, 1.0)).spare


def test_pages_and_steps_part_a_slide_evenly() -> None:
    assert (0, 1) == spread(0, 1, 0, 0)
    assert (0.5, 0.75) == spread(1, 2, 0, 1)
    assert (0.75, 1) == spread(1, 2, 1, 1)


def test_half_a_minute_is_nothing_to_worry_about() -> None:
    plan = plan_of(60, 120, 60)
    assert "on time" == pace(plan, 1, 180 + TOLERANCE).state
    assert "behind" == pace(plan, 1, 181 + TOLERANCE).state


def test_skipped_slides_give_their_time_back() -> None:
    plan = plan_of(60, 120, 60)
    assert -60 == pace(plan, 0, 120).spare
    assert 0 == pace(plan, 0, 120, skipped={2}).spare


def test_a_later_end_gives_time_too() -> None:
    plan = plan_of(60, 120, 60)
    assert 0 == pace(plan.ending(300), 0, 120).spare


def test_what_is_left_of_a_section_may_be_overdrawn() -> None:
    plan = planned((Stop(60), Stop(60, 0), Stop(90, 0)))
    assert 50 == pace(plan, 1, 160, section_elapsed=100).section
    assert -10 == pace(plan, 2, 220, section_elapsed=160).section
    assert pace(plan, 0, 10, section_elapsed=10).section is None


def test_after_the_planned_length_the_time_is_used_up() -> None:
    assert [False, True] == [pace(plan_of(60), 0, elapsed).over for elapsed in (60, 61)]


@given(stops, st.floats(0, 4000), st.data())
def test_time_that_passes_never_gives_spare(
    given_stops: list[Stop], elapsed: float, data: st.DataObject
) -> None:
    plan = planned(given_stops)
    slide = data.draw(st.integers(0, len(plan) - 1))
    now, later = pace(plan, slide, elapsed), pace(plan, slide, elapsed + 10)
    assert now.spare - 10 - 1e-6 <= later.spare <= now.spare
