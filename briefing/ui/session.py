"""A path → everything the window shows of it: document, deck, layout, pages, and where one is.

The first slide is laid out at once, the others in slices between events, so that a window with a
thousand slides stands before most of them are parsed.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.layout.themes import DEFAULT_THEME
from briefing.model.geometry import DEFAULT_RATIO, RATIOS
from briefing.model.problem import BriefingError, Problem
from briefing.qt.laying import QtFonts, lay_out_here
from briefing.ui.pages import Page, Pages

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefing.layout import Layout
    from briefing.model.deck import Deck, Kind, Slide
    from briefing.model.document import Document
    from briefing.model.theme import Theme
    from briefing.qt.late_pictures import LatePictures

HEAD_START = 60
"""Milliseconds for the window to paint the first slide before the others are laid out."""
SLICE = 0.008
"""Seconds of layout between two rounds of events: half a frame."""


class Session(QObject):
    """One open briefing. Everything is None or empty until `open` succeeded; a failed `open`
    changes nothing but emits `failed`.
    """

    opened = Signal()
    """Another file is open, at its first page."""
    deck_changed = Signal()
    """Deck or layout are new, whatever the cause (opened, changed on disk, theme, ratio, kind):
    ask for everything anew. The place is kept."""
    pages_grew = Signal()
    """Some more slides are laid out; indices of pages may have shifted, the place has not."""
    completed = Signal()
    """Every slide is laid out: counts and page numbers are final."""
    current_changed = Signal()
    """Another page is current, by whatever way."""
    failed = Signal(object)
    """A `Problem`: the file cannot be read. What was open stays open."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self.document: Document | None = None
        self.deck: Deck | None = None
        self.layout: Layout | None = None
        self.pages: Pages | None = None
        self.theme_name = DEFAULT_THEME
        self.ratio = DEFAULT_RATIO
        self.chosen_theme = self.chosen_ratio = ""
        """What a person chose for this file; empty where the document decides."""
        self.kinds: dict[str, Kind] = {}
        """Slide id → the kind a person chose."""
        self._place = (0, 0)
        self._next = 0
        self._fonts = QtFonts()
        self._pictures: LatePictures | None = None
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._lay_out_slice)
        self._begin = QTimer(self, singleShot=True, interval=HEAD_START)
        self._begin.timeout.connect(self._slices.start)

    # what is open

    def open(
        self,
        path: Path,
        *,
        encoding: str | None = None,
        theme: str = "",
        ratio: str = "",
        kinds: Mapping[str, Kind] | None = None,
    ) -> bool:
        """Read `path` and show its first page; False when it cannot be read.

        `theme` and `ratio` are a person's choice and go before what the document says.
        """
        document = self._read(path, encoding)
        if document is None:
            return False
        self.path = path
        self.kinds = dict(kinds or {})
        self._place = (0, 0)
        self.chosen_theme, self.chosen_ratio = theme, ratio
        self._take_looks(document)
        self._show(document)
        self.opened.emit()
        self.deck_changed.emit()
        self.current_changed.emit()
        return True

    def reload(self, *, encoding: str | None = None) -> bool:
        """Read the same file again and stay at the same slide."""
        if self.path is None or self.document is None:
            return False
        kept = encoding or (self.document.encoding if self.document.guessed else None)
        document = self._read(self.path, kept)
        if document is None:
            return False
        slide = self.slide
        self._take_looks(document)
        self._show(document, keep=slide)
        self.deck_changed.emit()
        self.current_changed.emit()
        return True

    def read_as(self, encoding: str) -> None:
        """Read the file again in another encoding than was guessed."""
        self.reload(encoding=encoding)

    def close(self) -> None:
        """Nothing is open any more."""
        self._stop()
        self.path = self.document = self.deck = self.layout = self.pages = None
        self._place = (0, 0)
        self.deck_changed.emit()
        self.current_changed.emit()

    def set_theme(self, name: str) -> None:
        self.chosen_theme = name
        if name != self.theme_name:
            self.theme_name = name
            self._lay_out_anew()

    def set_ratio(self, ratio: str) -> None:
        """`16:9` or `4:3`."""
        self.chosen_ratio = ratio
        if ratio != self.ratio and ratio in RATIOS:
            self.ratio = ratio
            self._lay_out_anew()

    def set_kind(self, slide_id: str, kind: Kind | None) -> None:
        """Show a slide as another kind; None for what its content asks for."""
        if self.document is None or self.kinds.get(slide_id) == kind:
            return
        if kind is None:
            self.kinds.pop(slide_id, None)
        else:
            self.kinds[slide_id] = kind
        self._show(self.document, keep=self.slide)
        self.deck_changed.emit()
        self.current_changed.emit()

    @property
    def theme(self) -> Theme:
        from briefing import plugins

        return plugins.theme(self.theme_name)

    @property
    def complete(self) -> bool:
        """Every slide is laid out."""
        return self.deck is not None and self._next >= len(self.deck.slides)

    def finish(self) -> None:
        """Lay out whatever is left, now."""
        while self.pages is not None and not self.complete:
            self._lay_out_slice()

    def problems(self) -> list[Problem]:
        """Of the file, and of every slide laid out so far."""
        if self.deck is None or self.pages is None:
            return []
        found = list(self.deck.problems)
        for index in range(len(self.deck.slides)):
            if self.pages.is_laid_out(index):
                found += self.deck.slides[index].problems
                found += self.refused_pictures(index)
        return found

    def refused_pictures(self, slide: int) -> list[Problem]:
        """The pictures of a slide (index) that is laid out which are not shown, and why."""
        if self.deck is None or self._pictures is None:
            return []
        return list(self._pictures.problems(self.deck.slides[slide].blocks, str(self.path or "")))

    # where one is

    @property
    def index(self) -> int:
        """Of the current page in `pages`."""
        return self.pages.index_of(*self._place) if self.pages else 0

    @property
    def slide_index(self) -> int:
        """Of the current slide in `deck.slides`."""
        return self._place[0]

    @property
    def page(self) -> Page | None:
        return self.pages[self.index] if self.pages else None

    @property
    def slide(self) -> Slide | None:
        """The slide that the current page belongs to."""
        if self.deck is None or not self.deck.slides:
            return None
        return self.deck.slides[self._place[0]]

    def go_to(self, index: int) -> None:
        """Make a page current; too far is the last, before the first is the first."""
        if self.pages:
            self._move(self.pages.places[min(max(index, 0), len(self.pages) - 1)])

    def go_to_slide(self, slide: int, part: int = 0) -> None:
        """Make page `part` (0-based) of slide number `slide` (index) current."""
        if self.pages:
            self.pages.lay_out(slide)
            self._move(self.pages.places[self.pages.index_of(slide, part)])

    def go_to_id(self, slide_id: str) -> bool:
        """Make the slide with this id current; False when there is none."""
        found = self.find(slide_id)
        if found is None:
            return False
        self.go_to_slide(found)
        return True

    def find(self, slide_id: str) -> int | None:
        """Index of the slide with this id. Composes slides until it is found."""
        if self.deck is None:
            return None
        return next((i for i, slide in enumerate(self.deck.slides) if slide.id == slide_id), None)

    def next(self) -> None:
        self.go_to(self.index + 1)

    def previous(self) -> None:
        self.go_to(self.index - 1)

    def first(self) -> None:
        self.go_to(0)

    def last(self) -> None:
        if self.pages:
            slide = len(self.pages.places) and self.pages.places[-1][0]
            self.go_to_slide(slide, len(self.pages.lay_out(slide)) - 1)

    # inside

    def _read(self, path: Path, encoding: str | None) -> Document | None:
        from briefing import plugins

        try:
            return plugins.read(path, encoding=encoding)
        except BriefingError as error:
            self.failed.emit(error.problem)
        except OSError as error:
            self.failed.emit(Problem(error.strerror or str(error), str(path)))
        return None

    def _take_looks(self, document: Document) -> None:
        """Theme and ratio: as a person chose, else as the document says, else as usual."""
        from briefing import plugins

        self.theme_name = DEFAULT_THEME
        for name in (self.chosen_theme, document.meta.theme):
            try:
                self.theme_name = plugins.theme(name).name if name else DEFAULT_THEME
            except KeyError:
                continue
            if name:
                break
        ratios = (self.chosen_ratio, document.meta.ratio, DEFAULT_RATIO)
        self.ratio = next(ratio for ratio in ratios if ratio in RATIOS)

    def _show(self, document: Document, keep: Slide | None = None) -> None:
        from briefing.compose import compose

        self.document = document
        self.deck = deck = compose(document, self.kinds)
        if keep is not None:
            self._place = self._place_of(keep, deck)
        self._make_pages()

    def _place_of(self, slide: Slide, deck: Deck) -> tuple[int, int]:
        """The same slide in another deck: where it was, by its id, or by its source line."""
        at, part = self._place
        if at < len(deck.slides) and deck.slides[at].id == slide.id:
            return (at, part)
        found = self.find(slide.id)
        if found is not None:
            return (found, part)
        return (min(at, max(len(deck.slides) - 1, 0)), 0)

    def _lay_out_anew(self) -> None:
        if self.deck is None:
            return
        self._make_pages()
        self.deck_changed.emit()
        self.current_changed.emit()

    def _make_pages(self) -> None:
        assert self.deck is not None
        size = RATIOS[self.ratio]
        self.layout, self._pictures = lay_out_here(self.deck, self.theme, size, self._fonts)
        self.pages = Pages(self.layout)
        self._next = 0
        self._stop()
        if self.deck.slides:
            self.pages.lay_out(self._place[0])
        self._begin.start()

    def _move(self, place: tuple[int, int]) -> None:
        if place != self._place:
            self._place = place
            self.current_changed.emit()

    def _lay_out_slice(self) -> None:
        assert self.deck is not None
        assert self.pages is not None
        until = perf_counter() + SLICE
        while not self.complete and perf_counter() < until:
            self.pages.lay_out(self._next)
            self._next += 1
        self.pages_grew.emit()
        if self.complete:
            self._stop()
            self.completed.emit()

    def _stop(self) -> None:
        self._begin.stop()
        self._slices.stop()
