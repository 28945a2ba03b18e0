"""Deck + Theme → Layout, set in the fonts of this machine: the one way for window and commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from briefing.qt.pictures.lazy import LazyPictures

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.layout import Layout
    from briefing.layout.ports import TextMeasurer
    from briefing.model.deck import Deck
    from briefing.model.geometry import Size
    from briefing.model.theme import Theme


class Fonts(Protocol):
    """What a layout asks of a machine."""

    def start(self) -> object:
        """Have Qt ready: called before its classes are imported."""
        ...

    def measurer(self, theme: Theme) -> TextMeasurer: ...


class Laid(NamedTuple):
    """A layout, and the pictures that it asks for."""

    layout: Layout
    pictures: LazyPictures
    """Those it asks for, as far as it did."""


def lay_out_here(deck: Deck, theme: Theme, size: Size, fonts: Fonts) -> Laid:
    """Nothing is laid out until somebody asks for it."""
    from briefing.layout import lay_out

    pictures = LazyPictures(deck.folder, fonts.start)
    return Laid(lay_out(deck, theme, fonts.measurer(theme), pictures, size), pictures)


class QtFonts:
    """Asks Qt, and keeps what it measured of each theme."""

    def __init__(self, start: Callable[[], object] = lambda: None) -> None:
        self.start = start
        self._measurers: dict[str, TextMeasurer] = {}
        """By the families that each measures."""

    def measurer(self, theme: Theme) -> TextMeasurer:
        self.start()
        from briefing.qt.text.measure import QtMeasurer

        families = repr(theme.fonts)
        if families not in self._measurers:
            self._measurers[families] = QtMeasurer(theme)
        return self._measurers[families]
