"""A path → everything the window shows of it: document, deck, layout, pages, and where one is; and
what a person corrects in it.

The first slide is laid out at once, the others in slices between events, so that a window with a
thousand slides stands before most of them are parsed.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefing.layout.themes import DEFAULT_THEME
from briefing.model.corrections import Corrections
from briefing.model.geometry import DEFAULT_RATIO, RATIOS
from briefing.model.problem import BriefingError, Problem
from briefing.model.record import replace
from briefing.qt.layout import QtFonts, lay_out_here
from briefing.ui.session.corrected_deck import CorrectedDeck
from briefing.ui.session.correction_steps import Where
from briefing.ui.session.deck_builder import is_large, make
from briefing.ui.session.pages import Pages
from briefing.ui.session.piecewise_layout import Slices
from briefing.ui.session.theme_choice import ratio_for, theme_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefing.layout import Layout
    from briefing.model.document import Document
    from briefing.model.ink.strokes import Ink
    from briefing.model.theme import Theme
    from briefing.qt.pictures.lazy import LazyPictures
    from briefing.ui.session.deck_builder import Made


class Session(CorrectedDeck):
    """One open briefing. Everything is None or empty until `open` succeeded; a failed `open`
    changes nothing but emits `failed`.
    """

    opened = Signal()
    """Another file is open, at its first page."""
    pages_grew = Signal()
    """Some more slides are laid out; indices of pages may have shifted, the place has not."""
    completed = Signal()
    """Every slide is laid out: counts and page numbers are final."""
    ink_drawn = Signal(object)
    """An `Ink` that a show left behind and that is not kept yet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.layout: Layout | None = None
        self.theme_name = DEFAULT_THEME
        self.ratio = DEFAULT_RATIO
        self.chosen_theme = self.chosen_ratio = self.chosen_encoding = ""
        """What a person chose for this file; empty where the document decides."""
        self._fonts = QtFonts()
        self._pictures: LazyPictures | None = None
        self._slices = Slices(self)
        self._slices.grew.connect(self.pages_grew)
        self._slices.completed.connect(self.completed)

    # what is open

    def open(
        self,
        path: Path,
        *,
        encoding: str | None = None,
        theme: str = "",
        ratio: str = "",
        corrections: Corrections | None = None,
        corrected_text: str = "",
        then: Callable[[], object] | None = None,
    ) -> bool:
        """Read `path`, show its first page and call `then`; False when it cannot be read. What is
        large is shown later (see `making`), and until then everything stays as it is.

        `theme` and `ratio` are a person's choice and go before what the document says;
        `corrections` were made on the text with the fingerprint `corrected_text`.
        """
        said = corrections or Corrections()

        def take(made: Made) -> None:
            self.chosen_encoding = encoding or ""
            self._open(path, made, theme, ratio, said)
            if said and corrected_text and corrected_text != self.fingerprint:
                self._say_text_changed()
            if then is not None:
                then()

        return self._read(path, encoding, said, take)

    def open_text(self, document: Document, then: Callable[[], object] | None = None) -> None:
        """Show text that came from no file, and call `then`."""
        self._make(document, Corrections(), partial(self._take_text, then))

    def open_large_text(
        self, read: Callable[[], Document], then: Callable[[], object] | None = None
    ) -> None:
        """The same of text that takes long to read, too."""
        steps = partial(make, read, Corrections())
        self.making.begin(steps, partial(self._take_text, then), self._say_failed)

    def reload(self, *, encoding: str | None = None) -> bool:
        """Read the same file again and stay at the same slide. Its encoding is guessed anew, unless
        a person chose one: the file may be saved as UTF-8 by now.
        """
        if self.path is None or self.document is None:
            return False
        chosen = encoding or self.chosen_encoding
        before, said = self.document.lines, self._corrections

        def take(made: Made) -> None:
            self.chosen_encoding = chosen
            self._take_looks(made.document)
            self._show(made, said, Where(self.slide, self._place))
            self._say_all_is_new()
            if said and tuple(before) != tuple(made.document.lines):
                self._say_text_changed()

        return self._read(self.path, chosen or None, said, take)

    def read_as(self, encoding: str) -> None:
        """Read the file again in another encoding than was guessed."""
        self.reload(encoding=encoding)

    def close(self) -> None:
        """Nothing is open any more."""
        self.making.cancel()
        self._slices.forget()
        self.path = self.document = self.facts = self.deck = self.layout = self.pages = None
        self._place = (0, 0)
        self._forget_corrections(Corrections())
        self._say_all_is_new()
        self.corrections_changed.emit()

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

    @property
    def theme(self) -> Theme:
        from briefing import plugins

        return plugins.theme(self.theme_name)

    @property
    def lang(self) -> str:
        """Of the briefing (BCP 47); empty where nothing is open."""
        return self.deck.lang if self.deck is not None else ""

    # layout

    @property
    def complete(self) -> bool:
        """Every slide is laid out."""
        return self._slices.complete

    def finish(self) -> None:
        """Lay out whatever is left, now."""
        self._slices.finish()

    def rest(self) -> None:
        """Lay out no more by itself: nobody looks any longer."""
        self._slices.stop()
        self.making.stop()

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

    def offer_ink(self, ink: Ink) -> None:
        """A show is over that left this ink; whether it is kept is asked elsewhere."""
        if self.deck is not None and ink != self.deck.ink:
            self.ink_drawn.emit(ink)

    def take_ink(self, ink: Ink) -> None:
        """Show this ink on its slides from now on."""
        if self.document is not None and ink != self.document.ink:
            said, where = self._corrections, Where(self.slide, self._place)
            inked = replace(self.document, ink=ink)
            self._make(inked, said, partial(self._take_corrected, said, where), self.facts)

    # inside

    def _read(
        self,
        path: Path,
        encoding: str | None,
        corrections: Corrections,
        take: Callable[[Made], object],
    ) -> bool:
        from briefing import plugins

        read = partial(plugins.read, path, encoding=encoding)
        if is_large(path):
            fail = partial(self._say_failed, path=path)
            self.making.begin(partial(make, read, corrections), take, fail, path)
            return True
        self.making.cancel()
        try:
            document = read()
        except (BriefingError, OSError) as error:
            self._say_failed(error, path)
            return False
        self._make(document, corrections, take, path=path)
        return True

    def _open(
        self, path: Path | None, made: Made, theme: str, ratio: str, corrections: Corrections
    ) -> None:
        self.path = path
        self._place = (0, 0)
        self.chosen_theme, self.chosen_ratio = theme, ratio
        self._forget_corrections(corrections)
        self._take_looks(made.document)
        self._show(made, corrections)
        self.opened.emit()
        self._say_all_is_new()
        self.corrections_changed.emit()

    def _take_text(self, then: Callable[[], object] | None, made: Made) -> None:
        self.chosen_encoding = ""
        self._open(None, made, "", "", Corrections())
        if then is not None:
            then()

    def _take_looks(self, document: Document) -> None:
        self.theme_name = theme_for(self.chosen_theme, document.meta)
        self.ratio = ratio_for(self.chosen_ratio, document.meta)

    def _lay_out_anew(self) -> None:
        if self.deck is not None:
            self._make_pages()
            self._say_all_is_new()

    def _make_pages(self) -> None:
        assert self.deck is not None
        size = RATIOS[self.ratio]
        self.layout, self._pictures = lay_out_here(self.deck, self.theme, size, self._fonts)
        self.pages = Pages(self.layout)
        if self.deck.slides:
            self.pages.lay_out(self._place[0])
        self._slices.start(self.pages)
