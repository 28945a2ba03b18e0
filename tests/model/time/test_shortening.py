from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.model.time.plan import Plan, Stop, planned
from briefing.model.time.shortening import shortened, skippable

stops = st.lists(
    st.builds(
        Stop,
        st.integers(5, 300).map(float),
        section=st.integers(0, 2),
        need=st.sampled_from(["", "", "", "must", "extra"]),
        opens=st.booleans(),
        shown=st.sampled_from([True, True, True, False]),
    ),
    min_size=2,
    max_size=10,
).map(lambda found: planned(sorted(found, key=lambda stop: stop.section)))


def talk() -> Plan:
    """Cover; two sections with a page, three slides each; an extra; the closing."""
    return planned(
        (
            Stop(20, need="must"),
            *(Stop(10, 0, opens=True), Stop(60, 0), Stop(90, 0), Stop(40, 0)),
            *(Stop(10, 1, opens=True), Stop(60, 1), Stop(50, 1, need="extra"), Stop(70, 1)),
            Stop(20, 1, need="must"),
        )
    )


def test_a_talk_that_ends_in_time_skips_nothing() -> None:
    plan = talk()
    assert frozenset() == shortened(plan, 0, plan.left_from(1)).skip


def test_extras_go_first() -> None:
    plan = talk()
    assert {7} == shortened(plan, 0, plan.left_from(1) - 30).skip


def test_then_details_and_as_few_as_will_do() -> None:
    plan = talk()
    proposal = shortened(plan, 0, plan.left_from(1) - 100)
    assert {7, 8} == proposal.skip
    assert proposal.enough


def test_an_extra_is_given_back_when_a_detail_does_it_alone() -> None:
    plan = planned((Stop(20), Stop(10, 0, need="extra"), Stop(60, 0), Stop(200, 0)))
    assert {3} == shortened(plan, 0, 90).skip


def test_a_sections_page_goes_with_the_last_of_its_slides() -> None:
    proposal = shortened(talk(), 0, 60)
    assert {1, 2, 3, 4, 6, 7, 8} <= proposal.skip
    assert 5 not in proposal.skip  # the closing still stands in that section


def test_where_nothing_is_enough_all_that_may_go_goes() -> None:
    proposal = shortened(talk(), 0, 5)
    assert not proposal.enough
    assert 30 == proposal.needed


def test_what_the_current_slide_still_needs_counts() -> None:
    plan = talk()
    assert {7} == shortened(plan, 0, plan.left_from(1), current=20).skip


@given(stops, st.integers(0, 2000), st.data())
def test_a_proposal_is_honest_and_thrifty(plan: Plan, left: int, data: st.DataObject) -> None:
    slide = data.draw(st.integers(0, len(plan) - 1))
    found = shortened(plan, slide, left)
    ahead = skippable(plan, slide + 1)
    assert found.skip <= set(ahead)
    assert not any(plan.stops[index].need == "must" for index in found.skip)
    assert found.needed == plan.left_from(slide + 1, found.skip)
    if not found.enough:
        kept = [plan.stops[index] for index in ahead if index not in found.skip]
        assert all(stop.need == "must" or stop.opens for stop in kept)
    for index in found.skip:
        if not plan.stops[index].opens:
            section = plan.stops[index].section
            pages = {i for i in found.skip if plan.stops[i].opens}
            pages = {i for i in pages if plan.stops[i].section == section}
            back = plan.left_from(slide + 1, found.skip - {index} - pages)
            assert not found.enough or back > left
