from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.time.duration import LONGEST, clock_text, duration_text, read_duration


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("22 min", 1320),
        ("22分钟", 1320),
        ("22 分", 1320),
        ("２２分钟", 1320),
        ("22", 1320),
        ("7.5", 450),
        ("90s", 90),
        ("90 秒", 90),
        ("1h 20min", 4800),
        ("1小时20分", 4800),
        ("2 个小时", 7200),
        ("半小时", 1800),
        ("1:30", 90),
        ("22:00", 1320),
        ("1:10:00", 4200),
        ("5分30秒", 330),
        ("5'30\"", 330),
        ("10 Minutes", 600),
    ],
)
def test_durations_are_read_as_people_write_them(text: str, seconds: float) -> None:
    assert seconds == read_duration(text)


@pytest.mark.parametrize("text", ["", " ", "soon", "0", "0:00", "1:75", "25h", "-5", "5 parsecs"])
def test_what_is_no_duration_of_a_talk_is_none(text: str) -> None:
    assert read_duration(text) is None


@given(st.integers(1, int(LONGEST)))
def test_what_the_clock_shows_reads_as_the_same_time(seconds: int) -> None:
    assert seconds == read_duration(clock_text(seconds))


@given(st.text(max_size=30))
def test_any_text_is_a_sensible_time_or_none(text: str) -> None:
    seconds = read_duration(text)
    assert seconds is None or 0 < seconds <= LONGEST


@given(st.integers(1, 86_400_000).map(lambda thousandths: thousandths / 1000))
def test_a_duration_written_for_an_author_reads_as_the_same_time(seconds: float) -> None:
    assert seconds == pytest.approx(read_duration(duration_text(seconds)))


def test_an_author_writes_minutes_where_they_are_whole() -> None:
    assert ["5min", "90s", "7.5s"] == [duration_text(seconds) for seconds in (300, 90, 7.5)]


def test_the_clock_counts_whole_seconds_and_hours_from_one_on() -> None:
    shown = [clock_text(seconds) for seconds in (0, 0.9, 61, 3599.9, 3762, -20, -0.4)]
    assert ["0:00", "0:00", "1:01", "59:59", "1:02:42", "-0:20", "0:00"] == shown


def test_a_duration_that_takes_longer_to_read_than_to_sit_through_is_none() -> None:
    assert read_duration("1h" + " " * 200_000 + "1m") is None
