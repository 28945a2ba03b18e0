from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.time.records import KEPT, VERSION, Timings, read_timings, write_timings
from briefing.model.time.rehearsal import Record, Visit

seconds = st.integers(1, 864_000).map(lambda tenths: tenths / 10)
ids = st.text(min_size=1, max_size=8)
records = st.builds(
    Record,
    st.text(max_size=20),
    st.lists(st.builds(Visit, st.text(max_size=8), seconds), min_size=1, max_size=5).map(tuple),
    st.sampled_from(["rehearsal", "talk"]),
    st.none() | seconds,
    st.lists(ids, max_size=3).map(tuple),
    st.integers(0, 999),
    seconds,
)
timings = st.builds(
    Timings,
    st.lists(records, max_size=KEPT).map(tuple),
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


def test_a_rehearsal_becomes_the_plan_and_outlives_being_deleted() -> None:
    one = Record("now", (Visit("a", 10), Visit("", 3)))
    kept = Timings().with_record(one).planned_as(one).without(0)
    assert ((), {"a": 10}) == (kept.records, kept.plan)
    assert {} == kept.planned_as(None).plan


def test_the_newest_are_kept() -> None:
    kept = Timings()
    for number in range(KEPT + 5):
        kept = kept.with_record(Record(str(number), (Visit("a", 1),)))
    assert (str(KEPT + 4), KEPT) == (kept.records[0].started, len(kept.records))


@given(timings)
def test_timings_come_back_as_they_were_written(kept: Timings) -> None:
    assert kept == read_timings(write_timings(kept))


@pytest.mark.parametrize("text", ["", "no", "[]", "1", "{}", '{"version": 99}', "[" * 100_000])
def test_what_is_none_of_ours_is_refused(text: str) -> None:
    assert read_timings(text) is None


@given(st.dictionaries(st.sampled_from(["records", "plan", "length", "bells"]), json_values))
def test_senseless_entries_are_left_out(data: dict[str, object]) -> None:
    kept = read_timings(json.dumps({**data, "version": VERSION}))
    assert kept is not None
    again = read_timings(write_timings(kept))
    assert again is not None
    assert again == read_timings(write_timings(again))
