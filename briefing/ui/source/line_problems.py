"""What is wrong in the open briefing, line by line: what its reader stumbled over, and what the
checks find on its pages. A little at a time, so that nobody who writes waits for it.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.edit.mends import is_sound, mend_of
from briefing.model.problem import Problem
from briefing.model.record import record
from briefing.ui.session.step_names import MEND

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.edit.mends import Mend
    from briefing.model.deck import Slide
    from briefing.ui.session.document_editor import DocumentEditor
    from briefing.ui.session.session import Session

PAUSE = 700
"""Milliseconds without a change after which the pages are looked over."""
SLICE = 0.006
"""Seconds at once."""


@record
class LineProblem:
    """A problem, and what mends it."""

    problem: Problem
    mend: Mend | None = None


class LineProblems(QObject):
    """Of what is open in `session`, while somebody looks."""

    changed = Signal()

    def __init__(self, session: Session, editor: DocumentEditor, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._editor = editor
        self._looks = False
        self._by_line: dict[int, list[LineProblem]] = {}
        self._of_slides: dict[int, tuple[Slide, str, tuple[Problem, ...]]] = {}
        """What the checks found, by slide; and which slide, in which theme and size, that was."""
        self._work: Iterator[None] | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._begin)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)
        session.deck_changed.connect(self._wait)
        session.words_changed.connect(self._wait)
        session.completed.connect(self._wait)

    def look(self, *, wanted: bool) -> None:
        """Somebody looks, or nobody does."""
        self._looks = wanted
        if wanted:
            self._show()
            self._pause.start()
        else:
            self._pause.stop()
            self._work = None

    def at(self, line: int) -> list[LineProblem]:
        """Of a line, 1-based."""
        return self._by_line.get(line, [])

    @property
    def lines(self) -> list[int]:
        """Those with a problem, in order."""
        return sorted(self._by_line)

    def mend(self, line: int) -> bool:
        """Do what mends the first problem of a line that something mends; False where nothing
        does, or the text would read otherwise than meant.
        """
        document = self._editor.document
        found = next((one for one in self.at(line) if one.mend), None)
        if document is None or found is None or found.mend is None:
            return False
        mend = mend_of(document, self._editor.source, found.problem)
        after = self._editor.read(mend.edit) if mend else None
        if mend is None or after is None or not is_sound(document, after):
            return False
        self._editor.patch(mend.edit, MEND, str(line))
        return True

    # inside

    def _wait(self) -> None:
        if self._looks:
            self._pause.start()

    def _begin(self) -> None:
        self._work = self._checking()
        self._go_on()

    def _go_on(self) -> None:
        until = perf_counter() + SLICE
        while self._work is not None and perf_counter() < until:
            if next(self._work, self) is self:
                self._work = None
                self._show()
        if self._work is not None:
            self._turn.start()

    def _checking(self) -> Iterator[None]:
        """Look over every page that is laid out; a slide that is the same still is not looked at
        again.
        """
        from briefing.layout.check import check_scene

        briefing = self._session.briefing
        if briefing is None or briefing.document.form != "slides":
            return
        looks = f"{briefing.layout.theme.name} {briefing.layout.size}"
        deck, pages = briefing.deck, briefing.pages
        for index in range(len(deck.slides)):
            if not pages.is_laid_out(index):
                continue
            slide = deck.slides[index]
            known = self._of_slides.get(index)
            if known and known[0] is slide and known[1] == looks:
                continue
            line = slide.first
            found = [
                Problem(finding.message, line=finding.line or line)
                for scene in pages.lay_out(index)
                for finding in check_scene(scene)
            ]
            self._of_slides[index] = (slide, looks, tuple(found))
            yield

    def _show(self) -> None:
        briefing = self._session.briefing
        self._by_line = {}
        document = self._editor.document
        if briefing is not None and document is not None and document.origin is None:
            source = self._editor.source
            count = len(briefing.deck.slides)
            found = [*briefing.problems()]
            for index, (_, _, problems) in self._of_slides.items():
                found += problems if index < count else ()
            for problem in dict.fromkeys(found):
                if problem.line:
                    one = LineProblem(problem, mend_of(document, source, problem))
                    self._by_line.setdefault(problem.line, []).append(one)
        self.changed.emit()
