"""A show with its time, on a clock that tests turn, without any window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.deck import Section, Timing
from briefing.model.record import replace
from briefing.model.talk.show import Show
from briefing.model.text import rich
from briefing.qt.storage.times import TimeStore
from briefing.ui.show.state.running import RunningShow
from briefing.ui.show.times.store import TimesStore
from briefing.ui.show.times.talk_clock import TalkClock
from tests.ui.sessions import open_in, put_open
from tests.ui.talks import talk

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model.time.rehearsal import Record
    from briefing.ui.session.session import Session


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


class Timed:
    """`slides` slides of equal length; the second half is a section. `length` in seconds."""

    def __init__(
        self,
        folder: Path,
        slides: int = 4,
        *,
        length: float | None = 400.0,
        bells: tuple[float, ...] = (),
        rehearsal: bool = False,
        at_once: bool = False,
    ) -> None:
        self.clock = Clock()
        self.session = timed_talk(slides, length, bells)
        put_open(self.session, path=folder / "talk.md")
        self.store = TimeStore(folder / "times")
        self.kept = TimesStore(self.store, self.session)
        self.running = RunningShow(self.session, clock=self.clock)
        self.time = TalkClock(
            self.running,
            self.session,
            self.kept,
            rehearsal=rehearsal,
            at_once=at_once,
            clock=self.clock,
        )
        self.rang: list[float] = []
        self.over: list[Record | None] = []
        self.time.rang.connect(self.rang.append)
        self.time.over.connect(self.over.append)

    def wait(self, seconds: float) -> Timed:
        self.clock.now += seconds
        self.time.tick()
        return self

    def next(self, times: int = 1) -> Timed:
        for _ in range(times):
            self.running.apply(Show.next)
        return self


def timed_talk(slides: int, length: float | None, bells: tuple[float, ...] = ()) -> Session:
    session = talk(*[(0,)] * slides)
    deck = open_in(session).deck
    assert deck is not None
    half = slides // 2
    parts = [replace(slide, section=int(i >= half) - 1) for i, slide in enumerate(deck.slides)]
    sections = (Section(rich("The second half"), half),)
    timing = Timing(length, bells)
    put_open(session, deck=replace(deck, slides=tuple(parts), sections=sections, timing=timing))
    return session
