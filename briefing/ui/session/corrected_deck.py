"""A document and what a person corrected → its deck, made anew with each step, also one back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtGui import QUndoStack

from briefing.model.corrections import Corrections
from briefing.model.message import system_reason
from briefing.model.problem import BriefingError, Problem
from briefing.model.progress import run_to_end
from briefing.ui.session.correction_steps import KIND, Change, Step, Where
from briefing.ui.session.deck_builder import Making, is_long, make
from briefing.ui.session.navigator import Whereabouts, place_in, slide_of_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefing.analysis.facts import Facts
    from briefing.model.deck import Kind
    from briefing.model.document import Document
    from briefing.ui.session.deck_builder import Made


class CorrectedDeck(Whereabouts):
    """The open deck with the corrections of its reader, which can be undone."""

    deck_changed = Signal()
    """Deck or layout are new, whatever the cause (opened, changed on disk, theme, ratio, a
    correction): ask for everything anew. The place is kept."""
    corrections_changed = Signal()
    """`corrections` are others; the deck is already made with them."""
    failed = Signal(object)
    """A `Problem`: the file cannot be read. What was open stays open."""
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
        self.making = Making(self)
        self._corrections = self._made_with = Corrections()
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
        self._corrections = corrections
        before = self._made_with
        if corrections == before:  # back at what is shown, before anything else was
            self.making.cancel()
            return
        same = (before.headings, before.people) == (corrections.headings, corrections.people)
        take = partial(self._take_corrected, corrections, where)
        self._make(self.document, corrections, take, self.facts if same else None)

    def _take_corrected(self, corrections: Corrections, where: Where, made: Made) -> None:
        self._show(made, corrections, where)
        self._say_all_is_new()

    def stop_making(self) -> None:
        """Keep what is shown: a file that is being opened is not, and what was corrected since the
        deck was made is taken back.
        """
        stack = self.undo_stack
        for can, step in ((stack.canUndo, stack.undo), (stack.canRedo, stack.redo)):
            while self._corrections != self._made_with and can():
                step()
        self.making.cancel()

    def _make(
        self,
        document: Document,
        corrections: Corrections,
        take: Callable[[Made], object],
        facts: Facts | None = None,
        path: Path | None = None,
    ) -> None:
        """Make the deck of `document` and call `take` with it: at once, or for a long one when it
        is there. `facts` is what is known to hold.
        """
        steps = partial(make, lambda: document, corrections, facts)
        if is_long(document):
            self.making.begin(steps, take, partial(self._say_failed, path=path), path)
        else:
            self.making.cancel()
            take(run_to_end(steps()))

    def _show(self, made: Made, corrections: Corrections, keep: Where | None = None) -> None:
        """The deck is another one; the place is where `keep` went."""
        self.document, self.facts, deck = made
        self.deck = deck
        self._corrections = self._made_with = corrections
        if keep is not None and keep.slide is not None:
            self._place = place_in(deck, keep.slide, keep.place)
            there = slide_of_line(deck, keep.line) if keep.line else None
            if there is not None and there != self._place[0]:
                self._place = (there, 0)
        self._make_pages()

    def _say_failed(self, error: Exception, path: Path | None = None) -> None:
        match error:
            case BriefingError():
                self.failed.emit(error.problem)
            case OSError():
                self.failed.emit(Problem(system_reason(error), str(path or "")))
            case _:
                raise error

    def _say_all_is_new(self) -> None:
        self.deck_changed.emit()
        self.current_changed.emit()

    def _say_text_changed(self) -> None:
        from briefing.compose.corrections.matching import still_matching

        if self.deck is not None:
            every = self._corrections.count
            self.text_changed.emit(
                every, every - still_matching(self._corrections, self.deck).count
            )

    def _make_pages(self) -> None:
        """Lay `deck` out anew."""
        raise NotImplementedError
