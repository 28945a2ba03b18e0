"""The rows of the slide list: each page's picture, number and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefing.model.geometry import RATIOS
from briefing.ui.search import draw_words
from briefing.ui.style import NIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.ui.page_hits import Hit
    from briefing.ui.session import Session
    from briefing.ui.thumbnails import Thumbnails

Index = QModelIndex | QPersistentModelIndex
PICTURE = 96
"""Px across a page's picture in its row."""
AIR = 10
NUMBER = 36
HIT = Qt.ItemDataRole.UserRole
NOWHERE = QModelIndex()


class Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hits: Sequence[Hit] = ()

    def show_hits(self, found: Sequence[Hit]) -> None:
        self.beginResetModel()
        self.hits = found
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 Qt's name
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        if role == HIT:
            return hit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{hit.number or '–'} {hit.title} {hit.snippet}".strip()
        return None


class RowDelegate(QStyledItemDelegate):
    """A page's picture, its number and title, and below them the words that were found."""

    def __init__(self, session: Session, thumbnails: Thumbnails) -> None:
        super().__init__(thumbnails)
        self._session = session
        self._thumbnails = thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(PICTURE + NUMBER + 160, self._height() + AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit = index.data(HIT)
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(NIGHT.rule))
            painter.drawRoundedRect(option.rect, 6, 6)
        card = QRect(option.rect.left() + AIR // 2, option.rect.top() + AIR // 2, PICTURE, 0)
        card.setHeight(self._height())
        self._paint_picture(painter, card, hit)
        self._paint_words(painter, option, card, hit)
        painter.restore()

    def _paint_picture(self, painter: QPainter, card: QRect, hit: Hit) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(card), 3, 3)
        painter.fillPath(outline, QColor(NIGHT.hover))
        ratio = painter.device().devicePixelRatioF()
        picture = self._thumbnails.picture((hit.slide, hit.part), PICTURE, ratio)
        if picture is not None:
            painter.save()
            painter.setClipPath(outline)
            painter.drawPixmap(card, picture)
            painter.restore()

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, card: QRect, hit: Hit
    ) -> None:
        metrics = option.fontMetrics
        height = metrics.height() * (2 if hit.snippet else 1)
        line = QRect(card.right() + AIR, 0, NUMBER, metrics.height())
        line.moveTop(card.center().y() - height // 2)
        painter.setPen(QColor(NIGHT.muted))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, str(hit.number or "–"))
        line.setLeft(line.right() + AIR)
        line.setRight(option.rect.right() - AIR)
        draw_words(painter, hit, line, NIGHT)

    def _height(self) -> int:
        page = RATIOS[self._session.ratio]
        return round(PICTURE * page.height / page.width)
