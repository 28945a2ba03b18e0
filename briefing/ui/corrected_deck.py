"""A document and what a person corrected → its deck, made anew with each step, also one back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtGui import QUndoStack

from briefing.model.corrections import Corrections
from briefing.ui.correcting import KIND, Change, Step, Where
from briefing.ui.whereabouts import Whereabouts, place_in, slide_of_line

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.analysis.facts import Facts
    from briefing.model.deck import Kind
    from briefing.model.document import Document


class CorrectedDeck(Whereabouts):
    deck_changed = Signal()
    """Deck or layout are new, whatever the cause (opened, changed on disk, theme, ratio, a
    correction): ask for everything anew. The place is kept."""
    corrections_changed = Signal()
    """`corrections` are others; the deck is already made with them."""
    text_changed = Signal(int, int)
    """The text is another one than was corrected: how many corrections there are, and how many of
    them find nothing to correct any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        """None where nothing is open, and for text that came from no file."""
        self.document: Document | None = None
        self.facts: Facts | None = None
        """What was found in an article; None for slides that their author marked."""
        self.undo_stack = QUndoStack(self)
        self.undo_stack.indexChanged.connect(self.corrections_changed)
        # A stack clears itself as it is deleted, and says so when nobody is there to hear it.
        self.destroyed.connect(partial(self.undo_stack.blockSignals, True))
        self._corrections = Corrections()
        self._written = False

    @property
    def corrections(self) -> Corrections:
        """What a person corrected in the open deck, all of it."""
        return self._corrections

    def correct(self, corrections: Corrections, change: Change, line: int = 0) -> None:
        """Show the deck with these corrections instead, as a step that can be undone. Where `line`
        of the source went to another slide, that one is current.
        """
        if self.document is not None and corrections != self._corrections:
            where = Where(self.slide, self._place, line)
            self.undo_stack.push(Step(self._corrections, corrections, change, where, self._take))

    def set_kind(self, slide_id: str, kind: Kind | None) -> None:
        """Show a slide as another kind; None for what its content asks for."""
        found = self.find(slide_id)
        if self.deck is not None and found is not None:
            title = self.deck.slides[found].title.plain
            self.correct(self._corrections.with_kind(slide_id, kind), Change(KIND, title))

    @property
    def fingerprint(self) -> str:
        """Of the text that is open: another one where a letter differs."""
        from hashlib import sha256

        lines = self.document.lines if self.document else ()
        return sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()[:24]

    @property
    def unsaved(self) -> bool:
        """Closing now would lose something: text from no file, as it was last corrected. What is
        corrected in a file is remembered with it.
        """
        if self.document is None or self.path is not None:
            return False
        return not (self._written and self.undo_stack.isClean())

    def say_written(self) -> None:
        """The deck as it is now was saved as a briefing."""
        self._written = True
        self.undo_stack.setClean()

    # inside

    def _forget_corrections(self, corrections: Corrections) -> None:
        """No step is to be undone; the deck begins with `corrections`."""
        with QSignalBlocker(self.undo_stack):  # whoever opens says when the deck is there
            self.undo_stack.clear()
        self._written = False
        self._corrections = corrections

    def _take(self, corrections: Corrections, where: Where) -> None:
        assert self.document is not None
        before, self._corrections = self._corrections, corrections
        same = (before.headings, before.people) == (corrections.headings, corrections.people)
        self._show(self.document, where, self.facts if same else None)
        self._say_all_is_new()

    def _show(
        self, document: Document, keep: Where | None = None, facts: Facts | None = None
    ) -> None:
        """Make the deck; the place is where `keep` went. `facts` is what is known to hold."""
        from briefing.compose import compose

        self.document = document
        if document.form == "prose":
            from briefing.analysis import analyse

            self.facts = facts or analyse(document, self._corrections)
        else:
            self.facts = None
        self.deck = deck = compose(document, corrections=self._corrections, facts=self.facts)
        if keep is not None and keep.slide is not None:
            self._place = place_in(deck, keep.slide, keep.place)
            there = slide_of_line(deck, keep.line) if keep.line else None
            if there is not None and there != self._place[0]:
                self._place = (there, 0)
        self._make_pages()

    def _say_all_is_new(self) -> None:
        self.deck_changed.emit()
        self.current_changed.emit()

    def _say_text_changed(self) -> None:
        from briefing.compose.applying import applying

        if self.deck is not None:
            every = self._corrections.count
            self.text_changed.emit(every, every - applying(self._corrections, self.deck).count)

    def _make_pages(self) -> None:
        """Lay `deck` out anew."""
        raise NotImplementedError
