"""Beside the lines: their numbers, and where one has a problem, a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from briefing.model.record import record
from briefing.ui.shared.plain import show_tool_tip
from briefing.ui.shared.style import look

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QMouseEvent, QPaintEvent


MARK = 7
"""Px across a problem's mark."""
ROOM = 10
"""Px on both sides of the numbers."""


@record
class LineMark:
    """What the margin says of one line."""

    text: str
    """For a person, a line for each problem."""
    mended: bool = False
    """Something there can be mended by a click."""
    remark: bool = False
    """Worth knowing, and no more."""


class Margin(QWidget):
    """Of one text."""

    clicked = Signal(int)
    """The mark of a line (1-based) was clicked."""
    widened = Signal(int)
    """So many px are needed."""

    def __init__(self, area: QPlainTextEdit) -> None:
        super().__init__(area)
        self._area = area
        self._marks: Mapping[int, LineMark] = {}
        area.blockCountChanged.connect(self.fit)
        area.updateRequest.connect(self._scroll)
        self.setMouseTracking(True)

    def show_marks(self, marks: Mapping[int, LineMark]) -> None:
        """By line, 1-based."""
        if marks != self._marks:
            self._marks = marks
            self.update()

    def fit(self) -> None:
        """As wide as the longest number asks for."""
        digits = max(len(str(self._area.blockCount())), 3)
        width = ROOM * 2 + MARK + self._area.fontMetrics().horizontalAdvance("9") * digits
        self.widened.emit(width)

    def place(self) -> None:
        """The text has another size."""
        inside = self._area.contentsRect()
        self.setGeometry(inside.left(), inside.top(), self.width(), inside.height())

    def sizeHint(self) -> QSize:
        return QSize(self.width(), 0)

    # events

    def paintEvent(self, event: QPaintEvent) -> None:
        area, colors = self._area, look()
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(colors.rail))
        painter.setFont(area.font())
        height = area.fontMetrics().height()
        right = self.width() - ROOM
        current = area.textCursor().blockNumber() + 1
        for number, top in self._lines():
            painter.setPen(QColor(colors.ink if number == current else colors.muted))
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, top, right, height), side, str(number))
            if mark := self._marks.get(number):
                self._paint_mark(painter, mark, top + (height - MARK) / 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        line = self._line_at(event.position().toPoint())
        if line in self._marks:
            self.clicked.emit(line)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        marked = self._line_at(event.position().toPoint()) in self._marks
        shape = Qt.CursorShape.PointingHandCursor if marked else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self._marks.get(self._line_at(event.pos()))
            show_tool_tip(event.globalPos(), mark.text if mark else "", self)
            return True
        return super().event(event)

    # inside

    def _paint_mark(self, painter: QPainter, mark: LineMark, top: float) -> None:
        """Full where it can be mended here, an outline where a person must think of something."""
        colors = look()
        color = QColor(colors.muted if mark.remark else colors.warn)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(color)
        painter.setBrush(color if mark.mended else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(5, top, MARK, MARK))
        painter.restore()

    def _lines(self) -> list[tuple[int, float]]:
        """Number and top, px, of each line that is seen."""
        area = self._area
        block = area.firstVisibleBlock()
        top = area.blockBoundingGeometry(block).translated(area.contentOffset()).top() + 6
        found: list[tuple[int, float]] = []
        while block.isValid() and top <= self.height():
            if block.isVisible():
                found.append((block.blockNumber() + 1, top))
            top += area.blockBoundingRect(block).height()
            block = block.next()
        return found

    def _line_at(self, at: QPoint) -> int:
        above = [number for number, top in self._lines() if top <= at.y()]
        return above[-1] if above else 0

    def _scroll(self, _rect: object, _dy: int) -> None:
        self.update()
