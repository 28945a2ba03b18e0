"""Session → the one show that is running: what the slideshow window watches, and a presenter's
console beside it.

The rules of moving are `briefing.model.show`; here they meet the deck as it is laid out, the
clock, and Qt's signals.
"""

from __future__ import annotations

from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.model.scene import Text
from briefing.model.show import TYPED_FOR, Place, Show, start

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.deck import Deck
    from briefing.model.scene import Scene
    from briefing.ui.pages import Pages
    from briefing.ui.session import Session


class Talk:
    """The deck of a session as a show runs through it (a `briefing.model.show.Program`): slides
    are laid out when the show comes to them.
    """

    def __init__(self, deck: Deck, pages: Pages) -> None:
        self._deck = deck
        self._pages = pages

    def __len__(self) -> int:
        return len(self._deck.slides)

    def hidden(self, slide: int) -> bool:
        return self._deck.slides[slide].hidden

    def pages(self, slide: int) -> int:
        return len(self._pages.lay_out(slide))

    def steps(self, slide: int, page: int) -> int:
        return steps_of(self._pages.lay_out(slide)[page])

    def find_page(self, number: int) -> tuple[int, int] | None:
        """As the pages count by now: while slides before it are not laid out yet, that is near
        enough, and the jump does not wait for them.
        """
        if not 1 <= number <= self._pages.shown:
            return None
        numbers = range(number - 1, len(self._pages))
        index = next(index for index in numbers if self._pages.number(index) == number)
        return self._pages.places[index]

    def scene(self, at: Place) -> Scene:
        """What stands on the screen at `at`: the page without what is still to be revealed."""
        return revealed(self._pages.at((at.slide, at.page)).scene, at.step)

    def look(self, at: Place) -> tuple[int, int]:
        """Equal for two places that look the same."""
        return self._pages.at((at.slide, at.page)).digest, at.step


def steps_of(scene: Scene) -> int:
    """The last step at which something more comes to stand on the page; 0 for none."""
    steps = [item.step for item in scene.items]
    texts = [item for item in scene.items if isinstance(item, Text)]
    steps += [paragraph.step for text in texts for paragraph in text.paragraphs]
    return max(steps, default=0)


def revealed(scene: Scene, step: int) -> Scene:
    """The page without what comes after `step`; everything else stays where it is."""
    if steps_of(scene) <= step:
        return scene
    items = (_revealed_text(item, step) if isinstance(item, Text) else item for item in scene.items)
    return replace(scene, items=tuple(item for item in items if item.step <= step))


def _revealed_text(text: Text, step: int) -> Text:
    paragraphs = text.paragraphs
    lines = tuple(line for line in text.lines if paragraphs[line.paragraph].step <= step)
    return replace(text, lines=lines)


class RunningShow(QObject):
    """The show of `session`'s deck, from `slide` (hidden or not) or else from the first one."""

    changed = Signal()
    """`show` is another one: paint."""
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
        self.show = start(self.talk, clock(), slide, page)
        self._slide_id = self._id()
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.timeout.connect(lambda: self._become(self.show.forget(self._clock())))
        session.deck_changed.connect(self._follow_deck)

    @property
    def scene(self) -> Scene | None:
        """What is shown now; None on the end page, which belongs to no slide."""
        return self.talk.scene(self.show.at) if self.show.phase == "showing" else None

    def ahead(self) -> list[Place]:
        """Where the show may stand after the next event, the likeliest first."""
        near = (self.show.next(), self.show.next().next(), self.show.previous())
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

    def go_to(self, slide: int, page: int = 0) -> None:
        self._become(self.show.go_to(slide, page))

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

    def wake(self) -> None:
        self._become(self.show.woken())

    def end(self) -> None:
        """Leave the show; from a blanked screen, only return to the page."""
        self._become(self.show.woken() if self.show.blank else self.show.leave())

    def lead(self) -> None:
        """Make what is shown the session's current page."""
        if self.show.phase == "showing":
            self._session.go_to_slide(self.show.at.slide, self.show.at.page)

    def close(self) -> None:
        """Leave it whatever it shows."""
        self._become(self.show.leave())

    # inside

    def _become(self, show: Show) -> None:
        if show == self.show or self.show.phase == "left":
            return
        self.show = show
        self._slide_id = self._id()
        if show.typed:
            self._forget.start(int(TYPED_FOR * 1000))
        self.changed.emit()
        if show.phase == "left":
            self._session.deck_changed.disconnect(self._follow_deck)
            if self._session.deck is not None and len(self.talk):
                self._session.go_to_slide(show.at.slide, show.at.page)
            self.left.emit()

    def _talk(self) -> Talk:
        session = self._session
        assert session.deck is not None
        assert session.pages is not None
        return Talk(session.deck, session.pages)

    def _id(self) -> str:
        """Of the slide that is shown; "" where there is none."""
        slides = self._session.deck.slides if self._session.deck is not None else ()
        return slides[self.show.at.slide].id if self.show.at.slide < len(slides) else ""

    def _follow_deck(self) -> None:
        """The file changed, or the theme: go on at the same slide."""
        if self._session.deck is None:
            self.close()
            return
        self.talk = self._talk()
        at = self.show.at.slide
        slides = self._session.deck.slides
        if at >= len(slides) or slides[at].id != self._slide_id:
            found = self._session.find(self._slide_id)
            at = at if found is None else found
        self._become(self.show.through(self.talk, at))
