"""The window: puts bar, views and panes around one session, and keeps them in step."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from briefing.qt.desktop.screens import Screens
from briefing.qt.jobs import Jobs
from briefing.qt.storage.times import TimeStore
from briefing.ui.commands.actions import bind, retranslate
from briefing.ui.commands.keymap import Keymap
from briefing.ui.commands.menus import Menus
from briefing.ui.commands.table import BY_ID, VIEWS
from briefing.ui.files.export import Export
from briefing.ui.files.opening import Files, file_in
from briefing.ui.files.saving import Saving
from briefing.ui.search.panel import SearchPanel
from briefing.ui.search.pinyin import Pinyin
from briefing.ui.shared.fonts import set_type
from briefing.ui.shared.links import follow, open_in_desktop
from briefing.ui.shared.message_bar import MessageBar
from briefing.ui.shared.widgets import file_name
from briefing.ui.show.times.store import TimesStore
from briefing.ui.slides.slide_list import SlideList
from briefing.ui.window.command_bindings import methods_of, needs_a_briefing, works_on_the_slide
from briefing.ui.window.status_bar import StatusBar
from briefing.ui.window.top_bar import TopBar
from briefing.ui.window.undo_actions import History
from briefing.ui.window.view_stack import Views

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent

    from briefing.model.ink.strokes import Ink
    from briefing.model.time.rehearsal import Record
    from briefing.qt.storage.settings import Settings
    from briefing.qt.translation import Translation
    from briefing.ui.commands.table import Scope
    from briefing.ui.search.page_search import Hit
    from briefing.ui.session.session import Session
    from briefing.ui.shared.links import OpenLink
    from briefing.ui.show.audience.window import AudienceWindow
    from briefing.ui.show.controller import ShowController

USUAL_SIZE = QSize(1440, 900)
SMALLEST_SIZE = QSize(760, 480)


class MainWindow(QMainWindow):
    """`open_link` gets the addresses of clicked links, which passed the gate."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        translation: Translation,
        open_link: OpenLink = open_in_desktop,
    ) -> None:
        super().__init__()
        set_type(translation.language)
        self.open_link = open_link
        self.session = session
        self.settings = settings
        self.translation = translation
        self.keymap = Keymap(settings, self)
        self.jobs = Jobs(self)
        self.pinyin = Pinyin(self.jobs, self)
        self.view: Scope = "slides"
        self.screens = Screens(self)
        self.kept_times = TimesStore(TimeStore(settings.path.parent / "times"), session, self)
        self.show_controller: ShowController | None = None
        self._closing = False
        self.message = MessageBar()
        self.export = Export(session, self.jobs, settings, self.message, self)
        self.saving = Saving(self)
        self.files = Files(self)
        self.slides = SlideList(session, self)
        self.views = Views(session, self.slides, settings, open_link)
        self.slides_page, self.overview = self.views.slides_page, self.views.overview
        self.actions_by_id = bind(self, ("window", *VIEWS), methods_of(self), self.keymap)
        self.views.actions_by_id = self.actions_by_id
        self.history = History(session, self.actions_by_id, self)
        self.menus = Menus(self.actions_by_id, settings, self)
        self.top_bar = TopBar(self.actions_by_id, self.menus.whole, session, self)
        self.status = StatusBar(session)
        self._put_together()
        self.search_panel = SearchPanel(session, self.top_bar.search, self.pinyin, self)
        self._place_keys()
        self._connect()
        self._restore_window()

    def open_file(self, path: Path) -> bool:
        """Open `path` where it was left; False when it cannot be read."""
        return self.files.open(path)

    # views

    def set_view(self, view: Scope) -> None:
        """`slides`, `overview` or `reading`."""
        self.view = view
        self.show_what_is_open()

    def present(self, slide: int | None = None, page: int = 0, *, ask: bool = False) -> None:
        """Run the slideshow from a slide (index), or else from the first; with `ask`, after asking
        who sees what.
        """
        if self.session.pages is None or self.show_controller is not None:
            return
        from briefing.ui.show.start import start_show

        start_show(self, slide, page, ask=ask, began=self._began)

    def rehearse(self) -> None:
        """Run the slideshow with its times taken."""
        if self.session.pages is not None and self.show_controller is None:
            from briefing.ui.show.start import start_rehearsal

            start_rehearsal(self, self._began)

    @property
    def show_window(self) -> AudienceWindow | None:
        """What the audience sees, while a show runs."""
        return self.show_controller.audience if self.show_controller is not None else None

    def present_current(self) -> None:
        page = self.session.page
        if page is not None:
            self.present(page.slide, page.part)

    def speak(self, language: str) -> None:
        """Switch the user interface's language at once."""
        self.settings.language = language
        self.translation.speak(language)
        set_type(self.translation.language)

    # events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.session.pages is None:
            self.show_what_is_open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = file_in(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.files.open(path)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            retranslate(self.actions_by_id)
            self.history.show()
            self.menus.retranslate()
            self.top_bar.set_language(self.translation.language)
            self._say_title()
        elif event.type() == QEvent.Type.WindowStateChange:
            self.actions_by_id["full_screen"].setChecked(self.isFullScreen())

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.saving.may_leave(self.close):
            event.ignore()
            return
        self._closing = True
        if self.show_controller is not None:
            self.show_controller.running.close()
        self._closing = self._closing and self._ink_is_kept()
        if not self._closing:  # new ink could not be kept: first that is asked
            event.ignore()
            return
        self.files.keep_place()
        self.session.rest()
        self.slides_page.save()
        self.settings.geometry = self.saveGeometry()
        self.settings.save()
        self.jobs.stop()
        super().closeEvent(event)

    # inside

    def _put_together(self) -> None:
        self.setMinimumSize(SMALLEST_SIZE)
        self.setAcceptDrops(True)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.top_bar, self.message, self.views, self.status):
            column.addWidget(widget)
        column.setStretch(2, 1)
        self.setCentralWidget(middle)
        if sys.platform == "darwin":
            for menu in self.menus.groups.values():
                self.menuBar().addMenu(menu)

    def _place_keys(self) -> None:
        """Keys without Ctrl or Alt belong to the slide and the rail, so that fields and lists keep
        theirs.
        """
        for id, action in self.actions_by_id.items():
            if works_on_the_slide(BY_ID[id]):
                action.setShortcutContext(action.shortcutContext().WidgetWithChildrenShortcut)
                self.slides_page.canvas.addAction(action)
                self.slides_page.rail.addAction(action)
            else:
                self.addAction(action)

    def _connect(self) -> None:
        session, page = self.session, self.slides_page
        session.opened.connect(self.show_what_is_open)
        session.deck_changed.connect(self.show_what_is_open)
        session.making.began.connect(self.show_what_is_open)
        session.making.over.connect(self.show_what_is_open)
        session.corrections_changed.connect(self._say_title)
        session.current_changed.connect(self._unfold)
        session.ink_drawn.connect(self._ask_about_ink)
        self.menus.file_chosen.connect(self.files.open)
        self.views.file_chosen.connect(self.files.open)
        self.views.slides_wanted.connect(lambda: self.set_view("slides"))
        self.top_bar.theme_chosen.connect(session.set_theme)
        self.top_bar.ratio_chosen.connect(session.set_ratio)
        self.top_bar.language_chosen.connect(self.speak)
        self.top_bar.export_chosen.connect(self.export.ask)
        self.status.encoding_chosen.connect(session.read_as)
        self.status.zoom.clicked.connect(lambda: page.canvas.zoom(None))
        self.search_panel.chosen.connect(self._go_to_hit)
        page.canvas.zoomed.connect(self._show_zoom)
        page.canvas.link_clicked.connect(self._follow_link)
        session.current_changed.connect(self._show_zoom)

    def _restore_window(self) -> None:
        if self.settings.geometry.isEmpty() or not self.restoreGeometry(self.settings.geometry):
            available = self.screen().availableSize()
            self.resize(USUAL_SIZE.boundedTo(available * 0.92))
        self.top_bar.set_language(self.translation.language)
        self.actions_by_id["reduce_motion"].setChecked(self.settings.reduce_motion)
        for name, pane in (
            ("toggle_rail", self.slides_page.rail),
            ("toggle_notes", self.slides_page.notes),
            ("toggle_inspector", self.slides_page.inspector),
        ):
            self.actions_by_id[name].setChecked(not pane.isHidden())

    def show_what_is_open(self) -> None:
        """Put the view of the open file on top, or without one the start page; or what is being
        opened, and until it is there nothing is done to what was open.
        """
        making = self.session.making.busy
        there = self.session.pages is not None and len(self.session.pages) > 0 and not making
        self.top_bar.set_open(there)
        self.status.setVisible(there)
        for id, action in self.actions_by_id.items():
            where = BY_ID[id].where
            here = "window" in where or self.view in where
            action.setEnabled(here and (there or not needs_a_briefing(id)))
        for view in VIEWS:
            self.actions_by_id[f"view_{view}"].setChecked(there and view == self.view)
        self.history.show()
        if making:
            self.views.show_making()
        else:
            self.views.show_view(self.view if there else None)
        self._show_zoom()
        self._say_title()

    def _say_title(self) -> None:
        path = self.session.path
        name = file_name(path.name).replace("[*]", "[*][*]") if path else self.tr("Untitled")
        there = self.session.deck is not None
        self.setWindowTitle(f"{name}[*] — Briefing" if there else "Briefing")
        self.saving.show()

    def _show_zoom(self) -> None:
        canvas = self.slides_page.canvas
        shown = self.view == "slides"
        self.status.show_zoom(canvas.percent if shown else 0, canvas.fits)

    def _unfold(self) -> None:
        """A page that is gone to is shown in the rail, whatever was folded."""
        self.slides.fold(self.slides.section_of(self.session.slide_index), False)

    def _go_to_hit(self, hit: Hit | None) -> None:
        if hit is not None:
            self.session.go_to_slide(hit.slide, hit.part)
        self.views.take_focus()

    def _follow_link(self, target: str) -> None:
        follow(target, self.session.go_to_id, self.open_link)

    def _began(self, show: ShowController) -> None:
        self.show_controller = show
        show.running.left.connect(self._show_left)
        time = show.timing.time
        time.over.connect(partial(self._show_over, rehearsal=time.rehearsal))

    def _show_over(self, record: Record | None, *, rehearsal: bool) -> None:
        from briefing.ui.show.after_show import after_show

        QTimer.singleShot(0, self, lambda: after_show(self, record, rehearsal=rehearsal))

    def _ask_about_ink(self, ink: Ink) -> None:
        from briefing.ui.show.panels.keep_ink import ask, keep_unasked

        if not self._closing or not keep_unasked(self.session, ink):
            self._closing = False
            ask(self, self.session, ink)

    def _ink_is_kept(self) -> bool:
        from briefing.ui.show.panels.keep_ink import settle

        return settle(self)

    def _show_left(self) -> None:
        self.show_controller = None
        self.activateWindow()
        self.views.take_focus()
