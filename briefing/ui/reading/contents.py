"""The contents beside the reading text: sections and slide titles, the one being read marked."""

from __future__ import annotations

from bisect import bisect_right
from time import perf_counter
from typing import TYPE_CHECKING, Union

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontInfo, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate

from briefing.layout.typeset.fullwidth import shown
from briefing.ui.reading.controls import bars
from briefing.ui.reading.typography import SCHEMES
from briefing.ui.shared.plain import tool_tip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from briefing.ui.reading.correspondence import Entry
    from briefing.ui.reading.typography import ColorScheme

SLICE = 0.006
"""Seconds of gathering entries between two rounds of events."""
WIDTH = 272
"""Px."""
LEFT, STEP = 22, 18
"""Px before an entry, and more for each level."""
Index = Union[QModelIndex, QPersistentModelIndex]


class ContentsModel(QAbstractListModel):
    """Entries as they are gathered; `places` holds the (part, line) of each."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []
        self.places: list[tuple[int, int]] = []
        self._more: Iterator[Entry] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._gather)

    def set_entries(self, entries: Iterator[Entry]) -> None:
        self.beginResetModel()
        self.entries = []
        self.places = []
        self.endResetModel()
        self._more = entries
        self._timer.start()
        self._gather()

    def index_at(self, part: int, line: int) -> int:
        """The last entry at or before a place; -1 before the first."""
        return bisect_right(self.places, (part, line)) - 1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 – Qt's own
        return len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(self.entries[index.row()].text)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(shown(self.entries[index.row()].text))
        return None

    def _gather(self) -> None:
        until = perf_counter() + SLICE
        fresh: list[Entry] = []
        for entry in self._more:
            fresh.append(entry)
            if perf_counter() > until:
                break
        else:
            self._timer.stop()
        if fresh:
            first = len(self.entries)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self.entries += fresh
            self.places += [(entry.part, entry.line) for entry in fresh]
            self.endInsertRows()


class Contents(QListView):
    """Keyboard and mouse choose an entry; `chosen` tells which."""

    chosen = Signal(object)
    """An `Entry`."""

    def __init__(self) -> None:
        super().__init__()
        self.scheme: ColorScheme = SCHEMES["light"]
        self.entries = ContentsModel(self)
        self.setModel(self.entries)
        self.setItemDelegate(_Entries(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setFixedWidth(WIDTH)
        self.reading = -1
        """The entry that is being read."""
        self.clicked.connect(self._choose)

    def set_reading(self, part: int, line: int) -> None:
        """Mark the entry that a place belongs to, and keep it in sight."""
        row = self.entries.index_at(part, line)
        if row != self.reading:
            self.reading = row
            index = self.entries.index(row)
            if not self.hasFocus():
                self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
            self.viewport().update()

    def section_of(self, part: int, line: int) -> str:
        """The title of the section that a place belongs to; the slide's where there are none."""
        entries = self.entries.entries
        row = self.entries.index_at(part, line)
        while row > 0 and entries[row].level > 0:
            row -= 1
        return entries[row].text if row >= 0 else ""

    def apply_scheme(self, scheme: ColorScheme) -> None:
        self.scheme = scheme
        self.setStyleSheet(
            f"QListView {{ background: {scheme.side}; border: 0; padding: 22px 0 0 0;"
            f" border-right: 1px solid {scheme.rule}; outline: 0; }}" + bars(scheme)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.entries.entries[index.row()])


class _Entries(QStyledItemDelegate):
    """One line each, shortened at its end."""

    def __init__(self, contents: Contents) -> None:
        super().__init__(contents)
        self._contents = contents

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, 2 * QFontInfo(option.font).pixelSize())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        scheme = self._contents.scheme
        entry = self._contents.entries.entries[index.row()]
        reading = index.row() == self._contents.reading
        state = option.state
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if hovered:
            painter.fillRect(option.rect, QColor(scheme.rule))
        font = QFont(option.font)
        font.setBold(reading)
        painter.setFont(font)
        plain = scheme.ink if entry.level == 0 or hovered else scheme.quiet
        painter.setPen(QColor(scheme.accent if reading else plain))
        left = LEFT + STEP * entry.level
        box = QRect(option.rect).adjusted(left, 0, -10, 0)
        text = painter.fontMetrics().elidedText(
            shown(entry.text), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        if state & QStyle.StateFlag.State_HasFocus and self._contents.hasFocus():
            painter.setPen(QColor(scheme.quiet))
            painter.drawRoundedRect(QRect(option.rect).adjusted(left - 8, 1, -6, -2), 4, 4)
