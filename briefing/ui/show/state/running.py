"""Session → the one show that is running: what the slideshow window watches, and a presenter's
console beside it.

The rules of moving are `briefing.model.talk.show`; here they meet the deck as it is laid out, the
clock, and Qt's signals.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.model.ink.strokes import COLORS, WIDTH, PageKey, Stroke
from briefing.model.record import replace
from briefing.model.talk.show import TYPED_FOR, Position, Show, start
from briefing.model.talk.zoom import STEP
from briefing.ui.show.state.program import Talk

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.geometry import Size
    from briefing.model.ink.strokes import Ink
    from briefing.model.scene import Scene
    from briefing.model.show_settings import Transition
    from briefing.model.talk.show import Tool
    from briefing.ui.session.session import Session


class RunningShow(QObject):
    """The show of `session`'s deck, from `slide` (hidden or not) or else from the first one."""

    changed = Signal()
    """`show` is another one: paint."""
    ink_changed = Signal()
    """`ink` or `stroke` are others."""
    pointed = Signal()
    """The pointer of the tool in the hand is elsewhere."""
    left = Signal()
    """The show is over; the session stands at the page it reached."""

    def __init__(
        self,
        session: Session,
        slide: int | None = None,
        page: int = 0,
        *,
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._clock = clock
        self.talk = self._talk()
        self.show = start(self.talk, clock(), slide, page, loop=self.talk.show_settings.loop)
        self.advance = QTimer(self, singleShot=True)
        """Runs where the next step comes by itself."""
        self.advance.timeout.connect(self.next)
        self.pointer: tuple[float, float] | None = None
        """Where the tool points, in pt of the page that the audience sees."""
        self.stroke: Stroke | None = None
        """What the pen is drawing, on that page."""
        self.ink = self.talk.ink
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.timeout.connect(lambda: self._become(self.show.forget(self._clock())))
        session.deck_changed.connect(self._follow_deck)
        self._wait()

    @property
    def scene(self) -> Scene | None:
        """What the audience sees; None on the end page, which belongs to no slide."""
        seen = self.show.seen
        return self.talk.scene(seen.at) if seen.phase == "showing" else None

    def way(self, to: Position) -> Transition:
        """How the audience comes to the page at `to`."""
        return self.talk.scene(to).transition if len(self.talk) else ""

    @property
    def own_scene(self) -> Scene | None:
        """What stands before the presenter, who may look at something alone."""
        if self.previewed is not None:
            return self.talk.scene(self.previewed)
        return self.talk.scene(self.show.at) if self.show.phase == "showing" else None

    @property
    def previewed(self) -> Position | None:
        """What the presenter looks at alone: all of the page, with its last step, though the
        audience will see it from its first.
        """
        at = self.show.preview
        return at and replace(at, step=self.talk.steps(at.slide, at.page))

    def ahead(self) -> list[Position]:
        """Where the show may stand after the next event or two, the likeliest first."""
        near = (self.show.next(), self.show.previous(), self.show.next().next())
        return [show.at for show in near if show.phase == "showing" and show.at != self.show.at]

    @property
    def elapsed(self) -> float:
        """Seconds since the start."""
        return self.show.elapsed(self._clock())

    # what a person does

    def next(self) -> None:
        self._become(self.show.next())

    def previous(self) -> None:
        self._become(self.show.previous())

    def skip_next(self) -> None:
        self._become(self.show.skip_next())

    def skip_previous(self) -> None:
        self._become(self.show.skip_previous())

    def first(self) -> None:
        self._become(self.show.first())

    def last(self) -> None:
        self._become(self.show.last())

    def go_to(self, slide: int, page: int = 0, step: int = 0) -> None:
        self._become(self.show.go_to(slide, page, step))

    def last_viewed(self) -> None:
        self._become(self.show.last_viewed())

    def go_to_id(self, slide_id: str) -> None:
        """Follow a link of the deck; one that leads nowhere moves nothing."""
        slide = self._session.find(slide_id)
        if slide is not None:
            self.go_to(slide)

    def type_digit(self, digit: str) -> None:
        self._become(self.show.type_digit(digit, self._clock()))

    def erase_digit(self) -> None:
        self._become(self.show.erase_digit(self._clock()))

    def enter(self) -> None:
        self._become(self.show.enter(self._clock()))

    def black(self) -> None:
        self._become(self.show.blanked("black"))

    def white(self) -> None:
        self._become(self.show.blanked("white"))

    def count_down(self) -> None:
        """A countdown instead of the page, until any key or its end brings that back."""
        self._become(self.show.woken().blanked("countdown"))

    def wake(self) -> None:
        self._become(self.show.woken())

    def freeze(self) -> None:
        self._become(self.show.freeze())

    def look_at(self, slide: int, page: int = 0, step: int = 0) -> None:
        """Look at a place that the audience does not see; see `show_preview`, `drop_preview`."""
        self._become(self.show.look_at(slide, page, step))

    def show_preview(self) -> None:
        self._become(self.show.show_preview())

    def drop_preview(self) -> None:
        self._become(self.show.drop_preview())

    def take(self, tool: Tool) -> None:
        self._become(self.show.take(tool))

    def take_pen(self, color: str) -> None:
        self._become(self.show.take_pen(color))

    def point(self, at: tuple[float, float] | None) -> None:
        """The tool points there, in pt of the page that the audience sees; None for nowhere."""
        if at != self.pointer:
            self.pointer = at
            self.pointed.emit()

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """What lies on the page that the audience sees, the stroke being drawn included."""
        drawn = self.ink.on(self.page_key)
        return drawn if self.stroke is None else (*drawn, self.stroke)

    @property
    def page_key(self) -> PageKey:
        """Of the page that the audience sees."""
        at = self.show.seen.at
        return PageKey(self.talk.id(at.slide), at.page)

    def draw(self, x: float, y: float) -> None:
        """The pen touches the page there, or goes on there."""
        if self.show.seen.phase != "showing" or self.show.blank:
            return
        points = self.stroke.points if self.stroke else ()
        if not points or points[-1] != (x, y):
            self.stroke = Stroke((*points, (x, y)), self.show.pen, self._pen_width)
            self.ink_changed.emit()

    def lift(self) -> None:
        """The pen leaves the page."""
        stroke, self.stroke = self.stroke, None
        if stroke is not None:
            self._ink(self.ink.draw(self.page_key, stroke))

    def erase(self, x: float, y: float) -> None:
        """Take away the strokes that come near."""
        self._ink(self.ink.erase(self.page_key, x, y))

    def clear_ink(self) -> None:
        """Take all ink from the page that the audience sees."""
        self._ink(self.ink.clear(self.page_key))

    def undo_ink(self) -> None:
        self._ink(self.ink.undo())

    def next_pen(self) -> None:
        """Take the pen, or if it is in the hand, the next colour."""
        at = COLORS.index(self.show.pen) + (self.show.tool == "pen")
        self.take_pen(COLORS[at % len(COLORS)])

    def toggle_zoom(self) -> None:
        """Closer to where the tool points, or to the middle; or the whole page again."""
        size = self.page_size
        self._become(self.show.toggle_zoom(*self._focus(), size))

    def zoom_in(self) -> None:
        self.zoom(STEP)

    def zoom_out(self) -> None:
        self.zoom(1 / STEP)

    def zoom(self, factor: float, at: tuple[float, float] | None = None) -> None:
        """Closer or further, around `at` in pt of the page."""
        self._become(self.show.zoomed(factor, *(at or self._focus()), self.page_size))

    def pan(self, dx: float, dy: float) -> None:
        self._become(self.show.panned(dx, dy, self.page_size))

    def skip(self, slides: frozenset[int]) -> None:
        """Pass over these slides (indices), and over no others."""
        self._become(self.show.skip(slides))

    def end(self) -> None:
        """Leave the show; where something lies over the page, only take that back."""
        self._become(self.show.escape())

    def lead(self) -> None:
        """Make what is shown the session's current page."""
        if self.show.phase == "showing":
            self._session.go_to_slide(self.show.at.slide, self.show.at.page)

    def close(self) -> None:
        """Leave it whatever it shows."""
        self._become(self.show.leave())

    # inside

    def _wait(self) -> None:
        """Begin to wait for the next step anew: nothing goes on behind a blank or frozen screen,
        under a pen, or past the end.
        """
        show = self.show
        busy = show.blank or show.frozen or show.preview or show.tool or show.phase != "showing"
        seconds = 0.0 if busy else self.talk.scene(show.at).advance
        if seconds:
            self.advance.start(round(seconds * 1000))
        else:
            self.advance.stop()

    @property
    def page_size(self) -> Size:
        """Of every page, pt."""
        assert self._session.layout is not None
        return self._session.layout.size

    @property
    def _pen_width(self) -> float:
        """As wide on the screen however close one looks."""
        return WIDTH / self.show.seen.zoom.scale

    def _ink(self, ink: Ink) -> None:
        if ink is not self.ink:
            self.ink = ink
            self.ink_changed.emit()

    def _focus(self) -> tuple[float, float]:
        return self.pointer or self.show.zoom.middle(self.page_size)

    def _become(self, show: Show) -> None:
        if show == self.show or self.show.phase == "left":
            return
        if self.stroke is not None and show.seen.at != self.show.seen.at:
            self.lift()  # what is drawn stays on the page it was drawn on
        self.show = show
        if show.typed:
            self._forget.start(int(TYPED_FOR * 1000))
        self._wait()
        self.changed.emit()
        if show.phase == "left":
            self._session.deck_changed.disconnect(self._follow_deck)
            if self._session.deck is not None and len(self.talk):
                self._session.go_to_slide(show.at.slide, show.at.page)
            self.left.emit()
            self._session.offer_ink(self.ink)

    def _talk(self) -> Talk:
        session = self._session
        assert session.deck is not None
        assert session.pages is not None
        return Talk(session.deck, session.pages)

    def _follow_deck(self) -> None:
        """The file changed, or the theme: go on at the same slide."""
        if self._session.deck is None:
            self.close()
            return
        before, self.talk = self.talk, self._talk()

        def to(slide: int) -> int | None:
            id, slides = before.id(slide), self.talk
            if slide < len(slides) and slides.id(slide) == id:
                return slide
            return self._session.find(id)

        self._become(self.show.through(self.talk, to))
