from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.model.deck import Timing
from briefing.model.record import replace
from briefing.model.talk import drawing
from briefing.model.talk.show import Show
from briefing.model.time.rehearsal import Visit
from briefing.ui.show.state.running import RunningShow
from briefing.ui.show.times.talk_clock import WORTH_KEEPING, TalkClock
from tests.ui.sessions import open_in, put_open
from tests.ui.show.timed import Timed

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_timer_waits_on_the_cover_and_begins_with_the_first_move(tmp_path: Path) -> None:
    timed = Timed(tmp_path).wait(500)
    assert 0 == timed.time.elapsed
    assert 7 == timed.next().wait(7).time.elapsed


def test_a_blank_screen_or_a_typed_digit_is_no_move(tmp_path: Path) -> None:
    timed = Timed(tmp_path)
    timed.running.apply(lambda show: show.blanked("black"))
    timed.running.apply(Show.woken)
    timed.running.apply(lambda show: show.type_digit("2", 0.0))
    assert not timed.time.timer.begun


def test_a_rehearsal_begins_at_once_and_so_does_whoever_wants_it(tmp_path: Path) -> None:
    assert 5 == Timed(tmp_path, rehearsal=True).wait(5).time.elapsed
    assert 5 == Timed(tmp_path, at_once=True).wait(5).time.elapsed


def test_leaving_at_once_is_no_talk(tmp_path: Path) -> None:
    timed = Timed(tmp_path).wait(500)
    timed.running.close()
    assert [None] == timed.over
    assert () == timed.store.load(tmp_path / "talk.md").records


def test_pause_and_reset_are_the_timers(tmp_path: Path) -> None:
    timed = Timed(tmp_path).next().wait(10)
    timed.time.toggle()
    assert (10, True) == (timed.wait(60).time.elapsed, timed.time.timer.paused)
    timed.time.toggle()
    timed.time.reset()
    assert (0, True) == (timed.time.elapsed, timed.time.can_undo_reset)
    timed.time.reset()
    assert 10 == timed.time.elapsed


def test_the_pace_follows_the_show(tmp_path: Path) -> None:
    timed = Timed(tmp_path).next().wait(150)
    pace = timed.time.pace()
    assert pace is not None
    assert (0, "on time", None) == (pace.spare, pace.state, pace.section)
    ahead = timed.next().time.pace()
    assert ahead is not None
    assert (50, "ahead", 200) == (ahead.spare, ahead.state, ahead.section)
    behind = timed.wait(200).time.pace()
    assert behind is not None
    assert (-50, "behind", 0) == (behind.spare, behind.state, behind.section)


def test_at_the_end_what_is_left_is_left(tmp_path: Path) -> None:
    pace = Timed(tmp_path).next(4).wait(100).time.pace()
    assert pace is not None
    assert 300 == pace.spare


def test_minutes_left_skip_slides_for_the_audience_and_move_the_end(tmp_path: Path) -> None:
    timed = Timed(tmp_path).next().wait(100)
    proposal = timed.time.proposal(200)
    assert (200, True, 1) == (proposal.needed, proposal.enough, len(proposal.skip))
    timed.time.end_in(200, proposal.skip)
    assert 300 == timed.time.plan.length
    pace = timed.time.pace()
    assert pace is not None
    assert 0 == pace.spare
    assert timed.running.show.next().at.slide not in proposal.skip


def test_what_was_skipped_can_be_taken_back(tmp_path: Path) -> None:
    timed = Timed(tmp_path).next().wait(100)
    timed.time.end_in(100, timed.time.proposal(100).skip)
    assert timed.time.can_restore
    timed.time.restore()
    assert (frozenset(), 400) == (timed.time.skipped, timed.time.plan.length)
    assert not timed.time.can_restore


def test_every_bell_rings_once_and_a_reset_rings_none(tmp_path: Path) -> None:
    timed = Timed(tmp_path, bells=(60.0, 120.0)).next().wait(59).wait(2).wait(2)
    assert [60.0] == timed.rang
    timed.time.reset()
    timed.wait(61)
    timed.time.reset()
    assert [60.0, 60.0] == timed.rang


def test_length_and_bells_that_a_person_sets_are_kept_for_the_file(tmp_path: Path) -> None:
    timed = Timed(tmp_path, bells=(60.0,))
    timed.time.set_length(600)
    timed.time.set_bells((300.0,))
    assert (600, (300.0,)) == (timed.time.plan.length, timed.time.bells)
    again = Timed(tmp_path, bells=(60.0,))
    assert (600, (300.0,)) == (again.time.plan.length, again.time.bells)
    again.time.set_length(None)
    again.time.set_bells(None)
    assert (400, (60.0,)) == (again.time.plan.length, again.time.bells)


def test_a_talk_is_recorded_slide_by_slide(tmp_path: Path) -> None:
    timed = Timed(tmp_path, rehearsal=True).wait(10).next().wait(20)
    timed.time.toggle()
    timed.wait(60)
    timed.time.toggle()
    timed.running.apply(lambda show: show.skip(frozenset({2})))
    timed.next().wait(5).next().wait(3)
    timed.running.close()
    record = timed.over[0]
    assert record is not None
    assert (Visit("a", 10), Visit("b", 20), Visit("d", 5), Visit("", 3)) == record.visits
    assert ("rehearsal", 400, ("c",), 60) == (
        record.sort,
        record.planned,
        record.skipped,
        record.paused,
    )
    assert (record,) == timed.store.load(tmp_path / "talk.md").records


def test_strokes_of_this_show_are_counted_and_none_from_before(tmp_path: Path) -> None:
    timed = Timed(tmp_path, rehearsal=True)
    for x in (10.0, 200.0, 400.0):
        timed.running.apply(drawing.draw((x, 10.0)))
        timed.running.apply(drawing.draw((x + 50, 10.0)))
        timed.running.apply(drawing.lift)
    timed.running.apply(drawing.undo_ink)
    assert 2 == timed.wait(30).time.record().ink
    timed.running.close()
    inked = replace(open_in(timed.session).deck, ink=timed.running.show.ink)
    put_open(timed.session, deck=inked)
    running = RunningShow(timed.session, clock=timed.clock)
    assert 0 == TalkClock(running, timed.session, timed.kept, clock=timed.clock).record().ink


def test_a_short_look_at_the_slides_is_not_kept(tmp_path: Path) -> None:
    timed = Timed(tmp_path, rehearsal=True).wait(WORTH_KEEPING - 1)
    timed.running.close()
    assert [None] == timed.over


def test_a_changed_file_changes_the_plan_and_the_times_stay(tmp_path: Path) -> None:
    timed = Timed(tmp_path).next().wait(30)
    deck = open_in(timed.session).deck
    assert deck is not None
    put_open(timed.session, deck=replace(deck, timing=Timing(800.0)))
    timed.session.deck_changed.emit()
    assert (800, 30) == (timed.time.plan.length, timed.time.elapsed)


def test_a_deck_without_slides_has_no_pace(tmp_path: Path, qapp: QApplication) -> None:
    timed = Timed(tmp_path, slides=0)
    assert timed.time.pace() is None
    timed.next().wait(100)
    timed.running.close()
    assert [None] == timed.over
