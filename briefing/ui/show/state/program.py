"""The deck of a session as a show runs through it: what stands on the screen at each position."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from briefing.model.ink.strokes import Stroke
from briefing.model.record import record, replace
from briefing.model.scene import Scene, Text

if TYPE_CHECKING:
    from briefing.model.deck import Deck
    from briefing.model.geometry import Size
    from briefing.model.ink.strokes import Ink
    from briefing.model.show_settings import ShowSettings
    from briefing.model.talk.positions import Position
    from briefing.model.theme import Theme
    from briefing.ui.session.pages import Page, Pages

KEPT = 64
"""Pages: where a show stands and has stood lately, and what may come next."""


@record
class ShownPage:
    """A page with what is revealed of it by now."""

    scene: Scene
    look: tuple[int, int]
    """Equal for two pages that look the same."""


class DeckProgram:
    """A `briefing.model.talk.positions.Program`; slides are laid out when the show comes to
    them, and what stands at a position is made once.
    """

    def __init__(self, deck: Deck, pages: Pages) -> None:
        self._deck = deck
        self._pages = pages
        self._shown: OrderedDict[Position, tuple[Page, ShownPage]] = OrderedDict()
        self._steps: dict[tuple[int, int], int] = {}

    def __len__(self) -> int:
        return len(self._deck.slides)

    @property
    def theme(self) -> Theme:
        return self._pages.theme

    @property
    def size(self) -> Size:
        return self._pages.size

    def id(self, slide: int) -> str:
        return self._deck.slides[slide].id if slide < len(self) else ""

    def hidden(self, slide: int) -> bool:
        return self._deck.slides[slide].hidden

    def backup(self, slide: int) -> bool:
        return self._deck.slides[slide].backup

    def pages(self, slide: int) -> int:
        return len(self._pages.lay_out(slide))

    def steps(self, slide: int, page: int) -> int:
        key = slide, page
        if key not in self._steps:
            self._steps[key] = steps_of(self._pages.lay_out(slide)[page])
        return self._steps[key]

    def find_page(self, number: int) -> tuple[int, int] | None:
        """As the pages count by now: while slides before it are not laid out yet, that is near
        enough, and the jump does not wait for them.
        """
        if not 1 <= number <= self._pages.shown:
            return None
        numbers = range(number - 1, len(self._pages))
        index = next(index for index in numbers if self._pages.number(index) == number)
        return self._pages.places[index]

    @property
    def show_settings(self) -> ShowSettings:
        return self._deck.show_settings

    @property
    def ink(self) -> Ink:
        """What was drawn in earlier shows, and kept."""
        return self._deck.ink

    def page(self, at: Position) -> ShownPage:
        """What stands on the screen at `at`: the page without what is still to be revealed, and
        without ink, which may be wiped away.
        """
        page = self._pages.at((at.slide, at.page))
        made = self._shown.get(at)
        if made is None or made[0] is not page:  # a page's number may change: it is another then
            scene = revealed(without_ink(page.scene), at.step)
            made = self._shown[at] = page, ShownPage(scene, (page.digest, at.step))
            if len(self._shown) > KEPT:
                self._shown.popitem(last=False)
        self._shown.move_to_end(at)
        return made[1]


def without_ink(scene: Scene) -> Scene:
    """The page without what was drawn on it."""
    if not any(isinstance(item, Stroke) for item in scene.items):
        return scene
    return replace(scene, items=tuple(i for i in scene.items if not isinstance(i, Stroke)))


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
