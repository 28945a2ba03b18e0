"""The speaker's console: what the audience sees, what comes next, and what to say.

It watches the running show and changes nothing of it by itself; its keys are the show's
(`ShowController`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from briefing.model.record import replace
from briefing.ui.commands.actions import key_names
from briefing.ui.commands.table import BY_ID
from briefing.ui.shared.fonts import content_font
from briefing.ui.shared.style import NIGHT, palette, sheet
from briefing.ui.shared.translated import Translated
from briefing.ui.show.console.key_hints import KeyHints
from briefing.ui.show.console.live_page import LivePage
from briefing.ui.show.console.notes import Notes
from briefing.ui.show.console.page_card import PageCard
from briefing.ui.show.console.page_strip import PageStrip
from briefing.ui.show.console.splitters import Splitters
from briefing.ui.show.panels.finder import Finder
from briefing.ui.show.panels.key_sheet import KeySheetPanel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QCloseEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from briefing.model.talk.show import Position, Show
    from briefing.model.text import RichText
    from briefing.qt.storage.settings import Settings
    from briefing.ui.commands.keymap import Keymap
    from briefing.ui.search.pinyin import Pinyin
    from briefing.ui.session.session import Session
    from briefing.ui.shared.links import OpenLink
    from briefing.ui.show.state.program import ShownPage
    from briefing.ui.show.state.running import RunningShow

SMALLEST = QSize(640, 480)
AROUND = 20
PROGRESS = 4
"""Px of the line along the bottom."""
OWN_SHEET = f"""
#console QFrame#notes {{ border: 0; }}
#console QFrame#hints {{ background: {NIGHT.paper}; border: 0; border-radius: 8px; }}
#console QToolButton {{ padding: 0; color: {NIGHT.muted}; }}
#console QPushButton {{ min-height: 26px; }}
#console QPushButton#end {{ background: {NIGHT.accent}; border-color: {NIGHT.accent};
  color: {NIGHT.on_accent}; }}
