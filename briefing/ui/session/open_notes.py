"""The notes of the current slide while they are written: each change is at once a patch of the
file's text. Of an article a briefing is made first.
"""

from __future__ import annotations

from itertools import count
from time import monotonic
from typing import TYPE_CHECKING

from briefing.edit.notes import changed_notes
from briefing.ui.session import step_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.deck import Slide
    from briefing.ui.session.document_editor import DocumentEditor
    from briefing.ui.session.session import Session

PAUSE = 1.0
"""Seconds between two keys that part what is undone at once."""
_numbers = count(1)


class OpenNotes:
    """Of the slide that was entered."""

    def __init__(self, session: Session, editor: DocumentEditor) -> None:
        self._session = session
        self._editor = editor
        self._slide: str = ""
        self._together = ""
        self._last = 0.0

    def enter(self, slide: Slide | None) -> None:
        """Another slide's notes are written from now on."""
        self._slide = slide.id if slide else ""
        self._together = ""

    def is_of(self, slide: Slide | None) -> bool:
        """The slide is the one that was entered."""
        return slide is not None and slide.id == self._slide

    def can_change(self, slide: Slide | None) -> bool:
        """The slide's notes have a place in the file; an article's slides get one."""
        document = self._editor.document
        return slide is not None and (document is None or self._part_of(slide) >= 0)

    def change(self, paragraphs: Sequence[str]) -> bool:
        """Say these paragraphs. False where no patch of the file would: nothing is changed."""
        editor, navigator = self._editor, self._session.navigator
        slide = navigator.slide
        if slide is None or not self.is_of(slide) or not editor.make_briefing():
            return False
        slide, document = navigator.slide, editor.document
        part = self._part_of(slide) if slide is not None else -1
        if document is None or slide is None or part < 0:
            return False
        edit = changed_notes(document, editor.source, part, paragraphs, editor.read)
        if edit is None:
            return False
        if edit:
            now = monotonic()
            if not self._together or now - self._last > PAUSE:
                self._together = f"notes {next(_numbers)}"
            self._last = now
            editor.patch(edit, step_names.NOTES, slide.title.plain, together=self._together)
        return True

    def _part_of(self, slide: Slide) -> int:
        """With the slide's notes in it: a cover's, which the front matter makes, stand before the
        first slide. -1 for none.
        """
        document = self._editor.document
        if slide.part >= 0 or document is None or not document.parts or not slide.notes:
            return slide.part
        first = [note.plain for note in document.parts[0].notes]
        return 0 if first == [note.plain for note in slide.notes] else -1
