"""A bar for every slide, or for every section: what it took beside what was planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing.model.time.duration import clock_text
from briefing.ui.shared.style import look
from briefing.ui.show.times.report import difference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from briefing.ui.show.times.report import TimeRow

ROW, BAR, HEAD = 34, 12, 28
"""Px."""
NAMES, NUMBERS = 0.34, 180
"""Share of the width for titles, and px for the times at the right."""
EDGE = 14
"""Px at the right, where a scroll bar may lie."""
SLIP = 5.0
"""Seconds over the plan that are not worth a colour."""


class TimeChart(QWidget):
    """The bars share one scale. What a bar says is its accessible description too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[TimeRow] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[TimeRow]) -> None:
        self.rows = rows
        self.setAccessibleDescription("; ".join(_said(row) for row in rows))
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(560, HEAD + max(1, len(self.rows)) * ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        longest = max((max(row.bar.taken, row.bar.planned) for row in self.rows), default=0) or 1
        first = max(0, (event.rect().top() - HEAD) // ROW)
        last = max(0, (event.rect().bottom() - HEAD) // ROW + 1)
        if self.rows:
            self._paint_head(painter)
        for index, row in enumerate(self.rows[first:last], start=first):
            self._paint_row(painter, row, HEAD + index * ROW, longest)
        painter.end()

    def _paint_head(self, painter: QPainter) -> None:
        painter.setPen(QColor(look().muted))
        took, planned = self.tr("took"), self.tr("difference")
        for text, box in zip((took, planned), self._numbers(0, HEAD), strict=True):
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        left = round(self.width() * NAMES)
        box = QRect(left, 0, self.width() - left, HEAD)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.tr("bar: took, line: planned"))

    def _numbers(self, top: int, height: int) -> tuple[QRect, QRect]:
        """Where the two columns of times stand."""
        right = self.width() - EDGE
        half = NUMBERS // 2
        return QRect(right - NUMBERS, top, half, height), QRect(right - half, top, half, height)

    def _paint_row(self, painter: QPainter, row: TimeRow, top: int, longest: float) -> None:
        colors = look()
        names = round(self.width() * NAMES)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colors.muted))
        number = 34 if row.number else 0
        painter.drawText(QRect(0, top, number - 8, ROW), middle | Qt.AlignmentFlag.AlignRight,
                         row.number)  # fmt: skip
        quiet = not row.bar.taken
        painter.setPen(QColor(colors.muted if quiet else colors.ink))
        box = QRect(number, top, names - number - 12, ROW)
        mode = Qt.TextElideMode.ElideRight
        title = painter.fontMetrics().elidedText(row.title or "—", mode, box.width())
        painter.drawText(box, middle, title)
        room = max(40, self.width() - EDGE - names - NUMBERS)
        line = QRectF(names, top + (ROW - BAR) / 2, room, BAR)
        self._paint_bar(painter, row, line, longest)
        painter.setPen(QColor(self._color(row)))
        took, over = self._numbers(top, ROW)
        right = middle | Qt.AlignmentFlag.AlignRight
        painter.drawText(over, right, difference(row))
        painter.setPen(QColor(colors.muted if quiet else colors.ink))
        painter.drawText(took, right, clock_text(row.bar.taken))

    def _paint_bar(self, painter: QPainter, row: TimeRow, line: QRectF, longest: float) -> None:
        colors = look()
        painter.setPen(Qt.PenStyle.NoPen)
        wanted = QRectF(line)
        wanted.setWidth(max(line.width() * row.bar.planned / longest, 1))
        painter.setBrush(QColor(colors.rule))
        painter.drawRoundedRect(wanted, 3, 3)
        if row.bar.taken:
            took = line.adjusted(0, 2, 0, -2)
            took.setWidth(max(line.width() * row.bar.taken / longest, 3))
            painter.setBrush(QColor(colors.warn if row.bar.over > SLIP else colors.good))
            painter.drawRoundedRect(took, 3, 3)
        if row.bar.planned:
            painter.setPen(QPen(QColor(colors.muted), 1.5))
            x = wanted.right()
            painter.drawLine(round(x), round(line.top()) - 3, round(x), round(line.bottom()) + 3)

    def _color(self, row: TimeRow) -> str:
        colors = look()
        return colors.warn if row.bar.over > SLIP else colors.muted


def _said(row: TimeRow) -> str:
    took = clock_text(row.bar.taken)
    return f"{row.number} {row.title}: {took} / {clock_text(row.bar.planned)}".strip()
