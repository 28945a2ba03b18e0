"""Deck + Theme → Scenes: the only place that decides a position or a line break."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Union

from briefing.layout.context import DeckLayoutContext
from briefing.layout.engine import BEHIND, lay_out_slide, numbered
from briefing.layout.pictures.crop import cropped
from briefing.layout.ports import LoadedPicture
from briefing.layout.title import seen
from briefing.layout.variants.rhythm import Rhythm
from briefing.model.deck import pictures_of
from briefing.model.geometry import Box
from briefing.model.ink.strokes import PageKey
from briefing.model.record import replace
from briefing.model.text import RichText, rich

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.layout.ports import PictureLoader, RefusedPicture, TextMeasurer
    from briefing.model.deck import Deck, Picture, Slide
    from briefing.model.geometry import Size
    from briefing.model.scene import Scene
    from briefing.model.theme import Theme

_Pictures = dict[str, Union["LoadedPicture", "RefusedPicture"]]
_Key = tuple["Slide", DeckLayoutContext, str, str, "Size", tuple[str, ...]]
_NAMING = ("section", "closing")
"""Kinds of page that may name all sections."""
_MEMO_SIZE = 4096
_MEMO: OrderedDict[_Key, tuple[Scene, ...]] = OrderedDict()
"""Scenes by everything they are made of, so that a deck read anew lays out only what changed."""


def lay_out(
    deck: Deck, theme: Theme, measurer: TextMeasurer, pictures: PictureLoader, size: Size
) -> Layout:
    """Nothing is laid out until somebody asks for it."""
    return Layout(deck, theme, measurer, pictures, size)


class Layout:
    """A deck in a theme at a size. A slide is laid out when its scenes are first asked for.

    One worker may ask beside the window: both may lay the same slide out, and get equal scenes.
    """

    def __init__(
        self,
        deck: Deck,
        theme: Theme,
        measurer: TextMeasurer,
        pictures: PictureLoader,
        size: Size,
    ) -> None:
        self.deck = deck
        self.theme = theme
        self.measurer = measurer
        self.size = size
        self._pictures = pictures
        self._scenes: dict[int, tuple[Scene, ...]] = {}
        self._rhythm = Rhythm(deck)
        self._names = tuple(seen(one.title) for one in deck.sections)

    def of(self, deck: Deck, changed: int) -> Layout:
        """The layout of a deck of which only slide number `changed` is another one. What is laid
        out of the others stays as it is.
        """
        again = Layout(deck, self.theme, self.measurer, self._pictures, self.size)
        again._scenes = {n: scenes for n, scenes in self._scenes.items() if n != changed}
        return again

    def scenes(self, slide: int) -> tuple[Scene, ...]:
        """Every page of slide number `slide` (index), at least one, without page numbers."""
        known = self._scenes.get(slide)
        if known is None:
            known = self._scenes.setdefault(slide, self._inked(slide, self._remembered(slide)))
        return known

    def numbered(self, scene: Scene, page: int) -> Scene:
        """The scene with its page number, if it has a footer to stand in."""
        return numbered(scene, page, self.measurer)

    def order(self, *, hidden: bool = False) -> list[int]:
        """The slides (indices) as they are handed on: those that are shown and, if asked for, the
        `hidden` ones after them, where no page number changes because of them.
        """
        slides = range(len(self.deck.slides))
        found = [slide for slide in slides if not self.deck.slides[slide].hidden]
        return found + [slide for slide in slides if hidden and self.deck.slides[slide].hidden]

    def pages(
        self, ahead: Iterable[tuple[Scene, ...]] = (), *, hidden: bool = False
    ) -> Iterator[Scene]:
        """Every page in that order; those that are shown have numbers, from 1. None is kept: a
        thousand take no more room than one. `ahead` gives what `made` gives for each slide of the
        order, where somebody laid them out already.
        """
        number = 0
        for scenes in ahead or map(self.made, self.order(hidden=hidden)):
            for scene in scenes:
                number += 1
                yield scene if scene.hidden else self.numbered(scene, number)

    def made(self, slide: int) -> tuple[Scene, ...]:
        """As `scenes`, but not kept."""
        return self._scenes.get(slide) or self._inked(
            slide, self._lay_out(slide, self._pictures_on(self.deck.slides[slide]))
        )

    def variant(self, slide: int) -> str:
        """How slide number `slide` is composed: as somebody asked for, or as its content and its
        neighbours do.
        """
        return self._rhythm.variant(slide)

    def composed(self, slide: int, variant: str) -> Scene:
        """The first page of slide number `slide`, composed in another way; not kept."""
        one = replace(self.deck.slides[slide], variant=variant)
        context = _deck_context(self.deck, one, slide, self._names)
        pictures = self._pictures_on(one)
        return lay_out_slide(one, context, self.theme, self.measurer, pictures, self.size)[0]

    def _remembered(self, index: int) -> tuple[Scene, ...]:
        slide = self._rhythm.slide(index)
        pictures = self._pictures_on(slide)
        key = (
            slide,
            _deck_context(self.deck, slide, index, self._names),
            self.theme.name,
            self.measurer.name,
            self.size,
            tuple(map(_identity, pictures.values())),
        )
        known = _MEMO.get(key)
        if known is None or known[0].theme != self.theme:
            known = _MEMO[key] = self._lay_out(index, pictures)
            if len(_MEMO) > _MEMO_SIZE:
                _MEMO.popitem(last=False)
        return known

    def _lay_out(self, index: int, pictures: _Pictures) -> tuple[Scene, ...]:
        slide = self._rhythm.slide(index)
        context = _deck_context(self.deck, slide, index, self._names)
        return lay_out_slide(slide, context, self.theme, self.measurer, pictures, self.size)

    def _inked(self, index: int, scenes: tuple[Scene, ...]) -> tuple[Scene, ...]:
        """With what was drawn on these pages over everything else, and the way they are shown."""
        show_settings, slide = self.deck.show_settings, self.deck.slides[index]
        way = slide.transition or show_settings.transition
        stands = show_settings.advance if slide.advance is None else slide.advance
        if not self.deck.ink and not way and not stands:
            return scenes
        return tuple(
            replace(
                scene,
                items=(*scene.items, *self.deck.ink.on(PageKey(scene.slide, scene.part - 1))),
                transition=way,
                advance=stands,
            )
            for scene in scenes
        )

    def _pictures_on(self, slide: Slide) -> _Pictures:
        found = {one.target: self._pictures.load(one.target) for one in pictures_of(slide)}
        if slide.background:
            found[BEHIND] = self._page_wide(slide.background, found[slide.background.target])
        return found

    def _page_wide(
        self, given: Picture, found: LoadedPicture | RefusedPicture
    ) -> LoadedPicture | RefusedPicture:
        """In the proportions of the page: LibreOffice squeezes a background that has others,
        whatever the file says of them.
        """
        page = Box(0, 0, self.size.width, self.size.height)
        if not isinstance(found, LoadedPicture):
            return found
        crop = cropped(found, page, given.focus)
        return self._pictures.cut(found, crop) if any(crop) else found


def _deck_context(
    deck: Deck, slide: Slide, index: int, names: tuple[RichText, ...]
) -> DeckLayoutContext:
    """`names` are those of all sections."""
    inside = 0 <= slide.section < len(deck.sections)
    section = names[slide.section] if inside else RichText()
    title = seen(deck.title)
    return DeckLayoutContext(
        title,
        section,
        slide.section + 1 if inside else 0,
        len(deck.sections),
        0 if seen(slide.title) or section or title else index + 1,
        deck.meta if slide.kind in ("cover", "closing") else None,
        deck.lang,
        names if slide.kind in _NAMING else (),
        _footer(deck, slide, title),
    )


def _footer(deck: Deck, slide: Slide, title: RichText) -> RichText:
    if slide.footer is not None:
        return seen(slide.footer)
    return seen(rich(deck.meta.values.get("footer", ""))) or title


def _identity(picture: Union[LoadedPicture, RefusedPicture]) -> str:
    return getattr(picture, "digest", "") or getattr(picture, "reason", "")
