"""The Markdown beside the slide: made when it is first wanted, given room, and kept in step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefing.ui.shared.hit_testing import lines_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSplitter, QWidget

    from briefing.model.text import Source
    from briefing.qt.storage.settings import Settings
    from briefing.ui.inspector.notes_pane import NotesPane
    from briefing.ui.session.document_editor import DocumentEditor
    from briefing.ui.session.session import Session
    from briefing.ui.slides.canvas import Canvas
    from briefing.ui.source.pane import SourcePane

SHARE = 0.36
"""Of the width, for the Markdown."""
WIDE = 1800
"""Px from which there is room for the inspector as well."""


class SourceBeside(QObject):
    """Of one view of slides."""

    def __init__(
        self,
        session: Session,
        editor: DocumentEditor,
        settings: Settings,
        view: QSplitter,
        panes: tuple[Canvas, NotesPane, QWidget],
    ) -> None:
        """`view` holds the slide list, the slide and the inspector; `panes` are the slide, its
        notes and the inspector.
        """
        super().__init__(view)
        self._canvas, self._notes, self._inspector = panes
        self._session = session
        self._editor = editor
        self._settings = settings
        self._view = view
        self._room = 0
        """Width, px, of the inspector that went for the Markdown and comes back after it."""
        self.pane: SourcePane | None = None

    def show(self, shown: bool) -> None:
        """Show the Markdown, or not; where there is little room, instead of the inspector."""
        self._settings.show_source = shown
        view = self._view
        pane = self.pane or (self._make() if shown else None)
        if pane is None:
            return
        rail, _, inspector, *_ = view.sizes()
        if shown and view.width() < WIDE and not self._inspector.isHidden():
            self._room = inspector
            self._inspector.hide()
        elif not shown and self._room:
            inspector, self._room = self._room, 0
            self._inspector.setVisible(self._settings.show_inspector)
        pane.setVisible(shown)
        wide = round(view.width() * SHARE) if shown else 0
        beside = 0 if self._inspector.isHidden() else inspector
        view.setSizes([rail, max(view.width() - rail - beside - wide, 1), beside, wide])
        pane.take_focus() if shown else self._canvas.setFocus()

    def show_place(self, place: Source) -> None:
        """Put the cursor where a text of the slide stands, if the Markdown is seen."""
        if self.pane is not None:
            self.pane.show_place(place)

    def mark_line(self, place: Source) -> None:
        """Mark what a line of the file says on the current slide, or in its notes."""
        slide, briefing = self._session.navigator.slide, self._session.briefing
        if slide is None or briefing is None:
            return
        index, page = self._session.navigator.place
        scenes = enumerate(briefing.pages.lay_out(index))
        there = [number for number, scene in scenes if any(lines_of(scene, place))]
        if there and page not in there:
            self._session.navigator.go_to_slide(index, there[0])
        self._canvas.mark(place if there else None)
        noted = any(place.line == one.line for note in slide.notes for one in note.sources)
        self._notes.mark(place if noted else None)

    def _make(self) -> SourcePane:
        from briefing.ui.source.pane import SourcePane

        self.pane = pane = SourcePane(self._session, self._editor)
        pane.setMinimumWidth(260)
        pane.line_chosen.connect(self.mark_line)
        pane.left.connect(self._canvas.setFocus)
        pane.hide()
        self._view.addWidget(pane)
        return pane
