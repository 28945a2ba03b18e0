"""The reading view: the whole document as text, its contents on the left, the slide that belongs to
what is being read on the right.

It follows its session and leads it: scrolling makes the corresponding slide current, and a slide
made current elsewhere is scrolled to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from briefing.qt.pictures.gate import FolderPictures
from briefing.ui.reading.contents import Contents
from briefing.ui.reading.correspondence import contents, line_of_slide, slide_at_line
from briefing.ui.reading.find_controller import FindController
from briefing.ui.reading.frame import ReadingFrame
from briefing.ui.reading.page import ReadingPage
from briefing.ui.reading.preferences import ReadingPreferences
from briefing.ui.reading.scroll_anchor import anchor_of, recalled_anchor, restore
from briefing.ui.reading.text import ReadingText, minutes_of, whole_text
from briefing.ui.shared.fonts import content_font
from briefing.ui.shared.translated import Translated

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from briefing.model.deck import Deck
    from briefing.qt.storage.settings import Settings
    from briefing.ui.reading.correspondence import Entry
    from briefing.ui.reading.scroll_anchor import ScrollAnchor
    from briefing.ui.reading.text import Spot
    from briefing.ui.reading.typography import ColorScheme
    from briefing.ui.session.session import Session
    from briefing.ui.shared.links import OpenLink

NARROW = 820
"""Px of the view's width below which the contents are left out."""
JUMP = 0.14
"""Where in the window's height a place that was jumped to stands."""
SETTLE = 60
"""Milliseconds without scrolling until the slide follows."""
REMEMBER = 1500
"""Milliseconds without scrolling until the place is kept for the next time."""


