"""The views of the open file, one on top of the others, and the start page while none is open.
Reading and start page are made when they are first seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from briefing.ui.shared.focus_ring import FocusRing
from briefing.ui.slides.list_views import Overview
from briefing.ui.window.loading_page import LoadingPage
from briefing.ui.window.plain_text_page import PlainTextPage
from briefing.ui.window.slides_view import SlidesView
from briefing.ui.window.start_page import StartPage
from briefing.ui.window.welcome import Welcome

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from briefing.ui.commands.table import Scope
    from briefing.ui.reading.view import ReadingView
    from briefing.ui.services import Services
    from briefing.ui.session.unfinished import Unfinished
    from briefing.ui.slides.slide_list import SlideList


class ViewStack(QStackedWidget):
    """One view is on top at a time."""

    file_chosen = Signal(object)
    """A `Path` on the start page."""
    language_chosen = Signal(str)
    appearance_chosen = Signal(str)
    """By somebody who is here for the first time."""
    slides_wanted = Signal()
    """Somebody wants to see a slide that they read or found in the overview."""
    actions_by_id: Mapping[str, QAction]
    """Given by the window as soon as it has them."""

    def __init__(self, services: Services, slide_list: SlideList) -> None:
        super().__init__()
        self._session = services.session
        self._settings = services.settings
        self._open_link = services.open_link
        self._start: StartPage | None = None
        self._reading: ReadingView | None = None
        self._loading: LoadingPage | None = None
        self._plain_text: PlainTextPage | None = None
        self.slides = SlidesView(services.session, services.editor, slide_list, services.settings)
        self.overview = Overview(services.session, slide_list, services.settings.tile)
        self.overview.chosen.connect(self.slides_wanted)
        self.overview.tile_changed.connect(self._keep_tile)
        FocusRing(self.overview)
        for view in (self.slides, self.overview):
            self.addWidget(view)

    def reading(self) -> ReadingView:
        """The reading view, made when somebody first reads."""
        dark = self.actions_by_id["reading.dark"]
        if self._reading is None:
            from briefing.ui.reading.view import ReadingView

            self._reading = ReadingView(self._session, self._settings, self._open_link)
            self._reading.slide_wanted.connect(self.slides_wanted)
            self._reading.preferences.dark_changed.connect(dark.setChecked)
            self.addWidget(self._reading)
        dark.setChecked(self._reading.preferences.is_dark)
        return self._reading

    def start_page(self) -> StartPage:
        """What stands there while nothing is open, made when it is first seen."""
        if self._start is None:
            welcome = Welcome(self._settings)
            welcome.language_chosen.connect(self.language_chosen)
            welcome.appearance_chosen.connect(self.appearance_chosen)
            actions = self.actions_by_id
            self._start = StartPage(actions["open"], actions["paste"], welcome)
            self._start.file_chosen.connect(self.file_chosen)
            self.addWidget(self._start)
        self._start.show_recent(self._settings.recent)
        self._start.welcome.setHidden(self._settings.welcomed or bool(self._settings.recent))
        return self._start

    def show_loading(self) -> None:
        """Put on top what says that something long is under way."""
        if self._loading is None:
            self._loading = LoadingPage(self._session)
            self.addWidget(self._loading)
        self._loading.begin()
        self.setCurrentWidget(self._loading)
        self.take_focus()

    def show_plain_text(self, unfinished: Unfinished) -> None:
        """Put on top the text of what became no slides."""
        if self._plain_text is None:
            self._plain_text = PlainTextPage(self._session)
            self.addWidget(self._plain_text)
        self._plain_text.show_text(unfinished)
        self.setCurrentWidget(self._plain_text)
        self.take_focus()

    def show_view(self, view: Scope | None) -> None:
        """Put a view on top; None is the start page."""
        if view is not None:
            self._settings.welcomed = True
        shown: QWidget = self.slides
        if view is None:
            shown = self.start_page()
        elif view == "reading":
            shown = self.reading()
        elif view == "overview":
            shown = self.overview
        self.setCurrentWidget(shown)
        self.take_focus()

    def take_focus(self) -> None:
        """What is on top has the keyboard."""
        match self.currentWidget():
            case SlidesView() | StartPage() | LoadingPage() | PlainTextPage() as view:
                view.take_focus()
            case view if view is self._reading and self._reading is not None:
                self._reading.take_focus()
            case QWidget() as view:
                view.setFocus()
            case None:
                pass

    def _keep_tile(self, tile: int) -> None:
        self._settings.tile = tile
