from __future__ import annotations

from briefing.model.talk.course import start
from briefing.model.time.plan import Plan, Stop
from briefing.model.time.standing import done_of_slide, pace_of, rest_of_slide
from tests.model.talk.test_show import THREE

PLAN = Plan((Stop(60.0), Stop(60.0), Stop(60.0)), 180.0)


def test_a_slide_is_done_by_its_pages() -> None:
    show = start(THREE, 0.0, slide=1)
    assert ((0.0, 0.5), (0.5, 1.0)) == (done_of_slide(show), done_of_slide(show.next()))


def test_the_rest_of_a_slide_is_what_its_pages_have_left() -> None:
    show = start(THREE, 0.0, slide=1)
    assert (60.0, 30.0) == (rest_of_slide(show, PLAN), rest_of_slide(show.next(), PLAN))
    assert 0.0 == rest_of_slide(show.last().next(), PLAN)


def test_the_end_of_a_show_is_the_end_of_its_plan() -> None:
    pace = pace_of(start(THREE, 0.0).last().next(), PLAN, 200.0)
    assert pace is not None
    assert (-20.0, True) == (pace.spare, pace.over)


def test_a_plan_without_a_length_is_nothing_to_be_on_time_with() -> None:
    assert None is pace_of(start(THREE, 0.0), Plan((), 0.0), 10.0)
