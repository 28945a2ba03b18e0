"""The console's four panes between dividers that can be dragged. Until somebody drags one, the
pages get as much room as they can use and the rest goes to what is below them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QVBoxLayout, QWidget

from briefing.ui.shared.style import NIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from briefing.qt.storage.settings import Settings
    from briefing.ui.session.session import Session
    from briefing.ui.show.console.page_card import PageCard

HANDLE = 18
"""Px: a finger finds it, and between two panes it is just air."""
GRIP = (4, 56)
LEAST, MOST = 0.54, 0.66
"""Of the width, for the current page, where nobody chose."""
NEXT = 0.48
"""Of the height, at most, for what comes next: the notes need the rest."""
BELOW = 150
"""Px that what is below the current page can use."""


class SplitterHandle(QSplitterHandle):
    """Air, and a grip while the pointer is on it. A double click gives it its usual place again."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.underMouse():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(NIGHT.muted))
        across = self.orientation() == Qt.Orientation.Horizontal
        grip = QRect(0, 0, *(GRIP if across else reversed(GRIP)))
        grip.moveCenter(self.rect().center())
        painter.drawRoundedRect(grip, 2, 2)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        parent = self.splitter()
        if isinstance(parent, Pair):
            parent.reset.emit()


class Pair(QSplitter):
    """Two panes and the divider between them."""

    reset = Signal()

    def __init__(self, orientation: Qt.Orientation, one: QWidget, other: QWidget) -> None:
        super().__init__(orientation)
        self.setHandleWidth(HANDLE)
        self.setChildrenCollapsible(False)
        self.addWidget(one)
        self.addWidget(other)

    def createHandle(self) -> QSplitterHandle:  # noqa: N802 Qt's name
        return SplitterHandle(self.orientation(), self)

    @property
    def part(self) -> float:
        """Of the length, that the first pane has."""
        sizes = self.sizes()
        return sizes[0] / max(sum(sizes), 1)

    def divide(self, first: int, length: int) -> None:
        room = max(length - HANDLE, 2)
        first = min(max(first, 1), room - 1)
        self.setSizes([first, room - first])


class Splitters(QWidget):
    """`left` and `right` are a page each, and what stands below it."""

    def __init__(
        self,
        settings: Settings,
        session: Session,
        left: tuple[PageCard, QWidget],
        right: tuple[PageCard, QWidget],
    ) -> None:
        super().__init__()
        self._settings = settings
        self._session = session
        self._panes = (left, right)
        vertical = Qt.Orientation.Vertical
        self.left, self.right = Pair(vertical, *left), Pair(vertical, *right)
        self.columns = Pair(Qt.Orientation.Horizontal, self.left, self.right)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.columns)
        self._watch(self.columns, self._keep_columns)
        self._watch(self.left, self._keep_left)
        self._watch(self.right, self._keep_right)

    def arrange(self) -> None:
        """As they were dragged, else as the pages' proportions ask for."""
        settings, size = self._settings, self._session.page_size
        width, height = self.width(), self.height()
        room = height - HANDLE - BELOW - self._panes[0][0].caption_height()
        fitting = room * size.width / size.height / max(width - HANDLE, 1)
        part = settings.console_columns or min(max(fitting, LEAST), MOST)
        across = round(part * (width - HANDLE))
        self.columns.divide(across, width)
        widths = self.columns.sizes()
        pairs = (
            (self.left, settings.console_left, *self._panes[0]),
            (self.right, settings.console_right, *self._panes[1]),
        )
        for (pair, kept, card, below), room in zip(pairs, widths, strict=True):
            wanted = round(room * size.height / size.width) + card.caption_height()
            least = below.minimumSizeHint().height() + HANDLE
            usual = min(wanted, height - least, round(height * (1 if pair is self.left else NEXT)))
            pair.divide(round(kept * (height - HANDLE)) if kept else usual, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    # inside

    def _watch(self, pair: Pair, keep: Callable[[float], None]) -> None:
        def dragged() -> None:
            keep(pair.part)
            self.arrange()

        def reset() -> None:
            keep(0.0)
            self.arrange()

        pair.splitterMoved.connect(dragged)
        pair.reset.connect(reset)

    def _keep_columns(self, part: float) -> None:
        self._settings.console_columns = part

    def _keep_left(self, part: float) -> None:
        self._settings.console_left = part

    def _keep_right(self, part: float) -> None:
        self._settings.console_right = part
