"""Paints the rows of a `SlideList`: section titles, and pages as cards that look like paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefing.model.geometry import Size
from briefing.model.record import record
from briefing.ui.shared.fonts import content_font
from briefing.ui.shared.icons import pixmap
from briefing.ui.shared.style import InterfaceColors, look
from briefing.ui.slides.slide_list import Role, SlideList, SlideListRow

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from briefing.ui.session.session import Session
    from briefing.ui.slides.thumbnails import Thumbnails

RADIUS = 4.0
SHADOW = ((1.0, 26), (2.0, 14), (3.5, 8))
"""Spread in px and opacity of each ring around a card."""
HEADER = 34
CHEVRON = 12
RING = 3


@record
class Margins:
    """Around the picture in its row, px."""

    left: int
    top: int
    right: int
    bottom: int
    number: int
    """Where the number stands: 0 to the left of the picture, otherwise the height of a line below
    it.
    """


RAIL = Margins(38, 5, 16, 7, 0)
GRID = Margins(12, 10, 12, 6, 24)


class SlideDelegate(QStyledItemDelegate):
    """Pages `width` px wide with `margins` around them."""

    def __init__(self, session: Session, thumbnails: Thumbnails, margins: Margins) -> None:
        super().__init__(thumbnails)
        self._session = session
        self._thumbnails = thumbnails
        self._margins = margins
        self._card: tuple[tuple[int, Size], QSize] = ((0, Size(0, 0)), QSize())
        """The size of a page's row, and the width and page size that it is for."""
        self.width = 160
        self.line = 480
        """Width of a whole line, which a section's title takes."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        model = index.model()  # asked without Qt between: a view asks for every row
        row: SlideListRow = (
            model.row(index) if isinstance(model, SlideList) else index.data(Role.ROW)
        )
        if row.slide < 0:
            return QSize(self.line, HEADER + (8 if index.row() else 0))
        if self._card[0] != (wanted := (self.width, self._session.page_size)):
            margins = self._margins
            width = self.width + margins.left + margins.right
            height = self._height() + margins.top + margins.bottom + margins.number
            self._card = wanted, QSize(width, height)
        return self._card[1]

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        row: SlideListRow = index.data(Role.ROW)
        if row.is_section:
            self._paint_section(painter, option, index)
        else:
            self._paint_page(painter, option, index, row)
        painter.restore()

    def _paint_section(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colors = look()
        line = QRect(option.rect)
        line.setTop(line.bottom() - HEADER + 2)
        folded = index.data(Role.FOLDED)
        ratio = painter.device().devicePixelRatioF()
        chevron = pixmap("right" if folded else "down", colors.muted, CHEVRON, ratio)
        painter.drawPixmap(line.left() + 12, line.center().y() - CHEVRON // 2 + 1, chevron)
        font = content_font(option.font, self._session.lang)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(colors.muted))
        text = line.adjusted(12 + CHEVRON + 6, 0, -12, 0)
        title = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, text.width()
        )
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, title)

    def _paint_page(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        row: SlideListRow,
    ) -> None:
        margins = self._margins
        colors = look()
        card = QRect(
            option.rect.left() + margins.left,
            option.rect.top() + margins.top,
            self.width,
            self._height(),
        )
        number = index.data(Role.NUMBER)
        ratio = painter.device().devicePixelRatioF()
        picture = self._thumbnails.picture((row.slide, row.part), self.width, ratio)
        painter.setOpacity(1.0 if number else 0.45)
        paint_card(painter, card, picture, colors)
        painter.setOpacity(1.0)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            _paint_ring(painter, card, QColor(colors.focus))
        self._paint_number(painter, option, card, number, chosen)

    def _paint_number(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        card: QRect,
        number: int,
        chosen: bool,
    ) -> None:
        colors = look()
        painter.setFont(option.font)
        painter.setPen(QColor(colors.focus if chosen else colors.muted))
        text = str(number) if number else "–"
        if self._margins.number:
            below = QRect(card.left(), card.bottom() + 6, card.width(), self._margins.number - 4)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)
        else:
            beside = QRect(option.rect.left(), card.top(), self._margins.left - 10, 20)
            painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, text)

    def _height(self) -> int:
        size = self._session.page_size
        return round(self.width * size.height / size.width)


def paint_card(
    painter: QPainter, card: QRect, picture: QPixmap | None, colors: InterfaceColors
) -> None:
    """A page as a sheet of paper that lies a little above the ground."""
    painter.setPen(Qt.PenStyle.NoPen)
    for spread, opacity in SHADOW:
        painter.setBrush(QColor(0, 0, 0, opacity))
        around = QRectF(card).adjusted(-spread, -spread + 1.5, spread, spread + 1.5)
        painter.drawRoundedRect(around, RADIUS + spread, RADIUS + spread)
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(card), RADIUS, RADIUS)
    if picture is None:
        painter.fillPath(outline, QColor(colors.paper))
        return
    painter.save()
    painter.setClipPath(outline)
    painter.drawPixmap(card, picture)
    painter.restore()


def _paint_ring(painter: QPainter, card: QRect, color: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, RING))
    around = QRectF(card).adjusted(-2.5, -2.5, 2.5, 2.5)
    painter.drawRoundedRect(around, RADIUS + 2.5, RADIUS + 2.5)
