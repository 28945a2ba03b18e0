"""The window: puts bar, views and panes around one session, and keeps them in step."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QMainWindow, QVBoxLayout, QWidget

from briefing.qt.desktop.screens import Screens
from briefing.qt.jobs import Jobs
from briefing.ui.commands.actions import bind, retranslate_actions
from briefing.ui.commands.keymap import Keymap
from briefing.ui.commands.menus import Menus
from briefing.ui.commands.table import BY_ID, VIEWS
from briefing.ui.current_view import CurrentView
from briefing.ui.files.bring_back import BringBack
from briefing.ui.files.export import Export
from briefing.ui.files.journal import Journal
from briefing.ui.files.opening import Opening, file_in
from briefing.ui.files.recovery import Recovery
from briefing.ui.files.saving import Saving
from briefing.ui.files.templates import Templates
from briefing.ui.files.writing import FileWriter
from briefing.ui.search.panel import SearchField, SearchPanel
from briefing.ui.search.pinyin import Pinyin
from briefing.ui.services import Services
from briefing.ui.session.document_editor import DocumentEditor
from briefing.ui.shared.links import follow, open_in_desktop
from briefing.ui.shared.message_bar import MessageBar
from briefing.ui.shared.plain import name_of_file
from briefing.ui.shared.translated import Translated
from briefing.ui.show.launcher import ShowLauncher
from briefing.ui.slides.slide_list import SlideList
from briefing.ui.window import command_bindings as bindings
from briefing.ui.window.picture_commands import PictureCommands
from briefing.ui.window.preferences import Preferences
from briefing.ui.window.slide_commands import SlideCommands
from briefing.ui.window.status_bar import StatusBar
from briefing.ui.window.top_bar import TopBar
from briefing.ui.window.undo_actions import UndoActions
from briefing.ui.window.view_stack import ViewStack

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QShowEvent

    from briefing.qt.storage.settings import Settings
    from briefing.qt.translation import Translation
    from briefing.ui.search.page_search import Hit
    from briefing.ui.session.session import Session
    from briefing.ui.shared.links import OpenLink

USUAL_SIZE = QSize(1440, 900)
SMALLEST_SIZE = QSize(760, 480)


class MainWindow(Translated, QMainWindow):
    """`open_link` gets the addresses of clicked links, which passed the gate; `screens` are those
    that shows may use.
    """

    def __init__(
        self,
        session: Session,
        settings: Settings,
        translation: Translation,
        open_link: OpenLink = open_in_desktop,
        screens: Screens | None = None,
    ) -> None:
        super().__init__()
        self.session = session
        self.settings = settings
        self.translation = translation
        self.message = MessageBar()
        self.jobs = Jobs(self)
        self.services = services = Services(
            session=session,
            editor=DocumentEditor(session),
            settings=settings,
            view=CurrentView(self),
            messages=self.message,
            jobs=self.jobs,
            keymap=Keymap(settings, self),
            pinyin=Pinyin(self.jobs, self),
            screens=screens or Screens(self),
            open_link=open_link,
            parent=self,
        )
        self.preferences = Preferences(services, translation)
        self.preferences.set_font()
        writer = FileWriter(services)
        self.export = Export(services, writer)
        self.bring_back = BringBack(services, writer)
        self.saving = Saving(services, writer)
        self.templates = Templates(services)
        self.opening = Opening(services, self.saving)
        self.journal = Journal(services)
        self.recovery = Recovery(services, self.journal, self.opening, self.saving)
        self.shows = ShowLauncher(services)
        self.slide_list = SlideList(session, self)
        self.views = ViewStack(services, self.slide_list)
        self.slide_commands = SlideCommands(services, self.views.slides, self.views.overview)
        self.picture_commands = PictureCommands(services, self.views.slides, self.slide_commands)
        self.search = SearchField()
        self.actions_by_id = bind(self, ("window", *VIEWS), self._handlers(), services.keymap)
        self.views.actions_by_id = self.slide_commands.actions_by_id = self.actions_by_id
        self.picture_commands.actions_by_id = self.actions_by_id
        self.undo_actions = UndoActions(session, self.actions_by_id, self)
        self.menus = Menus(self.actions_by_id, settings, self)
        self.top_bar = TopBar(self.actions_by_id, self.menus.whole, self.search, session, self)
        self.status = StatusBar(session)
        self.drop_frame = QFrame(self.views)
        self.drop_frame.setObjectName("dropFrame")
        self.drop_frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.drop_frame.hide()
        self._put_together()
        self.search_panel = SearchPanel(session, self.search, services.pinyin, self)
        self._place_keys()
        self._connect()
        self._restore_window()

    def open_file(self, path: Path) -> bool:
        """Open `path` where it was left; False when it cannot be read."""
        return self.opening.open(path)

    # events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.session.briefing is None:
            self.show_what_is_open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_in(event.mimeData()) is not None:
            event.setDropAction(Qt.DropAction.CopyAction)  # nobody shall take the file away
            event.accept()
            self.drop_frame.setGeometry(self.views.rect())
            self.drop_frame.show()
            self.drop_frame.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drop_frame.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_frame.hide()
        path = file_in(event.mimeData())
        if path is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.opening.open(path)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.actions_by_id["full_screen"].setChecked(self.isFullScreen())

    def retranslate(self) -> None:
        retranslate_actions(self.actions_by_id)
        self.undo_actions.show()
        self.menus.retranslate()
        self.top_bar.set_language(self.translation.language)
        self._show_title()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.saving.may_leave(self.close) or not self.shows.close():
            event.ignore()
            return
        self.opening.keep_state()
        self.opening.leave()
        self.journal.close()
        self.session.rest()
        self.views.slides.save()
        self.settings.geometry = self.saveGeometry()
        self.settings.save()
        self.jobs.stop()
        super().closeEvent(event)

    # inside

    def _handlers(self) -> dict[str, Callable[..., object]]:
        services, views = self.services, self.views
        return {
            **bindings.file_handlers(
                services, self.opening, self.saving, self.export, self.bring_back
            ),
            **bindings.edit_handlers(services, views.slides),
            **self.slide_commands.handlers(),
            **self.picture_commands.handlers(),
            **bindings.view_handlers(services, views),
            **bindings.go_handlers(services, self.slide_list, views.slides, self.search),
            **bindings.reading_handlers(views),
            **bindings.show_handlers(services, self.shows),
            **bindings.help_handlers(services),
            "settings": lambda: self.preferences.open_dialog(self.actions_by_id),
        }

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
            if bindings.works_on_the_slide(BY_ID[id]):
                action.setShortcutContext(action.shortcutContext().WidgetWithChildrenShortcut)
                self.views.slides.canvas.addAction(action)
                if id not in bindings.OF_THE_SLIDE_ALONE:
                    self.views.slides.rail.addAction(action)
            else:
                self.addAction(action)

    def _connect(self) -> None:
        session, view, canvas = self.session, self.services.view, self.views.slides.canvas
        session.opened.connect(self.show_what_is_open)
        session.deck_changed.connect(self.show_what_is_open)
        session.builder.started.connect(self.show_what_is_open)
        session.builder.ended.connect(self.show_what_is_open)
        session.history.changed.connect(self._show_title)
        session.navigator.current_changed.connect(self._unfold)
        view.changed.connect(self.show_what_is_open)
        self.shows.left.connect(self._come_back)
        self.menus.file_chosen.connect(self.opening.open)
        self.views.file_chosen.connect(self.opening.open)
        self.views.language_chosen.connect(self.preferences.speak)
        self.views.appearance_chosen.connect(self.preferences.wear)
        self.views.slides_wanted.connect(lambda: view.show("slides"))
        self.top_bar.theme_chosen.connect(self.services.editor.set_theme)
        menu = self.top_bar.theme_menu
        menu.aboutToShow.connect(lambda: self.templates.fill(menu))
        self.top_bar.ratio_chosen.connect(self.services.editor.set_ratio)
        self.top_bar.language_chosen.connect(self.preferences.speak)
        self.top_bar.export_chosen.connect(self.export.ask)
        self.status.encoding_chosen.connect(session.read_as)
        self.status.zoom.clicked.connect(lambda: canvas.zoom(None))
        self.search_panel.chosen.connect(self._go_to_hit)
        canvas.zoomed.connect(self._show_zoom)
        canvas.link_clicked.connect(self._follow_link)
        session.navigator.current_changed.connect(self._show_zoom)

    def _restore_window(self) -> None:
        if self.settings.geometry.isEmpty() or not self.restoreGeometry(self.settings.geometry):
            available = self.screen().availableSize()
            self.resize(USUAL_SIZE.boundedTo(available * 0.92))
        self.top_bar.set_language(self.translation.language)
        self.actions_by_id["reduce_motion"].setChecked(self.settings.reduce_motion)
        for name, pane in (
            ("toggle_rail", self.views.slides.rail),
            ("toggle_notes", self.views.slides.notes),
            ("toggle_inspector", self.views.slides.inspector),
        ):
            self.actions_by_id[name].setChecked(not pane.isHidden())
        if self.settings.show_source:  # when it is known how wide the window is
            QTimer.singleShot(0, self.actions_by_id["toggle_source"].trigger)

    def show_what_is_open(self) -> None:
        """Put the view of the open file on top, or without one the start page; or what is being
        opened, or the text of what became no slides: so long nothing is done to what was open.
        """
        builder, view = self.session.builder, self.services.view.name
        left = builder.unfinished if builder.unfinished and builder.unfinished.text else None
        there = self.session.navigator.page is not None and not builder.busy and not left
        self.top_bar.set_open(there)
        self.status.setVisible(there)
        for id, action in self.actions_by_id.items():
            where = BY_ID[id].where
            here = "window" in where or view in where
            action.setEnabled(here and (there or not bindings.needs_a_briefing(id)))
        for one in VIEWS:
            self.actions_by_id[f"view_{one}"].setChecked(there and one == view)
        self.undo_actions.show()
        if builder.busy:
            self.views.show_loading()
        elif left:
            self.views.show_plain_text(left)
        else:
            self.views.show_view(view if there else None)
        self._show_zoom()
        self._show_title()

    def _show_title(self) -> None:
        """With a star where there is something to save; then it can be saved."""
        briefing = self.session.briefing
        path = briefing.path if briefing else None
        name = name_of_file(path.name).replace("[*]", "[*][*]") if path else self.tr("Untitled")
        self.setWindowTitle(f"{name}[*] — Briefing" if briefing else "Briefing")
        self.setWindowModified(self.saving.wanted)
        self.actions_by_id["save"].setEnabled(self.saving.wanted and not self.session.builder.busy)

    def _show_zoom(self) -> None:
        canvas = self.views.slides.canvas
        shown = self.services.view.name == "slides"
        self.status.show_zoom(canvas.percent if shown else 0, canvas.fits)

    def _unfold(self) -> None:
        """A page that is gone to is shown in the rail, whatever was folded."""
        self.slide_list.fold(self.slide_list.section_of(self.session.navigator.slide_index), False)

    def _go_to_hit(self, hit: Hit | None) -> None:
        if hit is not None:
            self.session.navigator.go_to_slide(hit.slide, hit.part)
        self.views.slides.stage.mark_words(self.search.text() if hit else "")
        self.views.take_focus()

    def _follow_link(self, target: str) -> None:
        follow(target, self.session.navigator.go_to_id, self.services.open_link)

    def _come_back(self) -> None:
        """After a show."""
        self.activateWindow()
        self.views.take_focus()
