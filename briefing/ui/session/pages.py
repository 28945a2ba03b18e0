"""Layout → the pages of the deck in order, known as far as somebody asked.

A slide that is not laid out yet counts as one page, so the list has its (nearly right) length at
once, and a window can open at slide 700 without laying out the 699 before it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from copy import copy
from typing import TYPE_CHECKING, overload

from briefing.model.record import record

if TYPE_CHECKING:
    from briefing.layout import Layout
    from briefing.model.geometry import Size
    from briefing.model.scene import Scene
    from briefing.model.theme import Theme


@record
class Page:
    """One page as the window and the show see it."""

    slide: int
    """Index into `Deck.slides`."""
    part: int
    """0-based: which of the slide's pages."""
    number: int
    """As the audience counts, from 1; 0 on a hidden slide."""
    scene: Scene
    """With the page number laid out."""
    digest: int
    """Of everything that is painted: equal where two pages look the same."""


class Pages(Sequence[Page]):
    """`pages[i]` lays its slide out if nobody did; that may lengthen the list after `i`, never
    before it.
    """

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._scenes: list[tuple[Scene, ...] | None] = [None] * len(layout.deck.slides)
        self._places: list[tuple[int, int]] = [(slide, 0) for slide in range(len(self._scenes))]
        self._numbers: list[int] = list(range(1, len(self._scenes) + 1))
        self._numbered: dict[tuple[int, int], Page] = {}
        self._stale = False

    def of(self, layout: Layout, changed: int) -> Pages | None:
        """Those of a layout of which only slide number `changed` is another one; None where there
        are other pages.
        """
        again = copy(self)
        again._layout = layout
        again._scenes = [*self._scenes]
        again._scenes[changed] = None
        again._numbered = {at: page for at, page in self._numbered.items() if at[0] != changed}
        before, stale = self._scenes[changed], self._stale
        after = again.lay_out(changed)
        again._stale = stale
        if before is None or [one.hidden for one in before] != [one.hidden for one in after]:
            return None
        return again

    @property
    def theme(self) -> Theme:
        return self._layout.theme

    @property
    def size(self) -> Size:
        """Of every page, pt."""
        return self._layout.size

    @property
    def slides(self) -> int:
        return len(self._scenes)

    def __len__(self) -> int:
        self._settle()
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> Page: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Page, ...]: ...
    def __getitem__(self, index: int | slice) -> Page | tuple[Page, ...]:
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        self._settle()
        return self.at(self._places[index])

    def __iter__(self) -> Iterator[Page]:
        index = 0
        while index < len(self):
            yield self[index]
            index += 1

    def at(self, place: tuple[int, int]) -> Page:
        """Page `part` of a slide, or the slide's last where it has fewer."""
        slide, part = place
        scenes = self.lay_out(slide)
        part = min(part, len(scenes) - 1)
        number = self.number(self.index_of(slide, part))
        page = self._numbered.get((slide, part))
        if page is None or page.number != number:
            scene = self._layout.numbered(scenes[part], number) if number else scenes[part]
            page = self._numbered[slide, part] = Page(slide, part, number, scene, _digest(scene))
        return page

    def lay_out(self, slide: int) -> tuple[Scene, ...]:
        """The pages of one slide, not numbered."""
        known = self._scenes[slide]
        if known is not None:
            return known
        scenes = self._layout.scenes(slide)
        self._scenes[slide] = scenes
        if len(scenes) != 1 or scenes[0].hidden:
            self._stale = True
        return scenes

    def is_laid_out(self, slide: int) -> bool:
        return self._scenes[slide] is not None

    @property
    def places(self) -> Sequence[tuple[int, int]]:
        """(slide, part) of every page, without laying anything out."""
        self._settle()
        return self._places

    def number(self, index: int) -> int:
        """As the audience counts, from 1; 0 on a hidden slide. Near enough while slides before it
        are not laid out.
        """
        self._settle()
        return self._numbers[index]

    @property
    def shown(self) -> int:
        """How many pages the audience sees."""
        self._settle()
        return max(self._numbers, default=0)

    def index_of(self, slide: int, part: int = 0) -> int:
        """Where page `part` of `slide` stands; its last page if it has fewer."""
        self._settle()
        return max(bisect_right(self._places, (slide, part)) - 1, 0)

    def _settle(self) -> None:
        if not self._stale:
            return
        self._stale = False
        self._places = []
        self._numbers = []
        number = 0
        for slide, scenes in enumerate(self._scenes):
            for part in range(len(scenes) if scenes is not None else 1):
                hidden = scenes is not None and scenes[part].hidden
                number += not hidden
                self._places.append((slide, part))
                self._numbers.append(0 if hidden else number)


def _digest(scene: Scene) -> int:
    theme = scene.theme.name
    return hash((theme, scene.size, scene.background, scene.behind, scene.items))
