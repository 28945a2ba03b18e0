"""The briefing that is open, and how it becomes another one: opened, read again, changed by a step.

The first slide is laid out at once, the others piece by piece between events, so that a window with
a thousand slides stands before most of them are parsed.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.decks import BuiltDeck
from briefing.model.corrections import Corrections
from briefing.model.document import EncodedText
from briefing.model.geometry import DEFAULT_RATIO, RATIOS
from briefing.model.record import replace
from briefing.qt.layout import QtFonts
from briefing.readers import with_text
from briefing.ui.session.deck_builder import DeckBuilder
from briefing.ui.session.history import History, Step
from briefing.ui.session.navigator import START, Location, Navigator
from briefing.ui.session.open_briefing import OpenBriefing, lay_out_briefing, laying_out_ahead
from briefing.ui.session.piecewise_layout import PiecewiseLayout
from briefing.ui.session.state import State
from briefing.ui.session.step_names import READ_AGAIN
from briefing.ui.session.theme_choice import ratio_for, theme_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from briefing.analysis.facts import Facts
    from briefing.model.document import Document
    from briefing.model.geometry import Size
    from briefing.model.ink.strokes import Ink
    from briefing.model.progress import Progress


PAUSE = 500
"""Milliseconds without a key after which everything is shown that follows from typed words."""


class Session(QObject):
    """What is open in one window. A file that cannot be read changes nothing but emits `failed`.

    `navigator` says where in the briefing one is, `history` which state it is in and by which
    steps, `builder` whether a deck is being built.
    """

    opened = Signal()
    """Another file is open, at its first page."""
    deck_changed = Signal()
    """`briefing` is another one, whatever the cause (opened, changed on disk, theme, ratio, a
    correction): ask for everything anew. The place is kept."""
    words_changed = Signal()
    """Some words of the current slide are others, and nothing else; `deck_changed` follows when
    nobody has typed for a while."""
    pages_grew = Signal()
    """Some more slides are laid out; indices of pages may have shifted, the place has not."""
    completed = Signal()
    """Every slide is laid out: counts and page numbers are final."""
    failed = Signal(object)
    """A `Problem`: the file cannot be read. What was open stays open."""
    text_changed = Signal(int, int)
    """The text is another one than was corrected: how many corrections there are, and how many of
    them find nothing to correct any more."""
    ink_drawn = Signal(object)
    """An `Ink` that a show left behind and that is not kept yet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.briefing: OpenBriefing | None = None
        """What is open and shown; None for nothing."""
        self.navigator = Navigator(self)
        self.history = History(self._follow, self)
        self.builder = DeckBuilder(self)
        self.builder.failed.connect(self.failed)
        self.usual_theme = ""
        """Of files that are opened from now on and name none."""
        self.saved_text = EncodedText()
        """Of the open file, as it is on the disk as far as is known; empty where it is no text."""
        self._article: Document | None = None
        """As it was read, where what is open is one."""
        self._last_read: Document | None = None
        """What was read last, perhaps before it is shown."""
        self._fonts = QtFonts()
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest.timeout.connect(self._settle)
        self._layout = PiecewiseLayout(self)
        self._layout.grew.connect(self.pages_grew)
        self._layout.completed.connect(self.completed)

    # opening

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
        large is shown later (see `builder`), and until then everything stays as it is.

        `theme` and `ratio` are a person's choice and go before what the document says;
        `corrections` were made on the text with the fingerprint `corrected_text`.
        """
        said = corrections or Corrections()
        state = State(corrections=said, theme=theme, ratio=ratio, usual=self.usual_theme)

        def done(built: BuiltDeck) -> None:
            opened = self._open(built, state, path, encoding or "")
            if state.corrections and corrected_text not in ("", opened.fingerprint):
                self._report_changed_text(opened)
            if then is not None:
                then()

        return self.builder.read(path, encoding, state.corrections, done, self._ahead(state))

    def open_text(self, document: Document, then: Callable[[], object] | None = None) -> None:
        """Show text that came from no file, and call `then`."""
        done = partial(self._open_text, then)
        self.builder.build(document, Corrections(), done, prepare=self._ahead(State()))

    def open_copied(self, text: str, html: str, then: Callable[[], object] | None = None) -> None:
        """The same of copied text, and the HTML beside it, that may take long to read, too."""
        done = partial(self._open_text, then)
        self.builder.read_copied(text, html, Corrections(), done, self._ahead(State()))

    def reload(self, *, encoding: str | None = None) -> bool:
        """Read the same file again and stay at the same slide. Its encoding is guessed anew, unless
        a person chose one: the file may be saved as UTF-8 by now.
        """
        before = self.briefing
        made = before is not None and before.state.marked and self.is_article
        if before is None or before.path is None or made:
            return False
        chosen = encoding or before.chosen_encoding

        def done(built: BuiltDeck) -> None:
            self._take_again(built, before, chosen)

        state = self.history.state
        ahead = self._ahead(state)
        return self.builder.read(before.path, chosen or None, state.corrections, done, ahead)

    def read_again(self) -> None:
        """Read the open text anew as it is here, because what it names is another file now."""
        shown, state = self.briefing, self.history.state
        if shown is not None and shown.document.text.text:
            self._last_read = None
            document = with_text(shown.document, state.text, marked=state.marked)
            self._rebuild(document, None, self.navigator.location())

    def read_as(self, encoding: str) -> None:
        """Read the file again in another encoding than was guessed."""
        self.reload(encoding=encoding)

    def close(self) -> None:
        """Nothing is open any more."""
        self.builder.cancel()
        self._layout.forget()
        self.briefing = None
        self.navigator.enter(None)
        self.history.start(State())
        self._report_all_is_new()
        self.history.changed.emit()

    # changing what is open

    def change(
        self, state: State, name: str, value: str = "", line: int = 0, *, together: str = ""
    ) -> None:
        """Show the briefing in another state, as a step that can be undone. `name` and `value` are
        what it is called; where `line` of the source went to another slide, that one is current.
        Steps that are taken `together` are undone as one.
        """
        if self.briefing is not None:
            location = self.navigator.location(line)
            self.history.do(Step(self.history.state, state, location, name, value, together))

    def cancel_build(self) -> None:
        """Keep what is shown: a file that is being opened is not, and what was changed since the
        deck was built is taken back.
        """
        if self.briefing is not None:
            self.history.go_back_to(self.briefing.state)
        self.builder.cancel()

    def offer_ink(self, ink: Ink) -> None:
        """A show is over that left this ink; whether it is kept is asked elsewhere."""
        if self.briefing is not None and ink != self.briefing.deck.ink:
            self.ink_drawn.emit(ink)

    def take_ink(self, ink: Ink) -> None:
        """Show this ink on its slides from now on."""
        shown = self.briefing
        if shown is not None and ink != shown.document.ink:
            self._last_read = None
            self._rebuild(replace(shown.document, ink=ink), shown.facts, self.navigator.location())

    def read(self, text: EncodedText) -> Document:
        """What a text of the open briefing reads as. The last that was read is remembered."""
        shown = self.briefing
        assert shown is not None
        if self._last_read is None or self._last_read.text != text:
            marked = shown.state.marked or self.history.state.marked
            self._last_read = with_text(shown.document, text, marked=marked)
        return self._last_read

    # what is open

    @property
    def lang(self) -> str:
        """Of the briefing (BCP 47); empty where nothing is open."""
        return self.briefing.deck.lang if self.briefing else ""

    @property
    def page_size(self) -> Size:
        """Of every page, pt."""
        return self.briefing.layout.size if self.briefing else RATIOS[DEFAULT_RATIO]

    @property
    def unsaved(self) -> bool:
        """Closing now would lose something: text from no file, or what was changed since it was
        saved.
        """
        return self.briefing is not None and not self.history.is_saved

    @property
    def is_article(self) -> bool:
        """What is open is an article, whose own file nothing is written to."""
        shown, article = self.briefing, self._article
        return article is not None and (shown is None or shown.path == article.path)

    def set_saved(self, path: Path, text: EncodedText) -> None:
        """The file at `path` holds `text`: with that file the window goes on."""
        self.saved_text = text
        shown = self.briefing
        if shown is None:
            return
        if shown.path != path:
            document = replace(shown.document, path=path)
            self.briefing = replace(shown, path=path, document=document)
            self._last_read = None
            document = with_text(document, self.history.state.text)
            self._rebuild(document, None, self.navigator.location())
        if self.history.state.text == text:
            self.history.set_saved()

    @property
    def complete(self) -> bool:
        """Every slide is laid out."""
        return self._layout.complete

    def finish(self) -> None:
        """Lay out whatever is left, now."""
        self._layout.finish()

    def rest(self) -> None:
        """Lay out no more by itself: nobody looks any longer."""
        self._layout.stop()
        self.builder.stop()

    # inside

    def _follow(self, state: State, location: Location) -> None:
        """Show the briefing in this state, and of it what was at `location`."""
        shown = self.briefing
        if shown is None:
            return
        if state == shown.state:  # back at what is shown, before anything else was
            self.builder.cancel()
        elif state.reads_as(shown.state):
            self._dress(shown, state, location)
        else:
            document = self._document(shown, state)
            if not self._show_words(shown, document, state):
                facts = shown.facts if state.finds_as(shown.state) else None
                self._rebuild(document, facts, location)

    def _show_words(self, shown: OpenBriefing, document: Document, state: State) -> bool:
        """Show other words on the current slide, if nothing else has changed. Whoever shows more
        than that slide hears of it when nobody has typed for a while.
        """
        found = shown.with_words(document, state)
        if found is None or found[1] != self.navigator.slide_index:
            return False
        self.builder.cancel()
        place = self.navigator.place
        self.briefing = found[0]
        self.navigator.enter(self.briefing, place)
        self._layout.start(self.briefing.pages)
        self._rest.start()
        self.words_changed.emit()
        return True

    def _settle(self) -> None:
        """Nobody has typed for a while: slides may look at their neighbours again."""
        shown = self.briefing
        if shown is None or self.builder.busy:
            return
        built = BuiltDeck(shown.document, shown.facts, shown.deck)
        again = shown.with_deck(built, self.history.state, self._fonts)
        self._show(again, self.navigator.location())

    def _document(self, shown: OpenBriefing, state: State) -> Document:
        """What the state's text reads as."""
        if (state.text, state.marked) == (shown.state.text, shown.state.marked):
            return shown.document
        if self._article is not None and not state.marked:
            article, text = self._article, state.text
            return article if article.text == text else with_text(article, text)
        return self.read(state.text)

    def _rebuild(self, document: Document, facts: Facts | None, location: Location) -> None:
        """Build the deck anew, and show of it what was at `location`."""
        state = self.history.state

        def done(built: BuiltDeck) -> None:
            if (shown := self.briefing) is not None:
                self._show(shown.with_deck(built, state, self._fonts), location)

        ahead = self._ahead(state)
        self.builder.build(document, state.corrections, done, facts, prepare=ahead)

    def _ahead(self, state: State) -> Callable[[BuiltDeck], Iterator[Progress]]:
        """Lays out, in the background, what the window would stand still for."""
        return partial(laying_out_ahead, state=state, fonts=self._fonts)

    def _dress(self, shown: OpenBriefing, state: State, location: Location) -> None:
        """Show the same deck in the theme and ratio of `state`."""
        meta = shown.document.meta
        theme = theme_for(state.theme, meta, state.usual)
        ratio = ratio_for(state.ratio, meta)
        if (theme, ratio) == (shown.layout.theme.name, shown.ratio):
            self.briefing = replace(shown, state=state)
        else:
            built = BuiltDeck(shown.document, shown.facts, shown.deck)
            self._show(shown.with_deck(built, state, self._fonts), location)

    def _open(
        self, built: BuiltDeck, state: State, path: Path | None, encoding: str
    ) -> OpenBriefing:
        text = built.document.text
        self._article = None if built.document.is_briefing else built.document
        self.saved_text = text
        self._last_read = None
        self.history.start(replace(state, text=text), saved=path is not None and not state.chosen)
        briefing = lay_out_briefing(built, self.history.state, self._fonts, path, encoding)
        self._enter(briefing, START)
        self.opened.emit()
        self._report_all_is_new()
        self.history.changed.emit()
        return briefing

    def _take_again(self, built: BuiltDeck, before: OpenBriefing, chosen: str) -> None:
        """Show what a file holds by now. Of a briefing that is a step, and nothing is lost that was
        changed here.
        """
        state = replace(self.history.state, text=built.document.text)
        location = self.navigator.location()
        if before.document.is_briefing and built.document.is_briefing:
            step = Step(self.history.state, state, location, READ_AGAIN)
            self.history.do(step, shown=True)
            self.history.set_saved()
        self.history.state = state
        self.saved_text = state.text
        self._last_read = None
        again = lay_out_briefing(built, state, self._fonts, before.path, chosen)
        self._show(again, location)
        if not again.document.is_briefing:
            self._article = again.document
        if state.corrections and list(before.document.lines) != list(built.document.lines):
            self._report_changed_text(again)

    def _open_text(self, then: Callable[[], object] | None, built: BuiltDeck) -> None:
        self._open(built, State(usual=self.usual_theme), None, "")
        if then is not None:
            then()

    def _show(self, briefing: OpenBriefing, location: Location) -> None:
        """The open briefing is another one; the place is where `location` went."""
        self._enter(briefing, location.place_in(briefing.deck))
        self._report_all_is_new()

    def _enter(self, briefing: OpenBriefing, place: tuple[int, int]) -> None:
        self.briefing = briefing
        self.navigator.enter(briefing, place)
        if briefing.deck.slides:
            briefing.pages.lay_out(place[0])
        self._layout.start(briefing.pages)

    def _report_all_is_new(self) -> None:
        self._rest.stop()
        self.deck_changed.emit()
        self.navigator.current_changed.emit()

    def _report_changed_text(self, briefing: OpenBriefing) -> None:
        from briefing.compose.corrections.matching import still_matching

        every = briefing.state.corrections
        lost = every.count - still_matching(every, briefing.deck).count
        self.text_changed.emit(every.count, lost)
