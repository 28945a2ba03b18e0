"""The timer of a talk as plain data. Every event takes a `Timer` and the clock's reading, in
seconds, and gives the next one.

It waits until the talk begins: a cover may stand on the screen for ten minutes while people find
their seats. It never runs while it is paused, and a reset can be taken back.
"""

from __future__ import annotations

from briefing.model.record import record, replace

UNDO_FOR = 10.0
"""Seconds in which a second reset takes the first one back."""


@record
class Timer:
    """A stopwatch that can pause. A value: the clock is passed in."""

    banked: float = 0.0
    """Seconds of all stretches that are over."""
    since: float | None = None
    """When the stretch that is running began; None while the timer stands."""
    begun: bool = False
    """False while it waits for the talk to begin."""
    cut: float = 0.0
    """So many seconds it had run at the last reset."""
    undo: tuple[float, float] | None = None
    """`cut` before the last reset, and when that was."""

    @property
    def running(self) -> bool:
        return self.since is not None

    @property
    def paused(self) -> bool:
        return self.begun and self.since is None

    def ran(self, now: float) -> float:
        """Seconds it has run in all, whatever was reset."""
        return self.banked + (max(0.0, now - self.since) if self.since is not None else 0.0)

    def elapsed(self, now: float) -> float:
        """Seconds since the last reset in which it ran."""
        return max(0.0, self.ran(now) - self.cut)

    def begin(self, now: float) -> Timer:
        """Run, if it still waits; one that was paused stays paused."""
        return self if self.begun else replace(self, since=now, begun=True)

    def toggle(self, now: float) -> Timer:
        """Pause, or go on; one that waits begins."""
        if self.since is None:
            return replace(self, since=now, begun=True)
        return replace(self, banked=self.ran(now), since=None)

    def reset(self, now: float) -> Timer:
        """Count from zero again, running or standing as before; within `UNDO_FOR` of a reset, as
        if that had never been.
        """
        if not self.begun:
            return self
        if self.undo is not None and self.can_undo(now):
            return replace(self, cut=self.undo[0], undo=None)
        return replace(self, cut=self.ran(now), undo=(self.cut, now))

    def can_undo(self, now: float) -> bool:
        """Whether `reset` takes the last one back."""
        return self.undo is not None and now - self.undo[1] < UNDO_FOR


def crossed(marks: tuple[float, ...], before: float, after: float) -> tuple[float, ...]:
    """The marks, in seconds, that a timer passed on its way from `before` to `after`; none where
    it was set back.
    """
    return tuple(mark for mark in marks if before < mark <= after)
