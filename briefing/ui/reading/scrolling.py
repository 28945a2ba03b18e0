"""Keys and the scroll bar of the reading text → how far it goes.

The bar counts what is read in characters (`ReadingText.weight`), not pixels, so it stands where it
belongs before anything below is laid out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QScrollBar

    from briefing.ui.reading.virtual_column import VirtualColumn

Key = Qt.Key
LINE = 40
"""Characters, about, for one click on an arrow of the bar."""


def distance_of(event: QKeyEvent, page: float, line: float) -> float | None:
    """Px that a key goes down the text, where it goes some; a page and a line in px."""
    back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    distances = {
        Key.Key_Space: -page if back else page,
        Key.Key_PageDown: page,
        Key.Key_PageUp: -page,
        Key.Key_Down: line,
        Key.Key_Up: -line,
    }
    return distances.get(Key(event.key()))


class TextScrollBar(QObject):
    """Keeps `bar` where the text is scrolled to."""

    dragged = Signal(int)
    """A person moved it: what lies above the window then, in characters."""

    def __init__(self, bar: QScrollBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._following = False
        bar.valueChanged.connect(self._moved)

    def follow(self, column: VirtualColumn) -> None:
        end = column.last_weight()
        self._following = True
        self._bar.setRange(0, max(round(end), 0))
        self._bar.setPageStep(max(round(column.text.total - end), 1))
        self._bar.setSingleStep(LINE)
        self._bar.setValue(round(column.weight))
        self._following = False

    def _moved(self, value: int) -> None:
        if not self._following:
            self.dragged.emit(value)
