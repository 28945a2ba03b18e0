"""The deck of a session as a show runs through it: what stands on the screen at each place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.ink.strokes import Stroke
from briefing.model.record import replace
from briefing.model.scene import Text

if TYPE_CHECKING:
    from briefing.model.deck import Deck
    from briefing.model.ink.strokes import Ink
    from briefing.model.scene import Scene
    from briefing.model.show_settings import ShowSettings
    from briefing.model.talk.show import Position
    from briefing.model.theme import Theme
    from briefing.ui.session.pages import Pages


class Talk:
    """A `briefing.model.talk.show.Program`; slides are laid out when the show comes to them."""

    def __init__(self, deck: Deck, pages: Pages) -> None:
        self._deck = deck
        self._pages = pages

    def __len__(self) -> int:
        return len(self._deck.slides)

    @property
    def theme(self) -> Theme:
        return self._pages.theme

    def id(self, slide: int) -> str:
        """ "" where there is no such slide."""
        return self._deck.slides[slide].id if slide < len(self) else ""

    def hidden(self, slide: int) -> bool:
        return self._deck.slides[slide].hidden

    def backup(self, slide: int) -> bool:
        return self._deck.slides[slide].backup

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

    @property
    def show_settings(self) -> ShowSettings:
        return self._deck.show_settings

    @property
    def ink(self) -> Ink:
        """What was drawn in earlier shows, and kept."""
        return self._deck.ink

    def scene(self, at: Position) -> Scene:
        """What stands on the screen at `at`: the page without what is still to be revealed, and
        without ink, which may be wiped away.
        """
        return revealed(without_ink(self._pages.at((at.slide, at.page)).scene), at.step)

    def look(self, at: Position) -> tuple[int, int]:
        """Equal for two places that look the same."""
        return self._pages.at((at.slide, at.page)).digest, at.step


def without_ink(scene: Scene) -> Scene:
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
