from __future__ import annotations

from briefing.model.time.plan import Stop, planned
from briefing.model.time.rehearsal import Bar, Log, Record, Visit, section_bars, slide_bars


def test_a_log_adds_up_the_stays_on_a_slide() -> None:
    log = Log(at="a").moved("b", 10).moved("c", 30).moved("b", 35)
    assert {"a": 10, "b": 25, "c": 5} == Record("", log.until(40)).times()


def test_a_stay_without_a_moment_is_none() -> None:
    log = Log(at="a").moved("b", 10).moved("c", 10).moved("c", 12)
    assert (Visit("a", 10), Visit("c", 5)) == log.until(15)


def test_the_page_at_the_end_counts_for_the_whole_but_for_no_slide() -> None:
    rehearsal = Record("", Log(at="a").moved("", 10).until(14))
    assert (14, {"a": 10}) == (rehearsal.total, rehearsal.times())


def test_bars_stand_beside_the_plan() -> None:
    plan = planned((Stop(10), Stop(20, 0), Stop(30, 0), Stop(5, shown=False)))
    bars = slide_bars({"b": 25.0, "x": 9.0}, ["a", "b", "c", "d"], plan)
    assert (Bar(0, 0, 10), Bar(1, 25, 20), Bar(2, 0, 30)) == bars
    assert (Bar(-1, 0, 10), Bar(0, 25, 50)) == section_bars(bars, plan)
    assert 5 == bars[1].over
