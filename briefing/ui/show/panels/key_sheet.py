"""The keys of the show on a card over the page, read from the table of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from briefing.ui.commands.actions import key_names
from briefing.ui.commands.table import commands_of, translated

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from briefing.ui.commands.keymap import Keymap
    from briefing.ui.commands.table import Command

VEIL = QColor(0, 0, 0, 150)
CARD = QColor("#1c1f24")
INK = QColor("#f2f2f3")
KEY = QColor("#31363e")
QUIET = QColor("#a3a7ae")
COLUMNS = 2
SMALLEST = 10
"""Px of the letters, however little room there is."""


class KeySheetPanel(QWidget):
    """Covers its parent while it is visible; a click puts it away. Keys go on to the parent."""

    def __init__(self, parent: QWidget, keymap: Keymap) -> None:
        super().__init__(parent)
        self._keymap = keymap
        self.setAccessibleName(self.tr("Keys of the slideshow"))
        self.setAccessibleDescription(
            "; ".join(
                f"{text}: {', '.join(key.text for key in keys)}" for text, keys in self._rows()
            )
        )
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), VEIL)
        rows = self._rows()
        tall = (len(rows) + COLUMNS - 1) // COLUMNS
        columns = [rows[at : at + tall] for at in range(0, len(rows), tall)]
        font = self.font()
        unit = min(20, self.height() * 2 // (tall * 5 + 10))
        widths = _set_size(font, unit, columns)
        while sum(widths) + 2 * unit > self.width() and unit > SMALLEST:
            unit -= 1
            widths = _set_size(font, unit, columns)
        painter.setFont(font)
        card = QRect(0, 0, sum(widths) + 2 * unit, (tall * 5 // 2 + 3) * unit)
        card.moveCenter(self.rect().center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(CARD)
        painter.drawRoundedRect(card, unit, unit)
        left = card.left() + 2 * unit
        for column, width in zip(columns, widths, strict=True):
            self._paint_column(painter, QPoint(left, card.top() + 2 * unit), unit, column)
            left += width
        painter.end()

    def _paint_column(
        self, painter: QPainter, corner: QPoint, unit: int, rows: list[tuple[str, list[Cap]]]
    ) -> None:
        metrics = painter.fontMetrics()
        words = max(metrics.horizontalAdvance(text) for text, _ in rows) + unit
        y = corner.y()
        for text, keys in rows:
            painter.setPen(INK)
            line = QRect(corner.x(), y, words, metrics.height() + 4)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
            _paint_caps(painter, line.right() + 1, y, keys)
            y += unit * 5 // 2

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hide()

    def _rows(self) -> list[tuple[str, list[Cap]]]:
        return [(command.title, self._caps(command)) for command in commands_of("show", "console")]

    def _caps(self, command: Command) -> list[Cap]:
        keys = [Cap(name, True) for name in key_names(self._keymap.keys(command))]
        return keys + [Cap(translated(gesture), False) for gesture in command.gestures]


class Cap(NamedTuple):
    """A piece of a line on the key sheet."""

    text: str
    is_key: bool
    """Drawn as a key's cap, and not as words."""


def _set_size(font: QFont, unit: int, columns: list[list[tuple[str, list[Cap]]]]) -> list[int]:
    """How wide the columns are in letters of that many px."""
    font.setPixelSize(max(unit, SMALLEST))
    metrics = QFontMetrics(font)
    return [
        max(metrics.horizontalAdvance(text) for text, _ in rows)
        + max(sum(_cap_width(key, metrics) for key in keys) for _, keys in rows)
        + 3 * unit
        for rows in columns
    ]


def _cap_width(cap: Cap, metrics: QFontMetrics) -> int:
    """With the space behind it."""
    return max(metrics.horizontalAdvance(cap.text), metrics.height()) + 3 * metrics.height() // 4


def _paint_caps(painter: QPainter, x: int, y: int, caps: list[Cap]) -> None:
    metrics = painter.fontMetrics()
    height = metrics.height() + 4
    for cap in caps:
        box = QRect(x, y, _cap_width(cap, metrics) - metrics.height() // 4, height)
        if cap.is_key:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(KEY)
            painter.drawRoundedRect(box, 5, 5)
        painter.setPen(INK if cap.is_key else QUIET)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap.text)
        x += _cap_width(cap, metrics)
