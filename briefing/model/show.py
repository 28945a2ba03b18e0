"""A running slideshow as plain data: where it stands, whether the screen is blanked, which number
is being typed. Every event takes a `Show` and gives the next one; nothing here knows a clock, a
key or a window, so the slideshow and a presenter's console can watch the same value.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

Blank = Literal["", "black", "white"]
Phase = Literal["showing", "end", "left"]
"""`end` is the calm page after the last one; after `left` the window is gone."""

TYPED_FOR = 4.0
"""Seconds until a typed number that nobody confirmed is forgotten: an Enter much later means
"next", not "go to the page somebody once touched".
"""
TYPED_DIGITS = 5


class Program(Protocol):
    """What a show runs through. It may lay slides out only when asked about them."""

    def __len__(self) -> int:
        """Slides, hidden ones included."""
        ...

    def hidden(self, slide: int) -> bool: ...

    def pages(self, slide: int) -> int:
        """Pages that the slide is continued over, at least 1."""
        ...

    def steps(self, slide: int, page: int) -> int:
        """How often "next" reveals something more on that page; 0 when it stands complete."""
        ...

    def find_page(self, number: int) -> tuple[int, int] | None:
        """(slide, page of it) that carries the printed page number `number`, if there is one."""
        ...


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Page `page` (from 0) of slide `slide` (from 0), with `step` of its steps revealed."""

    slide: int
    page: int = 0
    step: int = 0


@dataclass(frozen=True, slots=True)
class Show:
    program: Program
    at: Place
    """Where it stands; at the end page and after leaving, the last place that was shown."""
    started: float
    """By the caller's clock, in seconds."""
    phase: Phase = "showing"
    blank: Blank = ""
    typed: str = ""
    """Digits that wait for Enter."""
    typed_at: float = 0.0

    def elapsed(self, now: float) -> float:
        """Seconds since the show started."""
        return now - self.started

    def next(self) -> Show:
        """One step on, else one page, else one slide that is not hidden; past the last one the
        end page, and after that the show is left.
        """
        if self.blank or self.phase == "left":
            return self.woken()
        if self.phase == "end":
            return self.leave()
        after = _after(self.program, self.at)
        return self._moved(after) if after else replace(self, phase="end", typed="")

    def previous(self) -> Show:
        """One step back. A page come back to stands complete, as it was when it was left."""
        if self.blank or self.phase == "left":
            return self.woken()
        if self.phase == "end":
            return self._moved(self.at)
        before = _before(self.program, self.at)
        return self._moved(before) if before else replace(self, typed="")

    def skip_next(self) -> Show:
        """The next page, whatever this one still had to reveal."""
        if self.blank or self.phase != "showing":
            return self.next()
        complete = replace(self.at, step=_steps(self.program, self.at))
        return replace(self, at=complete).next()

    def skip_previous(self) -> Show:
        """The page before; on the first page, its first step."""
        if self.blank or self.phase != "showing":
            return self.previous()
        return replace(self, at=replace(self.at, step=0)).previous()

    def first(self) -> Show:
        slide = _visible(self.program, range(len(self.program)))
        return self.go_to(0 if slide is None else slide)

    def last(self) -> Show:
        """The last page; it stands at its first step, as after any jump."""
        slide = _visible(self.program, reversed(range(len(self.program))))
        if slide is None:
            slide = len(self.program) - 1
        return self.go_to(slide, self.program.pages(slide) - 1 if slide >= 0 else 0)

    def go_to(self, slide: int, page: int = 0) -> Show:
        """That page, hidden or not; the nearest one where there is no such page."""
        if self.blank or self.phase == "left":
            return self.woken()
        return self._moved(_nearest(self.program, Place(slide, page)))

    def type_digit(self, digit: str, now: float) -> Show:
        """Collect a page number; a stale one is begun anew."""
        if self.blank or self.phase == "left":
            return self.woken()
        typed = (self.forget(now).typed + digit).lstrip("0")
        return replace(self, typed=typed[-TYPED_DIGITS:], typed_at=now)

    def erase_digit(self, now: float) -> Show:
        return replace(self, typed=self.typed[:-1], typed_at=now)

    def enter(self, now: float) -> Show:
        """Go to the page whose number was typed, and without one to the next. A number that no
        page carries moves nothing.
        """
        typed = self.forget(now).typed
        if self.blank or not typed:
            return replace(self, typed="").next()
        found = self.program.find_page(int(typed))
        return self._moved(Place(*found)) if found else replace(self, typed="")

    def forget(self, now: float) -> Show:
        """Drop a number that has waited for its Enter too long."""
        stale = self.typed and now - self.typed_at >= TYPED_FOR
        return replace(self, typed="") if stale else self

    def blanked(self, color: Blank) -> Show:
        """The whole screen in one colour; asked for while it is blanked, the page again."""
        if self.blank or self.phase == "left":
            return self.woken()
        return replace(self, blank=color, typed="")

    def woken(self) -> Show:
        """The page again, where it was."""
        return replace(self, blank="", typed="")

    def leave(self) -> Show:
        return replace(self, phase="left", blank="", typed="")

    def through(self, program: Program, slide: int) -> Show:
        """The same show after its deck changed: `slide` is where the shown slide now stands."""
        at = _nearest(program, replace(self.at, slide=slide))
        phase = self.phase if len(program) or self.phase == "left" else "end"
        return replace(self, program=program, at=at, phase=phase, typed="")

    def _moved(self, at: Place) -> Show:
        phase: Phase = "showing" if len(self.program) else "end"
        return replace(self, at=at, phase=phase, typed="")


def start(program: Program, now: float, slide: int | None = None, page: int = 0) -> Show:
    """A show from `slide`, hidden or not; from the first one that is not hidden without it."""
    if not len(program):
        return Show(program, Place(0), now, phase="end")
    show = Show(program, Place(0), now)
    return show.first() if slide is None else show.go_to(slide, page)


def _visible(program: Program, slides: Iterable[int]) -> int | None:
    return next((slide for slide in slides if not program.hidden(slide)), None)


def _steps(program: Program, at: Place) -> int:
    return program.steps(at.slide, at.page)


def _after(program: Program, at: Place) -> Place | None:
    if at.step < _steps(program, at):
        return replace(at, step=at.step + 1)
    if at.page + 1 < program.pages(at.slide):
        return Place(at.slide, at.page + 1)
    slide = _visible(program, range(at.slide + 1, len(program)))
    return None if slide is None else Place(slide)


def _before(program: Program, at: Place) -> Place | None:
    if at.step > 0:
        return replace(at, step=at.step - 1)
    if at.page > 0:
        return Place(at.slide, at.page - 1, program.steps(at.slide, at.page - 1))
    slide = _visible(program, reversed(range(at.slide)))
    if slide is None:
        return None
    page = program.pages(slide) - 1
    return Place(slide, page, program.steps(slide, page))


def _nearest(program: Program, at: Place) -> Place:
    """`at` within what there is; the first place of an empty program is (0, 0, 0)."""
    if not len(program):
        return Place(0)
    slide = min(max(at.slide, 0), len(program) - 1)
    page = min(max(at.page, 0), program.pages(slide) - 1)
    step = min(at.step, program.steps(slide, page))
    return Place(slide, page, step)
