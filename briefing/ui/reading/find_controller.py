"""Finding words in the reading text: the bar they are typed into, the hits, the one looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefing.ui.reading.pointer import TextPosition
from briefing.ui.reading.search import Search

if TYPE_CHECKING:
    from briefing.ui.reading.frame import ReadingFrame
    from briefing.ui.reading.page import ReadingPage
    from briefing.ui.reading.text import ReadingText


class FindController(QObject):
    """Looks through the text of `page`; its bar stands in `frame`."""

    closed = Signal()
    """The bar is gone: the text wants the keyboard again."""

    def __init__(self, page: ReadingPage, frame: ReadingFrame, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._text: ReadingText | None = None
        self.search = Search(self)
        self.bar = frame.add_find_bar(self.search)
        self.bar.wanted.connect(self._look_for)
        self.bar.step.connect(self._step)
        self.bar.closed.connect(self.close)
        self.search.changed.connect(self._show_hit)

    def take(self, text: ReadingText) -> None:
        """Another text is read from now on; what was found in the one before is forgotten."""
        self._text = text
        self._end()

    def open(self) -> None:
        """Open the bar with what is selected."""
        selected = self._page.selected_text()
        if selected and "\n" not in selected:
            self.bar.field.setText(selected)
        self.bar.open()

    def next(self) -> None:
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    def close(self) -> None:
        self._end()
        self.closed.emit()

    def _end(self) -> None:
        self.bar.hide()
        self.search.stop()
        self._page.set_needle("")

    def _look_for(self, words: str) -> None:
        reading = self._page.reading()
        if self._text is not None and reading is not None:
            self.search.start(self._text, words, reading)
            self._page.set_needle(self.search.needle)
            self._show_hit()

    def _step(self, by: int) -> None:
        if self.bar.isHidden():
            self.open()
        self.search.step(by)

    def _show_hit(self) -> None:
        search = self.search
        if 0 <= search.current < len(search.hits):
            spot, offset = search.hits[search.current]
            hit = (TextPosition(spot, offset), len(search.needle))
            if hit != self._page.hit:
                self._page.show_hit(*hit)
