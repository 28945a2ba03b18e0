"""The Markdown of the open briefing while it is written as such: each change of it is a step, and a
line of it belongs to a slide. Of an article it is the briefing that the first change makes.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import count
from time import monotonic
from typing import TYPE_CHECKING

from briefing.edit.source_text import SourceText
from briefing.model.document import EncodedText
from briefing.model.edits.patch import applied
from briefing.readers import with_text
from briefing.ui.session import step_names

if TYPE_CHECKING:
    from briefing.model.deck import Deck
    from briefing.model.document import Document
    from briefing.model.edits.patch import Edit
    from briefing.ui.session.document_editor import DocumentEditor
    from briefing.ui.session.session import Session

PAUSE = 1.0
"""Seconds between two keys that part what is undone at once."""
_numbers = count(1)


class OpenSource:
    """Of what is open in `session`; empty where nothing is."""

    def __init__(self, session: Session, editor: DocumentEditor) -> None:
        self._session = session
        self._editor = editor
        self._made: tuple[Deck, str] | None = None
        """The deck of an article, and the briefing that would be made of it."""
        self._text = SourceText("")
        self._read: tuple[str, Document] | None = None
        self._together = ""
        self._last: tuple[float, int] = (0.0, 0)
        """When the last key was pressed, and behind which character."""

    @property
    def is_article(self) -> bool:
        """What is open is an article still, of which no briefing was made."""
        briefing = self._session.briefing
        return briefing is not None and briefing.document.form != "slides"

    @property
    def text(self) -> SourceText:
        """With its lines."""
        text = self._whole()
        if self._text.text is not text:
            self._text = SourceText(text)
        return self._text

    @property
    def document(self) -> Document | None:
        """What the text reads as."""
        briefing = self._session.briefing
        if briefing is None:
            return None
        if not self.is_article:
            return briefing.document
        text = self._whole()
        if self._read is None or self._read[0] != text:
            made = with_text(briefing.document, EncodedText(text), marked=True)
            self._read = (text, made)
        return self._read[1]

    def change(self, edit: Edit, *, typed: bool = False) -> bool:
        """Say it otherwise, as a step; what is `typed` without a pause is undone at once. False
        where nothing can be changed now.
        """
        if not edit or self._session.briefing is None:
            return False
        text = self._whole()
        if self.is_article and not self._editor.make_briefing():
            return False
        if self._session.history.state.text.text != text:
            return False
        after = applied(text, edit)
        self._editor.write(after, step_names.TYPING, together=self._belongs(edit, typed=typed))
        return True

    # lines and slides

    def slide_at(self, line: int) -> int | None:
        """Index of the slide that a line (1-based) of the text belongs to."""
        document, briefing = self.document, self._session.briefing
        if document is None or briefing is None or not briefing.deck.slides:
            return None
        part = bisect_right(document.firsts, line) - 1
        if part < 0:
            return 0
        return self._slide_of_part(part)

    def line_of(self, slide: int) -> int | None:
        """Where a slide begins; None for one that stands nowhere in the text."""
        document, briefing = self.document, self._session.briefing
        if document is None or briefing is None:
            return None
        part = self._part_of(slide)
        if part >= 0:
            return document.firsts[part]
        return 1 if not slide and (not document.firsts or document.firsts[0] > 1) else None

    def holds(self, slide: int, line: int) -> bool:
        """Whether a line belongs to a slide."""
        document = self.document
        part = self._part_of(slide)
        if document is None:
            return False
        if part < 0:
            return not slide and bool(document.firsts) and line < document.firsts[0]
        return document.firsts[part] <= line <= document.lasts[part]

    def in_front(self, line: int) -> bool:
        """Whether a line is one of the front matter's, between its marks."""
        text = self.text
        if line < 2 or text.line(1).rstrip() != "---":
            return False
        document = self.document
        top = document.firsts[0] if document is not None and document.firsts else text.count + 1
        above = (text.line(number).rstrip() for number in range(2, min(line, top)))
        return line < top and not any(said in ("---", "...") for said in above)

    # inside

    def _whole(self) -> str:
        briefing = self._session.briefing
        if briefing is None:
            return ""
        if not self.is_article:
            return self._session.history.state.text.text
        if self._made is None or self._made[0] is not briefing.deck:
            from briefing.edit.of_article import briefing_of

            state = self._session.history.state
            self._made = (briefing.deck, briefing_of(briefing.deck, state.theme, state.ratio))
        return self._made[1]

    def _part_of(self, slide: int) -> int:
        """Which part of the text a slide is made from; -1 for none. An article's slides stand in
        the briefing in their order, its cover in front of them.
        """
        briefing, document = self._session.briefing, self.document
        if briefing is None or document is None or slide >= len(briefing.deck.slides):
            return -1
        if not self.is_article:
            return briefing.deck.slides[slide].part
        return slide - (len(briefing.deck.slides) - len(document.firsts))

    def _slide_of_part(self, part: int) -> int | None:
        briefing, document = self._session.briefing, self.document
        if briefing is None or document is None:
            return None
        slides = briefing.deck.slides
        more = len(slides) - len(document.firsts)
        likely = [part + by for by in dict.fromkeys((more, 0, 1, 2, -1)) if 0 <= part + by]
        for index in (*likely, *range(len(slides))):
            if index < len(slides) and self._part_of(index) == part:
                return index
        return 0 if not part else None

    def _belongs(self, edit: Edit, *, typed: bool) -> str:
        """The name of what is undone together."""
        now, at = monotonic(), edit[-1].start
        before, where = self._last
        goes_on = typed and now - before < PAUSE and abs(at - where) <= 2
        if not goes_on or not self._together:
            self._together = f"source {next(_numbers)}"
        self._last = (now, at + len(edit[-1].text)) if typed else (0.0, 0)
        return self._together
