"""The list of all pages with its search: a hit is looked at alone before the audience sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyleOptionFrame,
    QVBoxLayout,
    QWidget,
)

from briefing.model.texts import whole_title
from briefing.ui.search.page_search import Hit, hits
from briefing.ui.shared.fonts import content_font
from briefing.ui.shared.plain import set_tool_tip
from briefing.ui.shared.style import NIGHT, palette, sheet
from briefing.ui.shared.translated import Translated
from briefing.ui.shared.widgets import label
from briefing.ui.show.panels.finder_rows import RowDelegate, Rows
from briefing.ui.slides.thumbnails import Thumbnails

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from briefing.ui.search.pinyin import Pinyin
    from briefing.ui.session.session import Session

PAUSE = 80
"""Milliseconds after the last letter until the search starts."""
MOST = 300
PAGE = 8
"""Rows for a page key."""
AIR = 8
"""Px beside a field's words."""
WIDEST, ROOM = 560, 24
"""Px of the panel in a window that is only the show's."""
OWN_SHEET = f"""
QFrame#finder {{ background: {NIGHT.paper}; border: 1px solid {NIGHT.rule}; border-radius: 6px; }}
QFrame#finder QListView {{ background: transparent; border: 0; outline: 0; }}
"""


class Finder(Translated, QFrame):
    """Lies over part of its parent while it is open. It looks into notes only where no audience
    reads along: what it finds is shown with the words around it.
    """

    looked_at = Signal(int, int)
    """(slide, part) of the page that is chosen and not yet shown."""
    wanted = Signal(int, int)
    """That page is to be shown."""
    left = Signal()
    """Nothing is."""
    shown = Signal()
    """It is open: whoever knows better where it belongs may place it."""

    def __init__(self, session: Session, pinyin: Pinyin, parent: QWidget, *, notes: bool) -> None:
        super().__init__(parent)
        self.setObjectName("finder")
        self.setPalette(palette(NIGHT))
        self.setStyleSheet(sheet(NIGHT) + OWN_SHEET)
        self._session = session
        self._pinyin = pinyin
        self._notes = notes
        self.field = FinderField()
        self.rows = Rows(self)
        self.list = QListView()
        self.list.setModel(self.rows)
        thumbnails = Thumbnails(session, self)
        thumbnails.ready.connect(self.list.viewport().update)
        self.list.setItemDelegate(RowDelegate(session, thumbnails))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = label(role="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 8, 8)
        for widget in (self.field, self._none, self.list):
            column.addWidget(widget)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.search)
        self.field.textEdited.connect(lambda: self._pause.start())
        self.field.moved.connect(self._move)
        self.field.confirmed.connect(self._confirm)
        self.field.left.connect(self.leave)
        self.list.clicked.connect(self._clicked)
        self.list.doubleClicked.connect(self._confirm)
        pinyin.ready.connect(self._search_again)
        self.retranslate()
        self.hide()

    def open(self, slide: int, part: int) -> None:
        """List everything, with that page chosen."""
        self._pinyin.load()
        self.field.clear()
        self.search()
        places = [(hit.slide, hit.part) for hit in self.rows.hits]
        row = places.index((slide, part)) if (slide, part) in places else 0
        self._choose(row)
        self.place()
        self.show()
        self.raise_()
        self.shown.emit()
        self.field.setFocus()
        self.list.scrollTo(self.rows.index(row), QListView.ScrollHint.PositionAtCenter)

    def leave(self) -> None:
        """Close it, and show nothing."""
        self.close_quietly()
        self.left.emit()

    def close_quietly(self) -> None:
        self._pause.stop()
        self.hide()
        parent = self.parentWidget()
        if parent is not None:
            parent.setFocus(Qt.FocusReason.OtherFocusReason)

    def search(self) -> None:
        """List what the field asks for, and look at the best of it."""
        self._pause.stop()
        words = self.field.text().strip()
        self.list.setFont(content_font(self.font(), self._session.lang))
        self.rows.show_hits(self._found(words))
        self._none.setText(self.tr("Nothing found"))
        self._none.setVisible(not self.rows.hits)
        if words and self.rows.hits:
            self._look_at(0)

    def place(self, where: QRect | None = None) -> None:
        """Over `where` of its parent; in a window that is the show's alone, at its right."""
        parent = self.parentWidget()
        if where is None and parent is not None:
            room = parent.rect().adjusted(ROOM, ROOM, -ROOM, -ROOM)
            where = QRect(room)
            where.setLeft(max(room.right() - WIDEST, room.left()))
        if where is not None:
            self.setGeometry(where)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Slide list and search"))
        hint = self.tr("Title, text, page number, or initials of pinyin")
        self.field.hint_at(hint, self.tr("Title, text or number"), self.tr("Find"))
        self.list.setAccessibleName(self.tr("Pages"))

    # inside

    def _found(self, words: str) -> list[Hit]:
        every = self._every_page()
        if not words:
            return every
        numbered = [hit for hit in every if words == str(hit.number)]
        found: list[Hit] = []
        for hit in hits(self._session, words, self._pinyin.initials, notes=self._notes):
            found.append(hit)
            if len(found) == MOST:
                break
        return numbered + found

    def _every_page(self) -> list[Hit]:
        if (briefing := self._session.briefing) is None:
            return []
        pages, deck = briefing.pages, briefing.deck
        return [
            Hit(slide, part, pages.number(index), whole_title(deck.slides[slide], deck.lang), "")
            for index, (slide, part) in enumerate(pages.places)
        ]

    def _search_again(self) -> None:
        if self.isVisible() and self.field.text().strip():
            self.search()

    def _move(self, by: int) -> None:
        if self._pause.isActive():
            self.search()
        if self.rows.hits:
            row = self.list.currentIndex().row() + by
            self._look_at(min(max(row, 0), len(self.rows.hits) - 1))

    def _look_at(self, row: int) -> None:
        self._choose(row)
        hit = self.rows.hits[row]
        self.looked_at.emit(hit.slide, hit.part)

    def _choose(self, row: int) -> None:
        self.list.setCurrentIndex(self.rows.index(row))

    def _clicked(self, index: QModelIndex) -> None:
        self._look_at(index.row())
        self.field.setFocus()

    def _confirm(self) -> None:
        if self._pause.isActive():
            self.search()
        row = self.list.currentIndex().row()
        if 0 <= row < len(self.rows.hits):
            hit = self.rows.hits[row]
            self.close_quietly()
            self.wanted.emit(hit.slide, hit.part)


class FinderField(QLineEdit):
    """Takes every key while it has the focus, so that none turns a page by the way."""

    moved = Signal(int)
    confirmed = Signal()
    left = Signal()
    _hints: tuple[str, ...] = ()

    def hint_at(self, *hints: str) -> None:
        """Say what can be typed, in the first of `hints` for which there is room."""
        self._hints = hints
        self.setAccessibleName(hints[0])
        set_tool_tip(self, hints[0])
        self._fit_hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hint()

    def _fit_hint(self) -> None:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = (
            self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self).width()
        )
        metrics = self.fontMetrics()
        fitting = (one for one in self._hints if metrics.horizontalAdvance(one) + AIR <= inside)
        self.setPlaceholderText(next(fitting, self._hints[-1] if self._hints else ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_PageDown:
                self.moved.emit(PAGE)
            case Qt.Key.Key_PageUp:
                self.moved.emit(-PAGE)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.confirmed.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)
        event.accept()
