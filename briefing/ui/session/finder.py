"""What is looked for in the open briefing: every place where it stands, which of them is current,
and other words in its place.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.edit.finding import Hit, Match, Wanted, matches, replaced, searched
from briefing.model.message import Message, T
from briefing.model.texts import texts_on
from briefing.ui.session.step_names import REPLACE
from briefing.ui.shared.hit_testing import lines_of
from briefing.worker import Worker, WorkerError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.edit.texts import EditableText
    from briefing.model.text import RichText, Source
    from briefing.ui.session.document_editor import DocumentEditor
    from briefing.ui.session.session import Session

SECONDS = 3.0
"""How long a regular expression may take on the whole briefing."""
OF_CHILD = "briefing.edit.finding:tried"
TOO_LONG = Message(T("Problems", "this expression takes too long"))


class Found(NamedTuple):
    """A place in a slide or its notes."""

    slide: int
    text: RichText
    start: int
    end: int
    hit: Hit | None
    """In a briefing's text; None in an article, of which none was made yet."""

    @property
    def place(self) -> Source | None:
        return self.text.source


class Finder(QObject):
    """Of what is open in `session`. Looks again when that is another one."""

    changed = Signal()
    """There are other hits, or another one is current."""
    shown = Signal()
    """The current hit is to be seen: its slide is shown."""

    def __init__(self, session: Session, editor: DocumentEditor, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._editor = editor
        self._instead = ""
        self._worker: Worker | None = None
        self.wanted = Wanted()
        self.found: list[Found] = []
        self.current = -1
        """Index in `found`; -1 for none."""
        self.wrong = ""
        """Why nothing could be looked for, empty where it was; a `Message` is translated."""
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._look_again)
        session.deck_changed.connect(self._wait)
        session.words_changed.connect(self._wait)

    @property
    def current_found(self) -> Found | None:
        """The current hit."""
        return self.found[self.current] if 0 <= self.current < len(self.found) else None

    def look_for(self, wanted: Wanted, instead: str = "") -> None:
        """From the current slide on, the first hit is current; it is not gone to."""
        self.wanted, self._instead = wanted, instead
        self._look()
        here = self._session.navigator.slide_index
        slides = [one.slide for one in self.found]
        at = bisect_left(slides, here)
        self.current = at % len(slides) if slides else -1
        self.changed.emit()

    def step(self, by: int) -> None:
        """To the next hit (1) or the one before (-1), and from the end to the beginning."""
        if not self.found:
            return
        here = self._session.navigator.slide_index
        now = self.found[self.current] if self.current >= 0 else None
        if now is None or now.slide != here:
            slides = [one.slide for one in self.found]
            at = bisect_left(slides, here if by > 0 else here + 1)
            self.current = (at if by > 0 else at - 1) % len(self.found)
        else:
            self.current = (self.current + by) % len(self.found)
        self._show()

    def show_current(self) -> None:
        """Go to the current hit."""
        if self.current >= 0:
            self._show()

    def replace_current(self, instead: str) -> bool:
        """Put `instead` in the place of the current hit, as a step, and go to the next. Whether the
        text reads so.
        """
        if not 0 <= self.current < len(self.found) or not self._with_briefing(instead):
            return False
        at = self.current
        done = self._replace(self.found[at : at + 1])
        self._look()
        self.current = min(at, len(self.found) - 1) if self.found else -1
        self._show()
        return bool(done)

    def replace_all(self, instead: str) -> int:
        """The same of every hit, as one step; how many there were."""
        if not self.found or not self._with_briefing(instead):
            return 0
        done = self._replace(self.found)
        self._look()
        self.current = 0 if self.found else -1
        self.changed.emit()
        return done

    def stop(self) -> None:
        """Nobody looks for anything any more."""
        self.wanted, self.found, self.current, self.wrong = Wanted(), [], -1, ""
        if self._worker is not None:
            self._worker.stop()
            self._worker = None
        self.changed.emit()

    # inside

    def _with_briefing(self, instead: str) -> bool:
        """The hits are those of a briefing's text, and know what takes their place."""
        at, here = self.current, self._session.navigator.slide_index
        if not self._editor.make_briefing():
            return False
        self._instead = instead
        self._look()
        self.current = min(at, len(self.found) - 1)
        return bool(self.found) and not self.wrong and here >= 0

    def _replace(self, found: Sequence[Found]) -> int:
        document = self._editor.document
        hits = [one.hit for one in found if one.hit is not None]
        if document is None or not hits:
            return 0
        edit, done = replaced(document, self._editor.source, hits, self._editor.read)
        self._editor.patch(edit, REPLACE, self.wanted.words)
        return done

    def _wait(self) -> None:
        if self.wanted.words:
            self._again.start()

    def _look_again(self) -> None:
        """The deck is another one: the current hit is the one that stands there now."""
        if not self.wanted.words:
            return
        at = self.current
        self._look()
        self.current = min(at, len(self.found) - 1)
        self.changed.emit()

    def _look(self) -> None:
        self.found, self.wrong = [], ""
        briefing, wanted = self._session.briefing, self.wanted
        if briefing is None or not wanted.words:
            return
        document = self._editor.document
        texts: list[tuple[int, RichText, EditableText | None]] = []
        if document is not None:
            slides = {slide.part: n for n, slide in enumerate(briefing.deck.slides)}
            texts = [(slides.get(one.part, 0), one.text, one) for one in searched(document)]
        else:
            for number, slide in enumerate(briefing.deck.slides):
                said = (*texts_on(slide), *slide.notes)
                texts += [(number, text, None) for text in said if text.source]
        texts.sort(key=lambda text: text[0])
        for one in self._matches([text.plain for _, text, _ in texts]):
            slide, text, own = texts[one.text]
            hit = Hit(own, one.start, one.end, one.instead) if own else None
            self.found.append(Found(slide, text, one.start, one.end, hit))

    def _matches(self, texts: list[str]) -> list[Match]:
        try:
            if not self.wanted.regex:
                return matches(texts, self.wanted, self._instead)
            self.wanted.pattern()  # what is none needs no child
            if self._worker is None:
                self._worker = Worker()
                self._worker.start()
            self.wrong, said = self._worker.call(
                OF_CHILD, texts, self.wanted, self._instead, seconds=SECONDS
            )
        except ValueError as error:
            self.wrong = str(error)
        except WorkerError:
            self.wrong = TOO_LONG
        else:
            return [Match(*one) for one in said]
        return []

    def _show(self) -> None:
        if self.current < 0:
            self.changed.emit()
            return
        one = self.found[self.current]
        self._session.navigator.go_to_slide(one.slide, self._page_of(one))
        self.changed.emit()
        self.shown.emit()

    def _page_of(self, one: Found) -> int:
        """The page of its slide on which it stands."""
        briefing = self._session.briefing
        scenes = briefing.pages.lay_out(one.slide) if briefing else ()
        pages = (n for n, scene in enumerate(scenes) if any(lines_of(scene, *one.text.sources)))
        return next(pages, 0)
