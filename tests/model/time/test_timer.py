from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.model.time.timer import UNDO_FOR, Timer, crossed


def test_it_waits_at_zero_until_the_talk_begins() -> None:
    waiting = Timer()
    assert (0.0, False, False) == (waiting.elapsed(500), waiting.running, waiting.paused)
    assert 30.0 == waiting.begin(500).elapsed(530)


def test_what_begins_a_talk_does_not_end_a_pause() -> None:
    paused = Timer().begin(0).toggle(10)
    assert paused == paused.begin(50)
    assert (10.0, True) == (paused.elapsed(1000), paused.paused)


def test_it_counts_on_after_a_pause() -> None:
    timer = Timer().begin(0).toggle(10).toggle(100)
    assert 15.0 == timer.elapsed(105)


def test_the_key_for_pause_begins_a_talk_that_waits() -> None:
    assert Timer().toggle(5).running


def test_a_reset_counts_from_zero_and_leaves_a_paused_timer_paused() -> None:
    assert 5.0 == Timer().begin(0).reset(60).elapsed(65)
    paused = Timer().begin(0).toggle(60).reset(70)
    assert (0.0, True) == (paused.elapsed(200), paused.paused)


def test_a_second_reset_soon_after_takes_the_first_one_back() -> None:
    timer = Timer().begin(0).reset(600)
    assert timer.can_undo(603)
    assert 603.0 == timer.reset(603).elapsed(603)
    assert not timer.reset(603).can_undo(603)


def test_a_second_reset_much_later_is_a_reset() -> None:
    timer = Timer().begin(0).reset(600)
    late = 600 + UNDO_FOR
    assert not timer.can_undo(late)
    assert 0.0 == timer.reset(late).elapsed(late)


def test_a_reset_of_a_timer_that_waits_changes_nothing() -> None:
    assert Timer() == Timer().reset(5)


def test_what_it_ran_in_all_survives_resets() -> None:
    assert 90.0 == Timer().begin(0).reset(60).toggle(90).ran(500)


@given(
    st.lists(
        st.tuples(st.sampled_from(["begin", "toggle", "reset"]), st.integers(0, 100)), max_size=30
    )
)
def test_it_runs_exactly_while_it_is_running(events: list[tuple[str, int]]) -> None:
    timer, now, ran = Timer(), 0.0, 0.0
    for event, wait in events:
        ran += wait if timer.running else 0
        now += wait
        assert ran == timer.ran(now)
        assert 0 <= timer.elapsed(now) <= ran
        timer = getattr(timer, event)(now)
        assert ran == timer.ran(now)


@given(st.integers(0, 1000), st.integers(0, 9))
def test_a_reset_taken_back_leaves_no_trace(ran: int, wait: int) -> None:
    timer = Timer().begin(0)
    back = timer.reset(ran).reset(ran + wait)
    assert timer == back


def test_a_clock_that_goes_back_takes_nothing_away() -> None:
    assert 0.0 == Timer().begin(100).elapsed(50)


def test_a_bell_rings_once_when_its_time_is_passed() -> None:
    bells = (900.0, 1080.0)
    assert (900.0,) == crossed(bells, 899.5, 900.0)
    assert () == crossed(bells, 900.0, 900.5)
    assert bells == crossed(bells, 0.0, 2000.0)
    assert () == crossed(bells, 2000.0, 0.0)
