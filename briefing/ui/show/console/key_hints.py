"""The keys one needs most, along the bottom of the console; each is a button too, for a finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from briefing.ui.commands.actions import key_names
from briefing.ui.commands.table import BY_ID, COMMANDS, translated
from briefing.ui.shared.plain import set_tool_tip
from briefing.ui.shared.style import NIGHT
from briefing.ui.shared.translated import Translated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction, QPaintEvent, QResizeEvent

    from briefing.ui.commands.keymap import Keymap

HEIGHT = 44
"""Px: a finger's width."""
AROUND = 10
LAST = "show.help"
"""Stays when there is no room for all, because it leads to the others."""


class KeyHint(QAbstractButton):
    """A key and what it does."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.id = action.objectName()
        self.key = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)

    def name(self, key: str) -> None:
        command = BY_ID[self.id]
        self.key = key
        self.setText(translated(command.hint))
        self.setAccessibleName(command.title)
        set_tool_tip(self, command.title)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(self.text())
        return QSize(self._cap() + words + 2 * AROUND + AROUND // 2, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(1, 4, -1, -4)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isDown() or self.underMouse():
            painter.setBrush(QColor(NIGHT.rule if self.isDown() else NIGHT.hover))
            painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(QColor(NIGHT.focus), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)
        left = AROUND
        if self.key:
            height = self.fontMetrics().height() + 4
            cap = QRect(left, (self.height() - height) // 2, self._cap() - 2, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(NIGHT.rule))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(QColor(NIGHT.ink))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self.key)
            left += self._cap() + AROUND // 2
        painter.setPen(QColor(NIGHT.ink if self.underMouse() else NIGHT.muted))
        words = QRect(left, 0, self.width() - left, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _cap(self) -> int:
        """Width of the key's cap, with the space behind it."""
        metrics = self.fontMetrics()
        width = max(metrics.horizontalAdvance(self.key) + 10, metrics.height() + 4)
        return width + 2 if self.key else 0


class KeyHints(Translated, QFrame):
    """The commands with a `hint`, as many as there is room for."""

    def __init__(
        self, actions: Mapping[str, QAction], keymap: Keymap, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("hints")
        self._keymap = keymap
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 0, 8, 0)
        line.setSpacing(0)
        wanted = [one.id for one in COMMANDS if one.hint and one.id in actions]
        self.hints = [KeyHint(actions[id], self) for id in sorted(wanted, key=LAST.__eq__)]
        for hint in self.hints:
            line.addWidget(hint)
        line.addStretch(1)
        keymap.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        for hint in self.hints:
            names = key_names(self._keymap.keys(BY_ID[hint.id]))
            hint.name(names[0] if names else "")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, HEIGHT + 2)

    def sizeHint(self) -> QSize:
        return QSize(600, HEIGHT + 2)

    def _fit(self) -> None:
        room = self.width() - 16
        for hint in sorted(self.hints, key=lambda hint: hint.id != LAST):
            room -= hint.sizeHint().width()
            hint.setVisible(room >= 0)
