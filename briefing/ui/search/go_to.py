"""A page number, some words of a title or the initials of their pinyin → the page to go to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from briefing.model.texts import whole_title
from briefing.ui.search.page_search import place
from briefing.ui.shared.fonts import content_font
from briefing.ui.shared.text_search import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from briefing.ui.search.pinyin import Pinyin
    from briefing.ui.session.session import Session

PLACE = Qt.ItemDataRole.UserRole


class GoTo(QDialog):
    """Its `place` is the (slide, part) that was chosen, when it was accepted."""

    def __init__(self, session: Session, pinyin: Pinyin, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Go to"))
        self._session = session
        self._pinyin = pinyin
        self._pages = self._titles()
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Page number or words of a title"))
        self.field.setAccessibleName(self.tr("Page number or words of a title"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setFont(content_font(self.font(), session.lang))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self.accept)
        self.list.itemClicked.connect(lambda: self.accept())
        self.resize(460, 420)
        self._filter("")
        pinyin.ready.connect(self._filter_again)
        pinyin.load()

    @property
    def place(self) -> tuple[int, int] | None:
        item = self.list.currentItem()
        return item.data(PLACE) if item else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.list.currentRow()
        if event.key() == Qt.Key.Key_Down:
            self.list.setCurrentRow(min(row + 1, self.list.count() - 1))
        elif event.key() == Qt.Key.Key_Up:
            self.list.setCurrentRow(max(row - 1, 0))
        else:
            super().keyPressEvent(event)

    def _titles(self) -> list[tuple[str, str, tuple[int, int]]]:
        """(page number, title, place) of every page."""
        if (briefing := self._session.briefing) is None:
            return []
        pages, deck = briefing.pages, briefing.deck
        return [
            (
                str(pages.number(index) or "–"),
                whole_title(deck.slides[slide], deck.lang),
                (slide, part),
            )
            for index, (slide, part) in enumerate(pages.places)
        ]

    def _filter(self, words: str) -> None:
        needle = folded(words.strip())
        found = [
            page for page in self._pages if page[0].startswith(needle) or needle in folded(page[1])
        ]
        written = {page[2] for page in found}
        found += [page for page in self._sounding(needle) if page[2] not in written]
        found.sort(key=lambda page: page[0] != needle)  # the page of exactly that number first
        self.list.clear()
        for number, title, at in found:
            item = QListWidgetItem(f"{number}\u2003{title}")
            item.setData(PLACE, at)
            self.list.addItem(item)
        self.list.setCurrentRow(0 if needle or not found else self._current(found))

    def _filter_again(self) -> None:
        self._filter(self.field.text())

    def _sounding(self, needle: str) -> Iterator[tuple[str, str, tuple[int, int]]]:
        """The pages whose titles hold each of the words, written so or, as soon as that is known,
        sounding so.
        """
        initials, words = self._pinyin.initials, needle.split()
        if initials is not None:
            initials.learn("".join(title for _, title, _ in self._pages))
        for page in self._pages:
            if words and all(place(word, folded(page[1]), initials) >= 0 for word in words):
                yield page

    def _current(self, found: list[tuple[str, str, tuple[int, int]]]) -> int:
        page = self._session.navigator.page
        places = [page[2] for page in found]
        here = (page.slide, page.part) if page else None
        return places.index(here) if here in places else 0