class ReadingView(Translated, QWidget):
    """Reads the document of `session`. `open_link` gets addresses that passed the gate."""

    slide_wanted = Signal()
    """The slide beside the text was clicked: it is current, show it large."""

    def __init__(self, session: Session, settings: Settings, open_link: OpenLink) -> None:
        super().__init__()
        self._session = session
        self._settings = settings
        self._shown: Deck | None = None
        """The deck whose document is read: its headings tell where one is."""
        self._text: ReadingText | None = None
        self._own: tuple[Spot, int] | None = None
        """A passage, and the slide that was asked for there: several slides may share one."""
        self._following = False
        self._minutes = 0.0
        self.contents = Contents()
        self.page = ReadingPage(open_link)
        self.frame = ReadingFrame(self.page, session)
        self.find_controller = FindController(self.page, self.frame, self)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.contents)
        whole.addWidget(self.page, 1)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._remember = QTimer(self, singleShot=True, interval=REMEMBER)
        self.preferences = ReadingPreferences(self.page, settings, self._apply_scheme, self)
        self._connect()
        self.retranslate()

    def take_focus(self) -> None:
        """The text has the keyboard. A focus proxy would keep Tab from contents and tools."""
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    # places

    def show_place(self, slide: int | None = None, line: int | None = None) -> None:
        """Scroll to where a slide (index) begins in the text, or to a source line."""
        self._read()
        briefing = self._session.briefing
        if self._text is None or briefing is None:
            return
        if line is None:
            line = line_of_slide(briefing.deck.slides, slide or 0)
        spot = self._text.find_line(line)
        if spot is not None:
            self._following = True
            self.page.go_to(spot, at=JUMP)
            self._following = False
            reading = self.page.reading()
            self._own = None if slide is None or reading is None else (reading, slide)
            self._settle.start()

    @property
    def slide(self) -> int | None:
        """Index of the slide that belongs to what is being read."""
        reading = self.page.reading()
        briefing = self._session.briefing
        if self._text is None or reading is None or briefing is None:
            return None
        deck = briefing.deck
        if self._own is not None and self._own[0] == reading and self._own[1] < len(deck.slides):
            return self._own[1]
        return slide_at_line(deck.slides, self._text.passage(reading).line)

    def place(self) -> ScrollAnchor:
        """Where the text is scrolled to; nowhere without a text."""
        return anchor_of(self.page, self._text) if self._text is not None else {}

    # inside

    def _apply_scheme(self, name: str, scheme: ColorScheme) -> None:
        self.frame.apply_scheme(scheme)
        self.find_controller.bar.apply_scheme(scheme)
        self.contents.apply_scheme(scheme)
        for button in self.frame.schemes:
            button.setChecked(button.name == name)

    def _connect(self) -> None:
        frame = self.frame
        frame.smaller.clicked.connect(self.preferences.smaller)
        frame.larger.clicked.connect(self.preferences.larger)
        frame.find.clicked.connect(self.find_controller.open)
        for button in frame.schemes:
            button.clicked.connect(
                lambda _=False, name=button.name: self.preferences.set_scheme(name)
            )
        frame.beside.clicked.connect(self._show_slide)
        self.page.moved.connect(self._moved)
        self.page.zoom_wanted.connect(self.preferences.zoom)
        self.page.slide_wanted.connect(self._session.navigator.go_to_id)
        self.contents.chosen.connect(self._go_to_entry)
        self.find_controller.closed.connect(self.take_focus)
        self._settle.timeout.connect(self.settled)
        self._remember.timeout.connect(self._keep_place)
        self._session.opened.connect(self._opened)
        self._session.deck_changed.connect(self._deck_changed)
        self._session.navigator.current_changed.connect(self._current_changed)

    def _read(self) -> None:
        """Take the session's document, unless it is shown already."""
        briefing = self._session.briefing
        if briefing is None or briefing.deck is self._shown:
            return
        deck = self._shown = briefing.deck
        self._own = None
        document = whole_text(briefing.document, deck)
        self._text = ReadingText(document, deck)
        self._minutes = minutes_of(document.lines)
        self.find_controller.take(self._text)
        self.page.set_text(self._text, FolderPictures(deck.folder))
        self.contents.setFont(content_font(self.font(), deck.lang))
        self.contents.entries.set_entries(contents(document, deck))

    def _opened(self) -> None:
        """Another file. Whoever restores the session's place does so first."""
        self._shown = None
        if self.isVisible():
            QTimer.singleShot(0, self, self._come)

    def _come(self) -> None:
        """Come to where the session is; to the very line if the text was left there."""
        briefing = self._session.briefing
        fresh = briefing is not None and self._shown is not briefing.deck
        self._read()
        if briefing is None or self._text is None:
            return
        path, here = briefing.path, self._session.navigator.slide_index
        place = recalled_anchor(self._settings, path) if fresh and path is not None else {}
        if place and slide_at_line(briefing.deck.slides, int(place["read"])) == here:
            restore(self.page, self._text, place)
        else:
            self._follow_session()
        self._settle.start()

    def _deck_changed(self) -> None:
        """The same file changed on disk or was corrected, or only its looks changed."""
        if self._shown is None or not self.isVisible():
            return
        briefing = self._session.briefing
        if briefing is None or self._shown is not briefing.deck:
            place = self.place()
            self._read()
            if self._text is not None:
                restore(self.page, self._text, place)
        self._settle.start()

    def _current_changed(self) -> None:
        if self.isVisible() and not self._following and self._text is not None:
            self._follow_session()

    def _follow_session(self) -> None:
        if self._session.navigator.slide_index != self.slide:
            self.show_place(slide=self._session.navigator.slide_index)

    def _moved(self) -> None:
        self._own = self._own if self._own and self._own[0] == self.page.reading() else None
        self._show_progress()
        self._settle.start()
        self._remember.start()

    def settled(self) -> None:
        """Scrolling paused: what is read now leads the session."""
        slide = self.slide
        if slide is None or not self.isVisible():
            return
        if slide != self._session.navigator.slide_index:
            self._following = True
            self._session.navigator.go_to_slide(slide)
            self._following = False
        self.frame.beside.show_slide(slide)
        self.page.describe()

    def _keep_place(self) -> None:
        briefing = self._session.briefing
        if briefing and briefing.path and self._shown is briefing.deck:
            self._settings.remember(briefing.path, reading=self.place())

    def _show_progress(self) -> None:
        reading = self.page.reading()
        if self._text is None or reading is None:
            return
        part, line = self._text.place_of(reading)
        self.contents.set_reading(part, line)
        share = self.page.progress
        left = round(self._minutes * (1 - share))
        read = self.tr("{percent}% read").format(percent=round(share * 100))
        some = self.tr("about %n minute(s) left", "", left)
        rest = some if left else self.tr("less than a minute left")
        rest = rest if share < 1 else self.tr("read to the end")
        self.frame.show_foot(self.contents.section_of(part, line), f"{read} · {rest}")

    def _go_to_entry(self, entry: Entry) -> None:
        if self._text is None:
            return
        spot = self._text.find_line(entry.line)
        if entry.part >= 0:
            spot = self._text.first(self._text.chapter_of_part(entry.part))
        if spot is not None:
            self.page.go_to(spot, at=JUMP)

    def _show_slide(self) -> None:
        self.settled()
        self.slide_wanted.emit()

    # the widget

    def showEvent(self, event: QShowEvent) -> None:
        """Come to where the other views are."""
        super().showEvent(event)
        self._come()
        self.take_focus()

    def hideEvent(self, event: QHideEvent) -> None:
        self._settle.stop()
        self._remember.stop()
        self._keep_place()
        super().hideEvent(event)

    def retranslate(self) -> None:
        self.contents.setAccessibleName(self.tr("Contents"))
        self.page.setAccessibleName(self.tr("Text"))
        self.frame.retranslate()
        self._show_progress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.contents.setVisible(self.width() >= NARROW)
        super().resizeEvent(event)