#console QPushButton#end:hover {{ background: {NIGHT.pressed}; border-color: {NIGHT.pressed}; }}
#console QPushButton#end:focus {{ border-color: {NIGHT.ink}; }}
"""


class ConsoleWindow(Translated, QWidget):
    """Follows `running` and draws itself anew whenever that changes. `actions` are those of the
    show and of the console, by id.
    """

    closed = Signal()

    def __init__(
        self,
        session: Session,
        running: RunningShow,
        settings: Settings,
        keymap: Keymap,
        actions: Mapping[str, QAction],
        pinyin: Pinyin,
        open_link: OpenLink,
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("console")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(SMALLEST)
        self.setPalette(palette(NIGHT))
        self.setStyleSheet(sheet(NIGHT) + OWN_SHEET)
        self._session = session
        self._running = running
        self._settings = settings
        self._keymap = keymap
        self._progress = 0.0
        self._screen = ""
        self.current, self.following = LivePage(running, open_link), PageCard()
        for card in (self.current, self.following):
            card.setFont(content_font(self.font(), session.lang))
        self.page_strip = PageStrip(session)
        self.notes = Notes(settings.notes_size)
        self.swap_button, self.end_button = QPushButton(), QPushButton()
        self.end_button.setObjectName("end")
        help = QAction(self)
        help.setObjectName("show.help")
        self.hints = KeyHints({**actions, "show.help": help}, keymap)
        self.splitters = Splitters(
            settings, session, (self.current, self.page_strip), (self.following, self.notes)
        )
        self.top = QHBoxLayout()
        self.finder = Finder(session, pinyin, self, notes=True)
        self.key_sheet = KeySheetPanel(self, keymap)
        self._put_together()
        help.triggered.connect(self.toggle_sheet)
        self.swap_button.clicked.connect(actions["console.swap"].trigger)
        self.end_button.clicked.connect(actions["show.end"].trigger)
        self.following.clicked.connect(actions["show.next"].trigger)
        self.page_strip.chosen.connect(self._go_to)
        self.notes.resized.connect(self._keep_size)
        self.finder.shown.connect(self._place_finder)
        keymap.changed.connect(self.retranslate)
        running.changed.connect(self.follow)
        session.pages_grew.connect(self.follow)
        self.retranslate()

    def stand_on(self, screen: str) -> None:
        """On that screen (any name that is its own) the notes are as large as they were there."""
        self._screen = screen
        self.notes.resize_to(self._settings.notes_size_on(screen))

    # what the keys do here

    def larger_notes(self) -> None:
        self.notes.larger()

    def smaller_notes(self) -> None:
        self.notes.smaller()

    def notes_on(self) -> None:
        self.notes.scroll_by(1)

    def notes_back(self) -> None:
        self.notes.scroll_by(-1)

    def toggle_sheet(self) -> None:
        self.key_sheet.setVisible(not self.key_sheet.isVisible())
        self.key_sheet.raise_()

    def _go_to(self, slide: int, page: int) -> None:
        self._running.apply(lambda show: show.go_to(slide, page))

    # what is shown

    def follow(self) -> None:
        """Show where the running show stands."""
        show = self._running.show
        if show.phase == "left":
            return
        alone = self._running.previewed
        mine = show if alone is None else replace(show, at=alone, phase="showing")
        here = self._shown(mine)
        after = show.woken().drop_preview().next()
        coming = [later for later in (after, after.next(), show.previous()) if later != show]
        cards = [shown for later in coming if (shown := self._shown(later))]
        end = self.tr("End of slideshow")
        self.current.show_page(here, self._said_here(mine), instead=end, ahead=cards)
        self.current.say(self._badge(show), dimmed=bool(show.blank))
        leaving = self.tr("The next step leaves the show")
        there = leaving if after.phase == "left" else end
        self.following.show_page(
            self._shown(after), self._said_next(show, after), instead=there, ahead=cards
        )
        self.notes.show_notes(self._notes(mine.at), self._session.lang)
        self.page_strip.show_current((mine.at.slide, mine.at.page))
        self._say_progress(show)

    def _shown(self, show: Show) -> ShownPage | None:
        return self._running.program.page(show.at) if show.phase == "showing" else None

    def _said_here(self, show: Show) -> str:
        parts = [self._number(show.at)]
        if show.phase == "showing":
            parts.append(self._title(show.at))
            steps = self._running.program.steps(show.at.slide, show.at.page)
            if steps and show.preview is None:
                parts.append(self.tr("step {0} of {1}").format(show.at.step, steps))
        return " · ".join(part for part in parts if part)

    def _said_next(self, show: Show, after: Show) -> str:
        if after.phase != "showing":
            return self.tr("Next")
        here, there = show.at, after.at
        if show.phase == "showing" and (here.slide, here.page) == (there.slide, there.page):
            return self.tr("Next step")
        return self.tr("Next: {0}").format(self._title(there))

    def _number(self, at: Position) -> str:
        briefing = self._session.briefing
        pages = briefing.pages if briefing else ()
        if not pages:
            return ""
        number = pages.number(pages.index_of(at.slide, at.page))
        if not number:
            return self.tr("Hidden slide, {0} pages").format(pages.shown)
        return self.tr("Now {0} / {1}").format(number, pages.shown)

    def _title(self, at: Position) -> str:
        return self._running.program.page(at).scene.title

    def _badge(self, show: Show) -> str:
        if show.typed:
            return self.tr("Go to {0} ⏎").format(show.typed)
        if show.blank == "black":
            return self.tr("The audience sees a black screen")
        if show.blank == "white":
            return self.tr("The audience sees a white screen")
        if show.blank == "countdown":
            return self.tr("The audience sees the countdown")
        if show.preview is not None:
            return self.tr("Only you see this. Enter shows it, Esc leaves it")
        if show.frozen is not None:
            return self.tr("Frozen: the audience still sees “{0}”").format(self._seen(show))
        return ""

    def _seen(self, show: Show) -> str:
        seen = show.seen
        return self._title(seen.at) if seen.phase == "showing" else self.tr("End of slideshow")

    def _notes(self, at: Position) -> tuple[RichText, ...]:
        slides = self._session.briefing.deck.slides if self._session.briefing else ()
        return slides[at.slide].notes if at.slide < len(slides) else ()

    def _say_progress(self, show: Show) -> None:
        briefing = self._session.briefing
        pages = briefing.pages if briefing else ()
        index = pages.index_of(show.at.slide, show.at.page) + 1 if pages else 0
        part = index / len(pages) if pages else 0.0
        self._progress = 1.0 if show.phase == "end" else part
        self.update()

    # the window

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(NIGHT.ground))
        line = QRect(0, self.height() - PROGRESS, self.width(), PROGRESS)
        painter.fillRect(line, QColor(NIGHT.hover))
        line.setWidth(round(self.width() * self._progress))
        painter.fillRect(line, QColor(NIGHT.accent))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.key_sheet.hide()
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.key_sheet.setGeometry(self.rect())
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._place_finder)

    def closeEvent(self, event: QCloseEvent) -> None:
        for card in (self.current, self.following):
            card.forget()
        super().closeEvent(event)
        self.closed.emit()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Speaker's console"))
        self.setAccessibleName(self.tr("Speaker's console"))
        self.current.setAccessibleName(self.tr("What the audience sees"))
        self.following.setAccessibleName(self.tr("What comes next"))
        self.page_strip.setAccessibleName(self.tr("All pages"))
        for button, id, text in (
            (self.swap_button, "console.swap", self.tr("Swap screens")),
            (self.end_button, "show.end", self.tr("End")),
        ):
            names = key_names(self._keymap.keys(BY_ID[id]))
            button.setText("  ".join([text, *names[:1]]))
            button.setAccessibleName(BY_ID[id].title)
        self.follow()

    def _put_together(self) -> None:
        for button in (self.swap_button, self.end_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.top.setSpacing(12)
        self.top.addStretch(1)
        self.top.addWidget(self.swap_button)
        self.top.addWidget(self.end_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(AROUND, 16, AROUND, 10 + PROGRESS)
        column.setSpacing(14)
        column.addLayout(self.top)
        column.addWidget(self.splitters, 1)
        column.addWidget(self.hints)

    def _place_finder(self) -> None:
        """Over what comes next and the notes, beside the page that it looks at."""
        right = self.splitters.right
        self.finder.place(QRect(right.mapTo(self, QPoint(0, 0)), right.size()))

    def _keep_size(self, size: int) -> None:
        self._settings.keep_notes_size(self._screen, size)
