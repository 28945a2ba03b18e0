"""A running slideshow as plain data: where it stands, what the audience sees of it, which tool the
pointer is, which number is being typed. Every `Event` takes a `Show` and gives the next; nothing
here knows a clock, a key or a window. `course` says how it goes on, `drawing` what a pen does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefing.model.ink.strokes import COLORS, Ink
from briefing.model.record import field, record, replace
from briefing.model.talk import positions
from briefing.model.talk.positions import Position
from briefing.model.talk.zoom import CLOSE, Zoom

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.ink.strokes import Point, Stroke
    from briefing.model.talk.positions import Program

    Event = Callable[["Show"], "Show"]

Blank = Literal["", "black", "white", "countdown"]
"""What stands instead of the page; `countdown` until the talk begins."""
Phase = Literal["showing", "end", "left"]
"""`end` is the calm page after the last one; after `left` the window is gone."""
Tool = Literal["", "laser", "spotlight", "pen", "eraser"]
"""What the pointer is; "" for a plain one."""

TYPED_FOR = 4.0
"""Seconds until a typed number that nobody confirmed is forgotten: an Enter much later means
"next", not "go to the page somebody once touched".
"""
TYPED_DIGITS = 5
REMEMBERED = 100
"""Pages that can be gone back to."""


@record
class Seen:
    """What stands on a screen."""

    at: Position
    phase: Phase = "showing"
    zoom: Zoom = field(default_factory=Zoom)


@record
class Show:
    """Where a talk stands. A value: each event makes a new one."""

    program: Program
    at: Position
    """Where it stands; at the end page and after leaving, the last place that was shown."""
    started: float
    """By the caller's clock, in seconds."""
    phase: Phase = "showing"
    blank: Blank = ""
    typed: str = ""
    """Digits that wait for Enter."""
    typed_at: float = 0.0
    zoom: Zoom = field(default_factory=Zoom)
    frozen: Seen | None = None
    """What the audience goes on seeing while the presenter moves; None when it sees the same."""
    visited: tuple[Position, ...] = ()
    """Where the pages before this one were left, the latest last."""
    preview: Position | None = None
    """What the presenter looks at alone, before it is shown or dropped."""
    tool: Tool = ""
    pen: str = COLORS[0]
    """The pen's colour, a theme token."""
    pointer: Point | None = None
    """Where the tool points, in pt of the page that the audience sees; None for nowhere."""
    ink: Ink = field(default_factory=Ink)
    stroke: Stroke | None = None
    """What the pen is drawing, on that page."""
    loop: bool = False
    """After the last page comes the first: for a screen in a hall."""
    skipped: frozenset[int] = frozenset()
    """Slides that `next` and `previous` pass over, because time is short; a jump still reaches
    them.
    """

    @property
    def seen(self) -> Seen:
        """What the audience sees, unless its screen is blanked."""
        return self.frozen or Seen(self.at, self.phase, self.zoom)

    @property
    def audience_at(self) -> Position:
        return self.seen.at

    # moving

    @property
    def way(self) -> Program:
        """The program without what is skipped."""
        return positions.Without(self.program, self.skipped) if self.skipped else self.program

    def skip(self, slides: frozenset[int]) -> Show:
        """Pass over these slides from now on, and over no others; what is shown stays."""
        return self if self.phase == "left" else replace(self, skipped=slides)

    def next(self) -> Show:
        """One step on, else one page, else one slide that is not hidden; past the last one the
        end page, and after that the show is left, but not behind the back of a frozen audience.
        """
        return self._on(self.at)

    def previous(self) -> Show:
        """One step back. A page come back to stands complete, as it was when it was left."""
        return self._back(self.at)

    def skip_next(self) -> Show:
        """The next page, whatever this one still had to reveal."""
        if self.blank or self.phase != "showing":
            return self.next()
        return self._on(replace(self.at, step=self.program.steps(self.at.slide, self.at.page)))

    def skip_previous(self) -> Show:
        """The page before; on the first page, its first step."""
        return self._back(replace(self.at, step=0))

    def first(self) -> Show:
        return self._jumped(lambda: positions.first(self.way))

    def last(self) -> Show:
        """The last page; it stands at its first step, as after any jump."""
        return self._jumped(lambda: positions.last(self.way))

    def go_to(self, slide: int, page: int = 0, step: int = 0) -> Show:
        """That page, hidden or not; the nearest one where there is no such page."""
        return self._jumped(lambda: positions.nearest(self.program, Position(slide, page, step)))

    def last_viewed(self) -> Show:
        """The page that was seen before this one, as it was left; again, the one before that."""
        if self.blank or self.phase == "left":
            return self.woken()
        if self.phase == "end" or not self.visited:
            return self._moved(self.at)
        back = self._moved(positions.nearest(self.program, self.visited[-1]))
        return replace(back, visited=self.visited[:-1])

    # a typed number

    def type_digit(self, digit: str, now: float) -> Show:
        """Collect a page number."""
        if self.blank or self.phase == "left":
            return self.woken()
        typed = (self.typed + digit).lstrip("0")
        return replace(self, typed=typed[-TYPED_DIGITS:], typed_at=now)

    def erase_digit(self, now: float) -> Show:
        return replace(self, typed=self.typed[:-1], typed_at=now)

    def enter(self) -> Show:
        """Go to the page whose number was typed; without one, show the preview if there is one,
        else go to the next. A number that no page carries moves nothing.
        """
        if self.blank or not self.typed:
            plain = replace(self, typed="")
            return plain.show_preview() if self.preview and not self.blank else plain.next()
        found = self.program.find_page(int(self.typed))
        return self._moved(Position(*found)) if found else replace(self, typed="")

    def forget(self, now: float) -> Show:
        """Drop a number that has waited for its Enter too long."""
        stale = self.typed and now - self.typed_at >= TYPED_FOR
        return replace(self, typed="") if stale else self

    # what the audience sees

    def blanked(self, color: Blank) -> Show:
        """The whole screen in one colour; asked for while it is blanked, the page again."""
        if self.blank or self.phase == "left":
            return self.woken()
        return replace(self, blank=color, typed="")

    def woken(self) -> Show:
        """The page again, where it was."""
        return replace(self, blank="", typed="")

    def freeze(self) -> Show:
        """The audience goes on seeing what it sees; asked for again, it sees what stands here."""
        if self.blank or self.phase == "left":
            return self.woken()
        return replace(self, frozen=None if self.frozen else self.seen, typed="")

    def look_at(self, slide: int, page: int = 0, step: int = 0) -> Show:
        """Look at a place that the audience does not see."""
        if self.phase == "left" or not len(self.program):
            return self
        return replace(self, preview=positions.nearest(self.program, Position(slide, page, step)))

    def show_preview(self) -> Show:
        """Let the audience see what was looked at."""
        if self.preview is None:
            return self
        return self.go_to(self.preview.slide, self.preview.page, self.preview.step)

    def drop_preview(self) -> Show:
        return replace(self, preview=None)

    def zoomed(self, factor: float, around: Point | None = None) -> Show:
        """Closer or further, with a point of the page, in pt, staying where it is seen: where the
        tool points, or the middle.
        """
        if self.blank or self.phase != "showing":
            return self.woken()
        size = self.program.size
        x, y = around or self.pointer or self.zoom.middle(size)
        return replace(self, zoom=self.zoom.by(factor, x, y, size))

    def toggle_zoom(self) -> Show:
        """Closer to where the tool points, or to the middle; from anywhere closer, the whole page
        again.
        """
        return self.zoomed(1 / self.zoom.scale if self.zoom else CLOSE)

    def panned(self, dx: float, dy: float) -> Show:
        """With the middle of a magnified page so many pt further to the right and down."""
        return replace(self, zoom=self.zoom.moved(dx, dy, self.program.size))

    # tools

    def take(self, tool: Tool) -> Show:
        """Make the pointer that tool; the tool that it is already is put away."""
        if self.blank or self.phase == "left":
            return self.woken()
        return replace(self, tool="" if self.tool == tool else tool)

    def take_pen(self, color: str) -> Show:
        """Take the pen, in that colour."""
        if self.phase == "left":
            return self
        return replace(self.woken(), tool="pen", pen=color)

    def next_pen(self) -> Show:
        """Take the pen, or if it is taken, its next colour."""
        at = COLORS.index(self.pen) + (self.tool == "pen")
        return self.take_pen(COLORS[at % len(COLORS)])

    # the end

    def escape(self) -> Show:
        """Take back what lies nearest: a blank screen, a preview, a tool, a magnified page. Where
        there is nothing of the kind, leave the show.
        """
        if self.blank:
            return self.woken()
        if self.preview:
            return self.drop_preview()
        if self.tool:
            return replace(self, tool="")
        if self.zoom:
            return replace(self, zoom=Zoom())
        return self.leave()

    def leave(self) -> Show:
        return replace(self, phase="left", blank="", typed="", tool="", preview=None)

    # inside

    def _on(self, at: Position) -> Show:
        if self.blank or self.phase == "left":
            return self.woken()
        if self.phase == "end":
            return self.leave() if self.frozen is None else self._still()
        following = positions.after(self.way, at)
        if following is None and self.loop:
            following = positions.first(self.way)
        return self._moved(following) if following else replace(self._still(), phase="end")

    def _back(self, at: Position) -> Show:
        if self.blank or self.phase == "left":
            return self.woken()
        if self.phase == "end":
            return self._moved(self.at)
        return self._moved(positions.before(self.way, at) or at)

    def _jumped(self, to: Callable[[], Position]) -> Show:
        return self.woken() if self.blank or self.phase == "left" else self._moved(to())

    def _still(self) -> Show:
        """Nowhere else, but what was begun is dropped."""
        return replace(self, typed="", preview=None, zoom=Zoom())

    def _moved(self, at: Position) -> Show:
        phase: Phase = "showing" if len(self.program) else "end"
        stays = self.at.same_page(at) or not len(self.program)
        return replace(
            self,
            at=at,
            phase=phase,
            typed="",
            preview=None,
            zoom=self.zoom if stays else Zoom(),
            visited=self.visited if stays else (*self.visited, self.at)[-REMEMBERED:],
        )
