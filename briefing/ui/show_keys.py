"""The keys of the show on a card over the page, read from the table of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPainter
from PySide6.QtWidgets import QWidget

from briefing.ui.commands import commands_of, translated

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

    from briefing.ui.commands import Command

VEIL = QColor(0, 0, 0, 150)
CARD = QColor("#1c1f24")
INK = QColor("#f2f2f3")
QUIET = QColor("#a3a7ae")


class KeySheet(QWidget):
    """Covers its parent while it is visible. Keys and clicks go on to the parent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Keys of the slideshow"))
        self.setAccessibleDescription("; ".join(f"{text}: {keys}" for text, keys in self._rows()))
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), VEIL)
        unit = max(14, self.height() // 48)
        font = self.font()
        font.setPixelSize(unit)
        rows = self._rows()
        card = self._card(font, rows)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(CARD)
        painter.drawRoundedRect(card, unit, unit)
        painter.setFont(font)
        row = QRect(
            card.left() + 2 * unit, card.top() + 2 * unit, card.width() - 4 * unit, 2 * unit
        )
        for text, keys in rows:
            painter.setPen(INK)
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, text)
            painter.setPen(QUIET)
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(row, right, keys)
            row.translate(0, 2 * unit)
        painter.end()

    def _card(self, font: QFont, rows: list[tuple[str, str]]) -> QRect:
        unit = font.pixelSize()
        metrics = QFontMetrics(font)
        widest = max(
            metrics.horizontalAdvance(text) + metrics.horizontalAdvance(keys) for text, keys in rows
        )
        card = QRect(0, 0, widest + 8 * unit, (2 * len(rows) + 4) * unit)
        card.moveCenter(self.rect().center())
        return card

    def _rows(self) -> list[tuple[str, str]]:
        return [(command.title, _keys(command)) for command in commands_of("show")]


def _keys(command: Command) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    keys = [QKeySequence(key).toString(native) for key in command.keys]
    return "   ".join(keys + [translated(gesture) for gesture in command.gestures])
