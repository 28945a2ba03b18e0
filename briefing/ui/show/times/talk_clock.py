"""A running show and its clock → how long it has taken, how it stands against its plan, when bells
ring, and at its end the record of it all.

The rules are `model.time`: `timer`, `plan`, `shortening`, `rehearsal`; here they meet the show.
"""

from __future__ import annotations

from datetime import datetime
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.compose.time_plan import plan_of
from briefing.model.record import replace
from briefing.model.talk.show import Show
from briefing.model.time.plan import Pace, Plan
from briefing.model.time.rehearsal import Log, Record, times_of
from briefing.model.time.shortening import Proposal, shortened
from briefing.model.time.standing import pace_of, rest_of_slide
from briefing.model.time.timer import Timer, crossed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.model.deck import Deck, Slide
    from briefing.model.time.records import Timings
    from briefing.ui.session.session import Session
    from briefing.ui.show.state.running import RunningShow
    from briefing.ui.show.times.store import TimesStore

TICK = 200
"""Milliseconds between two looks at the clock: no second is shown late by more."""
WORTH_KEEPING = 20.0
"""Seconds: a shorter show was a look at the slides."""


class TalkClock(QObject):
    """Lives as long as `running`. The timer begins with the first move, or with `at_once` when the
    show does; a rehearsal always does.
    """

    ticked = Signal()
    """The clock went on: what shows seconds is to be painted."""
    changed = Signal()
    """Something else than the second is another: timer, plan, what is skipped, bells."""
    rang = Signal(float)
    """A bell's time is there, in seconds."""
    over = Signal(object)
    """The show is left; its `Record`, None where it was too short to keep."""

    def __init__(
        self,
        running: RunningShow,
        session: Session,
        kept: TimesStore,
        *,
        rehearsal: bool = False,
        at_once: bool = False,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(running)
        self.running = running
        self.rehearsal = rehearsal
        self._session = session
        self._kept = kept
        self.clock = clock
        self._started = ""
        self._began = 0.0
        self._before = 0.0
        self._start = running.show.at
        self._plan: Plan | None = None
        self._of: Deck | None = None
        self._restore: tuple[frozenset[int], float | None] | None = None
        self._length: float | None = None
        self._starts: float | None = None
        self._ink = running.show.ink
        self.timer = Timer()
        self.log = Log(at=self._here())
        if rehearsal or at_once:
            self._begin()
        self._ticks = QTimer(self, interval=TICK)
        self._ticks.timeout.connect(self.tick)
        self._ticks.start()
        running.changed.connect(self._follow)
        running.left.connect(self._end)
        session.deck_changed.connect(self._replan)
        kept.changed.connect(self._replan)

    # what it knows

    @property
    def elapsed(self) -> float:
        return self.timer.elapsed(self.clock())

    @property
    def can_undo_reset(self) -> bool:
        return self.timer.can_undo(self.clock())

    @property
    def plan(self) -> Plan:
        """Of the deck as it is now; made when it is first asked for."""
        briefing = self._session.briefing
        if briefing is None:
            return Plan((), 0.0)
        deck = briefing.deck
        if self._plan is None or self._of is not deck:
            kept = self._kept.timings
            self._of, self._plan = deck, plan_of(deck, kept.plan, kept.length)
        return self._plan if self._length is None else self._plan.ending(self._length)

    @property
    def skipped(self) -> frozenset[int]:
        return self.running.show.skipped

    @property
    def left(self) -> float:
        """Seconds of the planned length that are left; below zero, it is overdrawn."""
        return self.plan.length - self.elapsed

    @property
    def counting_down(self) -> float | None:
        """Seconds until the talk begins, while the audience sees them."""
        if self._starts is None or self.running.show.blank != "countdown":
            return None
        return self._starts - self.clock()

    @property
    def file_length(self) -> float | None:
        """Seconds planned by the author of the file, if it says so."""
        return self._session.briefing.deck.timing.length if self._session.briefing else None

    @property
    def kept(self) -> Timings:
        """What is kept for the file."""
        return self._kept.timings

    @property
    def bells(self) -> tuple[float, ...]:
        own = self._kept.timings.bells
        if own is not None:
            return own
        return self._session.briefing.deck.timing.bells if self._session.briefing else ()

    def pace(self) -> Pace | None:
        """None where there is nothing to be on time with."""
        return pace_of(self.running.show, self.plan, self.elapsed, self._in_section(self.plan))

    def proposal(self, left: float) -> Proposal:
        """What to skip so that the talk ends in `left` seconds."""
        show, plan = self.running.show, self.plan
        return shortened(plan, show.at.slide, left, rest_of_slide(show, plan))

    def needed(self, skip: frozenset[int]) -> float:
        """Seconds that all that is still to come should take, without the slides of `skip`."""
        show, plan = self.running.show, self.plan
        return rest_of_slide(show, plan) + plan.left_from(show.at.slide + 1, skip)

    # what a person does

    def toggle(self) -> None:
        """Pause the timer or let it go on."""
        self._note_start()
        self._become(self.timer.toggle(self.clock()))

    def reset(self) -> None:
        """From zero; soon after a reset, as if that had never been."""
        self._become(self.timer.reset(self.clock()))

    def end_in(self, left: float, skip: frozenset[int]) -> None:
        """The talk ends in `left` seconds from now, without the slides of `skip`."""
        self._restore = self.skipped, self._length
        self._length = self.elapsed + left
        self.running.apply(lambda show: show.skip(skip))
        self.changed.emit()

    @property
    def can_restore(self) -> bool:
        return self._restore is not None

    def restore(self) -> None:
        """Take the last `end_in` back."""
        if self._restore is not None:
            skipped, self._length = self._restore
            self._restore = None
            self.running.apply(lambda show: show.skip(skipped))
            self.changed.emit()

    def set_length(self, seconds: float | None) -> None:
        """Plan the talk to take so long, for this file from now on; None as the file says."""
        self._length = None
        self._kept.keep(replace(self._kept.timings, length=seconds))
        self.changed.emit()

    def set_bells(self, bells: tuple[float, ...] | None) -> None:
        """Ring then, for this file from now on; None when the file says."""
        self._kept.keep(replace(self._kept.timings, bells=bells))
        self.changed.emit()

    def count_down(self, seconds: float) -> None:
        """Let the audience see a countdown to the talk's beginning."""
        self._starts = self.clock() + seconds
        self.running.apply(lambda show: show.woken().blanked("countdown"))
        self.changed.emit()

    def tick(self) -> None:
        """Look at the clock."""
        coming = self.counting_down
        if coming is not None and coming <= 0:
            self.running.apply(Show.woken)
        now = self.elapsed
        for bell in crossed(self.bells, self._before, now):
            self.rang.emit(bell)
        self._before = now
        self.ticked.emit()

    def record(self) -> Record:
        """The talk up to now."""
        now = self.clock()
        ids = [slide.id for slide in self._slides] if self.skipped else []
        ran = self.timer.ran(now)
        return Record(
            self._started,
            self.log.until(ran),
            "rehearsal" if self.rehearsal else "talk",
            self.plan.length or None,
            tuple(ids[index] for index in sorted(self.skipped) if index < len(ids)),
            self._strokes(),
            max(0.0, now - self._began - ran) if self.timer.begun else 0.0,
        )

    # inside

    @property
    def _slides(self) -> Sequence[Slide]:
        return self._session.briefing.deck.slides if self._session.briefing else ()

    def _begin(self) -> None:
        self._note_start()
        self.timer = self.timer.begin(self.clock())

    def _note_start(self) -> None:
        if not self.timer.begun:
            self._started = datetime.now().replace(microsecond=0).isoformat()
            self._began = self.clock()

    def _become(self, timer: Timer) -> None:
        self.timer = timer
        self._before = self.elapsed
        self.changed.emit()
        self.ticked.emit()

    def _follow(self) -> None:
        if self.running.show.phase == "left":
            return  # `left` comes next: the end is no move
        show = self.running.show
        if not self.timer.begun and (show.at != self._start or show.phase != "showing"):
            self._begin()
        if self.timer.begun:
            self.log = self.log.moved(self._here(), self.timer.ran(self.clock()))
        self.changed.emit()

    def _here(self) -> str:
        """Id of the slide that is shown; empty for the page at the end."""
        show, slides = self.running.show, self._slides
        shown = show.phase == "showing" and show.at.slide < len(slides)
        return slides[show.at.slide].id if shown else ""

    def _in_section(self, plan: Plan) -> float | None:
        """Seconds that the section of the current slide took until now."""
        show, slides = self.running.show, self._slides
        known = show.phase == "showing" and show.at.slide < min(len(plan), len(slides))
        section = plan.stops[show.at.slide].section if known else -1
        if section < 0:
            return None
        times = times_of(self.log.until(self.timer.ran(self.clock())))
        stops = zip(slides, plan.stops, strict=True)
        return sum(times.get(one.id, 0.0) for one, stop in stops if stop.section == section)

    def _strokes(self) -> int:
        """Drawn in this show, and still there."""
        pages = self.running.show.ink.pages.items()
        return sum(one not in self._ink.on(key) for key, strokes in pages for one in strokes)

    def _replan(self) -> None:
        self._plan = None
        self.changed.emit()

    def _end(self) -> None:
        self._ticks.stop()
        record = self.record()
        if record.total < WORTH_KEEPING or not record.times():
            self.over.emit(None)
            return
        self._kept.keep(self._kept.timings.with_record(record))
        self.over.emit(record)
