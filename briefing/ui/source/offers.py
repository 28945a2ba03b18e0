"""The list of words that may stand where somebody writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout

from briefing.ui.shared.kind_names import kind_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from briefing.edit.completion import Word

SEEN = 8
"""Words that are seen without scrolling."""
WORD = Qt.ItemDataRole.UserRole


class Offers(QFrame):
    """Hangs below the word; the text keeps the keyboard."""

    chosen = Signal(str)
    """The word that is to be written."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setObjectName("searchPanel")
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._choose)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self.list)
        self.hide()

    def offer(self, words: Sequence[Word], at: QPoint, name: str) -> None:
        """Show `words` at a place of the parent; `name` is what screen readers call the list."""
        self.list.clear()
        for word in words:
            about = kind_name(word.kind) if word.kind else ""
            item = QListWidgetItem(f"{word.text}\u2003{about}" if about else word.text)
            item.setData(WORD, word.text)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setAccessibleName(name)
        row = self.list.sizeHintForRow(0)
        self.list.setFixedHeight(row * min(len(words), SEEN) + 2)
        width = self.list.sizeHintForColumn(0) + 40
        self.setFixedWidth(min(max(width, 140), 360))
        self.adjustSize()
        room = self._room.rect()
        x = max(min(at.x(), room.width() - self.width() - 4), 0)
        below = at.y() + self.height() <= room.height()
        line = self.fontMetrics().height() + 8
        self.move(x, at.y() if below else max(at.y() - self.height() - line, 0))
        self.show()
        self.raise_()

    def obey(self, key: int) -> None:
        """Up (-1), down (1), 0 for taking the current one, 2 for leaving all."""
        if not self.isVisible():
            return
        if key == 0 and (item := self.list.currentItem()):
            self._choose(item)
        elif key in (-1, 1):
            self.list.setCurrentRow((self.list.currentRow() + key) % self.list.count())
        else:
            self.hide()

    def _choose(self, item: QListWidgetItem) -> None:
        self.hide()
        self.chosen.emit(item.data(WORD))
