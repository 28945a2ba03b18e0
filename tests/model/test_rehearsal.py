from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.plan import Stop, planned
from briefing.model.rehearsal import (
    KEPT,
    VERSION,
    Bar,
    Log,
    Rehearsal,
    Timings,
    Visit,
    read_timings,
    section_bars,
    slide_bars,
    write_timings,
)

seconds = st.integers(1, 864_000).map(lambda tenths: tenths / 10)
ids = st.text(min_size=1, max_size=8)
rehearsals = st.builds(
    Rehearsal,
    st.text(max_size=20),
    st.lists(st.builds(Visit, st.text(max_size=8), seconds), min_size=1, max_size=5).map(tuple),
)
timings = st.builds(
    Timings,
    st.lists(rehearsals, max_size=KEPT).map(tuple),
    st.dictionaries(ids, seconds, max_size=4),
    st.none() | seconds,
    st.none() | st.lists(seconds, max_size=3).map(tuple),
)
json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=10,
)


def test_a_log_adds_up_the_stays_on_a_slide() -> None:
    log = Log(at="a").moved("b", 10).moved("c", 30).moved("b", 35)
    assert {"a": 10, "b": 25, "c": 5} == Rehearsal("", log.until(40)).times()


def test_a_stay_without_a_moment_is_none() -> None:
    log = Log(at="a").moved("b", 10).moved("c", 10).moved("c", 12)
    assert (Visit("a", 10), Visit("c", 5)) == log.until(15)


def test_the_page_at_the_end_counts_for_the_whole_but_for_no_slide() -> None:
    rehearsal = Rehearsal("", Log(at="a").moved("", 10).until(14))
    assert (14, {"a": 10}) == (rehearsal.total, rehearsal.times())


def test_bars_stand_beside_the_plan() -> None:
    plan = planned((Stop(10), Stop(20, 0), Stop(30, 0), Stop(5, shown=False)))
    bars = slide_bars({"b": 25.0, "x": 9.0}, ["a", "b", "c", "d"], plan)
    assert (Bar(0, 0, 10), Bar(1, 25, 20), Bar(2, 0, 30)) == bars
    assert (Bar(-1, 0, 10), Bar(0, 25, 50)) == section_bars(bars, plan)
    assert 5 == bars[1].over


def test_a_rehearsal_becomes_the_plan_and_outlives_being_deleted() -> None:
    one = Rehearsal("now", (Visit("a", 10), Visit("", 3)))
    kept = Timings().with_rehearsal(one).planned_as(one).without(0)
    assert ((), {"a": 10}) == (kept.rehearsals, kept.plan)
    assert {} == kept.planned_as(None).plan


def test_the_newest_are_kept() -> None:
    kept = Timings()
    for number in range(KEPT + 5):
        kept = kept.with_rehearsal(Rehearsal(str(number), (Visit("a", 1),)))
    assert (str(KEPT + 4), KEPT) == (kept.rehearsals[0].started, len(kept.rehearsals))


@given(timings)
def test_timings_come_back_as_they_were_written(kept: Timings) -> None:
    assert kept == read_timings(write_timings(kept))


@pytest.mark.parametrize("text", ["", "no", "[]", "1", "{}", '{"version": 99}', "[" * 100_000])
def test_what_is_none_of_ours_is_refused(text: str) -> None:
    assert read_timings(text) is None


@given(st.dictionaries(st.sampled_from(["rehearsals", "plan", "length", "bells"]), json_values))
def test_senseless_entries_are_left_out(data: dict[str, object]) -> None:
    kept = read_timings(json.dumps({**data, "version": VERSION}))
    assert kept is not None
    assert kept == read_timings(write_timings(kept))
