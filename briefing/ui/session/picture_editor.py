"""What a person changes of a picture on the current slide: each is a patch of the file's text. Of
an article a briefing is made first.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.edit import pictures
from briefing.edit.pictures import PlacedImage, Side, image_at
from briefing.model.deck import pictures_of
from briefing.model.edits.patch import applied
from briefing.model.record import replace
from briefing.ui.session.step_names import PICTURE

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.edit.source_text import SourceText
    from briefing.model import deck
    from briefing.model.edits.patch import Edit
    from briefing.ui.session.document_editor import DocumentEditor
    from briefing.ui.session.session import Session


class PictureEditor:
    """Of the current slide in `session`. Its pictures are counted in the slide's order."""

    def __init__(self, session: Session, editor: DocumentEditor) -> None:
        self._session = session
        self._editor = editor

    @property
    def pictures(self) -> list[deck.Picture]:
        """Of the current slide, that behind it first."""
        slide = self._session.navigator.slide
        return list(pictures_of(slide)) if slide else []

    def describe(self, number: int, text: str) -> bool:
        """What it shows, for who cannot see it. Whether that can be said in the file."""
        return self._change(number, lambda source, one: pictures.described(source, one, text))

    def replace(self, number: int, target: str) -> bool:
        """Another file, as the document names it."""
        return self._change(number, lambda source, one: pictures.with_file(source, one, target))

    def place(self, number: int, side: Side) -> bool:
        """Beside the text, over the page, or where it is written."""
        return self._change(number, lambda source, one: pictures.placed(source, one, side))

    def focus(self, number: int, across: float, down: float) -> bool:
        """What stays of it where it is cut, in shares of it."""
        change = partial(pictures.focused, across=across, down=down)
        return self._change(number, change)

    def _change(self, number: int, change: Callable[[SourceText, PlacedImage], Edit]) -> bool:
        if not self._editor.make_briefing():
            return False
        document, slide = self._editor.document, self._editor.slide
        shown = list(pictures_of(slide)) if slide else []
        if document is None or slide is None or number >= len(shown):
            return False
        source = self._editor.source
        one = image_at(document, source, slide.part, shown[number].line, shown[number].target)
        if one is None:
            return False
        edit = change(source, one)
        state = self._session.history.state
        text = replace(state.text, text=applied(state.text.text, edit))
        after = self._session.read(text)
        if after.form != "slides" or len(after.firsts) != len(document.firsts):
            return False
        self._editor.patch(edit, PICTURE)
        return True
