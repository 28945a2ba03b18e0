"""A small pane over the console, for something that is asked in the middle of a talk. The talk goes
on beneath it: a clicker still turns the pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from briefing.ui.shared.style import NIGHT, palette, sheet
from briefing.ui.shared.widgets import label

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

TOP, EDGE = 76, 20
"""Px from the top of the window, below the strip of time, and from its edges."""
CLICKER = {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}
"""The window's, wherever in the pane they are pressed."""
WIDTH = 520
AROUND = 20
OWN_SHEET = f"""
QLabel, QCheckBox {{ color: {NIGHT.ink}; }}
QCheckBox {{ spacing: 10px; }}
QCheckBox::indicator, QListWidget::indicator {{ width: 16px; height: 16px; border-radius: 4px;
  border: 1px solid {NIGHT.muted}; }}
QCheckBox::indicator:checked, QListWidget::indicator:checked {{ background: {NIGHT.accent};
  border-color: {NIGHT.accent}; image: url(:/icons/check-light.svg); }}
QCheckBox::indicator:focus {{ border-color: {NIGHT.focus}; }}
QFrame#card {{ border: 1px solid {NIGHT.rule}; }}
QFrame#card QPushButton {{ border: 1px solid {NIGHT.rule}; padding: 4px 14px; min-height: 26px; }}
QFrame#card QPushButton[chip="true"] {{ padding: 4px 8px; min-width: 18px; }}
QFrame#card QPushButton#primary {{ background: {NIGHT.accent}; border-color: {NIGHT.accent};
  color: {NIGHT.on_accent}; }}
QFrame#card QPushButton#primary:hover {{ background: {NIGHT.pressed}; }}
QFrame#card QPushButton:focus {{ border-color: {NIGHT.focus}; }}
"""


class Panel(QFrame):
    """Hidden until `open`. Esc closes it, and the window beneath has the keyboard again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._window = parent
        self.setPalette(palette(NIGHT))
        self.setStyleSheet(sheet(NIGHT) + OWN_SHEET)
        self.title = label(role="head")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(AROUND, AROUND - 4, AROUND, AROUND)
        self.column.setSpacing(12)
        self.column.addWidget(self.title)
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        self.fit()
        self.show()
        self.raise_()

    def toggle(self) -> None:
        if self.isVisible():
            self.hide()
        else:
            self.open()

    def fit(self) -> None:
        """As large as it needs to be, within the window."""
        room = self._window.size()
        width = min(WIDTH, room.width() - 2 * EDGE)
        wanted = self.layout_height(width)
        self.setGeometry(EDGE, TOP, width, min(wanted, room.height() - TOP - EDGE))

    def layout_height(self, width: int) -> int:
        self.column.activate()
        if self.column.hasHeightForWidth():
            return self.column.totalHeightForWidth(width)
        return self.sizeHint().height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.hide()

    def watch(self, *parts: QWidget) -> None:
        """Let a clicker's keys through to the show, although `parts` have the keyboard."""
        for part in parts:
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if watched is self._window:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self.fit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(event)
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._window.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.key() in CLICKER:
            QApplication.sendEvent(self._window, event)
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True
