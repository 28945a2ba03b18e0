"""The slide, and over it what is looked for in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.edit.finding import Wanted
from briefing.ui.search.find_bar import FindBar
from briefing.ui.session.finder import Finder
from briefing.ui.slides.hit_boxes import boxes_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.geometry import Box
    from briefing.model.scene import Paragraph, Scene
    from briefing.ui.session.document_editor import DocumentEditor
    from briefing.ui.session.session import Session
    from briefing.ui.slides.canvas import Canvas


class Stage(QWidget):
    """Marks on the page what `finder` found."""

    def __init__(self, session: Session, editor: DocumentEditor, canvas: Canvas) -> None:
        super().__init__()
        self._session = session
        self._canvas = canvas
        self.finder = Finder(session, editor, self)
        self.bar = FindBar(self.finder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(canvas, 1)
        self.bar.left.connect(canvas.setFocus)
        self.finder.changed.connect(self._mark)
        session.navigator.current_changed.connect(self._mark)

    def mark_words(self, words: str) -> None:
        """Mark what was found elsewhere; nothing: nothing any more."""
        if words and self.bar.isHidden():
            self.finder.look_for(Wanted(words.strip()))
        elif self.bar.isHidden():
            self.finder.stop()

    def step(self, by: int) -> None:
        """To the next hit or the one before; with nothing looked for, ask what."""
        if self.finder.wanted.words:
            self.finder.step(by)
        else:
            self.bar.open()

    def _mark(self) -> None:
        page = self._session.navigator.page
        hits = list(self._hits(page.scene)) if page is not None and self.finder.found else []
        self._canvas.show_hits(hits)

    def _hits(self, scene: Scene) -> Iterator[tuple[Box, bool]]:
        """Where they stand on the page, and whether it is the current one."""
        finder = self.finder
        pattern = finder.wanted.pattern()
        current = finder.current_found

        def spans(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
            return (found.span() for found in pattern.finditer(paragraph.text) if found[0])

        def chosen(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
            if current is None or paragraph.source != current.place:
                return iter(())
            every = list(spans(paragraph))
            meant = (current.start, current.end)
            return iter([meant] if meant in every else every[:1])

        now = list(boxes_of(scene, chosen))
        for box in boxes_of(scene, spans):
            yield box, box in now
