"""Session → the one show that is running: what the audience's window watches, and the speaker's
console beside it.

The rules are `briefing.model.talk`; here they meet the deck as it is laid out, the clock, and Qt's
signals.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.model.record import replace
from briefing.model.talk import drawing
from briefing.model.talk.course import happened, start, with_program
from briefing.model.talk.show import TYPED_FOR, Show
from briefing.ui.show.state.program import DeckProgram

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.geometry import Size
    from briefing.model.ink.strokes import Stroke
    from briefing.model.scene import Scene
    from briefing.model.show_settings import Transition
    from briefing.model.talk.positions import Position
    from briefing.model.talk.show import Event
    from briefing.ui.session.session import Session


class RunningShow(QObject):
    """The show of `session`'s deck, from `slide` (hidden or not) or else from the first one."""

    changed = Signal()
    """`show` is another one: paint."""
    ink_changed = Signal()
    """Its ink is other ink, or the stroke being drawn is longer."""
    pointed = Signal()
    """Its tool points elsewhere."""
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
        self.program = self._new_program()
        loop, ink = self.program.show_settings.loop, self.program.ink
        self.show = start(self.program, clock(), slide, page, loop=loop, ink=ink)
        self.advance = QTimer(self, singleShot=True)
        """Runs where the next step comes by itself."""
        self.advance.timeout.connect(lambda: self.apply(Show.next))
        self._forget = QTimer(self, singleShot=True)
        self._forget.timeout.connect(lambda: self.apply(lambda show: show))
        session.deck_changed.connect(self._follow_deck)
        self._wait()

    def apply(self, event: Event) -> None:
        """Let it happen to the show, and tell whoever watches what is different then."""
        before, show = self.show, happened(self.show, event, self.now)
        self.show = show
        if show.ink is not before.ink or show.stroke is not before.stroke:
            self.ink_changed.emit()
        if show.pointer != before.pointer:
            self.pointed.emit()
        if show != replace(before, ink=show.ink, stroke=show.stroke, pointer=show.pointer):
            self._tell()

    @property
    def now(self) -> float:
        """By the show's clock, in seconds."""
        return self._clock()

    @property
    def elapsed(self) -> float:
        """Seconds since the start."""
        return self.now - self.show.started

    @property
    def scene(self) -> Scene | None:
        """What the audience sees; None on the end page, which belongs to no slide."""
        seen = self.show.seen
        return self.program.page(seen.at).scene if seen.phase == "showing" else None

    def transition_to(self, at: Position) -> Transition:
        """How the audience comes to the page at `at`."""
        return self.program.page(at).scene.transition if len(self.program) else ""

    @property
    def own_scene(self) -> Scene | None:
        """What stands before the presenter, who may look at something alone."""
        if self.previewed is not None:
            return self.program.page(self.previewed).scene
        return self.program.page(self.show.at).scene if self.show.phase == "showing" else None

    @property
    def previewed(self) -> Position | None:
        """What the presenter looks at alone: all of the page, with its last step, though the
        audience will see it from its first.
        """
        at = self.show.preview
        return at and replace(at, step=self.program.steps(at.slide, at.page))

    def ahead(self) -> list[Position]:
        """Where the show may stand after the next event or two, the likeliest first."""
        near = (self.show.next(), self.show.previous(), self.show.next().next())
        return [show.at for show in near if show.phase == "showing" and show.at != self.show.at]

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """What lies on the page that the audience sees, the stroke being drawn included."""
        return drawing.strokes(self.show)

    @property
    def page_size(self) -> Size:
        """Of every page, pt."""
        return self.program.size

    def go_to_id(self, slide_id: str) -> None:
        """Follow a link of the deck; one that leads nowhere moves nothing."""
        slide = self._find(slide_id)
        if slide is not None:
            self.apply(lambda show: show.go_to(slide))

    def lead(self) -> None:
        """Make what is shown the session's current page."""
        if self.show.phase == "showing":
            self._session.navigator.go_to_slide(self.show.at.slide, self.show.at.page)

    def close(self) -> None:
        """Leave it whatever it shows."""
        self.apply(Show.leave)

    # inside

    def _tell(self) -> None:
        if self.show.typed:
            self._forget.start(int(TYPED_FOR * 1000))
        self._wait()
        self.changed.emit()
        if self.show.phase == "left":
            self._end()

    def _end(self) -> None:
        self._session.deck_changed.disconnect(self._follow_deck)
        if self._session.briefing is not None and len(self.program):
            self._session.navigator.go_to_slide(self.show.at.slide, self.show.at.page)
        self.left.emit()
        self._session.offer_ink(self.show.ink)

    def _wait(self) -> None:
        """Begin to wait for the next step anew: nothing goes on behind a blank or frozen screen,
        under a pen, or past the end.
        """
        show = self.show
        busy = show.blank or show.frozen or show.preview or show.tool or show.phase != "showing"
        seconds = 0.0 if busy else self.program.page(show.at).scene.advance
        if seconds:
            self.advance.start(round(seconds * 1000))
        else:
            self.advance.stop()

    def _new_program(self) -> DeckProgram:
        briefing = self._session.briefing
        assert briefing is not None
        return DeckProgram(briefing.deck, briefing.pages)

    def _find(self, slide_id: str) -> int | None:
        return self._session.briefing.find(slide_id) if self._session.briefing else None

    def _follow_deck(self) -> None:
        """The file changed, or the theme: go on at the same slide."""
        if self._session.briefing is None:
            self.close()
            return
        before, self.program = self.program, self._new_program()

        def to(slide: int) -> int | None:
            id, slides = before.id(slide), self.program
            if slide < len(slides) and slides.id(slide) == id:
                return slide
            return self._find(id)

        self.apply(lambda show: with_program(show, self.program, to))
