"""A table: cell grounds, rules between rows, and the cells' text."""

from __future__ import annotations

from functools import reduce
from itertools import accumulate, groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPen

from briefing.model.scene import line_under
from briefing.qt.painter.colors import color
from briefing.qt.painter.shapes import rect
from briefing.qt.painter.texts import paint_lines

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from briefing.model.scene import Table
    from briefing.model.theme import Theme


def paint_table(table: Table, theme: Theme, painter: QPainter) -> None:
    """Grounds and rules first, then the text of all cells."""
    for row in table.cells:
        # Neighbours in one go: between two fills that meet inside a pixel, the ground shows.
        for fill, cells in groupby(row, key=attrgetter("fill")):
            if fill:
                first, *others = (rect(cell.box) for cell in cells)
                painter.fillRect(reduce(QRectF.united, others, first), color(fill, theme))
    for row, height in enumerate(accumulate(table.rows)):
        rule, width = line_under(table, row)
        if not rule:
            continue
        painter.setPen(QPen(color(rule, theme), width))
        y = table.box.y + height
        painter.drawLine(QLineF(table.box.x, y, table.box.right, y))
    for row in table.cells:
        for cell in row:
            paint_lines(cell.paragraphs, cell.lines, theme, painter)
