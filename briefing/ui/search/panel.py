"""The search field, and the list of hits that hangs under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefing.ui.search.page_search import hits
from briefing.ui.shared.fonts import content_font
from briefing.ui.shared.style import look
from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent

    from briefing.ui.search.page_search import Hit
    from briefing.ui.search.pinyin import Pinyin
    from briefing.ui.session.session import Session
    from briefing.ui.shared.style import InterfaceColors

MOST = 200
INSET = 8
NUMBER = 34
"""Px around a hit, and for its number."""
PAUSE = 120
"""Milliseconds after the last key until the search starts."""
HIT = Qt.ItemDataRole.UserRole


class HitDelegate(QStyledItemDelegate):
    """A hit in one line or two: number and title, and below the words around it."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        hit: Hit = index.data(HIT)
        lines = 2 if hit.snippet else 1
        return QSize(0, option.fontMetrics.height() * lines + 2 * INSET)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        hit: Hit = index.data(HIT)
        colors = look()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.hover))
            painter.drawRoundedRect(option.rect, 6, 6)
        line = QRect(option.rect).adjusted(INSET, INSET, -INSET, -INSET)
        line.setHeight(option.fontMetrics.height())
        painter.setPen(QColor(colors.muted))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, str(hit.number or "–"))
        line.setLeft(line.left() + NUMBER)
        painter.setFont(option.font)
        draw_words(painter, hit, line, colors)
        painter.restore()


def draw_words(painter: QPainter, hit: Hit, line: QRect, colors: InterfaceColors) -> None:
    """The page's title in `line`, and what was found in the one below it."""
    metrics = painter.fontMetrics()
    for text, color in ((hit.title, colors.ink), (hit.snippet, colors.muted)):
        painter.setPen(QColor(color))
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.TextFlag.TextSingleLine, elided)
        line = line.translated(0, line.height())


class SearchField(QLineEdit):
    """Sends the keys that belong to the list of results there."""

    moved = Signal(int)
    """Up (-1) or down (1) in the results."""
    left = Signal()
    """Esc: the search is over."""

    def take_focus(self) -> None:
        self.setFocus()
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)


class SearchPanel(QFrame):
    """Hangs under `field` while there is something to find."""

    chosen = Signal(object)
    """The `Hit` to go to."""

    def __init__(
        self, session: Session, field: SearchField, pinyin: Pinyin, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("searchPanel")
        self._pinyin = pinyin
        self._session = session
        self._window = parent
        self._field = field
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setItemDelegate(HitDelegate(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.itemClicked.connect(lambda: self._choose())
        self._none = label(role="muted")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(6, 6, 6, 6)
        inside.addWidget(self._list)
        inside.addWidget(self._none)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.search)
        field.textEdited.connect(lambda: self._pause.start())
        field.returnPressed.connect(self._choose)
        field.moved.connect(self._move)
        field.left.connect(self.close_search)
        field.installEventFilter(self)
        pinyin.ready.connect(self._search_again)
        self._hits: list[Hit] = []
        self.hide()

    def search(self) -> None:
        """Show what the field asks for."""
        words = self._field.text()
        self._hits = []
        for hit in hits(self._session, words, self._pinyin.initials):
            self._hits.append(hit)
            if len(self._hits) == MOST:
                break
        self._list.clear()
        self._list.setFont(content_font(self.font(), self._session.lang))
        for hit in self._hits:
            item = QListWidgetItem(f"{hit.number or '–'} {hit.title} {hit.snippet}")
            item.setData(HIT, hit)
            self._list.addItem(item)
        self._list.setCurrentRow(0 if self._hits else -1)
        self._none.setText(self.tr("Nothing found"))
        self._list.setVisible(bool(self._hits))
        self._none.setVisible(not self._hits)
        self._list.setAccessibleName(self.tr("Search results"))
        self.setVisible(bool(words.strip()))
        self._place()

    def close_search(self) -> None:
        self._field.clear()
        self.hide()
        self.chosen.emit(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        elif event.type() == QEvent.Type.FocusIn:
            self._pinyin.load()
            if self._field.text():
                self.search()
        return super().eventFilter(watched, event)

    def _search_again(self) -> None:
        if self.isVisible():
            self.search()

    def _place(self) -> None:
        corner = self._field.mapTo(self._window, self._field.rect().bottomLeft())
        width = max(self._field.width(), 380)
        x = min(corner.x(), self._window.width() - width - 8)
        rows = min(len(self._hits), 8)
        self._list.setFixedHeight(sum(self._list.sizeHintForRow(row) for row in range(rows)) + 2)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move(x, corner.y() + 6)
        self.raise_()

    def _move(self, by: int) -> None:
        if self._hits:
            self._list.setCurrentRow((self._list.currentRow() + by) % len(self._hits))

    def _choose(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self.search()
        row = self._list.currentRow()
        if 0 <= row < len(self._hits):
            self.hide()
            self.chosen.emit(self._hits[row])
