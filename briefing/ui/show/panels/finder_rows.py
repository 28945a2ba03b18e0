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
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from briefing.model.record import replace
from briefing.ui.search.panel import draw_words
from briefing.ui.shared.plain import tool_tip
from briefing.ui.shared.style import NIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont

    from briefing.ui.search.page_search import Hit
    from briefing.ui.session.session import Session
    from briefing.ui.slides.thumbnails import Thumbnails

Index = QModelIndex | QPersistentModelIndex
LEAST, MOST, PART = 48, 96, 0.28
"""Px across a page's picture, and of the width of its row: the title has the rest."""
USUAL = 340
"""Px of a row that nobody has shown yet."""
AIR = 10
LINES = 2
"""Of words in a row: a title without words that were found under it may take both."""
HIT = Qt.ItemDataRole.UserRole
NOWHERE = QModelIndex()


class Rows(QAbstractListModel):
    """The rows of the finder, as a model of Qt's."""

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
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(hit.title)
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
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else USUAL
        words = option.fontMetrics.height() * LINES
        return QSize(width, max(self._height(picture_width(width)), words) + AIR)

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
        width = picture_width(option.rect.width())
        card = QRect(option.rect.left() + AIR // 2, 0, width, self._height(width))
        card.moveTop(option.rect.center().y() - card.height() // 2)
        self._paint_picture(painter, card, hit)
        self._paint_words(painter, option, card, hit)
        painter.restore()

    def _paint_picture(self, painter: QPainter, card: QRect, hit: Hit) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(card), 3, 3)
        painter.fillPath(outline, QColor(NIGHT.hover))
        ratio = painter.device().devicePixelRatioF()
        picture = self._thumbnails.picture((hit.slide, hit.part), card.width(), ratio)
        if picture is not None:
            painter.save()
            painter.setClipPath(outline)
            painter.drawPixmap(card, picture)
            painter.restore()

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, card: QRect, hit: Hit
    ) -> None:
        painter.setFont(option.font)
        metrics = painter.fontMetrics()
        briefing = self._session.briefing
        widest = "8" * len(str(briefing.pages.shown if briefing else 0))
        number = QRect(card.right() + AIR, 0, metrics.horizontalAdvance(widest), metrics.height())
        left = number.right() + AIR
        room = option.rect.right() - AIR // 2 - left
        lines = [hit.title] if hit.snippet else title_lines(hit.title, option.font, room)
        number.moveTop(card.center().y() - number.height() * (len(lines) + bool(hit.snippet)) // 2)
        painter.setPen(QColor(NIGHT.muted))
        painter.drawText(number, Qt.AlignmentFlag.AlignRight, str(hit.number or "–"))
        line = QRect(left, number.top(), room, number.height())
        for text in lines[:-1]:
            painter.setPen(QColor(NIGHT.ink))
            painter.drawText(line, Qt.TextFlag.TextSingleLine, text)
            line.translate(0, line.height())
        draw_words(painter, replace(hit, title=lines[-1]), line, NIGHT)

    def _height(self, width: int) -> int:
        page = self._session.page_size
        return round(width * page.height / page.width)


_ANYWHERE = QTextOption()
_ANYWHERE.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


def picture_width(row: int) -> int:
    """Of the page's picture, in a row of that width."""
    return round(min(max(row * PART, LEAST), MOST))


def title_lines(title: str, font: QFont, room: int) -> list[str]:
    """`title` in as many lines as a row has; the last may still be too long."""
    layout = QTextLayout(title.replace("\n", " "), font)
    layout.setTextOption(_ANYWHERE)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        starts.append(line.textStart())
    layout.endLayout()
    text = layout.text()
    ends = [*starts[1:], len(text)]
    return [text[start:end].strip() for start, end in zip(starts, ends, strict=True)] or [""]
